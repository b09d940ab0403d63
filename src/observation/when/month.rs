//! How far the month or the day that a clause names holds.
//!
//! ```text
//! 7月底建成的项目…，增长5%              for its own clause
//! 7月底前建成学校6所，新增学位2000个      for all that is to be by then
//! 6月末，…                              for those that follow: it is a clause by itself
//! 8月份工业增长5%，出口增长6%            for all the sentence that it leads
//! 8月优良天数比例87.1%，同比下降6.4%      for what is said of its figure, too
//! 1-6月完成投资8亿元，在建项目6个，1-6月完成投资3亿元   said again: for its own clause each time
//! ```
//!
//! Which period a figure takes is decided in [`super::said`].

mod new_year;

use crate::lexicon::{has, tense};
use crate::mention::period::{self, Part, Period, WORDS, Year};
use crate::observation::Setting;
use crate::observation::opening;
use crate::observation::scene::Scene;
pub use new_year::{after_year_end, before_new_year, in_new_year};

/// 截至12月底完成投资320亿元, 截至12月底，累计发电30万度: what was done up to the end of a month that ends a part of the year is that part's.
pub fn summed_up(scene: &Scene, period: Period) -> Period {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let until = ["截至", "截止"];
    let until = until.iter().any(|word| scene.text[..start].ends_with(word));
    let rest = scene.text[end..].trim_start_matches('，');
    let rest = behind_place(rest);
    let whose = ["全市", "全县", "全区", "已", "累计", "共"];
    let rest = whose
        .iter()
        .fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    // 累计发放贷款…: of what may have begun years before nothing is told.
    let between = &scene.text[end..scene.text.len() - rest.len()];
    let yielded = has(between, "累计") && WORDS.yields.starting(rest).is_some();
    // 截至6月底，已开工12个, in a report on the first half of a year: of that half.
    if until && let Some(part) = titled(scene.setting, &period) {
        return Period { part, ..period };
    }
    let done = (rest.starts_with("完成") || yielded) && period.span.of(scene.text).ends_with('底');
    let summed = start == 0 && sums_months(&scene.text[end..]);
    let part = match period.part {
        Part::Month(12) => Part::Whole,
        Part::Month(9) => Part::Months(1, 9),
        Part::Month(6) => Part::Half(1),
        Part::Month(3) => Part::Quarter(1),
        Part::Month(month) if summed && month > 1 => Part::Months(1, month),
        _ => return period,
    };
    if until && done || summed {
        Period { part, ..period }
    } else {
        period
    }
}

/// The part of the year that the title names, where it ends with a month.
pub fn titled(setting: &Setting, period: &Period) -> Option<Part> {
    let frame = &setting.frame;
    let (reviewed, words) = frame.reviewed?;
    let title = frame.title?;
    let named = words.is_some_and(|words| title.start <= words.start && words.end <= title.end);
    let Part::Month(month) = period.part else {
        return None;
    };
    let last = |part: Part| match part {
        Part::Half(1) => Some(6),
        Part::Quarter(quarter) => Some(3 * quarter),
        Part::Months(1, last) => Some(last),
        _ => None,
    };
    let ends = |part: &Part| last(*part) == Some(month);
    // 2020年某局建设项目1-4月进展情况: a part that stands apart from its year.
    let apart = || {
        let named = period::scan(title.of(setting.text)).into_iter();
        let mut parts = named.map(|period| period.part);
        parts.find(ends)
    };
    if !named {
        return None;
    }
    Some(reviewed.part).filter(ends).or_else(apart)
}

/// 青山县|已完成…: without the name of a place before what it did.
fn behind_place(rest: &str) -> &str {
    const NAME: usize = 5;
    let mut near = rest.char_indices().take(NAME);
    let end = near.find(|(_, c)| matches!(c, '市' | '县' | '区' | '旗' | '州'));
    let behind = end.map_or(rest, |(at, c)| &rest[at + c.len_utf8()..]);
    let done = behind.starts_with("已") || behind.starts_with("累计") || behind.starts_with("完成");
    if done { behind } else { rest }
}

/// 4月，|全县一般公共预算收入累计完成…: whether what a month opens is told by its sum since the year began.
pub fn sums_months(rest: &str) -> bool {
    const NEAR: usize = 90;
    let near = &rest[..rest.floor_char_boundary(NEAR)];
    let clause = near.trim_start_matches(['份', '，']);
    let clause = clause.split(['，', '；', '。']).next().unwrap_or("");
    ["累计完成", "累计实现"]
        .iter()
        .any(|word| has(clause, word))
        && !has(near, "当月")
}

/// Whether a part of a year is named before a period in its sentence.
pub fn is_dated(scene: &Scene, period: &Period) -> bool {
    let start = period.span.start;
    let mut before = scene.periods.iter().take_while(|p| p.span.end <= start);
    before.any(|p| !p.base && (p.within_year() || matches!(p.part, Part::Month(_) | Part::Day(..))))
}

/// “十三五”|期间, “十三五”|以来: whether what follows a plan's name says that its years are meant.
pub fn lasts(after: &str) -> bool {
    after.is_empty() || WORDS.plan_years.starting(after).is_some()
}

