//! The pipeline: one document from text to [`Report`].

use crate::lexicon::Marks;
use crate::observation::{self, Read, Said, Setting};
use crate::outline::{self, Outline};
use crate::pass::{self, Found};
use crate::place::{self, DocumentPlace, PlaceMention};
use crate::profile::Titles;
use crate::recall::Recall;
use crate::report::{Document, Report};
use crate::source::Source;
use crate::span::{Folded, Span};
use crate::{assemble, doubt, fold, profile};
use std::borrow::Cow;

/// Bytes at the head of a text in which its place may be named, where it has no title.
const HEAD: usize = 600;

/// Reads one document. It cannot fail: what cannot be placed is listed with empty fields.
pub fn analyze(source: &Source) -> Report {
    read(source, &mut Recall::default(), &mut Recall::default())
}

/// Reads documents one after another, each as [`analyze`] reads it; what sentences say by themselves
/// is not found out again where the document before had them too. For a text that is being typed.
pub struct Reader {
    said: Recall<Said>,
    titles: Recall<Titles>,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            said: Recall::keeping(),
            titles: Recall::keeping(),
        }
    }
}

impl Reader {
    /// Reads the next document.
    pub fn read(&mut self, source: &Source) -> Report {
        self.said.turn();
        self.titles.turn();
        read(source, &mut self.said, &mut self.titles)
    }
}

fn read(source: &Source, said: &mut Recall<Said>, titles: &mut Recall<Titles>) -> Report {
    let folded = fold::fold(&source.text);
    let text = folded.text.as_str();
    let marks = Marks::of(text);
    let outline = outline::outline(text, &marks);
    let found = pass::through(text);
    let (places, own) = places(text, &outline, &found);
    let frame = observation::frame(text, &outline);
    let issued = observation::counts_from(&frame, text, outline.published)
        .or_else(|| outline.published.map(|date| date.year))
        .or_else(|| frame.scheme_year());
    let telling = profile::telling(text, &outline, &found);
    let setting = Setting {
        text,
        marks: &marks,
        outline: &outline,
        places: &places,
        own: own.clone(),
        issued,
        frame,
        telling: &telling,
    };
    let Read { readings, passed } = observation::read(&setting, said);
    let districts = profile::gather(&setting, &readings, titles);
    let document = document(source, text, &outline, own.as_ref(), &readings);
    let observations = assemble::observations(source, &folded, readings);
    let passed = passed
        .into_iter()
        .filter_map(|span| assemble::original(&folded, span));
    Report {
        document,
        doubts: doubt::doubts(&observations),
        districts,
        passed: passed.collect(),
        observations,
    }
}

/// The places of a text, settled, and the one it is about.
fn places(
    text: &str,
    outline: &Outline,
    found: &Found,
) -> (Vec<PlaceMention>, Option<DocumentPlace>) {
    let mut mentions = place::scan_at(text, &found.names);
    let head = outline
        .title
        .unwrap_or_else(|| Span::<Folded>::bytes(0, text.floor_char_boundary(HEAD)));
    let (words, named) = own_words(text, outline, &mentions);
    let own = place::document_place(words, head, &named);
    match &own {
        Some(own) if own.rule == place::DocumentRule::Namesake => {
            place::settle_namesake(&mut mentions, own.id);
        }
        Some(own) if own.rule == place::DocumentRule::Zone => {
            place::settle_zone(&mut mentions, own.id);
        }
        Some(own) => {
            place::settle(&mut mentions, own.id);
            place::settle_former(&mut mentions, own);
        }
        None => {}
    }
    place::settle_labelled(text, &mut mentions);
    (mentions, own)
}

/// The text up to the links below it, and the places that it names by itself: not those of 下一篇：通江县…, 相关阅读 and the like.
fn own_words<'t, 'm>(
    text: &'t str,
    outline: &Outline,
    mentions: &'m [PlaceMention],
) -> (&'t str, Cow<'m, [PlaceMention]>) {
    let others = |piece: &&outline::Furniture| piece.reason == "recommended";
    let others: Vec<_> = outline.furniture.iter().filter(others).collect();
    if others.is_empty() {
        return (text, Cow::Borrowed(mentions));
    }
    let said = outline.sentences.last().map_or(0, |last| last.span.end);
    let below = others.iter().find(|piece| piece.span.start >= said);
    let end = below.map_or(text.len(), |piece| piece.span.start as usize);
    let own = |m: &&PlaceMention| {
        m.span.end as usize <= end && !others.iter().any(|piece| piece.span.overlaps(m.span))
    };
    let own = mentions.iter().filter(own).cloned().collect();
    (&text[..end], Cow::Owned(own))
}

/// A date as the result prints it: `2024`, `2024-05` or `2024-05-13`.
fn issued_on(date: outline::Dateline) -> String {
    let month = date
        .month
        .map(|month| format!("-{month:02}"))
        .unwrap_or_default();
    let day = date.day.map(|day| format!("-{day:02}")).unwrap_or_default();
    format!("{}{month}{day}", date.year)
}

fn document(
    source: &Source,
    text: &str,
    outline: &Outline,
    own: Option<&DocumentPlace>,
    readings: &[observation::Reading],
) -> Document {
    Document {
        name: source.name.clone(),
        title: outline.title_text(text),
        published: outline.published.map(issued_on).unwrap_or_default(),
        district: own.map(|own| own.name.clone()).unwrap_or_default(),
        encoding: source.encoding.clone(),
        years: years(readings.iter().map(|reading| reading.period.as_str())),
        characters: u32::try_from(source.text.chars().count()).unwrap_or(u32::MAX),
    }
}

/// The years that periods begin in, first and last: `2023`, `2021/2024`; `""` where none.
pub fn years<'a>(periods: impl Iterator<Item = &'a str>) -> String {
    let years = periods.filter_map(|period| period.get(..4)?.parse::<u16>().ok());
    let (first, last) = years.fold((u16::MAX, 0), |(first, last), year| {
        (first.min(year), last.max(year))
    });
    match last {
        0 => String::new(),
        _ if first == last => first.to_string(),
        _ => format!("{first}/{last}"),
    }
}
