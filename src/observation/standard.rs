//! A name as the table prints it: tidy at the edges, and by its standard name where it is known.
//!
//! ```text
//! GDP → 地区生产总值          增加值（按不变价计算） → 增加值
//! ```
//!
//! Which words are the name is settled before, in [`super::name`].

use super::before::WORDS;
use super::name::Name;
use super::noun;
use crate::lexicon::{Lexicon, cut, cut_last, marks};
use std::borrow::Cow;

/// Longest name in characters; what is longer keeps what follows its last list mark.
const LONGEST: usize = 30;

/// Tidies a name, and prints an abbreviation of a known one by its standard name.
pub fn finish(mut name: Name) -> Name {
    if let Some(own) = of_those(&name.text) {
        name.text = own.into();
    }
    // 用于教育、卫生等|方面的|民生支出: of what kind they are stands before it.
    let own = name.text.strip_prefix("方面的");
    if let Some(own) = own.filter(|own| own.chars().count() >= 4) {
        name.text = own.into();
    }
    // 常住人口中|外来务工者
    if let Some((_, own)) = cut(&name.text, "人口中")
        && own.chars().count() >= 2
        && !own.starts_with('的')
    {
        name.text = own.into();
    }
    let whole = among(without_etc(&name.text)).len();
    let changed = match printed(&name.text[..whole]) {
        Cow::Owned(text) => Some(text),
        Cow::Borrowed(_) => None,
    };
    match changed {
        Some(text) => name.text = text.into(),
        None if whole < name.text.len() => name.text = name.text[..whole].into(),
        None => {}
    }
    name
}

/// 产量增长较快的有|钢材: the name of what is so, with what is measured, not how it moved.
fn of_those(name: &str) -> Option<String> {
    let (told, whose) = cut_last(name, "的有")?;
    let measured = ["产量", "产值", "销量", "零售额", "投资", "增加值"];
    let measured = measured.iter().find(|word| told.starts_with(**word));
    (!whose.is_empty()).then(|| format!("{whose}{}", measured.unwrap_or(&"")))
}

/// 拆除户外广告和招牌|等: a list that is not told to its end; not 高等, 平等.
fn without_etc(name: &str) -> &str {
    let list = name.strip_suffix('等');
    let list = list.filter(|list| list.contains(['、', '和', '及']));
    let list = list.filter(|list| noun::WORDS.no_list.ending(list).is_none());
    list.unwrap_or(name)
}

/// 11个市|中: among whom, as the name of those counted.
fn among(name: &str) -> &str {
    let whole = name.strip_suffix('中').unwrap_or(name);
    if noun::WORDS.amid.ending(whole).is_some() {
        whole
    } else {
        name
    }
}

/// A name as the table prints it; borrowed where that is as it stands.
pub fn printed(name: &str) -> Cow<'_, str> {
    let text = tidy(name);
    let known = Lexicon::get().indicator(&text);
    match known.filter(|known| known.source != "report" && abbreviates(&text, known.name)) {
        Some(known) => Cow::Owned(known.name.to_owned()),
        None => text,
    }
}

/// Whether a printed name is short for a standard one: GDP, 规上工业增加值. Another wording of the
/// same indicator stays as printed, as do things that work reports count; the id says what it is. So does
/// what a standard name only qualifies: nobody said 实际 of 利用外资, nor 500米 of a 服务半径.
fn abbreviates(printed: &str, standard: &str) -> bool {
    if printed.is_ascii() {
        return true;
    }
    // 执业助理医师 are some of 执业（助理）医师, and no short name of them.
    let bracket = standard
        .split_once('（')
        .and_then(|(_, rest)| rest.split_once('）'));
    if bracket.is_some_and(|(some, _)| !printed.contains('（') && printed.contains(some)) {
        return false;
    }
    let (short, long) = (printed.chars().count(), standard.chars().count());
    2 * short * 100 >= 70 * (short + long)
        && put_in(printed, standard).is_some_and(|put_in| {
            let qualifies = |words: &String| {
                let number = words.contains(|c: char| c.is_ascii_digit());
                number || noun::WORDS.qualifier.within(words)
            };
            !put_in.iter().any(qualifies)
        })
}

/// 规上工业增加值 → 模以, 利用外资 → 实际: what a longer name has between the characters of a shorter one; nothing where
/// those don't stand in it in their order.
fn put_in(short: &str, long: &str) -> Option<Vec<String>> {
    let mut stretches = vec![String::new()];
    let mut rest = long.chars();
    for own in short.chars() {
        loop {
            match rest.next()? {
                other if other == own => break,
                other => stretches.last_mut()?.push(other),
            }
        }
        stretches.push(String::new());
    }
    stretches.last_mut()?.extend(rest);
    Some(stretches)
}

