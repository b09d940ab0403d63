//! Reads `lexicon/places.tsv`: rows, levels and parents.
//!
//! A place a row: its GB/T 2260 code of mid-2023, official name, short name and other names.
//! A place without a code of its own (a new area with its own government) has the code of the
//! place it belongs to and a `+`. An empty short name is the official name without its last word;
//! `-` means that there is none.
//!
//! It does not find names in a text: see [`super::names`].

use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;
use std::fmt;

use super::gazetteer::{Level, PlaceId};
use crate::lexicon::rows::cells;

/// Last words of official names that a short name leaves out, longest first.
const SUFFIXES: [&str; 10] = [
    "特别行政区",
    "自治区",
    "地区",
    "林区",
    "省",
    "市",
    "区",
    "县",
    "盟",
    "旗",
];

/// Suffixes of autonomous places, whose usual name is the short name and the last character.
pub(super) const AUTONOMOUS: [&str; 4] = ["自治州", "自治县", "自治旗", "族区"];

/// A row as read.
pub(super) struct Row {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) short: &'static str,
    pub(super) level: Level,
    pub(super) parent: PlaceId,
}

impl Row {
    /// The full short name: see [`PlaceId::label`].
    pub(super) fn label(&self) -> Cow<'static, str> {
        if AUTONOMOUS.iter().any(|suffix| self.name.ends_with(suffix)) && !self.short.is_empty() {
            let last = self
                .name
                .char_indices()
                .next_back()
                .map_or("", |(at, _)| &self.name[at..]);
            return Cow::Owned([self.short, last].concat());
        }
        let region = self.name.ends_with("特别行政区");
        Cow::Borrowed(if region { self.short } else { self.name })
    }

    /// 道真|自治县, for 道真仡佬族苗族自治县: its short name and what it is, without its people.
    pub(super) fn without_people(&self) -> Option<String> {
        let kinds = ["自治州", "自治县", "自治旗", "自治区"];
        let kind = kinds.iter().find(|kind| self.name.ends_with(**kind))?;
        let spoken = [self.short, kind].concat();
        (!self.short.is_empty() && spoken != self.name).then_some(spoken)
    }
}

/// A row of the table that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError {
    /// The row, counted from 1 with the heading.
    pub row: usize,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "地名表第{}行:{}。请改正 src/lexicon/places.tsv 后重新构建。",
            self.row, self.reason
        )
    }
}

impl std::error::Error for TableError {}

/// Other names and the places they lead to.
pub(super) type Aliases = Vec<(PlaceId, &'static str)>;

/// All rows of a table and the other names in them, or the first row that cannot be read.
pub(super) fn read_rows(table: &'static str) -> Result<(Vec<Row>, Aliases), TableError> {
    let (mut rows, mut aliases) = (Vec::with_capacity(table.len() / 24), Vec::new());
    // By the digits that tell: 44 for 440000.
    let mut by_code: FxHashMap<&str, PlaceId> =
        FxHashMap::with_capacity_and_hasher(table.len() / 24, FxBuildHasher);
    for (at, line) in table.lines().enumerate().skip(1) {
        let fault = |reason| TableError {
            row: at + 1,
            reason,
        };
        let mut cells = cells(line);
        let code = cells.next().unwrap_or("");
        let name = cells
            .next()
            .filter(|name| !name.is_empty())
            .ok_or(fault("缺少名称"))?;
        let id = PlaceId(u16::try_from(rows.len()).map_err(|_| fault("行数超过65535"))?);
        let (level, parent) =
            position(code, &by_code).ok_or(fault("代码不是六位数字,或上级不在表中"))?;
        let short = match cells.next().unwrap_or("") {
            "" => without_suffix(name),
            "-" => "",
            short => short,
        };
        aliases.extend(
            cells
                .next()
                .unwrap_or("")
                .split(',')
                .filter(|a| !a.is_empty())
                .map(|a| (id, a)),
        );
        by_code.insert(telling(code), id);
        rows.push(Row {
            code,
            name,
            short,
            level,
            parent,
        });
    }
    Ok((rows, aliases))
}

/// Level and parent, which the code tells: the city's code or, in a municipality and for places
/// directly under a province (90xx), the province's.
fn position(code: &str, by_code: &FxHashMap<&str, PlaceId>) -> Option<(Level, PlaceId)> {
    if code.is_empty() {
        return Some((Level::Country, PlaceId::CHINA));
    }
    let digits = code.strip_suffix('+').unwrap_or(code);
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (province, city) = (&digits[..2], &digits[..4]);
    let within = |code: &str| by_code.get(code).copied();
    if code.ends_with('+') {
        let level = match telling(digits).len() {
            2 => Level::City,
            _ => Level::County,
        };
        return Some((level, within(telling(digits))?));
    }
    match telling(digits).len() {
        2 => Some((Level::Province, PlaceId::CHINA)),
        4 => Some((Level::City, within(province)?)),
        _ => Some((Level::County, within(city).or_else(|| within(province))?)),
    }
}

/// A code without the zeros of the levels below: the two digits of a province, the four of a city.
fn telling(code: &str) -> &str {
    let short = code
        .strip_suffix("0000")
        .or_else(|| code.strip_suffix("00"));
    short.unwrap_or(code)
}

/// The name without its last word, or `""` where less than two characters would be left.
pub(super) fn without_suffix(name: &str) -> &str {
    let stem = SUFFIXES
        .iter()
        .find_map(|suffix| name.strip_suffix(suffix))
        .unwrap_or("");
    if stem.chars().nth(1).is_some() {
        stem
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_faulty_row_is_named() {
        let error = |table| read_rows(table).err().map(|e| e.row);
        assert_eq!(
            error("code\tname\n\t中国\n110000\t北京市\n11010\t东城区\n"),
            Some(4)
        );
        assert_eq!(error("code\tname\n\t中国\n110101\t东城区\n"), Some(3));
        assert_eq!(error("code\tname\n\t中国\n110000\n"), Some(3));
    }

    #[test]
    fn short_names_keep_two_characters() {
        assert_eq!(without_suffix("罗湖区"), "罗湖");
        assert_eq!(without_suffix("易县"), "");
        assert_eq!(without_suffix("神农架林区"), "神农架");
    }
}
