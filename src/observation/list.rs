//! Lists that share their numbers: `A、B分别为x、y`, `城乡居民收入分别增长x、y`.
//!
//! ```text
//! 细颗粒物、臭氧平均浓度    细颗粒物平均浓度 | 臭氧平均浓度
//! 存贷款余额               存款余额 | 贷款余额
//! ```
//!
//! The head that the last item carries (平均浓度) is [`lent`] to those that have none. Joint words
//! (存贷款) are rows of `joint_words.tsv`.

mod herds;
mod kindred;
mod known;
mod lent;
mod partners;
mod trades;

use super::before::WORDS;
use super::name::Name;
use crate::lexicon::Words;
use crate::mention::numeral;
pub use kindred::{is_kindred, kindred, of_whole};
use lent::Lent;
pub use partners::{is_trade, partner};
use std::ops::Range;
use std::sync::LazyLock;
use trades::trades;

const JOINT: &str = crate::lexicon::table!("../lexicon/joint_words.tsv");
const HEADS: &str = crate::lexicon::table!("../lexicon/measured_heads.tsv");

/// Names for `count` numbers out of one noun phrase; `None` where it does not fall into that many.
pub fn distribute(text: &str, noun: Range<usize>, count: usize) -> Option<Vec<Name>> {
    let noun = noun.start..noun.end - bracket_length(&text[noun.clone()]);
    let whole = &text[noun.clone()];
    let named = |text: String, range: Range<usize>| Name::new(text, range, "respectively");
    // 电影票房、社会保障和就业支出: names that are known stand as they are.
    if let Some(items) = known::apart(whole, count) {
        let names = items.into_iter().map(|range| {
            let own = whole[range.clone()].to_owned();
            named(own, noun.start + range.start..noun.start + range.end)
        });
        return Some(names.collect());
    }
    let told = trades(whole, count)
        .or_else(|| herds::apart(whole, count))
        .or_else(|| joint(whole, count));
    if let Some(parts) = told {
        let parts = parts.into_iter();
        return Some(parts.map(|part| named(part, noun.clone())).collect());
    }
    let items = items(whole, count)?;
    // 索具、石油装备|两大产业: what they are stands behind all of them, and none lends the others a part of its own.
    if sums_up(&text[noun.end..]) {
        let names = items.iter().map(|range| {
            let own = &whole[range.clone()];
            named(
                own.to_owned(),
                noun.start + range.start..noun.start + range.end,
            )
        });
        return Some(names.collect());
    }
    // 社会保障、医疗、教育|三项支出: what all of them are, with their number.
    if let Some((own, what)) = items
        .last()
        .and_then(|last| counted_head(&whole[last.clone()]))
    {
        let names = items.iter().map(|range| {
            let item = &whole[range.clone()];
            let bare = if range.end == whole.len() {
                &item[..own]
            } else {
                item
            };
            named(
                format!("{bare}{what}"),
                noun.start + range.start..noun.start + range.end,
            )
        });
        return Some(names.collect());
    }
    let lent = Lent::by(
        &whole[items.first()?.clone()],
        &whole[items.last()?.clone()],
        &text[noun.end..],
    );
    let names = items.iter().map(|range| {
        let name = lent.name(&whole[range.clone()]);
        named(name, noun.start + range.start..noun.start + range.end)
    });
    Some(names.collect())
}

/// 甲和乙排放总量|（含工业、生活）: length of the bracket behind a list that tells what all of it holds.
fn bracket_length(whole: &str) -> usize {
    const HOLDS: [&str; 3] = ["含", "包括", "不含"];
    let open = whole.strip_suffix('）').and_then(|inner| inner.rfind('（'));
    let open = open.filter(|open| {
        let inner = &whole[open + '（'.len_utf8()..];
        head(&whole[..*open]).is_some() && HOLDS.iter().any(|word| inner.starts_with(word))
    });
    open.map_or(0, |open| whole.len() - open)
}

