//! A sentence with everything scanned in it: periods, places, quotes, clauses.
//!
//! ```text
//! 2023年，青羊区“智慧养老”项目落地，新增床位120张。
//! period 2023年, place 青羊区, quote 智慧养老, three clauses
//! ```
//!
//! Positions are bytes of the sentence; [`Scene::global`] leads to bytes of the folded document. It
//! answers questions about places in the sentence and decides nothing.

mod placed;

use super::Setting;
use super::clause::{self, Clause};
use super::said::Said;
use super::status::Spoken;
use crate::lexicon::Glyphs;
use crate::mention::numeral;
use crate::mention::period::{Near, Part, Period};
use crate::place::PlaceMention;
use crate::span::{Folded, Span};
use std::ops::Range;

/// A sentence with its mentions. Positions are bytes of the sentence.
pub struct Scene<'a> {
    /// The document.
    pub setting: &'a Setting<'a>,
    /// The sentence.
    pub text: &'a str,
    /// Its places, in document bytes.
    pub places: &'a [PlaceMention],
    /// Its periods.
    pub periods: &'a [Period],
    /// What its figures are of, where it names no period.
    pub erst: Option<&'a Range<usize>>,
    /// Its quoted stretches and titles.
    pub quotes: &'a [Range<usize>],
    /// Its clauses.
    pub clauses: &'a [Clause],
    /// Its words of intent.
    pub spoken: &'a Spoken,
    /// Its characters.
    pub glyphs: &'a Glyphs,
    offset: u32,
}

impl<'a> Scene<'a> {
    /// A sentence in its document.
    pub fn new(
        setting: &'a Setting<'a>,
        span: Span<Folded>,
        places: &'a [PlaceMention],
        said: &'a Said,
    ) -> Self {
        Self {
            setting,
            text: span.of(setting.text),
            places,
            periods: &said.periods,
            erst: said.erst.as_ref(),
            quotes: &said.quotes,
            clauses: &said.clauses,
            spoken: &said.spoken,
            glyphs: &said.glyphs,
            offset: span.start,
        }
    }

    /// Whether a word may stand in the sentence; right where it says no.
    #[inline]
    pub fn may(&self, word: &str) -> bool {
        self.glyphs.may(word)
    }

    /// Whether one of these words may.
    #[inline]
    pub fn may_any(&self, words: &[&str]) -> bool {
        self.glyphs.may_any(words)
    }

    /// A sentence span in document bytes.
    pub fn global(&self, span: Span<Folded>) -> Span<Folded> {
        Span::new(self.offset + span.start, self.offset + span.end)
    }

    /// A sentence range in document bytes; nothing where it is empty.
    pub fn global_range(&self, range: Range<usize>) -> Option<Span<Folded>> {
        (!range.is_empty()).then(|| self.global(Span::bytes(range.start, range.end)))
    }

    /// A document span in sentence bytes.
    pub fn local(&self, span: Span<Folded>) -> (usize, usize) {
        (
            span.start.saturating_sub(self.offset) as usize,
            span.end.saturating_sub(self.offset) as usize,
        )
    }

    /// Whether it is the title of the document, or stands in it.
    pub fn is_title(&self) -> bool {
        let title = self.setting.frame.title;
        title.is_some_and(|title| title.start <= self.offset && self.offset < title.end)
    }

    /// Whether a position is inside quotes or a title.
    pub fn quoted(&self, at: usize) -> bool {
        clause::inside(self.quotes, at).is_some()
    }

    /// Whether a bracket around a position closes before `at`.
    pub fn bracketed(&self, position: usize, at: usize) -> bool {
        let open = self.text[..position].rfind(['（', '）']);
        let inside = open.is_some_and(|open| self.text[open..].starts_with('（'));
        inside && self.text[position..at].contains('）')
    }

    /// Whether a period is part of a quoted name, rather than “十四五” by itself.
    pub fn names(&self, period: &Period) -> bool {
        names(self.quotes, period) && !self.is_speech(period)
    }

    /// “我们村去年新建公园12个。”: whether a period stands in what someone says.
    fn is_speech(&self, period: &Period) -> bool {
        let quote = clause::inside(self.quotes, period.span.start as usize);
        let words = quote.and_then(|quote| self.text.get(quote.clone()));
        words.is_some_and(|words| words.trim_end_matches('”').ends_with(['。', '，', '！']))
    }

