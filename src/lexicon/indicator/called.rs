//! Which listed indicator a name means, for those who show a report and don't read one.
//!
//! ```
//! use zhibiao::lexicon::called;
//! assert_eq!(called("gdp"), called("地区生产总值"));
//! assert_eq!(called("绿道的长度"), None);
//! ```
//!
//! It takes names and ids from the table and nothing else: neither its head nouns nor a look-up of what ends a
//! name, which [`super::Indicators`] has.

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::TEXT;
use super::spelling::normalised;
use crate::lexicon::rows::cells;

type Names = FxHashMap<Cow<'static, str>, &'static str>;

/// The id of the indicator with this name or alias, spelled as [`super::Indicators::indicator`] compares them.
pub fn called(name: &str) -> Option<&'static str> {
    static NAMES: OnceLock<Names> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let mut names = Names::default();
        let rows = TEXT.lines().filter(|row| !row.starts_with('#')).skip(1);
        for row in rows {
            let mut columns = cells(row);
            let (Some(id), Some(name), Some(aliases)) =
                (columns.next(), columns.next(), columns.nth(3))
            else {
                continue;
            };
            let aliases = aliases.split('|').filter(|alias| !alias.is_empty());
            for spelling in std::iter::once(name).chain(aliases) {
                names.entry(normalised(spelling)).or_insert(id);
            }
        }
        names
    });
    names.get(&*normalised(name)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn every_name_means_what_the_whole_table_says() {
        let lexicon = Lexicon::get();
        for (spelling, known) in lexicon.indicators().names() {
            assert_eq!(called(spelling), Some(known.id), "{spelling}");
        }
        assert_eq!(
            called("PM2.5"),
            lexicon.indicator("pm2.5").map(|known| known.id)
        );
        assert_eq!(called(""), None);
    }
}