/// 批发和零售业、住宿和餐饮业: two items, since 和 inside an item does not part it where the numbers say so.
fn items(whole: &str, count: usize) -> Option<Vec<Range<usize>>> {
    // A list that runs on over commas holds its other marks inside its items.
    let marks: &[&[&str]] = if outside_brackets(whole, '，') {
        &[COMMAS]
    } else {
        &[ALL_MARKS, LAST_MARK, FULL_MARKS, AND_MARKS]
    };
    marks
        .iter()
        .map(|marks| cut(whole, marks))
        .find(|items| items.len() == count)
}

/// Whether a text begins with 三大产业, 四个行业.
fn sums_up(text: &str) -> bool {
    let mut begins = text.chars();
    let digit = begins
        .next()
        .is_some_and(|c| c.is_ascii_digit() || numeral::digit(c) >= Some(2));
    digit && matches!(begins.next(), Some('大' | '个'))
}

/// 教育|三项|支出: where the last item ends before what all of them are, which says how many.
fn counted_head(last: &str) -> Option<(usize, &str)> {
    let (own, what) = last.rsplit_once('项')?;
    let (at, digit) = own.char_indices().next_back()?;
    let counts = digit.is_ascii_digit() || numeral::digit(digit) >= Some(2);
    (counts && at > '一'.len_utf8() && head(what).is_some()).then_some((at, what))
}

/// Where 三大产业, 四个行业 begins behind an item.
pub fn summed_at(item: &str) -> Option<usize> {
    item.char_indices().skip(2).find_map(|(end, c)| {
        let (at, digit) = item[..end].char_indices().next_back()?;
        let sums = matches!(c, '大' | '个')
            && (digit.is_ascii_digit() || numeral::digit(digit) >= Some(2));
        sums.then_some(at)
    })
}

/// 食品、烟酒、居住等三类价格 → 食品价格, 烟酒价格, 居住价格.
pub fn distribute_kinds(text: &str, noun: Range<usize>, count: usize) -> Option<Vec<Name>> {
    let whole = &text[noun.clone()];
    let (listed, kind) = whole.split_once('等')?;
    // 器械、文具等行业产值: a kind needs no number where it says what the items are.
    let kinds = [
        "行业",
        "产业",
        "产品",
        "领域",
        "作物",
        "主要污染物",
        "污染物",
        "方面的",
    ];
    let named = kinds
        .iter()
        .any(|word| kind.starts_with(word) && kind.len() > word.len());
    let digits = kind
        .find(|c: char| !(c.is_ascii_digit() || numeral::begins(c)))
        .filter(|at| *at > 0 || named)?;
    let head = kind[digits..].trim_start_matches(['大', '个', '类', '项', '种', '家']);
    // 二氧化硫、氮氧化物等主要污染物|排放量: what they are goes without saying.
    // 教育、医疗等方面的|支出
    let head = ["主要污染物", "污染物", "方面的"]
        .iter()
        .find_map(|kind| head.strip_prefix(kind))
        .unwrap_or(head);
    if head.is_empty() {
        return None;
    }
    let items = [FULL_MARKS, LAST_MARK, ALL_MARKS]
        .into_iter()
        .map(|marks| cut(listed, marks))
        .find(|items| items.len() == count)?;
    let names = items.into_iter().map(|range| {
        let item = &listed[range.clone()];
        // 全市|二氧化硫（SO2）: whose and in what letters is no part of a name.
        let item = item.split('（').next().unwrap_or(item);
        let whose = ["全市", "全区", "全县", "全省"];
        let own = whose.iter().find_map(|word| item.strip_prefix(word));
        let item = own.unwrap_or(item);
        // 与生活直接相关的|教育, 用于|教育: nor is why they are told, or that money goes there.
        let item = item.rsplit('的').next().unwrap_or(item);
        let item = item.strip_prefix("用于").unwrap_or(item);
        let span = noun.start + range.start..noun.start + range.end;
        Name::new(format!("{item}{head}"), span, "respectively")
    });
    Some(names.collect())
}

