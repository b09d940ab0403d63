//! The words after a number: the counted noun, and what is said of it.
//!
//! ```text
//! 48个|自然村|完成道路硬化     noun 自然村, predicate 完成道路硬化
//! 32座|超充站                          noun 超充站
//! ```
//!
//! Where the predicate begins is told by [`predicate`]; whether the noun names the figure is decided in
//! [`super::name`].

mod acting;
mod end;
mod goal;
mod growth;
mod nothing;
mod predicate;
mod quality;
mod told;
mod worked;

pub use nothing::REST;

use super::bind::end_behind;
use super::noun;
use super::scene::Scene;
use acting::led_on;
use end::{balanced, counted, halves_level, up_to_peers, up_to_rest};
use growth::{GROWN, is_growth, they_grew};
use nothing::names_nothing;
pub use predicate::said_of;
use predicate::{outpaced, predicate, trim_action};
use std::ops::Range;
use told::{
    dated, given, given_to, known_by_sum, past_bound, past_time, reached, sizes_school, staged,
    told_by, unlabelled, up_to_next_work,
};

/// What stands after a number.
#[derive(Clone, Debug, Default)]
pub struct After {
    /// The noun right behind it.
    pub noun: Range<usize>,
    /// What is said of that noun.
    pub predicate: Option<Range<usize>>,
    /// 8%|的快速增长: the noun says that the number is a rate of growth.
    pub moves: bool,
}

/// Reads the words after a number, up to `chunk.end`.
pub fn after(scene: &Scene, chunk: Range<usize>) -> After {
    let nothing = After {
        noun: chunk.start..chunk.start,
        ..After::default()
    };
    let chunk = chunk.start..unlabelled(scene, &chunk);
    let text = unneeded(&scene.text[chunk.clone()]);
    let text = equated(&scene.text[..chunk.start], text).unwrap_or(text);
    let text = past_time(scene, chunk.end - text.len()..chunk.end);
    let start = chunk.end - text.len();
    if let Some(end) = given_to(scene, start).filter(|end| *end <= chunk.end) {
        return After {
            predicate: Some(start..end),
            ..nothing
        };
    }
    if is_growth(text) {
        return After {
            moves: true,
            ..nothing
        };
    }
    if goal::stands_to(text, &scene.text[..start]) {
        return After {
            predicate: Some(start..chunk.end),
            ..nothing
        };
    }
    if names_nothing(text, &scene.text[..start]) || sizes_school(text, &scene.text[..start]) {
        return told_by(scene, start, text).unwrap_or(nothing);
    }
    // 在23个|乡镇|布点测产: what is done there is no part of what they are.
    if let Some(places) = end_behind(scene.text, start, text) {
        return After {
            noun: start..start + places,
            ..nothing
        };
    }
    let money = scene.text[..start].trim_end_matches('的').ends_with('元');
    // 首批240万元|已于2月拨付: what became of a sum is nothing that it is called.
    if money && text.starts_with('已') {
        return nothing;
    }
    let text = counted(text, money);
    let text = if money { up_to_next_work(text) } else { text };
    if leads_on(text) {
        return nothing;
    }
    if let Some(places) = outpaced(text) {
        return After {
            noun: start..start + places,
            ..nothing
        };
    }
    let text = up_to_rest(text);
    let text = up_to_peers(text, &scene.text[start + text.len()..]);
    // 总投资9亿元的|省、市重点项目16个: a level alone is half a name.
    if halves_level(text, &scene.text[start + text.len()..]) {
        return nothing;
    }
    let end = start + balanced(&scene.text[start..chunk.end], text.len());
    if let Some(end) = given(scene, start..end) {
        return After {
            noun: start..end,
            ..nothing
        };
    }
    if let Some(after) = known_by_sum(scene, start..end) {
        return after;
    }
    let moves =
        start > chunk.start && !they_grew(text) && GROWN.iter().any(|word| text.ends_with(word));
    let read = parted(scene, start..end, text, moves);
    // 新增学位500个|2018年|完成搬迁: when something else was done is nothing that is counted.
    let dated = scene.period_starting(read.noun.start, read.noun.end) == Some(read.noun.end);
    if dated { nothing } else { read }
}

