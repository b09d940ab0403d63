//! The fields of one figure beside its name: measure, period, district, status, with their words.

use super::bind::Bound;
use super::clause::Clause;
use super::measure::{self, Asked};
use super::name::Name;
use super::scene::Scene;
use super::section::Sense;
use super::sentence::Memory;
use super::when::{self, Known};
use super::{Reading, Words, district, status};
use crate::lexicon::{Direction, Lexicon, UnitKind as Kind};
use crate::mention::cue::Sense as Cue;
use crate::mention::number::{Form, Number};
use crate::report::{Comparator, Measure, Rules, Status};
use crate::span::{Folded, Span};
use std::ops::Range;

/// Everything one figure is read from.
pub struct Figure<'a> {
    /// Its sentence.
    pub scene: &'a Scene<'a>,
    /// What is known of time.
    pub known: &'a Known,
    /// What its section says.
    pub sense: &'a Sense,
    /// Its number.
    pub number: &'a Number,
    /// The number whose unit it borrows.
    pub lender: Option<&'a Number>,
    /// Its chunks.
    pub bound: &'a Bound,
    /// Its name.
    pub name: &'a Name,
    /// Its place in its list of bare numbers, and the length of that list.
    pub listed: (usize, usize),
}

/// Fills in every field.
pub fn reading(figure: &Figure, memory: &mut Memory, new_clause: bool) -> Reading {
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
        number: united,
        before: &bound.before,
        name: &name.text,
        clause: &scene.text[clause.range.start..start],
        start: clause.range.start,
        carried: carried(memory, bound, new_clause, name, number.kind())
            .filter(|_| !scene.text[..start].ends_with(['从', '由'])),
        of_group: name.rule == "group",
        grows: bound.after.moves && number.unit == "%",
    }
    .measure();
    let measured = aimed(figure, memory, measured);
    let measured = rate_of_last(figure, memory, measured);
    memory.measure = measured.measure;
    memory.falls = measured.falls;
    remember(memory, scene, bound, number.kind());
    let reached = measured.measure == Measure::Level
        && bound.before.said(&[Cue::Reach]).is_some()
        && bound.before.said(&[Cue::Add]).is_none()
        && !steady(bound, scene)
        && !summed(scene, clause, start);
    let when = when::respectively(scene, known, start, figure.listed)
        .unwrap_or_else(|| when::of(scene, known, start, reached));
    let place = placed(figure, memory, clause, start);
    let when = year_before(figure, start, when);
    let (status, status_words) = status_of(figure, clause, start, &when);
    let share = measured.measure == Measure::Level || measured.measure == Measure::Share;
    let when = match status {
        // A ratio that is a goal of several years is due in the last of them.
        Status::Target if share && united.kind() == Some(Kind::Ratio) => {
            when::goal(scene, known, start, true)
        }
        // 当年计划投资 of a year that is reviewed.
        Status::Target if planned_sum(scene, start) => when,
        Status::Target => when::goal(scene, known, start, reached),
        _ => when,
    };
    let average = measured.measure == Measure::Change
        && ["年均", "年平均"]
            .iter()
            .any(|word| scene.text[clause.range.start..start].contains(word));
    let when = match average
        .then(|| when::average(scene, known, start, &when))
        .flatten()
    {
        Some(years) => years,
        None if measured.measure == Measure::Change
            && status != Status::Target
            && (united.kind() == Some(Kind::Ratio) || united.unit == "倍") =>
        {
            when::since_base(scene, known, start, &when).unwrap_or(when)
        }
        None => when,
    };
    let (known, category) = Lexicon::get().indicators().placed(&name.text);
    // 优良率改善2个百分点, PM2.5改善12%: better is less only of what is better when it is less.
    let less = known.is_some_and(|known| known.direction == Direction::Down);
    let improves = bound
        .before
        .said(&[Cue::Down])
        .is_some_and(|word| &scene.text[word] == "改善");
    let value = if measured.falls && (less || !improves) {
        -number.value.abs()
    } else {
        number.value
    };
    Reading {
        span: Some(scene.global(number.span)),
        indicator: name.text.clone(),
        known,
        category,
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
            indicator: name.rule.into(),
            unit: if figure.lender.is_some() {
                "borrowed"
            } else {
                "printed"
            }
            .into(),
            district: place.rule.into(),
            period: when.rule.into(),
            status: if status_words.is_some() {
                "words"
            } else {
                "default"
            }
            .into(),
        },
    }
}

