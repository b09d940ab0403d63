//! Where a movement began, where its own words name no year: what the sentence, the years around or the plan tell of it.
//!
//! ```text
//! 与2010年相比，文盲率由|1.7%降至0.9%               2010
//! “十一五”末，…，游客由|35万人次增加到120万人次       2005
//! 到2025年，优质果率由|60%提高到80%                 before the plan
//! ```
//!
//! Which numbers begin a movement is told in [`super::range`]; years that they name, in [`super::said`].

use super::{Known, When, average};
use crate::lexicon::{cut_last, has};
use crate::mention::period::{Part, Period, WORDS, Year};
use crate::observation::genre::Genre;
use crate::observation::reported::counted_before;
use crate::observation::scene::Scene;
use crate::span::Span;

/// The year that something tells for where the number at `at`, or the ratio that begins there, began.
pub(super) fn told(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    of_times(scene, known, at)
        .or_else(|| since_compared(scene, known, at, when))
        .or_else(|| since_plan(scene, known, when))
        .or_else(|| since_times(scene, when))
        .or_else(|| since_census(scene, when))
}

/// 第七次人口普查公报⏎每10万人中大学文化程度的由|5800人升至12300人: the census before, where nothing else says since when.
fn since_census(scene: &Scene, when: &When) -> Option<When> {
    let frame = &scene.setting.frame;
    let silent = when.rule == "document" && frame.is_census(scene.setting.text);
    let title = frame.title.filter(|_| silent)?;
    let before = counted_before(title.of(scene.setting.text))?;
    Some(When {
        period: before.to_string(),
        words: Some(title),
        rule: "from",
    })
}

/// How far before a figure the year may stand that its paragraph sets its own beside, in bytes.
const PARAGRAPH: usize = 1_500;

/// 2021年，…，是2012年的2.2倍。结构由|15.2:45.3:39.5转变为…: where it began is told by the year that the paragraph sets its own
/// beside.
pub fn since_times(scene: &Scene, when: &When) -> Option<When> {
    let year: u16 = when.period.parse().ok()?;
    let text = scene.setting.text;
    let here = scene.global(Span::bytes(0, 0)).start as usize;
    let near = text.ceil_char_boundary(here.saturating_sub(PARAGRAPH));
    let line = text[near..here]
        .rfind('\n')
        .map_or(near, |mark| near + mark + 1);
    let paragraph = text[line..here].rsplit_once(&format!("{year}年"))?.1;
    let (lead, times) = cut_last(paragraph, "年的")?;
    let at = lead.len().checked_sub(4)?;
    let first: u16 = lead.get(at..)?.parse().ok()?;
    let counted = times.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let set = lead[..at].ends_with(['是', '为']) && counted.len() < times.len();
    let start = here - paragraph.len() + at;
    let told = set && counted.starts_with('倍') && first < year && when.rule == "paragraph";
    told.then(|| When {
        period: first.to_string(),
        words: Some(Span::bytes(start, start + "2012年".len())),
        rule: "from",
    })
}

/// 由3亿元增加到7亿元，是“十五”末的2.3倍: where it began is told by what the end is compared with.
fn of_times(scene: &Scene, known: &Known, at: usize) -> Option<When> {
    let mut bases = scene
        .periods
        .iter()
        .filter(|p| p.base || p.span.start as usize > at);
    let base = bases.find(|p| {
        let (start, end) = (p.span.start as usize, p.span.end as usize);
        let after = scene.text[end..].trim_start_matches(['”', '年', '末', '底', '的']);
        let times = after.find('倍').is_some_and(|at| at <= 6);
        start > at
            && scene.text[..start].trim_end_matches('“').ends_with("，是")
            && times
            && !scene.text[at..start].contains('；')
    })?;
    let year = base.last_year(&known.clock())?;
    Some(When {
        period: year.to_string(),
        words: Some(scene.global(base.span)),
        rule: "from",
    })
}

/// 与2010年相比，文盲率由|1.7%降至0.9%: where it began is told by what the sentence compares with.
fn since_compared(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    if when.rule == "from" {
        return None;
    }
    let mut bases = scene.periods.iter().filter(|period| period.base);
    let base = bases.rfind(|period| average::is_compared(scene, period, at))?;
    let then = base.last_year(&known.clock())?;
    let earlier = when
        .period
        .get(..4)?
        .parse()
        .is_ok_and(|year: u16| then < year);
    let whole = base.part == Part::Whole && matches!(base.year, Year::Absolute(_));
    (whole && earlier).then(|| When {
        period: then.to_string(),
        words: Some(scene.global(base.span)),
        rule: "from",
    })
}

/// “十一五”末，…，游客由|35万人次增加到120万人次; 2015年，…。…由|68家增加到193家, in a review of five years: where it began is
/// before the years that end then.
fn since_plan(scene: &Scene, known: &Known, when: &When) -> Option<When> {
    if when.rule == "from" {
        return None;
    }
    let last: u16 = when.period.parse().ok()?;
    let words = when.words.map(|words| words.of(scene.setting.text));
    let plan = words.is_some_and(|words| has(words, "五”") && words.ends_with('末'));
    let clock = known.clock();
    let around = known.section.filter(|_| when.rule == "paragraph");
    let around = around.map(|(period, _)| period).filter(Period::is_span);
    let around = around.filter(|period| period.last_year(&clock) == Some(last));
    let first = around.and_then(|period| period.first_year(&clock));
    let first = first.or_else(|| plan.then(|| last.checked_sub(4))?)?;
    Some(When {
        period: first.checked_sub(1)?.to_string(),
        rule: "from",
        ..when.clone()
    })
}

/// 到2025年，优质果率由60%提高到80%: where a goal sets out from is before the plan.
pub(super) fn before_plan(scene: &Scene, known: &Known, when: &When) -> Option<When> {
    let year: u16 = when.period.parse().ok()?;
    let ahead = when.rule != "from" && Some(year) > known.issued;
    let first = known.goals_from().or(known.issued).filter(|_| ahead)?;
    // 明年将启动扩建，能力从|260万吨提高到550万吨: how things stand this year.
    let words = when.words.map(|words| words.of(scene.setting.text));
    let next = words.is_some_and(|words| words.starts_with("明年") || words.starts_with("来年"));
    let first = if next { year } else { first };
    Some(When {
        period: (first - 1).to_string(),
        rule: "from",
        ..when.clone()
    })
}

/// 占比从|41%提高到43%, in the review of a year: where it began is the year before, unless several years are spoken of.
pub(super) fn before_year(scene: &Scene, known: &Known, when: &When) -> Option<When> {
    let clock = known.clock();
    let year: u16 = when.period.parse().ok()?;
    let last = |period: &Period| period.last_year(&clock);
    let genre = scene.setting.frame.genre;
    let yearly = matches!(genre, Genre::Work | Genre::Report | Genre::Bulletin);
    let (around, _) = known.section.or(known.carried).filter(|_| yearly)?;
    let inherited = matches!(when.rule, "section" | "paragraph") && around.part == Part::Whole;
    let reviewed = known.reviewed.and_then(|(period, _)| last(&period));
    let planned = known.goals.and_then(|(period, _)| last(&period));
    // 月补助由18元提高到32元, in a part that plans: what is to be changed is of no year that is over.
    let over = reviewed == Some(year) && (planned != reviewed || genre == Genre::Bulletin);
    let several = WORDS.several.within(scene.text);
    (inherited && over && !several && last(&around) == Some(year)).then(|| When {
        period: (year - 1).to_string(),
        rule: "from",
        ..when.clone()
    })
}
