//! The fields of one figure beside its name: measure, period, district, status, with their words.
//!
//! ```text
//! 2023年青羊区生产总值1602亿元，增长6%
//!     1602亿元  level, 2023, 青羊区, actual        6%  change, likewise
//! ```
//!
//! They are read in the order in which they tell of each other: [`measure`], place, [`when`] with
//! [`status`]. What a figure is called is read before, in [`super::sentence`].

mod adding;
mod ahead;
mod back;
mod bracket;
mod by_date;
mod cited;
mod cumulated;
mod done;
mod due;
mod flow;
mod foreseen;
mod gone;
mod measure;
mod month;
mod moved;
mod natural;
mod new_year;
mod next_plan;
mod not_yet;
mod of_event;
mod outcome;
mod outset;
mod pace;
mod plan;
mod rated;
mod reached;
mod since;
mod standing;
mod status;
mod stock;
mod striven;
mod summed;
mod titled;
mod to_goal;
mod unadded;
mod when;
mod year;
mod year_gone;

use super::before::BELOW;
use super::bind::Bound;
use super::clause::Clause;
use super::name::Name;
use super::scene::Scene;
use super::section::Sense;
use super::sentence::Memory;
use super::when::Known;
use super::{Reading, Words, district};
use crate::lexicon::{Direction, Indicator, Lexicon, has};
use crate::mention::cue::Sense as Cue;
use crate::mention::number::{Form, Number};
use crate::report::{Comparator, Rules};
use crate::span::{Folded, Span};

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
    /// Whether it is the first of its clause.
    pub opens: bool,
}

impl<'a> Figure<'a> {
    /// Its clause.
    fn clause(&self) -> &'a Clause {
        &self.scene.clauses[self.bound.clause]
    }

    /// Where its number starts.
    fn start(&self) -> usize {
        self.number.span.start as usize
    }

    /// What stands before it in its clause.
    fn said_before(&self) -> &'a str {
        &self.scene.text[self.clause().range.start..self.start()]
    }

    /// The number that its unit is printed behind.
    fn united(&self) -> &'a Number {
        self.lender.unwrap_or(self.number)
    }

    /// 从|12万只增加到17万只: whether its clause goes on with what it moves to.
    fn moves_to(&self) -> bool {
        let after = &self.scene.text[self.number.span.end as usize..self.clause().range.end];
        let near = after.split(['，', '、', '；', '。']).next().unwrap_or("");
        near.contains(['到', '至'])
    }

    /// 高于12%|的目标2个百分点, 完成能耗下降4%|、排放削减6%的目标: whether it is itself called a goal, alone or with
    /// those listed behind it.
    fn is_goal(&self) -> bool {
        const NEAR: usize = 8;
        const FAR: usize = 60;
        let after = &self.scene.text[self.number.span.end as usize..];
        // 紧盯生产总值增长6%|目标任务
        if after.starts_with("目标") && self.number.unit == "%" {
            return true;
        }
        let listed = after.starts_with(['、', '和', '及']);
        if !listed && !after.starts_with('的') {
            return false;
        }
        let reach = if listed { FAR } else { NEAR };
        let near = after.char_indices().nth(reach);
        let near = &after[..near.map_or(after.len(), |(at, _)| at)];
        let clause = near.split(['，', '。', '；']).next().unwrap_or("");
        const SET: [&str; 4] = ["目标", "任务", "规划要求", "计划要求"];
        let goal = SET.iter().find_map(|word| clause.find(word));
        goal.and_then(|at| clause[..at].rsplit_once('的'))
            .is_some_and(|(list, said)| {
                let number = |c: char| c.is_ascii_digit() || matches!(c, '%' | '.');
                said.chars().count() <= NEAR && (!listed || list.ends_with(number))
            })
    }

    /// Whether 目标 stands before it in its clause.
    fn names_goal(&self) -> bool {
        let before = self.said_before();
        // （未按计划开工项目|3项）, （占计划的|9%）: what was done of a plan.
        let measured = ["按计划", "占计划"].iter().any(|word| has(before, word));
        // 完成造林1.7万亩（任务|1.5万亩）
        let task = || matches!(before, "任务" | "任务数" | "年度任务");
        // （即国家级星火计划|3项）: nor is what only bears the name of a plan.
        let plans = || {
            let from = self.clause().range.start;
            let mut words = before.match_indices("计划");
            words.any(|(at, word)| {
                !self
                    .scene
                    .spoken
                    .ends_name(from + at..from + at + word.len())
            })
        };
        has(before, "目标") || !measured && plans() || task()
    }
}

