//! One left-to-right pass over a sentence: each figure is named, then its other fields are read.
//!
//! The pass remembers, within the sentence, the last subject (总量达731家 is about it), the items
//! that numbers are given to respectively, and a 新增 that governs the items of its list.

use super::Reading;
use super::before;
use super::bind::{Bound, bind};
use super::fields::{Figure, reading};
use super::figure::Judged;
use super::list;
use super::name::{Choice, Name};
use super::noun::Lean;
use super::scene::Scene;
use super::section::Sense;
use super::when::Known;
use crate::lexicon::{UnitKind as Kind, Words};
use crate::mention::number::{self, Form, Number};
use crate::report::Measure;
use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

/// What the pass remembers.
#[derive(Default)]
pub struct Memory {
    /// The last subject.
    pub subject: Option<Name>,
    /// The last subject of the paragraph.
    pub topic: Option<Name>,
    /// What a first clause without figures speaks of, read when it is first asked for.
    pub lead: OnceCell<Option<Name>>,
    /// Whose figures the sentence gives: 县城工业园区.
    pub holder: Option<String>,
    /// The items that numbers are given to, until another subject.
    pub items: Vec<Name>,
    /// 新增, and whether its nouns stand after their numbers.
    pub add: Option<(Range<usize>, bool, Option<Kind>)>,
    /// What the last figure measured.
    pub measure: Measure,
    /// Another place that the clauses of a `；` group are about.
    pub place: Option<(u16, super::district::Where)>,
    /// The last things counted.
    pub counted: Option<Name>,
    /// The share that the last figure gave.
    pub share: Option<Name>,
    /// Whether the last figure fell.
    pub falls: bool,
    /// The subject before the last figure.
    pub prior: Option<Name>,
    /// The last school.
    pub school: Option<Name>,
    /// The subjects of the sentence, in its order.
    pub recent: Vec<Name>,
}

/// The numbers of a sentence, and which of them are figures.
#[derive(Debug, Default)]
pub struct Counted {
    /// In text order.
    pub numbers: Vec<Number>,
    /// Indices of figures.
    pub figures: Vec<usize>,
}

impl Counted {
    /// Finds them.
    pub fn of(text: &str, quotes: &[Range<usize>]) -> Self {
        let numbers = number::scan(text);
        let judged = Judged {
            text,
            numbers: &numbers,
            quotes,
        };
        let figures = (0..numbers.len()).filter(|&at| judged.is_figure(at));
        Self {
            figures: figures.collect(),
            numbers,
        }
    }
}

/// Reads the figures of a sentence.
pub fn read(
    scene: &Scene,
    counted: &Counted,
    known: &Known,
    sense: &Sense,
    topic: &mut Option<Name>,
    held: &mut Option<super::district::Where>,
) -> Vec<Reading> {
    let Counted { numbers, figures } = counted;
    let judged = Judged {
        text: scene.text,
        numbers,
        quotes: scene.quotes,
    };
    let bounds = bind(scene, numbers, figures);
    if bounds.is_empty() {
        return Vec::new();
    }
    // 。其中，工业项目22个: of the place that the sentence before was about.
    let within = held.take().filter(|_| scene.text.starts_with("其中"));
    let mut memory = Memory {
        topic: topic.take(),
        place: within.map(|place| (scene.clauses[bounds[0].clause].group, place)),
        ..Memory::default()
    };
    let mut readings = Vec::with_capacity(bounds.len());
    // 支出2.9亿元（本级2.1亿元，上级0.8亿元），增长5%: what stood before a bracket goes on behind it.
    let mut outside: Option<Option<Name>> = None;
    for (index, bound) in bounds.iter().enumerate() {
        let number = &numbers[bound.at];
        match (scene.clauses[bound.clause].aside, outside.take()) {
            (true, None) => outside = Some(memory.subject.clone()),
            (true, held) => outside = held,
            (false, Some(Some(subject))) => memory.subject = Some(subject),
            (false, _) => {}
        }
        let new_clause = index == 0 || bounds[index - 1].clause != bound.clause;
        let name = named(scene, numbers, &bounds, index, new_clause, &mut memory);
        let unit = judged
            .borrows(bound.at)
            .filter(|_| number.unit.is_empty())
            .map(|later| &numbers[later]);
        readings.push(reading(
            &Figure {
                scene,
                known,
                sense,
                number,
                lender: unit,
                bound,
                name: &name,
                listed: listed(scene, numbers, &bounds, index),
            },
            &mut memory,
            new_clause,
        ));
        if let Some(holder) = bound.before.holder.clone() {
            let holder = &scene.text[holder];
            memory.holder = super::noun::is_entity(holder).then(|| holder.to_owned());
        }
        if super::noun::of_school(&name.text, "").is_some() {
            memory.school = Some(name.clone());
        }
        if number.kind() == Some(Kind::Classifier) {
            memory.counted = Some(name.clone());
        }
        remember(&mut memory, name);
    }
    *held = memory.place.map(|(_, place)| place);
    *topic = match memory.subject {
        Some(subject) => Some(Name {
            elsewhere: subject
                .elsewhere
                .or_else(|| scene.global_range(subject.span.clone())),
            ..subject
        }),
        None => memory.topic,
    };
    readings
}

