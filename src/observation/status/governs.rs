//! Words that govern more than their own clause: 将 and 预计 near the head of a sentence.
//!
//! ```text
//! 预计全年…；投资增长8%              forecasts, both
//! 2024年，全区将持续改造…；新建…     goals, behind each ；
//! ```
//!
//! Words of the figure's own clause are read in [`super`].

mod throughout;

use super::expected::foresees;
use super::{Heard, PLACED, Role, answered, done_since, plans_something, tells_past};
use crate::lexicon::{cut, find, has, tense};
use crate::mention::numeral;
use crate::observation::scene::Scene;
use std::ops::Range;
pub(super) use throughout::planned_throughout;

/// 2024年，全区将持续改造…；新建…；提升…: what 将 near the head announces goes on behind each ；, but for what is
/// said to be done.
pub(super) fn announced(scene: &Scene, before: &Range<usize>) -> Option<Range<usize>> {
    const HEAD: usize = 24;
    let will = |heard: &&Heard| {
        let (word, on) = (&heard.place, &scene.text[heard.place.start..]);
        let leads = || {
            let word = &scene.text[word.clone()];
            word.starts_with(['将', '工']) || word == "力争"
        };
        heard.role == Role::Plan
            && (leads() || on.starts_with("计划安排") || of_year(scene.text, word))
    };
    let mut near = scene
        .spoken
        .0
        .iter()
        .take_while(|heard| heard.place.start <= 4 * HEAD);
    let first = near.find(will)?.place.clone();
    if scene.spoken.is_noun(scene.text, &first) {
        return None;
    }
    // 矿井从下半年起将陆续建成投产；新厂3座试产: what will come to pass governs nothing behind it.
    if comes_to_pass(scene.text, first.end) {
        return None;
    }
    let lead = &scene.text[..first.start];
    // 累计完成投资21亿元，力争年底通车；另一条完成3亿元: nor does what one wants of what has been told.
    if &scene.text[first.clone()] == "力争" && tells_figure(scene, first.start) {
        return None;
    }
    let head = lead.chars().filter(|c| !c.is_ascii_digit()).count() <= HEAD;
    // …；目前已完成…; …；对正在实施的14个项目: of what goes on.
    let group = scene.text.get(before.clone())?;
    let opens = ["目前", "现已", "已"];
    let done =
        done_since(group) || has(group, "正在") || opens.iter().any(|word| group.starts_with(word));
    // 今年计划新建5座；上半年完成投资2亿元
    // 今年计划种植3万亩；种植3.1万亩，占计划的103%; 今年计划实施30个；已开工20个；竣工5个
    let told = &scene.text[first.clone()] == "计划" && {
        let behind = &scene.text[before.end..];
        let more = behind.find(['；', '。']).unwrap_or(behind.len());
        let since = &scene.text[first.end..before.end + more];
        PLACED.told.within(since) || PLACED.amid_year.within(since)
    };
    // 今年，全市计划造林3万亩，完成造林2万亩，占计划的|66%
    let told = told || answered(scene.text, &first, before.end);
    (head
        && !told
        && !lead.contains('；')
        && first.start < before.end
        && !done
        && !scene.quoted(first.start))
    .then_some(first)
}

/// Whether a digit stands before a place in the sentence that is no part of a time.
fn tells_figure(scene: &Scene, end: usize) -> bool {
    let timed = |at: usize| {
        scene
            .periods
            .iter()
            .any(|period| period.span.range().contains(&at))
    };
    let mut digits = scene.text[..end]
        .char_indices()
        .filter(|(_, c)| c.is_ascii_digit());
    digits.any(|(at, _)| !timed(at))
}

/// 今年，我市|计划|新建5座；加固6座: whether 计划 is a verb behind the year that it is for.
fn of_year(text: &str, word: &Range<usize>) -> bool {
    let (before, after) = (&text[..word.start], &text[word.end..]);
    let year = || {
        let digits = before.bytes().take_while(u8::is_ascii_digit).count();
        before.starts_with("今年") || digits == 4 && before[digits..].starts_with('年')
    };
    // 今年计划投资5亿元；完成路基3公里: beside what is to be spent stands what was done.
    let money = ["投资", "总投资", "完成投资"];
    let spends = money.iter().any(|word| after.starts_with(word));
    &text[word.clone()] == "计划" && year() && !spends && plans_something(before, after)
}

