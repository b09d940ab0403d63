//! What a sentence says of those that follow it: that they plan, look back, or are expected.
//!
//! ```text
//! 今年的主要预期目标是：…        goals from here on
//! 今年将着重做好五件实事：…      what a year that has begun will bring
//! （预计数，下同）              forecasts to the end of the paragraph
//! 一年来，圆满完成了…           results again
//! ```
//!
//! How long that holds is for [`super::super::walk`].

use super::works_below::{BELOW_WORDS, opens_works};
use super::{PLACED, Role, Spoken, WORDS, comes_to_pass};
use crate::lexicon::{find, find_last, has};
use crate::observation::piece;
use std::ops::Range;

/// What says that something holds below as well.
const BELOW: [&str; 3] = ["下同", "如下：", EXPECTED];

/// And what figures are that it names.
const EXPECTED: &str = "均为预计数";

/// Words without one of which neither [`turns_to_plan`] nor [`intends`] nor [`expects_below`] says so.
pub fn telling() -> Vec<&'static str> {
    [
        WORDS.aims.list(),
        PLACED.ahead.list(),
        PLACED.tasks.list(),
        &BELOW,
        &BELOW_WORDS,
    ]
    .concat()
}

/// Whether a sentence opens the part of a document that plans: 今年的主要预期目标是….
pub fn turns_to_plan(text: &str) -> bool {
    if opens_works(text) {
        return true;
    }
    if !WORDS.aims.within(text) || tells_parts(text) || beats(text) || titles(text) {
        return false;
    }
    // 主要奋斗目标是：
    if sets_goals(text) {
        return true;
    }
    let spoken = Spoken::of(text);
    let says = |role| spoken.0.iter().any(|heard| heard.role == role);
    says(Role::Year) && !says(Role::Done)
}

/// 一季度投资增长17%，均高于年度预期目标: whether all goals that a sentence names are those that something went beyond.
fn beats(text: &str) -> bool {
    WORDS.aims.every(text).all(|(_, place)| {
        let before = &text[..place.start];
        let clause = &before[piece::start(before, &['，', '；', '。', '：'])..];
        PLACED
            .beats
            .starting(clause.trim_start_matches(['均', '都']))
            .is_some()
    })
}

/// 今年3月印发《重点工作任务分解表》: whether all goals that a sentence names stand in the titles of papers, which it is told by others
/// what became of.
fn titles(text: &str) -> bool {
    // Few sentences cite a paper.
    text.contains('》')
        && WORDS.aims.every(text).all(|(_, place)| {
            let open = text[..place.start].rfind('《');
            open.is_some_and(|open| !text[open..place.start].contains('》'))
        })
}

/// 报告分为过去五年的回顾、今后五年的目标任务…三大部分: what a report consists of plans nothing.
fn tells_parts(text: &str) -> bool {
    let parts = ["部分。", "部分"].iter().any(|word| text.ends_with(word));
    parts
        && ["分为", "分成", "共分", "包括"]
            .iter()
            .any(|word| has(text, word))
}

/// 主要奋斗目标是：增长6%；…, 发展目标： in a line of its own, 实现上述目标，…: goals, or how they are to be
/// reached, follow even where nothing else dates them.
pub fn sets_goals(text: &str) -> bool {
    const HEAD: usize = 24;
    let ends = text
        .char_indices()
        .nth(HEAD)
        .map_or(text.len(), |(at, _)| at);
    let head = &text[..ends];
    // All of them name goals.
    if !has(head, "目标") {
        return false;
    }
    let lead = ["目标是：", "目标为：", "目标："];
    let lead = lead.iter().filter_map(|word| find(head, word)).min();
    lead.is_some_and(|at| !head[..at].contains(['，', '完']) && !has(&head[..at], "实现了"))
        || ["上述目标", "以上目标"]
            .iter()
            .filter_map(|word| find(head, word))
            .any(|at| head[..at].chars().count() <= 4)
}

/// Whether a sentence that opens a paragraph turns back to what was done: 一年来，圆满完成了….
pub fn turns_back(text: &str) -> bool {
    let done = ["圆满完成", "较好完成", "顺利完成", "全面完成了"];
    let says = || done.iter().any(|word| has(text, word));
    // One look for what all of them hold: most paragraphs have none.
    has(text, "完成") && says() || PLACED.past.starting(text).is_some()
}

/// 经济实力更加雄厚：…: a paragraph headed by what is to become more so, as lists of goals have them.
pub fn grows(text: &str) -> bool {
    const HEAD: usize = 16;
    let head = text
        .char_indices()
        .take(HEAD)
        .find(|(_, c)| matches!(c, '：' | '。'));
    head.is_some_and(|(end, _)| has(&text[..end], "更加"))
}

