//! The table's lines: rows under the head of their category, which folds them away.

use std::rc::Rc;

use super::{category::Category, query::Query, row::Row};

/// One line of the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// A category's head.
    Head {
        /// The category.
        category: Category,
        /// How many rows it has, shown or folded away.
        rows: usize,
        /// Whether they are folded away.
        folded: bool,
    },
    /// A figure.
    Row(Rc<Row>),
}

impl Line {
    /// The figure, where it is one.
    #[must_use]
    pub fn row(&self) -> Option<&Row> {
        match self {
            Self::Row(row) => Some(row),
            Self::Head { .. } => None,
        }
    }
}

/// Sets rows that stand in order of their categories under heads, as the query wants it.
#[must_use]
pub fn lines(rows: Vec<Row>, query: &Query) -> Vec<Line> {
    if query.ungrouped {
        return rows.into_iter().map(Rc::new).map(Line::Row).collect();
    }
    let mut found = Vec::with_capacity(rows.len() + 20);
    // Where the newest head stands.
    let mut head: Option<usize> = None;
    for row in rows {
        let of = |at: Option<usize>| found.get(at?);
        let same =
            matches!(of(head), Some(Line::Head { category, .. }) if *category == row.category);
        if !same {
            head = Some(found.len());
            found.push(Line::Head {
                category: row.category,
                rows: 0,
                folded: query.folded.iter().any(|id| id == row.category.id),
            });
        }
        if let Some(Line::Head { rows, folded, .. }) = head.and_then(|at| found.get_mut(at)) {
            *rows += 1;
            if *folded {
                continue;
            }
        }
        found.push(Line::Row(Rc::new(row)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{example, rows};

    fn told(query: &Query) -> Vec<String> {
        lines(rows(&example::report(), query, &crate::view::unsaid), query)
            .iter()
            .map(|line| match line {
                Line::Head {
                    category,
                    rows,
                    folded,
                } => format!("{} {rows} {folded}", category.id),
                Line::Row(row) => row.observation.to_string(),
            })
            .collect()
    }

    #[test]
    fn a_head_a_category() {
        let told = told(&Query::default());
        assert_eq!(
            told,
            [
                "economy 3 false",
                "0",
                "1",
                "3",
                "environment 1 false",
                "2",
                " 1 false",
                "4"
            ]
        );
    }

    #[test]
    fn folded_rows_are_counted() {
        let told = told(&Query::default().folding("economy").folding(""));
        assert_eq!(
            told,
            ["economy 3 true", "environment 1 false", "2", " 1 true"]
        );
    }

    #[test]
    fn or_all_together() {
        let query = Query {
            ungrouped: true,
            ..Query::default()
        };
        assert_eq!(told(&query), ["0", "1", "2", "3", "4"]);
    }
}
