//! Numbers that Word sets before paragraphs by itself: 一、 （二） 3.
//!
//! ```text
//! numbering.xml: list 2, level 0: chineseCounting, "%1、"
//! <w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>   ─►   一、   and the next time   二、
//! ```
//!
//! They are no letters of the document, but what its headings are known by. As ECMA-376, part 1,
//! section 17.9 has it; formats that reports do not use, and marks of lists, give nothing.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use super::{attribute, child};

/// How the paragraphs of a document are numbered, and how far they have got.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The levels of each list, by the number that paragraphs know it by.
    lists: HashMap<String, Vec<Level>>,
    /// The list and the level of each style that has one.
    styles: HashMap<String, (String, usize)>,
    /// What was counted last at each level of each list.
    counts: HashMap<String, [Option<u32>; LEVELS]>,
}

#[derive(Clone, Debug, Default)]
struct Level {
    start: u32,
    format: String,
    /// With %1 for the number of the first level, and so on.
    text: String,
}

/// Word has nine levels.
const LEVELS: usize = 9;

impl Numbering {
    /// From the parts of a document that say it; what is missing or damaged numbers nothing.
    pub fn of(numbering: &str, styles: &str) -> Self {
        let mut all = Self::default();
        if let Ok(document) = Document::parse(numbering) {
            all.lists = lists(document.root_element());
        }
        if let Ok(document) = Document::parse(styles) {
            let styles = document.root_element().children();
            all.styles = styles.filter_map(style).collect();
        }
        all
    }

    /// The number of a paragraph, or nothing; counts it.
    pub fn label(&mut self, paragraph: Node<'_, '_>) -> String {
        let label = self
            .place(paragraph)
            .and_then(|(list, level)| self.count(&list, level));
        label.unwrap_or_default()
    }

    fn place(&self, paragraph: Node<'_, '_>) -> Option<(String, usize)> {
        let properties = child(paragraph, "pPr")?;
        let style = child(properties, "pStyle").and_then(|style| attribute(style, "val"));
        let style = style.and_then(|id| self.styles.get(id));
        match child(properties, "numPr") {
            // A level alone is one of the style's list.
            Some(own) => list_and_level(own).or_else(|| Some((style?.0.clone(), level_of(own)))),
            None => style.cloned(),
        }
    }

    fn count(&mut self, list: &str, level: usize) -> Option<String> {
        let levels = self.lists.get(list)?;
        let this = levels.get(level)?;
        let counts = self.counts.entry(list.to_owned()).or_default();
        counts[level] = Some(counts[level].map_or(this.start, |last| last.saturating_add(1)));
        counts[level + 1..].fill(None);
        let mut label = this.text.clone();
        for (at, level) in levels.iter().enumerate().take(level + 1) {
            let number = counts[at].unwrap_or(level.start);
            label = label.replace(&format!("%{}", at + 1), &written(number, &level.format)?);
        }
        Some(label)
    }
}

/// The lists of a document by their numbers.
fn lists(root: Node<'_, '_>) -> HashMap<String, Vec<Level>> {
    let named = |name: &'static str| {
        root.children()
            .filter(move |node| node.tag_name().name() == name)
    };
    let kinds: HashMap<&str, Vec<Level>> = named("abstractNum")
        .filter_map(|kind| Some((attribute(kind, "abstractNumId")?, levels(kind))))
        .collect();
    let list = |list: Node<'_, '_>| {
        let kind = attribute(child(list, "abstractNumId")?, "val")?;
        Some((
            attribute(list, "numId")?.to_owned(),
            kinds.get(kind)?.clone(),
        ))
    };
    named("num").filter_map(list).collect()
}

