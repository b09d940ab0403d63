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
use crate::lexicon::{Words, table};
use crate::mention::numeral;
use std::ops::Range;
use std::sync::LazyLock;

/// What a paragraph tells by its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenor {
    /// Tenths of the logarithm of the odds that it plans; below none it rather reviews.
    pub score: i32,
    /// The word that tells most for a plan, in bytes of the paragraph; none where only words do that results have as well (以上).
    pub word: Option<Range<usize>>,
}

/// Whether a word must stand at the head of a clause, whether it is shown as what tells, and how much it tells.
struct Row {
    first: bool,
    shown: bool,
    weight: i32,
}

/// The words, each once, and the rows of each under the same number, with their own numbers.
struct Table {
    words: Words,
    rows: Vec<Vec<(usize, Row)>>,
    count: usize,
}

/// What paragraphs without any of the words score: somewhat more of them review.
const NONE: i32 = -5;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let lines = table!("../lexicon/tenor_words.tsv").lines();
    let lines = lines.filter(|line| !line.starts_with('#')).skip(1);
    let mut words: Vec<&'static str> = Vec::new();
    let mut rows: Vec<Vec<(usize, Row)>> = Vec::new();
    let mut count = 0;
    for line in lines {
        let mut cells = cells(line);
        let (Some(word), Some(stands), Some(weight)) = (cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        let Ok(weight) = weight.parse() else { continue };
        let row = Row {
            first: stands == "first",
            shown: stands != "mere",
            weight,
        };
        // 继续 has two rows: at the head of a clause it counts for both.
        let at = words.iter().position(|known| *known == word);
        let at = at.unwrap_or_else(|| {
            words.push(word);
            rows.push(Vec::new());
            words.len() - 1
        });
        rows[at].push((count, row));
        count += 1;
    }
    Table {
        words: Words::new(words),
        rows,
        count,
    }
});

/// Reads a paragraph. Each row counts once.
pub fn tenor(text: &str) -> Tenor {
    let mut tenor = Tenor {
        score: NONE,
        word: None,
    };
    let mut most = 0;
    let mut counted = vec![false; TABLE.count];
    for (number, place) in TABLE.words.every(text) {
        for (at, row) in &TABLE.rows[number] {
            let before = &text[..place.start];
            // 主|要农作物产量: no word of its own.
            let amid = text[place.start..].starts_with('要') && before.ends_with('主');
            if counted[*at] || amid || row.first && !heads_clause(before) {
                continue;
            }
            counted[*at] = true;
            tenor.score += row.weight;
            if row.shown && row.weight > most {
                most = row.weight;
                tenor.word = Some(place.clone());
            }
        }
    }
    tenor
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
        assert_eq!(tenor("粮食5万吨以上").word, None);
        assert_eq!(tenor("主要农作物5种").score, NONE);
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
        assert_eq!(lines.count(), TABLE.count);
    }
}
