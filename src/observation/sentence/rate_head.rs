//! A rate that a clause names for the groups whose figures follow.
//!
//! ```text
//! 住院费用报销比例，职工|83%、居民|68%         职工住院费用报销比例, 居民住院费用报销比例
//! 义务教育巩固率，城区|99%、农村|98%           城区义务教育巩固率, …
//! 巩固率稳步提高，城区学校|30所               学校: no rate
//! ```

use super::super::name::Name;
use super::turn::Turn;
use crate::numbering;

/// What such a clause ends with.
const RATES: [&str; 5] = ["率", "比例", "比重", "覆盖面", "满意度"];

/// The longest clause, and the longest name of a group, in characters.
const LONGEST: usize = 18;
const GROUP: usize = 4;

/// 职工 → 职工住院费用报销比例: a group with the rate that the clause before names.
pub fn headed(turn: &Turn, name: Name) -> Name {
    let (scene, bound) = (turn.scene, turn.bound());
    let group = (1..=GROUP).contains(&name.text.chars().count());
    let plain = group && turn.number().unit == "%" && turn.words(&bound.before.noun) == &*name.text;
    let Some(clause) = bound.clause.checked_sub(1).filter(|_| plain) else {
        return name;
    };
    let figured = turn.bounds.iter().any(|other| other.clause == clause);
    let range = scene.clauses[clause].range.clone();
    let whole = &scene.text[range.clone()];
    let words = numbering::read(whole).map_or(whole, |number| number.rest(whole));
    let rate = RATES.iter().any(|end| words.ends_with(end));
    let opens = range.start == 0 || scene.text[..range.start].ends_with('；');
    let fits = words.chars().count() <= LONGEST && !words.contains(['、', '：', '“']);
    if figured || !rate || !opens || !fits || RATES.iter().any(|end| name.text.ends_with(end)) {
        return name;
    }
    Name {
        text: format!("{}{words}", name.text).into(),
        ..name
    }
}
