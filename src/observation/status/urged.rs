//! Words that call for something: what a page or a paragraph full of them tells is to be done.
//!
//! ```text
//! 加快…，持续…，确保…           a page without title or date
//! 确保创成示范县。…，争创…       a page of a work report that nothing dates
//! 确保建筑业总产值达260亿元。     a sentence of its own
//! 2011年突出五个重点             news of what a year is to bring
//! ```
//!
//! Which documents are asked is told in [`crate::observation::genre`] and [`crate::observation::walk`].

use super::PLACED;
use crate::lexicon::{cut_last, find, has, tense};
use crate::mention::numeral;
use std::ops::Range;

/// 加快…，持续…，确保…: the first of the words that call for something, where a page without a heading is full of them
/// and says of next to nothing that it was done.
pub fn exhorts(text: &str) -> Option<(usize, usize)> {
    const LOOKED_AT: usize = 6_000;
    const BYTES_A_CALL: usize = 180;
    const BYTES_A_DEED: usize = 750;
    let text = &text[..text.floor_char_boundary(LOOKED_AT)];
    let Range { start, end } = PLACED.exhorts.next(text, 0)?.1;
    let calls = PLACED.exhorts.every(text).count();
    // News names its year.
    // 到2025年，森林覆盖率达到45%: by which year something is to be dates no news.
    let year = |(at, _): (usize, &str)| {
        let head = text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
        head.len() < at && !head.ends_with('到')
    };
    let dated = text.match_indices('年').any(year);
    // |该县|加快融合…，让农民增收1800元: news of a place calls it so, whose own page would say 我县 or 全县.
    let from_afar = || PLACED.pointed.within(text);
    // 居全省第三，获批…: a review that calls what was done by the same words.
    let reviews = PLACED.deed.every(text).nth(1).is_some();
    let full = calls >= 6 && calls * BYTES_A_CALL > text.len() && !dated && !reviews;
    // 优良率达到94%以上: what is to be reached is no deed.
    let told = PLACED.told.every(text);
    let told = told.filter(|(_, place)| &text[place.clone()] != "达到");
    (full && !from_afar() && told.count() * BYTES_A_DEED < text.len()).then_some((start, end))
}

/// 花卉不得少于|40万盆，…不低于|80%: the first of the words that set the least there is to be, where a page without a heading says so again and
/// again, and of nothing that it was done.
pub fn sets_least(text: &str) -> Option<(usize, usize)> {
    const LOOKED_AT: usize = 6_000;
    const TIMES: usize = 3;
    let text = &text[..text.floor_char_boundary(LOOKED_AT)];
    let figured = |place: &Range<usize>| {
        text[place.end..].starts_with(|c: char| c.is_ascii_digit() || numeral::begins(c))
    };
    let least = || {
        PLACED
            .least
            .every(text)
            .map(|(_, place)| place)
            .filter(figured)
    };
    let Range { start, end } = least().next()?;
    let again = least().nth(TIMES - 1).is_some();
    let done = || PLACED.has_been.within(text) || PLACED.deed.within(text);
    (again && !done()).then_some((start, end))
}

/// 确保创成示范县。…，争创…: whether a page sees to it more than once that something comes about, and says of nothing that it was done.
pub fn assures(text: &str) -> bool {
    let done = |after: &str| after.starts_with('了');
    let words = PLACED.assures.every(text);
    let words = words.filter(|(_, place)| !done(&text[place.end..]));
    words.count() >= 2 && !tells_done(text)
}

/// 重点推进…，加快…，继续…: whether a paragraph begins with a word that calls for something, says more of them, and of nothing that it
/// was done, or when.
pub fn calls_on(paragraph: &str) -> bool {
    let bare = paragraph.strip_prefix("重点").unwrap_or(paragraph);
    let begins = PLACED.exhorts.starting(bare).is_some() || paragraph.starts_with("继续");
    let several = PLACED.exhorts.every(paragraph).nth(2).is_some();
    let done = PLACED.told.within(paragraph) || PLACED.deed.within(paragraph);
    begins && several && !done && !paragraph.contains('年')
}

