//! Lengths of years and months, and years counted from another: `过去五年`, `前11月`, `民国112年`.
//!
//! ```text
//! 五年来        the five years before that of issue
//! 今后五年      that of issue and the four after it
//! 十年前        the tenth year before it
//! 五年内新建…    that of issue and the four after it
//! 前两个月      January and February of the year that is spoken of
//! ```
//!
//! A bare 五年 without a word that says which is no period.

use super::words::WORDS;
use super::{Part, Year};
use crate::decimal;
use crate::lexicon::has;
use crate::mention::{cue, numeral};

/// Words before a number of years, and whether these are to come.
pub const YEARS: [(&str, bool); 7] = [
    ("过去的", false),
    ("过去", false),
    ("今后", true),
    ("未来", true),
    ("近", false),
    ("这", false),
    ("本届政府", false),
];

/// This year and the one after it.
const THIS_AND_NEXT: &str = "今明两年";

/// A count in digits or numerals, and its length.
pub(super) fn counted(text: &str) -> Option<(f64, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match digits {
        0 => numeral::leading(text),
        _ => Some((decimal::parse(&text[..digits])?, digits)),
    }
}

/// `民国112年`, as Taiwan counts: the first was 1912.
pub fn republic(rest: &str) -> Option<(Year, Part, usize)> {
    let body = rest.strip_prefix("民国")?.trim_start_matches(' ');
    let (count, used) = counted(body)?;
    let tail = body[used..].trim_start_matches(' ').strip_prefix('年')?;
    let (part, more) = super::date::within_year(tail);
    // At most 189, so the cast cannot cut anything off.
    (1.0..=189.0).contains(&count).then(|| {
        let length = rest.len() - tail.len() + more;
        (Year::Absolute(1911 + count as u16), part, length)
    })
}

/// `前11月`, `前两个月`: the first months of the year that is spoken of.
pub fn first_months(rest: &str) -> Option<(Part, usize)> {
    let body = rest.strip_prefix(['前', '首'])?;
    let (count, used) = counted(body)?;
    let tail = &body[used..];
    let mark = ["个月", "月份", "月"]
        .into_iter()
        .find(|mark| tail.starts_with(mark))?;
    // At most 11, so the cast cannot cut anything off.
    (2.0..=11.0).contains(&count).then(|| {
        (
            Part::Months(1, count as u8),
            '前'.len_utf8() + used + mark.len(),
        )
    })
}

/// `过去五年`, `五年来`, `过去的三年`, `今后五年`, `未来5年`, `十年前`, `今明两年`, `五年内`翻了一番.
pub fn years(rest: &str) -> Option<(Year, Part, usize)> {
    if rest.starts_with(THIS_AND_NEXT) {
        return Some((Year::Issued(0), Part::Pair, THIS_AND_NEXT.len()));
    }
    let (mut length, mut ahead, mut named) = (0, false, false);
    for (word, future) in YEARS {
        if rest.starts_with(word) {
            (length, ahead, named) = (word.len(), future, true);
            break;
        }
    }
    let body = &rest[length..];
    // 120家: most digits are told from those of years by what follows them.
    let after = body.trim_start_matches(|c: char| c.is_ascii_digit());
    if after.len() < body.len() && !after.starts_with(['年', '个']) {
        return None;
    }
    let (count, used) = counted(body)?;
    let tail = body[used..]
        .strip_prefix("个")
        .unwrap_or(&body[used..])
        .strip_prefix('年')?;
    let lasting = WORDS.lasting.starting(tail).is_some();
    let ago = !named && ago(tail);
    if !(2.0..=30.0).contains(&count) || !(named || lasting || ago) {
        return None;
    }
    // At most 30, as checked above.
    let count = count as i16;
    let end = rest.len() - tail.len();
    if ago {
        return Some((Year::Issued(-count), Part::Whole, end + '前'.len_utf8()));
    }
    let end = end
        + ["来", "以来", "间", "内翻了", "内增长了", "内增加了"]
            .iter()
            .find(|word| tail.starts_with(**word))
            .map_or(0, |word| {
                word.find('内')
                    .map_or(word.len(), |at| at + '内'.len_utf8())
            });
    let (first, last) = if ahead { (0, count - 1) } else { (-count, -1) };
    Some((Year::Issued(first), Part::Through(last), end))
}

