//! Tags by which pages and forums set their text, and the signs of Markdown.
//!
//! ```text
//! [align=left][size=3][b]一、综合[/b][/size][/align]    →    一、综合
//! <p style="color:red">一、综合</p>                      →    一、综合
//! <td>粮食产量</td><td>15万吨</td>                       →    粮食产量|15万吨|
//! ## **一、综合**                                       →    一、综合
//! ```
//!
//! They say nothing and go. A tag that closes a paragraph ends a line, where a page has all of them in one; one that closes a cell
//! becomes the bar between cells. A word in brackets is a tag only in a page that closes some, and `# 公路` is a heading only in one
//! that begins with such a line or has `##`.

use super::form::is_space;
use super::line::{Line, line};
use super::mark::space_entity;
use super::scan::Scan;
use crate::lexicon::has;

/// The tags of forums, in square brackets.
const FORUM: [&str; 14] = [
    "align",
    "size",
    "font",
    "color",
    "backcolor",
    "center",
    "indent",
    "float",
    "quote",
    "url",
    "b",
    "i",
    "u",
    "p",
];

/// The tags of pages, in angle brackets.
const PAGE: [&str; 33] = [
    "p", "br", "div", "span", "strong", "b", "i", "u", "em", "font", "a", "ul", "ol", "li",
    "table", "tbody", "thead", "tr", "td", "th", "img", "center", "section", "article", "sup",
    "sub", "title", "h1", "h2", "h3", "h4", "h5", "o:p",
];

/// Those that close a paragraph.
const ENDS: [&str; 12] = [
    "align", "p", "center", "div", "li", "tr", "title", "h1", "h2", "h3", "h4", "h5",
];

/// Longest value of one, in bytes: a page's carries styles.
const VALUE: usize = 400;

/// Whether a page has such tags.
pub(super) fn tagged(text: &str) -> bool {
    has(text, "[/")
        || memchr::memchr(b'<', text.as_bytes())
            .is_some_and(|at| has(&text[at..], "</") || has(&text[at..], "<br"))
}

/// Whether a text's headings bear the signs of Markdown.
fn is_headed(text: &str) -> bool {
    text.starts_with("# ")
        || text.starts_with("## ")
        || memchr::memchr(b'#', text.as_bytes()).is_some_and(|at| {
            text[..at].ends_with('\n') && text[at..].starts_with("## ") || has(&text[at..], "\n## ")
        })
}

/// Whether a text is Markdown: by its headings, or since some line has words in bold.
pub(super) fn is_markdown(text: &str) -> bool {
    let bold = |line: &str| {
        let words = line.trim_start_matches([' ', '-', '#']).strip_prefix("**");
        words.is_some_and(|words| has(words, "**")) || has(line, "**") && bold_amid(line)
    };
    is_headed(text) || has(text, "**") && text.lines().any(bold)
}

/// 全年|**财政收入21亿元**|，…: whether words stand in bold amid a line; not 张**、李**, whose names are hidden.
fn bold_amid(line: &str) -> bool {
    const SHORTEST: usize = 3;
    let word = |c: char| c.is_alphanumeric() || "（）%“”《》".contains(c);
    let whole = |words: &str| {
        words.starts_with(word) && words.ends_with(word) && words.chars().count() >= SHORTEST
    };
    let parts: Vec<&str> = line.split("**").skip(1).collect();
    // Each pair of stars leaves what stood between them and what stood behind.
    parts.len().is_multiple_of(2) && parts.iter().step_by(2).all(|words| whole(words))
}

/// A tag: what it is called and what it does.
struct Tag<'t> {
    name: &'t str,
    closes: bool,
    length: usize,
}

/// The tag that `text` starts with.
fn read(text: &str) -> Option<Tag<'_>> {
    let (close, names) = match text.as_bytes().first()? {
        b'[' => (']', FORUM.as_slice()),
        b'<' => ('>', PAGE.as_slice()),
        _ => return None,
    };
    let inner = &text[1..];
    let near = &inner[..inner.floor_char_boundary(VALUE)];
    let end = near.find([close, '\n'])?;
    if !near[end..].starts_with(close) {
        return None;
    }
    let words = &near[..end];
    let opened = words.strip_prefix('/').unwrap_or(words);
    let name = opened.split(['=', ' ', '/']).next().unwrap_or(opened);
    let known = names.iter().any(|tag| name.eq_ignore_ascii_case(tag));
    known.then_some(Tag {
        name,
        closes: opened.len() < words.len(),
        length: end + 2,
    })
}

/// The length of the tag that `text` starts with.
pub(super) fn tag(text: &str) -> Option<usize> {
    read(text).map(|tag| tag.length)
}

impl Tag<'_> {
    fn is(&self, names: &[&str]) -> bool {
        names
            .iter()
            .any(|name| self.name.eq_ignore_ascii_case(name))
    }

    fn ends_cell(&self) -> bool {
        self.closes && self.is(&["td", "th"])
    }

    fn ends_paragraph(&self) -> bool {
        self.closes && self.is(&ENDS) || self.is(&["br"])
    }
}

