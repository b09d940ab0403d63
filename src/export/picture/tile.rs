//! One headline figure on the picture.

use super::ink;
use super::pen::{Face, Ink, Pen, lines, width};
use crate::report::Status;
use crate::say;
use crate::view::{Figure, Headline, Tone, period_name, status_name};

/// Draws a headline into its tile, whose upper left corner is at `x`, `top`.
pub fn tile(pen: &mut Pen, headline: &Headline, x: f64, top: f64, wide: f64) {
    let label = lines(&headline.label, 13.0, wide, 1).concat();
    pen.text(&label, x, top + 25.0, 13.0, Face::Hei, Ink::Quiet);
    number(pen, &headline.figure, headline.status, x, top + 55.0, wide);

    let mut line = Line {
        at: x,
        right: x + wide,
        y: top + 77.0,
    };
    what_of_it(pen, &mut line, headline);
    line = Line {
        at: x,
        y: top + 97.0,
        ..line
    };
    beside(pen, &mut line, headline);
}

/// Its period, and how it changed.
fn what_of_it(pen: &mut Pen, line: &mut Line, headline: &Headline) {
    let period = period_name(&headline.period);
    match headline.status {
        Status::Actual => line.say(pen, &period, Ink::Quiet),
        status => line.say(pen, &[status_name(status), &period].join(" "), ink(status)),
    }
    if let Some(change) = &headline.change {
        let tone = match change.tone {
            Tone::Good => Ink::Actual,
            Tone::Bad => Ink::Doubt,
            Tone::Plain => Ink::Plain,
        };
        line.say(pen, &format!("{} {}", change.arrow, change.text), tone);
    }
}

/// Its goal or its rank, and whether it is in doubt.
fn beside(pen: &mut Pen, line: &mut Line, headline: &Headline) {
    if let Some(goal) = &headline.goal {
        let target = status_name(Status::Target);
        let words = [target, &period_name(&goal.period), &plain(&goal.figure)].join(" ");
        line.say(pen, &words, Ink::Target);
    } else if let Some(rank) = &headline.rank {
        line.say(pen, &plain(&rank.figure), Ink::Plain);
    }
    if headline.doubtful {
        line.say(pen, say!("doubt"), Ink::Doubt);
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

/// A line of the small print, filled from the left.
struct Line {
    at: f64,
    right: f64,
    y: f64,
}

impl Line {
    /// Writes words, if they still fit.
    fn say(&mut self, pen: &mut Pen, words: &str, ink: Ink) {
        let words = lines(words, 13.0, self.right - self.at, 1).concat();
        if !words.is_empty() && self.at < self.right - 13.0 {
            pen.text(&words, self.at, self.y, 13.0, Face::Hei, ink);
        }
        self.at += width(&words, 13.0) + 9.0;
    }
}

fn plain(figure: &Figure) -> String {
    [figure.sign, &figure.text, &figure.unit].concat()
}
