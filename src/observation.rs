//! Mentions become readings: for every figure its indicator, measure, value, unit, district, period,
//! status, each with the words it was read from and the rule that read it.
//!
//! ```
//! use zhibiao::{Source, analyze};
//! let report = analyze(&Source::from_text("样本", "2023年罗湖区新增学位600个，总量达1.2万个。"));
//! let names: Vec<_> = report.observations.iter().map(|o| (o.indicator.as_str(), o.value)).collect();
//! assert_eq!(names, [("学位", 600.0), ("学位", 1.2)]);
//! ```
//!
//! A walk over the sentences (`walk`) reads each in one left-to-right pass (`sentence`); what a sentence
//! does not say is inherited from its paragraph, section and document. Nothing is dropped: a figure
//! whose place or time nothing says is listed with an empty field. It works on folded text;
//! [`crate::assemble`] leads back to the original's characters.

mod after;
mod announced;
mod before;
mod bind;
mod clause;
mod comparator;
mod cut;
mod district;
mod fields;
mod figure;
mod genre;
mod headline;
mod holiday;
mod list;
mod measure;
mod name;
mod noun;
mod opening;
mod passed;
mod piece;
mod progress;
mod reported;
mod said;
mod scene;
mod section;
mod sentence;
mod standard;
mod status;
mod table;
mod tenor;
mod walk;
mod when;

use crate::lexicon::{Indicator, Marks, Unit};
use crate::outline::Outline;
use crate::place::{DocumentPlace, PlaceId, PlaceMention};
use crate::recall::Recall;
use crate::report::{Comparator, Measure, Rules, Status};
use crate::span::{Folded, Span};
use crate::telling::Telling;
use std::rc::Rc;

pub use genre::{Frame, Genre, frame};
pub use reported::counts_from;
pub use said::Said;
pub use status::telling;

/// What is known of a document before its sentences are read.
pub struct Setting<'a> {
    /// The folded text.
    pub text: &'a str,
    /// Its marks.
    pub marks: &'a Marks,
    /// Its parts.
    pub outline: &'a Outline,
    /// Places, settled, in text order.
    pub places: &'a [PlaceMention],
    /// The place that the document is about.
    pub own: Option<DocumentPlace>,
    /// The year of issue.
    pub issued: Option<u16>,
    /// Its kind, and the years that it speaks of where nothing nearer says.
    pub frame: Frame,
    /// What each sentence of the outline may tell.
    pub telling: &'a [Telling],
}

/// A figure read, in folded coordinates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Number and unit.
    pub span: Option<Span<Folded>>,
    /// The name printed in the table.
    pub indicator: Rc<str>,
    /// The indicator of the lexicon that has this name.
    pub known: Option<&'static Indicator>,
    /// The category of the name, `""` where nothing tells.
    pub category: &'static str,
    /// What the number measures.
    pub measure: Measure,
    /// Signed, in the printed unit.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// As printed.
    pub unit: String,
    /// The unit without its multiplier.
    pub symbol: Option<Unit>,
    /// 万 is 1e4.
    pub multiplier: f64,
    /// How exact.
    pub comparator: Comparator,
    /// Full short name.
    pub district: String,
    /// The place.
    pub place: Option<PlaceId>,
    /// As printed in the table.
    pub period: String,
    /// Result, goal or forecast.
    pub status: Status,
    /// The words behind each field.
    pub evidence: Words,
    /// The rule behind each field.
    pub rules: Rules,
}

/// The words behind each field, in folded coordinates.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Words {
    /// See [`crate::report::Evidence`].
    pub indicator: Option<Span<Folded>>,
    /// The digits.
    pub number: Option<Span<Folded>>,
    /// The unit.
    pub unit: Option<Span<Folded>>,
    /// 新增, 增长 …
    pub measure: Option<Span<Folded>>,
    /// 约, 以上 …
    pub comparator: Option<Span<Folded>>,
    /// The place's name.
    pub district: Option<Span<Folded>>,
    /// The date or heading.
    pub period: Option<Span<Folded>>,
    /// 力争, 预计 or the heading.
    pub status: Option<Span<Folded>>,
}

/// What a document says.
#[derive(Debug, Default)]
pub struct Read {
    /// Every figure, in text order.
    pub readings: Vec<Reading>,
    /// Numbers that are no figures, in text order: see [`crate::report::Report::passed`].
    pub passed: Vec<Span<Folded>>,
}

/// For each section of a report, whether it plans: what it names as won is still to be won. Of other documents nothing.
pub fn planning_sections(setting: &Setting) -> Vec<bool> {
    if !matches!(setting.frame.genre, Genre::Work | Genre::Report) {
        return Vec::new();
    }
    let (text, outline) = (setting.text, setting.outline);
    let senses = section::senses(text, outline, setting.issued, &setting.frame);
    senses.iter().map(section::Sense::plans).collect()
}

/// Reads every figure of a document.
pub fn read(setting: &Setting, recall: &mut Recall<Said>) -> Read {
    let root = section::root(&setting.frame);
    let senses = section::senses(
        setting.text,
        setting.outline,
        setting.issued,
        &setting.frame,
    );
    let (mut readings, passed) = walk::read(setting, root, &senses, recall);
    for table in &setting.outline.tables {
        let sense = table.section.and_then(|at| senses.get(at));
        readings.extend(table::read(setting, table, sense.unwrap_or(&root)));
    }
    readings.sort_by_key(|reading| reading.span);
    headline::settle(setting.outline, &mut readings);
    holiday::settle(setting.text, &mut readings);
    Read {
        passed: passed::unread(passed, &readings),
        readings,
    }
}
