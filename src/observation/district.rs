//! Which place a figure is about: the document's, unless another place is the subject of the clause.
//!
//! ```text
//! 2023年青羊区生产总值1602亿元         青羊区
//! 全市生产总值增长6%                    in a district's report: its city
//! 超过全市平均1.4个百分点               the document's place: 全市 is only what it is compared with
//! ```

use super::scene::Scene;
use crate::lexicon::Lexicon;
use crate::mention::cue;
use crate::place::{DocumentRule, Form, Gazetteer, Kind, PlaceId, PlaceMention};
use crate::span::{Folded, Span};

/// A place as printed in the table, the place itself, its words (document bytes), and the rule.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Where {
    /// Full short name, `""` where the document never names its place.
    pub name: String,
    /// The place.
    pub id: Option<PlaceId>,
    /// The words.
    pub words: Option<Span<Folded>>,
    /// The rule.
    pub rule: &'static str,
}

/// The figure whose place is asked for.
#[derive(Clone, Copy)]
pub struct Asked {
    /// Index of its clause.
    pub clause: usize,
    /// Where its number starts.
    pub at: usize,
    /// Its place in the list of bare numbers that it belongs to, and the length of that list.
    pub listed: (usize, usize),
    /// The place that heads the lines around, where a line is nothing but a place.
    pub headed: Option<(PlaceId, Span<Folded>)>,
}

/// The place that a figure is about.
pub fn of(scene: &Scene, asked: Asked) -> Where {
    let start = scene.clauses[asked.clause].range.start;
    respectively(scene, asked)
        .or_else(|| referred(scene, start, asked.at))
        .or_else(|| subject(scene, start, asked.at))
        .or_else(|| carried(scene, asked))
        .or_else(|| headed(asked))
        .unwrap_or_else(|| documents(scene))
}

/// The document's own place.
fn documents(scene: &Scene) -> Where {
    match &scene.setting.own {
        Some(own) => Where {
            name: own.name.clone(),
            id: (own.rule != DocumentRule::Zone).then_some(own.id),
            words: Some(own.span),
            rule: "document",
        },
        None => Where {
            rule: "unknown",
            ..Where::default()
        },
    }
}

/// How many mentions back the place may stand that 该区 refers to.
const BACK: usize = 12;

