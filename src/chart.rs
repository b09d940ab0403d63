//! A chart of one indicator: bars over districts or a line over years, as an SVG that stands alone.
//!
//! ```
//! use zhibiao::chart::{Chart, Point, Shape, svg};
//! let point = |label: &str, value: f64| Point { label: label.into(), value, text: value.to_string(), ..Point::default() };
//! let chart = Chart {
//!     title: "绿道总长（2023年）".into(),
//!     unit: "公里".into(),
//!     note: "来源：两份工作报告".into(),
//!     shape: Shape::Bars,
//!     narrow: false,
//!     points: vec![point("青羊区", 160.0), point("锦江区", 98.0)],
//! };
//! let (picture, width, height) = svg(&chart, false);
//! assert!(width > height);
//! assert!(picture.starts_with("<svg") && picture.contains("青羊区") && picture.contains("160"));
//! ```
//!
//! Every number beside a bar or a point is the figure's own text: only lengths are computed. That is
//! why no charting library draws it: the one that is well kept and needs no browser holds values in
//! 32 bits and prints its labels from those, 1234567.8 as 1234567.75; another measures text with
//! an element of the page, which a worker hasn't got.
//!
//! It doesn't choose what is comparable; that is [`crate::view::compare`]'s.

mod bars;
mod line;
mod pen;
mod scale;

use crate::say;
use bars::bars;
use borsh::{BorshDeserialize, BorshSerialize};
use line::line;
use pen::{DARK, EDGE, Ink, LIGHT, escaped, text, width_of, wrapped};

/// What a chart shows.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Chart {
    /// Indicator and what its figures share.
    pub title: String,
    /// The unit of all values.
    pub unit: String,
    /// Where the figures come from.
    pub note: String,
    /// Bars or a line.
    pub shape: Shape,
    /// Whether it is drawn for a phone's screen.
    pub narrow: bool,
    /// At least one, in order.
    pub points: Vec<Point>,
}

/// One figure.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Point {
    /// District or period.
    pub label: String,
    /// Its size in the chart's unit.
    pub value: f64,
    /// The number as it is to be read.
    pub text: String,
    /// Where it stands on a line's axis: its year.
    pub at: f64,
    /// What it is where it is no result: 目标, 预测; else `""`. It is drawn hollow.
    pub expected: String,
}

/// How the figures are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Shape {
    /// A bar a figure, one under the other: for districts.
    #[default]
    Bars,
    /// Points from left to right, joined: for years.
    Line,
}

impl Chart {
    /// What its figures are that are no results, each once: 预测、目标.
    #[must_use]
    pub fn expected(&self) -> String {
        let mut kinds: Vec<&str> = Vec::new();
        for point in &self.points {
            if !point.expected.is_empty() && !kinds.contains(&&*point.expected) {
                kinds.push(&point.expected);
            }
        }
        kinds.join(say!("column.between"))
    }

    /// The same in words, for those who don't see it.
    #[must_use]
    pub fn words(&self) -> String {
        let of = ["（", &self.unit, "）："].concat();
        let mut words = [self.title.as_str(), &of].concat();
        for (index, point) in self.points.iter().enumerate() {
            if index > 0 {
                words.push('；');
            }
            words.push_str(&point.label);
            words.push(' ');
            words.push_str(&point.text);
            if !point.expected.is_empty() {
                words.push(' ');
                words.push_str(&point.expected);
            }
        }
        words
    }
}

/// Draws it; with its width and height in pixels of a screen.
#[must_use]
pub fn svg(chart: &Chart, dark: bool) -> (String, u32, u32) {
    let ink = if dark { &DARK } else { &LIGHT };
    let wide = width_of(chart);
    let (body, bottom) = match chart.shape {
        Shape::Bars => bars(chart, ink),
        Shape::Line => line(chart, ink),
    };
    let notes = wrapped(&chart.note, wide);
    #[allow(clippy::cast_precision_loss)] // a few lines
    let height = (bottom + 28.0 + 18.0 * notes.len() as f64).ceil();
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {height:.0}\" width=\"{wide}\" \
         height=\"{height:.0}\" role=\"img\" font-family=\"PingFang SC, Noto Sans SC, Noto Sans CJK SC, \
         Microsoft YaHei, sans-serif\" font-size=\"14\"><title>{}</title><rect width=\"100%\" height=\"100%\" \
         fill=\"{}\"/>",
        escaped(&chart.title),
        ink.paper
    );
    name(&mut picture, chart, ink);
    picture.push_str(&body);
    for (index, words) in notes.iter().enumerate() {
        #[allow(clippy::cast_precision_loss)]
        let y = bottom + 30.0 + 18.0 * index as f64;
        text(
            &mut picture,
            EDGE,
            y,
            "start",
            ink.quiet,
            "font-size=\"12\"",
            words,
        );
    }
    picture.push_str("</svg>");
    // A few thousand pixels at most: the casts saturate.
    (picture, wide as u32, height as u32)
}

/// What it shows, in which unit, and what it is where it is no result, above it.
fn name(picture: &mut String, chart: &Chart, ink: &Ink) {
    text(
        picture,
        EDGE,
        34.0,
        "start",
        ink.ink,
        "font-size=\"18\" font-weight=\"700\"",
        &chart.title,
    );
    text(
        picture,
        EDGE,
        56.0,
        "start",
        ink.quiet,
        "font-size=\"13\"",
        &chart.unit,
    );
    let words = chart.expected();
    if words.is_empty() {
        return;
    }
    // The mark as the figures are drawn, and what that means.
    let mut x = EDGE + pen::width(&chart.unit) + 16.0;
    if chart.unit.is_empty() {
        x = EDGE;
    }
    picture.push_str(&format!(
        "<rect x=\"{x:.1}\" y=\"46\" width=\"16\" height=\"10\" rx=\"2\" {}{}/>",
        pen::hollow(ink),
        pen::DASHES
    ));
    text(
        picture,
        x + 22.0,
        56.0,
        "start",
        ink.ink,
        "font-size=\"13\"",
        &words,
    );
}

#[cfg(test)]
#[path = "chart_tests.rs"]
mod tests;