/// 将陆续|建成投产；: whether what a clause says will be, it says without any figure, and of itself alone.
pub fn comes_to_pass(text: &str, at: usize) -> bool {
    const FAR: usize = 60;
    let near = &text[at..text.floor_char_boundary(at + FAR)];
    let end = near.find(['，', '；', '。']);
    // 高铁将建成通车；新增线路5条: what is planned, one thing after the other, unless something is told to be under way.
    let before = text[..at].rfind('，').map_or("", |mark| &text[..mark]);
    // 在建污水厂3座（…），预计年底将建成投运；完成站点14个: nor of what was counted before it.
    let counted =
        counts(&before[before.ceil_char_boundary(before.len().saturating_sub(4 * FAR))..]);
    let before = &before[before.ceil_char_boundary(before.len().saturating_sub(2 * FAR))..];
    if !counted && PLACED.under_way.next(before, 0).is_none() {
        return false;
    }
    end.is_some_and(|end| {
        let clause = &near[..end];
        (counted || near[end..].starts_with('；'))
            && !clause.contains(|c: char| c.is_ascii_digit())
            && (PLACED.comes.ending(clause).is_some()
                || PLACED.comes.ending(&text[..at + end]).is_some())
    })
}

/// 在建污水厂|3座|: whether the last ； group of a text tells a number that is none of a time.
fn counts(text: &str) -> bool {
    let group = text.rsplit(['；', '。']).next().unwrap_or(text);
    let digit = |c: char| c.is_ascii_digit() || c == '.';
    let mut rest = group;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = rest[at..].trim_start_matches(digit);
        if rest.starts_with(|c: char| c.is_alphabetic() && !"年月日号时".contains(c)) {
            return true;
        }
    }
    false
}

/// 规模工业|预计|完成产值14亿元，增长5%；实现增加值|4亿元: a 预计 before all figures reaches behind each ； that goes on with a bare
/// verb, and tells of nothing that it is so by now.
pub(super) fn gone_on(scene: &Scene, group: &Range<usize>) -> Option<Range<usize>> {
    const DONE: [&str; 5] = ["已", "累计", "截至", "目前", "实际"];
    let text = scene.text;
    // Most sentences expect nothing.
    if group.start == 0 || !scene.may("预计") || !goes_on(&text[group.start..]) {
        return None;
    }
    let start = find(text, "预计")?;
    let end = start + "预计".len();
    let since = text.get(end..group.end)?;
    let done = DONE.iter().any(|word| has(since, word)) || has(since, "预计");
    let verb = goes_on(since.trim_start_matches(['可', '将']));
    (verb && !done && !tells_figure(scene, start) && !scene.quoted(start)).then_some(start..end)
}

/// |实现|增加值4亿元, |完成|投资3亿元: whether words begin with a verb that tells of the subject before.
pub fn goes_on(text: &str) -> bool {
    ["实现", "完成"].iter().any(|verb| text.starts_with(verb))
}

/// 下达了今年的种植计划指标：…；…: what is told behind a colon is planned to the end of the sentence.
pub(super) fn tasked(scene: &Scene, at: usize) -> Option<Range<usize>> {
    let colon = |heard: &&Heard| {
        // 建设任务为，新建…；新建…
        let word = &scene.text[heard.place.clone()];
        let sets = word.ends_with('：') || word.ends_with("为，");
        // 圆满完成了年初确定的目标|任务：生产总值达到320亿元: what was done.
        heard.role == Role::Plan && sets && !scene.spoken.is_noun(scene.text, &heard.place)
    };
    let mut first = scene.spoken.0.iter().filter(colon);
    let place = first.next()?.place.clone();
    // 目标任务：引进10家；完成情况：引进|12家
    let done = || answered(scene.text, &place, at);
    (place.end <= at && !done_since(&scene.text[place.end..at]) && !done()).then_some(place)
}

/// 项目建成后…；运营15年，收益达|60亿元: what will be then, behind ； too, but for what is told of now.
pub(super) fn yielding(scene: &Scene, group: &Range<usize>) -> Option<Range<usize>> {
    const NOW: [&str; 3] = ["目前", "今年", "截至"];
    let (text, start) = (scene.text, group.start);
    let then = |heard: &&Heard| {
        let place = &heard.place;
        heard.role == Role::Expect && place.end <= start && text[place.clone()].ends_with('后')
    };
    let place = scene.spoken.0.iter().rfind(then)?.place.clone();
    let since = text.get(place.end..group.end)?;
    let now = done_since(since)
        || tense::WORDS.told.within(since)
        || NOW.iter().any(|word| has(since, word));
    (!now && !scene.quoted(place.start)).then_some(place)
}

/// 新增车位|900个、改造小巷|21条……记者获悉，今年将…: what news begins with and then says is to be done.
pub(super) fn teased(text: &str, at: usize) -> Option<Range<usize>> {
    const FAR: usize = 300;
    let near = text.get(at..text.floor_char_boundary(at + FAR))?;
    let (rest, told) = cut(near, "……")?;
    let head = text.get(..at + rest.len())?;
    let place = PLACED.teases.next(told, 0)?.1;
    let done = tells_past(head) || has(head, "累计");
    let start = at + rest.len() + "……".len();
    (!done && !head.contains('。')).then(|| start + place.start..start + place.end)
}

