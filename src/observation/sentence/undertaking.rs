//! The project, plant or bridge that a sentence introduces: sums and sizes that only such a thing has are its own.
//!
//! ```text
//! 冷链物流项目位于城东，总投资|5亿元|，用地|80亩       冷链物流项目总投资, 冷链物流项目用地
//! 项目建成投产后，预计年产值|2亿元                    of the one that the sentence before introduced
//! ```
//!
//! Kinds of projects (市级重点项目) and several at a time are none. Whose figures a zone's are is read in [`super::zone`].

use super::super::before;
use super::super::name::Name;
use super::super::noun::{self, is_project, part_of};
use super::super::scene::Scene;
use super::turn::Turn;
use crate::lexicon::{Glyphs, UnitKind as Kind, cut_last, has, kinds};
use crate::mention::number::Form;
use crate::mention::numeral;
use std::ops::Range;

kinds! {
    static WORDS = "../../lexicon/undertaking_words.tsv":
    follows, class, has, earns, site, once, resumes, filler, itself, work, jobs,
}

/// How many sentences that don't go on with it one is remembered for.
const KEPT: u8 = 1;

/// The project that a paragraph tells of.
#[derive(Clone, Debug)]
pub struct Undertaking {
    name: String,
    /// Sentences since it was told of.
    age: u8,
}

/// 兴隆水库扩建工程|于去年开工: whether a sentence may introduce one.
pub fn may_introduce(text: &str, glyphs: &Glyphs) -> bool {
    let heads = || {
        let mut heads = noun::WORDS.project.every(text);
        heads.any(|(_, head)| WORDS.follows.starting(&text[head.end..]).is_some())
    };
    names_any(glyphs) && heads()
        || glyphs.may("是")
            && ["项目。", "企业。", "公司。"]
                .iter()
                .any(|kind| text.ends_with(kind))
            && text.contains('是')
}

/// Whether a project may be named at all.
fn names_any(glyphs: &Glyphs) -> bool {
    glyphs.may_any(noun::WORDS.project.list())
}

/// What a paragraph tells of behind a sentence, `last` being what it told of before.
pub fn after(scene: &Scene, last: Option<Undertaking>) -> Option<Undertaking> {
    let clauses = || scene.clauses.iter().map(|clause| clause.range.clone());
    let named = names_any(scene.glyphs);
    let counted = named && scene.may_any(&["个", "项"]);
    if counted && clauses().any(|range| several(&scene.text[range])) {
        return None;
    }
    // 天成塑业是我县引进的项目，…一期项目投产: what it calls the one goes before what it calls its parts.
    let defined = || clauses().find_map(|range| defined(&scene.text[range]));
    let subject = scene.may("是").then(defined).flatten();
    let here = || clauses().rev().find_map(|range| introduced(scene, range));
    let here = named.then(here).flatten();
    if let Some(name) = subject.map(str::to_owned).or(here.flatten()) {
        return Some(Undertaking { name, age: 0 });
    }
    let goes_on = resumes(scene, 0);
    let last = last.filter(|last| goes_on || last.age < KEPT)?;
    let age = if goes_on { 0 } else { last.age + 1 };
    Some(Undertaking { age, ..last })
}

/// The name of a figure with the project that it is of.
pub fn owned(turn: &Turn, name: Name, last: Option<&Undertaking>) -> Name {
    let number = turn.number();
    let ratio = number.kind() == Some(Kind::Ratio) && !on_site(turn);
    let amount = number.form != Form::Rank && !ratio && number.kind().is_some();
    let led = turn.scene.text[number.span.end as usize..].starts_with('的');
    let before = &turn.bound().before;
    if !amount || led || before.placed {
        return name;
    }
    let told = match turn.bound().after.noun.is_empty() {
        true => part(turn),
        false => places(turn).map(|jobs| (jobs, false)),
    };
    let Some((said, earns)) = told else {
        return name;
    };
    match whose(turn, (&said, earns), last) {
        Some(project) if stands_apart(&name, &project, &said) => name,
        Some(project) => {
            // 永兴建筑设备物流园项目 + 建筑总面积: no word of its name is one that the size takes the place of.
            let text = Some(part_of(&project, &said)).filter(|text| text.len() > project.len());
            let text = text.unwrap_or_else(|| format!("{project}{said}"));
            match *text == *name.text {
                true => name,
                false => Name::new(text, before.noun.clone(), "holder"),
            }
        }
        // 带动|就业92人: whose they are is not told.
        None if said.ends_with("就业") && said.starts_with(&*name.text)
            || *name.text == *"就业" =>
        {
            Name::new(said, name.span.clone(), name.rule)
        }
        None => name,
    }
}

