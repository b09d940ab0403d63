//! Which words name a figure: those before the number, those after it, or the subject before both.
//!
//! ```text
//! 绿道312.6公里               before
//! 总量达731家                  the subject of the clause before
//! 48个自然村通上天然气       after, with what is said of it: 通上天然气自然村
//! 投资4.2亿元，实施改造项目     the object of the next clause: 改造项目投资
//! ```
//!
//! The name is then known or not to the lexicon; a known one is printed by its standard name.

mod after;
mod again;
mod allotted;
mod alone;
mod amongst;
mod apart;
mod before;
mod bracketed;
mod branch;
mod budget;
mod carried;
mod chained;
mod charged;
mod choice;
mod classed;
mod cleared;
mod deed;
mod defined;
mod developed;
mod each;
mod earner;
mod economy;
mod ended;
mod fared;
mod firm;
mod fitted;
mod funded;
mod gathered;
mod graded;
mod group;
mod headed;
mod housed;
mod indicators;
mod inherited;
mod intended;
mod kindred;
mod labelled;
mod medal;
mod member;
mod met_need;
mod of_whole;
mod owned;
mod part;
mod passed;
mod passes;
mod patent;
mod people;
mod picked;
mod predicated;
mod priced;
mod project;
mod purpose;
mod ranked;
mod reached;
mod received;
mod relief;
mod residents;
mod retailed;
mod reworded;
mod scaled;
mod school;
mod served;
mod share;
mod shared_part;
mod sharer;
mod shortened;
mod side;
mod sorted;
mod spared;
mod standing;
mod sum_behind;
mod those;
mod typed;
mod villages;
mod vital;
mod water;
mod within;
mod works;
mod yielded;

use crate::span::{Folded, Span};
pub use amongst::is_amongst;
pub use apart::{is_grown, looks_at, tells_apart};
pub use branch::may_be_branch;
pub use budget::carried_out;
pub use carried::{carried_too, is_carried, of_parted, of_row};
pub use choice::Choice;
pub use developed::is_yield;
pub use firm::opens_accounts;
pub use fitted::AREA_STAGES;
pub use headed::lacks_thing;
pub use member::{is_goods, is_member, of_whole};
pub use owned::is_sum;
pub use purpose::WORDS as OUTLAY;
pub use reached::{in_brackets, is_of_last};
pub use residents::{comes_from, is_source, residents};
pub use served::deed;
use std::ops::Range;
use std::rc::Rc;

/// A name with the words it was read from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Name {
    /// As printed in the table; shared, since what follows is often said of it.
    pub text: Rc<str>,
    /// The words, in sentence bytes.
    pub span: Range<usize>,
    /// The rule that chose them.
    pub rule: &'static str,
    /// The words in document bytes, where they stand in an earlier sentence.
    pub elsewhere: Option<Span<Folded>>,
}

impl Name {
    /// A name read from words of this sentence.
    pub fn new(text: impl Into<Rc<str>>, span: Range<usize>, rule: &'static str) -> Self {
        Self {
            text: text.into(),
            span,
            rule,
            elsewhere: None,
        }
    }

    /// With 增速 or 增幅, where that is what holds a rank.
    pub fn rated(mut self, word: &str) -> Self {
        let rate = matches!(word, "增速" | "增幅" | "涨幅" | "降幅") || word.ends_with("幅度");
        if rate && !self.text.is_empty() && !self.text.ends_with(word) {
            // GDP|总量|居第3位，增速居第5位: how fast it grows, not how large it is.
            let sum = self.text.strip_suffix("总量").map(Rc::from);
            self.text = sum.unwrap_or(self.text);
            self.add(word);
        }
        self
    }

    /// Puts more words behind it.
    pub fn add(&mut self, words: &str) {
        self.text = [&*self.text, words].concat().into();
    }

    /// The same name, come to by another rule.
    fn by(&self, rule: &'static str) -> Self {
        Self {
            rule,
            ..self.clone()
        }
    }
}

/// The rule of a name that is a list, with what they are: 木材加工、宏达电力等项目.
pub const LISTED: &str = "listed_owner";

/// Whether a name is that of something measured.
pub(super) fn measures(name: &str) -> bool {
    super::list::head(name).is_some() || crate::lexicon::Lexicon::get().indicator(name).is_some()
}
