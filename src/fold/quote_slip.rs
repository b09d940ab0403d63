//! A quotation mark typed for its partner in a list of names.
//!
//! ```text
//! “绿化先进县“、“卫生县城”        “绿化先进县”、“卫生县城”
//! ”绿化先进县”、”卫生县城”        ”绿化先进县”、“卫生县城”
//! ```
//!
//! Only the stop of a list tells: nothing opens before it and nothing closes behind it. The first mark of a
//! paragraph stays as it is.

use super::scan::Scan;
use crate::lexicon::has;

/// Whether a text has such a mark anywhere.
pub(super) fn in_use(text: &str) -> bool {
    has(text, "“、") || has(text, "、”")
}

impl Scan<'_> {
    /// “甲|“|、: what stands before a stop closes, if a quote is open.
    pub(super) fn close_before_stop(&mut self) {
        let quoted = self.line().strip_suffix('“').is_some_and(is_open);
        if quoted {
            self.out.text.pop();
            // As wide as what it stands for: no place moves.
            self.out.text.push('”');
        }
    }

    /// 、|”|乙”: what stands behind a stop opens, unless a quote is open.
    pub(super) fn open_behind_stop(&mut self) {
        if self.rest().starts_with('”') && !is_open(self.line()) {
            self.write('”', '“');
        }
    }
}

/// Whether a quote opened in `text` and has not closed.
fn is_open(text: &str) -> bool {
    text.rfind(['“', '”'])
        .is_some_and(|at| text[at..].starts_with('“'))
}

#[cfg(test)]
mod tests {
    use crate::fold::fold;

    #[test]
    fn a_mark_typed_for_its_partner() {
        let folded = |text| fold(text).text;
        assert_eq!(
            folded("获“甲县“、“乙县“、“丙县”。"),
            "获“甲县”、“乙县”、“丙县”。"
        );
        assert_eq!(
            folded("获“甲县”、”乙县”、“丙县”。"),
            "获“甲县”、“乙县”、“丙县”。"
        );
    }

    #[test]
    fn marks_that_are_right_stay() {
        for text in ["获“甲县”、“乙县”。", "“甲、乙”、丙", "“甲、”乙", "“、乙”"]
        {
            assert_eq!(fold(text).text, text);
        }
    }
}