/// Whether a name says that it is of another project that stands beside it.
fn stands_apart(name: &Name, project: &str, said: &str) -> bool {
    let subject = name.text.strip_suffix(said).unwrap_or_default();
    let beside = name.rule == "part_of" && name.elsewhere.is_none() && is_project(subject);
    beside && !subject.starts_with(project) && subject.chars().count() >= 5
}

/// 总投资, 带动就业: what a project has, told before the number; and whether it has it only once it runs.
fn part(turn: &Turn) -> Option<(String, bool)> {
    let noun = turn.bound().before.noun.clone();
    let words = turn.words(&noun);
    let words = match WORDS.itself.starting(words) {
        Some(itself) if itself.len() < words.len() => &words[itself.len()..],
        _ => words,
    };
    let jobs = words.strip_suffix("劳动力").unwrap_or(words);
    if WORDS.jobs.number(jobs).is_some() {
        let verb = WORDS.work.ending(&turn.scene.text[..noun.start])?;
        return Some((format!("{verb}{jobs}"), false));
    }
    let earns = WORDS.earns.number(words).is_some();
    (on_site(turn) || earns || WORDS.has.number(words).is_some()).then(|| (words.to_owned(), earns))
}

/// 提供|600个|就业岗位: the jobs that a project gives, told behind the number.
fn places(turn: &Turn) -> Option<String> {
    let bound = turn.bound();
    let jobs = turn.words(&bound.after.noun);
    WORDS.jobs.number(jobs)?;
    let before = &turn.scene.text[..turn.number().span.start as usize];
    let before = before.trim_end_matches(['约', '近', '超', '过']);
    WORDS.work.ending(before)?;
    Some(jobs.to_owned())
}

/// 东塔楼施工|至54层, 桩基施工|已完成80%: whether a figure tells how far the work on a part of a project has come.
fn on_site(turn: &Turn) -> bool {
    const LONGEST: usize = 8;
    let words = turn.words(&turn.bound().before.noun);
    let short = words.chars().count() <= LONGEST && !is_project(words);
    short && WORDS.site.ending(words).is_some()
}

/// The project that a figure is of: that of its clause or one before it, or of the sentence before.
fn whose(turn: &Turn, part: (&str, bool), last: Option<&Undertaking>) -> Option<String> {
    /// The longest stretch between a project and what is invested in it, in bytes.
    const BESIDE: usize = 12;
    let (said, earns) = part;
    let scene = turn.scene;
    let own = turn.bound().clause;
    let stop = turn.bound().before.noun.start;
    let group = scene.clauses[own].group;
    for clause in scene.clauses[..=own].iter().rev() {
        let range = clause.range.start..clause.range.end.min(stop);
        // 甲项目开工；乙项目…: behind ； of another.
        if clause.group != group || several(scene.text.get(range.clone())?) {
            return None;
        }
        if let Some(told) = introduced(scene, range.clone()) {
            let runs = || WORDS.once.within(&scene.text[range.start..stop]);
            // 甲项目，拟|投资7000万元: right behind it, and nothing else was said of it.
            let named = told
                .as_deref()
                .is_some_and(|name| scene.text[range.clone()].ends_with(name));
            let far = said == "投资" && !(named && stop - range.end <= BESIDE);
            let unnamed = || unnamed(scene, stop);
            return told.filter(|_| !far && (!earns || runs())).or_else(unnamed);
        }
    }
    let goes_on = resumes(scene, turn.number().span.start as usize);
    let runs = || WORDS.once.within(&scene.text[..stop]);
    let last = last.filter(|_| goes_on && said != "投资" && (!earns || runs()));
    last.map(|last| last.name.clone())
        .or_else(|| unnamed(scene, stop))
}

/// 该项目总投资5亿元，建设厂房12栋，达产后|年产值2亿元: the one project that a sentence tells of without its name is what yields so much.
fn unnamed(scene: &Scene, stop: usize) -> Option<String> {
    const BARE: &str = "项目";
    if !scene.may(BARE) {
        return None;
    }
    let told = &scene.text[..stop];
    let runs = WORDS
        .once
        .every(told)
        .filter(|(_, at)| told[at.end..].starts_with('后'));
    let (before, since) = told.split_at(runs.last()?.1.end);
    let group = before.rsplit('；').next().unwrap_or(before);
    // 达产后年产值2亿元。目前，已引进企业12家，年产值1亿元: nor of what is there by now.
    let turns =
        since.contains('；') || ["目前", "今年", "去年"].iter().any(|word| has(since, word));
    let own = group.starts_with(BARE)
        || ["该项目", "项目总投资", "项目计划"]
            .iter()
            .any(|word| has(group, word));
    // 项目投产后，年产值2亿元: where nothing else was told that it could be of, it needs no owner.
    let told = group.contains(|c: char| c.is_ascii_digit());
    (own && told && !turns).then(|| BARE.to_owned())
}

