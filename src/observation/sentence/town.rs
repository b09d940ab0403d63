//! The town or village that a sentence is about: what it has is none of the county's.
//!
//! ```text
//! 石桥镇实现农业产值|3.2亿元，工业产值|2亿元          石桥镇农业产值, 石桥镇工业总产值
//! 目前，石桥镇东沟村有脱贫户|30户，人均收入|1.2万元     东沟村脱贫户, 东沟村人均收入
//! 石桥镇修路3公里，全县通车里程达到|800公里           of all the county again
//! 脱贫户：柳河镇120户、石桥镇|85户                    石桥镇脱贫户: what stands before the list says of what
//! ```
//!
//! Towns are not in the gazetteer: they are told by how they end and where they stand. Words that end so and name none
//! are rows of `noun_words.tsv`. Zones are read in [`super::zone`].

use super::super::before;
use super::super::name::Name;
use super::super::noun;
use super::super::scene::Scene;
use super::zone::names_place;
use crate::mention::cue;
use crate::mention::number::Number;

/// What ends the name of a town.
const TOWNS: [char; 2] = ['镇', '乡'];

/// The longest name of a town or of a village behind it, in characters.
const TOWN: usize = 5;

/// The longest name of a figure that takes a town before it, in characters.
const LONGEST: usize = 14;

/// The name of a figure with the town or village that its sentence is about.
pub fn owned(scene: &Scene, number: &Number, name: Name) -> Name {
    if !scene.may_any(&["镇", "乡"]) {
        return name;
    }
    if let Some(what) = listed(scene, number, &name) {
        return Name {
            text: format!("{}{what}", name.text).into(),
            ..name
        };
    }
    match topic(scene, number.span.start as usize) {
        Some(whose) if fits(whose, &name.text) => Name {
            text: format!("{whose}{}", name.text).into(),
            ..name
        },
        _ => name,
    }
}

/// 脱贫户：柳河镇120户、|石桥镇|85户: of what a list of towns is that has nothing but how much each has.
fn listed<'t>(scene: &Scene<'t>, number: &Number, name: &Name) -> Option<&'t str> {
    const FAR: usize = 600;
    const SHORTEST: usize = 2;
    let (text, start) = (scene.text, number.span.start as usize);
    let named = text.get(..start)?.strip_suffix(&*name.text);
    let before = named.filter(|_| is_town(&name.text))?;
    let colon = before.rfind('：').filter(|at| start - at <= FAR)?;
    let items = before[colon + '：'.len_utf8()..].split_terminator(['、', '，', '；']);
    if !items.into_iter().all(has_amount) {
        return None;
    }
    let marks = ['，', '；', '。', '：', '、'];
    let from = text[..colon].rfind(marks).map_or(0, |at| {
        at + text[at..].chars().next().map_or(0, char::len_utf8)
    });
    let led = text[from..colon].trim_end_matches(['为', '是']);
    let led = led.strip_suffix("分别").unwrap_or(led);
    let end = from + led.len();
    if led.ends_with(['有', '的']) {
        return None;
    }
    let label = ["其中", "分别是", "分别为"]
        .iter()
        .fold(led, |led, word| led.strip_prefix(word).unwrap_or(led));
    let noun = before::before(scene, end - label.len()..end).noun;
    let noun = text.get(noun)?;
    // 到会人数: one character before a noun is no verb of its own.
    let verb = label.strip_suffix(noun)?.chars().count();
    let noun = if verb == 1 { label } else { noun };
    let size = noun.chars().count();
    let plain = noun.chars().all(|c| matches!(c, '一'..='鿿'));
    let thing = !noun.ends_with(['有', '的', '况', '表', '下', '单', '位'])
        && !noun.contains(['镇', '乡', '各'])
        && !noun::heads_column(noun);
    ((SHORTEST..=LONGEST).contains(&size) && plain && thing).then_some(noun)
}