/// 同时，我县|将|完善水网。用水总量控制在…: whether the sentence that a paragraph begins with says near its head what will be done, and
/// nothing in the paragraph that anything was, or in which year.
pub fn wills_on(paragraph: &str) -> bool {
    const HEAD: usize = 48;
    let head = &paragraph[..paragraph.floor_char_boundary(HEAD)];
    let head = head.split('。').next().unwrap_or(head);
    let will = head.find('将').is_some_and(|at| {
        let after = &head[at + '将'.len_utf8()..];
        !head[..at].contains(['《', '“']) && !after.starts_with(['军', '近', '来', '领'])
    });
    let year = |(at, _): (usize, &str)| {
        let before = &paragraph[..at];
        before.ends_with(|c: char| c.is_ascii_digit())
    };
    will && !paragraph.match_indices('年').any(year)
        && !has(paragraph, "期间")
        && !tells_done(paragraph)
        && !PLACED.deed.within(paragraph)
}

/// 坚定不移建设…，…面积达到30%以上，确保…: the first of the words that call for something, in a paragraph of news of a report that
/// sets the least that is to come of more than one thing, and says of nothing that it was done.
pub fn calls(paragraph: &str) -> Option<(usize, usize)> {
    const LEAST: [&str; 4] = ["以上", "不低于", "不少于", "确保"];
    const BACK: [&str; 3] = ["过去", "以来", "了"];
    let back =
        || tense::WORDS.told.within(paragraph) || BACK.iter().any(|word| has(paragraph, word));
    let least = LEAST.iter().map(|word| paragraph.matches(word).count());
    if least.sum::<usize>() < 2 || back() {
        return None;
    }
    let Range { start, end } = PLACED.exhorts.next(paragraph, 0)?.1;
    let several = PLACED.exhorts.every(paragraph).nth(2).is_some();
    (several && !PLACED.deed.within(paragraph)).then_some((start, end))
}

/// 报告突出了|五个重点, 部署|六项重点工作: whether a sentence announces so many priorities, and tells of none that was met.
pub fn sets_priorities(text: &str) -> bool {
    const NEAR: usize = 40;
    let counted = |at: usize| {
        let head = text[..at].trim_end_matches(['个', '项', '大', '件', '条']);
        head.len() < at && head.ends_with(|c: char| c.is_ascii_digit() || numeral::begins(c))
    };
    let told = text.match_indices("重点").any(|(at, word)| {
        let rest = &text[at + word.len()..];
        let work = ["工作", "任务"]
            .iter()
            .find_map(|work| rest.strip_prefix(work));
        let ends = work.unwrap_or(rest);
        ends.is_empty() || counted(at) && ends.starts_with(['，', '。', '：', '！', ' '])
    });
    let verb = PLACED.priority.next(text, 0);
    let near = verb
        .is_some_and(|(_, place)| place.start == 0 || text[..place.start].chars().count() <= NEAR);
    let done = ["完成", "已", "取得", "去年", "落实情况", "进展"];
    told && near && !done.iter().any(|word| has(text, word))
}

/// 推进招商，确保引进项目20个。…，争取…: the first of the words by which clauses of a paragraph see to it that something comes about, where
/// there are several and nothing in it is said to have been done.
pub fn assures_again(paragraph: &str) -> Option<Range<usize>> {
    let begins = |place: &Range<usize>| {
        let head = paragraph[..place.start].trim_end();
        let clause = head.is_empty() || head.ends_with(['，', '；', '。', '：']);
        clause && !paragraph[place.end..].starts_with('了')
    };
    let mut words = PLACED.assures.every(paragraph).map(|(_, place)| place);
    let first = words.find(begins)?;
    // 做强产业。加快建设…，确保新引进企业20家: or there is more than one word that calls for something.
    let calls = || {
        let calls = PLACED.exhorts.every(paragraph).map(|(_, place)| place);
        calls
            .filter(|place| *place != first && begins(place))
            .count()
            >= 2
    };
    let again = words.any(|place| begins(&place)) || calls();
    (again && !tells_done(paragraph) && !PLACED.deed.within(paragraph)).then_some(first)
}