/// 该区生产总值…: the place of that kind that was named last.
fn referred(scene: &Scene, clause_start: usize, at: usize) -> Option<Where> {
    let own = scene.setting.own.as_ref()?;
    let said = scene.text.get(clause_start..at)?;
    let (word, kind) = [("该区", '区'), ("该县", '县'), ("该市", '市')]
        .into_iter()
        .find(|(word, _)| said.contains(word))?;
    let here = scene.global_range(clause_start..clause_start + said.find(word)? + word.len())?;
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

/// A line that is nothing but a place heads those that follow.
fn headed(asked: Asked) -> Option<Where> {
    let (id, words) = asked.headed?;
    Some(Where {
        name: id.label().into_owned(),
        id: Some(id),
        words: Some(words),
        rule: "heading",
    })
}

/// 甲区、乙区人口最多，分别为68.4万人、66.3万人: each number is about one place of the list.
fn respectively(scene: &Scene, asked: Asked) -> Option<Where> {
    let (place, count) = asked.listed;
    let range = scene.clauses[asked.clause].range.clone();
    let said = &scene.text[range.start..asked.at];
    if count < 2 || !(said.contains("分别") || said.contains("依次")) {
        return None;
    }
    let from = asked
        .clause
        .checked_sub(1)
        .map_or(range.start, |before| scene.clauses[before].range.start);
    let mut listed: Vec<&PlaceMention> = Vec::new();
    let named = scene.places.iter().filter(|mention| {
        let (start, end) = scene.local(mention.span);
        start >= from && end <= asked.at && !matches!(mention.form, Form::Generic(_))
    });
    for mention in named.filter(|mention| mention.id.is_some() && !mention.qualifier) {
        let near = listed.last().is_none_or(|last| {
            let between = &scene.text[scene.local(last.span).1..scene.local(mention.span).0];
            matches!(between, "、" | "和" | "及" | "与" | "以及")
        });
        if !near {
            listed.clear();
        }
        listed.push(mention);
    }
    if listed.len() != count {
        return parts_named(scene, said, place, count);
    }
    let mention = listed.get(place)?;
    let id = mention.id?;
    Some(Where {
        name: printed(scene, mention, id),
        id: Some(id),
        words: Some(mention.span),
        rule: "respectively",
    })
}

/// 香洲、金湾和斗门三个区分别…: names that are words too, where each is a part of the document's place.
fn parts_named(scene: &Scene, said: &str, place: usize, count: usize) -> Option<Where> {
    let own = scene.setting.own.as_ref()?;
    let list = said.split("分别").next()?;
    let items: Vec<&str> = list.split(['、', '和', '及', '与']).collect();
    let part = |item: &&str| {
        let item = item.strip_prefix("其中").unwrap_or(item);
        let ends = item.char_indices().map(|(at, c)| at + c.len_utf8());
        let prefixes: Vec<usize> = ends.skip(1).take(4).collect();
        prefixes.into_iter().rev().find_map(|end| {
            let bearers = Gazetteer::get().find(&item[..end]).iter().copied();
            let mut parts = bearers.filter(|id| *id != own.id && id.is_within(own.id));
            parts.next()
        })
    };
    let ids: Vec<PlaceId> = items.iter().filter_map(part).collect();
    let words = items.get(place).and_then(|item| {
        let start = scene.text.find(item)?;
        scene.global_range(start..start + item.len())
    });
    (items.len() == count && ids.len() == count).then(|| Where {
        name: ids[place].label().into_owned(),
        id: Some(ids[place]),
        words,
        rule: "respectively",
    })
}

/// 青山区综合指数为4.87，达标天数29天: the place that an earlier clause is about, up to the next `；`,
/// where that clause gives a figure or a place in an order; a place before a colon heads them all.
fn carried(scene: &Scene, asked: Asked) -> Option<Where> {
    let own = scene.setting.own.as_ref()?;
    let here = &scene.clauses[asked.clause];
    let aside = here.aside;
    for (index, clause) in scene.clauses[..asked.clause].iter().enumerate().rev() {
        let heads = scene.text[clause.range.end..].starts_with('：');
        if clause.aside && !aside || clause.group != here.group && !heads {
            continue;
        }
        let range = clause.range.clone();
        let opening = scene.places.iter().find(|mention| {
            let (start, end) = scene.local(mention.span);
            start >= range.start
                && end <= range.end
                && !mention.qualifier
                && opens(scene, range.start, start)
        });
        if let Some(named) = pointed_out(scene, range.clone()) {
            return about(scene, named);
        }
        let Some(mention) = opening else { continue };
        let end = scene.local(mention.span).1;
        let rest = &scene.text[end..range.end];
        if heads && (rest.is_empty() && mention.form == Form::Long || measures(rest)) {
            return about(scene, mention);
        }
        if rest.starts_with(['、', '和', '及', '与']) {
            return None;
        }
        let reports = rest.contains(|c: char| c.is_ascii_digit())
            || ["最高", "最低", "最多", "最少", "首位", "第一"]
                .iter()
                .any(|word| rest.contains(word));
        if clause.group != here.group || index + 4 < asked.clause {
            return None;
        }
        let other = mention.id.is_some_and(|id| id != own.id);
        if !other || !reports {
            return None;
        }
        let digits = rest
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(rest.len());
        return subject(scene, range.start, end + digits);
    }
    None
}

/// 最年长的分区是黄大仙区，…: the place that a clause points out at its end.
fn pointed_out<'a>(scene: &'a Scene, range: std::ops::Range<usize>) -> Option<&'a PlaceMention> {
    let mention = scene
        .places
        .iter()
        .find(|mention| mention.form == Form::Long && scene.local(mention.span).1 == range.end)?;
    let before = &scene.text[range.start..scene.local(mention.span).0.max(range.start)];
    (before.ends_with(['是', '为']) && before.contains(['最', '次', '第', '首'])).then_some(mention)
}

/// 南山区120家、福田区98家: a place right before its number, as an item of a list.
fn touches(scene: &Scene, clause_start: usize, mention: &PlaceMention, at: usize) -> bool {
    let (start, end) = scene.local(mention.span);
    let before = &scene.text[clause_start..start];
    let item = before.is_empty()
        || before.ends_with(['、', '和', '及', '以', '：'])
        || before.ends_with("其中");
    let between = &scene.text[end..at];
    let bare = between.is_empty() || matches!(between, "为" | "达" | "有" | "约" | "共" | "仅");
    item && bare && !matches!(mention.form, Form::Generic(_))
}

/// A mention as the answer.
fn about(scene: &Scene, mention: &PlaceMention) -> Option<Where> {
    let id = mention.id?;
    Some(Where {
        name: printed(scene, mention, id),
        id: Some(id),
        words: Some(mention.span),
        rule: "subject",
    })
}

