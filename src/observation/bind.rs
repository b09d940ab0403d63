//! Each figure gets its chunks: the words before it, the words after it, the comparator beside it.
//!
//! ```text
//! 建成10个共建花园、活化利用10处桥下空间
//! before 建成 | 10个 | after 共建花园     before 活化利用 | 10处 | after 桥下空间
//! ```
//!
//! Where two figures share a clause, the noun of the first ends at a list mark, or where the counted
//! thing ends. Which chunk names the figure is decided in [`super::name`].

mod at_places;
pub mod bracket;
mod for_those;
mod item;
mod lying;

pub use at_places::end_behind;
pub use item::buys;
pub use lying::is_place;

use super::after::{self, After};
use super::before::{self, Before};
use super::comparator;
use super::noun;
use super::scene::Scene;
use crate::lexicon::UnitKind as Kind;
use crate::mention::cue::Sense;
use crate::mention::number::Number;
use crate::observation::piece;
use std::ops::Range;

/// A figure with the chunks around it.
pub struct Bound {
    /// Index of its number in the sentence.
    pub at: usize,
    /// Index of its clause.
    pub clause: usize,
    /// The words before it.
    pub before: Before,
    /// The words after it.
    pub after: After,
    /// How exact it is said to be.
    pub comparator: comparator::Said,
}

impl Bound {
    /// Where the words that belong to it end.
    fn end(&self) -> usize {
        let predicate = self.after.predicate.as_ref();
        let after = predicate.map_or(self.after.noun.end, |predicate| predicate.end);
        after.max(self.comparator.end as usize)
    }
}

/// Cuts the chunks around each figure.
pub fn bind(scene: &Scene, numbers: &[Number], figures: &[usize]) -> Vec<Bound> {
    let mut bounds: Vec<Bound> = Vec::with_capacity(figures.len());
    for (k, &at) in figures.iter().enumerate() {
        let number = &numbers[at];
        let (start, end) = (number.span.start as usize, number.span.end as usize);
        let Some(clause) = scene
            .clauses
            .iter()
            .position(|c| c.range.start <= start && end <= c.range.end)
        else {
            continue;
        };
        let range = scene.clauses[clause].range.clone();
        let said = comparator::read(scene.text, number, scene.glyphs);
        let last = bounds.last().filter(|last| last.clause == clause);
        let from = last.map_or(range.start, |last| last.end().min(start));
        let next = figures
            .get(k + 1)
            .map(|&next| &numbers[next])
            .filter(|next| (next.span.end as usize) <= range.end);
        let to = next.map_or(range.end, |next| {
            item::end(scene.text, said.end as usize, number, next)
        });
        let mut before = before::before(scene, from..start);
        // 增长10.6%、9.4%: a bare item of a list moves as the one before it.
        if let Some(last) = last.filter(|last| last.after.noun.is_empty())
            && before.noun.is_empty()
            && before.senses.is_empty()
            // 新开工90套、建成60套
            && noun::WORDS.finished.ending(&scene.text[..start]).is_none()
        {
            before.senses = last.before.senses.clone();
            before.base = last.before.base;
            before.rival |= last.before.rival;
        }
        // 增长10.6%（居第2位）、9.4%: nor does a bracket between them change that.
        if before.noun.is_empty()
            && before.senses.is_empty()
            && let Some(last) = bracket::last(scene.text, &bounds, start)
        {
            before.senses = bounds[last].before.senses.clone();
            before.base = bounds[last].before.base;
        }
        // 较常年（14.8度）偏高|0.4度
        if from == range.start && bracket::behind_base(scene, from) {
            before.base = true;
            bracket::less_or_more(scene, from..start, &mut before);
        }
        if number.is_points() && before.noun.is_empty() && before.senses.is_empty() {
            before.senses = past_bracket(scene, start);
        }
        // 农业园区|26个|覆盖22个乡镇, 园区|13个|总面积5.3万亩: what is told of those that have their name is the next one's.
        let behind = &scene.text[said.end as usize..];
        let led_on = !before.noun.is_empty()
            && next.is_some()
            && matches!(number.kind(), None | Some(Kind::Classifier))
            && noun::WORDS
                .leads_on
                .starting(behind)
                .is_some_and(|word| behind[word.len()..].starts_with(|c: char| c.is_ascii_digit()));
        let to = if led_on { said.end as usize } else { to };
        let mut after = after::after(scene, (said.end as usize).min(to)..to);
        if let Some(behind) = bracket::noun_behind(scene, number, said.end as usize).filter(|_| {
            let words = &scene.text[before.noun.clone()];
            let open = words.is_empty() || noun::is_deed(words);
            open && after.noun.is_empty() && after.predicate.is_none()
        }) {
            after = behind;
        }
        // 组织专家在|23个|乡镇布点测产: who does it is none of the places.
        if end_behind(scene.text, end, &scene.text[end..]).is_some() {
            before.noun = before.noun.end..before.noun.end;
        }
        bounds.push(Bound {
            at,
            clause,
            before,
            after,
            comparator: said,
        });
    }
    hand_on(scene, numbers, &mut bounds);
    for_those::spare(scene, numbers, &mut bounds);
    share_predicates(scene, &mut bounds);
    share_nouns(scene, numbers, &mut bounds);
    bounds
}

