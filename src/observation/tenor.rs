//! Whether a paragraph of a report plans or reviews, by how often plans and reviews have its words.
//!
//! ```text
//! 加快建设…，力争新增…5家以上，确保…    plans: 加快 at the head of a clause, 力争, 以上, 确保
//! 累计建成…，同比增长5%，…受到了表彰     reviews: 累计, 同比, 了
//! 加快建设…，累计完成投资5亿元           neither is beyond doubt
//! ```
//!
//! The words and their weights are rows of `tenor_words.tsv`. It is for reports whose headings do not tell, such as
//! pages torn from amid one; news and plans say these words of either, and are not asked.

use crate::lexicon::rows::cells;
use crate::lexicon::table;
use crate::mention::numeral;
use std::ops::Range;
use std::sync::LazyLock;

/// What a paragraph tells by its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenor {
    /// Tenths of the logarithm of the odds that it plans; below none it rather reviews.
    pub score: i32,
    /// The word that tells most for a plan, in bytes of the paragraph.
    pub word: Option<Range<usize>>,
}

/// A word, whether it must stand at the head of a clause, and how much it tells.
struct Row {
    word: &'static str,
    first: bool,
    weight: i32,
}

/// What paragraphs without any of the words score: somewhat more of them review.
const NONE: i32 = -5;

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let lines = table!("../lexicon/tenor_words.tsv").lines();
    let rows = lines.filter(|line| !line.starts_with('#')).skip(1);
    let row = |line| {
        let mut cells = cells(line);
        Some(Row {
            word: cells.next()?,
            first: cells.next()? == "first",
            weight: cells.next()?.parse().ok()?,
        })
    };
    rows.filter_map(row).collect()
});

/// Reads a paragraph.
pub fn tenor(text: &str) -> Tenor {
    let found = ROWS
        .iter()
        .filter_map(|row| Some((row.weight, place(text, row)?, row.word.len())));
    let none = Tenor {
        score: NONE,
        word: None,
    };
    let (tenor, _) = found.fold((none, 0), |(tenor, most), (weight, at, length)| {
        let score = tenor.score + weight;
        if weight > most {
            let word = Some(at..at + length);
            return (Tenor { score, word }, weight);
        }
        (Tenor { score, ..tenor }, most)
    });
    tenor
}

/// Where the word of a row stands as the row asks.
fn place(text: &str, row: &Row) -> Option<usize> {
    if !row.first {
        return text.find(row.word);
    }
    let mut places = text.match_indices(row.word).map(|(at, _)| at);
    places.find(|at| heads_clause(&text[..*at]))
}

/// Whether a clause begins behind these words: after a mark, or after 一是, the number of an item.
fn heads_clause(before: &str) -> bool {
    let item = before
        .strip_suffix('是')
        .filter(|number| number.ends_with(numeral::begins));
    let before = item.map_or(before, |number| number.trim_end_matches(numeral::begins));
    let marks = [
        '，', '。', '；', '：', '！', '？', '（', '）', '》', ' ', '\n', ',', ';', ':',
    ];
    before.is_empty() || before.ends_with(marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans_and_reviews_are_told_apart() {
        let plan = "加快园区建设，启动二期工程，力争新增规上企业5家以上，确保年内投产。";
        let told = tenor(plan);
        assert!(told.score >= 20, "{told:?}");
        assert_eq!(told.word.map(|word| &plan[word]), Some("力争"));
        let review = "累计建成公园5座，获评省级先进，投资同比增长5%，成功举办了博览会。";
        assert!(tenor(review).score <= -20);
        assert_eq!(tenor("粮食").score, NONE);
    }

    #[test]
    fn words_of_clause_heads_count_there_alone() {
        let (head, item) = (
            tenor("公园5座，加快建设").score,
            tenor("一是加快建设").score,
        );
        assert_eq!(head, item);
        assert_eq!(tenor("步伐加快").score, NONE);
    }

    #[test]
    fn every_row_is_read() {
        let table = table!("../lexicon/tenor_words.tsv");
        let lines = table.lines().filter(|line| !line.starts_with('#')).skip(1);
        assert_eq!(lines.count(), ROWS.len());
    }
}
