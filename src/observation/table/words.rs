//! The words that heads, cells and row names of tables are read by: rows of `table_words.tsv`.
//!
//! ```text
//! head 序号    skip: a column without figures      name 降低    down: the row's numbers are falls
//! ```

use crate::report::{Comparator, Status};
use std::sync::OnceLock;

const TABLE: &str = crate::lexicon::table!("../../lexicon/table_words.tsv");

/// Where a word is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the heads above a column.
    Head,
    /// Around the number of a cell.
    Cell,
    /// At the end of a row's name.
    Name,
}

/// What a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// A column without figures.
    Skip,
    /// A rate of movement.
    Change,
    /// A movement told by how much it is.
    Amount,
    /// The same months of the year before.
    Earlier,
    /// Part of a whole.
    Share,
    /// A place in an order.
    Rank,
    /// A yearly average over the years of a plan.
    Yearly,
    /// The sum of the years of a plan.
    Total,
    /// Goal, result or forecast.
    Status(Status),
    /// How exact.
    Comparator(Comparator),
    /// More than before.
    Up,
    /// Less than before.
    Down,
    /// Nothing.
    Nothing,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The word.
    pub word: &'static str,
    /// What it says.
    pub sense: Sense,
    place: Place,
}

/// The words of one place, longest first.
pub fn words(place: Place) -> impl Iterator<Item = &'static Word> {
    static WORDS: OnceLock<Vec<Word>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let mut words: Vec<Word> = TABLE.lines().filter_map(row).collect();
        words.sort_by_key(|row| std::cmp::Reverse(row.word.len()));
        words
    });
    words.iter().filter(move |row| row.place == place)
}

fn row(line: &'static str) -> Option<Word> {
    let mut cells = line.split('\t');
    let (place, word, sense) = (cells.next()?, cells.next()?, cells.next()?);
    let place = match place {
        "head" => Place::Head,
        "cell" => Place::Cell,
        "name" => Place::Name,
        _ => return None,
    };
    let sense = match sense {
        "skip" => Sense::Skip,
        "change" => Sense::Change,
        "amount" => Sense::Amount,
        "earlier" => Sense::Earlier,
        "share" => Sense::Share,
        "rank" => Sense::Rank,
        "yearly" => Sense::Yearly,
        "total" => Sense::Total,
        "target" => Sense::Status(Status::Target),
        "actual" => Sense::Status(Status::Actual),
        "forecast" => Sense::Status(Status::Forecast),
        "at_least" => Sense::Comparator(Comparator::AtLeast),
        "over" => Sense::Comparator(Comparator::Over),
        "at_most" => Sense::Comparator(Comparator::AtMost),
        "about" => Sense::Comparator(Comparator::About),
        "nearly" => Sense::Comparator(Comparator::Nearly),
        "up" => Sense::Up,
        "down" => Sense::Down,
        "none" => Sense::Nothing,
        _ => return None,
    };
    Some(Word { word, sense, place })
}
