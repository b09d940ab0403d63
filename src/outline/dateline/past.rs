//! Years that a text tells of as past, and that it was not issued in.
//!
//! ```text
//! 2013年至今，…。今年，…              of a later year
//! 2018年以来，…。去年，全县…           likewise
//! 早在2011年，…，如今…                likewise
//! 与2020年全年相比，今年…去年…         of 2021: 2020 is the last
//! 2017年交易额17亿元，今年1-8月…       of 2018: 2017 is the last
//! 至2016年底已脱贫1200人。今年计划…    of 2017: the end of 2016 is told
//! ```
//!
//! Which of the other years counts is chosen in [`super::year`].

use crate::lexicon::{cut, has, tense};
use crate::mention::period;
use crate::span::{Folded, Span};

/// Whether a year is one that the text was not issued in.
pub(super) fn is_past(text: &str, span: Span<Folded>) -> bool {
    text[..span.start as usize].ends_with("早在")
        || only_then(text, span)
        || since_old(text, span)
        || since_then(text, span)
        || until_now(text, span)
        || since_begun(text, span)
        || before_last(text, span)
        || of_award(text, span)
}

/// 其中入选|2008年|全国百强的有3家: a year that only tells what some of those counted have won.
fn of_award(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 90;
    if period::WORDS
        .wins
        .ending(&text[..span.start as usize])
        .is_none()
    {
        return false;
    }
    let after = &text[span.end as usize..];
    let near = &after[..after.floor_char_boundary(FAR)];
    let clause = near.split(['，', '；', '。', '\n']).next().unwrap_or(near);
    let rest = clause.strip_prefix('年').unwrap_or(clause);
    let counted = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    rest[..counted].ends_with(['的', '有'])
}

/// 2019年|种了12亩，去年扩大到36亩: a year that the sentence tells of before one that it calls the last; 10月12日，|2023年发布会举行 is
/// the day's own.
fn before_last(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 200;
    if text[..span.start as usize].ends_with("日，") {
        return false;
    }
    let after = &text[span.end as usize..];
    let near = &after[..after.floor_char_boundary(FAR)];
    let sentence = near.split(['。', '\n']).next().unwrap_or(near);
    let mut parts = sentence.split(['，', '；']).skip(1);
    parts.any(|part| part.strip_prefix("去年").is_some_and(|rest| !is_part(rest)))
}

/// |2017年|交易额17亿元，今年1-8月…: a year beside which the sentence sets 今年, which is the one after it. 2017年是…的一年，今年… and
/// 《2017年方案》，今年… may be of the same.
pub(super) fn before_this(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 200;
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    if before.ends_with('《') || after.starts_with(['是', '第']) || after.starts_with("以来") {
        return false;
    }
    let near = &after[..after.floor_char_boundary(FAR)];
    let sentence = near.split(['。', '\n']).next().unwrap_or(near);
    let between = cut(sentence, "，今年").map(|(between, _)| between);
    let between = between.or_else(|| staged(sentence));
    // 2016年|脱贫1.2万人，这为今年打下了基础
    let paved = || {
        ["，这为今年", "，为今年"]
            .iter()
            .find_map(|word| sentence.split_once(word))
    };
    let between = between.or_else(|| paved().map(|(between, _)| between));
    between.is_some_and(|between| {
        // 召开的2017年工作会议上获悉，今年…, 2017年积极推进绿化，今年…: where a figure tells what the year came to.
        let told = between.bytes().any(|byte| byte.is_ascii_digit());
        told && !between.contains('》') && !tense::WORDS.ahead.within(between)
    })
}

/// 一期于|2021年|建成；…；|四期于今年|开工: what stands before the stage that 今年 is told of.
fn staged(sentence: &str) -> Option<&str> {
    const STAGE: usize = 5;
    let (between, _) = cut(sentence, "今年")?;
    let clause = &between[between.rfind(['，', '；'])?..];
    let stage = clause.contains(['期', '批']) && clause.ends_with(['于', '在', '期', '批']);
    (stage && clause.chars().count() <= STAGE).then_some(between)
}

