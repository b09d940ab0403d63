//! Words around figures: which may be dropped at the edge of a name, and what they say of a number.
//!
//! ```
//! use zhibiao::mention::cue::{Sense, suffix};
//! let (cue, rest) = suffix("地区生产总值同比增长").expect("a cue");
//! assert_eq!((cue.sense, rest), (Some(Sense::Up), "地区生产总值"));
//! ```
//!
//! The words are rows of `cues.tsv`. It does not know names: what is left between the edges is the
//! name, in [`crate::observation`].

use crate::lexicon::{Words, rows::cells};
use std::sync::OnceLock;

const TABLE: &str = crate::lexicon::table!("../lexicon/cues.tsv");

/// What a cue says of the number beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// 新增: an increase of a stock.
    Add,
    /// 增长: more than before.
    Up,
    /// 下降: less than before.
    Down,
    /// 增速, 涨幅: the rate of a rise.
    RateUp,
    /// 降幅: the rate of a fall.
    RateDown,
    /// 达到, 降至: the level reached.
    Reach,
    /// 为: the level itself.
    Be,
    /// 占: part of a whole.
    Share,
    /// 居: place in an order.
    Rank,
    /// 高于: distance above.
    GapUp,
    /// 低于: distance below.
    GapDown,
    /// 约.
    About,
    /// 近.
    Nearly,
    /// 超过.
    Over,
    /// 不少于.
    AtLeast,
    /// 不超过.
    AtMost,
}

impl Sense {
    /// Whether it says how exact a number is.
    const fn is_bound(self) -> bool {
        matches!(
            self,
            Self::About | Self::Nearly | Self::Over | Self::AtLeast | Self::AtMost
        )
    }

    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "add" => Self::Add,
            "up" => Self::Up,
            "down" => Self::Down,
            "rate_up" => Self::RateUp,
            "rate_down" => Self::RateDown,
            "reach" => Self::Reach,
            "be" => Self::Be,
            "share" => Self::Share,
            "rank" => Self::Rank,
            "gap_up" => Self::GapUp,
            "gap_down" => Self::GapDown,
            "about" => Self::About,
            "nearly" => Self::Nearly,
            "over" => Self::Over,
            "at_least" => Self::AtLeast,
            "at_most" => Self::AtMost,
            _ => return None,
        })
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The word.
    pub word: &'static str,
    /// Dropped at the left edge of a name.
    pub lead: bool,
    /// Splits a name where it stands inside.
    pub inner: bool,
    /// Dropped at the right edge.
    pub tail: bool,
    /// Dropped at the left edge with the light verb right behind it.
    manner: bool,
    /// What it says of the number.
    pub sense: Option<Sense>,
}

/// The rows, and their words under the same numbers.
struct Table {
    rows: Vec<Cue>,
    words: Words,
    /// Those that say how exact a number is.
    bounds: Words,
    /// 高效, 统筹: adverbs that go with the light verb right behind them, and are kept before anything else.
    manners: Words,
}

fn table() -> &'static Table {
    static CUES: OnceLock<Table> = OnceLock::new();
    CUES.get_or_init(|| {
        let (manners, rows): (Vec<Cue>, Vec<Cue>) =
            TABLE.lines().filter_map(row).partition(|cue| cue.manner);
        let words = Words::new(rows.iter().map(|cue| cue.word));
        let bounds = rows
            .iter()
            .filter(|cue| cue.sense.is_some_and(Sense::is_bound));
        Table {
            bounds: Words::new(bounds.map(|cue| cue.word)),
            manners: Words::new(manners.iter().map(|cue| cue.word)),
            words,
            rows,
        }
    })
}

fn row(line: &'static str) -> Option<Cue> {
    let mut cells = cells(line);
    let (word, role) = (cells.next()?, cells.next()?);
    if word.starts_with('#') || word == "word" || word.is_empty() {
        return None;
    }
    let has = |mark| role.contains(mark);
    Some(Cue {
        word,
        lead: has('l'),
        inner: has('i'),
        tail: has('t'),
        manner: has('m'),
        sense: Sense::parse(cells.next().unwrap_or("")),
    })
}