/// Keeps a name for the figures that follow. A share of something leaves its subject as it was, and
/// only percentage points after it are the share's own.
fn remember(memory: &mut Memory, name: Name) {
    memory.share = None;
    match name.rule {
        "said_of_subject" | "act_on" => {}
        "share_of" => memory.share = Some(name),
        _ => {
            if memory
                .recent
                .last()
                .is_none_or(|last| last.text != name.text)
            {
                memory.recent.push(name.clone());
            }
            memory.prior = memory.subject.replace(name);
        }
    }
}

/// 房地产开发投资由增转降，全年下降9.4%: what a first clause without figures speaks of.
fn lead_topic(scene: &Scene, bounds: &[Bound]) -> Option<Name> {
    let first = scene
        .clauses
        .first()
        .filter(|_| bounds.first().is_some_and(|bound| bound.clause > 0))?;
    let mut noun = before::before(scene, first.range.clone()).noun;
    // 甲区、乙区优良天数最多: behind the places that share it.
    let shared = scene.places.iter().map(|mention| scene.local(mention.span));
    let range = &first.range;
    if let Some(end) = shared
        .filter(|(start, end)| *start >= range.start && *end < range.end)
        .map(|(_, end)| end)
        .max()
    {
        let rest = &scene.text[end..range.end];
        noun = range.end - rest.trim_start_matches(['的', '等']).len()..range.end;
    }
    let text = &scene.text[noun.clone()];
    static ENDS: LazyLock<Words> =
        LazyLock::new(|| Words::of_lines(include_str!("../lexicon/topic_ends.tsv")));
    let end = ENDS.next(text, 0)?.1.start;
    let named = &text[..end];
    let size = named.chars().count();
    ((2..=14).contains(&size) && !named.contains('、'))
        .then(|| Name::new(named, noun.start..noun.start + end, "lead"))
}

