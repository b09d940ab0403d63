//! Seasons over the end of a year, told by two years: `2018/2019榨季`, `2022—2023供暖季`, `2022/23学年`.
//!
//! Two years that each have their 年 are read in [`super::date`].

use super::{Part, Period};

/// What lasts from the autumn of one year into the next.
const SEASONS: [&str; 6] = ["榨季", "供暖季", "采暖季", "取暖季", "雪季", "学年"];

/// What stands between the two years.
const JOINTS: [char; 7] = ['/', '-', '—', '–', '~', '～', '至'];

/// 2018|/2019榨季, 2022|/23学年: the next year, and the length of the words up to the end of the season's name.
pub(super) fn season(first: u16, after: &str) -> Option<(Part, usize)> {
    let rest = after.trim_start_matches(JOINTS);
    let joint = after.len() - rest.len();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let last: u16 = rest[..digits].parse().ok().filter(|_| joint > 0)?;
    let last = match digits {
        4 => last,
        2 => first / 100 * 100 + last,
        _ => return None,
    };
    let name = SEASONS
        .iter()
        .find(|name| rest[digits..].starts_with(**name))?;
    let through = Part::Through(i16::try_from(last).ok()?);
    (last == first + 1).then_some((through, joint + digits + name.len()))
}

impl Period {
    /// |2018/2019榨季|总产5万吨: whether it is a season over the end of a year, of all of which its figures are.
    pub fn is_season(&self, text: &str) -> bool {
        let words = self.span.of(text);
        self.is_span() && SEASONS.iter().any(|name| words.ends_with(name))
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, season};

    #[test]
    fn a_season_is_of_two_years() {
        assert_eq!(season(2018, "/2019榨季"), Some((Part::Through(2019), 11)));
        assert_eq!(season(2018, "/19榨季"), Some((Part::Through(2019), 9)));
        assert_eq!(season(2018, "/2020榨季"), None);
        assert_eq!(season(2018, "/2019公里"), None);
    }
}
