//! What of the table is wanted: words to find, filters, order, columns.
//!
//! ```
//! use zhibiao::view::Query;
//! let goals = Query { search: "绿道".into(), ..Query::default() };
//! assert!(goals.narrows() && !goals.widened().narrows());
//! ```
//!
//! What there is to choose from is told by [`super::choices`].

mod order;
mod sought;

pub use order::Order;
pub use sought::{names_indicator, says};

use super::{category::category, column::Columns};
use crate::report::{Measure, Observation, Status};

/// What of the table is wanted. The default is everything, grouped, in text order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that must all be said of a figure: by its fields, another name of its indicator, or its sentence.
    pub search: String,
    /// Only this district.
    pub district: Option<String>,
    /// Only this period, in the report's form.
    pub period: Option<String>,
    /// Only this status.
    pub status: Option<Status>,
    /// Only this measure.
    pub measure: Option<Measure>,
    /// Only this category, `""` for 其他.
    pub category: Option<String>,
    /// Only what is in doubt.
    pub doubtful: bool,
    /// One list instead of a group a category.
    pub ungrouped: bool,
    /// The order.
    pub order: Order,
    /// The columns, none for the usual ones.
    pub columns: Option<Columns>,
    /// Numbers in their dimension's common unit instead of the printed one.
    pub base: bool,
    /// Whether the text shows its figures by category, in colours that the groups' heads repeat.
    pub colours: bool,
    /// Categories whose rows are folded away, `""` for 其他.
    pub folded: Vec<String>,
    /// Figures that stay, by their first characters, though they don't fit any more: what was set right under a filter.
    pub kept: Vec<u32>,
}

/// A column to sort by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As in the text.
    #[default]
    Text,
    /// By name.
    Indicator,
    /// By size within a unit.
    Value,
    /// By time.
    Period,
    /// By place.
    District,
    /// Results, goals, forecasts.
    Status,
}

impl Query {
    /// Whether anything is filtered away.
    #[must_use]
    pub fn narrows(&self) -> bool {
        *self != self.widened()
    }

    /// The same order, columns and groups with nothing filtered away.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self {
            order: self.order,
            ungrouped: self.ungrouped,
            columns: self.columns,
            base: self.base,
            colours: self.colours,
            folded: self.folded.clone(),
            kept: self.kept.clone(),
            ..Self::default()
        }
    }

    /// This query as it follows another: what was kept goes when the filters change.
    #[must_use]
    pub fn following(mut self, before: &Self) -> Self {
        let same = self.search == before.search
            && self.district == before.district
            && self.period == before.period
            && (self.status, self.measure) == (before.status, before.measure)
            && (&self.category, self.doubtful) == (&before.category, before.doubtful);
        if !same {
            self.kept.clear();
        }
        self
    }

    /// Folds a category away, or unfolds it.
    #[must_use]
    pub fn folding(&self, category: &str) -> Self {
        let mut query = self.clone();
        match query.folded.iter().position(|one| one == category) {
            Some(at) => {
                query.folded.remove(at);
            }
            None => query.folded.push(category.to_owned()),
        }
        query
    }

    /// Whether an observation is wanted; `sentence` is asked for the one that says it.
    #[must_use]
    pub fn admits<'a>(
        &self,
        read: &Observation,
        doubtful: bool,
        sentence: &dyn Fn() -> &'a str,
    ) -> bool {
        fn fits<T: PartialEq>(wanted: Option<&T>, is: &T) -> bool {
            wanted.is_none_or(|wanted| wanted == is)
        }
        self.kept.contains(&read.start)
            || fits(self.district.as_ref(), &read.district)
                && fits(self.period.as_ref(), &read.period)
                && fits(self.status.as_ref(), &read.status)
                && fits(self.measure.as_ref(), &read.measure)
                && self
                    .category
                    .as_deref()
                    .is_none_or(|id| category(id) == category(&read.category))
                && (!self.doubtful || doubtful)
                && self
                    .search
                    .split_whitespace()
                    .all(|word| sought::mentions(read, sentence, word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{example, rows};

    fn found(query: &Query) -> Vec<usize> {
        let sentence = |index: usize| match index {
            0 | 1 => "地区生产总值2600亿元，增长6.1%",
            _ => "",
        };
        rows(&example::report(), query, &sentence)
            .into_iter()
            .map(|row| row.observation)
            .collect()
    }

    #[test]
    fn filters_narrow_together() {
        let goals = Query {
            status: Some(Status::Target),
            ..Default::default()
        };
        assert_eq!(found(&goals), [3, 4]);
        let added = Query {
            measure: Some(Measure::Added),
            ..goals
        };
        assert_eq!(found(&added), [4]);
        assert!(added.narrows() && !Query::default().narrows());
        assert_eq!(
            found(&Query {
                doubtful: true,
                ..Default::default()
            }),
            [2]
        );
        assert_eq!(
            found(&Query {
                category: Some(String::new()),
                ..Default::default()
            }),
            [4]
        );
        assert_eq!(
            found(&Query {
                period: Some("2024".into()),
                ..Default::default()
            }),
            [3, 4]
        );
    }

    #[test]
    fn every_word_must_be_found() {
        let search = |words: &str| {
            found(&Query {
                search: words.into(),
                ..Default::default()
            })
        };
        assert_eq!(search("pm2.5 31"), [2]);
        assert_eq!(search("生产总值 亿元"), [0, 1]);
        assert!(search("没有").is_empty());
    }

    #[test]
    fn a_word_is_sought_in_all_that_is_said() {
        let search = |words: &str| {
            found(&Query {
                search: words.into(),
                ..Default::default()
            })
        };
        assert_eq!(search("2600"), [0, 1], "the sentence");
        assert_eq!(search("GDP"), [0, 1, 3], "another name");
        assert_eq!(search("ｇｄｐ 目标"), [3], "full width, and what it is");
        assert_eq!(search("pm25"), [2]);
        assert_eq!(search("新增 公园"), [4]);
        assert_eq!(search("2024年"), [3, 4]);
        assert!(search("26.00").is_empty() && search("61").is_empty());
    }

    #[test]
    fn what_was_set_right_stays_until_the_filters_change() {
        let goals = Query {
            status: Some(Status::Target),
            kept: vec![example::report().observations[0].start],
            ..Default::default()
        };
        assert_eq!(found(&goals), [0, 3, 4]);
        let sorted = Query {
            ungrouped: true,
            ..goals.clone()
        };
        assert_eq!(sorted.following(&goals).kept.len(), 1);
        let other = Query {
            search: "公园".into(),
            ..goals.clone()
        };
        assert!(other.following(&goals).kept.is_empty());
        assert!(!goals.widened().narrows());
    }

    #[test]
    fn a_head_goes_up_down_and_away() {
        let up = Order::default().toggled(Sort::Value);
        assert_eq!(
            up,
            Order {
                by: Sort::Value,
                descending: false
            }
        );
        let down = up.toggled(Sort::Value);
        assert!(down.descending);
        assert_eq!(down.toggled(Sort::Value), Order::default());
    }

    #[test]
    fn filters_go_and_the_rest_stays() {
        let query = Query {
            search: "绿道".into(),
            base: true,
            columns: Columns::parse("value"),
            ..Query::default()
        }
        .folding("economy");
        let wide = query.widened();
        assert!(query.narrows() && !wide.narrows());
        assert!(wide.base && wide.columns.is_some() && wide.folded == ["economy"]);
        assert!(wide.folding("economy").folded.is_empty());
    }
}
