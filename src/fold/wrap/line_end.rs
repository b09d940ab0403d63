//! How two lines meet: a number that is cut in two, a heading or an item that begins, a page number.
//!
//! ```text
//! 超 1000⏎家       a number and its unit            …发展⏎（二）   an item
//! 达到⏎5.4⏎亿元    a number on a line of its own     …⏎— 3 —        a page number
//! ```

use super::starts_with;
use crate::fold::form::{is_space, narrow};
use crate::fold::glued;
use crate::fold::hanzi::{is_han, simplified};
use crate::lexicon::{Lexicon, Words, has};
use crate::numbering::is_numeral;
use memchr::memchr;
use std::sync::LazyLock;

/// Marks that no line starts with.
pub(super) const NEVER_FIRST: &str = "，。、；：！？）”’》〉";

/// Units and multipliers that finish a number on the line before.
pub(super) const UNITS: &str = "万亿%％‰元吨亩公平立个家户项年";

/// Whether a line has cells.
pub(super) fn is_row(text: &str) -> bool {
    let stands = |byte| memchr(byte, text.as_bytes()).is_some();
    // Most lines have neither.
    stands(b'\t')
        || text.starts_with('|')
        || stands(b' ')
            && (has(text, "   ")
                || has(text, " | ")
                || has_columns(text)
                || glued::heads_table(text))
}

/// `入园率 98.2 99`, `展演 28000以上 39487`: two bare numbers side by side.
fn has_columns(text: &str) -> bool {
    let number = |word: &str| {
        if !word.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        // 10.9（可比7.0）
        let word = word.split(['(', '（']).next().unwrap_or(word);
        let ends = ["以上", "以下", "以内", "左右"];
        let bare = ends.iter().find_map(|end| word.strip_suffix(end));
        let word = bare.unwrap_or(word);
        let plain = |c: char| matches!(c, '0'..='9' | '.' | '%' | '-' | ',');
        word.chars().all(plain)
    };
    let mut words = text.split(' ').filter(|word| !word.is_empty()).map(number);
    let mut last = false;
    words.any(|now| std::mem::replace(&mut last, now) && now)
}

/// `超 1000⏎家`: `there` opens with the unit of the number that ends `here`.
pub(super) fn splits_number(here: &str, there: &str) -> bool {
    let number = here
        .trim_end_matches(['万', '亿', '萬', '億'])
        .trim_end_matches(is_space);
    let before =
        number.trim_end_matches(|c: char| narrow(c).is_ascii_digit() || c == '.' || c == ',');
    // 198.⏎6亿元
    let torn = number.ends_with('.')
        && number.len() > before.len() + 1
        && there.starts_with(|c: char| narrow(c).is_ascii_digit());
    if torn && before.ends_with(is_han) {
        return true;
    }
    let digits =
        number.len() > before.len() && number.ends_with(|c: char| narrow(c).is_ascii_digit());
    digits
        && before
            .trim_end_matches(is_space)
            .ends_with(|c| is_han(c) || c == '，' || c == '（')
        && there.starts_with(|c| {
            // 为1.1万⏎人减免税费: people are counted behind a multiplier alone.
            UNITS.contains(simplified(c)) || c == '人' && number.len() < here.trim_end().len()
        })
}

/// `分别增长4.6%⏎和11.8%`, `增长4.6%和⏎11.8%`: a list of numbers goes on with its next.
pub(super) fn splits_list(here: &str, there: &str) -> bool {
    const JOINS: [char; 4] = ['和', '及', '与', '、'];
    let here = here.trim_end_matches(is_space);
    let digit = |text: &str| text.starts_with(|c: char| narrow(c).is_ascii_digit());
    let share = |text: &str| text.ends_with(['%', '％']);
    let ahead = |text: &str| text.strip_prefix(JOINS).is_some_and(digit);
    let open = |text: &str| text.strip_suffix(JOINS).is_some_and(share);
    share(here) && ahead(there) || open(here) && digit(there) && !starts_item(there)
}

