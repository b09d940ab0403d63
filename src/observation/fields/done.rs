//! What was done before, amid goals: 已下达国债资金12.8亿元, 全年已完成….
//!
//! Goals that the words tell are read in [`super::status`].

use super::super::noun;
use super::super::status::{PLACED, Said};
use super::Figure;
use crate::lexicon::{find, find_last, has};
use crate::report::Status;
use std::ops::Range;

/// What says right before a number that so many were found, amid goals too.
const SEEN: [&str; 5] = ["观测到", "监测到", "普查到", "统计到", "记录到"];

/// What opens a sentence that tells what the year has brought so far.
const SINCE: &str = "今年以来，";

/// 已下达国债资金|12.8亿元, 改造现有|3条线路, under a heading of goals: what there is, or what was done before the goals.
pub(super) fn has_done(figure: &Figure) -> Option<Range<usize>> {
    // 项目已开工12个: what is told of stands before, and not much more.
    const TOPIC: usize = 24;
    let (start, end) = (figure.clause().range.start, figure.start());
    let said = figure.scene.text.get(start..end)?;
    if said.ends_with("现有") {
        return Some(end - "现有".len()..end);
    }
    // 今年以来，完成投资|6亿元|: nor what has been done since the year began.
    let text = figure.scene.text;
    let ahead = ["将", "力争", "确保", "要"];
    if text.starts_with(SINCE) && !ahead.iter().any(|word| has(&text[..end], word)) {
        return Some(0..SINCE.len());
    }
    // 遗鸥今年观测到|7400余只, amid goals
    if let Some(word) = SEEN.iter().find(|word| said.ends_with(**word)) {
        return Some(end - word.len()..end);
    }
    let at = said.find('已').filter(|at| *at <= TOPIC)?;
    let (topic, done) = (&said[..at], &said[at..]);
    let meant = ["要", "将", "力争", "确保", "对", "把", "推动", "加快", "待"];
    let plain = !done.contains('的') && !meant.iter().any(|word| has(topic, word));
    plain.then(|| start + at..start + at + '已'.len_utf8())
}

/// 首批|240万元|已于2月拨付, 其中|46户|已完工: what became of so many, told right behind them, whatever the clauses before plan.
pub(super) fn done_behind(figure: &Figure, said: Option<&Said>) -> Option<Range<usize>> {
    const LISTED: [char; 6] = ['列', '纳', '定', '批', '明', '确'];
    let end = figure.number.span.end as usize;
    let behind = figure.scene.text.get(end..)?.strip_prefix('已')?;
    // 目标300户|已完成: the goal itself.
    let own = figure.clause().range.start;
    let planned = said.is_some_and(|(_, words)| words.as_ref().is_some_and(|at| at.end > own));
    // 推进|4家|已进入破产程序的企业改制: which ones they are.
    let clause = behind.split(['，', '；', '。', '\n']).next()?;
    let plain = !planned && !behind.starts_with(LISTED) && !figure.names_goal();
    let plain = plain && !clause.contains(['的', '和', '、']);
    plain.then_some(end..end + '已'.len_utf8())
}

/// 进展：|建成12个, amid goals: a line whose label says that it tells how far they have come.
pub(super) fn reported(figure: &Figure) -> Option<Range<usize>> {
    let end = figure.scene.text.get(..figure.start())?.rfind('：')?;
    let label = noun::WORDS.label.ending(&figure.scene.text[..end])?;
    PLACED
        .fulfilled
        .within(label)
        .then_some(end - label.len()..end)
}

/// 从15个|候选项目中票决产生了|10个|民生实事项目: how many deeds were put to the vote, and how many were chosen.
pub(super) fn chosen(figure: &Figure) -> Option<Range<usize>> {
    let scene = figure.scene;
    if !scene.may("产生") {
        return None;
    }
    let voted = ["票决产生", "票选产生", "投票产生"];
    let place = voted.iter().find_map(|word| {
        let start = find(scene.text, word)?;
        Some(start..start + word.len())
    })?;
    let deeds = has(&figure.name.text, "实事") || has(&figure.name.text, "候选");
    let clause = figure.clause().range.contains(&place.start);
    (deeds && clause && figure.number.unit != "%").then_some(place)
}

