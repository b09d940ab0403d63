//! Headings that say nothing, behind the part of a work report that reviews.
//!
//! ```text
//! 一、2022年工作回顾⏎…⏎二、推动产业升级⏎新建冷库20座      what is to be done
//! 一、2022年工作回顾⏎…⏎二、主要工作体会⏎…               of what was done
//! 一、工业提质增效⏎…⏎二、农业稳步发展⏎…                 parts of a review
//! ```
//!
//! Headings that go on behind such a one are for [`super::inherited`].

use super::KINDS;
use crate::lexicon::has;
use crate::numbering::{self, Style};
use crate::outline::{Outline, Section};

/// What the heading of the part that reviews says.
const REVIEWS: [&str; 3] = ["回顾", "总结", "过去一年"];

/// The last number that it may have.
const FIRST: u32 = 2;

/// What a heading says of the same that was reviewed.
const STILL: [&str; 6] = ["体会", "经验", "问题", "情况", "亮点", "特点"];

/// 二、推动产业升级: whether a heading of the outermost row stands right behind the one that reviews, and is itself of no review.
pub(super) fn turns(text: &str, outline: &Outline, before: usize, section: &Section) -> bool {
    let Some(review) = outline.sections.get(before) else {
        return false;
    };
    let (last, own) = (review.heading.of(text), section.heading.of(text));
    let number = |heading| numbering::read(heading).filter(|number| number.style == Style::Han);
    let (Some(first), Some(next)) = (number(last), number(own)) else {
        return false;
    };
    let still = STILL.iter().any(|word| has(own, word))
        || KINDS.review.within(own)
        || KINDS.present.within(own);
    let reviews = first.value <= FIRST && REVIEWS.iter().any(|word| has(last, word));
    first.value + 1 == next.value && reviews && !still
}
