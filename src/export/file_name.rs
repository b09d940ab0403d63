//! What a file of documents is called.
//!
//! ```
//! use zhibiao::export::file_name::file_name;
//! use zhibiao::report::{Document, Report};
//! let document = Document { title: "盐田区2025年政府工作报告".into(), ..Document::default() };
//! assert_eq!(file_name(&[Report { document, ..Report::default() }], "xlsx"), "盐田区2025年政府工作报告.xlsx");
//! ```
//!
//! The name says the document, and can be written on every system.

use crate::report::Report;

/// Characters of the longest name, without its ending: fewer than any file system takes.
const LONGEST: usize = 60;

/// The first document's title or name, with how many more there are.
pub fn file_name(reports: &[Report], ending: &str) -> String {
    let name = reports.first().map(|report| {
        let document = &report.document;
        let title = if document.title.is_empty() {
            &document.name
        } else {
            &document.title
        };
        safe(title)
    });
    let name = name.filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| "指标".to_owned());
    match reports.len() {
        0 | 1 => format!("{name}.{ending}"),
        many => format!("{name}等{many}份.{ending}"),
    }
}

/// Without signs that a file system reads, and without what hides a file or its ending.
pub fn safe(name: &str) -> String {
    let readable = |letter: char| match letter {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
        // Control characters, and those that turn the direction of what follows.
        _ if letter.is_control() => ' ',
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => ' ',
        _ => letter,
    };
    let name: String = name.chars().map(readable).take(LONGEST).collect();
    name.trim_matches(|letter: char| letter == '.' || letter.is_whitespace())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Document;

    fn named(name: &str) -> Report {
        Report {
            document: Document {
                name: name.into(),
                ..Document::default()
            },
            ..Report::default()
        }
    }

    #[test]
    fn names_can_be_written_everywhere() {
        for (name, file) in [
            ("报告.txt", "报告.txt.csv"),
            ("../../etc/passwd", "_.._etc_passwd.csv"),
            ("a:b\"c\n", "a_b_c.csv"),
            ("报告\u{202e}vsc", "报告 vsc.csv"),
            (" . ", "指标.csv"),
            ("", "指标.csv"),
        ] {
            assert_eq!(file_name(&[named(name)], "csv"), file);
        }
        assert_eq!(file_name(&[], "csv"), "指标.csv");
        assert_eq!(file_name(&[named("甲"), named("乙")], "csv"), "甲等2份.csv");
        let long = "长".repeat(300);
        assert_eq!(
            file_name(&[named(&long)], "csv").chars().count(),
            LONGEST + 4
        );
    }
}