/// 改革开放|40年来, 新中国成立|七十年来: the years since then.
pub fn since_founding(before: &str, rest: &str) -> Option<(Year, Part, usize)> {
    const BEGAN: [(&str, u16); 3] = [
        ("改革开放", 1978),
        ("新中国成立", 1949),
        ("共和国成立", 1949),
    ];
    let (_, first) = BEGAN.iter().find(|(word, _)| before.ends_with(word))?;
    let (count, used) = counted(rest)?;
    let tail = &rest[used..];
    let end = ["年来", "年以来", "年间"]
        .iter()
        .find_map(|word| tail.strip_prefix(word))?;
    // At most 99, so the casts cannot cut anything off.
    (10.0..=99.0).contains(&count).then(|| {
        let last = *first as i16 + count as i16;
        (
            Year::Absolute(*first),
            Part::Through(last),
            rest.len() - end.len(),
        )
    })
}

/// 力争|五年内, 计划用|三年时间, 力争通过|三年努力: the last of the years in which something is to be done, by the words before.
pub fn within_years(before: &str, rest: &str) -> Option<(Year, usize)> {
    let through = before.strip_suffix("通过").or(before.strip_suffix("经过"));
    let bare = through
        .or(before.strip_suffix(['用', '在']))
        .unwrap_or(before);
    let (count, used) = counted(rest)?;
    let tail = rest[used..].strip_prefix('年')?;
    let ends = ["左右时间", "时间", "内", "努力", "的努力"];
    let end = ends.iter().find_map(|word| tail.strip_prefix(word))?;
    // 经过|三年努力|，全市将…: so is what a sentence says will be that begins with them.
    let begins =
        || through.is_some_and(|lead| lead.is_empty() || lead.ends_with(['。', '，', '；']));
    let ahead = || begins() && has(tail, "努力，") && wills(end);
    WORDS
        .intends
        .ending(bare)
        .or_else(|| ahead().then_some(""))?;
    // At most 30, so the cast cannot cut anything off.
    (2.0..=30.0)
        .contains(&count)
        .then(|| (Year::Issued(count as i16 - 1), rest.len() - end.len()))
}

/// 三年努力|，全市将新建…: whether a sentence goes on with what will be, and tells nothing that was done.
fn wills(end: &str) -> bool {
    let sentence = end.split(['。', '\n']).next().unwrap_or(end);
    let ahead = ["将", "力争", "确保", "要"];
    ahead.iter().any(|word| has(sentence, word)) && !sentence.contains(['了', '已'])
}

/// |五年内|新增住房20万套, |三年内|，全县将建成绿道60公里: the years to come, where a clause begins with them and goes on with what is to be
/// done in them.
pub fn years_to_come(before: &str, rest: &str) -> Option<(Year, Part, usize)> {
    let opens = before.is_empty() || before.ends_with(['，', '；', '。', '：', '\n']);
    let (count, used) = counted(rest)?;
    let tail = rest[used..].strip_prefix("年内")?;
    // 全市|三年内|将新建…
    if !opens && !tail.starts_with('将') {
        return None;
    }
    let told = tail.trim_start_matches('，');
    let clause = told.split(['，', '；', '。', '\n']).next()?;
    let sentence = told.split(['；', '。', '\n']).next()?;
    let done = sentence.contains(['了', '已', '过']) || has(clause, "累计");
    let done = done || clause.starts_with('共');
    let acts = || tail.starts_with("达到") || cue::prefix(tail).is_some_and(|(cue, _)| cue.lead);
    let wills = || clause.contains('将') || told.len() < tail.len() && clause.starts_with("力争");
    // At most 30, so the cast cannot cut anything off.
    ((2.0..=30.0).contains(&count) && !done && (acts() || wills())).then(|| {
        let last = Part::Through(count as i16 - 1);
        (Year::Issued(0), last, rest.len() - tail.len())
    })
}

/// 十年|前, but not 三年|前后.
fn ago(tail: &str) -> bool {
    let rest = tail.strip_prefix('前');
    rest.is_some_and(|rest| {
        !rest.starts_with([
            '后', '景', '期', '三', '半', '所', '列', '进', '往', '端', '沿', '瞻', '置',
        ])
    })
}