/// Whether anything but 达到 says that something was done.
fn tells_done(text: &str) -> bool {
    let mut told = PLACED.told.every(text);
    told.any(|(_, place)| &text[place] != "达到")
}

/// 确保|建筑业总产值达260亿元, 紧盯龙头，|确保|净增企业60家: the word with which a sentence begins, or the first clause of it that has a
/// figure, that sees to a size, where nothing is told to have been done.
pub fn sees_to(text: &str, at: usize) -> Option<Range<usize>> {
    let head = text.get(..at)?;
    let clause = head.rfind(['，', '；', '：']).map_or(0, |mark| {
        mark + head[mark..].chars().next().map_or(0, char::len_utf8)
    });
    if clause == 0 {
        return sees_to_size(text, at);
    }
    let lead = &text[..clause];
    let counted = lead.contains(|c: char| c.is_ascii_digit());
    let whole = || tells_done(text) || PLACED.deed.within(text);
    if let Some(word) = sees_to_size(text, at) {
        return Some(word);
    }
    let word = sees_to_size(&text[clause..], at - clause).filter(|_| !counted && !whole())?;
    Some(clause + word.start..clause + word.end)
}

/// The same, of words that begin where a sentence or a clause does.
fn sees_to_size(text: &str, at: usize) -> Option<Range<usize>> {
    const WHOSE: [&str; 5] = ["全市", "全县", "全区", "全省", "全年"];
    let head = text.get(..at)?;
    let bare = WHOSE.iter().find_map(|whose| head.strip_prefix(whose));
    let bare = bare.unwrap_or(head);
    let word = PLACED.sees_to.starting(bare)?;
    let start = head.len() - bare.len();
    let said = &bare[word.len()..];
    let sized =
        PLACED.sized.within(said) || has(text[at..].split(['，', '；', '。']).next()?, "以上");
    // 确保引进项目30个、到位资金|12亿元: what is said before the first figure is said of all of them.
    let first = said
        .find(|c: char| c.is_ascii_digit())
        .unwrap_or(said.len());
    let done = said.starts_with('了') || PLACED.secured.within(&said[..first]) || tells_done(said);
    (sized && !done).then(|| start..start + word.len())
}

/// 现制定如下|六条意见。…本意见自下发之日起执行: where the words stand in the head of a text that lay down measures, of which all of it
/// says from when on they are in force.
pub fn lays_down(head: &str, text: &str) -> Option<(usize, usize)> {
    const NEAR: usize = 8;
    // Cheap, and no for nearly every text.
    let at = find(head, "如下").or_else(|| find(head, "以下"))?;
    let Range { start, end } = PLACED.lays_down.every(head).next()?.1;
    let behind = head[end..].char_indices().take(NEAR);
    let mut ends = behind.map(|(at, _)| &head[end + at..]);
    let measures = ends.any(|rest| PLACED.laid_down.starting(rest).is_some());
    (at < end && measures && PLACED.in_force.within(text)).then_some((start, end))
}

/// 现就下达2009年就业目标任务的有关事项|通知如下: the words by which the head of a notice hands down what is to be reached.
pub fn hands_down(head: &str) -> Option<(usize, usize)> {
    const SETS: [&str; 4] = ["目标", "任务", "指标", "计划"];
    let word = "通知如下";
    let start = find(head, word)?;
    let said = head[..start].rsplit(['。', '；', '\n']).next()?;
    let (_, what) = cut_last(said, "下达")?;
    // 现将已下达计划的执行情况通知如下
    let sets = SETS.iter().any(|set| has(what, set)) && !has(what, "情况");
    sets.then(|| (start, start + word.len()))
}
