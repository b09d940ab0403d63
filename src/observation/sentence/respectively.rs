//! Items and numbers given respectively: `A、B分别为x、y`.
//!
//! ```text
//! 食品、烟酒价格分别上涨2.1%、0.4%         食品价格 2.1%, 烟酒价格 0.4%
//! A达到x，B达到y，分别增长5%和6%           the last subjects, one each
//! ```
//!
//! How a noun falls into items is in [`super::super::list`]; places that share numbers are for
//! [`super::super::district`].

mod alike;
mod earlier;
mod over_brackets;
mod run;
pub mod summed;
mod told_of;

use super::super::bind::Bound;
use super::super::name::{Name, carried_too};
use super::super::noun::{self, Lean};
use super::super::scene::Scene;
use super::super::standard;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::{has, movement};
use crate::mention::cue::Sense;
use crate::mention::number::{Form, Number};
use run::Run;

/// The longest list over commas.
const LONGEST: usize = 12;

/// Whether a clause goes on with such a list: nothing but a movement before its share.
fn goes_on(scene: &Scene, numbers: &[Number], other: &Bound) -> bool {
    let said = &scene.clauses[other.clause].range;
    let said = &scene.text[said.start..numbers[other.at].span.start as usize];
    // 分别增3%，|降|21%
    let moves = [&movement::WORDS.verb, &movement::WORDS.short];
    let moved = moves.iter().any(|words| words.number(said).is_some());
    moved && other.before.noun.is_empty() && numbers[other.at].unit == "%"
}

/// 甲、乙分别增3%，增49%，|降21%: the figures of the clause, with those of clauses before that it goes on with; the first of
/// them, and how many.
fn stretch(scene: &Scene, numbers: &[Number], bounds: &[Bound], index: usize) -> (usize, usize) {
    let opens = |clause: usize| bounds.iter().position(|other| other.clause == clause);
    let own = opens(bounds[index].clause).unwrap_or(index);
    let mut first = own;
    for _ in 0..LONGEST {
        match first.checked_sub(1) {
            Some(before) if goes_on(scene, numbers, &bounds[first]) => {
                first = opens(bounds[before].clause).unwrap_or(before);
            }
            _ => break,
        }
    }
    let clause = bounds[first].clause;
    // 甲、乙分别增长5%和6%，增长8%: where the clause has them all, no list goes on.
    let single = bounds[first + 1..]
        .first()
        .is_none_or(|next| next.clause != clause);
    let over = single && bounds[first].before.respectively;
    if !over {
        first = own;
    }
    if !over && misprinted(scene, numbers, bounds, first) {
        first = bounds[..first]
            .iter()
            .rposition(|other| other.clause + 1 < bounds[first].clause)
            .map_or(0, |last| last + 1);
    }
    let clause = bounds[first].clause;
    let mut length = 0;
    for (at, other) in bounds.iter().enumerate().skip(first) {
        let more = over && goes_on(scene, numbers, other);
        if other.clause == clause || more || misprinted(scene, numbers, bounds, at) {
            length += 1;
        } else {
            break;
        }
    }
    (first, length)
}

/// 分别进口9.8亿、6.2亿，|2.9亿元: whether a comma is printed for a stop before the last number of a list, whose unit those before it
/// borrow.
fn misprinted(scene: &Scene, numbers: &[Number], bounds: &[Bound], index: usize) -> bool {
    let Some(last) = index.checked_sub(1).map(|last| &bounds[last]) else {
        return false;
    };
    let (own, before) = (&numbers[bounds[index].at], &numbers[last.at]);
    let between = scene
        .text
        .get(before.span.end as usize..own.span.start as usize);
    let borrows = before.unit.is_empty() || own.unit.len() > before.unit.len();
    between == Some("，")
        && last.clause + 1 == bounds[index].clause
        && borrows
        && own.unit.starts_with(before.unit.as_str())
        && own.unit != "%"
        && has(
            &scene.text[scene.clauses[last.clause].range.clone()],
            "分别",
        )
}

/// 、|开工|3所: whether a verb of building stands between two numbers.
fn opens_act(between: &str) -> bool {
    let said = between.trim_start_matches(['、', '，', '和', '及']);
    noun::WORDS.at_stage.number(said).is_some()
}

