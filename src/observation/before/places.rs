//! Places before a number that are no part of its name.
//!
//! ```text
//! 湖州和丽水|生产总值|分别为…        the places share what follows
//! 宁波和温州|排名|第二和第三         nothing but places: what is ranked was named before
//! PM2.5浓度|最低的为兖州区|16微克     who has the lowest is no part of what is measured
//! ```

use super::{Before, WORDS, left};
use crate::lexicon::{cut, find};
use crate::mention::cue::Sense;
use crate::mention::numeral;
use crate::observation::district;
use crate::observation::scene::Scene;
use std::ops::Range;

/// Words behind a place that only say that it is ranked.
const RANKED: [&str; 4] = ["排名", "排位", "分", "位"];

/// Words behind the last place of a list that others belong to.
const OTHERS: [&str; 1] = ["等地"];

/// Whether a name is made of places alone.
pub fn alone(scene: &Scene, noun: &Range<usize>) -> bool {
    let Some((end, _)) = listed(scene, noun) else {
        return false;
    };
    let rest = &scene.text[end..noun.end];
    rest.is_empty() || RANKED.contains(&rest) || OTHERS.contains(&rest)
}

/// Where a list of places ends that share the statistic behind them.
pub fn sharing(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    let (end, count) = listed(scene, noun)?;
    let rest = &scene.text[end..noun.end];
    let ranked = RANKED.iter().find_map(|word| rest.strip_suffix(word));
    (count >= 2 && district::names_indicator(ranked.unwrap_or(rest))).then_some(end)
}

/// PM2.5浓度|最低的区县为兖州区: where the name ends of what a place is pointed out by.
pub fn pointed_out(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    let start = scene.named_place_ending(noun.end, noun.start)?;
    let before = &scene.text[noun.start..start];
    // 增速|较快的有|甲区, 增速|居前的是|甲区
    let said = before.strip_suffix(['为', '是', '有'])?;
    let said = said.strip_suffix("分别").unwrap_or(said);
    let at = said.rfind(['最', '较', '居', '前', '靠'])?;
    if before.ends_with('有') && !said.ends_with('的') {
        return None;
    }
    let near = said[at..].chars().count() <= 12;
    near.then_some(noun.start + at)
}

/// 总量|比义乌少: a comparison with another place, where it begins and what it says.
pub fn rival(scene: &Scene, noun: &Range<usize>) -> Option<(usize, Sense)> {
    let last = scene.text[noun.clone()].chars().next_back()?;
    let sense = match last {
        '多' | '高' | '快' => Sense::GapUp,
        '少' | '低' | '慢' => Sense::GapDown,
        _ => return None,
    };
    let end = noun.end - last.len_utf8();
    let start = match scene.named_place_ending(end, noun.start) {
        Some(start) => start,
        None => branch_ending(&scene.text[noun.start..end])? + noun.start,
    };
    let before = scene.text[noun.start..start].strip_suffix(['比', '较'])?;
    Some((before.len(), sense))
}

/// 增幅比|轻工业|高: where the branch begins that another is compared with.
fn branch_ending(text: &str) -> Option<usize> {
    let branches = ["工业", "产业", "行业", "制造业", "服务业", "投资"];
    branches.iter().find(|word| text.ends_with(**word))?;
    let at = text.rfind(['比', '较'])? + '比'.len_utf8();
    (text[at..].chars().count() <= 8).then_some(at)
}

/// The longest name of a park among places, in characters.
const PARK: usize = 9;

/// Where the places end that a stretch begins with, and how many they are.
fn listed(scene: &Scene, noun: &Range<usize>) -> Option<(usize, usize)> {
    let (mut at, mut count, mut end) = (noun.start, 0, noun.start);
    // 龙文、|某市投资区|、龙海: nor does a park among them end the list.
    let park = |at: usize| {
        let item = scene.text[at..noun.end].split(['、', '和']).next()?;
        let named = item.chars().count() <= PARK && district::is_park(item);
        named.then(|| at + item.len())
    };
    let next = |at: usize, count: usize| {
        let park = (count > 0).then(|| park(at)).flatten();
        park.or_else(|| scene.named_place_starting(at, noun.end))
    };
    while let Some(next) = next(at, count) {
        (count, end) = (count + 1, next);
        let rest = &scene.text[end..noun.end];
        let joint = ["、", "和", "及", "与"].into_iter();
        let Some(mark) = joint.into_iter().find(|mark| rest.starts_with(mark)) else {
            break;
        };
        at = end + mark.len();
    }
    (count > 0).then_some((end, count))
}

