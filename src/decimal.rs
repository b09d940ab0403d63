//! Decimal numbers as reports print them, to and from floating point.
//!
//! ```
//! use zhibiao::decimal::{parse, rounded, shown};
//! assert_eq!(parse("1061.76"), Some(1061.76));
//! assert_eq!(rounded(0.1 + 0.2), 0.3);
//! assert_eq!(shown(1234.5, 6), "1234.5");
//! ```
//!
//! The standard library does this for every number there is, with tables of 20 KB that the page would
//! have to load. Numbers of up to 15 digits and 22 decimals need none: both halves of the fraction
//! are exact in floating point, so its one division gives the nearest value (Clinger 1990), the same
//! as `str::parse`. Longer ones are right to the sixteenth digit. No exponents, infinities or names.

/// The powers of ten that floating point holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// Digits to which values are rounded: what reports print has fewer, dust of binary fractions more.
const DIGITS: usize = 12;

/// The number that the whole text is: digits with at most one point between or before them, a sign
/// before them or none. `None` for everything else.
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    let (digits, sign) = match text.as_bytes() {
        [b'-', rest @ ..] => (rest, -1.0),
        [b'+', rest @ ..] => (rest, 1.0),
        rest => (rest, 1.0),
    };
    // Past nineteen digits the value no longer changes; places of the whole part still count.
    let (mut whole, mut decimals, mut dropped, mut any) = (0_u64, None, 0, false);
    for &byte in digits {
        match byte {
            b'.' if decimals.is_none() => decimals = Some(0),
            b'0'..=b'9' => {
                any = true;
                let full = whole > u64::MAX / 10 - 1;
                if !full {
                    whole = whole * 10 + u64::from(byte - b'0');
                }
                match &mut decimals {
                    Some(count) if !full => *count += 1,
                    None if full => dropped += 1,
                    _ => {}
                }
            }
            _ => return None,
        }
    }
    let value = scaled(whole as f64, dropped, decimals.unwrap_or(0));
    any.then_some(sign * value)
}

/// `value · 10^up / 10^down`.
fn scaled(mut value: f64, mut up: usize, mut down: usize) -> f64 {
    while up > 0 {
        let step = up.min(POWERS.len() - 1);
        value *= POWERS[step];
        up -= step;
    }
    while down > 0 {
        let step = down.min(POWERS.len() - 1);
        value /= POWERS[step];
        down -= step;
    }
    value
}

/// The value rounded to 12 significant digits, so that binary fractions of a product don't show.
#[must_use]
pub fn rounded(value: f64) -> f64 {
    let size = value.abs();
    if !size.is_finite() || size == 0.0 {
        return value;
    }
    // How many digits stand before the point.
    let before = POWERS.partition_point(|power| *power <= size);
    if before > DIGITS {
        let step = POWERS[(before - DIGITS).min(POWERS.len() - 1)];
        return (value / step).round() * step;
    }
    let mut places = DIGITS - before;
    // Below one, zeros behind the point are no digits.
    while before == 0 && places < POWERS.len() - 1 && size * POWERS[places] < POWERS[DIGITS - 1] {
        places += 1;
    }
    (value * POWERS[places]).round() / POWERS[places]
}

/// A value with up to `places` decimals, fewer where it has more than 15 digits in all, without zeros
/// at their end.
#[must_use]
pub fn shown(value: f64, places: usize) -> String {
    let size = value.abs();
    let mut places = places.min(POWERS.len() - 1);
    while places > 0 && size * POWERS[places] >= 9e15 {
        places -= 1;
    }
    // Saturates at 1.8e19, where no report's number is.
    let number = (size * POWERS[places]).round() as u64;
    let mut text = number.to_string();
    while text.len() <= places {
        text.insert(0, '0');
    }
    if places > 0 {
        text.insert(text.len() - places, '.');
        let kept = text.trim_end_matches('0').trim_end_matches('.').len();
        text.truncate(kept);
    }
    if value < 0.0 && number != 0 {
        text.insert(0, '-');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that stand for all that are printed: every length, every number of decimals.
    fn printed() -> impl Iterator<Item = String> {
        let mut seed = 7_u64;
        (0..20_000).map(move |at| {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let digits = (seed >> 11) % 10_u64.pow(1 + at % 15);
            shown_by_hand(digits, (at / 15 % 10) as usize)
        })
    }

    fn shown_by_hand(digits: u64, places: usize) -> String {
        let text = format!("{digits:0width$}", width = places + 1);
        let (whole, part) = text.split_at(text.len() - places);
        if places == 0 {
            text
        } else {
            format!("{whole}.{part}")
        }
    }

    #[test]
    fn parses_as_the_standard_library_does() {
        for text in printed() {
            assert_eq!(parse(&text), text.parse().ok(), "{text}");
        }
        for text in [
            "0.0000002777777778",
            "1000000000000000000",
            "+3.5",
            "-0.5",
            ".5",
            "5.",
        ] {
            assert_eq!(parse(text), text.parse().ok(), "{text}");
        }
        for text in ["", ".", "-", "1.2.3", "1e5", "inf", "NaN", "1,000", "５"] {
            assert_eq!(parse(text), None, "{text}");
        }
        let long = parse("123456789012345678901234567890").expect("a number");
        assert!((long / 123_456_789_012_345_678_901_234_567_890.0 - 1.0).abs() < 1e-15);
    }

    #[test]
    fn rounds_as_the_standard_library_does() {
        for (at, text) in printed().enumerate() {
            let value = parse(&text).expect("a number") * [1.0, 1e4, 1e-4, 0.666_666_666_7][at % 4];
            let wanted: f64 = format!("{value:.11e}").parse().expect("a number");
            // A half may go either way: one in the twelfth digit.
            let near = (rounded(value) - wanted).abs() <= wanted.abs() * 1.1e-11;
            assert!(near, "{value:e}: {:e}, {wanted:e}", rounded(value));
            assert_eq!(rounded(rounded(value)), rounded(value), "{value:e}");
        }
        for (value, wanted) in [
            (0.1 + 0.2, 0.3),
            (2808.19 * 1e8, 280_819_000_000.0),
            (-1.1 * 3.0, -3.3),
            (0.0, 0.0),
        ] {
            assert_eq!(rounded(value), wanted);
        }
    }

    #[test]
    fn shows_what_was_parsed() {
        for text in printed() {
            let value = parse(&text).expect("a number");
            let said = shown(value, 9);
            assert_eq!(said.parse::<f64>().ok(), shown(value, 9).parse().ok());
            let dust = (said.parse::<f64>().expect("a number") - value).abs();
            assert!(dust <= value.abs() * 1e-15 + 5e-10, "{text}: {said}");
        }
        assert_eq!(shown(-12.8, 6), "-12.8");
        assert_eq!(shown(0.000_000_1, 6), "0");
        assert_eq!(shown(100.0, 6), "100");
        assert_eq!(shown(0.05, 1), "0.1");
    }
}