/// 仅|2016年|，补助6532户, in a text that tells of 5年来, and neither of 今年 nor of 去年: a year that is picked out of those that are over.
fn only_then(text: &str, span: Span<Folded>) -> bool {
    const SINCE: [&str; 3] = ["5年来", "五年来", "近年来"];
    const NEAR: [&str; 2] = ["今年", "去年"];
    let picked = text[..span.start as usize].ends_with('仅');
    let told = |words: &[&str]| {
        let near = &text[..text.floor_char_boundary(LOOKED_AT)];
        words.iter().any(|word| has(near, word))
    };
    picked && told(&SINCE) && !told(&NEAR)
}

/// 今年，…，面积由|2023年|的1300亩增加到1800亩: a year from which the sentence tells what 今年 came to.
pub(super) fn grown_from(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 300;
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let after = after.strip_prefix('年').unwrap_or(after);
    if !before.ends_with(['由', '从']) || !after.starts_with('的') {
        return false;
    }
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
    let sentence = near.rsplit(['。', '\n']).next().unwrap_or(near);
    let grown = after.split(['。', '；', '\n']).next().unwrap_or("");
    sentence.starts_with("今年") && grown.contains(['到', '至'])
}

/// 至|2016年|底已脱贫1200人。今年计划…: a year whose end a text that says 今年 tells of as how things stood.
pub(super) fn ended_before_this(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 200;
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let after = after.strip_prefix('年').unwrap_or(after);
    let Some(rest) = after.strip_prefix(['底', '末']) else {
        return false;
    };
    let near = &rest[..rest.floor_char_boundary(FAR)];
    let said = near.split(['。', '；', '\n']).next().unwrap_or(near);
    let own = cut(said, "今年").map_or(said, |(own, _)| own);
    let told = own.bytes().any(|byte| byte.is_ascii_digit()) && !rest.starts_with('前');
    let due = before.ends_with(['到', '至']) && !before.ends_with("截至");
    let done = ["已", "累计", "共", "完成", "达"];
    let done = !due || done.iter().any(|word| has(own, word));
    let ahead = tense::WORDS.ahead.within(own) || before.ends_with("力争");
    told && done && !ahead && names_this(text)
}

/// 今年计划…, 今年元至9月: whether a text tells of its own year, and not only of the end of it.
fn names_this(text: &str) -> bool {
    let text = &text[..text.floor_char_boundary(LOOKED_AT)];
    let mut named = text.match_indices("今年");
    named.any(|(at, word)| {
        let rest = &text[at + word.len()..];
        !is_part(rest) && !rest.starts_with('是') && !text[..at].ends_with(['从', '由'])
    })
}

/// 去年|底, 去年|同期: whether no more of a year is meant than a part, or what another is compared with.
fn is_part(rest: &str) -> bool {
    rest.starts_with(['底', '末', '同']) || rest.starts_with("年底") || rest.starts_with("年末")
}

/// 自|1978年|以来, |1949年|以来: a year of the last century since which something lasts, told in this one.
fn since_old(text: &str, span: Span<Folded>) -> bool {
    let after = &text[span.end as usize..];
    let since = after.starts_with("以来") || text[..span.start as usize].ends_with('自');
    span.of(text).starts_with("19") && since
}

/// How much of a text, in bytes, is asked what else it says of its time.
const LOOKED_AT: usize = 12_000;

/// 去年，全县…: whether a text tells of the year before its own, and not only to compare with it.
fn names_last(text: &str) -> bool {
    let text = &text[..text.floor_char_boundary(LOOKED_AT)];
    let mut named = text.match_indices("去年");
    named.any(|(at, word)| {
        let compared = ['比', '较', '与', '同', '和', '由', '从', '超', '过', '以'];
        !text[..at].ends_with(compared) && !is_part(&text[at + word.len()..])
    })
}

