//! What a line with gaps looks like: prose, cells of a table, a name with its values, or words with a space between any
//! two characters.
//!
//! ```text
//! 政 府 工 作 报 告              spaced          生产总值   亿元   808     a table
//! 增长 91.2 %，达 3 万 亩。       prose           粮食产量 11.2万吨 12万吨    a row
//! ```
//!
//! What one gap means in it is for [`super`] to say.

use super::BOUNDS;
use crate::fold::form::{is_invisible, is_space, narrow};
use crate::fold::hanzi::is_han;
use crate::fold::mark::space_entity;
use crate::fold::run_on::{Joined, holds_page};
use crate::lexicon::has;

/// Columns from which a line with punctuation is prose; shorter ones are titles and captions.
const PROSE: u32 = 24;

/// What a line with gaps looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::fold) struct Shape {
    /// Sentences, in which a space means nothing.
    pub(in crate::fold) prose: bool,
    /// Cells with wide gaps between them.
    pub(super) table: bool,
    /// Most words are one character: 政 府 工 作.
    pub(super) spaced: bool,
    /// A name with its values, which a space parts from it: 粮食产量 11.2万吨 12万吨.
    pub(super) row: bool,
    /// Names of reporters, which spaces keep apart.
    pub(super) signed: bool,
    /// Whether it is a whole page whose lines were joined by spaces.
    pub(super) page: Joined,
}

/// A run of spaces.
#[derive(Clone, Copy, Default)]
pub(super) struct Run {
    pub(super) bytes: usize,
    pub(super) columns: usize,
    pub(super) tab: bool,
}

/// The run of spaces, lost spaces included, that `text` starts with.
pub(super) fn run(text: &str, lost: usize) -> Run {
    let mut run = Run::default();
    while let Some(c) = text[run.bytes..].chars().next() {
        if run.bytes == 0 && lost > 0 {
            // Each pair was one space.
            run.bytes += lost;
            run.columns += 1;
        } else if let Some(entity) = space_entity(&text[run.bytes..]).filter(|_| c == '&') {
            run.bytes += entity.len();
            run.columns += 1;
        } else if is_space(c) {
            run.bytes += c.len_utf8();
            run.columns += if c == '\u{3000}' { 2 } else { 1 };
            run.tab |= c == '\t';
        } else if is_invisible(c) && run.bytes > 0 {
            run.bytes += c.len_utf8();
        } else {
            break;
        }
    }
    run
}

impl Shape {
    /// The shape of a line: `columns` is its width, `flows` whether it is part of a longer one.
    pub(super) fn of(line: &str, columns: u32, flows: bool) -> Self {
        let mut shape = Counts::default();
        let mut rest = line.trim_start_matches(is_space);
        while !rest.is_empty() {
            let end = rest.find(is_space).unwrap_or(rest.len());
            shape.word(&rest[..end]);
            let gap = run(&rest[end..], 0);
            shape.gap(gap);
            rest = &rest[end + gap.bytes..];
        }
        let prose = flows || columns >= PROSE && tells(line);
        let spaced = shape.single >= 4 && shape.single * 5 >= shape.words * 3;
        Self {
            prose,
            table: !spaced && (shape.wide >= 2 || shape.tabs >= 1),
            spaced,
            row: !prose && !spaced && holds_row(line),
            signed: ["记者", "通讯员", "编辑", "摄影", "作者"]
                .iter()
                .any(|word| has(line, word)),
            page: match prose {
                true => holds_page(line, columns),
                false => Joined::No,
            },
        }
    }
}

/// Whether marks of sentences stand in a line; those amid a number (1,204) are none.
fn tells(line: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    line.match_indices(['，', '。', '；', '！', ',', ';'])
        .any(|(at, mark)| {
            let (before, after) = (&line[..at], &line[at + mark.len()..]);
            mark != "," || !(digit(before.chars().next_back()) && digit(after.chars().next()))
        })
}

/// 粮食产量 11.2万吨 12万吨 1.4% 约束性: whether a line is a name, values that begin with two of one unit, and at most a word behind them.
fn holds_row(line: &str) -> bool {
    let digit = |c: char| narrow(c).is_ascii_digit();
    // Most lines have fewer.
    if line.matches(digit).count() < 2 {
        return false;
    }
    let words: Vec<&str> = line
        .split(is_space)
        .filter(|word| !word.is_empty())
        .collect();
    // 3 粮食产量 11.2万吨 12万吨: the number of the row.
    let serial = |word: &&&str| word.len() <= 2 && word.chars().all(|c| c.is_ascii_digit());
    let named = words.iter().take(1).filter(serial).count();
    let Some(first) = words
        .iter()
        .skip(named)
        .position(|word| word.contains(digit))
    else {
        return false;
    };
    let first = named + first;
    let values = words[first..].iter();
    let units: Vec<&str> = values.map_while(|word| unit_behind(word)).collect();
    let behind = &words[first + units.len()..];
    let words = behind.len() <= 1 && behind.iter().all(|word| !word.contains(digit));
    first > named && words && units.len() >= 2 && units[0] == units[1]
}

/// 11.2万吨 → 万吨, 65.3% → %: the unit of a word that is a number and no more; neither 2020年 nor 3月.
fn unit_behind(word: &str) -> Option<&str> {
    // 2300人 2600人 — 预期性: a dash stands for a value.
    if matches!(word, "-" | "—" | "——" | "–") {
        return Some("");
    }
    const LONGEST: usize = 5;
    let number = |c: char| narrow(c).is_ascii_digit() || matches!(c, '.' | '．');
    let unit = word
        .trim_start_matches(['≥', '≤', '>', '<'])
        .trim_start_matches(number);
    // 60%左右
    let bound = BOUNDS.iter().find_map(|bound| unit.strip_suffix(bound));
    let unit = bound.unwrap_or(unit);
    let short = (1..=LONGEST).contains(&unit.chars().count());
    let counts = !unit.starts_with(['年', '月', '日', '号'])
        && !unit.contains(|c| narrow(c).is_ascii_digit());
    (unit.len() < word.len() && short && counts).then_some(unit)
}

#[derive(Default)]
struct Counts {
    words: usize,
    /// Words of one Chinese character.
    single: usize,
    /// Gaps of two columns and more.
    wide: usize,
    tabs: usize,
}

impl Counts {
    fn word(&mut self, word: &str) {
        let mut chars = word.chars();
        self.words += 1;
        self.single += usize::from(chars.next().is_some_and(is_han) && chars.next().is_none());
    }

    fn gap(&mut self, gap: Run) {
        self.wide += usize::from(gap.columns >= 2);
        self.tabs += usize::from(gap.tab);
    }
}
