//! The place that a picture beside a text shows, by the picture's caption.
//!
//! ```text
//! ⏎绿水绕城的宁国 记者 王某 摄⏎…全市新建学校5所      宁国市
//! ⏎俯瞰泾阳（资料图）⏎…全县新开工项目32个           泾阳县
//! ⏎从宁国来访的客商 记者 王某 摄⏎                   none: with whom one deals
//! ```
//!
//! A caption tells no figure, but a paper prints the pictures of its own place. Of which kind that has to be is for
//! [`super::salience`], and for [`super::lone_name`] where the name is a word too.

use super::told::WORDS;
use crate::span::{Folded, Span};

/// The longest caption on either side of the name, in bytes.
const SIDE: usize = 120;

/// Whether a name stands in a line that says who took a picture.
pub(super) fn is_captioned(text: &str, span: Span<Folded>) -> bool {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let near = &after[..after.floor_char_boundary(SIDE)];
    let rest = match near.split_once('\n') {
        Some((rest, _)) => rest,
        None if near.len() == after.len() => near,
        None => return false,
    };
    let rest = rest.trim_end_matches([' ', '）', ')', '。', '\t']);
    if WORDS.taken.ending(rest).is_none() {
        return false;
    }
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(SIDE))..];
    let opens = near.len() == before.len() || near.contains('\n');
    let line = near.rsplit('\n').next().unwrap_or(near);
    opens && WORDS.visited.ending(line).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, name: &str) -> bool {
        let at = text.find(name).expect("it is there");
        is_captioned(text, Span::bytes(at, at + name.len()))
    }

    #[test]
    fn whose_picture_it_is() {
        assert!(of("绿水绕城的宁国 记者 王某 摄\n全市新建学校5所。", "宁国"));
        assert!(of(
            "要闻\n图为俯瞰泾阳。（资料图）\n全县新开工项目32个。",
            "泾阳"
        ));
        assert!(!of(
            "从宁国来访的客商 记者 王某 摄\n全市新建学校5所。",
            "宁国"
        ));
        assert!(!of("宁国新建学校5所。\n记者 王某 摄", "宁国"));
    }
}
