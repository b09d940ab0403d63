//! The pairs of an address's fragment: `key=value`, joined by `&`, percent-encoded.
//!
//! ```text
//! find=%E7%BB%BF%E9%81%93&sort=-value
//! ```
//!
//! What the keys mean is for [`super`] to say.

/// The key of a pair.
pub fn key_of(pair: &str) -> &str {
    pair.split('=').next().unwrap_or_default()
}

/// Adds a pair.
pub fn join(fragment: &mut String, part: &str) {
    if !fragment.is_empty() {
        fragment.push('&');
    }
    fragment.push_str(part);
}

/// Percent-encodes whatever a browser might write another way.
pub fn escape(text: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            into.push(char::from(byte));
        } else {
            into.push('%');
            into.push(char::from(HEX[usize::from(byte >> 4)]));
            into.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// Undoes [`escape`]; what is no code stays as it is.
pub fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let mut digit = || ahead.next().and_then(|byte| char::from(byte).to_digit(16));
        match (
            byte,
            (byte == b'%').then(|| Some((digit()?, digit()?))).flatten(),
        ) {
            (_, Some((high, low))) => {
                // Two digits of 4 bits each make one byte.
                bytes.push((high << 4 | low) as u8);
                rest = ahead;
            }
            (byte, None) => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The word for a value of a list; `""` where it has none.
pub fn name<T: PartialEq>(list: &[(&'static str, T)], wanted: T) -> &'static str {
    let found = list.iter().find(|(_, value)| *value == wanted);
    found.map_or("", |(name, _)| name)
}

/// The value that a word of a list names.
pub fn named<T: Copy>(list: &[(&str, T)], wanted: &str) -> Option<T> {
    let found = list.iter().find(|(name, _)| *name == wanted);
    found.map(|(_, value)| *value)
}
