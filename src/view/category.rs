//! Categories of indicators by order, `categories.tsv`, and by name in the spoken language.
//!
//! Which indicator belongs where is the lexicon's business.

use crate::words::named;

/// A category as the table's groups show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Category {
    /// The lexicon's word for it, `""` for what has none.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its place among the groups, from 0.
    pub order: usize,
    /// One of a few families that can be told apart by colour: `economy`, `people`, `nature`, `city`,
    /// `knowledge`, or `""`.
    pub family: &'static str,
}

const TABLE: &str = crate::lexicon::table!("categories.tsv");
const OTHER: &str = "other";

/// The ids of all categories in their order, `other` for what has none.
pub fn categories() -> impl Iterator<Item = &'static str> {
    let rows = TABLE.lines().skip(1);
    let ids = rows.filter_map(|row| Some(row.split_once('\t')?.0));
    ids.filter(|id| *id != OTHER).chain([OTHER])
}

/// Looks a category up; an id that the table lacks is 其他, after all others.
#[must_use]
pub fn category(id: &str) -> Category {
    let rows = TABLE.lines().skip(1).filter_map(|row| row.split_once('\t'));
    match rows
        .enumerate()
        .find(|(_, (known, _))| *known == id && id != OTHER)
    {
        Some((order, (id, family))) => Category {
            id,
            name: named("category", id),
            order,
            family,
        },
        None => Category {
            id: "",
            name: named("category", OTHER),
            order: usize::MAX,
            family: "",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_one_has_a_name_of_its_own() {
        let names: std::collections::HashSet<_> =
            categories().map(|id| category(id).name).collect();
        assert_eq!(names.len(), categories().count());
        assert_eq!(categories().last(), Some(OTHER));
    }

    #[test]
    fn known_and_unknown() {
        assert_eq!(category("economy").order, 0);
        assert_eq!(category("welfare").name, "社保就业");
        assert_eq!(category("").name, "其他");
        assert_eq!(category("no such"), category(""));
        assert_eq!(
            (category("energy").family, category("").family),
            ("nature", "")
        );
        assert!(category("safety").order < category("").order);
    }
}