/// `…增长8%。规⏎上工业产值…`: one or two characters behind the end of a sentence begin a word.
pub(super) fn splits_word(here: &str, there: &str) -> bool {
    let tail = here.trim_end_matches(is_space).rsplit_once('。');
    let tail = tail.map_or("", |(_, tail)| tail);
    (1..=2).contains(&tail.chars().count())
        && tail.chars().all(is_han)
        && there.starts_with(is_han)
        && !starts_item(there)
}

/// `…；一般公⏎共预算收入增长8%；`: a known indicator that begins the last clause of a long line ends in the next.
pub(super) fn splits_name(here: &str, there: &str) -> bool {
    const LONG: usize = 120;
    const TAIL: usize = 8;
    const HEAD: usize = 8;
    let here = here.trim_end_matches(is_space);
    if here.len() < LONG || !here.ends_with(is_han) || !there.starts_with(is_han) {
        return false;
    }
    let marks = ['，', '；', '。', ',', ';'];
    let tail = here.rsplit(marks).next().unwrap_or("");
    if !(2..=TAIL).contains(&tail.chars().count()) || !there.contains(marks) {
        return false;
    }
    let ends = there.char_indices().take(HEAD);
    let ends = ends.take_while(|(_, c)| is_han(*c));
    let lexicon = Lexicon::get();
    let mut names = ends.map(|(at, c)| format!("{tail}{}", &there[..at + c.len_utf8()]));
    names.any(|name| lexicon.indicator(&name).is_some())
}

/// `-4.5%`, `1974.6`.
pub(super) fn is_bare_number(text: &str) -> bool {
    let text = text.trim_end_matches(is_space);
    let part = |c: char| matches!(narrow(c), '0'..='9' | '.' | '%' | '-' | ',');
    text.chars().all(part)
        && text.ends_with(|c: char| narrow(c).is_ascii_digit() || narrow(c) == '%')
}

/// What units that stand alone behind a number are written with.
pub(super) const NUMBER_UNIT: &str =
    "万亿千百元美吨公斤里平方立米亩顷个分点家户人次件项辆位名座倍%‰";

/// Whether a line goes on with the sentence that a number stands in: with a mark, with nothing but a
/// unit before one, or with a word that leads to the next number.
pub(super) fn continues_number(text: &str) -> bool {
    let text = text.trim_end_matches(is_space);
    let rest = text.trim_start_matches(|c| NUMBER_UNIT.contains(simplified(narrow(c))));
    let mark = rest.starts_with(|c: char| NEVER_FIRST.contains(c) || ",;:".contains(c));
    let unit = rest.is_empty() && (1..=4).contains(&text.chars().count());
    // 亿元增加到: a unit of two characters and what its number does.
    let long = text.len() - rest.len() >= 2 * '元'.len_utf8();
    let moves = long && rest.starts_with(|c| MOVES.contains(simplified(narrow(c))));
    mark || unit
        || moves
        || text.starts_with('的')
        || matches!(text, "和" | "及" | "与" | "至" | "到")
}

/// How words begin that say what the number before them does.
const MOVES: &str = "增提上下降减扩升以左和或翻跃";

/// 2021⏎年平湖市政府工作报告, 2⏎月, 25⏎日在…: the rest of a date, but not 年均增长, which heads a column.
pub(super) fn continues_date(number: &str, text: &str) -> bool {
    let number = number.trim_end_matches(is_space);
    let heads = ['均', '末', '初', '度', '份', '底'];
    let year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let rest = text.strip_prefix('年').filter(|_| year);
    let text = text.trim_end_matches(is_space);
    rest.is_some_and(|rest| !rest.starts_with(heads))
        || number.len() <= 2 && (text.starts_with("日在") || matches!(text, "月" | "日"))
}

