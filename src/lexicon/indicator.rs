//! Indicators: the standard names of what reports measure, with their other names.
//!
//! ```
//! use zhibiao::lexicon::Lexicon;
//! let lexicon = Lexicon::get();
//! assert_eq!(lexicon.indicator("gdp").map(|known| known.id), Some("gdp"));
//! assert_eq!(lexicon.indicator_ending("新建义务教育学位").map(|known| known.category), Some("education"));
//! assert_eq!(lexicon.category_of("新建三甲医院"), "health");
//! ```
//!
//! `indicators.tsv` holds the names, each with the framework that prints it (`source`: `plan145` main
//! indicators of the fourteenth five-year plans, `green` the green development indicator system,
//! `beautiful` the assessment of a beautiful China, `quality` high-quality development systems,
//! `bulletin` chapters of statistical bulletins, `report` work reports). `heads.tsv` holds the nouns
//! that tell the category of a name not listed. It doesn't shorten or split names.

use super::unit::DIMENSIONS;
use super::{RowError, Words, rows};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

const TABLE: &str = "indicators.tsv";
const TEXT: &str = include_str!("indicators.tsv");
const HEADS_TABLE: &str = "heads.tsv";
const HEADS_TEXT: &str = include_str!("heads.tsv");
const SOURCES: [&str; 6] = [
    "plan145",
    "green",
    "beautiful",
    "quality",
    "bulletin",
    "report",
];

/// Every category, in the order in which views list them.
pub const CATEGORIES: [&str; 20] = [
    "economy",
    "industry",
    "agriculture",
    "services",
    "investment",
    "trade",
    "finance",
    "innovation",
    "environment",
    "energy",
    "urban",
    "transport",
    "education",
    "health",
    "culture",
    "welfare",
    "people",
    "governance",
    "digital",
    "safety",
];

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither.
    None,
}

impl Direction {
    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "up" => Self::Up,
            "down" => Self::Down,
            "none" => Self::None,
            _ => return None,
        })
    }
}

/// Which way is better for the indicator with this id; [`Direction::None`] where nothing says.
///
/// It reads the table's directions alone, so that a page that only shows a report need not load
/// the names.
pub fn direction(id: &str) -> Direction {
    static DIRECTIONS: OnceLock<HashMap<&'static str, Direction>> = OnceLock::new();
    let known = DIRECTIONS.get_or_init(|| {
        let of = |line: &'static str| {
            let mut columns = line.split('\t');
            Some((columns.next()?, Direction::parse(columns.nth(3)?)?))
        };
        TEXT.lines().filter_map(of).collect()
    });
    known.get(id).copied().unwrap_or(Direction::None)
}

/// A known indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Stable id, lower snake.
    pub id: &'static str,
    /// Standard name.
    pub name: &'static str,
    /// One of [`CATEGORIES`].
    pub category: &'static str,
    /// Dimension of its usual unit, one of [`DIMENSIONS`].
    pub dimension: &'static str,
    /// Which way is better.
    pub direction: Direction,
    /// The framework that prints it.
    pub source: &'static str,
    aliases: &'static str,
}

impl Indicator {
    /// Other names for it, as listed.
    pub fn aliases(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.aliases.split('|').filter(|alias| !alias.is_empty())
    }
}

/// The tables of indicators and head nouns.
pub struct Indicators {
    listed: Vec<Indicator>,
    /// Every name and alias, normalised, and the place in `listed` of each.
    names: Words,
    owners: Vec<u16>,
    /// Head nouns, and the category of each.
    heads: Words,
    categories: Vec<&'static str>,
}

impl Indicators {
    /// Reads both tables; unusable rows are left out and named.
    pub(super) fn load() -> (Self, Vec<RowError>) {
        let mut errors = Vec::new();
        let listed_rows = rows::<7>(TABLE, TEXT, &mut errors);
        let mut draft = Draft::default();
        for (row, columns) in listed_rows {
            for reason in draft.add(columns) {
                errors.push(RowError {
                    table: TABLE,
                    row,
                    reason,
                });
            }
        }
        for (row, columns) in rows::<2>(HEADS_TABLE, HEADS_TEXT, &mut errors) {
            if let Err(reason) = draft.add_head(columns) {
                errors.push(RowError {
                    table: HEADS_TABLE,
                    row,
                    reason,
                });
            }
        }
        (draft.finish(), errors)
    }

