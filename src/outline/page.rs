//! The rows of `page_words.tsv`, by what they tell.
//!
//! ```text
//! 报告  kind         2023年政府工作报告 may be a title
//! 县长  speaker      县长 张三 is none
//! ```
//!
//! Headings and furniture have tables of their own: see [`super::heading`] and [`super::rules`].

use crate::lexicon::kinds;

kinds! {
    static WORDS = "../lexicon/page_words.tsv":
    kind, speaker, office, leads, dated, over, running, term, termed, story, annex, column, counted, names, ahead, agency, medium,
    administered, model, of_its_day, by_plan, aimed, summed, come, planning, settled, newly, brought_out, clock, event,
    written, source, cites, year_work, now, sets, begun_year, hoped, looks_back,
}

/// Whether a text ends with the name of an agency that tells news of the whole country.
pub fn is_agency(text: &str) -> bool {
    WORDS.agency.ending(text).is_some()
}
