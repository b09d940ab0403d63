//! Points from left to right by their years, as far apart as these are, joined by a line.

use super::pen::{EDGE, HEAD, Ink, drawn, plain, range, rule, text, width, width_of};
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
    let body = rules(&steps, &field, ink) + &points(chart, &field, ink);
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
fn points(chart: &Chart, field: &Field, ink: &Ink) -> String {
    let points = &chart.points;
    let years = || points.iter().map(|point| point.at);
    let (first, last) = (
        years().fold(f64::INFINITY, f64::min),
        years().fold(f64::NEG_INFINITY, f64::max),
    );
    // Half of the widest words stand on either side of a point.
    let words = |point: &Point| width(&point.label).max(width(&point.text)) + 6.0;
    let longest = points.iter().map(words).fold(0.0, f64::max);
    let (left, right) = (field.left + longest / 2.0, field.right - longest / 2.0);
    let place = |point: &Point| {
        if last > first {
            left + (right - left) * (point.at - first) / (last - first)
        } else {
            f64::midpoint(left, right)
        }
    };
    let shown = shown(points, longest, place);
    let mut under = String::new();
    let mut over = String::new();
    for (index, point) in points.iter().enumerate() {
        let (x, y) = (place(point), field.scale.at(point.value));
        if index > 0 {
            let before = &points[index - 1];
            let from = (place(before), field.scale.at(before.value));
            let expected = [before, point].iter().any(|one| !one.expected.is_empty());
            join(&mut under, from, (x, y), expected, ink);
        }
        over.push_str(&format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" {}/>",
            drawn(point, ink)
        ));
        if shown[index] {
            let (bold, low) = ("font-weight=\"600\"", field.bottom + 22.0);
            let beside = y + if is_low(points, index) && y + 26.0 < field.bottom {
                22.0
            } else {
                -10.0
            };
            text(&mut over, x, beside, "middle", ink.ink, bold, &point.text);
            let small = "font-size=\"13\"";
            text(&mut over, x, low, "middle", ink.ink, small, &point.label);
        }
    }
    under + &over
}

/// Whether the line rises from a point on every side: its number then stands below, where no line is.
fn is_low(points: &[Point], index: usize) -> bool {
    let beside = [index.checked_sub(1), Some(index + 1)];
    let mut beside = beside
        .into_iter()
        .flatten()
        .filter_map(|at| points.get(at))
        .peekable();
    beside.peek().is_some() && beside.all(|one| one.value > points[index].value)
}

/// From one point to the next: in dashes where one of them is no result.
fn join(body: &mut String, from: (f64, f64), to: (f64, f64), expected: bool, ink: &Ink) {
    let dashes = if expected {
        "stroke-dasharray=\"5 4\""
    } else {
        ""
    };
    body.push_str(&format!(
        "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" stroke=\"{}\" stroke-width=\"2\" stroke-linecap=\"round\" {dashes}/>",
        from.0, from.1, to.0, to.1, ink.bar
    ));
}

/// Which points have their words, where those would run into each other: the last one always.
fn shown(points: &[Point], wide: f64, place: impl Fn(&Point) -> f64) -> Vec<bool> {
    let mut next = f64::INFINITY;
    let mut shown: Vec<bool> = points
        .iter()
        .rev()
        .map(|point| {
            let x = place(point);
            let fits = next - x >= wide;
            if fits {
                next = x;
            }
            fits
        })
        .collect();
    shown.reverse();
    shown
}
