//! What charts are drawn with: colours, margins, rules and words, as SVG.
//!
//! It knows nothing of figures; the sizes of words are about right, since nothing here can measure
//! them.

use super::{Chart, Point};

/// The colours of a theme; those of the page.
pub struct Ink {
    /// Behind everything.
    pub paper: &'static str,
    /// Words.
    pub ink: &'static str,
    /// Words beside.
    pub quiet: &'static str,
    /// Rules.
    pub line: &'static str,
    /// What shows the figures.
    pub bar: &'static str,
}

/// On white.
pub const LIGHT: Ink = Ink {
    paper: "#ffffff",
    ink: "#1c2024",
    quiet: "#5b626a",
    line: "#e4e1d9",
    bar: "#0b6b50",
};

/// On black.
pub const DARK: Ink = Ink {
    paper: "#1b1f23",
    ink: "#e8e6e1",
    quiet: "#a3a8ad",
    line: "#2e3338",
    bar: "#5cc9a3",
};

/// Of a page's column, and of a phone.
pub const WIDE: f64 = 720.0;
/// As [`WIDE`].
pub const NARROW: f64 = 380.0;
/// Beside everything.
pub const EDGE: f64 = 24.0;
/// Title and unit stand above this.
pub const HEAD: f64 = 74.0;
/// From bar to bar.
pub const STEP: f64 = 34.0;

/// How wide a chart is, in pixels.
pub const fn width_of(chart: &Chart) -> f64 {
    if chart.narrow { NARROW } else { WIDE }
}

/// The range of the values with zero in it: a bar that doesn't begin at zero lies.
pub fn range(points: &[Point]) -> (f64, f64) {
    let values = || points.iter().map(|point| point.value);
    (values().fold(0.0, f64::min), values().fold(0.0, f64::max))
}

/// What is no result is drawn in dashes, where it is long enough for them.
pub const DASHES: &str = " stroke-dasharray=\"4 3\"";

/// How figures are drawn that are no results: an outline.
pub fn hollow(ink: &Ink) -> String {
    format!(
        "fill=\"{}\" stroke=\"{}\" stroke-width=\"1.5\"",
        ink.paper, ink.bar
    )
}

/// How a figure is.
pub fn drawn(point: &Point, ink: &Ink) -> String {
    if point.expected.is_empty() {
        format!("fill=\"{}\"", ink.bar)
    } else {
        hollow(ink)
    }
}

/// A straight line.
pub fn rule(body: &mut String, from: (f64, f64), to: (f64, f64), colour: &str) {
    body.push_str(&format!(
        "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{colour}\"/>",
        from.0, from.1, to.0, to.1
    ));
}

/// Words beside a point: before it, around it or behind it as `anchor` says.
pub fn text(
    body: &mut String,
    x: f64,
    y: f64,
    anchor: &str,
    colour: &str,
    more: &str,
    words: &str,
) {
    body.push_str(&format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" fill=\"{colour}\" {more}>{}</text>",
        escaped(words)
    ));
}

/// About how wide a text of 14 pixels is: Chinese letters are square, others half of that.
pub fn width(words: &str) -> f64 {
    let letter = |letter: char| if letter.is_ascii() { 8.2 } else { 14.0 };
    words.chars().map(letter).sum()
}

/// A note in lines that fit the paper: Chinese breaks anywhere.
pub fn wrapped(note: &str, wide: f64) -> Vec<String> {
    let room = (wide - 2.0 * EDGE) * 14.0 / 12.0;
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    for letter in note.chars() {
        let wide = width(letter.encode_utf8(&mut [0; 4]));
        if used + wide > room {
            lines.push(String::new());
            used = 0.0;
        }
        used += wide;
        if let Some(line) = lines.last_mut() {
            line.push(letter);
        }
    }
    lines
}

/// A step of the axis in full.
pub fn plain(value: f64) -> String {
    // Steps are round numbers: no sum of them needs more than ten digits.
    let digits = format!("{value:.10}");
    let trimmed = digits.trim_end_matches('0').trim_end_matches('.');
    trimmed.replace('-', "−")
}

/// Words as SVG takes them.
pub fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
