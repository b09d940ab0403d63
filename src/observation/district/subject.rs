//! The place that a clause itself names as what its figures are about.
//!
//! ```text
//! 浦东新区进出口总额…        named in full, at the head of its clause
//! 南山区120家、福田区98家     right before its number, as an item of a list
//! 浦东将新建5公里            a short name that does something
//! ```
//!
//! Whom a figure is compared with (高于威海市) opens no clause, and owns none.

use super::earlier::is_of_several;
use super::{WORDS, Where, about, contrast, measures, wider};
use crate::lexicon::{Lexicon, find, has};
use crate::mention::{cue, numeral};
use crate::observation::scene::Scene;
use crate::place::{DocumentPlace, DocumentRule, Form, Kind, PlaceId, PlaceMention};
use std::ops::Range;

/// Another place that opens the clause and owns a known indicator.
pub fn subject(scene: &Scene, clause_start: usize, at: usize) -> Option<Where> {
    let Some(own) = &scene.setting.own else {
        return stated(scene, clause_start, at);
    };
    let mention = scene.places.iter().rfind(|mention| {
        let (start, end) = scene.local(mention.span);
        start >= clause_start
            && end <= at
            && !mention.qualifier
            && !scene.quoted(start)
            && !scene.bracketed(start, at)
            && !wider::frames(scene, mention, at)
            // 甲市|级龙头企业: of that rank, wherever they are.
            && !scene.text[end..].starts_with('级')
    })?;
    // 山东省|援建项目5项: whoever gave it, it is here.
    let (start, end) = scene.local(mention.span);
    if mention.id != Some(own.id) && WORDS.gives.starting(&scene.text[end..]).is_some() {
        return None;
    }
    // 为全国|的|56%: how much of it that is.
    let around = mention
        .id
        .is_some_and(|id| own.id.is_within(id) && id != own.id);
    if around && scene.text.get(end..at) == Some("的") {
        return None;
    }
    // 城北区|等3个区新建公园9个, in its city's report
    let inner = mention
        .id
        .is_some_and(|id| id != own.id && id.is_within(own.id));
    if inner && is_of_several(&scene.text[end..]) {
        return None;
    }
    let leads =
        || opens(scene, clause_start, start) || wider::is_item(scene, mention, clause_start, at);
    let zone = own.rule == DocumentRule::Zone;
    // 全市 in the report of a zone whose city is not named.
    if zone
        && mention.id.is_none_or(|id| id == PlaceId::CHINA)
        && mention.form == Form::Generic(Kind::City)
        && leads()
    {
        return Some(Where {
            words: Some(mention.span),
            rule: "unknown",
            ..Where::default()
        });
    }
    let id = mention.id?;
    if id == own.id && !zone {
        return Some(Where {
            name: own.name.clone(),
            id: Some(id),
            words: Some(mention.span),
            rule: "clause",
        });
    }
    // 贵阳高新区 in its city's report is a park, whose figures are the city's.
    if id.is_park() && id.is_within(own.id) {
        return None;
    }
    let mine = wider::bracketed(scene, mention, at)
        || leads() && owns(scene, own, mention, at)
        || touches(scene, clause_start, mention, at);
    mine.then(|| about(scene, mention)).flatten()
}

/// In a text that is about no one place: a place named in full that opens the clause, or stands right
/// before its number.
fn stated(scene: &Scene, clause_start: usize, at: usize) -> Option<Where> {
    let mention = scene.places.iter().rfind(|mention| {
        let (start, end) = scene.local(mention.span);
        let told = matches!(mention.form, Form::Long | Form::Generic(Kind::Country));
        start >= clause_start && end <= at && told && !mention.qualifier
    })?;
    let start = scene.local(mention.span).0;
    let owns = opens(scene, clause_start, start) || touches(scene, clause_start, mention, at);
    owns.then(|| about(scene, mention)).flatten()
}

/// Whether a place that opens a clause owns its figure: one named in full does; a short name, or one
/// around the document's place, only where a statistic follows it.
fn owns(scene: &Scene, own: &DocumentPlace, mention: &PlaceMention, at: usize) -> bool {
    let around = mention.id.is_some_and(|id| own.id.is_within(id));
    let compared = matches!(mention.form, Form::Generic(_)) || around;
    let rest = &scene.text[scene.local(mention.span).1..at];
    // 至此，山东省的国家级开发区增至8家: how many the place around has by now.
    let grown = || around && rest.starts_with('的') && WORDS.grown.within(rest);
    !compared && mention.form == Form::Long
        || grown()
        || names_indicator(rest)
        || mention.form == Form::Short
            && (acts(scene, mention, rest) || holds(scene, mention, rest))
        || mention.form == Form::Generic(Kind::Country) && WORDS.national.starting(rest).is_some()
        || compared
            && (wider::fares(scene, mention, at)
                || parts_own(scene, own.id, at)
                || contrast::owns(scene, own.id, mention, at))
}

