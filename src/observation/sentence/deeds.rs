//! Figures of one sentence that would bear one name are told apart by what was done.
//!
//! ```text
//! 竣工3所幼儿园，开工1所幼儿园、2所小学      竣工幼儿园, 开工幼儿园, 开工小学
//! 交付学校2所，续建学校3所                   交付学校, 续建学校
//! 开工|45个|、竣工32个重点项目                开工重点项目, 竣工重点项目
//! ```
//!
//! The verbs are rows of `noun_words.tsv`. A verb is said of every item of the list behind it. Names that only one verb
//! is said of stay as they are, and so do those whose measure tells them apart (新建2所，改造3所). By whose they are such
//! names are told apart in [`super::twice`].

use super::turn::Turn;
use crate::lexicon::UnitKind;
use crate::observation::name::Name;
use crate::observation::{Reading, noun, standard};

impl Turn<'_> {
    /// 集中开工|45个|、竣工32个重点项目; 开工|45个|、竣工重点项目32个: what is counted is told with the next number, and another deed.
    pub(super) fn lent_by_deed(&self) -> Option<Name> {
        let (bound, number) = (self.bound(), self.number());
        let next = self.next()?;
        let bare = number.kind() == Some(UnitKind::Classifier) && bound.after.noun.is_empty();
        let other = &self.numbers[next.at];
        if !bare || other.unit != number.unit {
            return None;
        }
        let before = &self.scene.text[..number.span.start as usize];
        let deed = noun::WORDS.wrought.ending(before)?;
        let own = self.words(&bound.before.noun);
        let own = own.strip_suffix(deed).unwrap_or(own);
        let alone = matches!(own, "" | "集中" | "新" | "已" | "计划");
        let start = other.span.start as usize;
        let listed = self.scene.text.get(number.span.end as usize..start)?;
        let listed = listed.strip_prefix('、').filter(|_| alone)?;
        let done = noun::WORDS.wrought.starting(listed)?;
        let span = match &listed[done.len()..] {
            rest if without_bracket(rest).is_empty() && !next.after.noun.is_empty() => {
                next.after.noun.clone()
            }
            things if noun::is_project(things) && things.chars().count() > 2 => {
                start - things.len()..start
            }
            _ => return None,
        };
        Some(standard::finish(Name::new(
            self.words(&span),
            span,
            "shared_noun",
        )))
    }
}

/// 竣工|（建成或部分建成）: words without the bracket that they end with.
fn without_bracket(words: &str) -> &str {
    const FAR: usize = 60;
    let near = words.ceil_char_boundary(words.len().saturating_sub(FAR));
    let open = words
        .strip_suffix('）')
        .and_then(|_| words[near..].rfind('（'));
    open.map_or(words, |at| &words[..near + at])
}

/// Puts verbs before names that stand twice; `readings` are those of one sentence of the document's `text`.
pub(super) fn told_apart(text: &str, readings: &mut [Reading]) {
    let deeds = deeds(text, readings);
    let clash = |a: usize, b: usize| {
        deeds[a].is_some()
            && deeds[b].is_some()
            && deeds[a] != deeds[b]
            && same(&readings[a], &readings[b])
    };
    let twice = (1..readings.len()).any(|at| (0..at).any(|other| clash(other, at)));
    if !twice {
        return;
    }
    for (reading, deed) in readings.iter_mut().zip(deeds) {
        let told = |deed: &&str| {
            bare(&reading.indicator).len() < reading.indicator.len()
                || reading.indicator.starts_with(*deed)
        };
        if let Some(deed) = deed.filter(|deed| !told(deed)) {
            reading.indicator = [deed, &*reading.indicator].concat().into();
            reading.known = None;
        }
    }
}

/// Whether two figures have one name, and nothing that tells them apart.
fn same(a: &Reading, b: &Reading) -> bool {
    bare(&a.indicator) == bare(&b.indicator)
        && a.measure == b.measure
        && a.unit == b.unit
        && a.period == b.period
        && a.status == b.status
        && a.district == b.district
}

/// 完工|小区: a name without the verb that it begins with.
fn bare(name: &str) -> &str {
    let verb = noun::WORDS.wrought.starting(name).unwrap_or("");
    let rest = &name[verb.len()..];
    if rest.chars().count() >= 2 {
        rest
    } else {
        name
    }
}

/// The verb that is said of each count, right before it or before the list that it is an item of.
fn deeds<'t>(text: &'t str, readings: &[Reading]) -> Vec<Option<&'t str>> {
    let mut last: (Option<&str>, usize) = (None, 0);
    let deeds = readings.iter().map(|reading| {
        let (start, end) = bounds(reading)?;
        let before = without_bracket(text.get(..start)?).trim_end_matches('了');
        let named = || noun::WORDS.wrought.starting(&reading.indicator);
        let own = noun::WORDS.wrought.ending(before).or_else(named);
        let listed = || {
            let between = text.get(last.1..start)?;
            (between.ends_with('、') && !between.contains(['，', '；', '。', '\n']))
                .then_some(last.0?)
        };
        // 开工62个小区|185万平方米: how large those are.
        let number = reading.span?.start as usize;
        let sized = (start == last.1 && start < number)
            .then_some(last.0)
            .flatten();
        let deed = own.or_else(listed).or(sized);
        last = (deed, end);
        let counted = reading.symbol.as_ref();
        let counted = counted.is_some_and(|unit| unit.kind == UnitKind::Classifier);
        deed.filter(|_| counted || sized.is_some())
    });
    deeds.collect()
}

/// Where a figure begins, with its name where that stands before the number, and where it ends.
fn bounds(reading: &Reading) -> Option<(usize, usize)> {
    let span = reading.span?;
    let name = reading
        .evidence
        .indicator
        .map_or(span.start, |name| name.start);
    let start = name.min(span.start) as usize;
    Some((start, span.end as usize))
}