    /// Every listed indicator, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &Indicator> {
        self.listed.iter()
    }

    /// Every name and alias as printed in the table, with its indicator.
    pub fn names(&self) -> impl Iterator<Item = (&'static str, &Indicator)> {
        self.listed.iter().flat_map(|known| {
            std::iter::once(known.name)
                .chain(known.aliases())
                .map(move |spelling| (spelling, known))
        })
    }

    /// The indicator with this name or alias. Latin letters match in either case; quotes, brackets'
    /// marks, spaces and 的 don't count.
    pub fn indicator(&self, name: &str) -> Option<&Indicator> {
        self.owner(self.names.number(&normalised(name))?)
    }

    /// The indicator with the longest name or alias that ends the noun phrase: 义务教育学位 in
    /// 新建小学义务教育学位. The spellings compare as in [`Self::indicator`].
    pub fn ending(&self, name: &str) -> Option<&Indicator> {
        self.owner(self.names.number_ending(&normalised(name))?)
    }

    /// The category of a name: its own row's, else that of the longest known name or head noun that
    /// ends it, else `""`.
    pub fn category_of(&self, name: &str) -> &'static str {
        self.placed(name).1
    }

    /// The indicator with this name, and the category of it: [`Self::indicator`] and
    /// [`Self::category_of`] at once.
    pub fn placed(&self, name: &str) -> (Option<&Indicator>, &'static str) {
        let name = normalised(name);
        let known = self.names.number_ending(&name);
        let length = |words: &Words, number: usize| words.list()[number].len();
        let whole = known.filter(|&known| length(&self.names, known) == name.len());
        let head = self.heads.number_ending(&name);
        let nearer = |known: &usize| {
            head.is_none_or(|head| length(&self.names, *known) >= length(&self.heads, head))
        };
        // Of a name and a head noun the longer tells, of equals the name.
        let category = match (known.filter(nearer), head) {
            (Some(known), _) => self.owner(known).map_or("", |known| known.category),
            (None, Some(head)) => self.categories[head],
            (None, None) => "",
        };
        (whole.and_then(|known| self.owner(known)), category)
    }

    fn owner(&self, name: usize) -> Option<&Indicator> {
        self.listed.get(usize::from(self.owners[name]))
    }
}

/// The tables in the making.
#[derive(Default)]
struct Draft {
    listed: Vec<Indicator>,
    by_name: BTreeMap<&'static str, u16>,
    heads: BTreeMap<&'static str, &'static str>,
}

