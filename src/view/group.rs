//! Rows under the head of their category.

use super::{category::Category, row::Row};

/// Rows of one category, or all rows under none.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The head, none where the table is one list.
    pub category: Option<Category>,
    /// At least one.
    pub rows: Vec<Row>,
}

/// Cuts ordered rows into groups; `one` keeps them together.
#[must_use]
pub fn groups(rows: Vec<Row>, one: bool) -> Vec<Group> {
    let mut found: Vec<Group> = Vec::new();
    for row in rows {
        let category = (!one).then_some(row.category);
        match found.last_mut() {
            Some(group) if group.category == category => group.rows.push(row),
            _ => found.push(Group {
                category,
                rows: vec![row],
            }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Query, example, rows};

    #[test]
    fn a_group_a_category() {
        let found = groups(rows(&example::report(), &Query::default()), false);
        let sizes: Vec<_> = found
            .iter()
            .map(|group| {
                (
                    group.category.map_or("", |category| category.name),
                    group.rows.len(),
                )
            })
            .collect();
        assert_eq!(sizes, [("经济总量", 3), ("生态环境", 1), ("其他", 1)]);
    }

    #[test]
    fn or_all_together() {
        let query = Query {
            ungrouped: true,
            ..Default::default()
        };
        let found = groups(rows(&example::report(), &query), true);
        assert_eq!((found.len(), found[0].rows.len()), (1, 5));
    }
}
