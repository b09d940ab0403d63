//! The words before a number, with their edges stripped until a name is left.
//!
//! ```text
//! 2023年|罗湖区|地区生产总值|为|2808.19亿元        before: 地区生产总值
//! 大王店园区|实现|税收|2亿元                     before: 税收, whose holder is 大王店园区
//! ```
//!
//! Edges are words of `cues.tsv` and `edge_words.tsv`, periods and places: the right one is stripped in
//! [`right`], the left one in [`left`]; what stands inside is cut in [`inner`]. What is left is not judged
//! here: which side of the number names the figure is decided in [`super::name`].

mod doing;
mod filler;
mod gloss;
mod held;
mod inner;
mod item;
mod left;
mod means;
mod outset;
mod places;
mod pointing;
mod right;
mod spoken;
mod stage;
pub mod than;
mod whole;

pub use gloss::{in_a_row, is_scope, is_years, trailing_gloss};
pub use right::is_shared;
pub use stage::BELOW;

use super::noun;
use super::scene::Scene;
use crate::lexicon::{Lexicon, has, kinds};
use crate::mention::cue::{Cue, Sense};
use crate::mention::period::{Part, Period};
use crate::place::PlaceMention;
use held::Held;
use std::ops::Range;

kinds! {
    static WORDS = "../lexicon/edge_words.tsv":
    particle, peer, compares, yard, extreme, grade, class, gloss, consists, opening_gloss, vouched, worked,
    ground, inner_gloss, end_gloss, joining, assigns, ratio, event, earlier, occasion, bounds, serves, deed,
    with_have, able, share_whole, told_by, heads_by, serves_own, serves_noun, serves_whole, causes_own, manner,
    upper_place, owner,
    does, does_own, set_up, scope, heading, above, below, says, issues, issued, aims, leads_in, founds, kind_of_others, core,
    spent_on, tier, outset,
}

/// What stands before a number.
#[derive(Clone, Debug, Default)]
pub struct Before {
    /// The name; empty where only verbs stand there.
    pub noun: Range<usize>,
    /// What stood left of an inner verb: 大王店园区 in 大王店园区实现税收.
    pub holder: Option<Range<usize>>,
    /// Senses with their words, nearest to the number first.
    pub senses: Vec<(Sense, Range<usize>)>,
    /// Whether any word was dropped at the left edge that starts a new predicate.
    pub verb: bool,
    /// Whether a base of comparison (比上年, 较2015年) was dropped.
    pub base: bool,
    /// Whether a place was dropped at the left edge.
    pub placed: bool,
    /// Whether 分别 was dropped.
    pub respectively: bool,
    /// Whether another place is compared with: 比义乌少.
    pub rival: bool,
    /// Whether the chunk ended with 等: the noun stands behind the number.
    pub such_as: bool,
}

impl Before {
    /// The first word with one of these senses.
    pub fn said(&self, senses: &[Sense]) -> Option<Range<usize>> {
        self.senses
            .iter()
            .find(|(sense, _)| senses.contains(sense))
            .map(|(_, range)| range.clone())
    }

    fn note(&mut self, cue: Cue, range: Range<usize>) {
        self.respectively |= ["分别", "依次"].iter().any(|word| has(cue.word, word));
        if let Some(sense) = cue.sense {
            self.senses.push((sense, range));
        }
    }
}

/// 比|常年: the words for earlier times, of no year, that a text ends with.
pub fn earlier(text: &str) -> Option<&str> {
    WORDS.earlier.ending(text)
}

/// Reads the words before a number.
pub fn before(scene: &Scene, chunk: Range<usize>) -> Before {
    let chunk = chunk.start..stage::stage(scene.text, &chunk).unwrap_or(chunk.end);
    let chunk = chunk.start..stage::taxa(scene.text, &chunk).unwrap_or(chunk.end);
    let chunk = chunk.start..stage::upwards(scene.text, &chunk).unwrap_or(chunk.end);
    let mut read = Before {
        noun: stage::ordered(scene, &chunk).unwrap_or(chunk.start)..chunk.end,
        ..Before::default()
    };
    right::strip(scene, &mut read);
    places::keep_name(scene, &mut read, chunk.end);
    let words = &scene.text[read.noun.clone()];
    read.such_as = words.ends_with('等');
    // 矿产资源|有煤、铁等|十多种
    let held = read.such_as.then(|| words.split_once('有')).flatten();
    let held = held.filter(|(noun, list)| list.contains('、') && noun.chars().count() >= 2);
    if let Some((noun, _)) = held {
        read.noun.end = read.noun.start + noun.len();
    }
    read.noun.start += item::number(scene, &read.noun);
    left::strip(scene, &mut read);
    let held = Held::of(&scene.text[read.noun.clone()]);
    inner::cut_comparison(scene, &mut read, held);
    inner::split(scene, &mut read, held);
    if held.may(Held::KIND) {
        inner::keep_kind(scene, &mut read);
    }
    if held.may(Held::SPACE) {
        whole::drop_title(scene, &mut read);
    }
    places::drop_heading(scene, &mut read);
    drop_place(scene, &mut read);
    drop_cells(scene, &mut read);
    item::drop_list(scene, &mut read);
    spoken::drop_talk(scene, &mut read);
    spoken::drop_paper(scene, &mut read);
    if places::alone(scene, &read.noun) {
        read.placed = true;
        read.noun = chunk.end..chunk.end;
    }
    spoken::drop_circumstance(scene, &mut read);
    drop_amid(scene, &mut read, held);
    if whole::names_none(scene, &mut read, chunk.end) {
        read.noun = chunk.end..chunk.end;
    }
    if whole::opens_downtown(scene, &read.noun) {
        read.noun.start -= '市'.len_utf8();
    }
    spoken::drop_lead(scene, &mut read);
    stage::keep_rank(scene, &mut read);
    places::drop_summed(scene, &mut read);
    stage::keep_new(scene, &mut read);
    // 4、|有7个街道: the number of an item names nothing.
    let noun = &scene.text[read.noun.clone()];
    if !noun.is_empty() && noun.bytes().all(|byte| byte.is_ascii_digit()) {
        read.noun.start = read.noun.end;
    }
    read
}

