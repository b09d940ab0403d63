//! The stages of a reading one by one, each with what the ones before it made, and beside them the
//! limits: what it costs to look at the same bytes at all.

use std::cell::RefCell;
use std::hint::black_box;
use zhibiao::fold::{FoldedText, fold};
use zhibiao::lexicon::{Lexicon, Marks, UnitKind, Words};
use zhibiao::observation::{self, Reading, Setting};
use zhibiao::outline::{Outline, SentenceKind, outline};
use zhibiao::pass::{self, Found};
use zhibiao::place::{self, PlaceMention};
use zhibiao::recall::Recall;
use zhibiao::report::Observation;
use zhibiao::source::{Source, Utf8Only};
use zhibiao::span::{Folded, Span};
use zhibiao::telling::Telling;
use zhibiao::{Reader, analyze, assemble, doubt, profile};

/// A document with everything that its stages need.
pub struct Document {
    source: Source,
    folded: FoldedText,
    marks: Marks,
    outline: Outline,
    found: Found,
    places: Vec<PlaceMention>,
    telling: Vec<Telling>,
    head: Span<Folded>,
    readings: Vec<Reading>,
    observations: Vec<Observation>,
    /// The text with a sentence more, as when one types, and who reads both by turns.
    typed: Source,
    reader: RefCell<(Reader, bool)>,
}

impl Document {
    /// Reads a text once, stage by stage.
    pub fn new(text: &str) -> Self {
        let source = Source::from_text("样本", text);
        let folded = fold(text);
        let marks = Marks::of(&folded.text);
        let outline = outline(&folded.text, &marks);
        let head = outline.title.unwrap_or(Span::bytes(0, 0));
        let found = pass::through(&folded.text);
        let mut places = place::scan_at(&folded.text, &found.names);
        if let Some(own) = place::document_place(&folded.text, head, &places) {
            place::settle(&mut places, own.id);
        }
        let mut document = Self {
            telling: profile::telling(&folded.text, &outline, &found),
            found,
            source,
            folded,
            marks,
            outline,
            places,
            head,
            readings: Vec::new(),
            observations: Vec::new(),
            typed: Source::from_text("样本", &format!("{text}\n新增学位600个。")),
            reader: RefCell::default(),
        };
        document.readings = observation::read(&document.setting(), &mut Recall::default()).readings;
        document.observations = assemble::observations(
            &document.source,
            &document.folded,
            document.readings.clone(),
        );
        document
    }

    /// Bytes of its text.
    pub fn bytes(&self) -> usize {
        self.source.text.len()
    }

    fn setting(&self) -> Setting<'_> {
        let text = &self.folded.text;
        Setting {
            text,
            marks: &self.marks,
            outline: &self.outline,
            places: &self.places,
            own: place::document_place(text, self.head, &self.places),
            issued: self.outline.published.map(|date| date.year),
            frame: observation::frame(text, &self.outline),
            telling: &self.telling,
        }
    }

    fn sentences(&self) -> Vec<Span<Folded>> {
        let body = self.outline.sentences.iter();
        let body = body.filter(|sentence| sentence.kind != SentenceKind::Heading);
        body.map(|sentence| sentence.span).collect()
    }
}

/// One thing to measure.
pub struct Measured {
    /// Its group: `limit`, `stage` or `whole`.
    pub group: &'static str,
    /// What it is.
    pub name: &'static str,
    /// Does it once.
    pub run: fn(&Document),
}

/// Everything that is measured.
pub const ALL: [Measured; 13] = [
    measured("limit", "utf-8 validation", validation),
    measured("limit", "one pass of the lexicon", lexicon_pass),
    measured("limit", "bare number and unit", bare_numbers),
    measured("stage", "source", read),
    measured("stage", "fold", folding),
    measured("stage", "outline", outlining),
    measured("stage", "place", places),
    measured("stage", "observation", observations),
    measured("stage", "assemble", assembling),
    measured("stage", "doubt", doubts),
    measured("stage", "profile", profiles),
    measured("whole", "analyze", whole),
    measured("whole", "after a sentence more", again),
];

const fn measured(group: &'static str, name: &'static str, run: fn(&Document)) -> Measured {
    Measured { group, name, run }
}

fn validation(document: &Document) {
    black_box(std::str::from_utf8(black_box(document.source.text.as_bytes())).is_ok());
}

/// Every name of an indicator, every unit and every cue of the project in one list.
fn lexicon_pass(document: &Document) {
    static ALL: std::sync::LazyLock<Words> = std::sync::LazyLock::new(|| {
        let lexicon = Lexicon::get();
        let names = lexicon.indicators().names().map(|(name, _)| name);
        let units = lexicon.units().iter().map(|unit| unit.symbol);
        let cues = include_str!("../../src/lexicon/cues.tsv").lines();
        let cues = cues.filter_map(|line| line.split('\t').next());
        Words::new(names.chain(units).chain(cues))
    });
    black_box(ALL.all(&document.folded.text).count());
}

/// Digits with a listed unit behind them, and no understanding.
fn bare_numbers(document: &Document) {
    let (text, units) = (document.folded.text.as_str(), Lexicon::get().units());
    let bytes = text.as_bytes();
    let (mut at, mut found) = (0, 0);
    while let Some(byte) = bytes.get(at) {
        if !byte.is_ascii_digit() {
            at += 1;
            continue;
        }
        let number = bytes[at..].iter();
        at += number
            .take_while(|byte| byte.is_ascii_digit() || **byte == b'.')
            .count();
        let unit = units.longest_at(text[at..].trim_start_matches(['万', '亿']));
        found += usize::from(unit.is_some_and(|(unit, _)| unit.kind != UnitKind::Per));
    }
    black_box(found);
}

fn read(document: &Document) {
    let source = Source::read("样本", document.source.text.as_bytes(), &Utf8Only);
    black_box(source.is_ok());
}

fn folding(document: &Document) {
    black_box(fold(&document.source.text));
}

fn outlining(document: &Document) {
    let text = &document.folded.text;
    black_box(outline(text, &Marks::of(text)));
}

fn places(document: &Document) {
    let text = &document.folded.text;
    let mut places = place::scan(text);
    if let Some(own) = place::document_place(text, document.head, &places) {
        place::settle(&mut places, own.id);
    }
    black_box(places);
}

fn observations(document: &Document) {
    // Which sentences may tell of goals is read with what the profile asks, before both.
    black_box(profile::telling(
        &document.folded.text,
        &document.outline,
        &document.found,
    ));
    black_box(observation::read(
        &document.setting(),
        &mut Recall::default(),
    ));
}

fn assembling(document: &Document) {
    let Document {
        source,
        folded,
        readings,
        ..
    } = document;
    // The clone is part of what is measured: a reading is used up.
    black_box(assemble::observations(source, folded, readings.clone()));
}

fn doubts(document: &Document) {
    black_box(doubt::doubts(&document.observations));
}

fn profiles(document: &Document) {
    let (text, sentences) = (&document.folded.text, document.sentences());
    black_box(profile::policies(text, &sentences));
    black_box(profile::honours(text, &sentences));
}

fn whole(document: &Document) {
    black_box(analyze(&document.source));
}

fn again(document: &Document) {
    let (reader, typed) = &mut *document.reader.borrow_mut();
    *typed = !*typed;
    let source = if *typed {
        &document.typed
    } else {
        &document.source
    };
    black_box(reader.read(source));
}