/// 南山区120家、福田区98家: a place right before its number, as an item of a list.
fn touches(scene: &Scene, clause_start: usize, mention: &PlaceMention, at: usize) -> bool {
    let (start, end) = scene.local(mention.span);
    let before = &scene.text[clause_start..start];
    // 分别高于甲县2个百分点、|乙县1个百分点: with whom the subject is compared, one after the other.
    if before.ends_with(MARKS) && compared_in(scene, before, clause_start) {
        return false;
    }
    // 增速最快的是|甲区, 较快的有|甲区|增长8.7%
    let order = ["最", "较", "居前", "靠前", "依次"];
    let pointed =
        before.ends_with(['为', '是', '有']) && order.iter().any(|word| has(before, word));
    let item = before.is_empty()
        || before.ends_with(['、', '和', '及', '以', '：'])
        || before.ends_with("其中")
        || pointed;
    let between = &scene.text[end..at];
    let bare = between.is_empty()
        || matches!(
            between,
            "为" | "达" | "有" | "约" | "共" | "仅" | "改善" | "恶化"
        )
        || pointed && moves(between)
        || opens_item(scene, before, clause_start) && is_one_item(between);
    // 双流、郫都|11个区: a list of the places that are counted.
    let counted =
        scene.text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
    let places = ["个区", "个县", "个市", "个旗", "个镇", "个乡", "个街道"];
    let counts = places.iter().any(|word| counted.starts_with(word));
    let townless = mention.form == Form::Long || follows_place(scene, before, clause_start);
    item && bare && !counts && townless && !matches!(mention.form, Form::Generic(_))
}

/// 甲区增长8.7%、|乙县|增长7.7%: whether the item before has its number and begins with a place itself.
fn opens_item(scene: &Scene, before: &str, clause_start: usize) -> bool {
    let Some(prior) = before.strip_suffix(MARKS) else {
        return false;
    };
    let from = prior.rfind('、').map_or(0, |mark| mark + '、'.len_utf8());
    let item = &prior[from..];
    let start = clause_start + from;
    let opens = |place: usize| {
        let led = &scene.text[start..place];
        led.is_empty() || led.ends_with(['有', '为', '是', '中', '：', '看'])
    };
    // 增速较快的有|甲区|增长8.7%
    let begins = |mention: &PlaceMention| {
        let (place, end) = scene.local(mention.span);
        let rest = scene.text.get(end..clause_start + prior.len());
        let alone = rest.is_some_and(|rest| !rest.contains(['，', '的']));
        place >= start && alone && opens(place)
    };
    item.contains(|c: char| c.is_ascii_digit()) && scene.places.iter().any(begins)
}

/// |增长|7.7%, |新建学校|7所: words with no mark or number among them.
fn is_one_item(words: &str) -> bool {
    const LONGEST: usize = 12;
    !words.contains(['、', '，', '；', '：', '的'])
        && !words.contains(|c: char| c.is_ascii_digit())
        && words.chars().count() <= LONGEST
}

/// Marks of a list of places with their numbers.
const MARKS: [char; 4] = ['、', '和', '及', '与'];

/// 分别高于|甲县|2个百分点、: whether the list before a place is one of those that something is compared with.
fn compared_in(scene: &Scene, before: &str, clause_start: usize) -> bool {
    let Some((_, than)) = WORDS.against.all(before).last() else {
        return false;
    };
    let at = clause_start + than.end;
    let mut places = scene.places.iter();
    places.any(|other| scene.local(other.span).0 == at)
}

/// 南山区120家、|福田98家, but not 甲、乙、|安阳5所卫生院, which are a county's towns: whether the item of a list before a short
/// name has a figure or is a place too.
fn follows_place(scene: &Scene, before: &str, clause_start: usize) -> bool {
    let marks = ['、', '和', '及', '以'];
    let prior = before.trim_end_matches(marks);
    if prior.len() == before.len() {
        return true;
    }
    let item = prior.rsplit(['、', '，', '；']).next().unwrap_or(prior);
    let end = clause_start + prior.len();
    let place = scene
        .places
        .iter()
        .any(|other| scene.local(other.span).1 == end);
    place || item.contains(|c: char| c.is_ascii_digit())
}

