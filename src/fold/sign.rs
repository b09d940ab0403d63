//! Signs that end with digits of their own: PM2.5, SO2.
//!
//! ```text
//! PM2.5 27微克/立方米      the space parts two numbers
//! PM10:62微克/立方米       the colon is a sentence's, not a time's
//! ```

/// What is measured in air.
const SIGNS: [&str; 5] = ["PM2.5", "PM10", "SO2", "NO2", "O3"];

/// Whether what is written ends with such a sign.
pub(super) fn ends(written: &str) -> bool {
    // Most digits stand behind no letter.
    let number = |c: char| c.is_ascii_digit() || c == '.';
    let near = &written[written.ceil_char_boundary(written.len().saturating_sub(8))..];
    near.trim_end_matches(number).ends_with(['M', 'O'])
        && SIGNS.iter().any(|sign| near.ends_with(sign))
}
