//! The rows of `not_figures.tsv`, by what they tell.
//!
//! ```text
//! 强  unit        百强 names a list, it counts nothing
//! 指数  index     综合指数为4.87: the bare number is a level
//! ```
//!
//! How the words must stand to the number is said where they are asked for.

use crate::lexicon::Words;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../lexicon/not_figures.tsv");

/// The words that tell; the table says of each kind what it is.
pub struct Kinds {
    pub unit: Words,
    pub numeral_unit: Words,
    pub vague: Words,
    pub aspect: Words,
    pub capacity: Words,
    pub plant: Words,
    pub storeyed: Words,
    pub bearer: Words,
    pub sum: Words,
    pub rank: Words,
    pub index: Words,
    pub tally: Words,
    pub since: Words,
    pub score: Words,
    pub duration: Words,
    pub air: Words,
    pub signed: Words,
    pub onward: Words,
}

/// All of them.
pub static WORDS: LazyLock<Kinds> = LazyLock::new(|| {
    let of = |kind| Words::of_kind(TABLE, kind);
    Kinds {
        unit: of("unit"),
        numeral_unit: of("numeral_unit"),
        vague: of("abstract"),
        aspect: of("aspect"),
        capacity: of("capacity"),
        plant: of("plant"),
        storeyed: of("storeyed"),
        bearer: of("bearer"),
        sum: of("sum"),
        rank: of("rank"),
        index: of("index"),
        tally: of("tally"),
        since: of("since"),
        score: of("score"),
        duration: of("duration"),
        air: of("air"),
        signed: of("signed"),
        onward: of("onward"),
    }
});
