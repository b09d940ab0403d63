//! Points from left to right, joined by a line.

use super::pen::{EDGE, HEAD, Ink, plain, range, rule, text, width, width_of};
use super::scale::{Scale, ticks};
use super::{Chart, Point};

/// Where the line is drawn: its left and right edge, and how high values stand.
struct Field {
    left: f64,
    right: f64,
    bottom: f64,
    scale: Scale,
}

/// The line, and where it ends.
pub fn line(chart: &Chart, ink: &Ink) -> (String, f64) {
    let (low, high) = range(&chart.points);
    let steps = ticks(low, high, 5);
    let marks = steps.iter().map(|step| width(&plain(*step)));
    let (top, bottom) = (HEAD + 16.0, HEAD + 256.0);
    let field = Field {
        left: EDGE + marks.fold(0.0, f64::max) + 10.0,
        right: width_of(chart) - EDGE,
        bottom,
        scale: Scale::over(&steps, bottom, top),
    };
    let body = rules(&steps, &field, ink) + &points(&chart.points, &field, ink);
    (body, bottom + 28.0)
}

/// A rule across for each step, and what it stands for.
fn rules(steps: &[f64], field: &Field, ink: &Ink) -> String {
    let mut body = String::new();
    for step in steps {
        let y = field.scale.at(*step);
        let colour = if *step == 0.0 { ink.quiet } else { ink.line };
        rule(&mut body, (field.left, y), (field.right, y), colour);
        let (x, small) = (field.left - 10.0, "font-size=\"11\"");
        text(
            &mut body,
            x,
            y + 4.0,
            "end",
            ink.quiet,
            small,
            &plain(*step),
        );
    }
    body
}

/// The line through the points, and over it the points with their words.
fn points(points: &[Point], field: &Field, ink: &Ink) -> String {
    #[allow(clippy::cast_precision_loss)]
    let room = (field.right - field.left) / points.len() as f64;
    let words = |point: &Point| width(&point.label).max(width(&point.text)) + 6.0;
    let longest = points.iter().map(words).fold(0.0, f64::max);
    // Where words would run into each other, only some points have them, the last one always.
    let every = (longest / room).ceil().max(1.0) as usize;
    let last = points.len() - 1; // at least one point
    let mut path = String::new();
    let mut over = String::new();
    for (index, point) in points.iter().enumerate() {
        #[allow(clippy::cast_precision_loss)]
        let x = field.left + room * (index as f64 + 0.5);
        let y = field.scale.at(point.value);
        let step = if index == 0 { "M" } else { "L" };
        path.push_str(&format!("{step}{x:.1} {y:.1}"));
        over.push_str(&format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"{}\"/>",
            ink.bar
        ));
        if (last - index).is_multiple_of(every) {
            let (bold, low) = ("font-weight=\"600\"", field.bottom + 22.0);
            text(&mut over, x, y - 10.0, "middle", ink.ink, bold, &point.text);
            let small = "font-size=\"13\"";
            text(&mut over, x, low, "middle", ink.ink, small, &point.label);
        }
    }
    let bar = ink.bar;
    format!("<path d=\"{path}\" fill=\"none\" stroke=\"{bar}\" stroke-width=\"2\"/>{over}")
}
