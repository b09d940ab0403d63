//! Numbers and texts as bytes, written and read back.
//!
//! A number takes seven bits a byte, a value as many digits as it is printed with (`2808.10` is 280810
//! and two places), a text its UTF-16: in Chinese two thirds of UTF-8, and better ground for deflate. The
//! texts of a block stand together behind their lengths.
//!
//! Reading trusts nothing: what is not there is `None`, and nothing is set aside in memory on the
//! word of a length before the bytes are seen.

/// Decimal places that a value is written with; a longer one is written as its 64 bits.
const PLACES: usize = 6;

/// In place of the number of decimal places: 64 bits follow.
const RAW: u64 = 7;

/// Writes a number.
pub fn number(into: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        into.push(number as u8 & 0x7f | 0x80);
        number >>= 7;
    }
    into.push(number as u8);
}

/// Writes a number that may be negative.
pub fn signed(into: &mut Vec<u8>, value: i64) {
    number(into, ((value << 1) ^ (value >> 63)) as u64);
}

/// Writes a value: sign, decimal places, digits; and whether `printed` says it just so, `18.0` with
/// its nought.
pub fn value(into: &mut Vec<u8>, value: f64, printed: Option<&str>) {
    let sign = u64::from(value.is_sign_negative());
    let plain = value.abs().to_string();
    let own = printed.filter(|text| said(text).is_some());
    match said(own.unwrap_or(&plain)) {
        Some((digits, places)) if value.is_finite() => {
            let own = u64::from(own.is_some());
            number(into, digits << 5 | own << 4 | sign << 3 | places as u64);
        }
        _ => {
            number(into, RAW);
            into.extend(value.to_bits().to_le_bytes());
        }
    }
}

/// The digits of a printed number and how many of them are decimal places; none where they are too
/// many, or it can't be printed again from them.
fn said(text: &str) -> Option<(u64, usize)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let short = fraction.len() <= PLACES && whole.len() + fraction.len() <= 15;
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    let digits = (short && plain).then(|| format!("{whole}{fraction}").parse().ok())??;
    (print(digits, fraction.len()) == text).then_some((digits, fraction.len()))
}

/// A number from its digits.
fn print(digits: u64, places: usize) -> String {
    let text = format!("{digits:0>width$}", width = places + 1);
    match text.split_at_checked(text.len() - places) {
        Some((whole, fraction)) if !fraction.is_empty() => format!("{whole}.{fraction}"),
        _ => text,
    }
}

/// Texts on their way into a block.
#[derive(Default)]
pub struct Texts {
    lengths: Vec<u8>,
    units: Vec<u8>,
}

impl Texts {
    /// Adds a text.
    pub fn push(&mut self, text: &str) {
        let before = self.units.len();
        self.units.extend(utf16(text));
        number(&mut self.lengths, ((self.units.len() - before) / 2) as u64);
    }

    /// Writes them all: lengths, then characters.
    pub fn write(self, into: &mut Vec<u8>) {
        into.extend(self.lengths);
        into.extend(self.units);
    }
}

/// A text as UTF-16, high byte first.
pub fn utf16(text: &str) -> impl Iterator<Item = u8> + '_ {
    text.encode_utf16().flat_map(u16::to_be_bytes)
}

/// Bytes being read.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// The next bytes, where there are so many.
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// One byte.
    pub fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    /// A number.
    pub fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// A number of things that take at least a byte each.
    pub fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= self.0.len()).then_some(count)
    }

    /// `count` numbers.
    pub fn numbers(&mut self, count: usize) -> Option<Vec<u64>> {
        (count <= self.0.len()).then(|| (0..count).map(|_| self.number()).collect())?
    }

    /// A number that may be negative.
    pub fn signed(&mut self) -> Option<i64> {
        let folded = self.number()?;
        Some((folded >> 1) as i64 ^ -((folded & 1) as i64))
    }

    /// A value, and the digits that it was printed with where they say it just so.
    pub fn value(&mut self) -> Option<(f64, Option<String>)> {
        let code = self.number()?;
        if code == RAW {
            let bits = self.take(8)?.try_into().ok()?;
            return Some((f64::from_bits(u64::from_le_bytes(bits)), None));
        }
        let (digits, places) = (code >> 5, (code & 7) as usize);
        // Digits below 2⁵³ over an exact power of ten: the nearest value, as parsing gives it.
        let size = digits as f64 / 10_f64.powi(places as i32);
        let value = if code & 8 == 0 { size } else { -size };
        Some((value, (code & 16 != 0).then(|| print(digits, places))))
    }

    /// `count` texts.
    pub fn texts(&mut self, count: usize) -> Option<std::vec::IntoIter<String>> {
        let lengths = self.numbers(count)?;
        let texts = lengths.into_iter().map(|length| self.text(length));
        Some(texts.collect::<Option<Vec<_>>>()?.into_iter())
    }

    /// A text of `length` UTF-16 units.
    fn text(&mut self, length: u64) -> Option<String> {
        let bytes = self.take(usize::try_from(length).ok()?.checked_mul(2)?)?;
        let units = bytes
            .chunks_exact(2)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        char::decode_utf16(units).collect::<Result<_, _>>().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_back_bit_by_bit() {
        for (given, bytes) in [
            (0.0, 1),
            (-0.0, 1),
            (5.0, 2),
            (-12.8, 2),
            (2808.19, 4),
            (0.1 + 0.2, 9),
            (1e300, 9),
            (f64::MIN_POSITIVE, 9),
            (999_999_999_999_999.0, 8),
            (f64::INFINITY, 9),
        ] {
            let mut written = Vec::new();
            value(&mut written, given, None);
            assert_eq!(written.len(), bytes, "{given}");
            let (read, printed) = Reader(&written).value().expect("it was written");
            assert_eq!(read.to_bits(), given.to_bits(), "{given}");
            assert_eq!(printed, None);
        }
    }

    #[test]
    fn digits_come_back_as_printed() {
        for (printed, comes) in [
            ("18.0", true),
            ("0.05", true),
            ("18", true),
            ("0", true),
            ("018", false),
            ("18.", false),
            ("1e1", false),
            ("十八", false),
        ] {
            let given = printed.parse().unwrap_or(18.0);
            let mut written = Vec::new();
            value(&mut written, -given, Some(printed));
            let (read, digits) = Reader(&written).value().expect("it was written");
            assert_eq!(read, -given, "{printed}");
            assert_eq!(digits.as_deref(), comes.then_some(printed));
        }
    }

    #[test]
    fn numbers_and_texts_come_back() {
        let mut written = Vec::new();
        number(&mut written, u64::MAX);
        signed(&mut written, -3);
        let mut texts = Texts::default();
        for text in ["", "地区生产总值", "𠮷a\n"] {
            texts.push(text);
        }
        texts.write(&mut written);
        let mut reader = Reader(&written);
        assert_eq!(reader.number(), Some(u64::MAX));
        assert_eq!(reader.signed(), Some(-3));
        let texts: Vec<_> = reader.texts(3).expect("three").collect();
        assert_eq!(texts, ["", "地区生产总值", "𠮷a\n"]);
        assert!(reader.0.is_empty());
    }

    #[test]
    fn what_is_not_there_is_not_read() {
        assert_eq!(Reader(&[0x80]).number(), None);
        assert_eq!(Reader(&[0xff; 11]).number(), None);
        assert_eq!(Reader(&[5, 1]).count(), None);
        assert!(Reader(&[1, 0xd8, 0]).texts(1).is_none(), "half a character");
        assert!(Reader(&[0xff, 0xff, 0xff, 0xff, 0x7f]).texts(1).is_none());
    }
}
