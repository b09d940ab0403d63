//! Letters that stand side by side are a line.
//!
//! ```text
//! 2 0 2 5 年 末 ， 常 住 人 口     ─►  2025年末，常住人口
//! 指标        2024年        2025年  ─►  指标⇥2024年⇥2025年
//! ```
//!
//! Spaces between letters say nothing in a PDF, where programs put them at will: only how far letters
//! stand apart is looked at.

use super::page::Letter;

/// A line of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    /// What it says, columns apart by tabs.
    pub text: String,
    /// Its first letter's beginning, its last one's end.
    pub x: f64,
    pub end: f64,
    pub y: f64,
    /// The height of its largest letter.
    pub size: f64,
}

impl Line {
    pub fn has_columns(&self) -> bool {
        self.text.contains('\t')
    }

    pub fn middle(&self) -> f64 {
        f64::midpoint(self.x, self.end)
    }
}

/// So many heights of a letter apart begins another column.
const COLUMN: f64 = 1.8;
/// So many apart is a space that somebody set.
const SPACE: f64 = 0.6;
/// So many apart is a space between two Latin words.
const WORD: f64 = 0.15;
/// A letter drawn again this near is the same, made bold.
const AGAIN: f64 = 0.3;
/// Letters of a line stand so many heights apart from above at most, small ones (m², footnotes) more.
const LEVEL: f64 = 0.4;
const RAISED: f64 = 0.6;
const SMALL: f64 = 0.8;

/// The lines of `letters`, from above.
pub(super) fn lines(mut letters: Vec<Letter>) -> Vec<Line> {
    for letter in &mut letters {
        letter
            .text
            .retain(|c| !c.is_control() && !c.is_whitespace());
    }
    letters.retain(|letter| !letter.text.is_empty());
    letters.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<Letter>> = Vec::new();
    for letter in letters {
        match rows.last_mut().filter(|row| stands_in(row, &letter)) {
            Some(row) => row.push(letter),
            None => rows.push(vec![letter]),
        }
    }
    rows.into_iter().map(line).collect()
}

fn stands_in(row: &[Letter], letter: &Letter) -> bool {
    row.iter().rev().take(4).any(|beside| {
        let larger = beside.size.max(letter.size);
        let small = beside.size.min(letter.size) < larger * SMALL;
        (letter.y - beside.y).abs() < larger * if small { RAISED } else { LEVEL }
    })
}

fn line(mut letters: Vec<Letter>) -> Line {
    letters.sort_by(|a, b| a.x.total_cmp(&b.x));
    letters.dedup_by(|next, kept| next.text == kept.text && next.x - kept.x < kept.size * AGAIN);
    let mut line = Line::default();
    let size = letters.iter().map(|letter| letter.size).fold(0.0, f64::max);
    for (at, letter) in letters.iter().enumerate() {
        let apart = if at == 0 {
            0.0
        } else {
            (letter.x - line.end) / size
        };
        if apart > COLUMN {
            line.text.push('\t');
        } else if apart > SPACE || apart > WORD && is_latin_between(&line.text, &letter.text) {
            line.text.push(' ');
        }
        line.text.push_str(&letter.text);
        line.x = if at == 0 { letter.x } else { line.x };
        line.end = if at == 0 {
            letter.end
        } else {
            line.end.max(letter.end)
        };
        line.y = line.y.max(letter.y);
    }
    Line { size, ..line }
}

fn is_latin_between(before: &str, after: &str) -> bool {
    let is_latin = |letter: char| letter.is_ascii_alphanumeric();
    before.ends_with(is_latin) && after.starts_with(is_latin)
}

/// Puts the next line of a paragraph or a cell behind what it says already. A number goes on; Latin
/// words do not run together.
pub(super) fn run_on(text: &mut String, more: &str) {
    let in_number = text.ends_with(|c: char| c.is_ascii_digit())
        && more.starts_with(|c: char| c.is_ascii_digit());
    if is_latin_between(text, more) && !in_number {
        text.push(' ');
    }
    text.push_str(more);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of 10 points from `x`, an empty place for each space.
    fn set(text: &str, x: f64, y: f64, size: f64) -> Vec<Letter> {
        let places = text.chars().enumerate();
        let letters = places.filter(|(_, letter)| *letter != ' ');
        letters
            .map(|(at, letter)| {
                // A test's text is short.
                let x = x + size * f64::from(u8::try_from(at).expect("short"));
                Letter {
                    text: letter.to_string(),
                    x,
                    end: x + size,
                    y,
                    size,
                }
            })
            .collect()
    }

    fn read(letters: Vec<Letter>) -> Vec<String> {
        lines(letters).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn letters_are_read_from_above_and_from_the_left() {
        let mut letters = set("第二行", 0.0, 40.0, 10.0);
        letters.extend(set("第一行", 0.0, 20.0, 10.0));
        letters.reverse();
        assert_eq!(read(letters), ["第一行", "第二行"]);
    }

    #[test]
    fn wide_gaps_part_columns_and_narrow_ones_words() {
        assert_eq!(read(set("指标  2024年", 0.0, 0.0, 10.0)), ["指标\t2024年"]);
        assert_eq!(read(set("第一节 目标", 0.0, 0.0, 10.0)), ["第一节 目标"]);
    }

    #[test]
    fn raised_letters_stay_and_bold_ones_are_one() {
        let mut letters = set("面积5m", 0.0, 20.0, 10.0);
        letters.extend(set("2", 40.0, 15.0, 6.0));
        letters.extend(set("面积", 0.4, 20.0, 10.0));
        assert_eq!(read(letters), ["面积5m2"]);
    }

    #[test]
    fn lines_run_on() {
        let mut text = "增长7.".to_owned();
        run_on(&mut text, "2%，GDP");
        run_on(&mut text, "growth");
        run_on(&mut text, "为");
        assert_eq!(text, "增长7.2%，GDP growth为");
    }
}
