//! One left-to-right pass over a sentence: each figure is named, measured, dated and placed.
//!
//! The pass remembers, within the sentence, the last subject (总量达809家 is about it), the items
//! that numbers are given to respectively, and a 新增 that governs the items of its list.

use super::clause::{self, Clause};
use super::comparator;
use super::figure::Judged;
use super::list;
use super::measure::Asked;
use super::name::{Choice, Name};
use super::phrase::{self, After, Before};
use super::section::Sense;
use super::status;
use super::when::{self, Known};
use super::{Reading, Setting, Words, district};
use crate::lexicon::UnitKind as Kind;
use crate::mention::cue::Sense as Cue;
use crate::mention::number::{self, Form, Number};
use crate::mention::period::{self, Period};
use crate::place::{Form as PlaceForm, PlaceMention};
use crate::report::{Comparator, Measure, Rules, Status};
use crate::span::{Folded, Span};
use std::ops::Range;

/// A sentence with its mentions. Positions are bytes of the sentence.
pub struct Scene<'a> {
    /// The document.
    pub setting: &'a Setting<'a>,
    /// The sentence.
    pub text: &'a str,
    /// Its periods.
    pub periods: Vec<Period>,
    /// Its places, in document bytes.
    pub places: &'a [PlaceMention],
    offset: u32,
    quotes: Vec<Range<usize>>,
    clauses: Vec<Clause>,
}

impl<'a> Scene<'a> {
    /// Scans a sentence.
    pub fn new(
        setting: &'a Setting<'a>,
        span: Span<Folded>,
        text: &'a str,
        places: &'a [PlaceMention],
    ) -> Self {
        let quotes = clause::quotes(text);
        let clauses = clause::split(text, &quotes);
        Self {
            setting,
            text,
            periods: period::scan(text),
            places,
            offset: span.start,
            quotes,
            clauses,
        }
    }

    /// A sentence span in document bytes.
    pub fn global(&self, span: Span<Folded>) -> Span<Folded> {
        Span::new(self.offset + span.start, self.offset + span.end)
    }

    fn global_range(&self, range: Range<usize>) -> Option<Span<Folded>> {
        (!range.is_empty()).then(|| self.global(Span::bytes(range.start, range.end)))
    }

    /// A document span in sentence bytes.
    pub fn local(&self, span: Span<Folded>) -> (usize, usize) {
        (
            span.start.saturating_sub(self.offset) as usize,
            span.end.saturating_sub(self.offset) as usize,
        )
    }

    /// Whether a position is inside quotes or a title.
    pub fn quoted(&self, at: usize) -> bool {
        clause::inside(&self.quotes, at).is_some()
    }

    /// Whether no clause mark lies between two positions.
    pub fn same_clause(&self, a: usize, b: usize) -> bool {
        self.clauses
            .iter()
            .any(|clause| clause.range.start <= a && b <= clause.range.end)
    }

    /// Start of the period that ends at `end`.
    pub fn period_ending(&self, end: usize, min: usize) -> Option<usize> {
        self.periods
            .iter()
            .find(|p| p.span.end as usize == end && p.span.start as usize >= min)
            .map(|p| p.span.start as usize)
    }

    /// Whether the period that ends at `end` is a base of comparison.
    pub fn is_base(&self, end: usize) -> bool {
        self.periods
            .iter()
            .any(|p| p.span.end as usize == end && p.base)
    }

    /// End of the period that starts at `start`.
    pub fn period_starting(&self, start: usize, max: usize) -> Option<usize> {
        self.periods
            .iter()
            .find(|p| p.span.start as usize == start && p.span.end as usize <= max)
            .map(|p| p.span.end as usize)
    }

    /// Start of a generic place (全市) that ends at `end`.
    pub fn generic_place_ending(&self, end: usize, min: usize) -> Option<usize> {
        self.places
            .iter()
            .filter(|m| matches!(m.form, PlaceForm::Generic(_)))
            .map(|m| self.local(m.span))
            .find(|(s, e)| *e == end && *s >= min)
            .map(|(s, _)| s)
    }

    /// End of a mention of the document's place, or one around it, that starts at `start`.
    pub fn own_place_starting(&self, start: usize, max: usize) -> Option<usize> {
        let own = self.setting.own.as_ref().map(|own| own.id);
        self.places.iter().find_map(|mention| {
            let (s, e) = self.local(mention.span);
            let near = matches!(mention.form, PlaceForm::Generic(_))
                || own
                    .zip(mention.id)
                    .is_some_and(|(own, id)| own.is_within(id));
            (s == start && e <= max && near).then_some(e)
        })
    }

