//! The place that what was said before is about, where a clause names none.
//!
//! ```text
//! 青山区综合指数为4.87，达标天数29天        both 青山区
//! 最年长的分区是黄大仙区，占比…             黄大仙区
//! 该区生产总值…                           the district named last
//! ```

use super::subject::{acts, opens, subject};
use super::{Asked, WORDS, Where, about, abreast, documents, measures, wider};
use crate::lexicon::find;
use crate::mention::numeral;
use crate::observation::noun;
use crate::observation::scene::Scene;
use crate::place::{Form, PlaceId, PlaceMention};
use std::ops::Range;

/// How many mentions back the place may stand that 该区 refers to.
const BACK: usize = 12;

/// 该区生产总值…: the place of that kind that was named last.
pub fn referred(scene: &Scene, clause_start: usize, at: usize) -> Option<Where> {
    let own = scene.setting.own.as_ref()?;
    let said = scene.text.get(clause_start..at)?;
    if !scene.may("该") {
        return None;
    }
    find(said, "该")?;
    let (word, kind) = [("该区", '区'), ("该县", '县'), ("该市", '市')]
        .into_iter()
        .find(|(word, _)| said.contains(word))?;
    let here = scene.global_range(clause_start..clause_start + find(said, word)? + word.len())?;
    let all = scene.setting.places;
    let before = &all[..all.partition_point(|mention| mention.span.start < here.end)];
    let mention = before.iter().rev().take(BACK).find(|mention| {
        mention.form == Form::Long
            && !mention.qualifier
            && mention.span.of(scene.setting.text).ends_with(kind)
    })?;
    let other = mention.id.is_some_and(|id| id != own.id);
    other.then(|| about(scene, mention)).flatten()
}

/// 四川省…开工遂宁分会场活动在|遂宁市|举行，当地开工104个: the document's own place, where that is named or lies in what is.
pub fn local(scene: &Scene, asked: Asked) -> Option<Where> {
    if !scene.may("当") {
        return None;
    }
    let here = scene.clauses.get(asked.clause)?;
    let mut clauses = scene.clauses[..=asked.clause].iter().rev();
    let local = clauses.find(|clause| {
        clause.group == here.group && scene.text[clause.range.clone()].starts_with("当地")
    })?;
    let own = scene.setting.own.as_ref()?.id;
    let before = |mention: &&PlaceMention| scene.local(mention.span).1 <= local.range.start;
    let mut before = scene.places.iter().filter(before);
    let held = before.any(|mention| mention.id.is_some_and(|id| id.is_within(own)));
    held.then(|| documents(scene))
}

/// How many clauses back a place is still spoken of.
const NEAR: usize = 4;

/// 青山区综合指数为4.87，达标天数29天: the place that an earlier clause is about, up to the next `；`,
/// where that clause gives a figure or a place in an order; a place before a colon heads them all.
pub fn carried(scene: &Scene, asked: Asked) -> Option<Where> {
    let own = scene.setting.own.as_ref().map(|own| own.id);
    let here = &scene.clauses[asked.clause];
    // 高新区（4.33）、张店区（4.20）: the place that a bracket stands right behind.
    let bracket = here.range.start.saturating_sub('（'.len_utf8());
    let mut places = scene.places.iter().filter(|_| here.aside);
    if let Some(mention) =
        places.find(|mention| mention.form == Form::Long && scene.local(mention.span).1 == bracket)
    {
        return about(scene, mention);
    }
    for (index, clause) in scene.clauses[..asked.clause].iter().enumerate().rev() {
        let heads = scene.text[clause.range.end..].starts_with('：');
        let grouped = clause.group == here.group;
        if clause.aside && !here.aside || !grouped && !heads {
            continue;
        }
        let range = &clause.range;
        if let Some(named) = pointed_out(scene, range) {
            return about(scene, named);
        }
        if heads && let Some(named) = abreast::heads(scene, range) {
            return about(scene, named);
        }
        let Some(mention) = opening(scene, range) else {
            continue;
        };
        if grouped && wider::is_passed(scene, asked, index, mention) {
            continue;
        }
        let end = scene.local(mention.span).1;
        let rest = &scene.text[end..range.end];
        if heads && (rest.is_empty() && mention.form == Form::Long || measures(rest)) {
            return about(scene, mention);
        }
        // 历下区在济南各区县中，经济总量第一: who stands among those of its city.
        let among = rest.starts_with('在') && rest.ends_with(['中', '内', '里']);
        if among && grouped && index + 1 == asked.clause && mention.form == Form::Long {
            return about(scene, mention);
        }
        let listed = rest.starts_with(['、', '和', '及', '与']);
        let near = grouped && index + NEAR >= asked.clause;
        let other = mention
            .id
            .is_some_and(|id| own.is_some_and(|own| own != id));
        let digits = rest.find(|c: char| c.is_ascii_digit());
        // GDP总量逼近千亿
        let round = WORDS.round.next(rest, 0).map(|(_, place)| place.start);
        let digits = digits.into_iter().chain(round).min();
        let reports = digits.is_some() || WORDS.ranked.within(rest) || acts(scene, mention, rest);
        if listed || !near || !other || !reports {
            return None;
        }
        return subject(scene, range.start, end + digits.unwrap_or(rest.len()));
    }
    None
}

