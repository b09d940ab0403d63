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
//! One left-to-right pass over each sentence binds ([`sentence`]); what a sentence does not say is
//! inherited from its paragraph, section and document. Nothing is dropped: a figure whose place or
//! time nothing says is listed with an empty field. It works on folded text; [`crate::assemble`]
//! leads back to the original's characters.

mod after;
mod before;
mod bind;
mod clause;
mod comparator;
mod district;
mod fields;
mod figure;
mod genre;
mod list;
mod measure;
mod name;
mod noun;
mod reported;
mod said;
mod scene;
mod section;
mod sentence;
mod standard;
mod status;
mod table;
mod when;

use crate::lexicon::{Indicator, Lexicon, Unit};
use crate::mention::period::{self, Period};
use crate::outline::{Outline, Sentence, SentenceKind};
use crate::place::{DocumentPlace, Form, PlaceId, PlaceMention};
use crate::recall::Recall;
use crate::report::{Comparator, Measure, Rules, Status};
use crate::span::{Folded, Span};
pub use genre::{Frame, Genre, frame};
pub use reported::counts_from;
pub use said::Said;
use when::Known;

/// What is known of a document before its sentences are read.
pub struct Setting<'a> {
    /// The folded text.
    pub text: &'a str,
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
}

/// A figure read, in folded coordinates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Number and unit.
    pub span: Option<Span<Folded>>,
    /// The name printed in the table.
    pub indicator: String,
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

/// Reads every figure of a document, in text order.
pub fn read(setting: &Setting, recall: &mut Recall<Said>) -> Vec<Reading> {
    let root = section::root(&setting.frame);
    let senses = section::senses(setting.text, setting.outline, setting.issued, root);
    let mut pass = Pass {
        setting,
        root,
        senses,
        carried: None,
        paragraph: u32::MAX,
        open: false,
        expected: None,
        intended: None,
        section: None,
        turned: None,
        topic: None,
        held: None,
        planned: None,
        headed: None,
        place_at: 0,
    };
    pass.planned = pass.planned_year();
    let mut readings: Vec<Reading> = Vec::new();
    for sentence in &setting.outline.sentences {
        let fresh = sentence.paragraph != pass.paragraph;
        pass.enter(sentence);
        if sentence.span.len() as usize <= LONGEST {
            pass.sentence(sentence, fresh, recall, &mut readings);
            continue;
        }
        for part in parts(setting.text, sentence) {
            pass.sentence(&part, fresh, recall, &mut readings);
        }
    }
    for table in &setting.outline.tables {
        let sense = table.section.and_then(|at| pass.senses.get(at));
        readings.extend(table::read(setting, table, &sense.copied().unwrap_or(root)));
    }
    readings.sort_by_key(|reading| reading.span);
    readings
}

/// Longest stretch that is read as one sentence, in bytes. Real sentences are shorter; the cut keeps a
/// text without a full stop from costing more than its length.
const LONGEST: usize = 6_000;

/// A sentence, or the parts of one that is too long, cut behind a comma where there is one.
fn parts(text: &str, sentence: &Sentence) -> Vec<Sentence> {
    let mut parts = Vec::new();
    let (mut start, end) = (sentence.span.start as usize, sentence.span.end as usize);
    while end - start > LONGEST {
        let limit = (start..=start + LONGEST)
            .rev()
            .find(|&at| text.is_char_boundary(at))
            .unwrap_or(end);
        let cut = text[start..limit]
            .rfind(['；', '，', '。', '、', '\n'])
            .map(|at| start + at)
            .filter(|&cut| cut > start);
        let cut = cut.map_or(limit, |cut| {
            cut + text[cut..].chars().next().map_or(1, char::len_utf8)
        });
        if cut <= start {
            break;
        }
        parts.push(Sentence {
            span: Span::bytes(start, cut),
            ..*sentence
        });
        start = cut;
    }
    parts.push(Sentence {
        span: Span::bytes(start, end),
        ..*sentence
    });
    parts
}

/// Longest line that may be nothing but a place, in bytes.
const HEADLINE: usize = 60;

