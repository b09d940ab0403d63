//! A label that a paragraph begins with: a kind of schools, whose figures follow.
//!
//! ```text
//! ——小学。校数17所，毕业4008人        小学学校数, 小学毕业生
//! ```
//!
//! Places that head lines are for [`super`].

use crate::mention::numeral;
use crate::observation::{name, noun};
use crate::outline::Sentence;
use crate::span::Span;

/// ——小学。校数17所，毕业4008人: a school that a paragraph begins with is what its figures are of.
pub(super) fn label(sentence: &Sentence, text: &str) -> Option<name::Name> {
    const SHORT: usize = 24;
    let bare = text.trim_end_matches(['。', '：']);
    let named = unnumbered(bare.trim_start_matches('—'));
    let school = text.len() <= SHORT && bare.len() < text.len() && noun::names_school(named);
    let start = sentence.span.start + u32::try_from(bare.len() - named.len()).ok()?;
    let end = sentence.span.start + u32::try_from(bare.len()).ok()?;
    school.then(|| name::Name {
        elsewhere: Some(Span::new(start, end)),
        ..name::Name::new(named, 0..0, "heading")
    })
}

/// （一）|一般公共预算收入, 3.|幼儿园: a heading without its number, which ends with its mark where it has one.
pub(super) fn unnumbered(heading: &str) -> &str {
    let marked = heading.trim_start_matches('（');
    let rest = marked.trim_start_matches(numeral::begins);
    let bare = rest.strip_prefix(['）', '、', '.', '．']);
    let bare = bare.filter(|_| rest.len() < marked.len());
    bare.unwrap_or_else(|| heading.trim_start_matches(numbers_heading))
}

/// What the number of a heading is made of.
pub(super) const fn numbers_heading(c: char) -> bool {
    let numeral = matches!(
        c,
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
    );
    numeral || c.is_ascii_digit() || matches!(c, '（' | '）' | '(' | ')' | '、' | '.' | '．' | ' ')
}
