//! What must hold of every reading, of whatever text: for chance's tests and for the fuzzer.

use zhibiao::report::{Evidence, Place};
use zhibiao::span::{Original, Span};
use zhibiao::{Report, Source, analyze};

/// What does not hold, and of what.
type Fault = String;

/// An error that says what does not hold, where it does not.
macro_rules! hold {
    ($what:expr, $($of:tt)*) => {
        if !$what {
            return Err(format!("{}: {}", stringify!($what), format!($($of)*)));
        }
    };
}

fn spans(evidence: &Evidence) -> impl Iterator<Item = Place> {
    // Named one by one: a new field does not compile until it is checked too.
    let Evidence {
        indicator,
        number,
        unit,
        measure,
        comparator,
        district,
        period,
        status,
    } = *evidence;
    [
        indicator, number, unit, measure, comparator, district, period, status,
    ]
    .into_iter()
    .flatten()
}

/// Every folded character leads back to characters of the original, in its order.
fn leads_back(text: &str) -> Result<(), Fault> {
    let folded = zhibiao::fold::fold(text);
    let count = u32::try_from(text.chars().count()).expect("a short text");
    let mut before = Span::<Original>::new(0, 0);
    for (at, c) in folded.text.char_indices() {
        let here = folded.map.original(Span::bytes(at, at + c.len_utf8()));
        // A line end that a page had lost stands for no character: it leads to the place right behind the one before it.
        let lost = c == '\n' && here == Span::new(before.end, before.end);
        hold!(here.is_empty() == lost, "{c}: {here:?}");
        hold!(here.end <= count, "{c}: {here:?}");
        hold!(
            before.start <= here.start && before.end <= here.end,
            "{c}: {before:?} {here:?}"
        );
        before = here;
    }
    let whole = folded.map.original(Span::bytes(0, folded.text.len()));
    hold!(whole.end == before.end, "{whole:?} {before:?}");
    Ok(())
}

/// Reads a text, and fails where a span leads astray, a value is no number or JSON loses something.
pub fn check(text: &str) -> Result<(), Fault> {
    leads_back(text)?;
    let source = Source::from_text("样本", text);
    let report = analyze(&source);
    let signs: Vec<char> = source.text.chars().collect(); // Without a byte order mark, say.
    let within = |start: u32, end: u32| start < end && end as usize <= signs.len();
    for figure in &report.observations {
        hold!(within(figure.start, figure.end), "{figure:?}");
        let quote: String = signs[figure.start as usize..figure.end as usize]
            .iter()
            .collect();
        hold!(figure.quote == quote, "{figure:?}");
        hold!(
            figure.value.is_finite() && figure.upper.is_none_or(f64::is_finite),
            "{figure:?}"
        );
        hold!(
            figure
                .base
                .as_ref()
                .is_none_or(|base| base.value.is_finite()),
            "{figure:?}"
        );
        for [start, end] in spans(&figure.evidence) {
            hold!(within(start, end), "{figure:?}");
        }
        if let Some([start, end]) = figure.evidence.number {
            hold!(figure.start <= start && end <= figure.end, "{figure:?}");
        }
    }
    for pair in report.observations.windows(2) {
        hold!(pair[0].end <= pair[1].start, "{pair:?}");
    }
    for doubt in &report.doubts {
        hold!(
            (doubt.observation as usize) < report.observations.len(),
            "{doubt:?}"
        );
    }
    for &[start, end] in &report.passed {
        let figures = report.observations.iter();
        let mut figures = figures.filter(|figure| figure.start < end && start < figure.end);
        hold!(
            within(start, end) && figures.next().is_none(),
            "[{start}, {end}]"
        );
    }
    let json = serde_json::to_string(&report).expect("a report is JSON");
    let again: Report = serde_json::from_str(&json).expect("the report reads back");
    hold!(again == report, "{json}");
    Ok(())
}