/// What a clause introduces: a project, or one that can't be told (`None` within).
fn introduced(scene: &Scene, clause: Range<usize>) -> Option<Option<String>> {
    let text = scene.text.get(clause.clone())?;
    // 是跨江通道项目: what the clause before tells of.
    if text.starts_with(['是', '为', '系']) {
        return None;
    }
    if let Some(name) = defined(text) {
        return Some(Some(name.to_owned()));
    }
    let ends = |end: &usize| {
        let rest = &text[*end..];
        rest.is_empty() || WORDS.follows.starting(rest).is_some()
    };
    let heads = noun::WORDS.project.every(text).map(|(_, head)| head.end);
    let end = clause.start + heads.filter(ends).min()?;
    let read = before::before(scene, clause.start..end);
    let raw = &scene.text[clause.start..end];
    let name = &scene.text[read.noun];
    // 江安|长江大桥: a place is part of so short a name.
    let short = read.placed && !read.verb && name.chars().count() < 5 && raw.chars().count() <= 12;
    let name = if short { raw } else { name };
    // 总投资41亿元的|会展中心项目: what it costs, told before it.
    let name = cut_last(name, "元的").map_or(name, |(_, name)| name);
    let size = name.chars().count();
    // 项目|建成后: the one told of before.
    if size < 3 {
        return None;
    }
    let plain = (5..=30).contains(&size)
        && !name.contains(['、', '，', '的', '：'])
        && !name.starts_with(|c: char| c.is_ascii_digit())
        // 主要建设12栋厂房和3条生产线: what a project consists of.
        && !name.starts_with("主要");
    let fits = plain && !WORDS.class.within(name) && is_project(name);
    Some(fits.then(|| name.to_owned()))
}

/// 天成塑胶|是我县引进的工业项目: what a clause says is a project.
fn defined(clause: &str) -> Option<&str> {
    let kind = ["项目", "企业", "公司"]
        .iter()
        .any(|kind| clause.ends_with(kind));
    let (name, said) = clause.split_once('是').filter(|_| kind)?;
    let size = name.chars().count();
    let plain = (4..=14).contains(&size)
        && !is_project(name)
        && !name.contains(['、', '，', '的', '：', '该', '这', '也', '不', '就', '目'])
        && !name.contains(|c: char| c.is_ascii_digit());
    (plain && !said.starts_with('否')).then_some(name)
}

/// 12个重点项目, 水厂等工程: whether a clause tells of several.
fn several(clause: &str) -> bool {
    let counted = |at: usize| {
        clause[..at].ends_with(|c: char| c.is_ascii_digit() || numeral::begins(c) || c == '余')
    };
    noun::WORDS.project.within(clause)
        && clause
            .match_indices(['个', '项'])
            .any(|(at, _)| counted(at))
}

/// 项目|投产后|，…; 该项目|达产后|可…: whether a sentence tells what comes of the project that the one before told of.
pub fn comes_of(text: &str) -> bool {
    const LONGEST: usize = 12;
    let opens = text.char_indices().nth(LONGEST);
    let opens = opens.map_or(text, |(end, _)| &text[..end]);
    let clause = opens.split(['，', '。', '；']).next().unwrap_or(opens);
    let led = WORDS.resumes.starting(clause).is_some();
    let after = |step: &&str| clause.contains(*step);
    led && ["产后", "成后", "用后", "营后", "工后"].iter().any(after)
}

/// 项目建成后，…; 目前已建成投产，…: whether the words before a figure, or a sentence, go on with what was told of.
fn resumes(scene: &Scene, at: usize) -> bool {
    let mut from = match scene.text[..at].rfind('；') {
        Some(mark) => mark + '；'.len_utf8(),
        None => 0,
    };
    let text = scene.text;
    loop {
        let rest = &text[from..];
        let period = scene.period_starting(from, text.len());
        let filler = WORDS.filler.starting(rest).map(|word| from + word.len());
        match period.or(filler).filter(|next| *next > from) {
            Some(next) => from = next,
            None => return WORDS.resumes.starting(rest).is_some(),
        }
    }
}