/// 城乡面貌焕然一新。…: a paragraph that begins with a goal in a few words.
pub fn heads(text: &str) -> bool {
    const HEAD: usize = 16;
    let short = text.chars().count() <= HEAD && text.ends_with(['。', '：']);
    short && !text.contains(|c: char| c.is_ascii_digit())
}

/// 预计（下同）, （预计数，下同）, 预计完成情况如下：: where a sentence says that what follows is expected too.
pub fn expects_below(text: &str) -> Option<(usize, usize)> {
    let [same, listed, _] = BELOW;
    if let Some(end) = text.find(listed) {
        // 预计|全县主要指标完成情况|如下
        let clause = piece::start(&text[..end], &['，', '；']);
        let start = clause + find(&text[clause..end], "预计")?;
        return Some((start, end + listed.len()));
    }
    // （下文中2020年数据均为预计数）
    if let Some(below) = find(text, "下文").filter(|_| text.contains(EXPECTED)) {
        let start = below + text[below..].find(EXPECTED)? + "均为".len();
        return Some((start, start + "预计数".len()));
    }
    let below = text.find(same)?;
    let said = ["预计", "预测", "预估"];
    let start = said
        .iter()
        .filter_map(|word| find_last(&text[..below], word))
        .max()?;
    // （预计到2012年底，下同）
    let between = text[start..below].chars().count();
    (between <= 10).then_some((start, below + same.len()))
}

/// 全体居民人均可支配收入: whether a name is one of those that a year's accounts reckon for all of a place.
pub fn reckons(name: &str) -> bool {
    PLACED.accounts.within(name)
}

/// 了, 累计, 荣获: whether words tell more than once that something was done.
pub fn looks_back(text: &str) -> bool {
    PLACED.told.every(text).nth(1).is_some()
}

/// The word that sets goals in a paragraph which says of nothing that it was done.
pub fn wills(paragraph: &str) -> Option<(usize, usize)> {
    let Range { start, end } = PLACED.wills.next(paragraph, 0)?.1;
    // 今年增长6%。…2026年力争增长7%: of the year that its own sentence names, not of what was told before.
    let from = paragraph[..start]
        .rfind('。')
        .map_or(0, |at| at + '。'.len_utf8());
    let own = paragraph[from..].split('。').next().unwrap_or("");
    let year =
        |(at, _): (usize, &str)| own[..at].ends_with(|c: char| c.is_ascii_digit() || c == '明');
    let dated = from > 0 && own.match_indices('年').any(year);
    // 建成投运处理厂26座，…，力争年底前实现全覆盖: what stands before was done.
    let done = PLACED.built.starting(&paragraph[from..start]).is_some();
    (!dated && !done && !PLACED.told.within(paragraph)).then_some((start, end))
}

/// 今年将办好八件小事：…: what a year that has begun will bring, sentence after sentence.
pub fn intends(text: &str) -> Option<(usize, usize)> {
    const HEAD: usize = 90;
    // 2020年全局的主要任务是：计划完成…。
    if let Some((_, tasks)) = PLACED
        .tasks
        .next(text, 0)
        .filter(|(_, tasks)| tasks.start <= HEAD)
    {
        return Some((tasks.start, tasks.end));
    }
    let Range { start, end: after } = PLACED.ahead.next(text, 0).filter(|_| !tells_parts(text))?.1;
    intends_in(text, start..after)
}

/// |2024年|，我县将新建5公里: where the words that intend end, behind a year that has begun or is to come.
pub fn intends_in(text: &str, Range { start, end: after }: Range<usize>) -> Option<(usize, usize)> {
    const NEAR: usize = 8;
    const OF_WORK: usize = 20;
    // 今年，全区将…
    let clause = text[after..]
        .trim_start_matches('，')
        .split(['，', '。', '；'])
        .next()
        .unwrap_or("");
    let led = text[after..].len() - text[after..].trim_start_matches('，').len();
    // 未来发展的重要引擎: 重要 intends nothing.
    // 今年又|将是一个丰收年: what is foreseen of a harvest that is told.
    let free = |at: usize| {
        let said = &clause[..at];
        let other = said.ends_with(['重', '主', '必', '纲', '首']);
        !(other || said.ends_with('又') && clause[at..].starts_with("将是"))
    };
    let will = ["将", "计划", "要"].iter().filter_map(|word| {
        let at = find(clause, word).filter(|at| free(*at))?;
        Some(at + word.len())
    });
    let will = will.min()?;
    // 今年，全市商务和粮食工作|将奋力推进…: the work of the year, in more words.
    let work = clause[..will].ends_with("工作将");
    let near = clause[..will].chars().count() <= if work { OF_WORK } else { NEAR };
    // 预计|今年收入将超过25万元: nor does what is only expected.
    let expected = ["预计", "有望", "预期", "预测"];
    if expected.iter().any(|word| text[..start].ends_with(word)) {
        return None;
    }
    if comes_to_pass(text, after + led + will) {
        return None;
    }
    near.then_some((start, after + led + will))
}