/// Names one figure.
fn named(
    scene: &Scene,
    numbers: &[Number],
    bounds: &[Bound],
    index: usize,
    new_clause: bool,
    memory: &mut Memory,
) -> Name {
    let bound = &bounds[index];
    let number = &numbers[bound.at];
    if let Some(name) = respectively(scene, numbers, bounds, index, new_clause, memory)
        .or_else(|| share_of_last(scene, numbers, bounds, index, memory))
    {
        return name;
    }
    if let Some(next) = bounds
        .get(index + 1)
        .filter(|next| next.clause == bound.clause && !next.after.noun.is_empty())
    {
        let level = &scene.text[bound.after.noun.clone()];
        if super::noun::is_level(level) {
            let text = super::noun::releveled(&scene.text[next.after.noun.clone()], level);
            return super::standard::finish(Name::new(
                text,
                bound.after.noun.clone(),
                "shared_noun",
            ));
        }
    }
    let inside = bound.before.noun.clone();
    let narrowed = memory.subject.as_ref().and_then(|subject| {
        // 卫生技术人员992人…卫生技术人员中执业医师266人: the group was named before.
        let rest = scene.text[inside.clone()].strip_prefix(subject.text.as_str())?;
        let part = rest.strip_prefix('中').filter(|part| !part.is_empty())?;
        Some(before::Before {
            noun: inside.end - part.len()..inside.end,
            ..bound.before.clone()
        })
    });
    // Most names stand beside their number: what others speak of is read only where one may be taken
    // from them.
    let before = narrowed.as_ref().unwrap_or(&bound.before);
    let leans = super::noun::lean(&scene.text[before.noun.clone()]);
    let inherits = before.noun.is_empty() || number.form == Form::Rank;
    let may_take = |from: Lean| inherits || leans == Some(from);
    let next = may_take(Lean::Part).then(|| next_object(scene, numbers, bounds, index));
    let prior = may_take(Lean::Same).then(|| prior_noun(scene, numbers, bounds, index));
    let lead = || memory.lead.get_or_init(|| lead_topic(scene, bounds));
    let topic = may_take(Lean::School).then(|| lead().as_ref().or(memory.topic.as_ref()));
    let choice = Choice {
        scene,
        number,
        before,
        after: &bound.after,
        subject: memory
            .share
            .as_ref()
            .filter(|_| number.unit.ends_with("百分点"))
            .or(memory.subject.as_ref()),
        topic: topic.flatten(),
        holder: memory.holder.as_deref(),
        school: memory.school.as_ref(),
        next: next.flatten(),
        prior: prior.flatten(),
        counted: memory.counted.as_ref(),
    };
    choice.name()
}

/// 粮食生产实现“八连增”，达到244.5万吨: what the clause before speaks of, where it has no figure.
fn prior_noun(scene: &Scene, numbers: &[Number], bounds: &[Bound], index: usize) -> Option<Name> {
    let clause = bounds[index].clause.checked_sub(1)?;
    if index > 0 && bounds[index - 1].clause >= clause {
        return None;
    }
    let noun = before::before(scene, scene.clauses[clause].range.clone()).noun;
    // 甲区和乙区优良天数最多: a list of places is the sentence's topic to read.
    let shared = scene.places.iter().map(|mention| scene.local(mention.span));
    if shared
        .into_iter()
        .any(|(start, end)| noun.start <= start && end < noun.end)
    {
        return None;
    }
    let text = &scene.text[noun.clone()];
    static ENDS: LazyLock<Words> = LazyLock::new(|| {
        Words::new([
            "“",
            "突破",
            "跨越",
            "迈过",
            "跨过",
            "超过",
            "跃上",
            "站上",
            "迈上",
            "再创",
            "再上",
            "首次",
            "保持",
            "连续",
            "创历史",
            "成为",
        ])
    });
    let end = ENDS.next(text, 0).map(|(_, place)| place.start);
    let text = &text[..end.unwrap_or(text.len())];
    let size = text.chars().count();
    let ranked = numbers[bounds[index].at].form == Form::Rank;
    (ranked && (2..=30).contains(&size) || (2..=14).contains(&size) && !text.contains('、'))
        .then(|| Name::new(text, noun.start..noun.start + text.len(), "clause"))
}

/// The place of a figure in the list of bare numbers that it belongs to (`x、y和z`), and the length of
/// that list.
fn listed(scene: &Scene, numbers: &[Number], bounds: &[Bound], index: usize) -> (usize, usize) {
    let clause = bounds[index].clause;
    let first = bounds
        .iter()
        .position(|other| other.clause == clause)
        .unwrap_or(index);
    let run = &bounds[first..];
    let length = run.iter().take_while(|other| other.clause == clause);
    let run = &run[..length.count()];
    let joined = |k: usize| {
        let between =
            &scene.text[run[k - 1].comparator.end as usize..numbers[run[k].at].span.start as usize];
        let marks =
            between.starts_with(['、', '和', '及', '与', '，']) || between.starts_with("以及");
        // 技术合同成交额748.7亿元、增长1.1倍: another kind of number is said of the same thing.
        let turns = numbers[run[k].at].kind() != numbers[run[k - 1].at].kind()
            && !run[k].before.senses.is_empty()
            && !run[0].before.respectively;
        marks && !turns && run[k].before.noun.is_empty() && run[k].after.noun.is_empty()
    };
    let own = index - first;
    let start = (1..=own).rev().find(|&k| !joined(k)).unwrap_or(0);
    let count = 1 + (start + 1..run.len()).take_while(|&k| joined(k)).count();
    (own - start, count)
}