/// 全国最大的粮仓湖南省明年|粮食播种面积: what a place is called, before it and a year.
fn drop_place(scene: &Scene, read: &mut Before) {
    let noun = read.noun.clone();
    let placed = |start: usize| {
        let ends = |mention: &PlaceMention| scene.local(mention.span).1;
        let at = scene
            .places
            .partition_point(|mention| ends(mention) < start);
        scene
            .places
            .get(at)
            .is_some_and(|mention| ends(mention) == start)
    };
    let named = |end: usize| scene.text[end..noun.end].chars().count() >= 3;
    let behind = periods_inside(scene, &noun)
        .map(|p| p.span)
        .filter(|span| placed(span.start as usize) && named(span.end as usize))
        .last();
    if let Some(period) = behind {
        read.noun.start = period.end as usize;
        read.placed = true;
        left::strip(scene, read);
    }
}

/// 第一产业 8.4 2.3 … 71.3|年末常住人口: cells of a table that ran into the sentence behind it.
fn drop_cells(scene: &Scene, read: &mut Before) {
    let text = &scene.text[read.noun.clone()];
    // 下降6.5|羊肉产量: what is left of a figure that lost its unit and its mark.
    let torn = ["增长", "下降"].iter().any(|word| {
        let rest = text.strip_prefix(word);
        rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    if (torn || text.len() > CELLS)
        && let Some(last) = last_number(text)
    {
        read.noun.start += last;
        left::strip(scene, read);
    }
}

/// The periods amid a name. They are looked for there alone: a sentence may have many.
fn periods_inside<'a>(scene: &'a Scene, name: &Range<usize>) -> impl Iterator<Item = &'a Period> {
    let end = name.end;
    let first = scene
        .periods
        .partition_point(|p| p.span.start as usize <= name.start);
    let inside = scene.periods[first..].iter();
    let inside = inside.take_while(move |p| (p.span.end as usize) < end);
    inside.filter(|p| scene.parts(p))
}

/// 水库|8月末|蓄水量: a part of a year or an item's number amid a name, with what stands before it.
fn drop_amid(scene: &Scene, read: &mut Before, held: Held) {
    let name = read.noun.clone();
    // ①大街改造②|城区绿化面积: items of one sentence, numbered.
    let circled = |c: char| ('①'..='⑳').contains(&c);
    if held.may(Held::CIRCLED)
        && let Some((_, item)) = scene.text[name.clone()].rsplit_once(circled)
    {
        read.noun.start = name.end - item.len();
        return left::strip(scene, read);
    }
    // 第二个翻番是|今年底|居民收入: what is said of a goal, behind the verb and the time.
    let told = periods_inside(scene, &name);
    let told = told.filter(|p| scene.text[..p.span.start as usize].ends_with('是'));
    if let Some(period) = told.last() {
        read.noun.start = period.span.end as usize;
        return left::strip(scene, read);
    }
    // 占1-8月|全部投资: of what it is a share.
    let parts = periods_inside(scene, &name)
        .filter(|p| p.within_year() || matches!(p.part, Part::Month(_)));
    let shares = scene.text[name.clone()].starts_with('占');
    // 公司|去年|销售收入: whose it is stands before the year.
    let year = periods_inside(scene, &name).last();
    if let Some(year) = year.filter(|p| p.part == Part::Whole && !shares) {
        let holder = name.start..year.span.start as usize;
        if noun::is_entity(&scene.text[holder.clone()]) {
            read.noun.start = year.span.end as usize;
            read.holder = Some(holder);
            return left::strip(scene, read);
        }
    }
    if let Some(period) = parts.last().filter(|_| !shares) {
        // 粮食|全年|总产量: of what the part is.
        let whose = name.start..period.span.start as usize;
        read.noun.start = period.span.end as usize;
        left::strip(scene, read);
        let left = &scene.text[read.noun.clone()];
        let part = noun::lean(left) == Some(noun::Lean::Part) || left.ends_with("产量");
        // 粮食|全年|农作物播种面积: what is known stands on its own.
        let part = part && !known(scene, &read.noun);
        read.holder = read.holder.take().or(Some(whose).filter(|_| part));
    }
}

/// Where the last number ends that is no part of a short name such as PM2.5.
fn last_number(text: &str) -> Option<usize> {
    let mut rest = text;
    while let Some(last) = rest.rfind(|c: char| c.is_ascii_digit()) {
        let number = |c: char| c.is_ascii_digit() || c == '.';
        rest = rest[..=last].trim_end_matches(number);
        if !rest.ends_with(|c: char| c.is_ascii_alphabetic()) {
            return Some(last + 1);
        }
    }
    None
}

/// Longest name with a number in it, in bytes.
const CELLS: usize = 90;

/// Whether a stretch is the name of an indicator as it stands.
fn known(scene: &Scene, range: &Range<usize>) -> bool {
    let text = &scene.text[range.clone()];
    text.len() > 2 && text.chars().count() >= 3 && Lexicon::get().indicator(text).is_some()
}
