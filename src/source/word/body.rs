//! What a document's body says, block by block.

use roxmltree::{Document, Node};

use super::numbering::Numbering;
use super::{attribute, child};

/// The text of a document, a line a paragraph or a row of a table.
pub(super) fn text(document: &Document<'_>, numbering: &mut Numbering) -> String {
    let mut lines = Vec::new();
    if let Some(body) = child(document.root_element(), "body") {
        blocks(body, numbering, &mut lines);
    }
    lines.join("\n") + "\n"
}

/// Paragraphs and tables, also those in content controls.
fn blocks(around: Node<'_, '_>, numbering: &mut Numbering, lines: &mut Vec<String>) {
    for block in around.children() {
        match block.tag_name().name() {
            "p" => lines.push(paragraph(block, numbering)),
            "tbl" => table(block, numbering, lines),
            "sdt" | "sdtContent" | "ins" | "customXml" | "smartTag" => {
                blocks(block, numbering, lines)
            }
            _ => {}
        }
    }
}

fn paragraph(block: Node<'_, '_>, numbering: &mut Numbering) -> String {
    let mut text = numbering.label(block);
    runs(block, &mut text);
    text
}

fn runs(around: Node<'_, '_>, text: &mut String) {
    for node in around.children() {
        match node.tag_name().name() {
            "t" => text.push_str(node.text().unwrap_or_default()),
            "tab" => text.push('\t'),
            "br" | "cr" => text.push('\n'),
            "noBreakHyphen" => text.push('-'),
            // Properties, what was deleted, the orders of fields, and the same again for old programs.
            "pPr" | "rPr" | "del" | "moveFrom" | "instrText" | "Fallback" => {}
            // A box of text within a paragraph.
            "txbxContent" => {
                for inner in node.children() {
                    text.push('\n');
                    runs(inner, text);
                }
            }
            _ => runs(node, text),
        }
    }
}

fn table(block: Node<'_, '_>, numbering: &mut Numbering, lines: &mut Vec<String>) {
    for row in block.children().filter(|node| is(*node, "tr")) {
        let mut cells = Vec::new();
        for cell in row.children().flat_map(cells_of) {
            let mut said = Vec::new();
            blocks(cell, numbering, &mut said);
            // A cell is one cell however many lines it has, or tables in it.
            cells.push(said.concat().replace(['\t', '\n'], " ").trim().to_owned());
            cells.extend(std::iter::repeat_n(String::new(), spanned(cell) - 1));
        }
        lines.push(cells.join("\t"));
    }
}

/// A row's cells, also those in content controls.
fn cells_of<'a, 'd>(node: Node<'a, 'd>) -> Vec<Node<'a, 'd>> {
    if is(node, "tc") {
        return vec![node];
    }
    let content = child(node, "sdtContent");
    let inner = content.into_iter().flat_map(|content| content.children());
    inner.filter(|node| is(*node, "tc")).collect()
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name
}

/// How many columns a cell spans. The widest table that Word makes has 63.
fn spanned(cell: Node<'_, '_>) -> usize {
    let span = child(cell, "tcPr").and_then(|properties| child(properties, "gridSpan"));
    let columns = span.and_then(|span| attribute(span, "val")?.parse().ok());
    columns.unwrap_or(1).clamp(1, 63)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> String {
        let xml = format!(r#"<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#);
        let document = Document::parse(&xml).expect("a test's own XML");
        text(&document, &mut Numbering::default())
    }

    #[test]
    fn runs_of_a_paragraph_are_one_line() {
        let split = "<w:p><w:r><w:t>增长7</w:t></w:r><w:r><w:t>.2%。</w:t></w:r></w:p><w:p/>";
        assert_eq!(read(split), "增长7.2%。\n\n");
    }

    #[test]
    fn what_was_deleted_is_gone() {
        let changed = "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>\
            <w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>";
        assert_eq!(read(changed), "新\n");
    }

    #[test]
    fn rows_are_lines_and_cells_stand_apart() {
        let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
        let wide = r#"<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>目标</w:t></w:r></w:p></w:tc>"#;
        let table = format!(
            "<w:tbl><w:tr>{}{wide}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>",
            cell("指标"),
            cell("公园"),
            cell("12"),
            cell("15")
        );
        assert_eq!(read(&table), "指标\t目标\t\n公园\t12\t15\n");
    }
}
