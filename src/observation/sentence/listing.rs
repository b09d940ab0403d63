//! What a list is about that a colon opens, each item of which names no more than its place or thing.
//!
//! ```text
//! 各县综合指数从小到大排序，依次为：甲县为3.23，…      3.23 is 综合指数
//! 各类源的负荷比由大到小分别为：扬尘为38.2%、…         扬尘负荷比
//! ```
//!
//! Only what is known to be measured counts. Lists whose lead and items share a clause are read in
//! [`super::clause`].

use super::super::before;
use super::super::bind::Bound;
use super::super::district;
use super::super::list;
use super::super::name::{Name, measures};
use super::super::piece;
use super::super::standard;
use super::turn::Turn;
use crate::lexicon::{Lexicon, find_last, kinds};
use crate::mention::cue::Sense;
use crate::mention::number::Form;
use std::ops::Range;

kinds! { static WORDS = "../../lexicon/listing_words.tsv": order, work }

/// How far back, in bytes, a list may be announced.
const REACH: usize = 300;

/// Longest name of a thing in such a list, in bytes.
const THING: usize = 30;

impl Turn<'_> {
    /// A name that the list completes.
    pub(super) fn in_list(&self, name: Name) -> Name {
        let bound = self.bound();
        // 桥东区|为3.23: a place of which there are several.
        let placed = || {
            let place = name.text.ends_with(['区', '县', '市', '旗']);
            name.rule == "before" && place && name.text.chars().count() <= 5
        };
        if self.number().form != Form::Rank && (name.rule == "verb" || placed()) {
            return self.listed_measure().unwrap_or(name);
        }
        // 扬尘|为38.2%: a thing of which the list gives the rate.
        let thing = name.rule == "before"
            && self.number().unit == "%"
            && bound.before.said(&[Sense::Be]).is_some()
            && bound.before.noun.end - bound.before.noun.start <= THING;
        let listed = thing.then(|| self.listed_measure()).flatten();
        let rated = |listed: &Name| listed.text.ends_with(['比', '率', '重']);
        let listed = listed.map(|listed| Name {
            text: list::head(&listed.text).unwrap_or(&listed.text).into(),
            ..listed
        });
        let listed = listed.filter(|listed| listed.text.chars().count() <= 8);
        match listed.filter(rated) {
            Some(listed) if !name.text.ends_with(&*listed.text) => Name {
                text: [self.words(&bound.before.noun), &listed.text]
                    .concat()
                    .into(),
                ..name
            },
            _ => name,
        }
    }

    /// 新建10家、改建6家|社区食堂: what two kinds of work are done on, of which nothing else is said.
    pub(super) fn worked_on(&self, next: &Bound) -> Option<Range<usize>> {
        let other = &self.numbers[next.at];
        let between = self.number().span.end as usize..other.span.start as usize;
        let verb = self.scene.text.get(between)?.strip_prefix(['、', '和'])?;
        let bound = self.bound();
        let bare = bound.before.noun.is_empty() && bound.after.noun.is_empty();
        let same = other.unit == self.number().unit && bound.before.said(&[Sense::Add]).is_some();
        (bare && same && WORDS.work.number(verb).is_some() && !next.after.noun.is_empty())
            .then(|| next.after.noun.clone())
    }

    /// 香洲、金湾和斗门|酸雨率|分别为…: what is told of each of the document's parts, which numbers are given to.
    pub(super) fn told_of_parts(&self) -> Option<Name> {
        let (place, count) = self.listed;
        let first = self.bounds.get(self.index.checked_sub(place)?)?;
        if count < 2 || !first.before.respectively {
            return None;
        }
        let start = self.scene.clauses[first.clause].range.start;
        let before = first.clause.checked_sub(1);
        let before = before.map_or(start, |before| self.scene.clauses[before].range.start);
        let end = self.numbers[first.at].span.start as usize;
        let given = district::given(self.scene, before, start..end, self.listed)?;
        let words = self.words(&given.told);
        let mut name = measures(words)
            .then(|| standard::finish(Name::new(words, given.told.clone(), "list")))?;
        if given.is_park() {
            name.text = [self.words(&given.whose), &name.text].concat().into();
        }
        Some(name)
    }

    /// What the list measures in which the figure stands right behind its place.
    fn listed_measure(&self) -> Option<Name> {
        let text = self.scene.text;
        let clause = self.scene.clauses[self.bound().clause].range.start;
        let from = clause.saturating_sub(REACH);
        let from = (from..=clause).find(|at| text.is_char_boundary(*at))?;
        let number = self.number().span.start as usize;
        // 各区县降尘量从低到高依次为|甲区2.8吨: without a colon, in the same clause or one before.
        let ordered = find_last(&text[from..number], "依次为").map(|at| from + at + "依次为".len());
        let colon = text[from..clause].rfind('：').map(|at| from + at);
        let colon = colon.or(ordered)?;
        let start = text[from..colon]
            .rfind(['；', '。', '\n'])
            .map_or(from, |at| from + at);
        let lead = &text[start..colon];
        if !lead.ends_with(['为', '是', '下', '名', '序']) {
            return None;
        }
        let end = WORDS.order.next(lead, 0)?.1.start;
        let piece = piece::start(&lead[..end], &['，', '）']);
        self.measure_at_end(start + piece..start + end)
    }

    /// The name that a stretch ends with, if it is one of something measured.
    fn measure_at_end(&self, stretch: Range<usize>) -> Option<Name> {
        const LONGEST: usize = 14;
        let noun = before::before(self.scene, stretch).noun;
        let words = self.words(&noun);
        let words = words.trim_end_matches('的');
        let tail = words.char_indices().rev().take(LONGEST).map(|(at, _)| at);
        let known = tail.filter(|at| Lexicon::get().indicator(&words[*at..]).is_some());
        let at = known.last().or_else(|| {
            let short = words.chars().count() <= LONGEST && measures(words);
            short.then_some(0)
        })?;
        let span = noun.start + at..noun.start + words.len();
        Some(standard::finish(Name::new(&words[at..], span, "list")))
    }
}