/// The place of a figure in the list of bare numbers that it belongs to (`x、y和z`), and the length of
/// that list.
pub fn listed(scene: &Scene, numbers: &[Number], bounds: &[Bound], index: usize) -> (usize, usize) {
    let over = over_brackets::items(scene, numbers, bounds, index);
    if let Some(place) = over.iter().position(|&item| item == index) {
        return (place, over.len());
    }
    let (first, length) = stretch(scene, numbers, bounds, index);
    let run = &bounds[first..first + length];
    let joined = |k: usize| {
        let between =
            &scene.text[run[k - 1].comparator.end as usize..numbers[run[k].at].span.start as usize];
        let marks =
            between.starts_with(['、', '和', '及', '与', '，']) || between.starts_with("以及");
        // 技术合同成交额748.7亿元、增长1.1倍: another kind of number is said of the same thing.
        let (own, last) = (&numbers[run[k].at], &numbers[run[k - 1].at]);
        let rate = |number: &Number| matches!(number.unit.as_str(), "%" | "倍");
        // 分别增长42%、1.2倍及8%: rates all.
        let kinds = own.kind() != last.kind()
            && !own.unit.starts_with(last.unit.as_str())
            && !(rate(own) && rate(last));
        // 市场主体达到1.6万户、增长2997户; 农田8万亩、累计达到120万亩: so is one with a word of its own for it.
        let moves = !between
            .trim_start_matches(['、', '，', '和', '及', '与', '以'])
            .is_empty()
            && run[k]
                .before
                .said(&[Sense::Up, Sense::Down, Sense::Reach])
                .is_some();
        let turns = (kinds || moves) && !run[k].before.senses.is_empty() && !run[0].before.respectively
            // 分别达到2.8万元和1.4万元、增长8%和9%: how each moved is a list of its own.
            || kinds && own.unit == "%" && run[k].before.said(&[Sense::Up, Sense::Down]).is_some();
        // 建成学校5所、开工3所: nor one with a verb of its own, where nothing is given respectively.
        let acts = !run[0].before.respectively && opens_act(between);
        marks && !turns && !acts && run[k].before.noun.is_empty() && run[k].after.noun.is_empty()
    };
    let own = index - first;
    let start = (1..=own).rev().find(|&k| !joined(k)).unwrap_or(0);
    let count = 1 + (start + 1..run.len()).take_while(|&k| joined(k)).count();
    (own - start, count)
}