/// 全年GDP⏎增长4.9%: a line that is only the name of what the next one tells to have moved.
pub(super) fn names_moved(here: &str, there: &str) -> bool {
    const LONGEST: usize = 30;
    const MOVES: [&str; 4] = ["增长", "下降", "同比增长", "同比下降"];
    const HEADS: &str = "值额入资量金出数款费P";
    let moved = there.strip_prefix("分别").unwrap_or(there);
    // Few lines open so.
    let Some(number) = MOVES.iter().find_map(|word| moved.strip_prefix(word)) else {
        return false;
    };
    // 进出口总额⏎利用外资⏎分别增长8%、9%: of the lines above both, or of none.
    let each = moved.len() == there.len() || here.contains(['、', '和', '与', '及']);
    each && number.starts_with(|c: char| narrow(c).is_ascii_digit())
        && here.ends_with(|c: char| HEADS.contains(c))
        && here.chars().count() <= LONGEST
        && !here.contains(['，', ',', '。', '；', '：', ':', '%', '|', '\t'])
        && !starts_item(here)
}

/// Whether a line starts a heading or a list item: `一、` `（二）` `3.` `第四章` `——` `①` `●` `附件`.
pub(super) fn starts_item(text: &str) -> bool {
    // Articles of laws, which no heading is, run past a hundred: 第一百零三条.
    let numeral = |c| is_numeral(c) || matches!(c, '零' | '〇' | '百');
    const FIRST: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳●○■□◆◇★☆▲•·※➢【[［";
    if starts_with(text, FIRST)
        || ["——", "--", "附件", "附表", "专栏"]
            .iter()
            .any(|mark| text.starts_with(mark))
        || is_labelled(text)
    {
        return true;
    }
    let number = text.trim_start_matches(['（', '(', '第', '表', '图']);
    let bracket = number.len() < text.len();
    let after = number.trim_start_matches(|c: char| numeral(c) || narrow(c).is_ascii_digit());
    let mut after_number = after.trim_start_matches(is_space).chars();
    let length = number.chars().count() - after.chars().count();
    if !(1..=3).contains(&length) {
        return false;
    }
    match after_number.next() {
        Some('）' | ')') => true,
        Some('章' | '节' | '条' | '款' | '篇' | '编' | '部') => text.starts_with('第'),
        // 3.培育 is an item, 3.5万 and 3、4月 are not.
        Some('、' | '.' | '．') => {
            !bracket
                && !after_number
                    .next()
                    .is_some_and(|c| narrow(c).is_ascii_digit())
        }
        _ => bracket && text.starts_with(['表', '图']),
    }
}

/// Labels of a page, and how the address of one begins: rows of `furniture.tsv`.
static LABELS: LazyLock<Words> = LazyLock::new(|| of_furniture("label\t", ""));
static ADDRESSES: LazyLock<Words> = LazyLock::new(|| of_furniture("start\t", "link"));

fn of_furniture(way: &str, reason: &str) -> Words {
    let rows = crate::lexicon::table!("../../lexicon/furniture.tsv").lines();
    let rows = rows.filter(|row| row.ends_with(reason));
    Words::new(rows.filter_map(|row| row.strip_prefix(way)?.split('\t').next()))
}

/// `发布日期：2021-05-11`, `各位代表：`, `http://…`: a label of a page, its address, or whom a speech begins with.
pub(super) fn is_labelled(text: &str) -> bool {
    let rest = |at: usize| text[LABELS.list()[at].len()..].trim_start_matches(is_space);
    let mut labels = LABELS.all_starting(text);
    text.starts_with("各位")
        || ADDRESSES.starting(text).is_some()
        || labels.any(|at| rest(at).starts_with(['：', ':']))
}

/// `— 3 —`, `- 12 -`, `第 3 页`, `12`.
pub(super) fn is_page_number(text: &str) -> bool {
    let dashes = |c: char| "—-–－―·".contains(c) || is_space(c);
    let inner = text
        .trim_matches(dashes)
        .trim_start_matches('第')
        .trim_end_matches('页')
        .trim_matches(is_space);
    (1..=4).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_digit())
}
