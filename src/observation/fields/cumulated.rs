//! 累计 behind the figure of a month: what came of the year up to it.
//!
//! ```text
//! 8月份，收入2.6亿元，累计完成21.3亿元，增长13%      2.6 is of August, the others of January to August
//! 8月，用电1.2亿千瓦时；累计用电8.6亿千瓦时          likewise
//! 8月，建成充电桩26个，累计建成860个               of August, as printed: nothing says since when
//! 截至8月底，累计完成投资21亿元                   likewise
//! ```
//!
//! A month whose only figure is its sum is for [`super::super::when`].

use super::super::noun::WORDS;
use super::super::when::When;
use super::Figure;
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::period::months;

/// The word.
const SUM: &str = "累计";

/// 8月份完成2.6亿元，累计完成|21.3亿元: the months of the year up to the one that is told of.
pub(super) fn cumulated(figure: &Figure, when: &When) -> Option<When> {
    // Most periods are years.
    let (year, month) = when
        .period
        .split_once('-')
        .filter(|(_, month)| month.len() == 2)?;
    let year = year.parse().ok()?;
    let month = month.parse().ok().filter(|month| *month > 1)?;
    let scene = figure.scene;
    if !scene.may(SUM) {
        return None;
    }
    let before = &scene.text[..figure.start()];
    let at = before.rfind(SUM)?;
    // 累计21.3亿元，增长|13%: no more than what is told of the sum.
    let told = &before[at..];
    let own = told.matches('，').count() <= 2 && !told.contains(['；', '。', '、']);
    let own = own
        && !has(told, "当月")
        && !scene.periods.iter().any(|period| {
            let start = period.span.start as usize;
            !period.base && start >= at && start < figure.start()
        });
    (own && adds_up(figure, &before[..at], told) && is_of_month(figure, when, at)).then(|| When {
        period: months(year, 1, month),
        ..when.clone()
    })
}

/// Whether the words behind a sum tell of what every month adds to: money that was made or spent, goods, or how they grew.
fn adds_up(figure: &Figure, before: &str, told: &str) -> bool {
    const GROWS: [&str; 5] = ["增", "下降", "同比", "降", "较上年"];
    const WORKS: [&str; 5] = ["项目", "工程", "以来", "余额", "贷款"];
    let at = before.len() + SUM.len();
    let rest = figure.scene.text.get(at..).unwrap_or_default();
    let rest = ["完成", "实现"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let number = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let grows = |rest: &str| GROWS.iter().any(|word| rest.starts_with(word));
    // 用电量1.2亿千瓦时，…；累计|用电量|8.6亿千瓦时: the same thing again.
    let name = rest
        .split(|c: char| c.is_ascii_digit())
        .next()
        .unwrap_or(rest);
    let again = name.chars().count() >= 2 && before.contains(name);
    let kind = figure.united().kind();
    let summed = matches!(kind, Some(Kind::Money | Kind::Measure));
    let rated = kind == Some(Kind::Ratio) && (told.contains('，') || grows(rest));
    let stock = WORDS.stock.ending(&figure.name.text).is_some();
    let works = WORKS
        .iter()
        .any(|word| before.contains(word) || told.contains(word));
    (number(rest) || grows(rest) || again) && (summed || rated) && !stock && !works
}

/// 8月份|完成2.6亿元|，…, 当月11.2亿元|，…: whether a figure of the month stands before the sum, and no time up to which things are counted.
fn is_of_month(figure: &Figure, when: &When, at: usize) -> bool {
    let scene = figure.scene;
    let text = scene.setting.text;
    let Some(words) = when.words else {
        return false;
    };
    let until = ["截至", "截止", "到", "至"];
    let before = &text[..words.start as usize];
    // 社会消费品零售总额当月11.2亿元，累计|86.4亿元, in a brief of August: the page tells which month.
    let month = when.rule == "document"
        || words
            .of(text)
            .trim_end_matches("当月")
            .ends_with(['月', '份']);
    let (start, end) = scene.local(words);
    let inside = start < at && scene.text.get(start..end) == Some(words.of(text));
    let group = scene.text[..at]
        .rfind(['；', '。'])
        .map_or(0, |at| at + '；'.len_utf8());
    let named = scene.text[group..at].contains('月');
    let from = match inside {
        true => end,
        false => group,
    };
    let figured = scene
        .text
        .get(from..at)
        .is_some_and(|own| own.contains(|c: char| c.is_ascii_digit()));
    let dated = inside || named;
    month && dated && figured && !until.iter().any(|word| before.ends_with(word))
}
