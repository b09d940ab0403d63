//! Categories of indicators by name and order; the table is `categories.tsv`, in the order shown.
//!
//! Which indicator belongs where is the lexicon's business.

/// A category as the table's groups show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Category {
    /// The lexicon's word for it, `""` for what has none.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its place among the groups, from 0.
    pub order: usize,
}

/// Looks a category up; an id that the table lacks is 其他, after all others.
#[must_use]
pub fn category(id: &str) -> Category {
    let mut other = Category {
        id: "",
        name: "其他",
        order: usize::MAX,
    };
    for (order, line) in include_str!("categories.tsv").lines().skip(1).enumerate() {
        let Some((row, name)) = line.split_once('\t') else {
            continue;
        };
        let found = Category {
            id: row,
            name,
            order,
        };
        if row == id {
            return found;
        }
        if row.is_empty() {
            other = found;
        }
    }
    other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_and_unknown() {
        assert_eq!(category("economy").order, 0);
        assert_eq!(category("welfare").name, "社保就业");
        assert_eq!(category("").name, "其他");
        assert_eq!(category("no such"), category(""));
        assert!(category("safety").order < category("").order);
    }
}
