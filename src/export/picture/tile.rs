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

    let mut at = x;
    let period = match headline.status {
        Status::Actual => period_name(&headline.period),
        status => [status_name(status), &period_name(&headline.period)].join(" "),
    };
    let ink_of_period = match headline.status {
        Status::Actual => Ink::Quiet,
        status => ink(status),
    };
    said(pen, &mut at, x + wide, top + 77.0, &period, ink_of_period);
    if let Some(change) = &headline.change {
        let tone = match change.tone {
            Tone::Good => Ink::Actual,
            Tone::Bad => Ink::Doubt,
            Tone::Plain => Ink::Plain,
        };
        let words = format!("{} {}", change.arrow, change.text);
        said(pen, &mut at, x + wide, top + 77.0, &words, tone);
    }
    let mut at = x;
    if let Some(goal) = &headline.goal {
        let words = [
            status_name(Status::Target),
            " ",
            &period_name(&goal.period),
            " ",
            &plain(&goal.figure),
        ];
        said(
            pen,
            &mut at,
            x + wide,
            top + 97.0,
            &words.concat(),
            Ink::Target,
        );
    } else if let Some(rank) = &headline.rank {
        said(
            pen,
            &mut at,
            x + wide,
            top + 97.0,
            &plain(&rank.figure),
            Ink::Plain,
        );
    }
    if headline.doubtful {
        said(
            pen,
            &mut at,
            x + wide,
            top + 97.0,
            say!("doubt"),
            Ink::Doubt,
        );
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

/// Words of the small print, if they still fit on the line.
fn said(pen: &mut Pen, at: &mut f64, right: f64, y: f64, words: &str, ink: Ink) {
    let words = lines(words, 13.0, right - *at, 1).concat();
    if !words.is_empty() && *at < right - 13.0 {
        pen.text(&words, *at, y, 13.0, Face::Hei, ink);
    }
    *at += width(&words, 13.0) + 9.0;
}

fn plain(figure: &Figure) -> String {
    [figure.sign, &figure.text, &figure.unit].concat()
}
