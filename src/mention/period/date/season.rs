//! Seasons that begin in one year and end in the next, by both: `2022—2023雪季`, `2023/2024学年`.
//!
//! ```text
//! 2022—2023雪季，接待游客30万人次      2022/2023: of both years together, not of the last
//! 2023—2024年榨季                    likewise
//! 2022—2025学年                      three of them: none
//! ```

use super::year;
use crate::mention::period::Part;
use crate::mention::period::WORDS;

/// What may join its two years.
const JOINTS: [char; 6] = ['-', '—', '~', '/', '至', '到'];

/// 2022|—2023雪季: the season behind its first year, and how long what tells it is.
pub(super) fn season(first: u16, after: &str) -> Option<(Part, usize)> {
    let tail = after.strip_prefix('年').unwrap_or(after);
    let second = tail.strip_prefix(JOINTS)?;
    let used = next_year(first, second)?;
    let rest = second[used..].strip_prefix('年').unwrap_or(&second[used..]);
    let name = WORDS.season.starting(rest)?;
    Some((Part::Season, after.len() - rest.len() + name.len()))
}

/// 2022—|2023|, 2022/|23|: the length of the year behind `first`, of which two digits may do.
fn next_year(first: u16, text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let short = || text[..digits].parse() == Ok((first + 1) % 100);
    match digits {
        2 => short().then_some(digits),
        _ => year(text)
            .filter(|(last, _)| *last == first + 1)
            .map(|(_, used)| used),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seasons_have_two_years() {
        let read =
            |after: &'static str| season(2022, after).map(move |(_, length)| &after[length..]);
        assert_eq!(read("—2023雪季，游客"), Some("，游客"));
        assert_eq!(read("年/2023年学年度"), Some(""));
        assert_eq!(read("/23榨季"), Some(""));
        assert_eq!(read("—2025学年"), None);
        assert_eq!(read("—2023年，游客"), None);
    }
}