/// Whether a year's planned sum stands right before a number.
fn planned_sum(scene: &Scene, at: usize) -> bool {
    status::planned_money(scene.text, at).is_some()
}

/// The place of a figure: its clause's, else that of another place which the clauses before it in the
/// same group are about: 江北区生产总值910亿元，增长5%.
fn placed(figure: &Figure, memory: &mut Memory, clause: &Clause, at: usize) -> district::Where {
    let place = district::of(
        figure.scene,
        district::Asked {
            clause: figure.bound.clause,
            at,
            listed: figure.listed,
            headed: figure.known.headed,
        },
    );
    if place.rule == "document"
        && let Some((group, held)) = &memory.place
        && *group == clause.group
    {
        return held.clone();
    }
    memory.place = (place.rule == "subject").then(|| (clause.group, place.clone()));
    place
}

/// 增长5.8%（年度目标5%以上）: a goal in brackets measures what the figure before it does.
fn aimed(figure: &Figure, memory: &Memory, said: measure::Said) -> measure::Said {
    let goal = figure.scene.clauses[figure.bound.clause].aside && goal_in(figure);
    if goal
        && figure
            .bound
            .before
            .senses
            .iter()
            .all(|(sense, _)| !matches!(sense, Cue::Up | Cue::Down))
    {
        return measure::Said {
            measure: memory.measure,
            ..said
        };
    }
    said
}

