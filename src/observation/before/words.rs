//! The rows of `edge_words.tsv`, by what they tell.

use crate::lexicon::Words;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../lexicon/edge_words.tsv");

/// The words that tell; the table says of each kind what it is.
pub struct Kinds {
    pub particle: Words,
    pub peer: Words,
    pub compares: Words,
    pub yard: Words,
    pub extreme: Words,
    pub grade: Words,
    pub class: Words,
    pub gloss: Words,
    pub opening_gloss: Words,
    pub vouched: Words,
}

/// All of them.
pub static WORDS: LazyLock<Kinds> = LazyLock::new(|| {
    let of = |kind| Words::of_kind(TABLE, kind);
    Kinds {
        particle: of("particle"),
        peer: of("peer"),
        compares: of("compares"),
        yard: of("yard"),
        extreme: of("extreme"),
        grade: of("grade"),
        class: of("class"),
        gloss: of("gloss"),
        opening_gloss: of("opening_gloss"),
        vouched: of("vouched"),
    }
});