/// 石家庄市生产总值7100亿元；预算收入690亿元: in a text about the province, the city that opens the sentence is what
/// it is about, up to the next clause that opens with a place.
pub fn leading(scene: &Scene, asked: Asked) -> Option<Where> {
    let own = scene.setting.own.as_ref()?.id;
    // 9月，天津市…: behind the period.
    let timed = scene.clauses.first()?.range.end;
    // 其中，甲区完成14公里；改善18公里: behind the word that begins a list.
    let timed = scene.text[..timed].trim() == "其中"
        || scene.periods.iter().any(|p| p.span.end as usize == timed);
    let (first, later) = scene.clauses[..=asked.clause].split_at_checked(1 + usize::from(timed))?;
    let first = &first.last()?.range;
    let located = scene.text[first.clone()].starts_with('在');
    let from = first.start + if located { '在'.len_utf8() } else { 0 };
    let mention = opening(scene, &(from..first.end))?;
    let (start, end) = scene.local(mention.span);
    let inner = mention.id.is_some_and(|id| id != own && id.is_within(own));
    let said = &scene.text[end..first.end];
    let reports = if located {
        lies(said)
    } else {
        said.contains(|c: char| c.is_ascii_digit()) || does(said)
    };
    // ⏎福州：⏎福州新区取得突破，…: a zone within the place that heads the lines.
    let park = asked.headed.is_some_and(|(headed, _)| {
        mention
            .id
            .is_some_and(|id| id.is_park() && id.is_within(headed))
    });
    // 九华山风景区接待游客…, in its city's report
    let scenic = mention.id.is_some_and(PlaceId::is_scenic);
    if park
        || scenic
        || start > from
        || !inner
        || mention.form != Form::Long
        || !reports
        || shares(scene, end)
    {
        return None;
    }
    // 在白云区，…，全区166个…: the whole of that district, no other place.
    let kind = scene.text[..end].chars().next_back()?;
    let whole = |other: &PlaceMention| {
        matches!(other.form, Form::Generic(_)) && other.span.of(scene.setting.text).ends_with(kind)
    };
    let mut later = later.iter();
    let other = later
        .any(|clause| opening(scene, &clause.range).is_some_and(|other| !located || !whole(other)));
    (!other).then(|| about(scene, mention))?
}

/// 城北区|、城南区、开发区优良天数311天: whether the place that ends there shares the figure with another.
fn shares(scene: &Scene, end: usize) -> bool {
    let rest = &scene.text[end..];
    let place = |mark: &str| {
        let start = end + mark.len();
        let mut places = scene.places.iter();
        rest.starts_with(mark) && places.any(|other| scene.local(other.span).0 == start)
    };
    let zone = |mark: &str| {
        let rest = rest.strip_prefix(mark);
        rest.is_some_and(|rest| noun::WORDS.zone.starting(rest).is_some())
    };
    let joins = ["和", "及", "与"];
    is_of_several(rest)
        || rest.starts_with('、')
        || joins.iter().any(|mark| place(mark) || zone(mark))
        || begins_examples(scene, end)
}

/// 甲区|配件生产项目、乙县磨粉项目等30个项目: whether the place that ends there is that of the first of several examples, of
/// which another has a place of its own.
fn begins_examples(scene: &Scene, end: usize) -> bool {
    let said = scene.text[end..]
        .split(['，', '。', '；'])
        .next()
        .unwrap_or("");
    let Some((list, counted)) = said.split_once('等') else {
        return false;
    };
    let number = |c: char| c.is_ascii_digit() || numeral::begins(c);
    let placed = |at: usize| {
        let start = end + at + '、'.len_utf8();
        scene
            .places
            .iter()
            .any(|other| scene.local(other.span).0 == start)
    };
    counted.starts_with(number) && list.match_indices('、').any(|(at, _)| placed(at))
}

/// 城北区|等3个区新建公园9个, 甲县、乙县|两县浓度下降3%: whether a place is named for several.
pub(super) fn is_of_several(rest: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || numeral::begins(c);
    let count = rest.strip_prefix('等').and_then(|rest| rest.chars().next());
    let summed = rest.trim_start_matches(number).trim_start_matches('个');
    count.is_some_and(number)
        || rest.starts_with(number) && summed.starts_with(['县', '区', '市', '旗'])
}

/// 在某区|某镇，…: whether a clause says no more than where something lies.
fn lies(said: &str) -> bool {
    const SHORT: usize = 14;
    let parts = ['镇', '乡', '村', '园', '区', '城', '街', '道'];
    said.is_empty() || said.ends_with(parts) && said.chars().count() <= SHORT
}

/// 麻城市|抢抓机遇，新建公园3个: whether a clause without figures tells what its place does, in a few words that list no
/// other. Behind what a place was named the text goes on with its own.
fn does(said: &str) -> bool {
    const SHORT: usize = 24;
    (2..=SHORT).contains(&said.chars().count())
        && !said.starts_with(['、', '和', '及', '与', '等', '的'])
        && !WORDS.named.within(said)
}

/// The place that opens a clause.
pub(super) fn opening<'a>(scene: &'a Scene, range: &Range<usize>) -> Option<&'a PlaceMention> {
    scene.places.iter().find(|mention| {
        let (start, end) = scene.local(mention.span);
        start >= range.start
            && end <= range.end
            && !mention.qualifier
            && opens(scene, range.start, start)
    })
}

/// 最年长的分区是黄大仙区，…: the place that a clause points out at its end.
fn pointed_out<'a>(scene: &'a Scene, range: &Range<usize>) -> Option<&'a PlaceMention> {
    let mention = scene
        .places
        .iter()
        .find(|mention| mention.form == Form::Long && scene.local(mention.span).1 == range.end)?;
    let before = &scene.text[range.start..scene.local(mention.span).0.max(range.start)];
    let one = before.ends_with(['是', '为']) || before.ends_with("还有");
    (one && before.contains(['最', '次', '第', '首', '较'])).then_some(mention)
}