/// |平和|增长13%: a word at the right edge that ends the name of a place is no word.
pub fn keep_name(scene: &Scene, read: &mut Before, end: usize) {
    let cut = read.noun.end;
    let mut named = scene.places.iter().map(|place| scene.local(place.span));
    if let Some((_, whole)) = named.find(|(from, to)| *from < cut && cut < *to)
        && whole <= end
    {
        read.noun.end = whole;
    }
}

/// 甲县、乙县|两县|城区浓度: how many they are of whom all of it is, behind their names, is no part of what it is called.
pub fn drop_summed(scene: &Scene, read: &mut Before) {
    let number = |c: char| c.is_ascii_digit() || numeral::begins(c);
    // 甲县、乙县|两县|新建水库12座: nor do they hold it.
    let sums = |holder: &Range<usize>| {
        let said = &scene.text[holder.clone()];
        let kind = WORDS.tier.ending(said);
        let kind = kind.map(|word| &said[..said.len() - word.len()]);
        kind.is_some_and(|said| {
            said.contains('、') && said.trim_end_matches('个').ends_with(number)
        })
    };
    read.holder = read.holder.take().filter(|holder| !sums(holder));
    let behind = scene.text[..read.noun.start].ends_with(['、', '和', '与', '及']);
    let listed = listed(scene, &read.noun).filter(|(_, count)| *count > 1 || behind);
    let start = listed.map_or(read.noun.start, |(end, _)| end);
    let counted = &scene.text[start..read.noun.end];
    let kind = counted.trim_start_matches(number).trim_start_matches('个');
    let rest = WORDS.tier.starting(kind).map(|word| &kind[word.len()..]);
    let Some(rest) = rest.filter(|_| counted.starts_with(number)) else {
        return;
    };
    // 与甲县、乙县|两县22个乡镇结对: of another place's it is told whose they are.
    let own = scene.setting.own.as_ref().map(|own| own.id);
    let mut places = scene.places.iter();
    let last = places.find(|place| scene.local(place.span).1 == start);
    let inner = last.and_then(|last| Some(last.id?.is_within(own?)));
    if inner == Some(true) {
        read.noun.start = read.noun.end - rest.len();
        read.placed = true;
        left::strip(scene, read);
    }
}

/// 民生事业|全县民生支出: a heading that the sentence behind it was joined to.
pub fn drop_heading(scene: &Scene, read: &mut Before) {
    const LONGEST: usize = 10;
    let text = &scene.text[read.noun.clone()];
    if let Some(rest) = behind_state(scene, read) {
        read.noun.start = rest;
        return;
    }
    if read.noun.start > 0 || !text.contains('全') {
        return;
    }
    let whole = ["全县", "全市", "全区"]
        .iter()
        .find_map(|word| find(text, word));
    let Some((heading, rest)) = whole.map(|at| text.split_at(at)) else {
        return;
    };
    let headed = WORDS.heading.ending(heading).is_some() && heading.chars().count() <= LONGEST;
    if headed && rest.chars().count() >= 5 {
        read.noun.start = read.noun.end - rest.len() + "全县".len();
        read.placed = true;
    }
}

/// （1）主要收入科目执行情况|增值税: where an indicator begins behind a heading of how things went.
fn behind_state(scene: &Scene, read: &Before) -> Option<usize> {
    const LONGEST: usize = 14;
    let noun = read.noun.clone();
    let before = &scene.text[..noun.start];
    let opens = before.is_empty() || before.ends_with(['）', '\n', '、', '.', '．']);
    let (heading, rest) = cut(&scene.text[noun.clone()], "情况")?;
    let start = noun.end - rest.len();
    let headed = opens && (2..=LONGEST).contains(&heading.chars().count());
    (headed && super::known(scene, &(start..noun.end))).then_some(start)
}
