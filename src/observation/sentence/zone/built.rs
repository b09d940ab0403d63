//! Projects and firms of a zone that the sentence begins with building.
//!
//! ```text
//! 推进城东新区和临港产业园建设，总投资86亿元的|24个项目      城东新区和临港产业园项目
//! 临港产业园标准厂房竣工，|6家企业入驻                      临港产业园入驻企业
//! 推进乡村建设，总投资3亿元的|12个项目                      项目: no zone
//! ```
//!
//! What zones earn is read in [`super`].

use super::super::super::name::Name;
use super::super::super::noun;
use super::super::super::piece;
use super::super::super::scene::Scene;
use super::LONGEST;
use crate::lexicon::{cut, find, find_last, has};
use crate::mention::cue;

/// Verbs before what is built.
const BUILDS: [&str; 6] = ["推进", "推动", "加快", "抓好", "加强", "统筹"];

/// How far projects are that are told by nothing else.
const STAGES: [&str; 6] = ["", "完工", "已完工", "竣工", "开工", "在建"];

/// The name of a figure with the zone whose projects, or whose firms, it counts.
pub(super) fn of_zone(scene: &Scene, name: &Name) -> Option<Name> {
    let project = find(&name.text, "项目").filter(|at| STAGES.contains(&&name.text[..*at]));
    let firms = name.text.ends_with("入驻企业") && name.rule == "after_predicate";
    if name.elsewhere.is_some() || project.is_none() && !firms {
        return None;
    }
    let before = scene.text.get(..name.span.start)?;
    let group = piece::start(before, &['；', '。']);
    // 践行一体化战略，|推进产业园区建设，|总投资…: the clause before the first figure.
    let told = &before[group..];
    let first = told
        .find(|c: char| c.is_ascii_digit())
        .unwrap_or(told.len());
    let (head, _) = told[..first].rsplit_once('，')?;
    let clause = head.rsplit('，').next()?;
    let rest = &told[head.len()..];
    let plain = !has(rest, "全") || has(rest, "全部");
    let zone = if project.is_some() {
        built(clause)
    } else {
        stands_in(clause)
    };
    let zone = zone.filter(|_| plain && !super::titled(scene))?;
    Some(Name::new(
        format!("{zone}{}", name.text),
        name.span.clone(),
        "holder",
    ))
}

/// 协同推进|城东新区和临港产业园|建设: the zones that a clause tells to be built.
fn built(clause: &str) -> Option<&str> {
    let what = clause.strip_suffix("建设")?;
    let verbs = BUILDS
        .iter()
        .filter_map(|verb| Some(find_last(what, verb)? + verb.len()));
    let zone = &what[verbs.max()?..];
    let named = zone.chars().count() <= LONGEST + LONGEST / 2;
    let zones = |zone: &str| {
        let kinds = ["新区", "新城", "产业园"];
        let kind = noun::WORDS.zone.ending(zone);
        let kind = kind.or_else(|| kinds.into_iter().find(|kind| zone.ends_with(kind)));
        kind.is_some_and(|kind| zone.len() > kind.len())
    };
    (named && zone.split(['和', '、', '与']).all(zones)).then_some(zone)
}

/// |临港产业园|标准厂房竣工: the zone that a clause begins with by its name.
fn stands_in(clause: &str) -> Option<&str> {
    const LONGEST: usize = 6;
    let zone = noun::WORDS.zone.next(clause, 1).map(|(_, place)| place);
    let park = || cut(clause, "产业园").map(|(own, _)| own.len()..own.len() + "产业园".len());
    let place = zone.or_else(park)?;
    let own = &clause[..place.start];
    let mut verbs = own.char_indices().map(|(at, _)| cue::prefix(&own[at..]));
    let bare = !own.is_empty() && verbs.all(|cue| cue.is_none()) && own.chars().count() <= LONGEST;
    bare.then_some(&clause[..place.end])
}
