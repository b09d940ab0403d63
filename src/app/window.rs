//! Which lines of a long table are in the document: those near the screen, and no others.
//!
//! Lines are as high as their words make them. A line's height is guessed until it has been drawn
//! once, and known from then on; what stands above and below the drawn lines is as high as the sum
//! of theirs. Pure: what is seen of the table is told by `browser::sight`.

use std::ops::Range;

/// Lines that are drawn before the table has been seen.
pub const FIRST: usize = 24;

/// What of the table is on the screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// From the head of the first line down to the screen's upper edge; negative while the table
    /// begins further down.
    pub top: f64,
    /// The screen's height.
    pub height: f64,
}

/// The heights of a table's lines.
#[derive(Clone, Debug)]
pub struct Heights {
    /// 0 where a line has not been drawn yet.
    known: Vec<f64>,
    guess: f64,
}

impl Heights {
    /// Of so many lines, none of them drawn yet.
    pub fn new(lines: usize, guess: f64) -> Self {
        Self {
            known: vec![0.0; lines],
            guess,
        }
    }

    /// What a line is taken for until it is drawn: the mean of those that were.
    pub fn guess(&self) -> f64 {
        self.guess
    }

    /// Takes in what lines measure, from line `first` on.
    pub fn learn(&mut self, first: usize, measured: &[f64]) {
        for (known, height) in self.known.iter_mut().skip(first).zip(measured) {
            *known = *height;
        }
        let drawn = measured.iter().filter(|height| **height > 0.0);
        let (sum, count) = drawn.fold((0.0, 0.0), |(sum, count), height| {
            (sum + height, count + 1.0)
        });
        if count > 0.0 {
            self.guess = sum / count;
        }
    }

    /// How high these lines are together.
    pub fn of(&self, lines: Range<usize>) -> f64 {
        let lines = lines.start.min(self.known.len())..lines.end.min(self.known.len());
        self.known[lines]
            .iter()
            .map(|known| self.height(*known))
            .sum()
    }

    fn height(&self, known: f64) -> f64 {
        if known > 0.0 { known } else { self.guess }
    }

    /// The lines between two heights, at least one where there are any.
    fn between(&self, top: f64, bottom: f64) -> Range<usize> {
        let (mut at, mut start, mut end) = (0.0, None, 0);
        for (line, known) in self.known.iter().enumerate() {
            let next = at + self.height(*known);
            if next > top && start.is_none() {
                start = Some(line);
            }
            if at < bottom {
                end = line + 1;
            }
            at = next;
        }
        let last = self.known.len().saturating_sub(1);
        let start = start.unwrap_or(last);
        start..end.clamp((start + 1).min(self.known.len()), self.known.len())
    }

    /// The lines to draw, where those drawn now don't reach half a screen beyond what is seen;
    /// none where they do.
    pub fn wanted(&self, sight: Sight, drawn: &Range<usize>) -> Option<Range<usize>> {
        let within = |screens: f64| {
            let margin = sight.height * screens;
            self.between(sight.top - margin, sight.top + sight.height + margin)
        };
        let needed = within(0.5);
        let enough = drawn.start <= needed.start && needed.end <= drawn.end;
        let wanted = within(1.0);
        // What was drawn for a printer or for a far line goes again.
        let spare = drawn.len() > 2 * wanted.len().max(FIRST);
        (!enough || spare).then_some(wanted)
    }
}

/// The lines around one that is to be seen.
pub fn around(line: usize, lines: usize) -> Range<usize> {
    line.saturating_sub(FIRST / 2)..(line + FIRST / 2).min(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sight(top: f64) -> Sight {
        Sight { top, height: 400.0 }
    }

    #[test]
    fn near_lines_are_drawn() {
        let heights = Heights::new(1000, 40.0);
        assert_eq!(heights.wanted(sight(0.0), &(0..0)), Some(0..20));
        assert_eq!(heights.wanted(sight(4000.0), &(0..20)), Some(90..120));
        assert_eq!(heights.wanted(sight(4000.0), &(90..120)), None);
        assert_eq!(
            heights.wanted(sight(4190.0), &(90..120)),
            None,
            "half a screen left"
        );
        assert_eq!(heights.wanted(sight(4250.0), &(90..120)), Some(96..127));
    }

    #[test]
    fn the_ends_hold() {
        let heights = Heights::new(100, 40.0);
        assert_eq!(heights.wanted(sight(-5000.0), &(50..60)), Some(0..1));
        assert_eq!(heights.wanted(sight(9000.0), &(0..10)), Some(99..100));
        assert_eq!(Heights::new(0, 40.0).wanted(sight(0.0), &(0..0)), None);
    }

    #[test]
    fn known_heights_count() {
        let mut heights = Heights::new(4, 40.0);
        heights.learn(1, &[100.0, 60.0]);
        assert_eq!(heights.of(1..3), 160.0);
        assert_eq!((heights.guess(), heights.of(0..4)), (80.0, 320.0));
        assert_eq!(heights.of(3..9), 80.0);
    }

    #[test]
    fn what_was_drawn_for_a_printer_goes_again() {
        let heights = Heights::new(1000, 40.0);
        assert_eq!(heights.wanted(sight(0.0), &(0..1000)), Some(0..20));
    }

    #[test]
    fn around_a_line() {
        assert_eq!(around(5, 1000), 0..17);
        assert_eq!(around(995, 1000), 983..1000);
    }
}
