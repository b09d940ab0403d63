//! One left-to-right pass over a sentence: each figure is named, then its other fields are read.
//!
//! ```text
//! 新增企业120家、项目30个，总量达731家      企业 added 120, 项目 added 30, 项目 level 731
//! ```
//!
//! What the pass keeps from figure to figure is in [`memory`], what a sentence leaves to the next in [`handed`],
//! how one figure is named among the others in [`turn`], [`clause`] and [`respectively`], its other fields in
//! [`super::fields`].

mod added;
mod ahead;
mod aimed_at;
mod amongst;
mod aspect;
mod bare;
mod beside;
mod beyond;
mod bridged;
mod built;
mod by_place;
mod caused;
mod clause;
mod concerned;
mod debris;
mod deeds;
mod exemplified;
mod extremes;
mod framed;
mod glued;
mod handed;
mod hollow;
mod item_label;
mod leader;
mod left_out;
mod levels;
mod lines;
mod listing;
mod lives;
mod memory;
pub mod normal;
mod object;
mod of_rise;
mod others;
mod owner;
mod paced;
mod peers;
mod pointed;
mod proform;
mod ranked;
mod rate_head;
mod respectively;
mod said_apart;
mod schools;
mod sourced;
mod structure;
mod torn;
mod touch;
mod town;
mod turn;
mod twice;
pub mod undertaking;
mod unfit;
mod whose;
pub mod zone;

use super::Reading;
use super::bind::bind;
use super::fields::{Figure, reading};
use super::figure::Judged;
use super::figure::own_name;
use super::name::Name;
use super::noun;
use super::scene::Scene;
use super::section::Sense;
use super::when::Known;
use crate::lexicon::{Glyphs, UnitKind};
use crate::mention::number::{self, Number};
use crate::span::Span;
pub use beside::same_rate;
pub use framed::looks_round;
pub use handed::{Handed, divides};
pub use memory::Memory;
use std::ops::Range;
use turn::Turn;
pub use whose::Whose;
use zone::Zone;

/// The numbers of a sentence, and which of them are figures.
#[derive(Debug, Default)]
pub struct Counted {
    /// In text order.
    pub numbers: Vec<Number>,
    /// Indices of figures.
    pub figures: Vec<usize>,
}

impl Counted {
    /// Finds them.
    pub fn of(text: &str, quotes: &[Range<usize>], glyphs: &Glyphs) -> Self {
        let numbers = number::scan(text);
        let judged = Judged {
            text,
            numbers: &numbers,
            quotes,
            glyphs,
        };
        let figures = (0..numbers.len()).filter(|&at| judged.is_figure(at));
        Self {
            figures: figures.collect(),
            numbers,
        }
    }
}

