//! A district's card as a picture: an SVG of plain shapes and text, to be saved, printed or turned
//! into pixels.
//!
//! ```
//! use zhibiao::export::picture::{Theme, picture};
//! use zhibiao::{Source, analyze, view};
//! let report = analyze(&Source::from_text("样本", "2023年青羊区地区生产总值为1602.5亿元。"));
//! let card = &view::cards(&report)[0];
//! let picture = picture(&report, card, Theme::Light);
//! assert!(picture.svg.starts_with("<svg ") && picture.svg.contains("1602.5"));
//! ```
//!
//! What is on it is what [`Card`] says, with the document it is from. Text is set by estimate, since
//! no font is at hand: a Chinese character is as wide as high, a digit six tenths of that; what may
//! be too long is cut or broken. Every word of a document is escaped.

mod pen;
mod tile;

use crate::report::{Report, Status};
use crate::say;
use crate::view::Card;
use pen::{Face, Ink, Pen, lines, width};

/// Width of every card; its height is what it needs.
const WIDTH: f64 = 800.0;

/// White space around what is on it.
const MARGIN: f64 = 32.0;

/// Tiles of headline figures in a row.
const ACROSS: usize = 4;

/// Height of a tile.
const TILE: f64 = 112.0;

/// Lines of honours, and of policies.
const LINES: usize = 2;

/// Ink on paper, or the other way round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// A drawn card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// The drawing.
    pub svg: String,
    /// In pixels of a screen.
    pub width: u32,
    /// In pixels of a screen.
    pub height: u32,
}

/// Draws a card.
pub fn picture(report: &Report, card: &Card, theme: Theme) -> Picture {
    let mut pen = Pen::new(theme);
    let mut y = head(&mut pen, card, MARGIN + 30.0);
    y = headlines(&mut pen, card, y + 16.0);
    for (label, names) in [
        (say!("card.honours"), &card.honours),
        (say!("card.policies"), &card.policies),
    ] {
        y = named(&mut pen, label, names, y);
    }
    let height = foot(&mut pen, report, y + 18.0);
    Picture {
        svg: pen.finish(WIDTH, height),
        // A card is some hundred pixels high.
        width: WIDTH as u32,
        height: height as u32,
    }
}

/// Name, hierarchy and counts; returns where it ends.
fn head(pen: &mut Pen, card: &Card, y: f64) -> f64 {
    let name = if card.name.is_empty() {
        say!("card.no_place")
    } else {
        &card.name
    };
    pen.text(name, MARGIN, y, 30.0, Face::Song, Ink::Plain);
    let place = [card.ancestors.join(" › "), card.code.clone()].join("  ");
    let left = MARGIN + width(name, 30.0) + 16.0;
    pen.text(place.trim(), left, y, 15.0, Face::Hei, Ink::Quiet);
    let counts = [
        (say!("status.actual"), card.counts.actual, Ink::Quiet),
        (say!("status.target"), card.counts.target, Ink::Quiet),
        (say!("status.forecast"), card.counts.forecast, Ink::Quiet),
        (say!("doubt"), card.counts.doubtful, Ink::Doubt),
    ];
    let mut right = WIDTH - MARGIN;
    for (label, count, ink) in counts.into_iter().rev().filter(|(_, count, _)| *count > 0) {
        let words = format!("{label} {count}");
        pen.text_up_to(&words, right, y, 14.0, ink);
        right -= width(&words, 14.0) + 18.0;
    }
    y
}

/// The tiles; returns where they end.
fn headlines(pen: &mut Pen, card: &Card, y: f64) -> f64 {
    let rows = card.headlines.len().div_ceil(ACROSS);
    if rows == 0 {
        return y;
    }
    let (wide, high) = (WIDTH - 2.0 * MARGIN, TILE * rows as f64);
    let tile = wide / ACROSS as f64;
    pen.frame(MARGIN, y, wide, high);
    for (at, headline) in card.headlines.iter().enumerate() {
        let (column, row) = (at % ACROSS, at / ACROSS);
        let (x, top) = (MARGIN + tile * column as f64, y + TILE * row as f64);
        if column > 0 {
            pen.line(x, top, x, top + TILE);
        }
        if row > 0 && column == 0 {
            pen.line(MARGIN, top, MARGIN + wide, top);
        }
        tile::tile(pen, headline, x + 14.0, top, tile - 24.0);
    }
    y + high
}

