//! How far a 预计 reaches that a clause says of its own subject.
//!
//! ```text
//! 加工产值预计增长8%，新增企业42户          42 is no forecast
//! 总产值预计完成9亿元，甲、乙分别达12家、8家   nor are 12 and 8
//! 占比为31%、33%（2017年为预计数）             31% of 2016 is none either
//! ```
//!
//! Words that govern a whole sentence are for [`crate::observation::status`].

use super::super::before;
use super::super::noun::{self, Lean};
use super::super::status::{self, Said};
use super::super::when::When;
use super::Figure;
use super::when::Stated;
use crate::lexicon::tense;
use crate::mention::cue;
use crate::report::Status;
use crate::span::{Folded, Span};

/// 加工产值预计增长8%，新增企业42户: a 预计 behind a subject of its own does not reach another's clause.
pub(super) fn said_of_another(figure: &Figure, said: &Said) -> bool {
    let (Status::Forecast, Some(words)) = said else {
        return false;
    };
    let scene = figure.scene;
    let own = !figure.bound.before.noun.is_empty() || !figure.bound.after.noun.is_empty();
    // 总产值预计完成9亿元，甲、乙企业分别达到12家、|8家: the second of those that are named behind it.
    let named = |end: usize| figure.name.elsewhere.is_none() && figure.name.span.start >= end;
    let mut clauses = scene.clauses.iter();
    let Some(theirs) = clauses.find(|other| other.range.contains(&words.start)) else {
        return false;
    };
    // 有关数字预计如下：…: of all that is listed; 项目|建成后，可…: what will be then is of all behind it.
    if scene.text[theirs.range.clone()].ends_with("如下")
        || scene.text[words.clone()].ends_with('后')
    {
        return false;
    }
    // 据测算，吞吐量将达到26万吨，进出货值将达|9亿元: said again of the other.
    let clause = &scene.text[figure.clause().range.clone()];
    if scene.text[words.clone()].starts_with('将') && clause.contains('将') {
        return false;
    }
    // 预计可完成种植25万亩，其中水稻完成|17万亩: a part of what is expected.
    if clause.starts_with("其中") && !clause.contains('已') {
        return false;
    }
    // 产量预计12万斤，|产值150万元: what is named right before its number, without a word for what was done.
    if bare(figure) {
        return false;
    }
    // 预计完成投资17亿元，占年度计划的|50.3%: how what is foreseen stands to a whole, or moves.
    if follows(clause) && goes_with(figure, theirs.range.end) {
        return false;
    }
    // 工业经济取得新成效|预计全年实现产值12亿元；…: a heading glued before it, where what is expected is named behind.
    let after = scene.text.get(words.end..theirs.range.end);
    if after.is_some_and(expects_named) {
        return false;
    }
    // 规模工业预计完成产值14亿元；|实现增加值|4亿元: of the same, behind a ； that begins with a bare verb.
    let group = figure.clause().group;
    let first = scene.clauses.iter().find(|other| other.group == group);
    if theirs.group != group
        && first.is_some_and(|first| status::goes_on(&scene.text[first.range.start..]))
    {
        return false;
    }
    let behind = before::before(scene, theirs.range.start..words.start).noun;
    // 2015年，成都|预计: nor has a place, whose whole year it then is.
    let place = scene.global_range(behind.clone());
    if place.is_some_and(|place| scene.places.iter().any(|named| named.span == place)) {
        return false;
    }
    // 经初步|预计 has no subject of its own.
    let light = |c: char| "经据初步全年目前现已".contains(c);
    let behind = scene.text[behind].trim_matches(light);
    // 建成投产后|预计: nor has when it will be.
    let silent = behind.is_empty() || behind.ends_with('后');
    let own = own || named(theirs.range.end);
    own && theirs.range.start < figure.clause().range.start && !silent
}

/// 占年度计划的|50%, 比上年减|12.8万吨: whether a clause begins with how its subject stands to a whole, or to what it was.
fn follows(clause: &str) -> bool {
    tense::WORDS.stands.starting(clause).is_some()
}

