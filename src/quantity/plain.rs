//! One plain form, character for character: half-width, Simplified; so that offsets stay.
//!
//! ```text
//! ２４，５００萬圓 → 24,500万圆     1，000 → 1,000     120，130 stays
//! ```
//!
//! It joins nothing and drops nothing, unlike [`mod@crate::fold`], which mends reports and would make
//! `1 3/5` one number. The helpers step over spaces.

use crate::fold::simplified_alone;

/// Offset from a full-width form to its ASCII character (Unicode, Halfwidth and Fullwidth Forms).
const FULL_WIDTH: u32 = 0xFEE0;

/// The unified ideographs of the basic plane.
const FIRST: char = '㐀';
const LAST: char = '鿿';

/// Longest gap inside a quantity; a cap keeps hostile text linear.
const LONGEST_GAP: usize = 8;

/// A text in plain form and the way back.
pub struct Plain {
    pub text: String,
    /// For each character where it begins here and in the original; last, where both end.
    begins: Vec<(usize, usize)>,
}

impl Plain {
    pub fn of(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut begins = Vec::with_capacity(original.len() / 2 + 1);
        let mut before = ' ';
        let mut rest = original.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            begins.push((text.len(), at));
            let next = rest.peek().map_or(' ', |&(_, next)| next);
            // A full-width comma groups thousands among full-width digits only: 120，130 is a list.
            // No number of a list begins with 0.
            let groups = c == '，'
                && (is_wide_digit(before) && is_wide_digit(next)
                    || before.is_ascii_digit() && next == '0' && is_group(&original[at..]));
            // A line may end between a number and its multiplier.
            let broken = c == '\n' && before.is_ascii_digit() && "万亿萬億".contains(next);
            text.push(match c {
                _ if groups => ',',
                _ if broken => ' ',
                c => plain(c),
            });
            before = c;
        }
        begins.push((text.len(), original.len()));
        Self { text, begins }
    }

    /// The character that begins at byte `at` of the plain text: its number and its byte in the original.
    pub fn original(&self, at: usize) -> (usize, usize) {
        let place = self.begins.partition_point(|&(begin, _)| begin < at);
        let (_, byte) = self.begins[place.min(self.begins.len() - 1)];
        (place, byte)
    }
}

/// Whether a comma and three digits stand at the start, and no more.
fn is_group(text: &str) -> bool {
    let digits = text.chars().skip(1).take(4);
    digits.take_while(char::is_ascii_digit).count() == 3
}

fn is_wide_digit(c: char) -> bool {
    ('０'..='９').contains(&c)
}

fn plain(c: char) -> char {
    match c {
        '！'..='～' if c != '，' => char::from_u32(c as u32 - FULL_WIDTH).unwrap_or(c),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' | '\t' => ' ',
        '−' | '﹣' => '-',
        '﹪' => '%',
        FIRST..=LAST => simplified_alone(c),
        _ => c,
    }
}

/// The character at byte `at`.
pub fn char_at(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// Where the spaces at `at` end, and a pronunciation: `15萬(wàn)畝`.
pub fn gap(text: &str, at: usize) -> usize {
    let spaces = text.as_bytes()[at..].iter().take(LONGEST_GAP + 1);
    let end = at + spaces.take_while(|&&byte| byte == b' ').count();
    if text.as_bytes().get(end) == Some(&b'(') {
        pronunciation(text, end).unwrap_or(end)
    } else {
        end
    }
}

/// The end of `(wàn)`: Latin letters in brackets, one of them with its tone.
fn pronunciation(text: &str, at: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let mut toned = false;
    for (begin, c) in text[at..].char_indices().skip(1).take(LONGEST + 1) {
        match c {
            ')' => return toned.then_some(at + begin + 1),
            '\u{c0}'..='\u{24f}' => toned = true,
            'a'..='z' => {}
            _ => return None,
        }
    }
    None
}

/// The character behind the spaces at `at`, with where it begins and ends.
pub fn next(text: &str, at: usize) -> Option<(char, usize, usize)> {
    let begin = gap(text, at);
    char_at(text, begin).map(|c| (c, begin, begin + c.len_utf8()))
}

/// The end of `word` at `at`, with or without spaces before and inside it.
pub fn spaced(text: &str, at: usize, word: &str) -> Option<usize> {
    word.chars().try_fold(at, |end, wanted| {
        next(text, end)
            .filter(|&(c, _, _)| c == wanted)
            .map(|(_, _, end)| end)
    })
}

/// A Chinese character.
pub fn is_han(c: char) -> bool {
    (FIRST..=LAST).contains(&c) || c == '〇'
}

/// Rounded to 15 digits, so that binary fractions of a product don't show.
pub fn rounded(value: f64) -> f64 {
    format!("{value:.14e}").parse().unwrap_or(value)
}