/// The longest word of the table at the start of `text`, with what follows it. A protected word
/// (`在校`) is returned too, with neither `lead` nor `tail`. A manner goes with its verb: 高效|推进.
pub fn prefix(text: &str) -> Option<(Cue, &str)> {
    let table = table();
    let found = longest(table, text);
    // 新增|加油站: two words of which the first two characters of one make a third with the other.
    if let Some((_, rest)) = found.filter(|(cue, rest)| cue.word == "新增加" && adds_to(rest)) {
        let whole = &text[..text.len() - rest.len() - '加'.len_utf8()];
        let cue = table.rows[table.words.number(whole)?];
        return Some((cue, &text[whole.len()..]));
    }
    if found.is_some_and(|(cue, _)| cue.lead) {
        return found;
    }
    let verb = || {
        let verb = &text[table.manners.starting(text)?.len()..];
        longest(table, verb).filter(|(cue, _)| cue.lead && cue.word.chars().count() > 1)
    };
    verb().or(found)
}

/// 加|油站, 加|工中心: whether what follows makes a word with 加; not 新增加|油料面积.
fn adds_to(rest: &str) -> bool {
    const WORDS: [&str; 8] = ["油站", "油加气", "油点", "工", "气站", "氢站", "压站", "装"];
    WORDS.iter().any(|word| rest.starts_with(word))
}

fn longest<'t>(table: &Table, text: &'t str) -> Option<(Cue, &'t str)> {
    let cue = table.rows[table.words.number_starting(text)?];
    Some((cue, &text[cue.word.len()..]))
}

/// The first word of the table at or after byte `from`, the longest of those that begin there, and
/// where it stands.
pub fn next(text: &str, from: usize) -> Option<(usize, Cue)> {
    let table = table();
    let (number, place) = table.words.next(text, from)?;
    Some((place.start, table.rows[number]))
}

/// Whether a word that says how exact a number is ends `text`, though it may be the end of a longer one.
pub fn ends_bounding(text: &str) -> bool {
    table().bounds.ending(text).is_some()
}

/// The longest word of the table at the end of `text`, with what stands before it.
pub fn suffix(text: &str) -> Option<(Cue, &str)> {
    let table = table();
    let mut cue = table.rows[table.words.number_ending(text)?];
    let before = &text[..text.len() - cue.word.len()];
    // 用地供应|不少于: 应 is the end of the name.
    if let Some(shorter) = cue.word.strip_prefix('应')
        && before.ends_with(['供', '响', '反', '适', '效', '对', '相'])
        && let Some(row) = table.words.number(shorter)
    {
        cue = table.rows[row];
    }
    Some((cue, &text[..text.len() - cue.word.len()]))
}

/// 用电量|为, 水质优良率|继续保持在: a name without the words behind it that only lead to its number.
pub fn without_tails(mut name: &str) -> &str {
    while let Some((_, left)) = suffix(name).filter(|(cue, _)| cue.tail) {
        name = left;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_lead_to_a_number_are_no_part_of_its_name() {
        assert_eq!(without_tails("水质优良率继续保持在"), "水质优良率");
        assert_eq!(without_tails("用电量为"), "用电量");
        assert_eq!(without_tails("用电量"), "用电量");
        assert_eq!(without_tails("增长"), "");
    }

    #[test]
    fn the_table_is_well_formed() {
        let mut seen = std::collections::HashSet::new();
        for (number, line) in TABLE.lines().enumerate().skip(1) {
            let Some(cue) = row(line) else { continue };
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(
                cells.len(),
                3,
                "cues.tsv:{}: three cells are wanted",
                number + 1
            );
            assert!(
                cells[1].chars().all(|c| "litkm".contains(c)),
                "cues.tsv:{}: role {}",
                number + 1,
                cells[1]
            );
            assert!(
                cells[2].is_empty() || cue.sense.is_some(),
                "cues.tsv:{}: sense {}",
                number + 1,
                cells[2]
            );
            assert!(
                seen.insert((cue.word, cue.manner)),
                "cues.tsv:{}: {} stands twice",
                number + 1,
                cue.word
            );
        }
    }

    #[test]
    fn the_longest_word_wins() {
        assert_eq!(
            prefix("新增学位").map(|(cue, rest)| (cue.word, rest)),
            Some(("新增", "学位"))
        );
        assert_eq!(prefix("在校学生").map(|(cue, _)| cue.lead), Some(false));
        assert_eq!(
            suffix("总量达").map(|(cue, rest)| (cue.word, rest)),
            Some(("达", "总量"))
        );
    }
}