/// |6月底前|建成学校6所，新增学位6000个, |5月1日前|，新建…: whether all that is told up to the next ； is to be by a term that begins the sentence.
fn is_due(scene: &Scene, period: &Period, at: usize) -> bool {
    let words = period.span.of(scene.text);
    let rest = &scene.text[period.span.end as usize..];
    let term = period::is_term(words) || rest.starts_with("前，");
    let own = period.span.start == 0 && !scene.text[..at].contains('；');
    own && term && !tense::WORDS.told.within(scene.text) && !scene.text.contains('了')
}

/// Whether a period named in an earlier clause says nothing of the figure at `at`.
pub fn passes(scene: &Scene, period: &Period, at: usize) -> bool {
    let before = &scene.text[..period.span.start as usize];
    if is_due(scene, period, at) {
        return false;
    }
    let holds = match period.part {
        Part::Month(_) => {
            scene.stands_alone(period)
                || leads(scene, period)
                || goes_on(scene, period, at)
                || feasts(scene, period)
        }
        Part::Day(..) => super::event::holds(scene, period, at),
        // 全省当天接待游客483万人次，同比增长25%；实现旅游收入…: of all that the day's guests brought.
        Part::Near(_) => opening::tells_guests(scene.text, period) || goes_on(scene, period, at),
        _ => true,
    };
    let until = ["截至", "截止", "截止到", "截至到"]
        .iter()
        .any(|word| before.ends_with(word))
        || matches!(before.strip_suffix('至'), Some(before) if before.is_empty() || before.ends_with('，'));
    // 到3月底|累计完成投资2亿元，占年任务的18%
    let rest = &scene.text[period.span.end as usize..];
    let summed = before.ends_with('到')
        && period.span.of(scene.text).ends_with(['底', '末'])
        && rest.starts_with("累计")
        && scene.text[period.span.end as usize..at]
            .matches('，')
            .count()
            == 1
        && scene
            .clause_before(at)
            .is_some_and(|own| scene.text[own].starts_with('占'));
    !holds && !until && !summed && period.year == Year::Context
}

/// 1-6月|累计完成投资8亿元，占计划的64%，在建项目|186项，…，1-6月|累计完成投资3亿元: whether a part of the year is said again before the same, and
/// the number at `at` is neither of its clause nor of what is told of that.
pub fn is_said_again(scene: &Scene, period: &Period, at: usize) -> bool {
    let words = period.span.of(scene.text);
    let end = period.span.end as usize;
    if !period.within_year() || scene.text.matches(words).count() < 2 {
        return false;
    }
    let measured = |after: &str| after.find(|c: char| c.is_ascii_digit());
    let after = &scene.text[end..];
    let Some(named) = measured(after).and_then(|digits| after.get(..digits)) else {
        return false;
    };
    let plain = named.chars().count() >= 4 && named.chars().all(char::is_alphabetic);
    let again = || [words, named].concat();
    let same = plain && scene.text.matches(&*again()).count() >= 2;
    let since = &scene.text[end..at];
    let mut told = since.split(['，', '；', '：', '（']).skip(1);
    same && !told.all(|clause| clause.starts_with('占') || WORDS.goes_on.starting(clause).is_some())
}

/// 国庆黄金周|期间，游客12万人次，增长5%; “五一”期间全县接待游客12万人次，|收入|1亿元: whether the sentence begins with a holiday while which
/// things are told.
fn feasts(scene: &Scene, period: &Period) -> bool {
    let (before, rest) = (
        &scene.text[..period.span.start as usize],
        &scene.text[period.span.end as usize..],
    );
    let named = period.span.of(scene.text).ends_with("期间");
    let lasts = named || rest.strip_prefix('”').unwrap_or(rest).starts_with("期间");
    matches!(before, "" | "“") && lasts && period.is_holiday(scene.text)
}

/// 8月份工业增长5%，出口增长6%; 青山县8月|优良率达…: whether the sentence begins with a month, which is none of its days.
fn leads(scene: &Scene, period: &Period) -> bool {
    let before = &scene.text[..period.span.start as usize];
    let words = period.span.of(scene.text);
    let placed = opening::is_placed(before);
    // 5月当月，工业增长7%
    let alone = scene.text[period.span.end as usize..].starts_with("当月，");
    // 从增长面看，5月当月，…
    let topic = || before.ends_with('，') && before.chars().count() <= 12 && !before.contains('、');
    // 1—8月，产值82亿元；8月当月，10亿元
    let topic = || before.ends_with('；') || topic();
    (before.is_empty() && (words.ends_with('份') || alone) || placed || alone && topic())
        && !words.ends_with(['末', '底', '初'])
}

/// 8月末存款余额87亿元，同比增长6%: whether the clause of the figure only goes on about the one of the month's clause.
fn goes_on(scene: &Scene, period: &Period, at: usize) -> bool {
    let between = &scene.text[period.span.end as usize..at];
    let Some((own, _)) = between.split_once('，') else {
        return false;
    };
    let last = between.rsplit('，').next().unwrap_or(between);
    let of_it = between.matches('，').count() <= 2
        && !between.contains(['；', '。'])
        && WORDS.goes_on.starting(last).is_some();
    // 8月末存款余额87亿元，…；贷款余额19亿元: balances are all of that day.
    let balances = || between.split('；').all(|part| has(part, "余额"));
    own.contains(|c: char| c.is_ascii_digit()) && (of_it || balances())
}