    /// The period that opens the sentence, as the topic of those that follow in the paragraph.
    pub fn opening_period(&self) -> Option<Period> {
        let period = self
            .periods
            .iter()
            .find(|p| !p.base && p.year != period::Year::Context)?;
        let before = self.text[..period.span.start as usize]
            .trim_start_matches(['—', ' ', '到', '至', '在', '，']);
        let lasting = matches!(
            period.part,
            period::Part::Whole
                | period::Part::Half(_)
                | period::Part::Months(..)
                | period::Part::Quarter(_)
                | period::Part::Through(_)
                | period::Part::Since
        );
        // 在绿色消费方面，2023年上半年，…: a short topic may stand before.
        let topic = before.ends_with(['，', '：'])
            && before.chars().count() <= 16
            && !before.contains(|c: char| c.is_ascii_digit());
        let plain = topic || before.is_empty() || matches!(before, "时间回" | "截" | "时间回到");
        (plain && lasting && !self.quoted(period.span.start as usize)).then_some(*period)
    }
}

/// What the pass remembers.
#[derive(Default)]
struct Memory {
    subject: Option<Name>,
    /// The last subject of the paragraph.
    topic: Option<Name>,
    /// The items that numbers are given to, until another subject.
    items: Vec<Name>,
    /// 新增, and whether its nouns stand after their numbers.
    add: Option<(Range<usize>, bool, Option<Kind>)>,
    /// What the last figure measured.
    measure: Measure,
}

/// A figure with the chunks around it.
struct Bound {
    at: usize,
    clause: usize,
    before: Before,
    after: After,
    comparator: comparator::Said,
}

/// Reads the figures of a sentence.
pub fn read(scene: &Scene, known: &Known, sense: &Sense, topic: &mut Option<Name>) -> Vec<Reading> {
    let numbers = number::scan(scene.text);
    let judged = Judged {
        text: scene.text,
        numbers: &numbers,
        quotes: &scene.quotes,
    };
    let figures: Vec<usize> = (0..numbers.len())
        .filter(|&at| judged.is_figure(at))
        .collect();
    if figures.is_empty() {
        return Vec::new();
    }
    let bounds = bind(scene, &numbers, &figures);
    let mut memory = Memory {
        topic: topic.clone(),
        ..Memory::default()
    };
    let mut readings = Vec::with_capacity(bounds.len());
    for (index, bound) in bounds.iter().enumerate() {
        let number = &numbers[bound.at];
        let new_clause = index == 0 || bounds[index - 1].clause != bound.clause;
        let name = named(scene, &numbers, &bounds, index, new_clause, &mut memory);
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
            },
            &mut memory,
            new_clause,
        ));
        if name.rule != "said_of_subject" {
            memory.subject = Some(name);
        }
    }
    if let Some(subject) = memory.subject {
        *topic = Some(Name {
            elsewhere: subject
                .elsewhere
                .or_else(|| scene.global_range(subject.span.clone())),
            ..subject
        });
    }
    readings
}

/// Cuts the chunks around each figure.
fn bind(scene: &Scene, numbers: &[Number], figures: &[usize]) -> Vec<Bound> {
    let mut bounds: Vec<Bound> = Vec::with_capacity(figures.len());
    for (k, &at) in figures.iter().enumerate() {
        let number = &numbers[at];
        let (start, end) = (number.span.start as usize, number.span.end as usize);
        let Some(clause) = scene
            .clauses
            .iter()
            .position(|c| c.range.start <= start && end <= c.range.end)
        else {
            continue;
        };
        let range = scene.clauses[clause].range.clone();
        let said = comparator::read(scene.text, number);
        let from = bounds
            .last()
            .filter(|last| last.clause == clause)
            .map_or(range.start, |last| {
                let prior = last
                    .after
                    .predicate
                    .as_ref()
                    .map_or(last.after.noun.end, |predicate| predicate.end);
                prior.max(last.comparator.end as usize).min(start)
            });
        let next = figures
            .get(k + 1)
            .map(|&next| &numbers[next])
            .filter(|next| (next.span.end as usize) <= range.end);
        let to = next.map_or(range.end, |next| {
            item_end(scene.text, said.end as usize, next)
        });
        let mut before = phrase::before(scene, from..start);
        // 增长10.6%、9.4%: a bare item of a list moves as the one before it.
        if let Some(last) = bounds
            .last()
            .filter(|last| last.clause == clause && last.after.noun.is_empty())
        {
            if before.noun.is_empty() && before.senses.is_empty() {
                before.senses = last.before.senses.clone();
                before.base = last.before.base;
            }
        }
        let after = phrase::after(scene, (said.end as usize).min(to)..to);
        bounds.push(Bound {
            at,
            clause,
            before,
            after,
            comparator: said,
        });
    }
    share_predicates(scene, &mut bounds);
    bounds
}

