//! One headline figure on the picture: its name, its number, and all that the card says of it.

use super::ink;
use super::pen::{Face, Ink, Pen, lines, width};
use crate::report::Status;
use crate::view::{Figure, Headline, Part, Said, Tone};

/// From line to line of the small print.
const STEP: f64 = 20.0;

/// Above the small print, and below it.
const AROUND: f64 = 72.0;

/// Between two pieces on one line.
const GAP: f64 = 9.0;

/// How high a tile must be for what is said on it.
pub fn height(headline: &Headline, wide: f64) -> f64 {
    let lines = small_print(headline, wide).len().max(2);
    #[allow(clippy::cast_precision_loss)] // a few lines
    let print = STEP * lines as f64;
    AROUND + print
}

/// Draws a headline into its tile, whose upper left corner is at `x`, `top`.
pub fn tile(pen: &mut Pen, headline: &Headline, x: f64, top: f64, wide: f64) {
    let label = lines(&headline.label, 13.0, wide, 1).concat();
    pen.text(&label, x, top + 25.0, 13.0, Face::Hei, Ink::Quiet);
    number(pen, &headline.figure, headline.status, x, top + 55.0, wide);
    let mut y = top + 77.0;
    for line in small_print(headline, wide) {
        let mut at = x;
        for (ink, words) in line {
            pen.text(&words, at, y, 13.0, Face::Hei, ink);
            at += width(&words, 13.0) + GAP;
        }
        y += STEP;
    }
}

/// The small print in lines that fit; goals begin lines of their own. What is longer than a line goes on in the next,
/// so that nothing is left out.
fn small_print(headline: &Headline, wide: f64) -> Vec<Vec<(Ink, String)>> {
    let mut print: Vec<Vec<(Ink, String)>> = Vec::new();
    let mut used = f64::INFINITY;
    for Said { part, words, .. } in headline.said() {
        if words.is_empty() {
            continue;
        }
        let begins = matches!(part, Part::HeldTo(_) | Part::Goal);
        for words in lines(&words, 13.0, wide, 3) {
            let needed = width(&words, 13.0);
            if begins || used + needed > wide {
                print.push(Vec::new());
                used = 0.0;
            }
            used += needed + GAP;
            if let Some(line) = print.last_mut() {
                line.push((ink_of(part, headline.status), words));
            }
        }
    }
    print
}

const fn ink_of(part: Part, status: Status) -> Ink {
    match part {
        Part::When if matches!(status, Status::Actual) => Ink::Quiet,
        Part::When => ink(status),
        Part::Change(Tone::Good) | Part::HeldTo(true) => Ink::Actual,
        Part::Change(Tone::Bad) | Part::HeldTo(false) | Part::Doubt | Part::Corrected => Ink::Doubt,
        Part::Change(Tone::Plain) | Part::Rank => Ink::Plain,
        Part::Goal => Ink::Target,
    }
}

/// A number with its unit small behind it, smaller where it would not fit.
fn number(pen: &mut Pen, figure: &Figure, status: Status, x: f64, y: f64, wide: f64) {
    let digits = [figure.sign, &figure.text].concat();
    let needed = width(&digits, 25.0) + 4.0 + width(&figure.unit, 13.0);
    let size = if needed > wide { 19.0 } else { 25.0 };
    pen.text(&digits, x, y, size, Face::Bold, ink(status));
    let behind = x + width(&digits, size) + 4.0;
    let unit = lines(&figure.unit, 13.0, (x + wide - behind).max(26.0), 1).concat();
    pen.text(&unit, behind, y, 13.0, Face::Hei, Ink::Quiet);
}
