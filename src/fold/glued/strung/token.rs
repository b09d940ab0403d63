//! The words of a line that may hold a table, and what each looks like: a name or a unit, a figure, the kind of a goal, prose.
//!
//! ```text
//! 能耗降低 % — 〔14〕 约束性 全年…。      word, word, figure (an empty cell), figure, kind of a goal, prose
//! ```
//!
//! What rows they make is for [`super`] to say.

use crate::fold::form::{is_invisible, is_space, narrow};
use crate::fold::glued::WORDS;
use crate::fold::hanzi::{is_han, simplified};
use crate::lexicon::Lexicon;

/// The longest word, in characters.
const LONGEST: usize = 26;

/// What a word between two spaces is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Of a name, a head, a unit.
    Word,
    /// A number, or the dash of a cell without one.
    Figure,
    /// The running number of a row.
    Serial,
    /// 约束性, 预期性.
    Goal,
    /// Prose, or the end of it.
    Prose,
}

/// A word between two spaces.
pub(super) struct Token {
    pub(super) start: usize,
    end: usize,
    /// In Simplified characters and narrow forms.
    pub(super) text: String,
    pub(super) kind: Kind,
}

impl Token {
    pub(super) fn is_unit(&self) -> bool {
        let rate = self.text.contains('/') && !self.text.contains(|c: char| c.is_ascii_digit());
        rate || Lexicon::get().units().printed(&self.text).is_some()
    }
}

/// The words of a line; a bracket belongs to the word before it, and so does what was set wide (指 标).
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut next = 0;
    for piece in line.split(is_space) {
        let start = next;
        let end = start + piece.len();
        next = end + line[end..].chars().next().map_or(0, char::len_utf8);
        if piece.is_empty() {
            continue;
        }
        let plain = piece.chars().filter(|c| !is_invisible(*c));
        let text: String = plain.map(|c| simplified(narrow(c))).collect();
        let bracket = text.starts_with('(') && text.ends_with(')') && !is_figure(&text);
        let single = |text: &str| text.chars().count() == 1 && text.starts_with(is_han);
        let word = tokens.last_mut().filter(|last| last.kind == Kind::Word);
        if let Some(word) = word.filter(|word| bracket || single(&text) && single(&word.text)) {
            word.end = end;
            word.text.push_str(&text);
            continue;
        }
        let kind = kind(&text, tokens.last());
        tokens.push(Token {
            start,
            end,
            text,
            kind,
        });
    }
    tokens
}

fn kind(text: &str, before: Option<&Token>) -> Kind {
    if WORDS.goal.number(text).is_some() {
        return Kind::Goal;
    }
    // 万人 2011: behind a unit or a figure it is no year.
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let year = digits && text.len() == 4 && text.starts_with(['1', '2']);
    let valued = || {
        before.is_some_and(|token| match token.kind {
            Kind::Figure => true,
            Kind::Word => token.is_unit(),
            _ => false,
        })
    };
    if is_figure(text) && (!year || valued()) {
        return Kind::Figure;
    }
    let ends = text.ends_with(':') && !text.starts_with("其中");
    if ends || text.contains(['。', ',', ';', '!', '?']) || text.chars().count() > LONGEST {
        return Kind::Prose;
    }
    Kind::Word
}

/// 35.2, -1,204, 98%, ≥22, [14], 36左右, and the dash of an empty cell; 2020年 and 18-35岁 are labels.
fn is_figure(text: &str) -> bool {
    let dash = |c: char| "-—–/".contains(c);
    let inner = text.trim_matches(|c| "()[]〔〕【】≥≤≧≦><*~".contains(c));
    let tail =
        inner.trim_start_matches(|c: char| c.is_ascii_digit() || ".,+%‰±".contains(c) || dash(c));
    let number = &inner[..inner.len() - tail.len()];
    if !number.contains(|c: char| c.is_ascii_digit()) {
        return !text.is_empty() && text.chars().all(dash);
    }
    let year = tail == "年" && !number.contains('.');
    !year && (tail.is_empty() || WORDS.amount.number(tail).is_some())
}