/// 完成年初预算数6.1亿元的40.4%: a percentage of the amount before it is about what that amount was
/// set for.
fn share_of_last(
    scene: &Scene,
    numbers: &[Number],
    bounds: &[Bound],
    index: usize,
    memory: &Memory,
) -> Option<Name> {
    let (number, last) = (
        &numbers[bounds[index].at],
        bounds.get(index.checked_sub(1)?)?,
    );
    let between = scene
        .text
        .get(numbers[last.at].span.end as usize..number.span.start as usize)?;
    let planned = ["预算", "计划", "任务", "目标"]
        .iter()
        .any(|word| scene.text[last.before.noun.clone()].contains(word));
    let share = between == "的" && number.kind() == Some(Kind::Ratio) && planned;
    share.then(|| memory.prior.clone()).flatten()
}

/// 食品、烟酒、居住等三类价格分别上涨…: the items stand before 等, what is measured behind their number.
fn kinds(scene: &Scene, bound: &Bound, count: usize) -> Option<Vec<Name>> {
    let start = scene.clauses[bound.clause].range.start;
    list::distribute_kinds(scene.text, start..bound.before.noun.end, count)
}

/// 五金、电料类，通讯器材类，建材类销售额分别增长…: a list that began in clauses before.
fn across_commas(scene: &Scene, bounds: &[Bound], first: usize, count: usize) -> Option<Vec<Name>> {
    let bound = &bounds[first];
    let from = (bound.clause + 1)
        .checked_sub(count)
        .filter(|_| count >= 2)?;
    let free = first == 0 || bounds[first - 1].clause < from;
    let clauses = &scene.clauses[from..=bound.clause];
    let dated = |clause: &super::clause::Clause| {
        scene
            .period_starting(clause.range.start, clause.range.end)
            .is_some()
    };
    let listed = clauses
        .iter()
        .all(|clause| clause.group == clauses[0].group && !clause.aside && !dated(clause));
    let short = clauses[..count - 1]
        .iter()
        .all(|clause| scene.text[clause.range.clone()].chars().count() <= 24);
    let whole = clauses[0].range.start..bound.before.noun.end;
    (free && listed && short)
        .then(|| list::distribute(scene.text, whole, count))
        .flatten()
}

/// 甲类、乙类需求旺盛，零售额分别增长…: the items stand in a clause before that has no figure.
fn listed_before(scene: &Scene, bounds: &[Bound], first: usize, count: usize) -> Option<Vec<Name>> {
    let bound = &bounds[first];
    let clause = bound.clause.checked_sub(1)?;
    if first > 0 && bounds[first - 1].clause >= clause {
        return None;
    }
    let whole = before::before(scene, scene.clauses[clause].range.clone()).noun;
    let text = &scene.text[whole.clone()];
    let says = [
        "依旧", "仍", "是", "商品", "需求", "成为", "保持", "表现", "增势", "大幅",
    ];
    let end = says.iter().filter_map(|word| text.find(word)).min()?;
    let mut items = list::distribute(scene.text, whole.start..whole.start + end, count)?;
    let part = &scene.text[bound.before.noun.clone()];
    for item in &mut items {
        item.text.push_str(part);
    }
    Some(items)
}