fn levels(kind: Node<'_, '_>) -> Vec<Level> {
    let levels = kind
        .children()
        .filter(|node| node.tag_name().name() == "lvl");
    let said = |level, name| {
        child(level, name)
            .and_then(|node| attribute(node, "val"))
            .unwrap_or_default()
    };
    let level = |level| Level {
        start: said(level, "start").parse().unwrap_or(1),
        format: said(level, "numFmt").to_owned(),
        text: said(level, "lvlText").to_owned(),
    };
    levels.take(LEVELS).map(level).collect()
}

/// A style that numbers its paragraphs.
fn style(style: Node<'_, '_>) -> Option<(String, (String, usize))> {
    let number = child(child(style, "pPr")?, "numPr")?;
    Some((
        attribute(style, "styleId")?.to_owned(),
        list_and_level(number)?,
    ))
}

/// List 0 takes a paragraph out of its style's list: there is none of that number.
fn list_and_level(number: Node<'_, '_>) -> Option<(String, usize)> {
    let list = attribute(child(number, "numId")?, "val")?;
    Some((list.to_owned(), level_of(number)))
}

fn level_of(number: Node<'_, '_>) -> usize {
    let level = child(number, "ilvl").and_then(|level| attribute(level, "val")?.parse().ok());
    level.unwrap_or(0).min(LEVELS - 1)
}

/// A number in a format, none where reports have no such headings.
fn written(number: u32, format: &str) -> Option<String> {
    match format {
        "decimal" => Some(number.to_string()),
        "decimalZero" => Some(format!("{number:02}")),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "ideographDigital"
        | "ideographEnclosedCircle" => chinese(number),
        _ => None,
    }
}

/// 一 to 九十九: no report has more parts of one rank.
fn chinese(number: u32) -> Option<String> {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    // Both are under 10 where the number is under 100.
    let (tens, ones) = ((number / 10) as usize, (number % 10) as usize);
    match tens {
        0 if ones > 0 => Some(DIGITS[ones].to_owned()),
        1 => Some(format!("十{}", DIGITS[ones])),
        2..=9 => Some(format!("{}十{}", DIGITS[tens], DIGITS[ones])),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: &str = r#"<w:numbering xmlns:w="w">
        <w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>"#;
    const STYLES: &str = r#"<w:styles xmlns:w="w"><w:style w:styleId="1"><w:pPr><w:numPr>
        <w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>"#;

    /// The numbers of paragraphs with these properties.
    fn labels(paragraphs: &[&str]) -> Vec<String> {
        let mut numbering = Numbering::of(LISTS, STYLES);
        let label = |properties: &&str| {
            let xml = format!(r#"<w:p xmlns:w="w"><w:pPr>{properties}</w:pPr></w:p>"#);
            let document = Document::parse(&xml).expect("a test's own XML");
            numbering.label(document.root_element())
        };
        paragraphs.iter().map(label).collect()
    }

    #[test]
    fn levels_are_counted_and_begin_again() {
        let (first, second) = (
            r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>"#,
            r#"<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>"#,
        );
        assert_eq!(
            labels(&[first, second, second, first, second]),
            ["一、", "1.", "2.", "二、", "1."]
        );
    }

    #[test]
    fn a_style_numbers_unless_a_paragraph_says_no() {
        let (styled, none) = (
            r#"<w:pStyle w:val="1"/>"#,
            r#"<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>"#,
        );
        assert_eq!(labels(&[styled, none, styled]), ["一、", "", "二、"]);
    }

    #[test]
    fn marks_are_no_numbers() {
        let mark = r#"<w:numPr><w:ilvl w:val="2"/><w:numId w:val="2"/></w:numPr>"#;
        assert_eq!(
            labels(&[mark, "", r#"<w:pStyle w:val="9"/>"#]),
            ["", "", ""]
        );
    }

    #[test]
    fn numbers_are_written() {
        assert_eq!(chinese(10).as_deref(), Some("十"));
        assert_eq!(chinese(23).as_deref(), Some("二十三"));
        assert_eq!((chinese(0), chinese(100)), (None, None));
    }
}
