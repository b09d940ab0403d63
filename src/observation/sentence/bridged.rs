//! Rates between which a bridge is told: both are rates, whatever nothing but their unit makes of them.
//!
//! ```text
//! 增加值增速由一季度的2.6%回升至6.8%       both by how much it grew
//! 出口降幅收窄3.2个百分点至5.6%            it fell by 5.6%
//! 由上年增长4.6%加快至5.9%                5.9% again
//! 增速分别为农业4.6%、林业8.2%            each grew by so much
//! ```
//!
//! Movements that have a verb of their own are for [`crate::observation::measure`].

use crate::lexicon::{cut_last, has};
use crate::observation::{Reading, piece};
use crate::report::Measure;

/// How fast something moved.
const PACES: [&str; 6] = ["增速", "增幅", "涨幅", "升幅", "降幅", "跌幅"];

/// The ends of clauses.
const MARKS: [char; 5] = ['，', '；', '。', '：', '\n'];

/// The longest words between two rates, in characters.
const LONGEST: usize = 14;

/// Tells them; `readings` are those of the sentence at `start` of the document's `text`.
pub(super) fn told(text: &str, start: usize, readings: &mut [Reading]) {
    for at in 0..readings.len() {
        let (before, rest) = readings.split_at_mut(at);
        let own = &mut rest[0];
        if own.unit != "%" || !matches!(own.measure, Measure::Share | Measure::Level) {
            continue;
        }
        let Some(place) = own.span.map(|span| span.range()) else {
            continue;
        };
        let clause = text.get(start..place.start).unwrap_or("");
        let clause = &clause[piece::start(clause, &MARKS)..];
        // 占比由5%提高到8%: of a share the rates are shares.
        if ["占", "比重"].iter().any(|word| has(clause, word)) {
            continue;
        }
        let pace = PACES
            .iter()
            .filter_map(|pace| Some((clause.rfind(pace)?, *pace)))
            .max();
        let behind = &text[place.end..text.floor_char_boundary(place.end + 24)];
        let falls = match pace {
            Some((from, pace)) => {
                let said = &clause[from + pace.len()..];
                let rate = opens(said, behind)
                    || comes_to(said)
                    || said.starts_with("分别")
                    || turns(said);
                rate.then(|| pace.starts_with(['降', '跌']))
            }
            None => before
                .last()
                .and_then(|last| goes_on(text, last, place.start)),
        };
        if let Some(falls) = falls {
            own.measure = Measure::Change;
            if falls && own.value > 0.0 {
                own.value = -own.value;
            }
        }
    }
}

/// 由一季度的|2.6%回升至…: whether a number is the rate that a movement began with.
fn opens(said: &str, behind: &str) -> bool {
    let from = said.rsplit_once(['由', '从']).map(|(_, from)| from);
    let bare = from.is_some_and(|from| !from.contains('%') && from.chars().count() <= LONGEST);
    let near = behind.split(MARKS).next().unwrap_or("");
    let to = near.find(['到', '至', '为']).map(|to| &near[..to]);
    bare && to.is_some_and(|verb| !verb.is_empty() && !verb.contains(|c: char| c.is_ascii_digit()))
}

/// 由…的2.6%|回升至6.8%, 回落3.2个百分点|至5.6%: whether a number is the rate that it came to.
fn comes_to(said: &str) -> bool {
    let said = said.trim_end_matches(['约', '近', '超', '过', '的']);
    if let Some((_, last)) = cut_last(said, "个百分点") {
        return matches!(last, "至" | "到" | "，至" | "后至");
    }
    let Some((first, last)) = said.rsplit_once('%') else {
        return false;
    };
    let near = last.chars().count() <= LONGEST && last.contains(['到', '至', '为']);
    near && first.contains(['由', '从']) && !last.contains('、')
}

/// 增速|由负转正达到|3.2%.
fn turns(said: &str) -> bool {
    let short = said.chars().count() <= LONGEST && !said.contains('%');
    short && (has(said, "转正") || has(said, "转升") || has(said, "为正"))
}

/// 由上年增长4.6%|加快至5.9%: whether a number is what the rate before it came to, and if that is a fall.
fn goes_on(text: &str, last: &Reading, at: usize) -> Option<bool> {
    let rate = last.measure == Measure::Change && last.unit == "%";
    let place = last.span.filter(|_| rate)?.range();
    let verb = text
        .get(place.end..at)?
        .trim_end_matches(['约', '近', '超', '过']);
    let verb = verb.strip_suffix(['到', '至', '为'])?;
    let head = text.get(..place.start)?;
    let clause = &head[piece::start(head, &MARKS)..];
    let bridge = (2..=4).contains(&verb.chars().count()) && !verb.contains(MARKS);
    (bridge && clause.contains(['由', '从'])).then_some(last.value < 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_of_a_bridge_are_rates() {
        assert!(opens("由一季度的", "回升至6.8%。"));
        assert!(!opens("由一季度的", "，工业用电量上升"));
        assert!(comes_to("由一季度的2.6%回升至"));
        assert!(comes_to("回落3.2个百分点至"));
        assert!(!comes_to("为2.6%，占比"));
    }
}
