//! By how much a figure moved, where its own words leave that to the figures before it.
//!
//! ```text
//! 同比增长10.9%，增收2798万元          an amount behind its rate: a movement too
//! 是2015年的1.6倍                    how far it moved since then
//! 比去年同期的990万件增加400万件        what it moved from stands before it
//! ```
//!
//! Rises that its own words tell are for [`crate::observation::measure`].

use super::Figure;
use crate::lexicon::{UnitKind as Kind, cut, has};
use crate::mention::cue::{self, Sense};
use crate::mention::period::Period;
use crate::observation::before::than::other_price;
use crate::observation::list;
use crate::observation::measure::{Said, WORDS};
use crate::observation::sentence::Memory;
use crate::observation::when::{self, When};
use crate::report::Measure;

/// 是2015年的1.6倍, 相当于“十二五”时期的2倍、3倍和4倍: how far it moved since then.
pub(super) fn times_of_past(figure: &Figure, memory: &Memory, said: Said) -> Said {
    if figure.united().unit != "倍" || said.measure != Measure::Level {
        return said;
    }
    let (scene, start) = (figure.scene, figure.start());
    let clause = figure.clause().range.start;
    let past = |period: &Period| {
        let (from, to) = (period.span.start as usize, period.span.end as usize);
        let equals = ["是", "为", "达", "达到", "相当于", "于"];
        let before = scene.text[..from].trim_end_matches('“');
        from >= clause && to <= start && equals.iter().any(|word| before.ends_with(word))
    };
    let words = figure.said_before().trim_end_matches(['近', '约', '超']);
    // 是上届五年的3.6倍
    let term = || {
        ["上届", "上一届", "前五年", "前5年", "上一个五年"]
            .iter()
            .any(|word| has(words, word))
    };
    let of_past = words.ends_with('的') && (scene.periods.iter().any(past) || term());
    // The later ones of a list have no words of their own.
    let listed = figure.listed.0 > 0 && memory.measure == Measure::Change;
    // 超过2019年同期|2倍: by how much it passed what it was then.
    let clause = words.rsplit('，').next().unwrap_or(words);
    let passed = clause.starts_with('超')
        && ["同期", "上年", "去年"]
            .iter()
            .any(|word| clause.ends_with(word));
    if of_past || listed || passed {
        return Said {
            measure: Measure::Change,
            ..said
        };
    }
    said
}

/// 占比|52%的化工行业同比增长|7%: the first is a share, and the second by how much that moved which has it.
pub(super) fn beside_share(figure: &Figure, said: Said) -> Said {
    if said.measure != Measure::Change && said.measure != Measure::Share {
        return said;
    }
    let name = &figure.name;
    if name.rule == "group" && name.text.ends_with("占比") && said.measure == Measure::Change {
        return Said {
            measure: Measure::Share,
            falls: false,
            ..said
        };
    }
    if name.rule != "subject" || said.measure != Measure::Share {
        return said;
    }
    let head = &figure.scene.text[figure.clause().range.start..figure.start()];
    let told = cut(head, "占比");
    let told = told.is_some_and(|(_, share)| has(share, "%的"));
    let moved = cue::suffix(head).and_then(|(cue, _)| cue.sense);
    let falls = moved == Some(Sense::Down);
    let moves = falls || moved == Some(Sense::Up);
    if told && moves {
        return Said {
            measure: Measure::Change,
            falls,
            ..said
        };
    }
    said
}

/// 年均增长1万元、从目前的|14.4万元增加到30万元: what a movement begins with is how things stood, whatever the words before it tell.
pub(super) fn started(figure: &Figure, said: Said) -> Said {
    const LONGEST: usize = 6;
    let before = &figure.scene.text[..figure.start()];
    let near = before.char_indices().rev().take(LONGEST).last();
    let near = near.map_or(before, |(from, _)| &before[from..]);
    let lead = near.rsplit_once(['从', '由']).map(|(_, lead)| lead);
    let now = lead.is_some_and(|lead| {
        let time = lead.strip_suffix('的').unwrap_or(lead);
        matches!(time, "" | "目前" | "现在" | "当前" | "现有")
    });
    let moved = matches!(said.measure, Measure::Added | Measure::Change);
    if !now || !moved || figure.number.is_points() || !figure.moves_to() {
        return said;
    }
    let ratio = figure.number.unit == "%" && WORDS.rate.ending(&figure.name.text).is_none();
    Said {
        measure: if ratio {
            Measure::Share
        } else {
            Measure::Level
        },
        word: None,
        falls: false,
    }
}

/// 2021年，…，是2012年的2.2倍。…，占比累计提高|15个百分点: since the year that the paragraph sets its own beside.
pub(super) fn since_times(figure: &Figure, when: &When) -> Option<When> {
    let sums = has(figure.said_before(), "累计").then_some(when)?;
    let first = when::since_times(figure.scene, sums)?;
    Some(When {
        period: format!("{}/{}", first.period, when.period),
        rule: "base",
        ..first
    })
}

