//! Numbers set against others by colons.
//!
//! ```text
//! 2.4:41.2:56.4            three shares, which add up to a hundred
//! 收入比缩小到1.86:1         one number, to one
//! 上午10:00, 以2:1获胜       none
//! ```

use super::arabic::decimal;
use super::{Form, Number, plain};
use crate::span::Span;

/// `2.4:41.2:56.4`: shares, where they add up to a hundred; clock times and scores are passed over.
pub(super) fn ratio(text: &str, at: usize, found: &mut Vec<Number>) -> Option<usize> {
    let (_, first) = decimal(&text[at..])?;
    if !text[at + first..].starts_with(':') {
        return None;
    }
    let (mut parts, mut end) = (Vec::new(), at);
    loop {
        let (value, length) = decimal(&text[end..]).filter(|(value, _)| !value.is_nan())?;
        parts.push((Span::bytes(end, end + length), value));
        end += length;
        if !text[end..].starts_with(':')
            || !text[end + 1..].starts_with(|c: char| c.is_ascii_digit())
        {
            break;
        }
        end += 1;
    }
    if parts.len() < 2 {
        return None;
    }
    // 上午10:00
    let clock = |part: &(Span<_>, f64)| part.0.of(text).starts_with("00");
    if parts.iter().any(clock) {
        return Some(end - at);
    }
    let sum: f64 = parts.iter().map(|(_, value)| value).sum();
    if (99.0..=101.0).contains(&sum) || (9.99..=10.01).contains(&sum) {
        found.extend(
            parts
                .into_iter()
                .map(|(span, value)| plain(span, value, Form::Ratio)),
        );
    } else if let [(_, value), (_, to)] = parts[..]
        && (value.fract() != 0.0 || is_compared(&text[..at]))
        && (to == 1.0 || to == 100.0)
    {
        // 性别比为105.47:100: so is one to a hundred.
        // 收入比缩小到1.86:1: one number, to one.
        found.push(plain(Span::bytes(at, end), value, Form::Digits));
    }
    Some(end - at)
}

/// 收入比收窄至|2:1: whether words before a ratio of whole numbers say that it is one, and no score.
fn is_compared(before: &str) -> bool {
    const NEAR: usize = 30;
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..];
    let clause = near.rsplit(['，', '；', '。', '、']).next().unwrap_or(near);
    clause.contains("比") && clause.ends_with(['到', '至', '为', '达', '比'])
}
