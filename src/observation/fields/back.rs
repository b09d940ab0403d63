//! Sentences that open with years gone by, below a heading of goals.
//!
//! ```text
//! 未来五年目标⏎过去五年，年均增长8%          done, though the section plans
//! “十四五”规划⏎“十三五”以来，建成12座       likewise
//! ```
//!
//! Which years these are is told in [`super::when`].

use super::Figure;
use crate::lexicon::cut;
use crate::mention::period::Part;
use crate::span::{Folded, Span};

/// 过去五年，|年均增长8%, below a heading of years to come: what a sentence that opens with years gone by tells is no goal of the section.
pub(super) fn gone_by(figure: &Figure, words: Option<Span<Folded>>) -> bool {
    let scene = figure.scene;
    let start = scene.global(Span::bytes(0, 0)).start;
    let own = words.is_some_and(|words| start <= words.start);
    // “十三五”以来，…
    let since = || {
        let first = scene.periods.first();
        first.is_some_and(|first| {
            let year = first.first_year(&figure.known.clock());
            let known = figure.known;
            let over = year.is_some() && year < known.goals_from().max(known.issued);
            over && first.part == Part::Since && first.span.start == 0
        })
    };
    (counts_back(scene.text) || since()) && !own
}

/// |过去五年|，…: whether a sentence opens with years that are counted back.
pub(super) fn counts_back(text: &str) -> bool {
    let rest = text.strip_prefix("过去的").or(text.strip_prefix("过去"));
    let count = rest.and_then(|rest| cut(rest, "年，"));
    count.is_some_and(|(count, _)| count.chars().count() <= 2)
}