/// 参加会议的|241名|代表, 提交的|18项|候选项目, 票决出|16项|, amid goals: what a meeting did before they were set.
pub(super) fn met(figure: &Figure) -> Option<Range<usize>> {
    const BEHIND: usize = 12;
    let scene = figure.scene;
    let (start, at) = (figure.clause().range.start, figure.start());
    let said = scene.text.get(start..at)?;
    let held = |word: &str, place: usize| start + place..start + place + word.len();
    if let Some((number, place)) = PLACED.meeting.every(said).last() {
        return Some(held(PLACED.meeting.list()[number], place.start));
    }
    let there = ["参加", "出席", "列席"];
    let (word, place) = there
        .iter()
        .find_map(|word| Some((word, find(said, word)?)))?;
    let end = figure.number.span.end as usize;
    let behind = scene.text.get(end..)?;
    let behind = &behind[..behind.floor_char_boundary(BEHIND * '名'.len_utf8())];
    let people = figure.number.unit.ends_with(['名', '人', '位']);
    let sent = ["代表", "委员", "嘉宾"].iter().any(|who| has(behind, who));
    (people && sent).then(|| held(word, place))
}

/// 全年已完成…, 全年累计…: what has been done of a year.
pub(super) fn begun(figure: &Figure) -> bool {
    let said = figure.said_before();
    ["已", "累计", "完成", "同比", "达到了", "现有"]
        .iter()
        .any(|word| has(said, word))
}

/// 去年计划完成投资3亿元，累计完成投资|4亿元: what was done beside what had been planned of it, where nothing plans.
pub(super) fn carried_out(figure: &Figure, said: &Said) -> bool {
    let (Status::Target, Some(words)) = said else {
        return false;
    };
    let text = figure.scene.text;
    let plans = figure
        .sense
        .status
        .is_some_and(|(status, _)| status == Status::Target);
    let planned = || {
        let after = text.get(words.end..)?;
        (text.get(words.clone())? == "计划" && after.starts_with("完成")).then_some(())
    };
    let ahead = || {
        let periods = figure.scene.periods.iter();
        let mut last = periods.filter_map(|period| period.last_year(&figure.known.clock()));
        last.any(|year| Some(year) > figure.known.issued)
    };
    let done = text.get(words.end..figure.start());
    let done = done.is_some_and(|between| has(between, "，累计完成"));
    done && !plans && planned().is_some() && !ahead()
}

/// 全年实现产值8亿元，…，基本完成年度目标任务。: whether a sentence ends with what became of the goals.
pub(super) fn closes(text: &str) -> bool {
    let last = text.trim_end_matches(['。', '”']).rsplit('，').next();
    let last = last.unwrap_or(text);
    let goal = has(last, "任务") || has(last, "目标");
    let meant = ["确保", "力争", "努力", "争取", "要", "将", "预计"];
    goal && has(last, "完成") && !meant.iter().any(|word| has(last, word))
}

/// 实现了增长|5%|的目标, 完成了减排|3%|的既定目标, but not 完成了减排3%的年度目标, which is what was set: whether a clause says of the goal that
/// it names that it was reached, and no more.
pub(super) fn attained(figure: &Figure) -> bool {
    let said = figure.said_before();
    let behind = &figure.scene.text[figure.number.span.end as usize..];
    let settled = behind.starts_with("的既定目标");
    let mut reached = ["实现了", "达到了"].iter();
    let word = reached.find_map(|word| find_last(said, word));
    let word = word.or_else(|| find_last(said, "完成了").filter(|_| settled));
    word.is_some_and(|at| {
        let lead = &said[..at];
        !has(lead, "力争") && !lead.ends_with(['超', '额', '将'])
    })
}
