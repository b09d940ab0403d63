//! By what column lines stand, and which way.
//!
//! ```
//! use zhibiao::view::{Order, Sort};
//! let up = Order::default().toggled(Sort::Value);
//! assert!(!up.descending && up.toggled(Sort::Value).descending);
//! assert_eq!(up.toggled(Sort::Value).toggled(Sort::Value), Order::default());
//! ```

use std::cmp::Ordering;

use super::Sort;

/// By what column, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order<By = Sort> {
    /// The column.
    pub by: By,
    /// Largest or last first.
    pub descending: bool,
}

impl<By: Default + PartialEq> Order<By> {
    /// What a click on a column's head makes of the order: up, down, as it was.
    #[must_use]
    pub fn toggled(self, by: By) -> Self {
        match (self.by == by, self.descending) {
            (false, _) => Self {
                by,
                descending: false,
            },
            (true, false) => Self {
                by,
                descending: true,
            },
            (true, true) => Self::default(),
        }
    }
}

impl<By> Order<By> {
    /// How two lines stand whose cells stand so from the smallest up.
    #[must_use]
    pub const fn turned(&self, ordering: Ordering) -> Ordering {
        if self.descending {
            ordering.reverse()
        } else {
            ordering
        }
    }
}
