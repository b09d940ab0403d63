//! What people, firms and places do that are counted, behind their noun.
//!
//! ```text
//! 460户茶农户|销售鲜叶       42名代表|肩负重托       14个乡镇|通|315公里公路
//! ```
//!
//! The words are rows of `noun_words.tsv`. Words that say so of anything are rows of `predicates.tsv`: see
//! [`super::predicate`].

use super::After;
use super::predicate::predicate;
use crate::observation::noun;
use crate::observation::scene::Scene;
use std::ops::Range;

/// 460户茶农户|销售鲜叶, but not 3个残疾人就业基地: what so many people do.
pub(super) fn acts(scene: &Scene, start: usize, before: &str, here: &str) -> bool {
    let counted = &scene.text[..start];
    // 支持8万|农户|发展种植: who they are tells what they are counted by.
    let bare = counted.ends_with(|c: char| c.is_ascii_digit() || "万余多".contains(c));
    let people = (counted.ends_with(['户', '名', '人'])
        && noun::WORDS.action_of.starting(here).is_some()
        || bare && noun::WORDS.busy.starting(here).is_some())
        && (noun::WORDS.actor.ending(before).is_some()
            || noun::WORDS.goer.number(before).is_some());
    // 57名教师|到农村学校任教
    let gone = here.starts_with(['到', '赴'])
        && (counted.ends_with(['名', '人', '位']) || bare)
        && noun::WORDS.goer.ending(before).is_some();
    // 20户企业|入驻园区
    let firms = counted.ends_with(['户', '家', '个'])
        && before.ends_with("企业")
        && noun::WORDS.firm_act.starting(here).is_some();
    // 42名人大代表|肩负重托, 300名志愿者|对小区开展巡查, but not 48个代表提出的问题
    let stands = || {
        let heads = counted.ends_with(['名', '人', '户'])
            || counted.ends_with(['位', '个']) && !here.contains('的');
        heads
            && (here.starts_with(['对', '向']) || noun::WORDS.duty.starting(here).is_some())
            && (noun::WORDS.goer.ending(before).is_some()
                || noun::WORDS.actor.ending(before).is_some())
    };
    people || gone || firms || stands()
}

/// 30个县市|到我县考察, 18家媒体|对我区的做法进行报道: what others do here.
pub(super) fn turns_to_us(here: &str) -> bool {
    let us = here
        .strip_prefix(['到', '来', '与', '对', '向'])
        .and_then(|rest| rest.strip_prefix('我'));
    us.is_some_and(|us| us.starts_with(['县', '市', '区', '州', '旗', '镇']))
}

/// 14个乡镇|通|315公里公路, 42名代表|提交建议|18件: the noun alone, where what follows it belongs to the next number.
pub(super) fn led_on(scene: &Scene, noun: &Range<usize>, moves: bool) -> Option<After> {
    let text = &scene.text[noun.clone()];
    let behind = &scene.text[noun.end..];
    let next = behind.starts_with(|c: char| c.is_ascii_digit());
    if let Some(length) = reached(text, next) {
        let end = noun.start + length;
        return Some(After {
            noun: noun.start..end,
            predicate: Some(end..noun.end).filter(|said| said.len() == '通'.len_utf8()),
            moves,
        });
    }
    if let Some(length) = leads_others(&scene.text[..noun.start], text, behind) {
        return Some(After {
            noun: noun.start..noun.start + length,
            predicate: None,
            moves,
        });
    }
    let said = predicate(scene, noun.clone()).filter(|_| next)?;
    let acts = &scene.text[said..noun.end];
    let acts = acts.starts_with(['对', '向']) || noun::WORDS.duty.starting(acts).is_some();
    acts.then_some(After {
        noun: noun.start..said,
        predicate: None,
        moves,
    })
}

/// 86所名校|带动|112所弱校, 30名专家|结对|60家企业: the length of the noun before what those do with others that are counted next.
fn leads_others(counted: &str, text: &str, behind: &str) -> Option<usize> {
    let others = behind.trim_start_matches(['近', '约', '超', '了']);
    let many = others.starts_with(|c: char| c.is_ascii_digit());
    let members = counted.ends_with(['家', '所', '个', '名', '位', '户', '支']);
    let verb = noun::WORDS
        .leads_others
        .ending(text)
        .filter(|_| many && members)?;
    let who = &text[..text.len() - verb.len()];
    (who.chars().count() >= 2 && !who.ends_with(['的', '、', '和'])).then_some(who.len())
}

/// 14个乡镇|通|315公里公路, 20个村|修|80公里水泥路: where the verb stands by which they have what is so long.
fn reached(text: &str, next: bool) -> Option<usize> {
    const PLACES: [char; 5] = ['村', '镇', '乡', '组', '区'];
    let number = text.find(|c: char| c.is_ascii_digit());
    let place = text[..number.unwrap_or(text.len())].strip_suffix(['通', '修', '建', '铺'])?;
    ((number.is_some() || next) && place.ends_with(PLACES)).then_some(place.len())
}