/// Where a short name at the start of `noun` ends whose place does what follows.
pub fn acting_place(scene: &Scene, noun: Range<usize>) -> Option<usize> {
    let mut places = scene.places.iter();
    let mention = places.find(|mention| scene.local(mention.span).0 == noun.start)?;
    let end = scene.local(mention.span).1;
    let rest = scene.text.get(end..noun.end)?;
    let part = is_part(scene, mention) && names_indicator(rest);
    let own = || acts(scene, mention, rest) || holds(scene, mention, rest);
    (mention.form == Form::Short && (part || own())).then_some(end)
}

/// 浦东将新建…: a part of the document's city, by a short name that no other place bears, before a verb.
pub fn acts(scene: &Scene, mention: &PlaceMention, rest: &str) -> bool {
    let verb = cue::prefix(rest).is_some_and(|(cue, _)| cue.lead && cue.word.chars().count() > 1);
    (verb || WORDS.act.starting(rest).is_some() || moves(rest)) && is_part(scene, mention)
}

/// 遂昌|有茶园|12万亩, 遂昌|茶叶产值突破|10亿元: whether a part of the document's province or city has something, or made something of it.
fn holds(scene: &Scene, mention: &PlaceMention, rest: &str) -> bool {
    const LONGEST: usize = 12;
    let name = cue::without_tails(rest);
    let short = name.chars().count() <= LONGEST && !name.contains(['、', '，', '；', '（']);
    let has = name.starts_with('有') && name != "有";
    short && (has || WORDS.yields.ending(name).is_some()) && is_part(scene, mention)
}

/// 平和|增长|13%, 华安|计划增长|11%: whether nothing but how it moved stands between a place and the number.
pub(super) fn moves(rest: &str) -> bool {
    let mut planned = ["计划", "预计", "力争"].into_iter();
    let planned = planned.find_map(|word| rest.strip_prefix(word));
    cue::without_tails(planned.unwrap_or(rest)).is_empty() && !rest.is_empty()
}

/// A part of the document's place, by a name that no other place bears.
fn is_part(scene: &Scene, mention: &PlaceMention) -> bool {
    let (Some(own), [id]) = (&scene.setting.own, mention.candidates) else {
        return false;
    };
    let part = *id != own.id && id.is_within(own.id) && id.level() > own.id.level();
    part && own.id != PlaceId::CHINA
}

/// 全市新增企业210家，其中我区32家: the whole comes before the document's own part of it.
fn parts_own(scene: &Scene, own: PlaceId, at: usize) -> bool {
    let Some(part) = find(&scene.text[at..], "其中") else {
        return false;
    };
    let start = at + part + "其中".len();
    scene
        .places
        .iter()
        .any(|mention| mention.id == Some(own) && scene.local(mention.span).0 == start)
}

/// Whether only periods and light words stand between the clause's start and the place.
pub fn opens(scene: &Scene, clause_start: usize, place: usize) -> bool {
    let mut rest = &scene.text[clause_start..place];
    let mut at = clause_start;
    while !rest.is_empty() {
        if let Some(end) = scene
            .period_starting(at, place)
            .or_else(|| scene.qualifier_starting(at, place))
        {
            at = end;
        } else if let Some((_, tail)) = cue::prefix(rest).filter(|(cue, _)| {
            cue.lead && cue.word.chars().count() <= 3 && WORDS.partner.number(cue.word).is_none()
        }) {
            at = place - tail.len();
        } else if let word @ 1.. = joined(rest) {
            at += word;
        } else {
            return matches!(rest, "如" | "例如" | "比如");
        }
        rest = &scene.text[at..place];
    }
    true
}

/// Length of a word that joins a clause to the one before, and may stand before its place: 同期|增城区.
pub fn joined(text: &str) -> usize {
    WORDS.joins.starting(text).map_or(0, str::len)
}

/// Whether text names a known indicator right away.
pub fn names_indicator(text: &str) -> bool {
    let rest = cue::without_tails(text.trim_start_matches('的'));
    // 深圳市博士后实践基地: things that reports count bear a place in their names; statistics do not.
    let statistic = |name: &str| {
        Lexicon::get()
            .indicator(name)
            .is_some_and(|known| known.source != "report" && known.dimension != "count")
    };
    // 达标率: no name of a thing ends so.
    let rate = rest.ends_with('率') && !rest.contains(['、', '，']);
    rest.chars().count() >= 2 && (statistic(rest) || measures(rest) || rate)
}
