//! A number in digits: `1,234.5`, `.5`, `21.2E0`, `2^-1`, `40k`.
//!
//! It reads no sign (that is [`super::amount`]'s) and no 万 or 亿.

use super::plain::{gap, rounded};

/// A number in digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Literal {
    pub value: f64,
    pub end: usize,
    /// Digits alone: no comma, point, power or k.
    pub bare: bool,
    /// Digits and commas alone.
    pub whole: bool,
    /// How many digits.
    pub digits: usize,
}

/// Most digits of an exponent that is read.
const LONGEST_EXPONENT: usize = 3;

/// The number in digits at `at`. None where none begins or it is too large for a number.
pub fn literal(text: &str, at: usize) -> Option<Literal> {
    let bytes = text.as_bytes();
    let whole = digits(bytes, at);
    let before = at.checked_sub(1).and_then(|at| bytes.get(at)).copied();
    if whole == 0 && (bytes.get(at) != Some(&b'.') || before.is_some_and(glued)) {
        return None;
    }
    let grouped = groups(bytes, at, whole).or_else(|| spaced_groups(bytes, at, whole));
    let mut end = grouped.unwrap_or(at + whole);
    let part = digits(bytes, end + 1);
    // 3.5.2 numbers an edition: its parts come one by one.
    let edition = before == Some(b'.') && whole > 0
        || bytes.get(end + 1 + part) == Some(&b'.') && digits(bytes, end + 2 + part) > 0;
    let decimal = bytes.get(end) == Some(&b'.') && part > 0 && !edition;
    if decimal {
        end += 1 + part;
    }
    if end == at || whole == 0 && !decimal {
        return None;
    }
    let mut value: f64 = text.get(at..end)?.replace([',', ' '], "").parse().ok()?;
    let digits_end = end;
    let powered = power(text, end, value).or_else(|| times_power(text, end, value));
    if let Some((powered, power_end)) = powered {
        (value, end) = (powered, power_end);
    }
    if let Some((factor, suffix_end)) = suffix(text, end) {
        (value, end) = (rounded(value * factor), suffix_end);
    }
    value.is_finite().then_some(Literal {
        value,
        end,
        bare: grouped.is_none() && !decimal && end == digits_end,
        whole: !decimal && end == digits_end,
        digits: whole,
    })
}

/// How many digits stand at `at`.
pub fn digits(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().take_while(|b| b.is_ascii_digit()).count()
}

/// Whether a point behind this byte is none of a number's.
fn glued(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'.'
}

/// The end of `1,234,567`: one to three digits, then commas with three digits each.
fn groups(bytes: &[u8], at: usize, whole: usize) -> Option<usize> {
    if !(1..=3).contains(&whole) {
        return None;
    }
    let mut end = at + whole;
    while bytes.get(end) == Some(&b',') {
        match digits(bytes, end + 1) {
            3 => end += 4,
            0 => break,
            _ => return None,
        }
    }
    (end > at + whole).then_some(end)
}

/// The end of `1 000 000` and the whole of `1 017.8`: no number begins with 0 and digits, so that such a
/// group and those before it belong to the digits at `at`.
fn spaced_groups(bytes: &[u8], at: usize, whole: usize) -> Option<usize> {
    const MOST: usize = 5;
    if !(1..=3).contains(&whole) || bytes.get(at) == Some(&b'0') {
        return None;
    }
    let group = |end: usize| bytes.get(end) == Some(&b' ') && digits(bytes, end + 1) == 3;
    let ends = (1..=MOST).map(|count| at + whole + 4 * count);
    let run = ends.take_while(|end| group(end - 4));
    run.filter(|&end| bytes[end - 3] == b'0').last()
}

/// `×10^8` behind a number: the value and where it ends.
fn times_power(text: &str, at: usize, number: f64) -> Option<(f64, usize)> {
    let rest = text[at..].strip_prefix("×10")?;
    let (factor, end) = power(text, text.len() - rest.len(), 10.0)?;
    Some((rounded(number * factor), end))
}

/// `e-1` or `^5` behind a number: the value and where it ends.
fn power(text: &str, at: usize, base: f64) -> Option<(f64, usize)> {
    let bytes = text.as_bytes();
    let mark = *bytes.get(at)?;
    if !matches!(mark, b'e' | b'E' | b'^') {
        return None;
    }
    let signs = bytes[at + 1..]
        .iter()
        .take_while(|&&b| matches!(b, b'+' | b'-'))
        .take(LONGEST_EXPONENT)
        .count();
    let from = at + 1 + signs;
    let count = digits(bytes, from);
    let end = from + count;
    if !(1..=LONGEST_EXPONENT).contains(&count)
        || bytes.get(end).is_some_and(u8::is_ascii_alphanumeric)
    {
        return None;
    }
    let exponent: i32 = text[from..end].parse().ok()?;
    // Two minus signs undo each other.
    let minus = bytes[at + 1..from].iter().filter(|&&b| b == b'-').count();
    let exponent = if minus % 2 == 1 { -exponent } else { exponent };
    let value = if mark == b'^' {
        rounded(base.powi(exponent))
    } else {
        format!("{base}e{exponent}").parse().ok()?
    };
    Some((value, end))
}

/// `k` and `M` behind a number, a space between at most.
fn suffix(text: &str, at: usize) -> Option<(f64, usize)> {
    let begin = if gap(text, at) == at + 1 { at + 1 } else { at };
    let bytes = text.as_bytes();
    let factor = match bytes.get(begin)? {
        b'k' | b'K' => 1e3,
        b'M' => 1e6,
        _ => return None,
    };
    let ends = !bytes
        .get(begin + 1)
        .is_some_and(|&b| b.is_ascii_alphanumeric() || b == b'/');
    ends.then_some((factor, begin + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_become_a_value_and_a_length() {
        for (text, expected) in [
            ("1,234.5元", Some((1234.5, 7))),
            ("1 000 000", Some((1_000_000.0, 9))),
            ("12 500 000", Some((12_500_000.0, 10))),
            ("1 017.8", Some((1017.8, 7))),
            ("1 200", Some((1.0, 1))),
            ("0 000", Some((0.0, 1))),
            ("1,23", Some((1.0, 1))),
            ("12,345,6", Some((12.0, 2))),
            (".5", Some((0.5, 2))),
            ("3.", Some((3.0, 1))),
            ("2.5e3", Some((2500.0, 5))),
            ("2^10", Some((1024.0, 4))),
            ("2^", Some((2.0, 1))),
            ("3×10^8", Some((3e8, 7))),
            ("3×10", Some((3.0, 1))),
            ("15 k", Some((15_000.0, 4))),
            ("15 kg", Some((15.0, 2))),
            ("3.5.2", Some((3.0, 1))),
            ("..", None),
            ("元", None),
        ] {
            let read = literal(text, 0).map(|found| (found.value, found.end));
            assert_eq!(read, expected, "{text}");
        }
        assert_eq!(literal(&"9".repeat(400), 0), None);
    }
}