/// 1个镇、8个村入选名单: what is said of the last item is said of each.
fn share_predicates(scene: &Scene, bounds: &mut [Bound]) {
    for at in (1..bounds.len()).rev() {
        let (before, rest) = bounds.split_at_mut(at);
        let (item, next) = (&mut before[at - 1], &rest[0]);
        let listed = item.clause == next.clause && next.before.noun.is_empty() && !next.before.verb;
        if listed
            && item.after.predicate.is_none()
            && super::name::is_generic(&scene.text[item.after.noun.clone()])
        {
            item.after.predicate = next.after.predicate.clone();
        }
    }
}

/// Where the noun of a figure ends when another figure follows in the clause.
fn item_end(text: &str, from: usize, follower: &Number) -> usize {
    let next = follower.span.start as usize;
    let between = &text[from..next];
    let marks = ["、", "以及", "和", "及", "与"];
    let cuts: Vec<usize> = between
        .char_indices()
        .map(|(at, _)| at)
        .filter(|&at| marks.iter().any(|mark| between[at..].starts_with(mark)))
        .collect();
    let bare = |at: usize| {
        let rest = between[at..].trim_start_matches(['、', '和', '及', '与', '以']);
        rest.is_empty()
            || crate::mention::cue::prefix(rest)
                .is_some_and(|(cue, left)| cue.lead && left.is_empty())
    };
    match cuts
        .iter()
        .rev()
        .find(|&&at| bare(at))
        .or_else(|| cuts.first())
    {
        Some(&at) => from + at,
        None if between.contains("中") && between.chars().count() > 2 => {
            from + between.find('中').unwrap_or(between.len())
        }
        None => counted_end(between).map_or(next, |end| from + end),
    }
}

/// 6873名困难群体|代缴养老保险费68.73万元: where the counted thing ends and the next name begins.
fn counted_end(between: &str) -> Option<usize> {
    let heads = [
        "企业",
        "公司",
        "人口",
        "群体",
        "群众",
        "家庭",
        "农户",
        "学校",
        "医院",
        "学生",
        "职工",
        "人员",
        "老人",
        "儿童",
        "残疾人",
        "居民",
        "用户",
        "机构",
        "单位",
        "对象",
        "困难户",
        "脱贫户",
        "经营主体",
    ];
    let ends = heads
        .iter()
        .filter_map(|head| between.find(head).map(|at| at + head.len()));
    let end = ends.min()?;
    (between[end..].chars().count() >= 3).then_some(end)
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
    if let Some(name) = respectively(scene, numbers, bounds, index, new_clause, memory) {
        return name;
    }
    if let Some(next) = bounds
        .get(index + 1)
        .filter(|next| next.clause == bound.clause && !next.after.noun.is_empty())
    {
        let level = &scene.text[bound.after.noun.clone()];
        if super::name::is_level(level) {
            let text = super::name::releveled(&scene.text[next.after.noun.clone()], level);
            return super::name::finished(Name {
                text,
                span: bound.after.noun.clone(),
                rule: "shared_noun",
                elsewhere: None,
            });
        }
    }
    let next = next_object(scene, numbers, bounds, index);
    let choice = Choice {
        scene,
        number,
        before: &bound.before,
        after: &bound.after,
        subject: memory.subject.as_ref(),
        topic: memory.topic.as_ref(),
        next,
    };
    choice.name()
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
    let first = bounds
        .iter()
        .position(|other| other.clause == bound.clause)?;
    let run: Vec<&Bound> = bounds[first..]
        .iter()
        .take_while(|other| other.clause == bound.clause)
        .collect();
    let listed = |k: usize| {
        let between =
            &scene.text[run[k - 1].comparator.end as usize..numbers[run[k].at].span.start as usize];
        let marks =
            between.starts_with(['、', '和', '及', '与', '，']) || between.starts_with("以及");
        marks && run[k].before.noun.is_empty() && run[k].after.noun.is_empty()
    };
    let count = 1 + (1..run.len()).take_while(|&k| listed(k)).count();
    let place = index - first;
    if place >= count || numbers[bound.at].form == Form::Rank {
        return None;
    }
    if new_clause {
        let head = &bounds[first].before;
        let nothing_after = bounds[first..first + count]
            .iter()
            .all(|other| other.after.noun.is_empty());
        if !head.noun.is_empty() {
            memory.items.clear();
            if count >= 2 && nothing_after {
                let whole = head
                    .holder
                    .as_ref()
                    .map_or(head.noun.clone(), |_| head.noun.clone());
                memory.items = list::distribute(scene.text, whole, count).unwrap_or_default();
            }
        }
    }
    let shared = count >= 2 && memory.items.len() == count;
    let name = shared.then(|| memory.items[place].clone())?;
    Some(super::name::finished(name))
}