/// 48个|自然村|完成道路硬化: the noun apart from what is said of it.
fn parted(scene: &Scene, noun: Range<usize>, text: &str, moves: bool) -> After {
    let Range { start, end } = noun.clone();
    if let Some(after) = led_on(scene, &noun, moves) {
        return after;
    }
    let told = predicate(scene, start..end);
    let mut said = dated(scene, start..end).into_iter().chain(told).min();
    if said == Some(start) {
        if let Some(told) = told_by(scene, start, text) {
            return told;
        }
        let staged = staged(&scene.text[start..end]).map(|length| start + length);
        said = staged.map_or(said, |noun| Some(noun).filter(|noun| *noun < end));
    }
    // 80个|建制村|通硬化路率、通客车率均为100%: a rate of theirs, not what they do.
    let rated = said.filter(|at| {
        let said = &scene.text[*at..end];
        said.ends_with('率') || shares(said)
    });
    match said {
        Some(at) if rated.is_some() => After {
            noun: start..at,
            predicate: None,
            moves,
        },
        // 省控断面31个|地表水优良水体比例|逐年上升: a ratio is nothing that is counted by pieces.
        Some(at) if counts_none(&scene.text[..start], &scene.text[start..at]) => After {
            noun: start..start,
            predicate: None,
            moves,
        },
        Some(at) => After {
            noun: start..trim_action(scene, start, at),
            predicate: Some(at..end),
            moves,
        },
        None => After {
            noun: start..match reached(scene, start..end) {
                Some(end) => end,
                None => trim_action(scene, start, end),
            },
            // 12个|村|的规划编制
            predicate: worked::deed(text).map(|deed| start + deed.start..start + deed.end),
            moves,
        },
    }
}

/// Whether a noun behind a number of pieces is a ratio, which has none.
fn counts_none(before: &str, noun: &str) -> bool {
    before.ends_with(['个', '处', '条']) && ["比例", "比重"].iter().any(|end| noun.ends_with(end))
}

/// 8个乡镇|粮食产量占全县的61%: whether what is told of those counted is which share something of theirs has.
fn shares(said: &str) -> bool {
    said.split_once('占')
        .is_some_and(|(what, _)| noun::WORDS.share_of.ending(what).is_some())
}

/// 还有1980人需实施|易地搬迁, 8%的|快速增长: without the words for what is needed.
fn unneeded(chunk: &str) -> &str {
    // 在515-1158米|之间: nor is that it lies between the two.
    let chunk = chunk.strip_prefix("之间").unwrap_or(chunk);
    let text = chunk.strip_prefix('的').unwrap_or(chunk);
    // 5项|为省重点项目: that they are such, but not 为民办实事项目.
    let text = text
        .strip_prefix('为')
        .filter(|rest| is_such(rest))
        .unwrap_or(text);
    let needs = ["需要", "需通过实施", "需通过", "需实施"];
    let bare = needs.iter().find_map(|word| text.strip_prefix(word));
    past_bound(from_everywhere(bare.unwrap_or(text)))
}

/// 80多名|来自全国各地的|专家: who are counted, without words that say that they are from anywhere.
fn from_everywhere(text: &str) -> &str {
    const LONGEST: usize = 30;
    const ANYWHERE: [&str; 6] = ["各", "全国", "国内外", "海内外", "省内外", "世界"];
    let Some(from) = text.strip_prefix("来自") else {
        return text;
    };
    let who = from.split_once('的').filter(|(place, who)| {
        let any = ANYWHERE.iter().any(|word| place.starts_with(word));
        any && place.len() <= LONGEST && who.chars().count() >= 2
    });
    who.map_or(text, |(_, who)| who)
}

/// 其他42个|为充电点: what the rest of those counted are, behind the verb that says so.
fn equated<'t>(before: &str, text: &'t str) -> Option<&'t str> {
    const OTHERS: [&str; 4] = ["其中", "其他", "其它", "另外"];
    let kind = text
        .strip_prefix('为')
        .filter(|kind| kind.chars().count() >= 2)?;
    let counted =
        before.trim_end_matches(|c: char| !c.is_ascii_digit() && !matches!(c, '，' | '。'));
    let number = counted.trim_end_matches(|c: char| c.is_ascii_digit());
    let mut words = OTHERS.iter().chain(&REST);
    let rest = number.len() < counted.len() && words.any(|word| number.ends_with(word));
    rest.then_some(kind)
}

/// 为|省重点项目: whether words name what the counted ones are.
fn is_such(kind: &str) -> bool {
    let serves = kind.starts_with(['民', '老', '农', '企']);
    !serves && noun::is_project(kind) && kind.chars().count() >= 4 && !kind.contains('的')
}

/// 投资1858万元|对21个小区进行改造: whether a word is all there is, which leads on to another number.
fn leads_on(text: &str) -> bool {
    // 800个以上|等8件实事: nor does a word of the list before it name anything.
    // 与2010年的17.8万人|相比
    matches!(
        text,
        "对" | "为" | "给" | "向" | "将" | "把" | "等" | "相比" | "相比较"
    )
}
