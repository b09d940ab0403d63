//! Words that tell how something moved, or how far it stands from another: rows of `movement_words.tsv`.
//!
//! ```text
//! 比上年增长   ends with the verb 增长          高于全市1.2个百分点   begins with 高于, beyond
//! ```
//!
//! Which way a verb moves its figure, and what that makes of it, is told by the cues: see [`crate::mention::cue`].

super::kinds! { static WORDS = "movement_words.tsv": verb, short, money, spreads, onward, beyond, leads }