    /// Whether no clause mark lies between two positions.
    pub fn same_clause(&self, a: usize, b: usize) -> bool {
        self.clauses
            .iter()
            .any(|clause| clause.range.start <= a && b <= clause.range.end)
    }

    /// The part before a position of the clause that it stands in.
    pub fn clause_before(&self, at: usize) -> Option<Range<usize>> {
        let clause = self
            .clauses
            .iter()
            .find(|clause| clause.range.contains(&at))?;
        Some(clause.range.start..at)
    }

    /// Whether a period is a clause by itself.
    pub fn stands_alone(&self, period: &Period) -> bool {
        stands_alone(self.text, period)
    }

    /// 较2020年，: whether a period and what compares with it are a clause by themselves.
    pub fn stands_compared(&self, period: &Period) -> bool {
        let before = &self.text[..period.span.start as usize];
        before
            .strip_suffix(['较', '比', '与'])
            .is_some_and(|rest| rest.is_empty() || rest.ends_with(['，', '；', '。']))
    }

    /// Start of the period that ends at `end`.
    pub fn period_ending(&self, end: usize, min: usize) -> Option<usize> {
        self.periods
            .iter()
            .find(|p| p.span.end as usize == end && p.span.start as usize >= min && self.parts(p))
            .map(|p| p.span.start as usize)
    }

    /// Whether the period that ends at `end` is a base of comparison.
    pub fn is_base(&self, end: usize) -> bool {
        self.periods
            .iter()
            .any(|p| p.span.end as usize == end && p.base)
    }

    /// End of the period that starts at `start`.
    pub fn period_starting(&self, start: usize, max: usize) -> Option<usize> {
        self.periods
            .iter()
            .find(|p| p.span.start as usize == start && p.span.end as usize <= max && self.parts(p))
            .map(|p| p.span.end as usize)
    }

    /// 鼓浪屿当天|接待游客: whether a period parts what stands on its sides; 当天 does so before a place alone, and is cut out of
    /// names.
    pub fn parts(&self, period: &Period) -> bool {
        let placed = || {
            let end = period.span.end as usize;
            self.any_place_starting(end, self.text.len()).is_some()
        };
        period.part != Part::Near(Near::Same) || placed()
    }

    /// Whether only periods and places stand between a clause's start and `at`.
    pub fn opens_clause(&self, at: usize) -> bool {
        let Some(clause) = self
            .clauses
            .iter()
            .find(|clause| clause.range.contains(&at))
        else {
            return false;
        };
        let mut from = clause.range.start;
        while from < at {
            let step = self
                .period_starting(from, at)
                .or_else(|| self.qualifier_starting(from, at))
                .or_else(|| {
                    self.text[from..at]
                        .starts_with("其中")
                        .then(|| from + "其中".len())
                });
            let Some(next) = step else { return false };
            from = next;
        }
        true
    }
}

/// Whether a period is a clause by itself: 6月末，…; 截至10月，….
pub fn stands_alone(text: &str, period: &Period) -> bool {
    let marks = ['，', '；', '：', '。', '\n'];
    let before = &text[..period.span.start as usize];
    let clause = without_item(before.rsplit(marks).next().unwrap_or(before).trim());
    let after = &text[period.span.end as usize..];
    (after.is_empty() || after.starts_with(marks))
        && matches!(
            clause,
            "" | "截至" | "截止" | "截止到" | "截至到" | "至" | "到"
        )
}

/// ①|, ●|, （1）|, 2.|截至: a clause without the mark of the item that it begins.
fn without_item(clause: &str) -> &str {
    let bare = clause.trim_start_matches(|c: char| matches!(c, '①'..='⑳' | '●' | '■' | '◆' | '•'));
    let numbered = |c: char| c.is_ascii_digit() || numeral::begins(c);
    let rest = bare.trim_start_matches('（').trim_start_matches(numbered);
    let marked = rest.len() < bare.len();
    let rest = rest.strip_prefix(['）', '.', '、']).filter(|_| marked);
    rest.unwrap_or(bare)
}

/// Whether a period is part of a name in one of the quotes.
pub fn names(quotes: &[Range<usize>], period: &Period) -> bool {
    let quote = clause::inside(quotes, period.span.start as usize);
    quote.is_some_and(|quote| quote.end > period.span.end as usize)
}