/// 低于全省（90%）|2个百分点: what is said before the bracket that tells where those lie it is compared with.
fn past_bracket(scene: &Scene, number: usize) -> Vec<(Sense, Range<usize>)> {
    const LONGEST: usize = 12;
    let bracketed = || {
        let inner = scene.text[..number].strip_suffix('）')?;
        let (words, inner) = inner.rsplit_once('（')?;
        let figure = inner.ends_with('%') && inner.chars().count() <= LONGEST;
        let start = piece::start(words, &['，', '；', '。', '）', '\n']);
        figure.then(|| before::before(scene, start..words.len()).senses)
    };
    let mut senses = bracketed().unwrap_or_default();
    senses.retain(|(sense, _)| matches!(sense, Sense::GapUp | Sense::GapDown));
    senses
}

/// 送戏下乡136场|放映电影|1400场: what stands behind a count that has its noun before it is of the next, where that has none.
fn hand_on(scene: &Scene, numbers: &[Number], bounds: &mut [Bound]) {
    for at in 1..bounds.len() {
        let (before, rest) = bounds.split_at_mut(at);
        let (item, next) = (&mut before[at - 1], &mut rest[0]);
        let (own, other) = (&numbers[item.at], &numbers[next.at]);
        let named = !item.before.noun.is_empty() && item.after.predicate.is_none();
        let bare = next.before.noun.is_empty() && next.after.noun.is_empty();
        let same = own.kind() == Some(Kind::Classifier) && own.unit == other.unit;
        let right = item.after.noun.end == other.span.start as usize;
        if named && bare && same && right && noun::is_act(&scene.text[item.after.noun.clone()]) {
            let words = item.after.noun.clone();
            item.after.noun = words.start..words.start;
            next.before = before::before(scene, words);
        }
    }
}

/// 1个镇、8个村入选名单: what is said of the last item is said of each.
fn share_predicates(scene: &Scene, bounds: &mut [Bound]) {
    for at in (1..bounds.len()).rev() {
        let (before, rest) = bounds.split_at_mut(at);
        let (item, next) = (&mut before[at - 1], &rest[0]);
        let listed = item.clause == next.clause && next.before.noun.is_empty() && !next.before.verb;
        // 3个楼盘|21万平方米封顶: how large they are is no other item.
        let marked = scene.text[item.after.noun.end..].starts_with(['、', '和', '及', '与']);
        if listed
            && marked
            && item.after.predicate.is_none()
            && noun::is_generic(&scene.text[item.after.noun.clone()])
        {
            item.after.predicate = next.after.predicate.clone();
        }
    }
}

/// 带动1702户、3758名|贫困人口; 完成5万平方米、600户|旧房改造: the noun behind the last of two counts is that of both.
fn share_nouns(scene: &Scene, numbers: &[Number], bounds: &mut [Bound]) {
    for at in 1..bounds.len() {
        let (before, rest) = bounds.split_at_mut(at);
        let (item, next) = (&mut before[at - 1], &rest[0]);
        let open = item.before.noun.is_empty() && item.before.verb && item.after.noun.is_empty();
        let bare = next.before.noun.is_empty() && !next.before.verb;
        let counts = |bound: &Bound| numbers[bound.at].kind() == Some(Kind::Classifier);
        let sizes = |bound: &Bound| numbers[bound.at].kind() == Some(Kind::Measure);
        let between = item.comparator.end as usize..numbers[next.at].span.start as usize;
        let joined = matches!(scene.text.get(between), Some("" | "、"));
        // 12个村出列、|820户、2600人|脱贫: households and those who live in them.
        let heads = numbers[item.at].unit.ends_with('户')
            && numbers[next.at].unit.ends_with('人')
            && item.before.noun.is_empty()
            && item.after.noun.is_empty();
        let open = open
            || heads
            || sizes(item) && item.before.noun.is_empty() && item.after.noun.is_empty();
        // 4条|总长46公里的|山区道路: what both tell of stands behind the length.
        let size = &scene.text[next.before.noun.clone()];
        let owned = scene.text[numbers[next.at].span.end as usize..].starts_with('的');
        let near = item.comparator.end as usize == next.before.noun.start;
        if counts(item)
            && item.after.noun.is_empty()
            && near
            && owned
            && noun::WORDS.size.number(size).is_some()
        {
            item.after.noun = next.after.noun.clone();
            continue;
        }
        // 完成1634套、8万平方米|廉租房建设
        let both = counts(next) && (counts(item) || sizes(item)) || counts(item) && sizes(next);
        if open && bare && joined && both {
            item.after.noun = next.after.noun.clone();
        }
    }
}
