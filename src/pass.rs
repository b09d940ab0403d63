//! The one pass over a whole text for the words that are looked for in all of it: names of places, and
//! what may tell of goals, plans or awards.
//!
//! ```
//! use zhibiao::pass;
//! let found = pass::through("罗湖区印发绿色建筑方案。");
//! assert!(found.names.all().contains(&0));
//! ```
//!
//! It reads none of them: [`crate::place`] and [`crate::telling`] do, where it says that they may stand.

use crate::lexicon::{Beginnings, Joint};
use crate::place::Gazetteer;
use crate::profile;
use std::sync::LazyLock;

/// Where words may begin in a text.
#[derive(Debug, Default)]
pub struct Found {
    /// Names of places.
    pub names: Beginnings,
    /// Words that tell of goals, plans or awards.
    pub tells: Beginnings,
}

/// Looks through a text.
pub fn through(text: &str) -> Found {
    static WORDS: LazyLock<Joint> =
        LazyLock::new(|| Joint::new([Gazetteer::get().names(), profile::look().words()]));
    let [names, tells] = WORDS.through(text);
    Found { names, tells }
}
