//! When a figure holds: the period named before it, else the sentence's, the paragraph's, the
//! section's, the document's.
//!
//! ```text
//! 2023年全区生产总值…，增长7.2%         both 2023
//! 由2011年的42家增长到57家               42 holds for 2011, 57 for the section's year
//! “十三五”时期 … 绿化率达到48%           a level reached in a plan's years holds for its last year
//! ```

mod amid;
mod apart;
mod average;
mod base;
mod began;
mod beside;
mod bracket;
mod counted;
mod each;
mod event;
mod goal;
mod known;
mod month;
mod moved;
mod opened;
mod range;
mod said;
mod since;
mod tells_since;
mod unnamed;

pub use average::{average, compares, since_base};
pub use began::since_times;
pub use counted::{between_censuses, doubled, grown_over};
pub use each::grown_to;
pub use goal::goal;
pub use known::Known;
pub use month::{sums_months, titled};
use range::{named_from, opens_comparison};
pub use range::{opens_range, tells_movement};
use said::{context_before, said};
pub use since::{moved_since, year_before};

use super::genre::Dated;
use super::scene::Scene;
use crate::lexicon::has;
use crate::mention::period::{Clock, Period};
use crate::span::{Folded, Span};

/// A period as printed in the table, its words (document bytes), and the rule.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct When {
    /// `2023`, `2016/2020`, `""`.
    pub period: String,
    /// The words, in document bytes.
    pub words: Option<Span<Folded>>,
    /// The rule.
    pub rule: &'static str,
}

/// The rule of what moves on between the years of the movement before.
const MOVED: &str = "moved";

/// The period of the figure at `at`; `reached` says that a level was reached (达到), `yearly` that
/// a rate is the years' average.
pub fn of(scene: &Scene, known: &Known, at: usize, reached: bool) -> When {
    let ratio = ratio(scene.text, at);
    // 五年来，…从45家发展到117家: where they began is the year before the first; 由2.6:51.6:45.8调整为…: the year before,
    // where nothing says when.
    let rank = ranks(scene.text, at);
    let begins = rank || opens_range(scene, ratio.unwrap_or(at));
    let when = said(scene, known, at, reached && !begins && !weighs_all(scene));
    let year = |period: &str| period.parse::<u16>().ok();
    let year = match when.period.split_once('/') {
        _ if when.rule == "from" => None,
        Some((first, _)) if begins && named_from(scene, known, &when) => year(first),
        Some((first, _)) if begins => year(first).map(|first| first - 1),
        Some((_, last)) if ratio.is_some() => year(last),
        None if begins && (ratio.is_some() || rank) => year(&when.period).map(|year| year - 1),
        _ => None,
    };
    let found = begins.then(|| began::told(scene, known, ratio.unwrap_or(at), &when));
    match (found.flatten(), year) {
        (Some(found), _) => found,
        (None, Some(year)) => When {
            period: year.to_string(),
            ..when
        },
        (None, None) if begins => began::before_plan(scene, known, &when)
            .or_else(|| began::before_year(scene, known, &when))
            .unwrap_or(when),
        (None, None) => moved::come_to(scene, known, at, &when)
            .or_else(|| moved::summed(scene, known, at, &when))
            .unwrap_or(when),
    }
}

/// 综合2010—2011年的进度来看，…，开工率达|98%: whether a sentence looks at several years taken together, of all of which its rates are.
fn weighs_all(scene: &Scene) -> bool {
    let Some(rest) = ["综合", "总的", "总体"]
        .iter()
        .find_map(|word| scene.text.strip_prefix(word))
    else {
        return false;
    };
    let head = rest.split('，').next().unwrap_or(rest);
    let seen = head.ends_with("来看") || head.ends_with('看');
    let start = scene.text.len() - rest.len();
    let head = start..start + head.len();
    let mut years = scene.periods.iter().filter(|period| period.is_span());
    seen && years.any(|years| head.contains(&(years.span.start as usize)))
}