/// Items and numbers given respectively.
fn respectively(
    scene: &Scene,
    numbers: &[Number],
    bounds: &[Bound],
    index: usize,
    new_clause: bool,
    memory: &mut Memory,
) -> Option<Name> {
    let bound = &bounds[index];
    let (place, count) = listed(scene, numbers, bounds, index);
    let first = index - place;
    if place >= count || numbers[bound.at].form == Form::Rank {
        return None;
    }
    // 甲、乙两个区分别实现产值x和y: the list may begin behind another figure.
    let new_clause = new_clause || place == 0 && count >= 2 && bound.before.respectively;
    if new_clause {
        let head = &bounds[first].before;
        let nothing_after = bounds[first..first + count]
            .iter()
            .all(|other| other.after.noun.is_empty());
        let measured = super::noun::yardstick(&scene.text[head.noun.clone()]).is_some()
            || super::noun::pulls(&scene.text[head.noun.clone()]);
        if !head.noun.is_empty() && !measured {
            memory.items.clear();
            if count >= 2 && nothing_after {
                let whole = head.noun.clone();
                let alone = list::head(&scene.text[whole.clone()]).is_some();
                let stood = || listed_before(scene, bounds, first, count).filter(|_| alone);
                memory.items = list::distribute(scene.text, whole, count)
                    .or_else(stood)
                    .or_else(|| across_commas(scene, bounds, first, count))
                    .or_else(|| kinds(scene, &bounds[first], count))
                    .unwrap_or_default();
                let holder = head.holder.as_ref().map(|range| &scene.text[range.clone()]);
                if let Some(holder) = holder.filter(|holder| super::noun::is_entity(holder)) {
                    for item in &mut memory.items {
                        item.text.insert_str(0, holder);
                    }
                }
            }
        }
    }
    let head = &bounds[first].before;
    let yardstick = super::noun::yardstick(&scene.text[head.noun.clone()]);
    let elliptic = head.respectively && (head.noun.is_empty() || yardstick.is_some());
    if new_clause && elliptic && count >= 2 && memory.items.len() != count {
        // A达到x，B达到y，分别增长…: the last subjects, one each.
        let from = memory.recent.len().checked_sub(count)?;
        memory.items = memory.recent[from..].to_vec();
    }
    let shared = count >= 2 && memory.items.len() == count;
    let pulled = &scene.text[head.noun.clone()];
    if shared && super::noun::pulls(pulled) {
        let item = &memory.items[place];
        return Some(Name::new(
            format!("{}{pulled}增长", super::noun::branch(&item.text)),
            item.span.clone(),
            "respectively",
        ));
    }
    let mut name = shared.then(|| memory.items[place].clone())?;
    if let Some(yardstick) = yardstick {
        name = Name::new(
            format!("{}完成{yardstick}", name.text),
            name.span,
            "share_of",
        );
    }
    Some(super::standard::finish(name))
}

/// The object of the clause after a bare 投资4.2亿元.
fn next_object(scene: &Scene, numbers: &[Number], bounds: &[Bound], index: usize) -> Option<Name> {
    let bound = &bounds[index];
    let follower = bounds
        .get(index + 1)
        .filter(|next| next.clause == bound.clause && !next.after.noun.is_empty());
    if let Some(next) = follower.filter(|next| {
        scene.text[numbers[bound.at].span.end as usize..].starts_with('的')
            && numbers[next.at].span.start <= numbers[bound.at].span.end + 6
    }) {
        let span = next.after.noun.clone();
        return Some(Name::new(
            scene.text[span.clone()].to_owned(),
            span,
            "owner",
        ));
    }
    if numbers[bound.at].kind() != Some(Kind::Money)
        || bounds
            .get(index + 1)
            .is_some_and(|next| next.clause == bound.clause)
    {
        return None;
    }
    let clause = scene.clauses.get(bound.clause + 1)?;
    let text = match bounds
        .get(index + 1)
        .filter(|next| next.clause == bound.clause + 1)
    {
        Some(next) if !next.after.noun.is_empty() => next.after.noun.clone(),
        // 完成投资77亿元，投资完成率122%: a rate is no object that money is spent on.
        // 完成投资820亿元，引进内资92亿元: another sum is another thing.
        Some(next) if matches!(numbers[next.at].kind(), Some(Kind::Ratio | Kind::Money)) => {
            return None;
        }
        Some(next) => next.before.noun.clone(),
        None => before::before(scene, clause.range.clone()).noun,
    };
    let words = scene.text.get(text.clone())?;
    let enough = words.chars().count() >= 2 && !words.starts_with('占');
    enough.then(|| Name::new(words.to_owned(), text, "next"))
}