/// 2006年以来，该县…，今年上半年…: a year since which something lasts, told in a later one that the sentence calls 今年, or whose
/// 去年 the text tells of.
fn since_then(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 300;
    let after = &text[span.end as usize..];
    let after = after.strip_prefix('年').unwrap_or(after);
    let Some(rest) = after.strip_prefix("以来") else {
        return false;
    };
    let near = &rest[..rest.floor_char_boundary(FAR)];
    let sentence = near.split(['。', '\n']).next().unwrap_or(near);
    has(sentence, "，今年") || names_last(text)
}

/// 自|2018年|开展整治以来，…: a year in which something began that goes on, told later than that.
fn since_begun(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 90;
    let after = &text[span.end as usize..];
    let after = after.strip_prefix('年').unwrap_or(after);
    let near = &after[..after.floor_char_boundary(FAR)];
    let clause = near.split(['，', '；', '。', '\n']).next().unwrap_or(near);
    let began = clause.ends_with("以来") && clause != "以来";
    // 自2015年试点、|2016年|全面推开以来
    let before = &text[..span.start as usize];
    let lead = before
        .strip_suffix('、')
        .and_then(|lead| lead.rsplit(['，', '；', '。', '\n']).next());
    let second = || lead.is_some_and(|lead| lead.starts_with(['自', '从']));
    began && (before.ends_with(['自', '从']) || second())
}

/// What is said of something that has not been so since a year.
const LIKE: [&str; 5] = ["首次", "首个", "最", "新高", "新低"];

/// 2013年|至今，该县…, 从2013年|的45%提高到今年的88%: a year of which a text that says 今年 tells as of a past one.
pub(super) fn until_now(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 60;
    let after = &text[span.end as usize..];
    let after = after.strip_prefix('年').unwrap_or(after);
    let near = &after[..after.floor_char_boundary(FAR)];
    let clause = near.split(['，', '；', '。', '\n']).next().unwrap_or(near);
    let from = text[..span.start as usize].ends_with(['从', '由']);
    let own = || has(&text[..text.floor_char_boundary(LOOKED_AT)], "今年");
    // 这是|2013年|以来的首个优良月, in a text that says 今年: since when nothing was like it.
    let like = || LIKE.iter().any(|word| has(clause, word));
    let since = after.starts_with("以来") && like() && own();
    since
        || after.starts_with("至今") && own()
        || after.starts_with("迄今")
        || from && has(clause, "到今年")
}

/// 对比|2020年全年数据发现，今年前10月…已超过去年全年: a year that the sentence sets 今年 beside, and calls the last.
pub(super) fn sets_last(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 300;
    let before = text[..span.start as usize].trim_end_matches(' ');
    let beside = before.ends_with(['比', '较', '与', '同', '和']);
    let after = &text[span.end as usize..];
    let near = &after[..after.floor_char_boundary(FAR)];
    let sentence = near.split(['。', '\n']).next().unwrap_or(near);
    let behind = cut(sentence, "，今年").map(|(_, behind)| behind);
    let last = |behind: &str| has(behind, "去年") || has(behind, "上年");
    beside && behind.is_some_and(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_later_texts() {
        let past = |text: &str| {
            let start = text.find("20").unwrap_or(0);
            is_past(text, Span::bytes(start, start + 4))
        };
        assert!(past("早在2011年，建成大棚860座，如今发展到1.2万座。"));
        assert!(past("2018年以来，建成企业110家。去年，产值达86亿元。"));
        assert!(past("2013年至今，修路320公里。今年计划修路56公里。"));
        assert!(past("2019年种了12亩，去年扩大到36亩。"));
        assert!(!past("2018年以来，产值比去年增长8%。"));
        assert!(!past("2019年种了12亩，去年底收获。"));
        assert!(!past("10月12日，2023年发布会举行，去年完成投资3亿元。"));
    }
}
