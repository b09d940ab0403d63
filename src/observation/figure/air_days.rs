//! Days that are counted by what polluted their air, where 天数 does not stand before the number.
//!
//! ```text
//! 以PM10为首要污染物|16天，同比增加|3天，超标|5天        PM10首要污染物天数 twice, PM10超标天数
//! 首要污染物为臭氧的有|21天，为PM2.5的有|8天           臭氧首要污染物天数, PM2.5首要污染物天数
//! 空气质量|341天|优良                                空气质量优良天数
//! 优良天数312天，我县|336天                           left to the subject: the same of another place
//! 优|112天, 轻度污染|25天                             of such air
//! 会期|3天                                          none: how long something takes
//! ```
//!
//! Days with 天数 before them are told by [`super::digits`].

use super::WORDS;
use crate::lexicon::has;
use crate::observation::piece;

/// What ends a clause.
const MARKS: [char; 7] = ['，', '；', '。', '：', '、', '（', '\n'];

/// Which days those are that a number behind `before` counts; `""` where they are those of the figure before.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Days<'t> {
    /// Of the chief pollutant.
    Chief(&'t str),
    /// On which something was above its limit.
    Above(&'t str),
    /// The same as before, more or fewer, or of another place.
    Same,
}

/// Whether a number of days between `before` and `after` counts days of air.
pub fn is_told(before: &str, after: &str) -> bool {
    found(before).is_some() || good(before, after).is_some()
}

/// The name of those days, where they have one of their own.
pub fn name(before: &str, after: &str) -> Option<String> {
    match found(before) {
        Some(Days::Chief(of)) => Some(format!("{of}首要污染物天数")),
        Some(Days::Above(of)) => Some(format!("{of}超标天数")),
        Some(Days::Same) => None,
        None => good(before, after).map(|good| format!("空气质量{good}天数")),
    }
}

/// 优55天，良好198天, 城区轻度污染|30天: days of a kind of air.
pub fn is_air(before: &str) -> bool {
    let Some(kind) = WORDS.air.ending(before) else {
        return false;
    };
    let left = &before[..before.len() - kind.len()];
    // 优 and 良 end other words as well.
    let opens = left.is_empty() || left.ends_with(['，', '；', '。', '：', '、', '（', '中', '\n']);
    kind.chars().count() > 1 || opens || left.ends_with("质量")
}

/// 空气质量|达到一级标准|的有124天: the standard that the air of so many days met.
pub fn meets_standard(before: &str) -> Option<&str> {
    let said = before.strip_suffix("的有")?;
    let at = said.rfind('达')?;
    (said.ends_with("标准") && has(&before[..at], "空气")).then_some(&said[at..])
}

/// 空气质量|341天|优良: of what quality the air of so many days was.
fn good(before: &str, after: &str) -> Option<&'static str> {
    let air = last_clause(before).0.ends_with("空气质量");
    let mut kinds = ["优良", "达标"].into_iter();
    kinds.find(|kind| air && after.starts_with(kind))
}

fn found(before: &str) -> Option<Days<'_>> {
    // Most texts have neither word.
    if !has(before, "污染物") && !has(before, "超标") && !has(before, "天数") {
        return None;
    }
    let (clause, earlier) = last_clause(before);
    let own = stated(clause, earlier);
    own.or_else(|| goes_on(clause, earlier).then_some(Days::Same))
}

/// What a clause says of its days by itself, or with an earlier one.
fn stated<'t>(clause: &'t str, earlier: &'t str) -> Option<Days<'t>> {
    let said = said(clause);
    if let Some(of) = chief(said) {
        return Some(Days::Chief(of));
    }
    let before = earlier.split(['。', '\n']).next_back().unwrap_or(earlier);
    // 首要污染物为臭氧的21天，|为PM2.5的
    let again = said.strip_prefix('为').and_then(pollutant);
    if let Some(of) = again.filter(|_| has(before, "首要污染物")) {
        return Some(Days::Chief(of));
    }
    let above = said.strip_suffix("超标")?;
    if !above.is_empty() {
        return pollutant(above).map(Days::Above);
    }
    // 以PM10为首要污染物16天，|超标
    let item = before.split('；').next_back().unwrap_or(before);
    let mut clauses = item.split(['，', '、']).rev();
    let of = clauses.find_map(|clause| chief(said_up_to_number(clause)));
    Some(Days::Above(of.unwrap_or("")))
}

