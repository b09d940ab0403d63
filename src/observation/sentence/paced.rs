//! Rates of parts, where the movement is told once: percentages behind a growth that say nothing of themselves.
//!
//! ```text
//! 生产总值增长6.2%，其中一产3.8%、二产7.4%        both grew by so much
//! 投资增长：一季度9.1%，上半年8.3%               what stands before the colon is said of each
//! 甲县、乙县增速居前两位，分别为9.2%、8.8%        the rates that were ranked
//! 产量增长3%，其中春茶占62%、夏秋茶38%            parts of a whole: told so, and they come to a hundred
//! ```
//!
//! Movements of which each has its own verb are for [`crate::observation::measure`].

use crate::lexicon::{Lexicon, has};
use crate::observation::measure::WORDS;
use crate::observation::{Reading, list};
use crate::report::Measure;

/// How far apart figures of one list stand, in bytes: behind 其中, and without it.
const FAR: usize = 90;
const NEAR: usize = 45;

/// What says of a percentage that it is no rate of growth.
const OTHER: [&str; 7] = ["占", "比重", "比例", "贡献", "拉动", "完成", "分之"];

/// Percentages of parts that come to about this are shares.
const WHOLE: std::ops::RangeInclusive<f64> = 98.9..=101.1;

/// Tells them; the readings from `from` on are those of the sentence at `start` of the document's `text`.
pub(super) fn told(text: &str, start: usize, from: usize, readings: &mut [Reading]) {
    let shared = |reading: &Reading| reading.unit == "%" && reading.measure == Measure::Share;
    if readings[from..].iter().any(shared) {
        below_colon(text, start, &mut readings[from..]);
        // 。其中，…: of the last figure of the sentence before.
        let among = text
            .get(start..)
            .is_some_and(|said| said.starts_with("其中"));
        let first = if among { from.saturating_sub(1) } else { from };
        of_parts(text, &mut readings[first..]);
    }
    ranked(&mut readings[from..]);
}

/// 投资增长：|一季度9.1%，上半年8.3%: what moved stands before a colon, with its movement.
fn below_colon(text: &str, start: usize, readings: &mut [Reading]) {
    const MOVES: [&str; 5] = ["增长", "增速", "增幅", "涨幅", "下降"];
    for reading in readings.iter_mut().filter(|reading| bare(reading)) {
        let place = reading.span.map_or(start, |span| span.start as usize);
        let said = text.get(start..place).unwrap_or("");
        let Some((head, list)) = said.rsplit_once('：') else {
            continue;
        };
        let verb = MOVES.into_iter().find(|verb| head.ends_with(verb));
        if let Some(verb) = verb.filter(|_| !says_other(list)) {
            moves(text, reading, verb == "下降");
        }
    }
}

/// 生产总值增长6.2%，其中一产|3.8%、二产|7.4%: the parts of what grew, or the same elsewhere or at another time.
fn of_parts(text: &str, readings: &mut [Reading]) {
    let mut whole: Option<usize> = None;
    let mut at = 0;
    while at < readings.len() {
        let count = whole.map_or(0, |whole| parts(text, readings, whole, at));
        if count == 0 {
            whole = grew(&readings[at]).then_some(at).or_else(|| {
                // 其中工业投资18%、|房产投资9%: a part whose rate is told already leaves the whole.
                whole.filter(|_| readings[at].measure == Measure::Change)
            });
            at += 1;
            continue;
        }
        let of = whole.map_or(at, |whole| whole);
        let falls = readings[of].value < 0.0 && !signed(text, &readings[of]);
        let sum = |from: usize| {
            let parts = readings[from..at + count].iter();
            parts.map(|part| part.value.abs()).sum::<f64>()
        };
        // 人口增长0.4%，其中城镇人口63%: hardly a rate, where the parts could be shares.
        let far = 3.0 * readings[of].value.abs() + 30.0;
        let wild = readings[at..at + count]
            .iter()
            .any(|part| part.value.abs() > far);
        let shares = WHOLE.contains(&sum(at))
            || of + 1 < at && WHOLE.contains(&sum(at - 1))
            || wild && sum(at) < *WHOLE.start();
        for part in readings[at..at + count].iter_mut().filter(|_| !shares) {
            moves(text, part, falls);
        }
        at += count;
    }
}