/// 存贷款余额 → 存款余额, 贷款余额.
fn joint(whole: &str, count: usize) -> Option<Vec<String>> {
    static WORDS: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
        let rows = JOINT.lines().filter(|line| !line.starts_with('#'));
        let rows = rows.filter_map(|line| line.split_once('\t'));
        rows.map(|(word, parts)| (word, parts.split('|').collect()))
            .collect()
    });
    let mut fitting: Vec<_> = WORDS
        .iter()
        .filter(|(word, parts)| parts.len() == count && whole.contains(word))
        .collect();
    // 进出口总额、外资: two things already.
    fitting.retain(|(word, _)| word.contains(['、', '和']) || cut(whole, ALL_MARKS).len() != count);
    // 一、二、三次产业 holds 三次产业.
    let (word, parts) = fitting.into_iter().max_by_key(|(word, _)| word.len())?;
    // 第二、三产业
    let put = |part: &&str| whole.replacen(word, part, 1).replacen("第第", "第", 1);
    Some(parts.iter().map(put).collect())
}

/// Every mark and word that parts items.
const ALL_MARKS: &[&str] = &["以及", "、", "和", "及", "与"];
/// The stop, and the words that join a whole item to the list.
const LAST_MARK: &[&str] = &["以及", "、", "与"];
/// The stop alone.
const FULL_MARKS: &[&str] = &["、"];
/// As [`LAST_MARK`] with 和, where 及 stands inside an item: 个人企业和外商及港澳台企业.
const AND_MARKS: &[&str] = &["以及", "、", "和", "与"];
/// The comma, in a list whose items hold stops.
const COMMAS: &[&str] = &["，"];

/// What makes a verb with 及: 涉及, 惠及.
const VERBS: [char; 7] = ['涉', '惠', '普', '危', '波', '触', '提'];

/// Whether a mark stands outside brackets.
fn outside_brackets(text: &str, mark: char) -> bool {
    let mut depth = 0_i32;
    text.chars().any(|c| {
        depth += i32::from(c == '（') - i32::from(c == '）');
        c == mark && depth == 0
    })
}

/// The items of a list, cut at these marks outside quotes and brackets.
fn cut(whole: &str, marks: &[&str]) -> Vec<Range<usize>> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    let mut skip = 0;
    for (at, c) in whole.char_indices() {
        if at < skip {
            continue;
        }
        depth +=
            i32::from(matches!(c, '“' | '（' | '《')) - i32::from(matches!(c, '”' | '）' | '》'));
        let mark = marks.iter().find(|mark| whole[at..].starts_with(**mark));
        // 和 opens words of its own: 和平, 和谐.
        let word = WORDS.joining.starting(&whole[at..]).is_some();
        // 涉|及|拆迁居民: nor is 及 at the end of a verb a mark.
        let verb = c == '及' && whole[..at].ends_with(VERBS);
        let Some(mark) = mark.filter(|_| depth == 0 && !word && !verb && at > start) else {
            continue;
        };
        found.push(start..at);
        start = at + mark.len();
        skip = start;
    }
    if start < whole.len() {
        found.push(start..whole.len());
    }
    found
}

/// The measured head that a name ends with: 平均浓度, 增加值, 人均可支配收入.
pub fn head(name: &str) -> Option<&str> {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of_lines(HEADS));
    let word = WORDS.ending(name)?;
    Some(&name[name.len() - word.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str, count: usize) -> Option<Vec<String>> {
        distribute(text, 0..text.len(), count)
            .map(|names| names.iter().map(|name| name.text.to_string()).collect())
    }

    #[test]
    fn the_last_head_is_lent() {
        let expected = vec!["细颗粒物平均浓度".to_owned(), "臭氧平均浓度".to_owned()];
        assert_eq!(names("细颗粒物、臭氧平均浓度", 2), Some(expected));
    }

    #[test]
    fn joint_words_come_apart() {
        assert_eq!(
            names("金融机构存贷款余额", 2),
            Some(vec![
                "金融机构存款余额".to_owned(),
                "金融机构贷款余额".to_owned()
            ])
        );
    }

    #[test]
    fn a_count_that_does_not_fit_is_refused() {
        assert_eq!(names("财政收入", 2), None);
    }
}
