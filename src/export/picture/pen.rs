//! The pen: text and lines in the colours of a theme.

use super::Theme;
use crate::export::markup;

/// A family of typefaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// For names.
    Song,
    /// For everything else.
    Hei,
    /// For numbers.
    Bold,
}

/// What a colour means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Nothing.
    Plain,
    /// Of less weight.
    Quiet,
    /// A result, or good news.
    Actual,
    /// A goal.
    Target,
    /// A forecast.
    Forecast,
    /// A doubt, or bad news.
    Doubt,
}

/// A drawing under way.
pub struct Pen {
    theme: Theme,
    drawn: String,
}

impl Pen {
    /// A new drawing.
    pub const fn new(theme: Theme) -> Self {
        Self {
            theme,
            drawn: String::new(),
        }
    }

    /// The colour of an ink; those of the page.
    const fn colour(&self, ink: Ink) -> &'static str {
        match (self.theme, ink) {
            (Theme::Light, Ink::Plain) => "#1c2024",
            (Theme::Light, Ink::Quiet) => "#5b626a",
            (Theme::Light, Ink::Actual) => "#0b6b50",
            (Theme::Light, Ink::Target) => "#7a4b00",
            (Theme::Light, Ink::Forecast) => "#4a4f9c",
            (Theme::Light, Ink::Doubt) => "#a8321f",
            (Theme::Dark, Ink::Plain) => "#e8e6e1",
            (Theme::Dark, Ink::Quiet) => "#a3a8ad",
            (Theme::Dark, Ink::Actual) => "#5cc9a3",
            (Theme::Dark, Ink::Target) => "#f0b95a",
            (Theme::Dark, Ink::Forecast) => "#a9aef0",
            (Theme::Dark, Ink::Doubt) => "#ff9a86",
        }
    }

    /// Writes text on a line that begins at `x`.
    pub fn text(&mut self, text: &str, x: f64, y: f64, size: f64, face: Face, ink: Ink) {
        let (family, weight) = match face {
            Face::Song => (
                "Songti SC, STSong, Noto Serif SC, Noto Serif CJK SC, SimSun, serif",
                700,
            ),
            Face::Hei => (HEI, 400),
            Face::Bold => (HEI, 700),
        };
        let colour = self.colour(ink);
        self.drawn.push_str(&format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-family=\"{family}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">"
        ));
        markup::text(&mut self.drawn, text);
        self.drawn.push_str("</text>");
    }

    /// Writes text on a line that ends at `x`.
    pub fn text_up_to(&mut self, text: &str, x: f64, y: f64, size: f64, ink: Ink) {
        let colour = self.colour(ink);
        self.drawn.push_str(&format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"end\" font-family=\"{HEI}\" font-size=\"{size}\" fill=\"{colour}\">"
        ));
        markup::text(&mut self.drawn, text);
        self.drawn.push_str("</text>");
    }

    /// Draws a hairline.
    pub fn line(&mut self, x: f64, y: f64, to_x: f64, to_y: f64) {
        let colour = self.hair();
        self.drawn.push_str(&format!(
            "<path d=\"M{x:.1} {y:.1}L{to_x:.1} {to_y:.1}\" stroke=\"{colour}\"/>"
        ));
    }

    /// Draws a frame of hairlines.
    pub fn frame(&mut self, x: f64, y: f64, wide: f64, high: f64) {
        let colour = self.hair();
        self.drawn.push_str(&format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{wide:.1}\" height=\"{high:.1}\" rx=\"10\" fill=\"none\" stroke=\"{colour}\"/>"
        ));
    }

    const fn hair(&self) -> &'static str {
        match self.theme {
            Theme::Light => "#e4e1d9",
            Theme::Dark => "#2e3338",
        }
    }

    /// The whole drawing on its sheet.
    pub fn finish(self, wide: f64, high: f64) -> String {
        let sheet = match self.theme {
            Theme::Light => "#ffffff",
            Theme::Dark => "#1b1f23",
        };
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide:.0}\" height=\"{high:.0}\" viewBox=\"0 0 {wide:.0} {high:.0}\"><rect width=\"100%\" height=\"100%\" fill=\"{sheet}\"/>{}</svg>",
            self.drawn
        )
    }
}

const HEI: &str =
    "PingFang SC, Noto Sans SC, Noto Sans CJK SC, Microsoft YaHei, system-ui, sans-serif";

/// How wide text is, roughly.
pub fn width(text: &str, size: f64) -> f64 {
    let share = |letter: char| match letter {
        // Dashes, quotes and dots take a whole square in Chinese typefaces.
        '\u{2e80}'.. | '\u{2010}'..='\u{2027}' | '≥' | '≤' | '≈' | '✓' | '✕' => 1.0,
        'A'..='Z' | '0'..='9' | '%' | '+' | '−' | '▲' | '▼' => 0.62,
        ' ' | '.' | ',' => 0.3,
        _ => 0.55,
    };
    text.chars().map(share).sum::<f64>() * size
}

/// Breaks text into at most `most` lines; what is left over ends in an ellipsis.
pub fn lines(text: &str, size: f64, wide: f64, most: usize) -> Vec<String> {
    let mut found = vec![String::new()];
    for letter in text.chars() {
        let full = found.last().is_some_and(|line| {
            !line.is_empty()
                && width(line, size) + width(letter.encode_utf8(&mut [0; 4]), size) > wide
        });
        if full && found.len() == most {
            if let Some(line) = found.last_mut() {
                line.pop();
                line.push('…');
            }
            break;
        }
        if full {
            found.push(String::new());
        }
        if let Some(line) = found.last_mut() {
            line.push(letter);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_broken_then_cut() {
        assert_eq!(lines("一二三四", 10.0, 40.0, 1), ["一二三四"]);
        assert_eq!(lines("一二三四五", 10.0, 40.0, 1), ["一二三…"]);
        assert_eq!(lines("一二三四五", 10.0, 40.0, 2), ["一二三四", "五"]);
        assert_eq!(lines("", 10.0, 40.0, 2), [""]);
        assert_eq!(lines("一", 10.0, 1.0, 1), ["一"]);
    }
}