/// The walk over the sentences of a document.
struct Pass<'a> {
    setting: &'a Setting<'a>,
    /// What holds where no section says.
    root: section::Sense,
    senses: Vec<section::Sense>,
    carried: Option<(Period, Span<Folded>)>,
    paragraph: u32,
    /// 预计（下同） said in this paragraph.
    expected: Option<Span<Folded>>,
    /// 今年将… said in this paragraph.
    intended: Option<Span<Folded>>,
    /// Whether the last sentence ended with a mark that ends none.
    open: bool,
    section: Option<usize>,
    /// A sentence that opened the planning part, under the section it stands in.
    turned: Option<Span<Folded>>,
    /// The last subject of the paragraph.
    topic: Option<name::Name>,
    /// Another place that the last sentence of the paragraph was about.
    held: Option<district::Where>,
    planned: Option<(u16, Span<Folded>)>,
    /// A line that is nothing but a place.
    headed: Option<(PlaceId, Span<Folded>)>,
    place_at: usize,
}

impl<'a> Pass<'a> {
    /// A heading that is the name of an indicator is what its paragraphs speak of.
    fn heading_topic(&self, sentence: &Sentence) -> Option<name::Name> {
        let heading = self
            .setting
            .outline
            .sections
            .get(sentence.section?)?
            .heading;
        let text = heading.of(self.setting.text);
        let bare = text
            .trim_start_matches(|c: char| "（）()一二三四五六七八九十0123456789、.． ".contains(c));
        Lexicon::get().indicator(bare)?;
        let span = Span::new(heading.end - u32::try_from(bare.len()).ok()?, heading.end);
        Some(name::Name {
            elsewhere: Some(span),
            ..name::Name::new(bare, 0..0, "heading")
        })
    }

    /// Takes note of a new paragraph or section.
    fn enter(&mut self, sentence: &Sentence) {
        if sentence.paragraph != self.paragraph {
            // 到2025年，…家；⏎…亿元: a paragraph that ends with ； goes on.
            if !self.open {
                self.carried = None;
            }
            self.expected = None;
            if !self.open {
                self.intended = None;
            }
            self.topic = self.heading_topic(sentence);
            self.held = None;
            self.paragraph = sentence.paragraph;
        }
        if sentence.section != self.section {
            let own = sentence
                .section
                .and_then(|at| self.senses.get(at))
                .copied()
                .unwrap_or_default();
            let was = self
                .section
                .and_then(|at| self.senses.get(at))
                .copied()
                .unwrap_or_default();
            if own.period != was.period || own.status != was.status {
                self.turned = None;
            }
            self.section = sentence.section;
        }
    }

    /// The first year that a section plans.
    fn planned_year(&self) -> Option<(u16, Span<Folded>)> {
        let clock = period::Clock {
            issued: self.setting.issued,
            ..period::Clock::default()
        };
        let plans = self.senses.iter().filter(|sense| {
            sense
                .status
                .is_some_and(|(status, _)| status == Status::Target)
        });
        plans
            .filter_map(|sense| {
                sense
                    .period
                    .and_then(|(period, words)| Some((period.first_year(&clock)?, words)))
            })
            .min_by_key(|(year, _)| *year)
    }

    /// What is known of time and status where a sentence begins.
    fn known(&self) -> (Known, section::Sense) {
        let mut sense = self
            .section
            .and_then(|at| self.senses.get(at))
            .copied()
            .unwrap_or(self.root);
        if let (Some(words), Some(_)) = (self.turned, self.setting.issued) {
            sense.status = Some((Status::Target, words));
            sense.period = Some((
                Period {
                    span: words,
                    year: period::Year::Issued(0),
                    part: period::Part::Whole,
                    base: false,
                },
                words,
            ));
        }
        sense.expected = self.expected;
        sense.intended = self.intended;
        let known = Known {
            carried: self.carried,
            section: sense.period,
            reviewed: self.setting.frame.reviewed,
            goals: self.setting.frame.planned,
            now: self.setting.frame.now(),
            works: self.setting.frame.genre == Genre::Work,
            issued: self.setting.issued,
            late: self.setting.frame.late,
            planned: self.planned,
            headed: self.headed,
        };
        (known, sense)
    }

