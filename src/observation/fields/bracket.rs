//! What stands in brackets behind a figure, and what is told behind such a bracket.
//!
//! ```text
//! 增长5.8%（年度目标5%以上）         both changes
//! 增加5.2万人（12.3%）              the rate at which the number before it moved
//! 高于全国（5.2%）2.3个百分点         2.3 is a distance
//! 比常年（75亿立方米）偏多9%          75 is of no year
//! ```

use super::super::measure::{Said, WORDS};
use super::super::sentence::{Memory, normal};
use super::super::when::When;
use super::Figure;
use super::when::Stated;
use crate::lexicon::{Lexicon, movement};
use crate::mention::cue::Sense as Cue;
use crate::report::{Measure, Status};
use std::ops::Range;

/// 比常年（|75亿立方米|）: what there is in usual years is of none that is told.
pub fn usual(figure: &Figure) -> Option<(When, Stated)> {
    let unknown = When {
        rule: "unknown",
        ..When::default()
    };
    (figure.name.rule == normal::RULE).then_some((unknown, (Status::Actual, None)))
}

/// 不得低于2019年实绩（|41.57万亩|）: what a year before came to, whatever is planned beside it.
pub fn come_to_then(figure: &Figure) -> Option<(When, Stated)> {
    const CAME: [&str; 6] = ["实绩", "实绩数", "实际", "实际数", "完成数", "实际完成数"];
    let (scene, known) = (figure.scene, figure.known);
    let head = scene.text[..figure.start()].strip_suffix('（')?;
    let came = CAME.iter().find_map(|came| head.strip_suffix(came))?;
    let end = came.trim_end_matches(['的', '度']).len();
    let mut named = scene.periods.iter();
    let then = named.find(|period| period.span.end as usize == end)?;
    let clock = known.clock();
    let over = then.last_year(&clock) < known.issued && known.issued.is_some();
    let when = When {
        period: then.resolve(&clock).filter(|_| over)?,
        words: Some(scene.global(then.span)),
        rule: "bracket",
    };
    Some((when, (Status::Actual, None)))
}

/// 增长5.8%（年度目标5%以上）: a goal in brackets measures what the figure before it does.
pub fn aimed(figure: &Figure, memory: &Memory, said: Said) -> Said {
    let moves = |(sense, _): &(Cue, Range<usize>)| matches!(sense, Cue::Up | Cue::Down);
    let compared = || {
        let peer = figure.clause().aside && WORDS.peer.starting(figure.said_before()).is_some();
        said.measure == Measure::Share && (peer || figure.is_goal())
    };
    let goal = figure.clause().aside && figure.names_goal() || compared();
    if goal && !figure.bound.before.senses.iter().any(moves) {
        return Said {
            measure: memory.measure,
            ..said
        };
    }
    said
}

/// 增加5.2万人（12.3%）: a bare percentage in brackets is the rate at which the figure before it moved.
pub fn rate_of_last(figure: &Figure, memory: &Memory, said: Said) -> Said {
    let clause = figure.clause();
    let alone =
        figure.scene.text[clause.range.clone()].trim().len() == figure.number.span.len() as usize;
    if !(clause.aside && alone && figure.number.unit == "%") {
        return said;
    }
    // 生产总值（7.5%）、工业增加值（9%）分别高于目标…: amounts of which only rates are told.
    let amount = |name: &str| {
        let known = Lexicon::get().indicator(name);
        known.is_some_and(|known| known.dimension == "money")
    };
    // 比全市平均水平（6%）高1.5个百分点
    let peer = || {
        let before = figure.scene.text[..figure.start()].trim_end_matches('（');
        let before = before.trim_end_matches("水平");
        WORDS.peer.ending(before).is_some()
    };
    let named = (figure.name.rule == "clause" || peer()) && amount(&figure.name.text);
    let moved = matches!(memory.measure, Measure::Added | Measure::Change) || named;
    if !moved {
        return said;
    }
    Said {
        measure: Measure::Change,
        falls: memory.falls && !named,
        ..said
    }
}

/// 高于全国（5.5%）|2个百分点: with whom it is compared stands before a bracket.
pub fn beyond_peer(figure: &Figure, memory: &Memory, said: Said) -> Said {
    const NEAR: usize = 20;
    let bare = figure.bound.before.noun.is_empty() && figure.bound.before.senses.is_empty();
    let points = figure.united().is_points() && said.measure == Measure::Change && bare;
    let text = figure.scene.text[..figure.start()].strip_suffix('）');
    let open = text.filter(|_| points).and_then(|text| text.rfind('（'));
    let compared = open.is_some_and(|open| {
        let before = &figure.scene.text[..open];
        let near = before.char_indices().rev().take(NEAR).last();
        let near = near.map_or("", |(at, _)| &before[at..]);
        WORDS.peer.within(near) && (near.contains('比') || movement::WORDS.beyond.within(near))
    });
    let listed = points && figure.listed.0 > 0 && memory.measure == Measure::Gap;
    if compared || listed {
        return Said {
            measure: Measure::Gap,
            ..said
        };
    }
    said
}