/// 柳河镇, 东关街道: whether a name is a town's, and no more.
fn is_town(name: &str) -> bool {
    let ends = name.ends_with(TOWNS) || name.ends_with("街道");
    let plain = name.chars().all(|c| matches!(c, '一'..='鿿'));
    // 城关镇 is the town of many a county's seat.
    let named = noun::WORDS.no_town.ending(name).is_none() || name == "城关镇";
    ends && plain && named && (3..=TOWN).contains(&name.chars().count())
}

/// 柳河镇|120户, 增长5%: whether an item of a list is a town with how much it has, or how that has moved.
fn has_amount(item: &str) -> bool {
    const UNIT: usize = 4;
    if ["增长", "下降", "同比"]
        .iter()
        .any(|word| item.starts_with(word))
    {
        return item.ends_with('%');
    }
    let digit = |c: char| c.is_ascii_digit();
    let at = item.find(digit).unwrap_or(item.len());
    let unit = item[at..].trim_start_matches(|c: char| digit(c) || c == '.');
    is_town(&item[..at]) && unit.chars().count() <= UNIT
}

/// Whether a name can bear the town: it tells of no place itself.
fn fits(whose: &str, name: &str) -> bool {
    let placed =
        name.contains(TOWNS) || name.contains(['村', '县', '市', '、']) || name.contains(whose);
    !placed && !name.is_empty() && name.chars().count() <= LONGEST
}

/// 石桥镇, 东沟村: what the sentence, or its `；` group, begins with, where nothing up to `end` tells of another place.
fn topic<'t>(scene: &'t Scene, end: usize) -> Option<&'t str> {
    let before = scene.text.get(..end)?;
    let group = before.rfind('；').map_or(0, |at| at + '；'.len_utf8());
    let start = [group, 0]
        .into_iter()
        .find_map(|start| begins(scene, start));
    let (whose, from) = start?;
    let title = scene.setting.outline.title;
    let titled = title.is_some_and(|title| title.of(scene.setting.text).contains(whose));
    let since = scene.text.get(from..end)?;
    let other = since.contains(TOWNS)
        || since.contains(['村', '该', '县'])
        || noun::WORDS.whole_of.within(since)
        || names_place(scene, from..end);
    (!titled && !other).then_some(whose)
}

/// The town or village that the text begins with from `start` on, and where its words end.
fn begins<'t>(scene: &'t Scene, start: usize) -> Option<(&'t str, usize)> {
    let mut at = start;
    // 目前，|石桥镇…: behind a time that a clause tells alone.
    if let Some(end) = scene.period_starting(at, scene.text.len()) {
        at = end
            + scene.text[end..]
                .strip_prefix('，')
                .map_or(0, |_| '，'.len_utf8());
    }
    at = scene.own_place_starting(at, scene.text.len()).unwrap_or(at);
    let text = scene.text.get(at..)?;
    let town = called(text, &TOWNS)?;
    let named = noun::WORDS.no_town.ending(town).is_none() && cue::prefix(town).is_none();
    let behind = &text[town.len()..];
    if !named || town.chars().count() < 3 || noun::WORDS.town_other.starting(behind).is_some() {
        return None;
    }
    let village = called(behind, &['村']).filter(|village| village.chars().count() >= 3);
    let village = village.filter(|village| cue::prefix(village).is_none());
    match village {
        Some(village) => Some((village, at + town.len() + village.len())),
        None => Some((town, at + town.len())),
    }
}

/// How much of a text is a name that ends with one of some characters, with no mark, number or 的 in it.
fn called<'t>(text: &'t str, ends: &[char]) -> Option<&'t str> {
    let mut near = text.char_indices().take(TOWN);
    let (at, last) = near.find(|(_, c)| ends.contains(c))?;
    let name = &text[..at + last.len_utf8()];
    let plain = |c: char| matches!(c, '一'..='鿿') && !"的和与在对从把有各等个".contains(c);
    name.chars().all(plain).then_some(name)
}
