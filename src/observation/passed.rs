//! Numbers that are no figures and yet could be missed: written in digits, with a unit that counts or measures.
//!
//! ```
//! use zhibiao::{Source, analyze};
//! let report = analyze(&Source::from_text("样本", "2023年罗湖区新增学位600个，220千伏变电站开工。"));
//! assert_eq!((report.observations.len(), report.passed), (1, vec![[17, 22]]));
//! ```
//!
//! For the eye of a user who wants to know what the table leaves out: capacities that a project is known by,
//! thresholds, what words are explained with. Numerals, dates, lengths of time and numbers without a unit are not
//! among them: they are nearly always part of a word.

use super::Reading;
use super::sentence::Counted;
use crate::lexicon::UnitKind as Kind;
use crate::mention::number::{Form, Number};
use crate::span::{Folded, Span};

/// Those of a sentence that begins at `start`; all of its numbers, where it has no figures (`all`).
pub fn over(counted: &Counted, start: u32, all: bool) -> impl Iterator<Item = Span<Folded>> + '_ {
    let figures: &[usize] = if all { &[] } else { &counted.figures };
    let mut figures = figures.iter().peekable();
    let numbers = counted.numbers.iter().enumerate();
    numbers.filter_map(move |(at, number)| {
        let is_figure = figures.next_if_eq(&&at).is_some();
        let span = Span::new(start + number.span.start, start + number.span.end);
        (!is_figure && measures(number)).then_some(span)
    })
}

fn measures(number: &Number) -> bool {
    let measured = number.kind().is_some_and(|kind| match kind {
        Kind::Measure | Kind::Money | Kind::Ratio | Kind::Classifier => true,
        Kind::Time | Kind::Per => false,
    });
    number.form == Form::Digits && measured
}

/// Those that no reading has taken for a figure or for words behind one; both in text order.
pub fn unread(passed: Vec<Span<Folded>>, readings: &[Reading]) -> Vec<Span<Folded>> {
    let mut behind: Vec<Span<Folded>> = readings.iter().flat_map(words).collect();
    behind.sort_unstable();
    // Ends of all that begins up to there: a heading lies around many short words.
    let ends: Vec<u32> = behind
        .iter()
        .scan(0, |end, words| {
            *end = words.end.max(*end);
            Some(*end)
        })
        .collect();
    let is_free = |span: &Span<Folded>| {
        let before = behind.partition_point(|words| words.start < span.end);
        before == 0 || ends[before - 1] <= span.start
    };
    passed.into_iter().filter(is_free).collect()
}

/// The figure itself and what its name and unit were read from.
fn words(reading: &Reading) -> impl Iterator<Item = Span<Folded>> {
    let evidence = reading.evidence;
    [reading.span, evidence.indicator, evidence.unit]
        .into_iter()
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::{Source, analyze};

    /// The numbers of a text that no figure was read from.
    fn passed(text: &str) -> Vec<String> {
        let report = analyze(&Source::from_text("样本", text));
        let place = |[start, end]: [u32; 2]| {
            let letters = text.chars().skip(start as usize);
            letters.take((end - start) as usize).collect()
        };
        report.passed.into_iter().map(place).collect()
    }

    #[test]
    fn digits_with_a_unit_that_are_no_figure() {
        for (text, expected) in [
            (
                "2023年罗湖区建成110千伏变电站，新增学位600个。",
                vec!["110千伏"],
            ),
            (
                "淘汰35蒸吨及以下燃煤锅炉12台，启动5万吨级码头建设。",
                vec!["5万吨"],
            ),
            // A figure, its name, its period.
            (
                "全市亿元以上项目28个，总投资8.5亿元，到2025年达到40个。",
                vec![],
            ),
            ("2000万元以上工业企业36家。", vec![]),
            // Parts of words.
            (
                "深化“1+3+N”体系，落实三项制度，步行15分钟到达，创建5A级景区。",
                vec![],
            ),
        ] {
            assert_eq!(passed(text), expected, "{text}");
        }
    }

    #[test]
    fn places_are_those_of_the_original() {
        assert_eq!(passed("　　羅湖區１１０千伏變電站開工。"), ["１１０千伏"]);
    }
}