/// 同比增长10.9%，增收2798万元: an amount behind the rate at which the same thing moved is that movement.
pub(super) fn amount_of_rate(figure: &Figure, memory: &Memory, said: Said) -> Said {
    let same = figure.name.rule == "subject" && memory.measure == Measure::Change;
    let amount = said.measure == Measure::Added && figure.number.kind() == Some(Kind::Money);
    // 比2013年的17.3万吨，增|0.8万吨: by how much it moved since then.
    let based = || {
        let last = figure.bound.clause.checked_sub(1);
        let last = last.map(|at| &figure.scene.text[figure.scene.clauses[at].range.clone()]);
        last.is_some_and(|last| last.starts_with(['比', '较']))
    };
    if said.measure == Measure::Added
        && (figure.name.rule == "subject" && based() || grew_again(figure) || set_beside(figure))
    {
        return Said {
            measure: Measure::Change,
            ..said
        };
    }
    // GDP增速超8%，分别为8.3%、8.2%: the rates themselves.
    let (place, count) = figure.listed;
    let first = figure.bound.before.respectively && figure.bound.before.noun.is_empty();
    let rates = figure.number.unit == "%" && count >= 2 && (first || place > 0);
    // 比上年同期|7亿元增收2亿元
    // 比去年同期的990万件增加400万件
    let amount = amount || said.measure == Measure::Added && figure.name.rule == "subject";
    let amount = amount && !newly_made(figure);
    let based = amount && moved_from_base(figure);
    if same && (amount || rates) || based {
        return Said {
            measure: Measure::Change,
            ..said
        };
    }
    said
}

/// 产值1520亿元，增长8%；|新增产值|120亿元: what was added, by its own name; not how far the figure before moved.
fn newly_made(figure: &Figure) -> bool {
    let noun = &figure.bound.before.noun;
    !noun.is_empty() && figure.scene.text[..noun.start].ends_with("新增")
}

/// 比上年末增加0.3万人；藏族24万人，增加|0.2万人: the same again, without what it is compared with; 增加车位|300个 adds things.
fn grew_again(figure: &Figure) -> bool {
    let said = figure.said_before();
    let said = said.trim_end_matches(['了', '约', '近', '超', '过']);
    figure.opens && figure.name.rule == "subject" && said == "增加"
}

/// 与2010年人口普查相比，城镇人口增加|2.1万人: by how much it has changed since the year that the sentence compares with.
fn set_beside(figure: &Figure) -> bool {
    let scene = figure.scene;
    let said = figure.said_before();
    let said = said.trim_end_matches(['了', '约', '近', '超', '过', '共']);
    let mut before = scene.clauses[..figure.bound.clause].iter();
    let compares = before.find(|clause| scene.text[clause.range.clone()].ends_with("相比"));
    let based = |end: usize| {
        let mut periods = scene.periods.iter();
        periods.any(|period| period.base && (period.span.end as usize) < end)
    };
    said.ends_with("增加") && compares.is_some_and(|clause| based(clause.range.end))
}

/// Whether the number before it in its clause is what it is compared with, and nothing but a movement is between.
fn moved_from_base(figure: &Figure) -> bool {
    let clause = figure.clause().range.start;
    let inside = |period: &&Period| {
        period.base && (clause..figure.start()).contains(&(period.span.start as usize))
    };
    let base = figure.scene.periods.iter().rfind(inside);
    base.is_some_and(|base| {
        let between = &figure.scene.text[base.span.end as usize..figure.start()];
        let between = between.strip_prefix("同期").unwrap_or(between);
        let between = between.strip_prefix('的').unwrap_or(between);
        between.starts_with(|c: char| c.is_ascii_digit())
    }) && figure.bound.before.noun.is_empty()
}

/// 教育支出增长8%，|住房支出6%: how another of the same kind moved, where the movement is told once.
pub(super) fn moved_too(figure: &Figure, memory: &Memory, said: Said) -> Said {
    let before = &figure.bound.before;
    let bare =
        said.measure == Measure::Share && before.senses.is_empty() && !before.noun.is_empty();
    let rate = figure.number.unit == "%" && figure.opens && figure.bound.after.noun.is_empty();
    let last = memory.last.as_ref().filter(|_| bare && rate);
    let same = last.is_some_and(|last| {
        let own = list::head(&figure.name.text);
        let other = last.text != figure.name.text && !figure.name.text.contains('占');
        own.is_some() && own == list::head(&last.text) && other
    });
    let joined = || {
        let near = figure.scene.text[..figure.clause().range.start].strip_suffix('，');
        near.is_some_and(|near| near.ends_with('%'))
    };
    if same && memory.measure == Measure::Change && joined() {
        return Said {
            measure: Measure::Change,
            falls: memory.falls,
            ..said
        };
    }
    said
}

/// 以高于市场价|15%|的价格收购: how far from another price it lies.
pub(super) fn beyond_price(figure: &Figure, said: Said) -> Said {
    // Most sentences tell of no price.
    let before = figure
        .scene
        .may("价")
        .then(|| &figure.scene.text[..figure.start()]);
    let other = before.and_then(other_price);
    let apart = figure.number.unit == "%" || figure.number.kind() == Some(Kind::Money);
    match other.filter(|_| apart) {
        Some((_, word)) => Said {
            measure: Measure::Gap,
            falls: word == "低于",
            ..said
        },
        None => said,
    }
}