/// Another place that opens the clause and owns a known indicator.
fn subject(scene: &Scene, clause_start: usize, at: usize) -> Option<Where> {
    let own = scene.setting.own.as_ref()?;
    let mention = scene.places.iter().rfind(|mention| {
        let (start, end) = scene.local(mention.span);
        start >= clause_start
            && end <= at
            && !mention.qualifier
            && !scene.quoted(start)
            && !scene.bracketed(start, at)
    })?;
    // 全市 in the report of a zone whose city is not named.
    if own.rule == DocumentRule::Zone
        && mention.id.is_none_or(|id| id == PlaceId::CHINA)
        && mention.form == Form::Generic(Kind::City)
        && opens(scene, clause_start, scene.local(mention.span).0)
    {
        return Some(Where {
            words: Some(mention.span),
            rule: "unknown",
            ..Where::default()
        });
    }
    let id = mention.id?;
    if id == own.id && own.rule != DocumentRule::Zone {
        return Some(Where {
            name: own.name.clone(),
            id: Some(id),
            words: Some(mention.span),
            rule: "clause",
        });
    }
    let (start, end) = scene.local(mention.span);
    let leads = opens(scene, clause_start, start);
    let rest = &scene.text[end..at];
    let compared = matches!(mention.form, Form::Generic(_)) || own.id.is_within(id);
    // A place named in full that opens the clause owns its figures; a short name, or one around the
    // document's place, only where a statistic follows it.
    let owns = !compared && mention.form == Form::Long
        || names_indicator(rest)
        || mention.form == Form::Short && acts(scene, mention, rest)
        || compared && parts_own(scene, own.id, at);
    // 贵阳高新区 in its city's report is a park, whose figures are the city's.
    if id.is_zone() && id.is_within(own.id) {
        return None;
    }
    let listed = touches(scene, clause_start, mention, at);
    (leads && owns || listed)
        .then(|| about(scene, mention))
        .flatten()
}

/// Where a short name at the start of `noun` ends whose place does what follows.
pub fn acting_place(scene: &Scene, noun: std::ops::Range<usize>) -> Option<usize> {
    let mut places = scene.places.iter();
    let mention = places.find(|mention| scene.local(mention.span).0 == noun.start)?;
    let end = scene.local(mention.span).1;
    let rest = scene.text.get(end..noun.end)?;
    (mention.form == Form::Short && acts(scene, mention, rest)).then_some(end)
}

/// 浦东将新建…: a part of the document's city, by a short name that no other place bears, before a verb.
fn acts(scene: &Scene, mention: &PlaceMention, rest: &str) -> bool {
    let (Some(own), [id]) = (&scene.setting.own, mention.candidates) else {
        return false;
    };
    let part = *id != own.id && id.is_within(own.id) && id.level() > own.id.level();
    let verb = cue::prefix(rest).is_some_and(|(cue, _)| cue.lead && cue.word.chars().count() > 1);
    part && own.id != PlaceId::CHINA && (verb || rest.starts_with(['将', '拟']))
}

/// 全市新增企业210家，其中我区32家: the whole comes before the document's own part of it.
fn parts_own(scene: &Scene, own: PlaceId, at: usize) -> bool {
    let Some(part) = scene.text[at..].find("其中") else {
        return false;
    };
    let start = at + part + "其中".len();
    scene
        .places
        .iter()
        .any(|mention| mention.id == Some(own) && scene.local(mention.span).0 == start)
}

/// Words before a partner, who is not whom the figure is about.
const PARTNERS: [&str; 6] = ["与", "和", "对", "向", "及", "帮助"];

/// Whether only periods and light words stand between the clause's start and the place.
fn opens(scene: &Scene, clause_start: usize, place: usize) -> bool {
    let mut rest = &scene.text[clause_start..place];
    let mut at = clause_start;
    while !rest.is_empty() {
        if let Some(end) = scene
            .period_starting(at, place)
            .or_else(|| scene.qualifier_starting(at, place))
        {
            at = end;
        } else if let Some((_, tail)) = cue::prefix(rest).filter(|(cue, _)| {
            cue.lead && cue.word.chars().count() <= 3 && !PARTNERS.contains(&cue.word)
        }) {
            at = place - tail.len();
        } else {
            return false;
        }
        rest = &scene.text[at..place];
    }
    true
}

/// Whether text names a known indicator right away.
fn names_indicator(text: &str) -> bool {
    let mut rest = text.trim_start_matches('的');
    while let Some((_, left)) = cue::suffix(rest).filter(|(cue, _)| cue.tail) {
        rest = left;
    }
    // 深圳市博士后实践基地: things that reports count bear a place in their names; statistics do not.
    let statistic = |name: &str| {
        Lexicon::get()
            .indicator(name)
            .is_some_and(|known| known.source != "report" && known.dimension != "count")
    };
    rest.chars().count() >= 2 && (statistic(rest) || measures(rest))
}

/// Whether a name ends as those of measured things do: 环境空气质量综合指数, 达标天数.
fn measures(name: &str) -> bool {
    let ends = [
        "指数",
        "浓度",
        "天数",
        "系数",
        "率",
        "比例",
        "比重",
        "密度",
        "中位数",
    ];
    !name.contains(['首', '第', '最']) && ends.iter().any(|end| name.ends_with(end))
}

/// The name in the table: as printed where it is printed in full.
fn printed(scene: &Scene, mention: &PlaceMention, id: PlaceId) -> String {
    match mention.form {
        Form::Long => mention.span.of(scene.setting.text).to_owned(),
        _ => id.label().into_owned(),
    }
}
