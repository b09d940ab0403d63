//! Items of a page torn from amid a plan: one that says what this year is to bring, and those behind it that say of nothing that it was done.
//!
//! ```text
//! （二）…，今年要引进企业5家。⏎（三）…。新建大棚300座。         goals, both
//! 二是…，今年将新建…。⏎三是…。全县已建成大棚300座。             the second tells what was done
//! ```
//!
//! Paragraphs that plan by their own words are read in [`super::tenored`].

use super::Walk;
use super::carried::numbers;
use crate::numbering;
use crate::observation::genre::Genre;
use crate::observation::status::{PLACED, tells_past};
use crate::observation::tenor::tenor;
use crate::outline::Sentence;
use crate::span::{Folded, Span};

/// What says in so many words what the year is to bring.
const WILL: [&str; 5] = ["今年要", "今年将", "今年拟", "今年计划", "今年力争"];

/// What says of a sentence that it tells of another year.
const GONE: [&str; 4] = ["去年", "上年", "前年", "年以来"];

/// What says that something is over.
const DONE: [char; 2] = ['了', '已'];

/// How sure the words of an item may be that it reviews, and it still goes on with a plan: tenths of the logarithm of the odds.
const LEAST: i32 = -10;

impl Walk<'_> {
    /// The words by which an item plans that says so itself, or goes on with one that did; `rest` are its sentences and those behind.
    pub(super) fn itemise(&mut self, rest: &[Sentence]) {
        let held = self.itemised.take();
        let setting = self.setting;
        let frame = &setting.frame;
        let dated = setting
            .outline
            .published
            .is_some_and(|date| date.month.is_some());
        let torn = frame.genre == Genre::Other && setting.outline.title.is_none() && !dated;
        let Some(first) = rest.first().filter(|_| torn) else {
            return;
        };
        let own = first.span.of(setting.text);
        if !(numbers(own) || numbering::read(own).is_some()) || self.sense_of_section() {
            return;
        }
        let same = |sentence: &&Sentence| sentence.paragraph == first.paragraph;
        let sentences = || rest.iter().take_while(same);
        let told = |sentence: &&Sentence| {
            let words = sentence.span.of(setting.text);
            GONE.iter().any(|word| words.contains(word)) || names_year(words)
        };
        let mut words = String::new();
        for sentence in sentences().filter(|sentence| !told(sentence)) {
            words.push_str(sentence.span.of(setting.text));
        }
        let done = PLACED.deed.within(&words) || tells_past(&words) || words.contains(DONE);
        if let Some(held) = held
            && !done
            && tenor(&words).score >= LEAST
        {
            self.tenor = self.tenor.or(Some(held));
            self.itemised = Some(held);
            return;
        }
        let will = sentences().find_map(|sentence| {
            let words = sentence.span.of(setting.text);
            let (at, word) = WILL
                .iter()
                .find_map(|word| Some((words.find(word)?, *word)))?;
            let start = sentence.span.start + u32::try_from(at).ok()?;
            Some(Span::<Folded>::new(
                start,
                start + u32::try_from(word.len()).ok()?,
            ))
        });
        self.itemised = self.tenor.or(will);
    }

    /// Whether a heading around has said what its section tells.
    fn sense_of_section(&self) -> bool {
        let section = self.section.and_then(|at| self.senses.get(at));
        section.is_some_and(|sense| sense.status.is_some())
    }
}

/// |2016年|，全县减贫1.2万人: whether a sentence begins with a year.
fn names_year(words: &str) -> bool {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 && words[digits..].starts_with('年')
}