/// How many readings from `at` on are bare percentages of what grew.
fn parts(text: &str, readings: &[Reading], whole: usize, at: usize) -> usize {
    let mut among = false;
    let follows = |index: &usize| {
        let (last, own) = (&readings[*index - 1], &readings[*index]);
        let between = between(text, last, own);
        among |= has(between, "其中");
        let reach = if among { FAR } else { NEAR };
        let joined = among || between.starts_with(['，', '、', '；']);
        let near = (1..reach).contains(&between.len()) && joined && !says_other(between);
        near && bare(own) && related(&readings[whole], own)
    };
    (at..readings.len()).take_while(follows).count()
}

/// What stands between two figures.
fn between<'a>(text: &'a str, last: &Reading, next: &Reading) -> &'a str {
    let place = last.span.zip(next.span);
    let place = place.map(|(last, next)| last.end as usize..next.start as usize);
    place.and_then(|place| text.get(place)).unwrap_or("")
}

/// Whether a part, or the same of another place or time, has the measure of the whole: 采矿业|增加值 of 工业|增加值.
fn related(whole: &Reading, part: &Reading) -> bool {
    let (whole, part) = (&*whole.indicator, &*part.indicator);
    let head = list::head(part);
    let money = |name: &str| {
        let known = Lexicon::get().indicator(name);
        known.is_some_and(|known| known.dimension == "money")
    };
    // 生产总值增长6%，其中|工业|7%: branches have no other measure.
    let branch = part.ends_with('业')
        && ["生产总值", "增加值"]
            .iter()
            .any(|sum| whole.ends_with(sum));
    // 贷款余额增长9%，其中企业|贷款|12%: the same things.
    let kind = part
        .char_indices()
        .rev()
        .nth(1)
        .map_or("", |(at, _)| &part[at..]);
    let things = !kind.is_empty() && whole.contains(kind);
    let measured = head.is_some() && head == list::head(whole) || money(whole) && money(part);
    whole == part || measured || branch || things
}

/// Whether a figure is the rate at which a sum grew.
fn grew(reading: &Reading) -> bool {
    let rate = reading.measure == Measure::Change && reading.unit == "%";
    rate && reading.evidence.measure.is_some() && WORDS.rate.ending(&reading.indicator).is_none()
}

/// Whether nothing but its unit says that a percentage is a share.
fn bare(reading: &Reading) -> bool {
    let share = reading.measure == Measure::Share && reading.unit == "%";
    share && reading.evidence.measure.is_none() && !WORDS.share.within(&reading.indicator)
}

/// Whether words tell of something else than growth.
fn says_other(words: &str) -> bool {
    OTHER.iter().any(|word| has(words, word))
}

/// Whether a number is printed with a sign.
fn signed(text: &str, reading: &Reading) -> bool {
    let span = reading.span.map(|span| span.range());
    let printed = span.and_then(|span| text.get(span));
    printed.is_some_and(|printed| printed.starts_with(['-', '−', '－']))
}

fn moves(text: &str, reading: &mut Reading, falls: bool) {
    reading.measure = Measure::Change;
    if falls && !signed(text, reading) {
        reading.value = -reading.value.abs();
    }
}

/// 甲县、乙县增速居前两位，分别为|9.2%、|8.8%: percentages without a name behind the rank of a rate are these rates.
fn ranked(readings: &mut [Reading]) {
    let mut rate: Option<std::rc::Rc<str>> = None;
    for reading in readings {
        let named = !reading.indicator.is_empty();
        if reading.measure == Measure::Rank && reading.indicator.ends_with(['速', '幅']) {
            rate = Some(reading.indicator.clone());
        } else if named || reading.unit != "%" || reading.measure != Measure::Level {
            rate = None;
        } else if let Some(rate) = &rate {
            reading.indicator = rate.clone();
            reading.measure = Measure::Change;
        }
    }
}
