//! Bars, one under the other, each with its name before it and its number behind it.

use super::pen::{DASHES, EDGE, HEAD, Ink, STEP, drawn, plain, range, rule, text, width, width_of};
use super::scale::{Scale, ticks};
use super::{Chart, Point};

/// The bars, and where they end.
pub fn bars(chart: &Chart, ink: &Ink) -> (String, f64) {
    let wide = width_of(chart);
    let names = chart.points.iter().map(|point| width(&point.label));
    let left = EDGE + names.fold(0.0, f64::max).min(wide * 0.3) + 12.0;
    let numbers = chart.points.iter().map(|point| width(&point.text));
    let right = wide - EDGE - numbers.fold(0.0, f64::max) - 8.0;
    let (low, high) = range(&chart.points);
    let steps = ticks(low, high, 5);
    let scale = Scale::over(&steps, left, right);
    #[allow(clippy::cast_precision_loss)] // far fewer than 2^52 bars
    let bottom = HEAD + STEP * chart.points.len() as f64 + 8.0;
    let mut body = String::new();
    for step in steps {
        grid_line(&mut body, (scale.at(step), bottom), step, ink);
    }
    for (index, point) in chart.points.iter().enumerate() {
        #[allow(clippy::cast_precision_loss)]
        let top = HEAD + 8.0 + STEP * index as f64;
        let dashes = if point.expected.is_empty() {
            ""
        } else {
            DASHES
        };
        bar(
            &mut body,
            point,
            (left, top),
            &scale,
            (ink, &[&drawn(point, ink), dashes].concat()),
        );
    }
    let zero = scale.at(0.0);
    rule(&mut body, (zero, HEAD), (zero, bottom), ink.quiet);
    (body, bottom + 16.0)
}

/// A line down to `bottom`, with its step below: 20.
fn grid_line(body: &mut String, (x, bottom): (f64, f64), step: f64, ink: &Ink) {
    rule(body, (x, HEAD), (x, bottom), ink.line);
    text(
        body,
        x,
        bottom + 14.0,
        "middle",
        ink.quiet,
        "font-size=\"11\"",
        &plain(step),
    );
}

/// One bar from zero to its value: its name ends before `left`, its number stands behind it.
fn bar(
    body: &mut String,
    point: &Point,
    (left, top): (f64, f64),
    scale: &Scale,
    (ink, drawn): (&Ink, &str),
) {
    let (zero, end) = (scale.at(0.0), scale.at(point.value));
    let (from, to) = (zero.min(end), zero.max(end));
    body.push_str(&format!(
        "<rect x=\"{from:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"18\" rx=\"2\" {drawn}/>",
        (to - from).max(1.0),
    ));
    let line = top + 14.0;
    text(body, left - 12.0, line, "end", ink.ink, "", &point.label);
    text(
        body,
        to + 8.0,
        line,
        "start",
        ink.ink,
        "font-weight=\"600\"",
        &point.text,
    );
}
