//! The words of a sentence that tell goals and forecasts, as they stand in it.
//!
//! ```text
//! 预计全年完成投资3亿元，力争达到4亿元     预计 expects, 力争 plans
//! 实施三年行动计划                        计划 is part of a noun: it plans nothing
//! ```
//!
//! What they make of a figure is told in [`super`].

use super::TABLE;
use super::planned::{fulfilled, plans_something};
use crate::lexicon::{Words, find, has};
use crate::observation::scene::Scene;
use std::ops::Range;
use std::sync::LazyLock;

/// The part that a word of the table plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Plan,
    Expect,
    Noun,
    Year,
    Aim,
    Done,
    Erst,
}

impl Role {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "plan" => Self::Plan,
            "expect" => Self::Expect,
            "noun" => Self::Noun,
            "year" => Self::Year,
            "aim" => Self::Aim,
            "done" => Self::Done,
            "erst" => Self::Erst,
            _ => return None,
        })
    }
}

/// The words, and the role of each under the same number.
pub(super) struct Table {
    pub(super) words: Words,
    pub(super) roles: Vec<Role>,
    /// The words of role `aim` alone.
    pub(super) aims: Words,
}

pub(super) static WORDS: LazyLock<Table> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    let rows = rows.filter_map(|line| line.split_once('\t'));
    let rows: Vec<_> = rows
        .filter_map(|(word, role)| Some((word, Role::parse(role)?)))
        .collect();
    let of = |role| {
        rows.iter()
            .filter(move |row| row.1 == role)
            .map(|row| row.0)
    };
    Table {
        words: Words::new(rows.iter().map(|row| row.0)),
        roles: rows.iter().map(|row| row.1).collect(),
        aims: Words::new(of(Role::Aim)),
    }
});

/// The words of a sentence that tell goals and forecasts, in its order.
#[derive(Debug, Default)]
pub struct Spoken(pub(super) Vec<Heard>);

/// One such word.
#[derive(Debug)]
pub(super) struct Heard {
    number: usize,
    /// What it plays.
    pub(super) role: Role,
    /// Where it stands in the sentence.
    pub(super) place: Range<usize>,
}

impl Spoken {
    /// Finds them.
    pub fn of(text: &str) -> Self {
        let words = WORDS.words.every(text).map(|(number, place)| Heard {
            number,
            role: WORDS.roles[number],
            place,
        });
        let mut heard: Vec<Heard> = words.collect();
        heard.sort_unstable_by_key(|heard| (heard.place.start, heard.place.end));
        Self(heard)
    }

    /// 建县之初, but not 建县之初以来: the words for years of old that nothing tells.
    pub fn erst(&self, text: &str) -> Option<Range<usize>> {
        let place = &self.0.iter().find(|heard| heard.role == Role::Erst)?.place;
        // 新中国成立之初 is dated.
        let dated = text[..place.start].ends_with("新中国");
        (!dated && !text[place.end..].starts_with("以来")).then(|| place.clone())
    }

    /// Where the first word that plans stands; 超出计划目标 plans nothing.
    pub fn plans(&self, text: &str) -> Option<(usize, usize)> {
        let mut plans = self.0.iter().filter(|heard| heard.role == Role::Plan);
        plans
            .find(|heard| !self.is_noun(text, &heard.place))
            .map(|heard| (heard.place.start, heard.place.end))
    }

    /// The last word of a role inside a range. Of a word that comes again only the last counts, and
    /// none where that one is quoted.
    pub(super) fn last(
        &self,
        scene: &Scene,
        range: &Range<usize>,
        role: Role,
    ) -> Option<Range<usize>> {
        let inside = |heard: &&Heard| {
            heard.role == role && range.start <= heard.place.start && heard.place.end <= range.end
        };
        let mut passed: Vec<usize> = Vec::new();
        for heard in self.0.iter().rev().filter(inside) {
            if passed.contains(&heard.number) {
                continue;
            }
            if !scene.quoted(heard.place.start) {
                return Some(heard.place.clone());
            }
            passed.push(heard.number);
        }
        None
    }

    /// 星火|计划|: whether a word only ends a name.
    pub fn ends_name(&self, range: Range<usize>) -> bool {
        let mut names = self.0.iter().filter(|heard| heard.role == Role::Noun);
        names.any(|noun| noun.place.start < range.start && noun.place.end == range.end)
    }

    /// 行动计划, 计划生育: the word is part of a noun.
    pub(super) fn is_noun(&self, text: &str, range: &Range<usize>) -> bool {
        if fulfilled(text, range) {
            return true;
        }
        if &text[range.clone()] == "计划"
            && !plans_something(&text[..range.start], &text[range.end..])
        {
            return true;
        }
        let word = &text[range.clone()];
        // 投入政府|拟办十件实事中教育项目资金: whose money it is.
        let near = &text[range.end..text.floor_char_boundary(range.end + 24)];
        let deeds = near.split('，').next().unwrap_or("");
        if word == "拟" && has(deeds, "实事中") {
            return true;
        }
        // 本年度计划|新开工项目95项: a verb behind its year, no plan of a year.
        if word == "计划" && text[..range.start].ends_with("本年度") {
            return false;
        }
        let around = self.0.iter().filter(|heard| heard.role == Role::Noun);
        let mut around = around.take_while(|noun| noun.place.start <= range.start);
        around.any(|noun| {
            let inside = noun.place.end >= range.end;
            inside && find(&text[noun.place.clone()], word) == Some(range.start - noun.place.start)
        })
    }
}
