//! Points from left to right, joined by a line.

use super::pen::{EDGE, HEAD, Ink, plain, range, rule, text, width, width_of};
use super::scale::{Scale, ticks};
use super::{Chart, Point};

/// The line, and where it ends.
pub fn line(chart: &Chart, ink: &Ink) -> (String, f64) {
    let wide = width_of(chart);
    let (low, high) = range(&chart.points);
    let steps = ticks(low, high, 5);
    let marks = steps.iter().map(|step| width(&plain(*step)));
    let left = EDGE + marks.fold(0.0, f64::max) + 10.0;
    let (top, bottom) = (HEAD + 16.0, HEAD + 256.0);
    let scale = Scale::over(&steps, bottom, top);
    let mut body = String::new();
    for step in steps {
        let y = scale.at(step);
        rule(
            &mut body,
            (left, y),
            (wide - EDGE, y),
            if step == 0.0 { ink.quiet } else { ink.line },
        );
        text(
            &mut body,
            left - 10.0,
            y + 4.0,
            "end",
            ink.quiet,
            "font-size=\"11\"",
            &plain(step),
        );
    }
    #[allow(clippy::cast_precision_loss)]
    let room = (wide - EDGE - left) / chart.points.len() as f64;
    let words = |point: &Point| width(&point.label).max(width(&point.text)) + 6.0;
    let longest = chart.points.iter().map(words).fold(0.0, f64::max);
    // Where words would run into each other, only some points have them, the last one always.
    let every = (longest / room).ceil().max(1.0) as usize;
    let last = chart.points.len() - 1; // at least one point
    let mut path = String::new();
    let mut over = String::new();
    for (index, point) in chart.points.iter().enumerate() {
        #[allow(clippy::cast_precision_loss)]
        let x = left + room * (index as f64 + 0.5);
        let y = scale.at(point.value);
        path.push_str(&format!(
            "{}{x:.1} {y:.1}",
            if index == 0 { "M" } else { "L" }
        ));
        over.push_str(&format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"{}\"/>",
            ink.bar
        ));
        if !(last - index).is_multiple_of(every) {
            continue;
        }
        text(
            &mut over,
            x,
            y - 10.0,
            "middle",
            ink.ink,
            "font-weight=\"600\"",
            &point.text,
        );
        text(
            &mut over,
            x,
            bottom + 22.0,
            "middle",
            ink.ink,
            "font-size=\"13\"",
            &point.label,
        );
    }
    body.push_str(&format!(
        "<path d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>",
        ink.bar
    ));
    (body + &over, bottom + 28.0)
}
