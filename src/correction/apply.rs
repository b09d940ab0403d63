//! A report with corrections in it.

use super::{Change, Correction, added};
use crate::lexicon::Lexicon;
use crate::place::{Gazetteer, PlaceId};
use crate::report::{Base, Doubt, Field, Observation, Profile, Report, Word};
use crate::{doubt, profile, reading};

/// The rule of a field that a user set.
const RULE: &str = "corrected";

/// The report as it stands after these corrections; where two set one field, the later holds. Of the text, `""` where
/// none is there, only figures that were added are asked for.
#[must_use]
pub fn apply(report: &Report, text: &str, corrections: &[Correction]) -> Report {
    let mut corrected = report.clone();
    if corrections.is_empty() {
        return corrected;
    }
    corrected.observations.clear();
    corrected.doubts.clear();
    let mut added = added::figures(report, text, corrections)
        .into_iter()
        .peekable();
    for (index, read) in report.observations.iter().enumerate() {
        while let Some(figure) = added.next_if(|figure| figure.start < read.start) {
            take(report, None, figure, corrections, &mut corrected);
        }
        take(
            report,
            Some(index),
            read.clone(),
            corrections,
            &mut corrected,
        );
    }
    for figure in added {
        take(report, None, figure, corrections, &mut corrected);
    }
    let periods = corrected
        .observations
        .iter()
        .map(|read| read.period.as_str());
    corrected.document.years = reading::years(periods);
    settle_districts(&mut corrected);
    corrected
}

/// Takes a figure in, as corrected; `index` is its own in the report as read, none where it was added.
fn take(
    report: &Report,
    index: Option<usize>,
    mut figure: Observation,
    corrections: &[Correction],
    corrected: &mut Report,
) {
    let mut dismissed = false;
    for one in corrections {
        if one.fits(&figure) {
            dismissed |= one.change == Change::Dismissed;
            set(&mut figure, &one.change);
        }
    }
    if !dismissed {
        doubts(report, index, &figure, corrected);
        corrected.observations.push(figure);
    }
}

/// A figure's doubts, looked for again where it was corrected; called before the figure itself is added.
fn doubts(report: &Report, index: Option<usize>, figure: &Observation, corrected: &mut Report) {
    let found: Vec<Doubt> = if figure.corrected.is_empty() {
        let own = |doubt: &&Doubt| Some(doubt.observation as usize) == index;
        report.doubts.iter().filter(own).cloned().collect()
    } else {
        doubt::doubts(std::slice::from_ref(figure))
    };
    let observation = u32::try_from(corrected.observations.len()).unwrap_or(u32::MAX);
    let moved = found.into_iter().map(|doubt| Doubt {
        observation,
        ..doubt
    });
    corrected.doubts.extend(moved);
}

fn set(figure: &mut Observation, change: &Change) {
    let Some(field) = change.field() else { return };
    if change.says_nothing_new(figure) {
        return;
    }
    if !figure.corrected.contains(&field) {
        figure.corrected.push(field);
    }
    let rule = || Word::Borrowed(RULE);
    let (evidence, rules) = (&mut figure.evidence, &mut figure.rules);
    match change.clone() {
        Change::Indicator(text) => {
            (evidence.indicator, rules.indicator) = (None, rule());
            name(figure, text);
        }
        Change::Measure(measure) => {
            (figure.measure, evidence.measure) = (measure, None);
        }
        Change::Value(value, upper) => {
            (figure.value, figure.upper) = (value, upper);
            figure.base = base(figure);
        }
        Change::Unit(unit) => {
            (evidence.unit, rules.unit) = (None, rule());
            figure.unit = unit;
            figure.base = base(figure);
        }
        Change::Comparator(comparator) => {
            (figure.comparator, evidence.comparator) = (comparator, None);
        }
        Change::District(name) => {
            (evidence.district, rules.district) = (None, rule());
            figure.district = name;
        }
        Change::Period(period) => {
            (evidence.period, rules.period) = (None, rule());
            figure.period = period;
        }
        Change::Status(status) => {
            (evidence.status, rules.status) = (None, rule());
            figure.status = status;
        }
        Change::Category(id) => figure.category = id.into(),
        Change::Dismissed | Change::Added(_) => {}
    }
}

/// Names a figure, with what the lexicon knows of the name.
pub(super) fn name(figure: &mut Observation, name: String) {
    let lexicon = Lexicon::get();
    let known = lexicon.indicator(&name);
    figure.indicator_id = known.map(|known| known.id.into()).unwrap_or_default();
    // A name that the lexicon doesn't place stays where the figure stood, and any name where the user put it.
    let category = lexicon.category_of(&name);
    if !category.is_empty() && !figure.corrected.contains(&Field::Category) {
        figure.category = category.into();
    }
    figure.indicator = name;
}

/// The value in the base unit of the printed one.
pub(super) fn base(figure: &Observation) -> Option<Base> {
    let units = Lexicon::get().units();
    let (multiplier, unit) = units.printed(&figure.unit)?;
    Some(units.base(figure.value, multiplier, &unit))
}

/// Every district that figures are about has a profile that counts them; the first is the
/// document's own and stays.
fn settle_districts(report: &mut Report) {
    let own = report
        .districts
        .first()
        .and_then(|profile| Gazetteer::get().by_code(&profile.code));
    for figure in &report.observations {
        let known = |profile: &Profile| profile.name == figure.district;
        let named = [Field::District, Field::Figure];
        if !figure.corrected.iter().any(|field| named.contains(field))
            || figure.district.is_empty()
            || report.districts.iter().any(known)
        {
            continue;
        }
        let added = match place(&figure.district, own) {
            Some(id) => profile::named(&figure.district, id),
            None => Profile {
                name: figure.district.clone(),
                ..Profile::default()
            },
        };
        report.districts.push(added);
    }
    for profile in &mut report.districts {
        let its = |read: &&Observation| read.district == profile.name;
        let count = report.observations.iter().filter(its).count();
        profile.figures = u32::try_from(count).unwrap_or(u32::MAX);
    }
    let mut first = true;
    report.districts.retain(|profile| {
        std::mem::take(&mut first)
            || profile.figures > 0
            || !profile.honours.is_empty()
            || !profile.policies.is_empty()
    });
}

/// The place of this name; of several, the one nearest to the document's own.
fn place(name: &str, own: Option<PlaceId>) -> Option<PlaceId> {
    let found = Gazetteer::get().find(name);
    if let [only] = found {
        return Some(*only);
    }
    own?.ancestors().find_map(|above| {
        let mut within = found.iter().filter(|id| id.is_within(above));
        let only = within.next()?;
        within.next().is_none().then_some(*only)
    })
}

#[cfg(test)]
#[path = "apply_tests.rs"]
mod tests;
