//! A whole and its parts by place: what each place has is of the same thing, and of that place.
//!
//! ```text
//! 新建绿地500万平方米，其中经开区60万平方米，甲区45万平方米，乙县、丙县各20万平方米
//!     绿地 added 500; 经开区绿地 added 60; 绿地 of 甲区 added 45; 绿地 added 20, whose places are several
//! 优良天数分别达到甲县230天、乙县240天      优良天数 of each county
//! ```
//!
//! Towns of a county are no places of the table: they stay in the name, see [`crate::observation::name`].

mod listed;
mod members;
mod ranked;
mod things;

pub use listed::of_each;

use super::super::Reading;
use super::super::before;
use super::super::bind::Bound;
use super::super::district::{self, WORDS};
use super::super::name::Name;
use super::super::scene::Scene;
use crate::lexicon::{UnitKind as Kind, find_last, has};
use crate::mention::number::Number;
use crate::place::{DocumentPlace, PlaceMention};
use crate::report::Measure;
use members::Members;
use std::ops::Range;

/// The rule of a name that a part has from its whole.
pub const RULE: &str = "by_place";

/// How many figures back the whole may stand: 新增就业3万人，增长5%，其中….
const BACK: usize = 4;

/// What joins the names of a list.
const MARKS: [&str; 4] = ["、", "和", "及", "与"];

/// What its parts are parts of.
#[derive(Clone)]
enum Whole {
    /// A figure of the sentence.
    Figure(usize),
    /// 优良天数|分别达到: words before the list.
    Words(Range<usize>),
}

/// A part that a place has.
#[derive(Clone)]
pub struct Part<'a> {
    whole: Whole,
    /// The only place, where it is one of the table.
    place: Option<&'a PlaceMention>,
    /// The only park, where it is none.
    park: Option<Range<usize>>,
    /// What the list says that it measures.
    measure: Option<Measure>,
}

/// The parts among the figures of a sentence.
pub fn parts<'a>(scene: &Scene<'a>, numbers: &[Number], bounds: &[Bound]) -> Vec<Option<Part<'a>>> {
    let own = scene.setting.own.as_ref();
    let Some(own) = own.filter(|_| !scene.places.is_empty()) else {
        return vec![None; bounds.len()];
    };
    let divided = ["其中", "分别"].iter().any(|word| has(scene.text, word));
    let mut found = match divided {
        true => of_wholes(scene, own, numbers, bounds),
        false => things::parts(scene, own, bounds),
    };
    ranked::add(scene, numbers, bounds, &mut found);
    found
}

/// The parts of wholes, in a sentence that says so.
fn of_wholes<'a>(
    scene: &Scene<'a>,
    own: &DocumentPlace,
    numbers: &[Number],
    bounds: &[Bound],
) -> Vec<Option<Part<'a>>> {
    let mut found: Vec<Option<Part>> = vec![None; bounds.len()];
    let mut chain: Option<(Whole, usize)> = None;
    for (index, told) in found.iter_mut().enumerate() {
        let goes_on = chain.take().and_then(|(whole, first)| {
            let members = following(scene, numbers, bounds, index)?;
            Some((whole, first, members))
        });
        let part = goes_on.or_else(|| {
            let (whole, members) = first(scene, numbers, bounds, index)?;
            Some((whole, index, members))
        });
        let Some((whole, first, members)) = part else {
            continue;
        };
        *told = Some(members.part(whole.clone()));
        chain = Some((whole, first));
    }
    let inner = |part: &Part| {
        let id = part.place.and_then(|mention| mention.id);
        id.is_some_and(|id| id != own.id && id.is_within(own.id))
    };
    // 其中甲镇3万亩、乙镇2万亩: a list that names no district.
    if found.iter().flatten().any(inner) {
        found
    } else {
        things::parts(scene, own, bounds)
    }
}

