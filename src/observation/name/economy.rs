//! Growth that is told of the economy as a whole, whose bare word says nothing in a table.
//!
//! ```text
//! 经济增速达|7%        经济增速
//! 民营经济增长|7%       民营经济, which names what has grown
//! ```
//!
//! Rates of what has a name of its own are told by [`crate::observation::measure`].

use super::{Choice, Name};

/// What the economy does.
const GROWS: [&str; 3] = ["增速", "增长", "增幅"];

impl Choice<'_> {
    /// The growth of the economy by its full name.
    pub(super) fn of_economy(&self, mut name: Name) -> Name {
        if &*name.text != "经济" || name.elsewhere.is_some() {
            return name;
        }
        let behind = self.scene.text.get(name.span.end..).unwrap_or("");
        if GROWS.iter().any(|word| behind.starts_with(word)) {
            name.text = "经济增速".into();
        }
        name
    }
}
