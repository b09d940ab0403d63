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
use crate::place::{Form, PlaceId, PlaceMention};
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

/// The place that the figure at `at` is about.
pub fn of(scene: &Scene, clause_start: usize, at: usize) -> Where {
    subject(scene, clause_start, at).unwrap_or_else(|| documents(scene))
}

/// The document's own place.
fn documents(scene: &Scene) -> Where {
    match &scene.setting.own {
        Some(own) => Where {
            name: own.name.clone(),
            id: Some(own.id),
            words: Some(own.span),
            rule: "document",
        },
        None => Where {
            rule: "unknown",
            ..Where::default()
        },
    }
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
    let id = mention.id?;
    if id == own.id {
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
        || compared && parts_own(scene, own.id, at);
    (leads && owns).then(|| Where {
        name: printed(scene, mention, id),
        id: Some(id),
        words: Some(mention.span),
        rule: "subject",
    })
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
    rest.chars().count() >= 2 && statistic(rest)
}

/// The name in the table: as printed where it is printed in full.
fn printed(scene: &Scene, mention: &PlaceMention, id: PlaceId) -> String {
    match mention.form {
        Form::Long => mention.span.of(scene.setting.text).to_owned(),
        _ => id.label().into_owned(),
    }
}
