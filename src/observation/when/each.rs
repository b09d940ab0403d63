//! Periods that numbers are given to respectively, where no list of periods stands before them.
//!
//! ```text
//! 增幅2-5月份分别为1.2%、3.4%、5.6%、7.8%                       a month each
//! 2019—2020年增长12%，2021年上半年增长11%，分别高于全省0.6和0.7个百分点    each of the figure that it is told of
//! 2010年产值3亿元，每年递增13%，到2015年达到6亿元                  13% is of the years between
//! ```
//!
//! Lists of periods, and years one by one, are read in [`super`].

use super::{Known, When, context_before, shown};
use crate::lexicon::{cut, find_last, has};
use crate::mention::period::{Part, Period, WORDS, Year};
use crate::observation::piece;
use crate::observation::scene::Scene;

/// 2-5月分别为…: a figure for each of the months, where it is one thing that they are given of.
pub(super) fn month_of_span(
    scene: &Scene,
    known: &Known,
    last: usize,
    at: usize,
    (place, count): (usize, usize),
) -> Option<When> {
    let span = &scene.periods[last];
    let Part::Months(first, end) = span.part else {
        return None;
    };
    let (from, to) = (span.span.start as usize, span.span.end as usize);
    let months = usize::from(end.checked_sub(first)?) + 1;
    let said = scene
        .text
        .get(to..at)
        .filter(|_| months == count && count >= 2)?;
    let start = scene.text[..from].rfind(['；', '。']).unwrap_or(0);
    let (led, _) = cut(said, "分别")?;
    // 甲、乙1-2月分别增长…: of each of two things.
    let listed = |text: &str| text.contains(['、', '和', '与', '及']);
    let single = !listed(&scene.text[start..from]) && !listed(led);
    let month = u8::try_from(place)
        .ok()
        .and_then(|place| first.checked_add(place))?;
    let period = Period {
        part: Part::Month(month),
        ..*span
    };
    (single && !said.contains(['；', '。'])).then(|| When {
        period: shown(&period, &context_before(scene, known, span), false),
        words: Some(scene.global(span.span)),
        rule: "respectively",
    })
}

/// 2019年增长12%，2020年增长11%，分别高于全省|0.6和|0.7个百分点: the periods of the clauses before, one figure each.
pub(super) fn of_those_before(
    scene: &Scene,
    known: &Known,
    at: usize,
    (place, count): (usize, usize),
) -> Option<When> {
    const SET_BESIDE: [&str; 4] = ["高于", "低于", "快于", "高出"];
    const MOST: usize = 4;
    if !(2..=MOST).contains(&count) {
        return None;
    }
    let head = find_last(&scene.text[..at], "分别")?;
    let said = &scene.text[head + "分别".len()..at];
    let beside =
        SET_BESIDE.iter().any(|word| said.starts_with(word)) && !said.contains(['，', '；', '。']);
    let before = scene.text[..head].strip_suffix('，').filter(|_| beside)?;
    let before = before.trim_end_matches('，');
    // As many clauses as there are numbers, each with its period and one figure.
    let mut end = before.len();
    let mut periods = Vec::new();
    for _ in 0..count {
        let start = piece::start(&before[..end], &['，', '；', '。']);
        let mut own = scene.periods.iter().filter(|period| {
            !period.base && start <= period.span.start as usize && period.span.end as usize <= end
        });
        let period = own.next().filter(|_| own.next().is_none())?;
        let rest = &scene.text[period.span.end as usize..end];
        let one = rest.contains(|c: char| c.is_ascii_digit()) && !rest.contains(['、', '和']);
        periods.push(one.then_some(*period)?);
        end = start.saturating_sub('，'.len_utf8());
    }
    periods.reverse();
    let period = periods.get(place)?;
    Some(When {
        period: shown(period, &context_before(scene, known, period), false),
        words: Some(scene.global(period.span)),
        rule: "respectively",
    })
}

/// 2010年产值3亿元，每年|13%递增，到2015年达到6亿元: the years from one level to the other.
pub fn grown_to(scene: &Scene, known: &Known, at: usize) -> Option<When> {
    // The number and its unit.
    const FIGURE: usize = 24;
    let clause = scene.clause_before(at)?;
    let said = scene.text.get(clause.clone())?;
    let word = WORDS.each_year.starting(said)?;
    let behind = scene.text.get(at..)?;
    let end = at + behind.find('，').filter(|end| *end <= FIGURE)?;
    let mut periods = scene.periods.iter();
    let single = |period: &&Period| {
        !period.base && period.part == Part::Whole && matches!(period.year, Year::Absolute(_))
    };
    let last = periods.clone().find(|period| {
        let start = period.span.start as usize;
        start > end && matches!(scene.text.get(end..start), Some("，到" | "，至"))
    });
    let last = last.filter(single)?.last_year(&known.clock())?;
    let first = periods.rfind(|period| period.span.end as usize <= clause.start)?;
    let near = scene.text.get(first.span.end as usize..clause.start)?;
    let near = near.matches('，').count() == 1 && near.ends_with('，');
    let first = Some(first)
        .filter(single)
        .filter(|_| near)?
        .last_year(&known.clock())?;
    let words = clause.start..clause.start + word.len();
    (first + 1 < last).then(|| When {
        period: format!("{}/{last}", first + 1),
        words: scene.global_range(words),
        rule: "average",
    })
}

/// 2019年至2021年，增速分别为10.1%、4.7%、7.0%: a figure for each of the years.
pub(super) fn year_of_span(
    scene: &Scene,
    known: &Known,
    last: usize,
    at: usize,
    (place, count): (usize, usize),
) -> Option<When> {
    let span = &scene.periods[last];
    // 近三年，…分别达到|A、|B和|C: counted back from the year of issue.
    let clock = known.clock();
    let (first, end) = (span.first_year(&clock)?, span.last_year(&clock)?);
    let said = &scene.text[span.span.end as usize..at];
    let each = count >= 2
        && span.is_span()
        && end.checked_sub(first).map(|more| usize::from(more) + 1) == Some(count);
    // 2019年至2021年，分别完成…；|分别实现…: of each again.
    let mut groups = said.split('；');
    let led = groups.next().is_some_and(|group| has(group, "分别"));
    let again = groups.all(|group| group.starts_with("分别"));
    (each && led && again && !said.contains('。')).then(|| When {
        period: (usize::from(first) + place).to_string(),
        words: Some(scene.global(span.span)),
        rule: "respectively",
    })
}
