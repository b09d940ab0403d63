//! Development zones and new areas that report for themselves: 武汉经开区 (also 武汉开发区), 西安高新区, 无锡新区.
//!
//! They have no code in GB/T 2260 and are named after their city, so that `zones.tsv` lists a word and
//! its cities, not a row a zone. Zones with names of their own are rows of `places.tsv`.

use super::gazetteer::{Level, PlaceId};
use super::table::{Aliases, Row};

const TABLE: &str = crate::lexicon::table!("../lexicon/zones.tsv");

/// The words that end the names of zones.
pub(super) const WORDS: [&str; 2] = ["经开区", "高新区"];

/// Adds the zones of the cities among `rows`.
pub(super) fn add(rows: &mut Vec<Row>, aliases: &mut Aliases) {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#')).skip(1);
    // The cities, and the provinces that may be municipalities: few of all rows.
    let of = |level| {
        let rows = rows.iter().enumerate();
        let rows = rows.filter(move |(_, row)| row.level == level && !row.code.ends_with('+'));
        rows.map(|(at, row)| (row.short, at)).collect::<Vec<_>>()
    };
    let (cities, provinces) = (of(Level::City), of(Level::Province));
    let named = |rows: &[(&str, usize)], name: &str| {
        let found = rows.iter().find(|(short, _)| *short == name);
        found.map(|(_, at)| *at)
    };
    for line in lines {
        let mut cells = line.split('\t');
        let (Some(word), Some(others), Some(places)) = (cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        for city in places.split(' ') {
            let found = named(&cities, city).or_else(|| named(&provinces, city));
            let Some(at) = found else {
                continue;
            };
            let (Ok(parent), Ok(id)) = (u16::try_from(at), u16::try_from(rows.len())) else {
                return;
            };
            let id = PlaceId(id);
            rows.push(Row {
                code: "+",
                name: kept([city, word].concat()),
                short: "",
                level: Level::County,
                parent: PlaceId(parent),
            });
            aliases.extend(
                others
                    .split(',')
                    .filter(|other| !other.is_empty())
                    .map(|other| (id, kept([city, other].concat()))),
            );
        }
    }
}

/// A name that lives as long as the gazetteer, which is built once and never dropped.
fn kept(name: String) -> &'static str {
    Box::leak(name.into_boxed_str())
}
