//! The walk over the sentences of a document: what one says holds for those that follow it.
//!
//! ```text
//! 一、2023年工作回顾
//! 全区新增公共车位2.4万个。     2023, a result: by the heading
//! 今年的主要目标是：…           from here on goals, until another section says otherwise
//! ```
//!
//! How a sentence is read once that is known is in [`super::sentence`]; what a section says by its
//! heading, in [`super::section`].

mod announced;
mod answered;
mod arrived;
mod asked;
mod assigned;
mod behind;
mod carried;
mod day;
mod divided;
mod due;
mod ended;
mod entered;
mod flowing;
mod gone_by;
mod headed;
mod heard;
mod held;
mod intended;
mod itemised;
mod known;
mod label;
mod led;
mod listed;
mod located;
mod moved;
mod narrowed;
mod own_year;
mod parted;
mod promised;
mod reviewed_on;
mod sheet;
mod spoken_of;
mod summed;
mod tabled;
mod taken_over;
mod tasked;
mod tenored;
mod turned;
mod undertaken;
mod willed;
mod year_opens;
mod years;

use super::scene::Scene;
use super::section::Sense;
use super::sentence::{self, undertaking, zone};
use super::{Reading, Said, Setting, cut, genre, passed, status};
use crate::outline::{Sentence, SentenceKind};
use crate::recall::Recall;
use crate::span::{Folded, Span};
use crate::telling::Telling;
pub use arrived::happened;
use heard::heard;
use held::Walk;
use label::label;
pub use year_opens::MARKS;

/// Longest line that may be nothing but a place, in bytes.
const HEADLINE: usize = 60;

/// Reads the figures of all sentences, and what numbers they pass over.
pub fn read(
    setting: &Setting,
    root: Sense,
    senses: &[Sense],
    recall: &mut Recall<Said>,
) -> (Vec<Reading>, Vec<Span<Folded>>) {
    let mut walk = Walk::begin(setting, root, senses);
    let mut readings = Vec::new();
    let sentences = &setting.outline.sentences;
    for ((at, sentence), telling) in sentences.iter().enumerate().zip(setting.telling) {
        let fresh = sentence.paragraph != walk.paragraph;
        walk.enter(sentence);
        if fresh {
            let rest = &sentences[at..];
            let planned = walk.tenor.take().is_some();
            walk.tenor = walk.tenored(rest, planned);
            walk.itemise(rest);
            let intends = || walk.wills(rest).or_else(|| walk.calls(rest));
            let goes_on = || walk.goes_on_calling(rest);
            let task = || walk.answered(rest);
            walk.intended = walk
                .intended
                .or_else(intends)
                .or_else(goes_on)
                .or_else(task);
        }
        if fresh && walk.terms {
            walk.term = walk.term_in_cell(sentence);
            walk.carried = walk.carried.filter(|_| walk.term.is_none());
        }
        let rest = &sentences[at..];
        let goal = || {
            walk.tells_goal(rest)
                .or_else(|| walk.answered_in_review(rest))
        };
        walk.goal_first = fresh.then(goal).flatten();
        if sentence.span.len() as usize <= cut::LONGEST {
            walk.sentence(sentence, fresh, telling, recall, &mut readings);
            continue;
        }
        for part in cut::parts(setting.text, sentence) {
            walk.sentence(&part, fresh, telling, recall, &mut readings);
        }
    }
    (readings, walk.passed)
}