impl Turn<'_> {
    /// 城乡居民收入分别完成3.1万元、1.2万元，|均增长8.5%: of all those that figures were given to, by their joint name.
    fn of_all(&self, memory: &Memory) -> Option<Name> {
        const LONGEST: usize = 90;
        let clause = &self.scene.clauses[self.bound().clause].range;
        let said = self
            .scene
            .text
            .get(clause.start..self.number().span.start as usize)?;
        // 省口径、市口径分别为92%、93%，|在全省、全市均列第三位
        let among = said.starts_with('在').then(|| said.find('均')).flatten();
        let said = among.map_or(said, |at| &said[at..]);
        // 分别达到1.2万元和0.6万元，|同步增长9%
        let said = ["同比", "比上年", "较上年"]
            .iter()
            .find_map(|base| said.strip_prefix(base))
            .unwrap_or(said);
        let all = (said.starts_with('均') || said.starts_with("同步"))
            && !said.starts_with("均价")
            && self.words(&self.bound().before.noun).is_empty();
        if all && memory.items.len() < 2 && self.number().unit == "%" {
            return self.alike(memory);
        }
        let (first, last) = (memory.items.first()?, memory.items.last()?);
        let span = first.span.start..last.span.end.max(first.span.end);
        let words = self.scene.text.get(span.clone())?;
        let one = span.len() <= LONGEST
            && !words.contains(|c: char| c.is_ascii_digit() || matches!(c, '，' | '；'));
        // 均有20家龙头企业: of things that are told behind the number.
        let told = self.bound().after.noun.is_empty();
        (all && one && told && memory.items.len() >= 2)
            .then(|| standard::finish(Name::new(words, span, "respectively")))
    }

    /// 民间投资、制造业投资分别增长16%、11%，居全市第2位、|第5位: a rank for each of those that figures were given to.
    fn ranked_each(&self, memory: &Memory, place: usize, count: usize) -> Option<Name> {
        let given = count >= 2 && memory.items.len() == count;
        let bare = self
            .words(&self.bounds[self.index - place].before.noun)
            .is_empty();
        // 位居全市第1位、全省第3位: of one thing, in two orders.
        let (start, end) = (
            self.number().span.start as usize,
            self.number().span.end as usize,
        );
        let listed = match place {
            0 => ["、第", "和第"]
                .iter()
                .any(|mark| self.scene.text[end..].starts_with(mark)),
            _ => self.scene.text[..start].ends_with(['、', '和']),
        };
        let item = memory
            .items
            .get(place)
            .filter(|_| given && bare && listed)?;
        Some(standard::finish(item.clone()))
    }

    /// The name of a figure that is given respectively.
    pub(super) fn respectively(&self, memory: &mut Memory) -> Option<Name> {
        let bound = self.bound();
        let (place, count) = self.listed;
        if place >= count {
            return None;
        }
        let over = over_brackets::items(self.scene, self.numbers, self.bounds, self.index);
        let run = Run {
            scene: self.scene,
            numbers: self.numbers,
            bounds: self.bounds,
            first: *over.first().unwrap_or(&(self.index - place)),
            count,
        };
        if let Some(joint) = self.of_all(memory).filter(|_| count == 1) {
            return Some(joint);
        }
        if self.number().form == Form::Rank {
            return self.ranked_each(memory, place, count);
        }
        // 甲、乙两个区分别实现产值x和y: the list may begin behind another figure.
        let head = &self.bounds[run.first].before;
        // 小麦、玉米分别种植18万亩和12万亩，|亩产分别达420公斤和860公斤: of the same items again.
        // 二氧化硫、氮氧化物排放量分别为…，|减排率|分别为3.2%和4.1%
        let said = self.words(&head.noun);
        let rate = || said.ends_with('率') && (3..=4).contains(&said.chars().count());
        let part = head.respectively && (noun::lean(said) == Some(Lean::Part) || rate());
        // 公路、水路客运量分别为…；|货运量|分别为2260万吨、86万吨
        let item = memory.items.get(place);
        let carried = item.and_then(|item| carried_too(&item.text, said));
        let carried = carried.filter(|_| head.respectively);
        let again = (part || carried.is_some()) && memory.items.len() == count;
        // 分别减少12%（其中工业减少13%）、|15%: of the items that its first figure was given to.
        let goes_on = !over.is_empty() && place > 0;
        let inside = count < 2 && self.scene.clauses[bound.clause].aside;
        if !again
            && !goes_on
            && !inside
            && (self.opens_clause() || place == 0 && count >= 2 && bound.before.respectively)
        {
            run.note_items(memory)?;
        }
        if count < 2 || memory.items.len() != count {
            return None;
        }
        let item = &memory.items[place];
        // 二、三产业分别|拉动经济增长0.7、5.3个百分点
        let said = self.words(&head.noun);
        let said = said.rsplit("分别").next().unwrap_or(said);
        if noun::pulls(said) {
            return Some(Name::new(
                format!("{}{said}增长", noun::branch(&item.text)),
                item.span.clone(),
                "respectively",
            ));
        }
        if let Some(text) = carried.filter(|_| again) {
            return Some(Name::new(text, item.span.clone(), "respectively"));
        }
        if again {
            let sown = ["种植", "播种", "收获"];
            let crop = sown.iter().find_map(|verb| item.text.strip_suffix(verb));
            let let_out = ["排放总量", "排放量"];
            let out = let_out.iter().find_map(|word| item.text.strip_suffix(word));
            let text = noun::part_of(crop.or(out).unwrap_or(&item.text), said);
            return Some(Name::new(text, item.span.clone(), "respectively"));
        }
        if head.respectively && said.starts_with('占') {
            let text = format!("{}{}", item.text, said.trim_end_matches('的'));
            return Some(Name::new(text, item.span.clone(), "share_of"));
        }
        if run.shares_of_plan() {
            let text = format!("{}占{}", item.text, noun::yardstick(said)?);
            return Some(Name::new(text, item.span.clone(), "share_of"));
        }
        Some(standard::finish(match noun::yardstick(said) {
            Some(yardstick) => Name::new(
                format!("{}完成{yardstick}", item.text),
                item.span.clone(),
                "share_of",
            ),
            None => item.clone(),
        }))
    }
}