impl Scan<'_> {
    /// A tag of a page goes; one that closes a cell is the bar behind it.
    pub(super) fn angle(&mut self) {
        let found = self.document.is_tagged().then(|| read(self.rest()));
        match found.flatten() {
            None => self.write('<', '<'),
            Some(tag) if tag.ends_cell() => {
                self.write('<', '|');
                self.drop_bytes(tag.length - 1);
            }
            Some(tag) => self.drop_bytes(tag.length),
        }
    }

    /// `**一、综合**`: the stars around bold words of Markdown, both in one line. `**县` and `王**` hide a name.
    pub(super) fn is_bold(&self) -> bool {
        let Some(words) = self.rest().strip_prefix("**") else {
            return false;
        };
        if !self.document.is_marked() {
            return false;
        }
        let done = &self.text[self.line.start..self.at];
        if has(done, "**") && done.matches("**").count() % 2 == 1 {
            return true;
        }
        let opens = words.starts_with(|c: char| c.is_alphanumeric() || "（“《".contains(c));
        let apart = !self.before().is_some_and(|c| c.is_ascii_alphanumeric());
        opens && apart && has(words, "**")
    }
}

/// Parts lines behind each tag that closes a paragraph, and takes the tags and signs off their beginnings.
pub(super) fn part(text: &str, lines: &mut Vec<Line>) {
    let headed = is_headed(text);
    for line in lines.iter_mut() {
        match text.as_bytes().get(line.start) {
            Some(b'#') if headed => unhead(text, line),
            Some(b'&') => unindent(text, line),
            _ => {}
        }
    }
    if !tagged(text) {
        return;
    }
    let mut parted = Vec::with_capacity(lines.len());
    for whole in lines.iter() {
        let mut start = whole.start;
        while let Some(end) = paragraph(&text[start..whole.end]) {
            // The last one's line ends by itself.
            if start + end >= whole.end {
                break;
            }
            parted.push(line(text, start, start + end, start + end));
            start += end;
        }
        parted.push(Line {
            page: whole.page,
            ..line(text, start, whole.end, whole.next)
        });
    }
    for line in &mut parted {
        undress(text, line);
    }
    *lines = parted;
}

/// `## 一、综合`: takes the sign off the beginning of a line.
fn unhead(text: &str, whole: &mut Line) {
    let rest = whole.text(text);
    let words = rest.trim_start_matches('#');
    let signs = rest.len() - words.len();
    if (1..=6).contains(&signs) && words.starts_with(' ') {
        let start = whole.end - words.trim_start_matches(is_space).len();
        *whole = Line {
            page: whole.page,
            ..line(text, start, whole.end, whole.next)
        };
    }
}

/// `&nbsp;&nbsp;一、综合`: takes the spaces that a scraper left as entities off the beginning of a line.
fn unindent(text: &str, whole: &mut Line) {
    let mut rest = whole.text(text);
    while let Some(entity) = space_entity(rest) {
        rest = rest[entity.len()..].trim_start_matches(is_space);
    }
    *whole = Line {
        page: whole.page,
        ..line(text, whole.end - rest.len(), whole.end, whole.next)
    };
}

/// Where the first paragraph of a text is closed, behind the tag.
fn paragraph(text: &str) -> Option<usize> {
    text.match_indices(['[', '<']).find_map(|(at, _)| {
        let tag = read(&text[at..]).filter(Tag::ends_paragraph)?;
        Some(at + tag.length)
    })
}

/// Takes the tags, and spaces between them, off both ends of a line.
fn undress(text: &str, whole: &mut Line) {
    let (mut start, mut end) = (whole.start, whole.end);
    loop {
        let rest = &text[start..end];
        let body = rest.trim_start_matches(is_space);
        let Some(length) = tag(body) else { break };
        start += rest.len() - body.len() + length;
    }
    loop {
        let rest = text[start..end].trim_end_matches(is_space);
        let opens = rest
            .rfind(['[', '<'])
            .filter(|_| rest.ends_with([']', '>']));
        let last = opens.and_then(|open| Some((open, read(&rest[open..])?)));
        match last.filter(|(open, tag)| tag.length == rest.len() - open && !tag.ends_cell()) {
            Some((open, _)) => end = start + open,
            None => break,
        }
    }
    if (start, end) != (whole.start, whole.end) {
        *whole = Line {
            page: whole.page,
            ..line(text, start, end, whole.next)
        };
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold;
    use super::tag;

    #[test]
    fn tags_go_and_paragraphs_end_lines() {
        let page = "[align=center][size=3] [b]20[/b][b]22年公报[/b][/size][/align][align=left]  新增[b]3[/b]家。[/align]\n尾[/b]";
        let folded = fold(page);
        assert_eq!(folded.text, "2022年公报\n新增3家。\n尾");
        assert_eq!(tag("[color=rgb(51, 51, 51)]一"), Some(23));
        assert_eq!(tag("[1]一"), None);
    }

    #[test]
    fn the_tags_of_a_page_go_and_its_cells_stay_apart() {
        let page = "<p style=\"text-indent: 2em\">新增<b>3</b>家。</p><P>下降2%。<br/>尾</P>\n<tr><td>粮食</td><td>15万吨</td></tr>";
        assert_eq!(fold(page).text, "新增3家。\n下降2%。\n尾\n粮食|15万吨|");
        assert_eq!(fold("PM2.5<35，p<0.05").text, "PM2.5<35，p<0.05");
    }

    #[test]
    fn the_signs_of_markdown_go() {
        let folded =
            fold("# 某县报告\n## **一、综合**\n**全年**完成3项，**其中**2项。\n# 公路3公里");
        assert_eq!(
            folded.text,
            "某县报告\n一、综合\n全年完成3项，其中2项。\n公路3公里"
        );
        assert_eq!(
            fold("货运量9吨\n# 公路3吨，138**21").text,
            "货运量9吨\n# 公路3吨，138**21"
        );
    }

    #[test]
    fn words_in_brackets_stay_where_none_is_closed() {
        assert_eq!(fold("[b]类项目3个").text, "[b]类项目3个");
    }
}