impl Draft {
    /// Takes a row in; what is wrong with it comes back. A row with a fault in its own columns is
    /// left out, an alias that another row has is left with the other row.
    fn add(&mut self, columns: [&'static str; 7]) -> Vec<String> {
        let [id, name, category, dimension, direction, aliases, source] = columns;
        let Some(direction) = Direction::parse(direction) else {
            return vec![format!("unknown direction {direction}")];
        };
        let at = match u16::try_from(self.listed.len()) {
            Ok(_) if !SOURCES.contains(&source) => return vec![format!("unknown source {source}")],
            Ok(at) if CATEGORIES.contains(&category) && DIMENSIONS.contains(&dimension) => at,
            Ok(_) => {
                return vec![format!(
                    "unknown category {category} or dimension {dimension}"
                )];
            }
            Err(_) => return vec!["more than 65535 indicators".to_owned()],
        };
        let row = Indicator {
            id,
            name,
            category,
            dimension,
            direction,
            source,
            aliases,
        };
        let mut faults = Vec::new();
        for spelling in std::iter::once(name).chain(row.aliases()) {
            // The few that change live as long as the table, which is as long as the program.
            let plain = match normalised(spelling) {
                Cow::Borrowed(plain) => plain,
                Cow::Owned(plain) => plain.leak(),
            };
            let taken = self.by_name.entry(plain).or_insert(at);
            if *taken != at {
                let owner = self
                    .listed
                    .get(usize::from(*taken))
                    .map_or("", |other| other.id);
                faults.push(format!("{spelling} also names {owner}"));
            }
        }
        self.listed.push(row);
        faults
    }

    fn add_head(&mut self, [head, category]: [&'static str; 2]) -> Result<(), String> {
        if !CATEGORIES.contains(&category) {
            return Err(format!("unknown category {category}"));
        }
        match self.heads.insert(head, category) {
            None => Ok(()),
            Some(_) => Err(format!("{head} is listed twice")),
        }
    }

    fn finish(self) -> Indicators {
        Indicators {
            listed: self.listed,
            names: Words::new(self.by_name.keys().copied()),
            owners: self.by_name.into_values().collect(),
            heads: Words::new(self.heads.keys().copied()),
            categories: self.heads.into_values().collect(),
        }
    }
}

/// Whether a name is nothing but common Chinese characters other than 的, small letters and digits:
/// most are, and need no copy.
fn is_plain(name: &str) -> bool {
    let mut rest = name.as_bytes();
    loop {
        rest = match rest {
            [0xE7, 0x9A, 0x84, ..] => return false,
            [0xE4..=0xE9, _, _, after @ ..] => after,
            [b'a'..=b'z' | b'0'..=b'9', after @ ..] => after,
            [] => return true,
            _ => return false,
        };
    }
}

/// Without what one writer prints and another doesn't.
fn normalised(name: &str) -> Cow<'_, str> {
    if is_plain(name) {
        return Cow::Borrowed(name);
    }
    let mute = |letter: char| {
        matches!(
            letter,
            '“' | '”' | '‘' | '’' | '"' | '\'' | '《' | '》' | '（' | '）' | '(' | ')' | '的'
        ) || letter.is_whitespace()
    };
    let changes = |letter: char| mute(letter) || letter.is_ascii_uppercase();
    if !name.contains(changes) {
        return Cow::Borrowed(name);
    }
    let mut kept = String::with_capacity(name.len());
    let letters = name.chars().filter(|&letter| !mute(letter));
    kept.extend(letters.map(|letter| letter.to_ascii_lowercase()));
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_tables_have_no_faulty_row() {
        let (indicators, errors) = Indicators::load();
        assert_eq!(errors, []);
        assert!(indicators.listed.len() >= 600 && indicators.categories.len() >= 250);
        let ids: HashSet<_> = indicators.iter().map(|known| known.id).collect();
        assert_eq!(ids.len(), indicators.listed.len(), "an id is used twice");
        for category in CATEGORIES {
            let rows = indicators.iter().filter(|known| known.category == category);
            assert!(rows.count() >= 20, "{category} is thin");
        }
    }

    #[test]
    fn names_that_frameworks_keep_apart_are_apart() {
        let indicators = Indicators::load().0;
        let id = |name: &str| indicators.indicator(name).map(|known| known.id);
        for (one, other) in [
            ("财政收入", "一般公共预算收入"),
            ("全部财政收入", "地方财政收入"),
            ("固定资产投资", "全社会固定资产投资"),
            ("农民人均纯收入", "农村居民人均可支配收入"),
            ("城镇登记失业率", "城镇调查失业率"),
        ] {
            assert!(id(one).is_some() && id(other).is_some() && id(one) != id(other));
        }
        assert_eq!(id("公共财政预算收入"), id("一般公共预算收入"));
        assert_eq!(id("“专精特新”中小企业"), id("专精特新企业"));
    }

    #[test]
    fn a_row_with_a_fault_says_which() {
        let mut indicators = Draft::default();
        let row = [
            "gdp",
            "地区生产总值",
            "economy",
            "money",
            "up",
            "GDP",
            "bulletin",
        ];
        assert_eq!(indicators.add(row), Vec::<String>::new());
        let twice = ["gva", "总值", "economy", "money", "up", "gdp", "bulletin"];
        assert_eq!(indicators.add(twice), ["gdp also names gdp"]);
        let mut strange = row;
        strange[6] = "rumour";
        assert_eq!(indicators.add(strange), ["unknown source rumour"]);
    }
}