    /// Reads one sentence.
    fn sentence(
        &mut self,
        sentence: &Sentence,
        fresh: bool,
        recall: &mut Recall<Said>,
        readings: &mut Vec<Reading>,
    ) {
        let text = sentence.span.of(self.setting.text);
        // 进出口总额突破1200亿元: a heading that ends with a result says what its text repeats.
        let counts = sentence.kind != SentenceKind::Heading
            || text.contains('，')
            || text.ends_with(['元', '%']);
        let said = if counts {
            recall.of(text, |text| Said::of(text, true))
        } else {
            Said::of(text, false).into()
        };
        if fresh && (status::turns_back(text) || self.turned.is_some() && self.looks_back(text)) {
            self.turned = None;
        }
        if let Some((start, end)) = said.expects {
            let at = sentence.span.start;
            let offset = |byte: usize| at + u32::try_from(byte).unwrap_or(0);
            self.expected = Some(Span::new(offset(start), offset(end)));
        }
        if let Some((start, end)) = said.intends {
            let at = sentence.span.start;
            let offset = |byte: usize| at + u32::try_from(byte).unwrap_or(0);
            self.intended = Some(Span::new(offset(start), offset(end)));
        }
        self.open = text.ends_with(['；', '，', '、']);
        let opens_plan = said.opens_plan && sentence.kind != SentenceKind::Title;
        if text.len() <= HEADLINE {
            let places = self.places_of(sentence.span);
            self.head(sentence, text, places);
        }
        if said.counted.figures.is_empty() && !opens_plan {
            // Most sentences of prose end here.
            return self.carry(said.opening, sentence);
        }
        let places = self.places_of(sentence.span);
        let scene = scene::Scene::new(self.setting, sentence.span, places, &said);
        let reviewed = self
            .known()
            .1
            .status
            .is_some_and(|(status, _)| status == Status::Actual);
        // A report of December reviews the year in which it is given.
        let own_year = self.known().0.section_year() >= self.setting.issued;
        let may = !reviewed || names_issue_year(&scene, self.setting.issued) && !own_year;
        if opens_plan && may {
            self.turned = Some(sentence.span);
            self.carried = None;
        }
        let (known, sense) = self.known();
        readings.extend(sentence::read(
            &scene,
            &said.counted,
            &known,
            &sense,
            &mut self.topic,
            &mut self.held,
        ));
        self.carry(said.opening, sentence);
    }

    /// 数据也展示了2023年的新成绩：…: a sentence that begins with a year before that of issue.
    fn looks_back(&self, text: &str) -> bool {
        const NEAR: usize = 60;
        let issued = self.setting.issued;
        let first = period::until(text, NEAR).find(|period| !period.base);
        first.is_some_and(|period| match period.year {
            period::Year::Absolute(year) => Some(year) < issued && !period.is_span(),
            _ => false,
        })
    }

    /// Keeps the period that opens a sentence for those that follow in its paragraph.
    fn carry(&mut self, opening: Option<Period>, sentence: &Sentence) {
        let Some(opening) = opening else { return };
        let plans = self
            .known()
            .1
            .status
            .is_some_and(|(status, _)| status == Status::Target);
        let within_year = |period: &Period| {
            matches!(
                period.part,
                period::Part::Quarter(_) | period::Part::Months(..)
            )
        };
        if !(plans && within_year(&opening)) {
            let start = sentence.span.start;
            let words = Span::new(start + opening.span.start, start + opening.span.end);
            self.carried = Some((opening, words));
        }
    }

    /// 茅箭区 in a line of its own: the lines that follow are about it. A heading that is none ends that.
    fn head(&mut self, sentence: &Sentence, text: &str, places: &[PlaceMention]) {
        let bare = text.trim_matches(|c: char| {
            "（）()【】一二三四五六七八九十0123456789、.． ：—·".contains(c)
        });
        let whole = places.iter().find(|mention| {
            mention.form == Form::Long && mention.span.of(self.setting.text) == bare
        });
        match whole.and_then(|mention| Some((mention.id?, mention.span))) {
            Some(place) => self.headed = Some(place),
            None if sentence.kind == SentenceKind::Heading => self.headed = None,
            None => {}
        }
    }

    /// The places inside a sentence; sentences come in text order.
    fn places_of(&mut self, span: Span<Folded>) -> &'a [PlaceMention] {
        let all = self.setting.places;
        let from = self.place_at
            + all[self.place_at..].partition_point(|mention| mention.span.start < span.start);
        let to = from + all[from..].partition_point(|mention| mention.span.end <= span.end);
        self.place_at = from;
        &all[from..to]
    }
}

/// Whether a sentence speaks of the year of issue.
fn names_issue_year(scene: &scene::Scene, issued: Option<u16>) -> bool {
    let clock = period::Clock {
        issued,
        ..period::Clock::default()
    };
    scene.periods.iter().any(|period| {
        period.year != period::Year::Context
            && issued.is_some()
            && period.first_year(&clock) >= issued
    })
}