/// Drops marks and connectors at the edges; an overlong name keeps what follows its last list mark.
fn tidy(text: &str) -> Cow<'_, str> {
    // All that is looked for below but 的 are marks.
    let plain = !text.starts_with('的') && !text.ends_with('的');
    if plain && marks(text).next().is_none() {
        return text.into();
    }
    let marks = [
        ' ', '，', '、', '。', '；', '：', '—', '-', '\n', '\t', '的', '*', '·', '（',
    ];
    let mut text = text.trim_matches(marks.as_slice());
    if !text.contains('“') {
        text = text.trim_start_matches('”');
    } else if !text.contains('”') {
        text = text.trim_start_matches('“');
    }
    let text = without_inner_gloss(without_list(text));
    let mut text = &*text;
    if text.chars().count() > LONGEST
        && let Some(at) = text.rfind('、')
        && !goes_on(text, at)
    {
        text = &text[at + '、'.len_utf8()..];
    }
    let mut text = without_half_quote(text);
    let open = text.matches('（').count();
    if open < text.matches('）').count() {
        text = text.trim_end_matches('）');
        // 城区，下同）|预算收入: what is left of a bracket.
        if let Some((_, behind)) = text.rsplit_once('）').filter(|_| open == 0) {
            text = behind;
        }
    }
    let text = without_gloss(text);
    Cow::Owned(text.split_whitespace().collect())
}

/// 提升服务能力”|成效明显市: what is left of a quotation whose other mark a name lacks is no part of it.
fn without_half_quote(text: &str) -> &str {
    let (open, close) = (text.find('“'), text.rfind('”'));
    let long = |part: &&str| part.chars().count() >= 3;
    match (open, close) {
        (None, Some(at)) => Some(&text[at + '”'.len_utf8()..])
            .filter(|rest| long(rest) && !rest.starts_with('的'))
            .unwrap_or(&text[..at]),
        (Some(at), None) => Some(&text[..at])
            .filter(long)
            .unwrap_or(&text[at + '“'.len_utf8()..]),
        _ => text,
    }
}

/// 职工养老保险、|居民养老保险和机关养老保险参保率: whether what follows a list mark goes on about things of one kind.
fn goes_on(text: &str, at: usize) -> bool {
    const LONGEST: usize = 45;
    let last = text[..at].rsplit('、').next().unwrap_or("");
    let kind = last
        .char_indices()
        .nth_back(1)
        .map(|(start, _)| &last[start..]);
    let rest = &text[at..];
    // 个人所得税、|资源税和城市维护建设税税收: told by one character.
    let short = |c: char| "税费金险".contains(c) && rest.matches(c).count() >= 2;
    let same = kind.is_some_and(|kind| rest.contains(kind)) || last.ends_with(short);
    same && rest.contains(['和', '及', '与']) && text.chars().count() <= LONGEST
}

/// 民生支出（教育、医疗、社保） → 民生支出, 旅游强县（甲县、乙县） → 旅游强县: what something is made of, or which they are,
/// is no part of what they are; 县（市、区） is.
pub fn without_list(text: &str) -> &str {
    const KINDS: usize = 3;
    let listed = text
        .strip_suffix('）')
        .and_then(|text| text.split_once('（'));
    listed
        .filter(|(name, list)| {
            let kinds = list.chars().count() <= KINDS;
            list.contains('、') && !kinds && name.chars().count() >= 2
        })
        .map_or(text, |(name, _)| name)
}

/// 特殊教育（含随班就读）招生人数 → 特殊教育招生人数: what brackets inside include or leave out.
fn without_inner_gloss(text: &str) -> Cow<'_, str> {
    let glossed = text.split_once('（').and_then(|(head, rest)| {
        let (gloss, tail) = rest.split_once('）')?;
        let says = WORDS.inner_gloss.starting(gloss).is_some();
        (says && !head.is_empty() && !tail.is_empty()).then(|| format!("{head}{tail}"))
    });
    glossed.map_or(text.into(), Into::into)
}

/// 地区生产总值（GDP） → 地区生产总值: a gloss in brackets at the end says nothing more.
fn without_gloss(text: &str) -> &str {
    let Some((head, gloss)) = text
        .strip_suffix('）')
        .and_then(|open| open.rsplit_once('（'))
    else {
        return text;
    };
    let glosses =
        gloss.is_ascii() || !super::before::is_scope(gloss) && WORDS.end_gloss.within(gloss);
    if glosses && !head.is_empty() {
        head
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_printed_in_full_but_not_qualified() {
        assert_eq!(printed("规上工业增加值"), "规模以上工业增加值");
        assert_eq!(printed("GDP"), "地区生产总值");
        assert_eq!(printed("战新产业产值"), "战略性新兴产业产值");
        for told in [
            "利用外资",
            "一般预算收入",
            "氨氮排放量",
            "污水处理率",
            "公园绿地服务半径覆盖率",
        ] {
            assert_eq!(printed(told), told);
        }
        let between = put_in("限上企业", "限额以上企业");
        assert_eq!(
            between.as_deref().map(<[String]>::concat).as_deref(),
            Some("额以")
        );
        assert_eq!(put_in("企业限上", "限额以上企业"), None);
    }
}
