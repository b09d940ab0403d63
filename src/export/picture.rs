//! A district's card as a picture: an SVG of plain shapes and text, to be saved, printed or turned
//! into pixels.
//!
//! ```
//! use zhibiao::export::picture::{Theme, picture};
//! use zhibiao::{Source, analyze, view};
//! let text = "2023年青羊区地区生产总值为1602.5亿元。";
//! let report = analyze(&Source::from_text("样本", text));
//! let card = &view::cards(text, &report)[0];
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
    let corrected = card.headlines.iter().any(|one| !one.corrected.is_empty());
    let height = foot(&mut pen, report, corrected, y + 18.0);
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
    if card.headlines.is_empty() {
        return y;
    }
    let wide = WIDTH - 2.0 * MARGIN;
    let (tile, inner) = (wide / ACROSS as f64, wide / ACROSS as f64 - 24.0);
    let mut top = y;
    for row in card.headlines.chunks(ACROSS) {
        let high = row.iter().map(|one| tile::height(one, inner));
        let high = high.fold(0.0, f64::max);
        if top > y {
            pen.line(MARGIN, top, MARGIN + wide, top);
        }
        for (column, headline) in row.iter().enumerate() {
            let x = MARGIN + tile * column as f64;
            if column > 0 {
                pen.line(x, top, x, top + high);
            }
            tile::tile(pen, headline, x + 14.0, top, inner);
        }
        top += high;
    }
    pen.frame(MARGIN, y, wide, top - y);
    top
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
    for (at, line) in lines_of(names, wide).iter().enumerate() {
        y += if at > 0 { 21.0 } else { 0.0 };
        pen.text(line, left, y, 14.0, Face::Hei, Ink::Plain);
    }
    y
}

/// Names in at most [`LINES`] lines, broken between names where they fit a line; the last line is cut.
fn lines_of(names: &[String], wide: f64) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = names;
    while !rest.is_empty() {
        let fits = |count: &usize| width(&rest[..*count].join("・"), 14.0) <= wide;
        let count = (1..=rest.len()).take_while(fits).last().unwrap_or(0);
        if count == 0 || count < rest.len() && found.len() + 1 == LINES {
            let room = LINES - found.len();
            found.extend(lines(&rest.join("・"), 14.0, wide, room));
            break;
        }
        found.push(rest[..count].join("・"));
        rest = &rest[count..];
    }
    found
}

/// The document that it is from; returns the picture's height.
fn foot(pen: &mut Pen, report: &Report, corrected: bool, y: f64) -> f64 {
    let document = &report.document;
    let title = [&document.title, &document.name];
    let title = title.into_iter().find(|name| !name.is_empty());
    let from = title.map_or("", String::as_str);
    pen.line(MARGIN, y, WIDTH - MARGIN, y);
    let made = if corrected {
        say!("picture.corrected")
    } else {
        say!("picture.made")
    };
    let right = WIDTH - MARGIN - width(made, 12.0);
    pen.text_up_to(made, WIDTH - MARGIN, y + 24.0, 12.0, Ink::Quiet);
    let from = lines(from, 12.0, right - MARGIN - 20.0, 1).concat();
    pen.text(&from, MARGIN, y + 24.0, 12.0, Face::Hei, Ink::Quiet);
    y + 24.0 + MARGIN - 8.0
}

/// The ink of a figure's state.
const fn ink(status: Status) -> Ink {
    match status {
        Status::Actual => Ink::Plain,
        Status::Target => Ink::Target,
        Status::Forecast => Ink::Forecast,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Field, Measure, Profile};
    use crate::view::{cards, example};

    #[test]
    fn a_card_says_what_the_page_says() {
        let report = example::report();
        let card = &cards(example::TEXT, &report)[0];
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
    fn a_picture_leaves_out_nothing_that_the_card_says() {
        let mut report = example::report();
        report.observations[3].period = "2023".into();
        report.observations[0].corrected.push(Field::Value);
        let mut goal = report.observations[3].clone();
        (goal.period, goal.value, goal.quote) = ("2024".into(), 7.0, "7%".into());
        report.observations.push(goal);
        let mut rank = report.observations[1].clone();
        (rank.measure, rank.value, rank.quote) = (Measure::Rank, 3.0, "第3".into());
        rank.unit.clear();
        report.observations.insert(2, rank);
        report.doubts[0].observation = 0;
        let card = &cards(example::TEXT, &report)[0];
        let svg = picture(&report, card, Theme::Light).svg;
        for words in [
            "6.1%",
            "第 3 位",
            "✓ 已达目标 ≥ +6%",
            "目标 2024 ≥ +7%",
            "存疑",
            "已更正",
            "改定",
        ] {
            assert!(svg.contains(words), "{words}: {svg}");
        }
        // Nothing stands past the margin, or in the next tile.
        let first = card.headlines[0].said();
        assert!(first.len() >= 6, "{first:?}");
    }

    #[test]
    fn names_are_broken_between_them_and_within_the_margin() {
        let names: Vec<String> = (0..30).map(|at| format!("全国“双拥”模范县—{at}")).collect();
        let found = lines_of(&names, 600.0);
        assert_eq!(found.len(), LINES);
        assert!(found[0].ends_with(char::is_numeric) && found[1].ends_with('…'));
        assert!(found.iter().all(|line| width(line, 14.0) <= 600.0));
        assert_eq!(lines_of(&names[..1], 600.0), names[..1]);
        assert_eq!(lines_of(&["长".repeat(99)], 600.0).len(), LINES);
    }

    #[test]
    fn themes_differ_in_colour_only() {
        let report = example::report();
        let card = &cards(example::TEXT, &report)[0];
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
        for card in cards(example::TEXT, &report) {
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