/// 面积预计12万亩，与去年持平，总产25万吨，|比上年减1万吨: whether all clauses between tell of what is foreseen: none counts something else.
fn goes_with(figure: &Figure, from: usize) -> bool {
    let (scene, own) = (figure.scene, figure.clause().range.start);
    let group = figure.clause().group;
    let mut between = scene
        .clauses
        .iter()
        .filter(|clause| clause.range.start >= from && clause.range.start < own);
    between.all(|clause| {
        let said = &scene.text[clause.range.clone()];
        let named = said.find(|c: char| c.is_ascii_digit());
        let part = |end: usize| noun::lean(&said[..end]) == Some(Lean::Part);
        clause.group == group && (follows(said) || named.is_none_or(part))
    })
}

/// 31%、33%（2017年为|预计数）: what is foreseen of one year is no forecast of those before it.
pub(super) fn foreseen_apart(figure: &Figure, when: &When, (status, words): &Stated) -> bool {
    const NEAR: usize = 60;
    let Some(words) = words.filter(|_| *status == Status::Forecast) else {
        return false;
    };
    let text = figure.scene.setting.text;
    let start = words.start as usize;
    let near = text.get(text.ceil_char_boundary(start.saturating_sub(NEAR))..start);
    // （2017年|为, （2017年数据|为
    let bracket = near.and_then(|near| near.rsplit_once('（'));
    let year = bracket.and_then(|(_, inside)| inside.split_once('年'));
    let Some((year, rest)) = year else {
        return false;
    };
    let foreseen = rest.ends_with('为') && rest.chars().count() <= 5;
    // （下文中涉及|2020|年数据均为
    let year = year.trim_start_matches(|c: char| !c.is_ascii_digit());
    let other = |own: u16| year.parse::<u16>().is_ok_and(|year| own < year);
    foreseen && when.period.parse().is_ok_and(other)
}

/// 生产总值增长4%（预计数，下同）⏎|居民收入|增长7%⏎|试点企业|95家: of lines that end no sentence, what is reckoned for all of a place
/// is foreseen as the first is, and no count of things.
pub(super) fn foreseen_in_line(figure: &Figure, words: Span<Folded>) -> bool {
    let text = figure.scene.setting.text;
    let start = figure.scene.global(figure.number.span).start;
    let between = text.get(words.end as usize..start as usize);
    // 预计完成情况如下：⏎——…: a list that says so of all its items.
    let same = words.of(text).ends_with("下同");
    let line = between.and_then(|between| between.split_once('\n'));
    let line = line.filter(|_| same);
    line.is_none_or(|(line, _)| line.contains('。') || status::reckons(&figure.name.text))
}

/// 二季度项目集中开工。…建成达产后，年营收可超30亿元: what is foreseen of a year once a work runs is of no part of the year in
/// which it was begun.
pub(super) fn once_running(figure: &Figure, when: &When, status: Status) -> Option<When> {
    const ONCE: [&str; 4] = ["达产", "投产", "投用", "建成"];
    let (year, part) = when.period.split_at_checked(4)?;
    let part = part.starts_with('-') && !matches!(when.rule, "clause" | "bracket");
    if status != Status::Forecast || !part {
        return None;
    }
    let before = &figure.scene.text[..figure.start()];
    let after = |word: &str| before.contains(&format!("{word}后"));
    let runs = ONCE.iter().any(|word| after(word));
    runs.then(|| When {
        period: year.to_owned(),
        ..when.clone()
    })
}

/// 预计|全年实现产值12亿元, but not 预计|全年实现9亿元: whether what is expected of a year is named behind a verb.
fn expects_named(after: &str) -> bool {
    let year = ["全年", "全县", "全市", "全区"]
        .iter()
        .find_map(|word| after.strip_prefix(word));
    let verb = year.and_then(|rest| Some((cue::prefix(rest)?, rest)));
    verb.is_some_and(|((cue, _), rest)| {
        let named = rest.strip_prefix(cue.word).unwrap_or(rest);
        cue.lead && named.starts_with(|c: char| !c.is_ascii_digit() && !"约近超".contains(c))
    })
}

/// |产值|150万元, |户均增收|2万元: whether a clause is nothing but a part of what is spoken of and its number.
fn bare(figure: &Figure) -> bool {
    let before = &figure.bound.before;
    let said = &figure.scene.text[before.noun.clone()];
    let part = noun::lean(said) == Some(Lean::Part) || said.starts_with("户均");
    let alone = before.noun.start == figure.clause().range.start;
    part && alone && figure.bound.after.noun.is_empty() && !before.verb
}