/// 预计|全县生产总值增长5%, 预计|地区生产总值…: whether what is expected is that of the whole place.
fn sums_place(after: &str) -> bool {
    let place = PLACED.whose.starting(after);
    let rest = place.map_or(after, |place| &after[place.len()..]);
    ["地区生产总值", "生产总值", "GDP"]
        .iter()
        .any(|word| rest.starts_with(word))
}

/// 贷款余额98.8亿元|二）|加快转型，…: whether the number of another heading was glued into a text.
fn headed_amid(text: &str) -> bool {
    text.match_indices('）').any(|(at, _)| {
        let number = text[..at].trim_end_matches(numeral::begins);
        number.len() < at && !number.ends_with(|c: char| c.is_ascii_digit())
    })
}

/// 预计|2012年农民人均收入5400元, 预计|1-12月，全县可完成…: whether a whole year is expected to yield something; not 预计2025年建成.
fn expects_year(after: &str) -> bool {
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    if let Some(told) = rest
        .strip_prefix('年')
        .filter(|_| after.len() - rest.len() == 4)
    {
        let clause = told.split(['，', '；', '。']).next().unwrap_or("");
        let within = |c: char| c.is_ascii_digit() || "底末前上下".contains(c);
        return !clause.starts_with(within) && clause.contains(|c: char| c.is_ascii_digit());
    }
    let months = after
        .strip_prefix('1')
        .map(|rest| rest.trim_start_matches('月'));
    let months = months.map(|rest| rest.trim_start_matches(['-', '—', '~', '至', '―']));
    months.is_some_and(|rest| rest.starts_with("12月"))
}

/// 目前已完成投资3亿元: whether words tell of how things stand now.
fn tells_now(since: &str) -> bool {
    ["已", "目前", "截至"].iter().any(|word| has(since, word))
}

/// 成绩单显示：|2017年，|预计…: the words behind who tells what follows.
fn behind_source(lead: &str) -> &str {
    const LONGEST: usize = 24;
    const TELLS: [&str; 6] = ["显示", "指出", "表明", "介绍", "获悉", "了解到"];
    let told = lead.split_once(['：', '，']).filter(|(source, _)| {
        TELLS.iter().any(|word| source.ends_with(word)) && source.chars().count() <= LONGEST
    });
    told.map_or(lead, |(_, rest)| rest)
}

/// One 预计 or 据预测 near the head of the sentence, and no other, governs all of it.
pub(super) fn governing(scene: &Scene, at: usize) -> Option<Range<usize>> {
    let expected = |heard: &&Heard| {
        let word = scene.text[heard.place.clone()].trim_end_matches('，');
        // 预测预警体系建成: that somebody reckons is told before it.
        let reckoned = || scene.text[..heard.place.end].contains('据');
        word == "预计"
            || word.ends_with("预测") && (reckoned() || foresees(scene.text, &heard.place))
    };
    let mut all = scene.spoken.0.iter().filter(expected);
    let first = all.next()?.place.clone();
    let lead = behind_source(&scene.text[..first.start]);
    // “十二五”时期，预计2015年…; 今年以来，…
    let most = if lead.starts_with('“') { 9 } else { 6 };
    let head = lead.chars().filter(|c| !c.is_ascii_digit()).count() <= most && !lead.contains('；');
    // 经济稳中有进，预计全年实现…；…: of the whole year, behind words without figures.
    let after = &scene.text[first.end..];
    let dated = expects_year(after)
        && scene
            .text
            .get(first.end..at)
            .is_some_and(|since| !tells_now(since));
    let year = after.starts_with("全年") || lead.ends_with("全年") || dated;
    // 2023年是不平凡的一年，预计全年…
    let lead = lead.trim_start_matches(|c: char| c.is_ascii_digit());
    // 2013年1月16日…（一）|稳增长取得新成效预计全年实现…；…: nor behind headings that were glued before it.
    let lead = lead.rsplit('）').next().unwrap_or(lead);
    // 统筹做好各项工作，预计全县生产总值增长5%；…: of what the whole place did, behind words of the same kind.
    let sums = lead.ends_with('，') && sums_place(&scene.text[first.end..]);
    let whole = (year || sums) && !lead.contains(|c: char| c == '；' || c.is_ascii_digit());
    // 预测 and 预测，: two rows of the table at one place.
    let single = all.all(|heard| heard.place.start == first.start);
    let over = scene.text.get(first.end..at).is_some_and(headed_amid);
    let reaches = (head || whole) && single && first.start < at && !over;
    (reaches && !scene.quoted(first.start)).then_some(first)
}