/// Fills in every field.
pub fn reading(figure: &Figure, memory: &mut Memory) -> Reading {
    let Figure {
        scene,
        number,
        bound,
        name,
        ..
    } = *figure;
    let measured = measure::measured(figure, memory);
    let place = placed(figure, memory);
    let dated = titled::of_title(figure)
        .or_else(|| bracket::usual(figure))
        .or_else(|| bracket::come_to_then(figure));
    let (when, (status, status_words)) = dated.unwrap_or_else(|| when::dated(figure, &measured));
    let (known, category) = Lexicon::get().indicators().placed(&name.text);
    let united = figure.united();
    let named = || scene.global_range(name.span.clone());
    Reading {
        span: Some(scene.global(number.span)),
        indicator: name.text.clone(),
        known,
        category,
        measure: measured.measure,
        value: value(figure, known, measured.falls, memory),
        upper: number.upper,
        unit: united.unit.clone(),
        symbol: united.symbol,
        multiplier: united.multiplier,
        comparator: comparator(figure, memory),
        district: place.name,
        place: place.id,
        period: when.period,
        status,
        evidence: Words {
            indicator: name.elsewhere.or_else(named),
            number: Some(scene.global(number.digits)),
            unit: (!united.unit_span.is_empty()).then(|| scene.global(united.unit_span)),
            measure: measured.word.and_then(|range| scene.global_range(range)),
            comparator: bound.comparator.word.map(|span| scene.global(span)),
            district: place.words,
            period: when.words,
            status: status_words,
        },
        rules: rules(figure, place.rule, when.rule, status_words.is_some()),
    }
}

/// 增长6%: name from `subject`, unit `printed`: the rules by which the fields were read.
fn rules(figure: &Figure, place: &'static str, when: &'static str, worded: bool) -> Rules {
    let borrowed = figure.lender.is_some();
    Rules {
        indicator: figure.name.rule.into(),
        unit: if borrowed { "borrowed" } else { "printed" }.into(),
        district: place.into(),
        period: when.into(),
        status: if worded { "words" } else { "default" }.into(),
    }
}

/// The number with its sign.
fn value(figure: &Figure, known: Option<&Indicator>, falls: bool, memory: &mut Memory) -> f64 {
    // 优良率改善2个百分点, PM2.5改善12%: better is less only of what is better when it is less.
    // 二氧化硫12微克/立方米，同比改善7.7%: of what is in the air, too.
    let unit = figure.united().symbol;
    let less = unit.is_some_and(|unit| unit.dimension == "concentration")
        || known.is_some_and(|known| known.direction == Direction::Down)
        || super::measure::WORDS
            .foul
            .ending(&figure.name.text)
            .is_some()
        || figure.name.rule == "subject" && memory.less;
    memory.less = less;
    let word = figure.bound.before.said(&[Cue::Down]);
    let improves = word.is_some_and(|word| {
        let word = &figure.scene.text[word];
        super::measure::WORDS.better.number(word).is_some()
    });
    // 最低气温零下|1.9度
    let below = figure.scene.text[..figure.start()].ends_with(BELOW);
    if below || falls && (less || !improves) {
        -figure.number.value.abs()
    } else {
        figure.number.value
    }
}

/// How exact the number is said to be: 第|前三 is at most the third; 分别突破20亿元、|30亿元 as the first of the list.
fn comparator(figure: &Figure, memory: &mut Memory) -> Comparator {
    let first = figure.scene.text[figure.start()..].starts_with('前');
    if figure.number.form == Form::Rank && first {
        return Comparator::AtMost;
    }
    let said = figure.bound.comparator;
    if figure.listed.0 == 0 {
        let led = |word: &Span<Folded>| word.end <= figure.number.span.start;
        let all = figure.bound.before.respectively && said.word.as_ref().is_some_and(led);
        memory.bounding = all.then_some(said.comparator);
    }
    match said.comparator {
        Comparator::Exact => memory.bounding.unwrap_or(Comparator::Exact),
        own => own,
    }
}

/// The place of a figure: its clause's, else that of another place which the clauses before it in the
/// same group are about: 江北区生产总值910亿元，增长5%.
fn placed(figure: &Figure, memory: &mut Memory) -> district::Where {
    let group = figure.clause().group;
    let asked = district::Asked {
        clause: figure.bound.clause,
        at: figure.start(),
        listed: figure.listed,
        headed: figure.known.headed,
        located: figure.known.located,
        rank_end: (figure.number.form == Form::Rank).then_some(figure.number.span.end as usize),
    };
    let place = district::of(figure.scene, asked);
    if place.rule == "document"
        && let Some((_, held)) = memory.place.as_ref().filter(|(held, _)| *held == group)
        && !district::returns(figure.scene, asked)
    {
        return held.clone();
    }
    // 增长6%（全市4%），|投资…: what stands in brackets is no longer spoken of behind them.
    if !figure.clause().aside {
        memory.place = (place.rule == "subject").then(|| (group, place.clone()));
    }
    place
}
