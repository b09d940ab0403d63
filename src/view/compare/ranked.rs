//! The order of a comparison's lines: as they came, by name, or by what one column says.
//!
//! ```text
//! by 青羊区, from the smallest      绿道 98公里, 地铁 160公里; 绿地率 38%, 绿化覆盖率 42%; what it doesn't say of: last
//! ```
//!
//! Sizes are put in order within a kind of unit: that 160公里 were more than 42% means nothing.

use super::{Comparison, Line};
use crate::view::query::Order;

/// The order by name, as an address has it.
const INDICATOR: &str = "indicator";

/// What lines are put in order by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By category, as in the documents.
    #[default]
    Text,
    /// By name.
    Indicator,
    /// By what a column says, by its name in [`Comparison::columns`].
    Column(String),
}

/// An order as an address has it: `-=青羊区`, a column behind `=`, which no word of ours has; none for that of the text.
///
/// ```
/// use zhibiao::view::compare::{order_key, order_of};
/// assert_eq!(order_key(&order_of("-=青羊区")).as_deref(), Some("-=青羊区"));
/// assert_eq!(order_key(&order_of("size")), None);
/// ```
#[must_use]
pub fn order_key(order: &Order<Sort>) -> Option<String> {
    let sign = if order.descending { "-" } else { "" };
    match &order.by {
        Sort::Text => None,
        Sort::Indicator => Some([sign, INDICATOR].concat()),
        Sort::Column(name) => Some([sign, "=", name].concat()),
    }
}

/// Reads what [`order_key`] writes; that of the text where it can't be understood.
#[must_use]
pub fn order_of(key: &str) -> Order<Sort> {
    let bare = key.strip_prefix('-').unwrap_or(key);
    let by = match bare.strip_prefix('=') {
        Some(column) => Sort::Column(column.to_owned()),
        None if bare == INDICATOR => Sort::Indicator,
        None => return Order::default(),
    };
    Order {
        by,
        descending: bare.len() < key.len(),
    }
}

impl Comparison {
    /// Whether these lines stand in an order of their own, not under their categories. A column that is no longer there
    /// orders nothing.
    #[must_use]
    pub fn is_ranked(&self, order: &Order<Sort>) -> bool {
        match &order.by {
            Sort::Text => false,
            Sort::Indicator => true,
            Sort::Column(name) => self.columns.contains(name),
        }
    }

    /// Puts lines in an order.
    pub(super) fn rank(&self, lines: &mut [&Line], order: &Order<Sort>) {
        match &order.by {
            Sort::Text => {}
            Sort::Indicator => lines.sort_by(|a, b| order.turned(a.indicator.cmp(&b.indicator))),
            Sort::Column(name) => {
                let column = self.columns.iter().position(|column| column == name);
                lines.sort_by(|a, b| match (size(a, column), size(b, column)) {
                    (Some(one), Some(other)) => {
                        let kinds = a.kind.cmp(&b.kind);
                        order.turned(kinds.then(one.total_cmp(&other)))
                    }
                    // What has nothing there stands last either way.
                    (one, other) => other.is_some().cmp(&one.is_some()),
                });
            }
        }
    }
}

/// What a line has in a column, in the unit that its kind shares.
fn size(line: &Line, column: Option<usize>) -> Option<f64> {
    let cell = line.cells.iter().find(|cell| Some(cell.column) == column);
    cell.map(|cell| cell.value * line.size)
}