/// Adds the figures of a sentence to `readings`.
pub fn read(
    scene: &Scene,
    counted: &Counted,
    known: &Known,
    sense: &Sense,
    handed: &mut Handed,
    readings: &mut Vec<Reading>,
) {
    let Counted { numbers, figures } = counted;
    let bounds = bind(scene, numbers, &own_name::without(scene, numbers, figures));
    if bounds.is_empty() {
        return;
    }
    let mut memory = handed.taken(scene, &bounds[0]);
    let parts = scene.text.starts_with("其中");
    let topic = memory.topic.as_ref().filter(|_| parts);
    handed.whose.whole = topic.map(|topic| topic.text.to_string());
    let before = readings.len();
    let parts = by_place::parts(scene, numbers, &bounds);
    let mut names: Vec<Option<Name>> = Vec::with_capacity(bounds.len());
    let mut read_as: Vec<Option<usize>> = vec![None; bounds.len()];
    let judged = Judged {
        text: scene.text,
        numbers,
        quotes: scene.quotes,
        glyphs: scene.glyphs,
    };
    let mut nameless = None;
    for index in 0..bounds.len() {
        let turn = Turn {
            scene,
            numbers,
            bounds: &bounds,
            index,
            listed: respectively::listed(scene, numbers, &bounds, index),
        };
        let (bound, number) = (turn.bound(), turn.number());
        memory.step(scene.clauses[bound.clause].aside);
        let name = named(&turn, &mut memory, handed);
        let part = parts[index].as_ref();
        let by_place = part.and_then(|part| part.name(scene, &names));
        let name = by_place.unwrap_or(name);
        let name = by_place::of_each(&turn, &name).unwrap_or(name);
        let name = normal::told(&turn, &names).unwrap_or(name);
        let name = others::told(&turn, &names).unwrap_or(name);
        let name = pointed::told(&turn, &memory, &names, &name).unwrap_or(name);
        let measured = |at: usize| Some(readings.get(read_as[at]?)?.measure);
        let peer = peers::told(&turn, &names, measured);
        let name = peer.as_ref().map_or(name, |peer| peer.name.clone());
        let extreme = extremes::told(&turn, &memory);
        let name = extreme.as_ref().map_or(name, |most| most.name.clone());
        let aimed = aimed_at::told(&turn, &memory, &name);
        let name = aimed.as_ref().map_or(name, |aimed| aimed.name.clone());
        // 同比增长16.4%⏎工业增加值增长: a line that leaves to the headline below what grew.
        let left = bare::lacks_thing(scene, &name.text);
        let name = match left.then(|| bare::named_below(scene)).flatten() {
            Some(below) => below,
            None if left => {
                names.push(None);
                continue;
            }
            None => name,
        };
        names.push(Some(name.clone()).filter(|name| !is_head(name, number)));
        // 年增长由一千亿到|两千亿|: nor is what something moved to that has no name.
        let moved = name.rule == "subject" && nameless == Some(bound.clause);
        if moved || is_head(&name, number) || torn::is_end(scene, &name) {
            nameless = Some(bound.clause).filter(|_| debris::is_time(&name.text));
            continue;
        }
        nameless = None;
        let added = added::printed(scene, bound, number, &name);
        let most = extreme.as_ref().map(|most| &most.printed);
        let figure = Figure {
            scene,
            known,
            sense,
            number,
            lender: lender(&judged, bound.at),
            bound,
            name: most.or(added.as_ref()).unwrap_or(&name),
            listed: turn.listed,
            opens: turn.opens_clause(),
        };
        read_as[index] = Some(readings.len());
        let mut figure = reading(&figure, &mut memory);
        if let Some(part) = part {
            let whole = part.of().and_then(|of| readings.get(read_as[of]?));
            part.settle(scene, whole, &mut figure);
        }
        if let Some(most) = &extreme {
            most.settle(&mut figure);
        }
        if let Some(peer) = &peer {
            peer.settle(scene, readings, &read_as, &mut figure);
        }
        if let Some(aimed) = &aimed {
            aimed.settle(readings.last(), &mut figure);
        }
        readings.push(figure);
        memory.keep(&turn, name);
        if let Some(spread) = framed::spread(&turn) {
            memory.subject = Some(spread);
        }
    }
    twice::told_apart(scene.setting.text, &mut readings[before..]);
    deeds::told_apart(scene.setting.text, &mut readings[before..]);
    said_apart::told_apart(scene.setting.text, &mut readings[before..]);
    ahead::named(&mut readings[before..]);
    let start = scene.global(Span::bytes(0, 0)).start as usize;
    of_rise::told(
        scene.setting.text,
        start,
        handed.rise.as_ref(),
        &mut readings[before..],
    );
    bridged::told(scene.setting.text, start, &mut readings[before..]);
    paced::told(scene.setting.text, start, before, readings);
    handed.rise = of_rise::last(&readings[before..]);
    handed.leave(scene, memory, &readings[before..]);
    // 已获得|0个”: that there is none of what nothing names.
    let own = readings.split_off(before);
    let told = |reading: &Reading| reading.value != 0.0 || !reading.indicator.is_empty();
    readings.extend(own.into_iter().filter(told));
}

/// The name of a figure, with whose it is.
fn named(turn: &Turn, memory: &mut Memory, handed: &Handed) -> Name {
    let (scene, number) = (turn.scene, turn.number());
    let given = memory
        .last
        .as_ref()
        .is_some_and(|last| last.rule == "respectively");
    let items = match given && turn.listed.1 < 2 {
        true => memory.items.clone(),
        false => Vec::new(),
    };
    let name = turn.name(memory);
    let name = respectively::summed::of_all(turn, &items, name);
    let name = respectively::summed::of_listed(turn, memory, name);
    let name = beside::taken(turn, memory, name);
    let name = torn::completed(scene, debris::cleared(turn, memory, name));
    let name = glued::parted(turn, name);
    let name = unfit::fitted(turn, memory, name);
    let name = hollow::filled(turn, memory, name);
    let name = exemplified::without_examples(framed::freed(turn, memory, name));
    let name = proform::told(turn, memory, name);
    let name = amongst::told(turn, memory, name);
    let name = rate_head::headed(turn, item_label::headed(turn, name));
    let name = zone::owned(scene, number, name, handed.zone.as_ref());
    let name = undertaking::owned(turn, name, handed.work.as_ref());
    let last = memory.last.as_ref().map(|last| &*last.text);
    let name = whose::owned(scene, number, name, &handed.whose, last);
    town::owned(scene, number, name)
}

/// 单位, 指标: whether a name is no more than the head of a column, a length of time or most of something; 提供480个单位: what is
/// counted heads none.
fn is_head(name: &Name, number: &Number) -> bool {
    let heads = number.kind() != Some(UnitKind::Classifier) && noun::heads_column(&name.text);
    heads || debris::is_time(&name.text) || noun::WORDS.most.number(&name.text).is_some()
}

/// The later number whose unit a figure borrows: 21.4和148微克/立方米.
fn lender<'n>(judged: &Judged<'n>, at: usize) -> Option<&'n Number> {
    let later = &judged.numbers[judged.borrows(at)?];
    let borrows = match judged.numbers[at].unit.as_str() {
        "" => true,
        // 上升0.1个和0.4个百分点: 个 alone is the beginning of the unit.
        "个" => later.unit == "个百分点",
        // 分别为35万和20万千瓦
        unit => {
            let number = &judged.numbers[at];
            number.symbol.is_none() && number.multiplier > 1.0 && later.unit.starts_with(unit)
        }
    };
    borrows.then_some(later)
}