/// 500万平方米，其中|经开区|60万平方米; 优良天数分别达到|甲县|230天: the first part, with its whole.
fn first<'a>(
    scene: &Scene<'a>,
    numbers: &[Number],
    bounds: &[Bound],
    index: usize,
) -> Option<(Whole, Members<'a>)> {
    let number = &numbers[bounds[index].at];
    let start = number.span.start as usize;
    let clause = scene.clauses[bounds[index].clause].range.start;
    let last = index
        .checked_sub(1)
        .map_or(0, |last| bounds[last].comparator.end as usize);
    let from = last.min(start);
    if let Some(at) = find_last(&scene.text[from..start], "其中").map(|at| from + at) {
        let begins = at + "其中".len();
        let rest = scene.text[begins..start].trim_start_matches(['：', '，']);
        let members = Members::read(scene, start - rest.len()..start)?;
        let mut before = (0..index).rev().take(BACK);
        let whole = before.find(|&other| same_kind(&numbers[bounds[other].at], number))?;
        return Some((Whole::Figure(whole), members));
    }
    let at = clause.max(from) + district::parted_at(scene.text.get(clause.max(from)..start)?)?;
    let rest = scene.text[at..start].trim_start_matches("分别");
    let rest = WORDS
        .given
        .starting(rest)
        .map_or(rest, |word| &rest[word.len()..]);
    let members = Members::read(scene, start - rest.len()..start)?;
    let noun = before::before(scene, clause..at).noun;
    (!noun.is_empty()).then_some((Whole::Words(noun), members))
}

/// 、|乙县|240天: a part that goes on with the one before it.
fn following<'a>(
    scene: &Scene<'a>,
    numbers: &[Number],
    bounds: &[Bound],
    index: usize,
) -> Option<Members<'a>> {
    let last = &bounds[index.checked_sub(1)?];
    let number = &numbers[bounds[index].at];
    let start = number.span.start as usize;
    let between = scene.text.get(last.comparator.end as usize..start)?;
    let rest = between.trim_start_matches(['、', '，', '；', '和', '及', '与']);
    let joined = rest.len() < between.len() && same_kind(&numbers[last.at], number);
    joined.then(|| Members::read(scene, start - rest.len()..start))?
}

/// Whether two numbers count or measure the same.
fn same_kind(one: &Number, other: &Number) -> bool {
    let dimension = |number: &Number| number.symbol.map(|unit| unit.dimension);
    let counts = one.kind() == Some(Kind::Classifier);
    let alike = dimension(one).is_some() && dimension(one) == dimension(other);
    one.unit == other.unit || alike && !counts
}

impl Part<'_> {
    /// 经开区|绿地: its name, `names` being those of the figures before it.
    pub fn name(&self, scene: &Scene, names: &[Option<Name>]) -> Option<Name> {
        let (whole, span) = match &self.whole {
            Whole::Figure(at) => {
                let name = names.get(*at)?.as_ref()?;
                (name.text.to_string(), name.span.clone())
            }
            Whole::Words(range) => {
                let from = range.start + listed::places(&scene.text[range.clone()]);
                let range = from..range.end;
                (scene.text[range.clone()].to_owned(), range)
            }
        };
        let park = self.park.clone().map_or("", |park| &scene.text[park]);
        Some(Name::new(format!("{park}{whole}"), span, RULE))
    }

    /// Sets what its reading has from its whole and its place; `at` leads from a figure to its reading.
    pub fn settle(&self, scene: &Scene, whole: Option<&Reading>, reading: &mut Reading) {
        if let Some(measure) = self.measure {
            reading.measure = measure;
        }
        let added = whole.is_some_and(|whole| whole.measure == Measure::Added);
        if added && reading.measure == Measure::Level {
            reading.measure = Measure::Added;
        }
        let place = self
            .place
            .and_then(|mention| district::about(scene, mention));
        let place = place.unwrap_or_else(|| district::documents(scene));
        reading.district = place.name;
        reading.place = place.id;
        reading.evidence.district = place.words;
        reading.rules.district = place.rule.into();
    }

    /// The figure of the sentence that it is a part of.
    pub fn of(&self) -> Option<usize> {
        match self.whole {
            Whole::Figure(at) => Some(at),
            Whole::Words(_) => None,
        }
    }
}
