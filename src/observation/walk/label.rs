//! A label that a paragraph begins with: a kind of schools, whose figures follow.
//!
//! ```text
//! ——小学。校数17所，毕业4008人        小学学校数, 小学毕业生
//! ```
//!
//! Places that head lines are for [`super`].

use crate::observation::{name, noun};
use crate::outline::Sentence;
use crate::span::Span;

/// ——小学。校数17所，毕业4008人: a school that a paragraph begins with is what its figures are of.
pub(super) fn label(sentence: &Sentence, text: &str) -> Option<name::Name> {
    const SHORT: usize = 24;
    let bare = text.trim_end_matches(['。', '：']);
    let named = bare.trim_start_matches(|c: char| numbers_heading(c) || c == '—');
    let school = text.len() <= SHORT && bare.len() < text.len() && noun::names_school(named);
    let start = sentence.span.start + u32::try_from(bare.len() - named.len()).ok()?;
    let end = sentence.span.start + u32::try_from(bare.len()).ok()?;
    school.then(|| name::Name {
        elsewhere: Some(Span::new(start, end)),
        ..name::Name::new(named, 0..0, "heading")
    })
}

/// What the number of a heading is made of.
pub(super) const fn numbers_heading(c: char) -> bool {
    let numeral = matches!(
        c,
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
    );
    numeral || c.is_ascii_digit() || matches!(c, '（' | '）' | '(' | ')' | '、' | '.' | '．' | ' ')
}
