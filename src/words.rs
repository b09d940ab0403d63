//! The words that people read on the page and in exports, in three languages: one table.
//!
//! ```
//! use zhibiao::{say, words::{self, Language}};
//! assert_eq!(say!("status.target"), "目标");
//! assert_eq!(say!("table.shown", all = 60, shown = 12), "60 个数字中的 12 个");
//! words::speak(Language::English);
//! assert_eq!(say!("status.target"), "Target");
//! # words::speak(Language::Simplified);
//! ```
//!
//! `words.tsv` has a row a phrase, in the order of the keys: key, Simplified, Traditional, English;
//! `{name}` stands for what the caller fills in, `{name:line|lines}` for the first word where that is 1, else the second. Tests hold the table to the code: every key that the
//! code says is there, no row is unused, no language lacks a row, and the three name the same places
//! to fill. Names of indicators, places and units are the document's own and aren't translated.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU8, Ordering};

const TEXT: &str = crate::lexicon::table!("words.tsv");

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 简体中文.
    #[default]
    Simplified,
    /// 繁體中文.
    Traditional,
    /// English.
    English,
}

impl Language {
    /// All of them, in the order of the table's columns.
    pub const ALL: [Self; 3] = [Self::Simplified, Self::Traditional, Self::English];

    /// Its tag of BCP 47.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Simplified => "zh-Hans",
            Self::Traditional => "zh-Hant",
            Self::English => "en",
        }
    }

    /// Its own name for itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Simplified => "简体中文",
            Self::Traditional => "繁體中文",
            Self::English => "English",
        }
    }

    /// The language that fits a tag such as `zh-TW` or `en-GB`; Chinese without a script or region is
    /// Simplified, what is neither Chinese nor English has none.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split('-');
        match parts.next()? {
            "en" => Some(Self::English),
            "zh" if parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => {
                Some(Self::Traditional)
            }
            "zh" => Some(Self::Simplified),
            _ => None,
        }
    }
}

static SPOKEN: AtomicU8 = AtomicU8::new(0);

/// Changes the language of everything said from now on.
pub fn speak(language: Language) {
    SPOKEN.store(language as u8, Ordering::Relaxed);
}

/// The language that is spoken.
#[must_use]
pub fn spoken() -> Language {
    match SPOKEN.load(Ordering::Relaxed) {
        1 => Language::Traditional,
        2 => Language::English,
        _ => Language::Simplified,
    }
}

/// The phrase for a key; the key itself where the table lacks it, which a test rules out.
#[must_use]
pub fn word(key: &'static str) -> &'static str {
    found(key).unwrap_or(key)
}

/// The phrase for a member of a closed family: `named("measure", "share")` is 占比. What the table
/// lacks is shown as it is.
#[must_use]
pub fn named<'a>(family: &str, member: &'a str) -> &'a str {
    let mut key = String::from(family);
    key.push('.');
    key.push_str(member);
    found(&key).unwrap_or(member)
}

/// The phrase for a key with its places filled in.
#[must_use]
pub fn filled(key: &'static str, with: &[(&str, &str)]) -> String {
    fill(word(key), with)
}

/// A phrase with its `{places}` filled in. What is filled in is never looked at again.
#[must_use]
pub fn fill(phrase: &str, with: &[(&str, &str)]) -> String {
    let mut said = String::with_capacity(phrase.len() + 16);
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        let (place, after) = after.split_once('}').unwrap_or((after, ""));
        let (name, words) = place.split_once(':').unwrap_or((place, ""));
        let value = with.iter().find(|(known, _)| *known == name);
        let value = value.map_or(name, |(_, value)| value);
        said.push_str(match words.split_once('|') {
            Some((one, _)) if value == "1" => one,
            Some((_, many)) => many,
            None => value,
        });
        rest = after;
    }
    said.push_str(rest);
    said
}

/// `say!("key")` is the phrase in the spoken language; `say!("key", count = 3)` fills its places in.
#[macro_export]
macro_rules! say {
    ($key:literal) => { $crate::words::word($key) };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::filled($key, &[$((stringify!($name), ToString::to_string(&$value).as_str())),+])
    };
}

type Row = (&'static str, [&'static str; 3]);

fn table() -> &'static [Row] {
    static TABLE: OnceLock<Vec<Row>> = OnceLock::new();
    TABLE.get_or_init(|| TEXT.lines().skip(1).filter_map(row).collect())
}

fn row(line: &'static str) -> Option<Row> {
    let mut columns = line.split('\t');
    let mut next = || columns.next();
    Some((next()?, [next()?, next()?, next()?]))
}

fn found(key: &str) -> Option<&'static str> {
    let table = table();
    let at = table.partition_point(|(other, _)| *other < key);
    let (other, phrases) = table.get(at)?;
    (*other == key).then(|| phrases[spoken() as usize])
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