/// 增加5.2万人（12.3%）: a bare percentage in brackets is the rate at which the figure before it moved.
fn rate_of_last(figure: &Figure, memory: &Memory, said: measure::Said) -> measure::Said {
    let clause = &figure.scene.clauses[figure.bound.clause];
    let alone =
        figure.scene.text[clause.range.clone()].trim().len() == figure.number.span.len() as usize;
    let moved = matches!(memory.measure, Measure::Added | Measure::Change);
    if clause.aside && alone && moved && figure.number.unit == "%" {
        return measure::Said {
            measure: Measure::Change,
            falls: memory.falls,
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

/// 三次产业结构由2.6:51.6:45.8调整为…: what it was before, a year earlier where nothing says when.
fn year_before(figure: &Figure, at: usize, when: when::When) -> when::When {
    if figure.number.form != Form::Ratio {
        return when;
    }
    let before = figure.scene.text[..at]
        .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':'));
    let year = Some(when.period.as_str())
        .filter(|period| period.len() == 4 && before.ends_with(['由', '从']))
        .and_then(|period| period.parse::<u16>().ok());
    match year {
        Some(year) => when::When {
            period: (year - 1).to_string(),
            ..when
        },
        None => when,
    }
}

/// 五年累计达544亿元: a sum over all the years, not what the last of them reached.
fn summed(scene: &Scene, clause: &Clause, at: usize) -> bool {
    let before = &scene.text[clause.range.start..at];
    before.contains("累计") || before.contains("合计")
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
    let by_words = status::in_sentence(scene, group, start)
        .filter(|said| !said_of_another(figure, clause, said));
    if clause.aside
        && by_words.is_none() | matches!(by_words, Some((Status::Forecast, _)))
        && goal_in(figure)
    {
        return (Status::Target, scene.global_range(clause.range.clone()));
    }
    let dated = matches!(when.rule, "clause" | "sentence" | "paragraph");
    // 由2015年的39亿元增长到…: what a movement began with has happened.
    if when.rule == "from" {
        return (Status::Actual, when.words);
    }
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
        // 到2025年: a year still to come when the document was issued.
        if year
            .zip(figure.known.issued)
            .is_some_and(|(year, issued)| year > issued)
        {
            return (Status::Target, when.words);
        }
        // 2024年确保新增…: the year of issue with a word of intent, where no heading says.
        let intent = ["将", "确保", "安排", "要求"];
        let said = &scene.text[clause.range.start..start];
        let intends = year == figure.known.issued && intent.iter().any(|word| said.contains(word));
        if section.is_none() && year.is_some() && intends {
            return (Status::Target, when.words);
        }
        // 2013年，计划…；新增…: news of a work report tells of the year that it plans.
        let plans = section.is_none() && year.is_some() && year == figure.known.planning_year();
        if plans {
            return (Status::Target, when.words);
        }
        // 2020年末，耕地…: a year that was over, though the part of the document plans.
        let over = year.is_some() && year < figure.known.issued && when.period.len() == 4;
        if over && section.is_some_and(|(status, _)| status == Status::Target) {
            return (Status::Actual, when.words);
        }
        if let (Some(year), Some((planned, words))) = (year, figure.known.planned) {
            let past = figure.known.issued.is_some_and(|issued| year < issued);
            if section.is_none() && year >= planned && !past {
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
        (None, None) if figure.sense.intended.is_some() => (Status::Target, figure.sense.intended),
        (None, Some((Status::Actual, _)) | None) if figure.sense.expected.is_some() => {
            (Status::Forecast, figure.sense.expected)
        }
        (None, Some((status, words))) => (status, Some(words)),
        (None, None) => (Status::Actual, None),
    }
}

/// 加工产值预计增长8%，新增企业42户: a 预计 behind a subject of its own does not reach another's clause.
fn said_of_another(figure: &Figure, clause: &Clause, said: &status::Said) -> bool {
    let (Status::Forecast, Some(words)) = said else {
        return false;
    };
    let scene = figure.scene;
    let own = !figure.bound.before.noun.is_empty() || !figure.bound.after.noun.is_empty();
    let Some(theirs) = scene
        .clauses
        .iter()
        .find(|other| other.range.contains(&words.start))
    else {
        return false;
    };
    let behind = super::before::before(scene, theirs.range.start..words.start).noun;
    // 经初步|预计 has no subject of its own.
    let light = |c: char| "经据初步全年目前现已".contains(c);
    let behind = scene.text[behind].trim_matches(light);
    own && theirs.range.start < clause.range.start && !behind.is_empty()
}

/// 新增 said earlier in the list, where this item has no verb of its own.
fn carried(
    memory: &mut Memory,
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
    let total = ["总数", "总量", "存量", "保有量", "累计", "合计"];
    if total.iter().any(|word| name.text.ends_with(word)) {
        return None;
    }
    let both_sides = !bound.before.noun.is_empty() && !bound.after.noun.is_empty();
    // 新开工17个、待建项目33个: what is said of the second is another thing.
    let apart = super::noun::is_act(&name.text)
        || ["待建", "续建", "在建", "拟建", "改扩建", "改建", "扩建"]
            .iter()
            .any(|word| name.text.starts_with(word));
    if apart {
        // 整治池塘7口、渠堰2公里: nor of what is listed with it.
        memory.add = None;
    }
    let own_verb = apart
        || both_sides
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
fn remember(memory: &mut Memory, scene: &Scene, bound: &Bound, kind: Option<Kind>) {
    let reached = bound
        .before
        .said(&[Cue::Reach, Cue::Be, Cue::Up, Cue::Down])
        .is_some();
    if let Some(word) = bound.before.said(&[Cue::Add]) {
        // 净增缴费1.9万人，参保5.7万人: an increase of its own, no verb of a list.
        // 城镇新增就业1.2万人，培训3万人: a part of its own name.
        let named = word.start > bound.before.noun.start && word.end < bound.before.noun.end;
        let reached = reached || named || scene.text[word.clone()].starts_with('净');
        memory.add = (!reached).then_some((word, !bound.after.noun.is_empty(), kind));
    } else if bound.before.verb {
        memory.add = None;
    }
}