/// 以|PM2.5|为首要污染物, 首要污染物为|臭氧: the chief pollutant that a clause names.
fn chief(said: &str) -> Option<&str> {
    if let Some(of) = said
        .strip_prefix("首要污染物为")
        .or(said.strip_prefix("首要污染物是"))
    {
        return pollutant(of);
    }
    let of = said.strip_suffix("首要污染物")?;
    let of = of.strip_suffix('为').or(of.strip_suffix('是'))?;
    pollutant(of.strip_suffix('作').unwrap_or(of))
}

/// Words that may be a pollutant's name: few characters, none of them a mark.
fn pollutant(words: &str) -> Option<&str> {
    const LONGEST: usize = 8;
    let plain = |c: char| c.is_alphanumeric() || c == '.';
    let fits = (1..=LONGEST).contains(&words.chars().count()) && words.chars().all(plain);
    fits.then_some(words)
}

/// 其中|臭氧超标|有: a clause without what leads in and what leads on to its number.
fn said(clause: &str) -> &str {
    let clause = clause.strip_prefix("其中").unwrap_or(clause);
    let clause = clause.strip_prefix('以').unwrap_or(clause);
    let clause = clause.trim_end_matches(['有', '共', '达', '是']);
    let clause = clause.strip_suffix("天数").unwrap_or(clause);
    clause.strip_suffix('的').unwrap_or(clause)
}

/// What a clause says before its number.
fn said_up_to_number(clause: &str) -> &str {
    // PM10为首要污染物|16天: the last number, not that of a name.
    let days = clause.strip_suffix('天').unwrap_or(clause);
    said(days.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// Whether a clause goes on with the days of the one before: 同比增加|4天, 我县|336天.
fn goes_on(clause: &str, earlier: &str) -> bool {
    const PLACE: usize = 8;
    const MOVED: [&str; 4] = ["同比增加", "同比减少", "增加", "减少"];
    let Some(rest) = earlier.strip_suffix('，') else {
        return false;
    };
    let (last, more) = last_clause(rest);
    let counted = || {
        let up_to = last.strip_suffix('天').unwrap_or(last);
        let head = up_to.trim_end_matches(|c: char| c.is_ascii_digit());
        let days = head.len() < up_to.len() && up_to.len() < last.len();
        let head_of = |head: &str| head.ends_with("天数") || head.ends_with("天数为");
        days && (head_of(head) || stated(head, more).is_some() || goes_on(head, more))
    };
    let place = || {
        let own = clause.starts_with(['我', '全']) || clause.chars().count() > 2;
        let near = clause.chars().count() <= PLACE && clause.ends_with(['县', '区', '市', '旗']);
        own && near
    };
    (MOVED.contains(&clause) || place()) && counted()
}

/// The clause that a text ends with, and what stands before it, its mark included.
fn last_clause(text: &str) -> (&str, &str) {
    let start = piece::start(text, &MARKS);
    (&text[start..], &text[..start])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_by_what_polluted_them() {
        for (before, want) in [
            ("以NO2为首要污染物", "NO2首要污染物天数"),
            ("首要污染物为臭氧的有", "臭氧首要污染物天数"),
            ("首要污染物为臭氧的21天，为PM2.5的", "PM2.5首要污染物天数"),
            ("臭氧作为首要污染物", "臭氧首要污染物天数"),
            ("超标天数29天，其中臭氧超标", "臭氧超标天数"),
            ("以PM10为首要污染物16天，同比增加3天，超标", "PM10超标天数"),
        ] {
            assert_eq!(name(before, "，").as_deref(), Some(want), "{before}");
        }
        assert_eq!(
            name("空气质量", "优良。").as_deref(),
            Some("空气质量优良天数")
        );
    }

    #[test]
    fn days_of_the_figure_before() {
        for before in [
            "优良天数312天，我县",
            "优良天数312天，我县336天，汉台区",
            "超标11天，同比增加",
            "以PM10为首要污染物16天，同比增加",
        ] {
            assert!(is_told(before, "，"), "{before}");
            assert_eq!(name(before, "，"), None, "{before}");
        }
    }

    #[test]
    fn how_long_something_takes_is_none() {
        for before in ["超标整改历时", "会期", "优良天数312天，我县历时", "推迟"]
        {
            assert!(!is_told(before, "，"), "{before}");
        }
    }
}