/// The object of the clause after a bare 投资8.5亿元.
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
        return Some(Name {
            text: scene.text[span.clone()].to_owned(),
            span,
            rule: "next",
            elsewhere: None,
        });
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
        Some(next) => next.before.noun.clone(),
        None => phrase::before(scene, clause.range.clone()).noun,
    };
    let words = scene.text.get(text.clone())?;
    let enough = words.chars().count() >= 2;
    enough.then(|| Name {
        text: words.to_owned(),
        span: text,
        rule: "next",
        elsewhere: None,
    })
}

/// Everything one figure is read from.
struct Figure<'a> {
    scene: &'a Scene<'a>,
    known: &'a Known,
    sense: &'a Sense,
    number: &'a Number,
    /// The number whose unit it borrows.
    lender: Option<&'a Number>,
    bound: &'a Bound,
    name: &'a Name,
}

/// Fills in every field.
fn reading(figure: &Figure, memory: &mut Memory, new_clause: bool) -> Reading {
    let Figure {
        scene,
        known,
        number,
        bound,
        name,
        ..
    } = *figure;
    let clause = &scene.clauses[bound.clause];
    let start = number.span.start as usize;
    let united = figure.lender.unwrap_or(number);
    let measured = Asked {
        number: if number.unit.is_empty() {
            united
        } else {
            number
        },
        before: &bound.before,
        name: &name.text,
        clause: &scene.text[clause.range.start..start],
        carried: carried(memory, bound, new_clause, name, number.kind()),
        of_group: name.rule == "group",
    }
    .measure();
    let measured = aimed(figure, memory, measured);
    memory.measure = measured.measure;
    remember(memory, bound, number.kind());
    let reached = measured.measure == Measure::Level
        && bound.before.said(&[Cue::Reach]).is_some()
        && bound.before.said(&[Cue::Add]).is_none()
        && !steady(bound, scene);
    let when = when::of(scene, known, start, reached);
    let place = district::of(scene, clause.range.start, start);
    let (status, status_words) = status_of(figure, clause, start, &when);
    let value = if measured.falls {
        -number.value.abs()
    } else {
        number.value
    };
    Reading {
        span: Some(scene.global(number.span)),
        indicator: name.text.clone(),
        measure: measured.measure,
        value,
        upper: number.upper,
        unit: united.unit.clone(),
        symbol: united.symbol,
        multiplier: united.multiplier,
        comparator: if number.form == Form::Rank && scene.text[start..].starts_with('前') {
            Comparator::AtMost
        } else {
            bound.comparator.comparator
        },
        district: place.name,
        place: place.id,
        period: when.period,
        status,
        evidence: Words {
            indicator: name
                .elsewhere
                .or_else(|| scene.global_range(name.span.clone())),
            number: Some(scene.global(number.digits)),
            unit: (!united.unit_span.is_empty()).then(|| scene.global(united.unit_span)),
            measure: measured.word.and_then(|range| scene.global_range(range)),
            comparator: bound.comparator.word.map(|span| scene.global(span)),
            district: place.words,
            period: when.words,
            status: status_words,
        },
        rules: Rules {
            indicator: name.rule.to_owned(),
            unit: if figure.lender.is_some() && number.unit.is_empty() {
                "borrowed"
            } else {
                "printed"
            }
            .to_owned(),
            district: place.rule.to_owned(),
            period: when.rule.to_owned(),
            status: if status_words.is_some() {
                "words"
            } else {
                "default"
            }
            .to_owned(),
        },
    }
}