impl<'a> Walk<'a> {
    /// Reads one sentence.
    fn sentence(
        &mut self,
        sentence: &Sentence,
        fresh: bool,
        telling: &Telling,
        recall: &mut Recall<Said>,
        readings: &mut Vec<Reading>,
    ) {
        let text = sentence.span.of(self.setting.text);
        let marks = self.setting.marks.within(sentence.span.range());
        let said = heard(sentence, text, marks, telling.goals, recall);
        // 若干支持措施⏎对…项目，给予总投资额|30%的补助: terms, no figures of a place.
        let terms = self.setting.frame.terms && genre::grants(text);
        let passed = passed::over(&said.counted, sentence.span.start, terms);
        self.passed.extend(passed);
        self.note_years(sentence, text, fresh);
        self.narrow(sentence, fresh, said.opening);
        if self.carried.is_some() && self.recounts(text) {
            self.carried = None;
        }
        self.sum_up(text);
        self.go_by(sentence, text, &said.glyphs);
        self.arrive(said.opening, text);
        self.note(sentence, text, fresh, &said);
        let zone = self.handed.zone.take();
        self.handed.zone = zone::after(text, &said.glyphs, zone);
        self.locate(sentence, text, fresh);
        self.label_place(sentence, text, fresh);
        self.speak(sentence, text, fresh);
        if text.len() <= HEADLINE {
            let places = self.places_of(sentence.span);
            self.head(sentence, text, places);
        }
        let opens_plan = said.opens_plan && sentence.kind != SentenceKind::Title;
        if terms {
            return self.carry(said.opening, sentence);
        }
        if said.counted.figures.is_empty() && !opens_plan {
            // Most sentences of prose end here.
            // 二是抓茶叶产业。|新建0.3万亩: no longer of what the item before told of.
            if self.handed.whose.told(text) {
                self.handed.topic = self.handed.whose.goods_named(sentence.span);
            }
            self.note_day(text, &said.glyphs);
            self.undertake(sentence, &said);
            self.handed.topic = label(sentence, text)
                .filter(|_| fresh)
                .or(self.handed.topic.take());
            return self.carry(said.opening, sentence);
        }
        let places = self.places_of(sentence.span);
        let scene = Scene::new(self.setting, sentence.span, places, &said);
        // 二、今后五年奋斗目标: what a heading plans, and when, its section has told.
        let headed = sentence.kind == SentenceKind::Heading && self.known().1.plans();
        if opens_plan && !headed && self.may_turn(&scene) {
            self.turned = Some(sentence.span);
            // 主要奋斗目标是：, behind 今后五年…总体思路是：…: of the same years.
            let same = scene
                .periods
                .is_empty()
                .then_some(self.turned_for)
                .flatten();
            let ahead = self.years_ahead(&scene);
            self.turned_for = ahead.or_else(|| self.year_set(sentence, text)).or(same);
            self.carried = None;
        }
        self.moving = self.moves_on(text, &said);
        self.note_standing(sentence, text, &said);
        let (known, sense) = self.known_of_parts(sentence, text, readings);
        let handed = &mut self.handed;
        let first = readings.len();
        sentence::read(&scene, &said.counted, &known, &sense, handed, readings);
        // 某县|双|三十万亩|（茶产业）发展规划: in a title, a number that counts nothing is part of it.
        if sentence.kind == SentenceKind::Title {
            let own = readings.split_off(first);
            let named = own
                .into_iter()
                .filter(|own| own.indicator.chars().nth(1).is_some());
            readings.extend(named);
        }
        handed.work = undertaking::after(&scene, handed.work.take());
        self.divide(text, &mut readings[first..]);
        self.note_end(sentence, text, &said);
        self.note_day(text, &said.glyphs);
        self.note_moved(sentence, text, &said);
        self.carry(said.opening, sentence);
        self.note_due(sentence, text);
    }

    /// Takes note of what a sentence says of those that follow.
    fn note(&mut self, sentence: &Sentence, text: &'a str, fresh: bool, said: &Said) {
        let returns = || self.looks_back(text) || self.opens_before(said.opening);
        if fresh && (status::turns_back(text) || self.turned.is_some() && returns()) {
            self.turned = None;
        }
        let offset = |byte: usize| sentence.span.start + u32::try_from(byte).unwrap_or(0);
        let words = |(start, end)| Span::new(offset(start), offset(end));
        self.leave_behind(text);
        self.look_since(said.opening, sentence);
        self.note_promise(sentence, text, fresh, &said.glyphs);
        self.note_tasks(sentence, text);
        self.note_list(sentence, text);
        self.note_led(sentence, text, said);
        self.note_sheet(sentence, text);
        self.note_foreseen(said, text, words);
        self.note_intended(said, text, fresh, words);
        self.note_asked(text, words);
        self.deeds = self.announces(sentence, text).map(words).or(self.deeds);
        self.last = text;
        self.listing |= text.ends_with("目标：");
        self.open = text.ends_with(['；', '，', '、']);
    }
}
