//! Ranks whose clause says no more than among whom they are held, and in what order.
//!
//! ```text
//! 综合指数5.02，在全市16个区中由好到差排名|第3          综合指数
//! 生产总值262亿元，在五个县里仅次于甲区，排|第二         生产总值, though who stands before comes between
//! 在全市16个区中空气质量排名|第3                       as it stands: it says what it is held in
//! ```
//!
//! Ranks that are given respectively are told in [`super::ranked`].

use super::super::name::Name;
use super::memory::Memory;
use super::turn::Turn;
use crate::mention::number::Form;

/// Who stands right before.
const BEHIND: &str = "仅次于";

/// The longest words for how a rank is held, in characters: 由好到差位列.
const LONGEST: usize = 8;

/// The name of such a rank: that of what was told before it.
pub fn told(turn: &Turn, memory: &Memory, name: Name) -> Name {
    let scene = turn.scene;
    if turn.number().form != Form::Rank || !scene.may("在") {
        return name;
    }
    let own = scene.clauses[turn.bound().clause].range.clone();
    let said = || scene.text.get(own.start..turn.number().span.start as usize);
    let held = || said().is_some_and(|said| orders(said, ""));
    // 在五个县里仅次于甲区，|排第二
    let behind = || {
        let before = turn.bound().clause.checked_sub(1)?;
        let before = turn.words(&scene.clauses[before].range);
        let (among, _) = before.split_once(BEHIND)?;
        let bare = said()?.chars().all(|c| HOLDS.contains(c));
        (bare && orders(among, BEHIND)).then_some(())
    };
    let subject = memory.subject.as_ref();
    let subject = subject.filter(|subject| subject.elsewhere.is_none());
    match subject {
        Some(subject) if held() || behind().is_some() => Name {
            rule: "subject",
            ..subject.clone()
        },
        _ => name,
    }
}

/// What words that say how a rank is held are made of: 由高到低排列, 位居.
const HOLDS: &str = "由从高低好差优劣大小多少快慢到至向排名列位居处暂仍已均第";

/// 在全市16个区中|由好到差排名: whether words say among whom, and `behind` that nothing but how.
fn orders(said: &str, behind: &str) -> bool {
    let Some(among) = said.strip_prefix('在') else {
        return false;
    };
    let Some((whom, how)) = among.rsplit_once(['中', '里']) else {
        return false;
    };
    let counted = whom.contains('个') && whom.ends_with(['县', '市', '区', '州', '旗', '）']);
    let plain = how.chars().all(|c| HOLDS.contains(c)) && how.chars().count() <= LONGEST;
    counted && plain && (how.chars().count() > 1 || !behind.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{BEHIND, orders};

    #[test]
    fn words_that_say_among_whom() {
        assert!(orders("在全市16个区中由好到差排名", ""));
        assert!(orders("在汉中市五个县（市、区）里", BEHIND));
        assert!(!orders("在全市16个区中空气质量排名", ""));
        assert!(!orders("在建项目中排名", ""));
    }
}