/// 增长6.5%（年度目标6%以上）: a goal in brackets measures what the figure before it does.
fn aimed(figure: &Figure, memory: &Memory, said: super::measure::Said) -> super::measure::Said {
    let goal = figure.scene.clauses[figure.bound.clause].aside && goal_in(figure);
    if goal
        && figure
            .bound
            .before
            .senses
            .iter()
            .all(|(sense, _)| !matches!(sense, Cue::Up | Cue::Down))
    {
        return super::measure::Said {
            measure: memory.measure,
            ..said
        };
    }
    said
}

/// Whether 目标 stands in the clause before the number.
fn goal_in(figure: &Figure) -> bool {
    let clause = &figure.scene.clauses[figure.bound.clause];
    let before = &figure.scene.text[clause.range.start..figure.number.span.start as usize];
    before.contains("目标") || before.contains("计划")
}

/// 保持在, 控制在: a level held through all the years of a plan.
fn steady(bound: &Bound, scene: &Scene) -> bool {
    bound.before.senses.iter().any(|(_, range)| {
        matches!(
            &scene.text[range.clone()],
            "保持在" | "控制在" | "稳定在" | "维持在" | "保持"
        )
    })
}

/// Result, goal or forecast.
fn status_of(
    figure: &Figure,
    clause: &Clause,
    start: usize,
    when: &when::When,
) -> (Status, Option<Span<Folded>>) {
    let scene = figure.scene;
    let group = scene
        .clauses
        .iter()
        .find(|other| other.group == clause.group)
        .map_or(0, |first| first.range.start)..start;
    let section = figure.sense.status;
    let by_words = status::in_sentence(scene, group, start);
    if clause.aside
        && by_words.is_none() | matches!(by_words, Some((Status::Forecast, _)))
        && goal_in(figure)
    {
        return (Status::Target, scene.global_range(clause.range.clone()));
    }
    let dated = matches!(when.rule, "clause" | "sentence" | "paragraph");
    if by_words.is_none() && dated {
        // 今年1月，发布…: a day that is past, though the part of the document plans.
        if when.period.len() >= "2024-01".len()
            && when.period.as_bytes()[4] == b'-'
            && when
                .period
                .get(5..7)
                .is_some_and(|m| m.parse::<u8>().is_ok())
        {
            return (Status::Actual, when.words);
        }
        // 2023年 named inside a part that plans 2024 looks back, and 2024年 outside any part plans.
        let year: Option<u16> = when.period.get(..4).and_then(|year| year.parse().ok());
        if let (Some(year), Some((planned, words))) = (year, figure.known.planned) {
            if section.is_none() && year >= planned {
                return (Status::Target, Some(words));
            }
            if section.is_some_and(|(status, _)| status == Status::Target)
                && year < planned
                && when.period.len() == 4
            {
                return (Status::Actual, when.words);
            }
        }
    }
    match (by_words, section) {
        // Under a heading of goals, 预计 is a goal too.
        (Some((Status::Forecast, _)), Some((Status::Target, words))) => {
            (Status::Target, Some(words))
        }
        (Some((status, words)), _) => (status, words.and_then(|range| scene.global_range(range))),
        (None, Some((status, words))) => (status, Some(words)),
        (None, None) => (Status::Actual, None),
    }
}

/// 新增 said earlier in the list, where this item has no verb of its own.
fn carried(
    memory: &Memory,
    bound: &Bound,
    new_clause: bool,
    name: &Name,
    kind: Option<Kind>,
) -> Option<Range<usize>> {
    let (word, after_style, counted) = memory.add.clone()?;
    let money = Some(Kind::Money);
    if (counted == money) != (kind == money) {
        return None;
    }
    let both_sides = !bound.before.noun.is_empty() && !bound.after.noun.is_empty();
    let own_verb = both_sides
        || bound.before.placed && new_clause
        || bound.before.verb
        || bound
            .before
            .senses
            .iter()
            .any(|(sense, _)| matches!(sense, Cue::Reach | Cue::Up | Cue::Down | Cue::Be));
    let same_style = after_style != bound.after.noun.is_empty();
    let plain = bound.after.predicate.is_none() && (name.rule != "subject");
    (!own_verb && plain && (!new_clause || same_style)).then_some(word)
}

/// Keeps or drops 新增 for the items that follow.
fn remember(memory: &mut Memory, bound: &Bound, kind: Option<Kind>) {
    let reached = bound
        .before
        .said(&[Cue::Reach, Cue::Be, Cue::Up, Cue::Down])
        .is_some();
    if let Some(word) = bound.before.said(&[Cue::Add]) {
        memory.add = (!reached).then(|| (word, !bound.after.noun.is_empty(), kind));
    } else if bound.before.verb {
        memory.add = None;
    }
}