/// 由全省|第七位跃升到第五位: whether the number at `at` is the rank that a movement began with, and another rank its end.
fn ranks(text: &str, at: usize) -> bool {
    const FAR: usize = 60;
    if !text[at..].starts_with('第') {
        return false;
    }
    let near = &text[at..text.floor_char_boundary(at + FAR)];
    let clause = near.split(['，', '；', '。']).next().unwrap_or("");
    let moved = clause.split_once(['到', '至', '居']);
    let ends = moved.is_some_and(|(_, end)| end.starts_with('第'));
    let before = &text[..at];
    let among = ["全省", "全市", "全国", "全区", "全县", "全州"];
    let among = among.iter().find_map(|place| before.strip_suffix(place));
    ends && among.unwrap_or(before).ends_with(['由', '从'])
}

/// Where the ratio begins (2.6:51.6:45.8) of which the number at `at` is a part.
fn ratio(text: &str, at: usize) -> Option<usize> {
    let digit = |c: char| c.is_ascii_digit() || c == '.';
    let part = text[..at].ends_with(':') || text[at..].trim_start_matches(digit).starts_with(':');
    let start = text[..at].trim_end_matches(|c| digit(c) || c == ':').len();
    part.then_some(start)
}

/// 一季度、上半年、前三季度分别增长4.1%、4.5%和4.8%: as many periods as the list has figures, one each.
///
/// `shared` says that the figures are of one thing: 2018—2020年，甲、乙、丙分别增长… is of all the years each.
pub fn respectively(
    scene: &Scene,
    known: &Known,
    at: usize,
    (place, count): (usize, usize),
    shared: bool,
) -> Option<When> {
    let own = |period: &&Period| !period.base && (period.span.end as usize) <= at;
    let last = scene.periods.iter().rposition(|period| own(&period))?;
    if let Some(year) = each::year_of_span(scene, known, last, at, (place, count)) {
        return shared.then_some(year);
    }
    if let Some(each) = each::month_of_span(scene, known, last, at, (place, count))
        .or_else(|| each::of_those_before(scene, known, at, (place, count)))
    {
        return Some(each);
    }
    let first = (last + 1).checked_sub(count).filter(|_| count >= 2)?;
    let listed = &scene.periods[first..=last];
    let joined = listed.windows(2).all(|pair| {
        let between = pair[0].span.end as usize..pair[1].span.start as usize;
        matches!(scene.text.get(between), Some("、" | "和" | "及" | "与"))
    });
    let said = &scene.text[listed.last()?.span.end as usize..at];
    let period = listed[place];
    (joined && has(said, "分别") && !said.contains(['；', '。'])).then(|| When {
        period: shown(&period, &context_before(scene, known, &period), false),
        words: Some(scene.global(period.span)),
        rule: "respectively",
    })
}

/// From outside the sentence.
fn inherited(known: &Known, reached: bool) -> When {
    let clock = known.clock();
    if let Some((period, words)) = known.moved {
        return When {
            period: shown(&period, &clock, reached),
            words: Some(words),
            rule: MOVED,
        };
    }
    if let Some((period, words)) = known.carried {
        return When {
            period: shown(&period, &clock, reached),
            words: Some(words),
            rule: "paragraph",
        };
    }
    if let Some((period, words)) = known.section {
        return When {
            period: shown(&period, &clock, reached),
            words: Some(words),
            rule: "section",
        };
    }
    of_document(known.reviewed, &clock, reached)
}

fn of_document(dated: Option<Dated>, clock: &Clock, reached: bool) -> When {
    match dated {
        Some((period, words)) => When {
            period: shown(&period, clock, reached),
            words,
            rule: "document",
        },
        None => When {
            rule: "unknown",
            ..When::default()
        },
    }
}

/// A level reached within several years holds for the last of them.
fn shown(period: &Period, clock: &Clock, reached: bool) -> String {
    if reached
        && period.is_span()
        && let Some(last) = period.last_year(clock)
    {
        return last.to_string();
    }
    period.resolve(clock).unwrap_or_default()
}
