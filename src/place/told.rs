//! How much a mention by itself says that a text is about the place.
//!
//! ```text
//! 青川县委…, 青川上半年…, 平安青川       told
//! 落户青川的项目                          named: twice is as good as told
//! 北京儿童医院, 对接雄安新区              in passing
//! ```
//!
//! The words are rows of `place_bearings.tsv`. What the text calls its own (我县, 全市) is for [`super::salience`].

use super::captioned::is_captioned;
use super::gazetteer::{Gazetteer, Level};
use super::passing::is_suited;
use super::scan::{Form, PlaceMention};
use crate::lexicon::kinds;

kinds! { static WORDS = "../lexicon/place_bearings.tsv": institution, dealt, praise, made, past, newsroom, judging, judged, told, document, word, no_clause, suited, carried_out, ought, obeys, foremost, site, site_goes_on, bears, phrase, brand, no_town, town_report, town_head, history, zone_of, peer, peer_frame, outdone, address, source_label, channel, taken, visited, of_nation, paper, convened }

/// What a mention says of its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bearing {
    /// It speaks of it.
    Told,
    /// It names it.
    Named,
    /// It tells whose something else is, or with whom one deals.
    Passing,
}

/// What the mention with number `at` says of its place, from the words around it.
pub(super) fn bearing(text: &str, mentions: &[PlaceMention], at: usize) -> Bearing {
    let mention = &mentions[at];
    let before = &text[..mention.span.start as usize];
    let after = &text[mention.span.end as usize..];
    let guards = Gazetteer::get().guards;
    let Some(id) = mention.id else {
        return Bearing::Passing;
    };
    if is_suited(text, mention.span) {
        return Bearing::Told;
    }
    if is_dealt_with(&text[..chain_start(mentions, at)], after) {
        return Bearing::Passing;
    }
    let long = mention.form == Form::Long;
    let opens = opens(before);
    // 河北省第三届冰雪运动会: a meeting of any kind, not of its congress.
    let office = guards.is_office(after) && !after.starts_with('第');
    // 河北|京车下线, 获评|山东省|园区: of a province much is named, but for a city of that level.
    if id.level() == Level::Province && !id.name().ends_with('市') {
        return match (office || opens && long, opens) {
            (true, _) => Bearing::Told,
            (_, true) => Bearing::Named,
            _ => Bearing::Passing,
        };
    }
    // 每20位|温州|人
    let people = after.starts_with('人') && !after.starts_with("人才");
    let praised = WORDS.praise.ending(before).is_some() || is_slogan(before, after);
    let told = office || opens || long || people || praised;
    if told || is_captioned(text, mention.span) {
        Bearing::Told
    } else {
        Bearing::Named
    }
}

/// 与|北京市朝阳区|对接: where the name begins that the places above are told with.
pub(super) fn chain_start(mentions: &[PlaceMention], at: usize) -> usize {
    let mut start = mentions[at].span.start;
    for above in mentions[..at].iter().rev() {
        if !above.qualifier || above.span.end != start {
            break;
        }
        start = above.span.start;
    }
    start as usize
}

/// “三宜|汉阴|”建设, “五个|大荔|”目标: what is to be made of a place; not “东方|双清|”小区.
fn is_slogan(before: &str, after: &str) -> bool {
    const LONGEST: usize = 4;
    let made = after.strip_prefix('”').is_some_and(|rest| {
        ["建设", "战略", "目标", "创建"]
            .iter()
            .any(|word| rest.starts_with(word))
    });
    let mut quoted = before.chars().rev().take(LONGEST + 1);
    made && quoted
        .position(|c| c == '“')
        .is_some_and(|length| length >= 2)
}

/// 销往|北京, 北京|儿童医院: a place with which one deals, or whose something else is.
pub(super) fn is_dealt_with(before: &str, after: &str) -> bool {
    WORDS.dealt.ending(before).is_some() || WORDS.institution.within(near(after))
}

/// Whether a clause begins behind these words.
fn opens(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\u{3000}']);
    before.is_empty() || before.ends_with(['。', '，', '；', '：', '\n', '？', '！', ',', ';', ':'])
}

/// The next words of the clause, as far as the name of an institution reaches.
fn near(after: &str) -> &str {
    const NEAR: usize = 8;
    let end = after
        .char_indices()
        .nth(NEAR)
        .map_or(after.len(), |(end, _)| end);
    let near = &after[..end];
    near.split(['，', '。', '；', '、', '：', '\n'])
        .next()
        .unwrap_or(near)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    fn of(text: &str) -> Vec<Bearing> {
        let mentions = scan(text);
        let named = (0..mentions.len()).filter(|at| mentions[*at].id.is_some());
        named.map(|at| bearing(text, &mentions, at)).collect()
    }

    #[test]
    fn what_a_clause_begins_with_is_told() {
        assert_eq!(of("今年，青川加快发展"), [Bearing::Told]);
        assert_eq!(of("建设平安青川"), [Bearing::Told]);
        assert_eq!(of("项目落户青川"), [Bearing::Named]);
    }

    #[test]
    fn institutions_and_partners_are_in_passing() {
        assert_eq!(of("联系深圳第三医院"), [Bearing::Passing]);
        assert_eq!(of("主动对接深圳"), [Bearing::Passing]);
        let partner = of("与深圳市罗湖区深入合作");
        assert_eq!(partner, [Bearing::Passing, Bearing::Passing]);
        assert_eq!(of("获评四川省示范园区"), [Bearing::Passing]);
    }
}
