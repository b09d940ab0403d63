//! Traditional characters become Simplified ones; Simplified text stays as it is.
//!
//! ```text
//! 綠色發展 → 绿色发展     羣峯 → 群峰     乾隆, 著名, 磐安 stay
//! ```
//!
//! `traditional.tsv` has the characters, and the few words in which one changes otherwise or not at
//! all (乾隆, 答覆, 計畫). Characters that Simplified text also has, such as 于's 於 and 升's 昇 in
//! names, change only where the text as a whole is Traditional. The table weighs 8 KB in the page; the
//! crates for this weigh 29 KB and more, and have to be corrected by such a table as well.
//!
//! It does not translate words: 計程車 becomes 计程车, not 出租车.

use std::sync::LazyLock;

use super::scan::Scan;
use crate::lexicon::rows::cells;

/// The unified ideographs of the basic plane.
const FIRST: char = '㐀';
const LAST: char = '鿿';

/// One Traditional character in so many Han makes a text Traditional. Traditional prose has one in
/// three, Simplified prose with a few names in old style not one in a hundred.
const ONE_IN: usize = 12;

/// So many Han are enough to tell.
const SAMPLE: usize = 4096;

static HANZI: LazyLock<Hanzi> = LazyLock::new(Hanzi::new);

/// For each character its Simplified one and when to take it.
struct Hanzi {
    simplified: Vec<(char, When)>,
    /// Words of two characters, with what becomes of them.
    words: Vec<([char; 2], [char; 2])>,
}

/// When a character changes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Always,
    /// Only in Traditional text.
    Text,
    Keep,
}

impl Hanzi {
    fn new() -> Self {
        let mut simplified: Vec<_> = (FIRST..=LAST).map(|c| (c, When::Keep)).collect();
        let mut words = Vec::new();
        for (from, to, when) in rows() {
            let (mut from, mut to) = (from.chars(), to.chars());
            let (Some(first), Some(first_to)) = (from.next(), to.next()) else {
                continue;
            };
            if let (Some(second), Some(second_to)) = (from.next(), to.next()) {
                words.push(([first, second], [first_to, second_to]));
            } else if let Some(entry) = simplified.get_mut(index(first)) {
                *entry = (first_to, when);
            }
        }
        Self { simplified, words }
    }

    /// What the word that `c` stands in, with its neighbour on either side, makes of it.
    fn in_word(&self, before: Option<char>, c: char, after: Option<char>) -> Option<char> {
        self.words.iter().find_map(|&(from, to)| match from {
            [first, second] if first == c && Some(second) == after => Some(to[0]),
            [first, second] if second == c && Some(first) == before => Some(to[1]),
            _ => None,
        })
    }

    fn of(&self, c: char) -> (char, When) {
        self.simplified
            .get(index(c))
            .copied()
            .unwrap_or((c, When::Keep))
    }
}

/// Rows of `traditional.tsv`.
fn rows() -> impl Iterator<Item = (&'static str, &'static str, When)> {
    let rows = crate::lexicon::table!("traditional.tsv")
        .lines()
        .filter(|row| !row.starts_with('#'))
        .skip(1);
    rows.filter_map(|row| {
        let mut cells = cells(row);
        let (from, to) = (cells.next()?, cells.next()?);
        let when = match cells.next() {
            Some("text") => When::Text,
            _ => When::Always,
        };
        Some((from, to, when))
    })
}

/// Characters before the first wrap around to an index beyond the table.
fn index(c: char) -> usize {
    (c as usize).wrapping_sub(FIRST as usize)
}

/// Whether `c` is a Chinese character.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, FIRST..=LAST | '〇' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The Simplified character, for looking ahead.
pub(super) fn simplified(c: char) -> char {
    match HANZI.of(c) {
        (simplified, When::Always) => simplified,
        _ => c,
    }
}

/// The Simplified character, whether Simplified text has the Traditional one too or not.
pub(crate) fn simplified_alone(c: char) -> char {
    HANZI.of(c).0
}

/// Characters that may change.
pub(super) fn traditional() -> impl Iterator<Item = char> {
    (FIRST..=LAST)
        .filter(|&c| HANZI.of(c).1 != When::Keep)
        .chain(HANZI.words.iter().flat_map(|(from, to)| changed(from, to)))
        .chain(['著'])
}

/// The characters of a word that become others in it.
fn changed<'a>(from: &'a [char; 2], to: &'a [char; 2]) -> impl Iterator<Item = char> + 'a {
    let pairs = from.iter().zip(to);
    pairs.filter(|(from, to)| from != to).map(|(from, _)| *from)
}

/// Whether a text as a whole is Traditional, judged by how it starts.
pub(super) fn is_traditional(text: &str) -> bool {
    let (mut han, mut traditional) = (0, 0);
    for c in text.chars().filter(|&c| is_han(c)).take(SAMPLE) {
        han += 1;
        traditional += usize::from(HANZI.of(c).1 == When::Always);
    }
    traditional * ONE_IN >= han.max(1)
}

/// 著 is 着 in Traditional text, but for these: 顯著, 名著; 著名, 著作.
fn is_written(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|c| "显顯名原专專卓昭编編土巨论論译譯遗遺拙合".contains(c))
        || after.is_some_and(|c| "名作述称稱书書者于於录錄".contains(c))
}

impl Scan<'_> {
    /// Writes a character in Simplified form.
    pub(super) fn hanzi(&mut self, c: char) {
        let before = self.text[..self.at].chars().next_back();
        self.advance(c);
        let after = self.peek();
        let (simplified, when) = HANZI.of(c);
        let change = match when {
            When::Always => true,
            When::Text => self.document.is_traditional(),
            When::Keep => false,
        };
        self.out.put(
            if c == '著' && !is_written(before, after) && self.document.is_traditional() {
                '着'
            } else {
                let alone = if change { simplified } else { c };
                HANZI.in_word(before, c, after).unwrap_or(alone)
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    #[test]
    fn traditional_text_becomes_simplified() {
        assert_eq!(
            fold("臺灣地區羣峯後裏裡爲為喫著飯").text,
            "台湾地区群峰后里里为为吃着饭"
        );
        assert_eq!(
            fold("於是乾燥機效果顯著,乾隆年間著名").text,
            "于是干燥机效果显著，乾隆年间著名"
        );
        assert_eq!(fold("計畫徵收,象徵着").text, "计划征收，象征着");
    }

    #[test]
    fn simplified_text_stays() {
        assert_eq!(fold("憑藉優勢，苧麻").text, "凭借优势，苎麻");
        for text in [
            "乾隆年间的著名瞭望台",
            "磐安县、大阪、捍卫、昇腾芯片",
            "魏徵与宋慈；黏土",
            "狼藉，慰藉",
        ] {
            assert_eq!(fold(text).text, text);
        }
    }

    #[test]
    fn the_table_names_each_character_once_and_says_when() {
        let mut seen = std::collections::HashSet::new();
        for (from, to, when) in rows() {
            assert!(seen.insert(from), "{from} twice");
            let size = from.chars().count();
            assert!(size == to.chars().count() && size <= 2, "{from}");
            assert!(size == 2 || from != to, "{from} stays");
            assert!(size == 1 || when == When::Always, "{from}");
        }
        assert!(seen.len() > 2500);
    }
}