/// A line or two of names; returns where they end.
fn named(pen: &mut Pen, label: &str, names: &[String], y: f64) -> f64 {
    if names.is_empty() {
        return y;
    }
    let left = MARGIN + width(label, 14.0) + 14.0;
    let wide = WIDTH - MARGIN - left;
    let mut y = y + 28.0;
    pen.text(label, MARGIN, y, 14.0, Face::Hei, Ink::Quiet);
    for (at, line) in lines(&names.join("・"), 14.0, wide, LINES)
        .iter()
        .enumerate()
    {
        y += if at > 0 { 21.0 } else { 0.0 };
        pen.text(line, left, y, 14.0, Face::Hei, Ink::Plain);
    }
    y
}

/// The document that it is from; returns the picture's height.
fn foot(pen: &mut Pen, report: &Report, y: f64) -> f64 {
    let document = &report.document;
    let title = [&document.title, &document.name];
    let title = title.into_iter().find(|name| !name.is_empty());
    let from = title.map_or("", String::as_str);
    pen.line(MARGIN, y, WIDTH - MARGIN, y);
    let made = say!("picture.made");
    let right = WIDTH - MARGIN - width(made, 12.0);
    pen.text_up_to(made, WIDTH - MARGIN, y + 24.0, 12.0, Ink::Quiet);
    let from = lines(from, 12.0, right - MARGIN - 20.0, 1).concat();
    pen.text(&from, MARGIN, y + 24.0, 12.0, Face::Hei, Ink::Quiet);
    y + 24.0 + MARGIN - 8.0
}

/// The ink of a figure's state.
fn ink(status: Status) -> Ink {
    match status {
        Status::Actual => Ink::Plain,
        Status::Target => Ink::Target,
        Status::Forecast => Ink::Forecast,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Profile;
    use crate::view::{cards, example};

    #[test]
    fn a_card_says_what_the_page_says() {
        let report = example::report();
        let card = &cards(&report)[0];
        let picture = picture(&report, card, Theme::Light);
        for words in [
            "滨江区",
            "330108",
            "地区生产总值",
            "2600",
            "亿元",
            "6.1%",
            "存疑",
        ] {
            assert!(picture.svg.contains(words), "{words}");
        }
        assert_eq!(picture.width, 800);
        assert!(picture.height > 200 && picture.height < 600);
    }

    #[test]
    fn themes_differ_in_colour_only() {
        let report = example::report();
        let card = &cards(&report)[0];
        let [light, dark] = [Theme::Light, Theme::Dark].map(|theme| picture(&report, card, theme));
        assert_ne!(light.svg, dark.svg);
        let plain = |svg: &str| {
            svg.split('#')
                .map(|part| part.get(6..).unwrap_or(part).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(plain(&light.svg)[1..], plain(&dark.svg)[1..]);
    }

    #[test]
    fn script_is_text_and_nothing_is_loaded() {
        let script = "\"><script>alert(1)</script><foreignObject>";
        let report = Report {
            districts: vec![Profile {
                name: script.into(),
                ancestors: vec![script.into()],
                honours: vec![script.into()],
                ..Profile::default()
            }],
            ..example::report()
        };
        for card in cards(&report) {
            let svg = picture(&report, &card, Theme::Dark).svg;
            for forbidden in [
                "<script",
                "<foreignObject",
                "href",
                "url(",
                "<image",
                "<style",
            ] {
                assert!(!svg.contains(forbidden), "{forbidden}");
            }
        }
    }
}
