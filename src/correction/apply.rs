//! A report with corrections in it.

use super::{Answer, Change, Correction, Question, added};
use crate::report::{Base, Doubt, Field, Observation, Profile, Report, Word};
use crate::{doubt, reading};

/// The rule of a field that a user set.
const RULE: &str = "corrected";

/// Answers what is asked of the core's tables; none where they are elsewhere and have not answered yet.
pub type Ask<'a> = dyn Fn(Question) -> Option<Answer> + 'a;

/// The report as it stands after these corrections; where two set one field, the later holds. Of the text, `""` where
/// none is there, only figures that were added are asked for.
#[must_use]
pub fn apply(report: &Report, text: &str, corrections: &[Correction]) -> Report {
    apply_asking(report, text, corrections, &|question| {
        Some(question.answer())
    })
}

/// As [`apply`], for those who have no tables at hand. Where an answer is missing the base unit, the known indicator or
/// the place of what was set right is, too.
#[must_use]
pub fn apply_asking(
    report: &Report,
    text: &str,
    corrections: &[Correction],
    ask: &Ask<'_>,
) -> Report {
    let mut corrected = report.clone();
    if corrections.is_empty() {
        return corrected;
    }
    corrected.observations.clear();
    corrected.doubts.clear();
    let mut added = added::figures(report, text, corrections, ask)
        .into_iter()
        .peekable();
    for (index, read) in report.observations.iter().enumerate() {
        while let Some(figure) = added.next_if(|figure| figure.start < read.start) {
            take(report, None, figure, corrections, ask, &mut corrected);
        }
        take(
            report,
            Some(index),
            read.clone(),
            corrections,
            ask,
            &mut corrected,
        );
    }
    for figure in added {
        take(report, None, figure, corrections, ask, &mut corrected);
    }
    let periods = corrected
        .observations
        .iter()
        .map(|read| read.period.as_str());
    corrected.document.years = reading::years(periods);
    settle_districts(&mut corrected, ask);
    corrected
}

/// Takes a figure in, as corrected; `index` is its own in the report as read, none where it was added.
fn take(
    report: &Report,
    index: Option<usize>,
    mut figure: Observation,
    corrections: &[Correction],
    ask: &Ask<'_>,
    corrected: &mut Report,
) {
    let mut dismissed = false;
    for one in corrections {
        if one.fits(&figure) {
            dismissed |= one.change == Change::Dismissed;
            set(&mut figure, &one.change, ask);
        }
    }
    if !dismissed {
        doubts(report, index, &figure, ask, corrected);
        corrected.observations.push(figure);
    }
}

/// A figure's doubts, looked for again where it was corrected; called before the figure itself is added.
fn doubts(
    report: &Report,
    index: Option<usize>,
    figure: &Observation,
    ask: &Ask<'_>,
    corrected: &mut Report,
) {
    let found: Vec<Doubt> = if figure.corrected.is_empty() {
        let own = |doubt: &&Doubt| Some(doubt.observation as usize) == index;
        report.doubts.iter().filter(own).cloned().collect()
    } else {
        let differs = |name: &str, unit: &str| {
            let (name, unit) = (name.to_owned(), unit.to_owned());
            ask(Question::Dimensions { name, unit }) == Some(Answer::Dimensions { differ: true })
        };
        doubt::doubts_by(std::slice::from_ref(figure), &differs)
    };
    let observation = u32::try_from(corrected.observations.len()).unwrap_or(u32::MAX);
    let moved = found.into_iter().map(|doubt| Doubt {
        observation,
        ..doubt
    });
    corrected.doubts.extend(moved);
}

fn set(figure: &mut Observation, change: &Change, ask: &Ask<'_>) {
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
            name(figure, text, ask);
        }
        Change::Measure(measure) => {
            (figure.measure, evidence.measure) = (measure, None);
        }
        Change::Value(value, upper) => {
            (figure.value, figure.upper) = (value, upper);
            figure.base = base(figure, ask);
        }
        Change::Unit(unit) => {
            (evidence.unit, rules.unit) = (None, rule());
            figure.unit = unit;
            figure.base = base(figure, ask);
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
pub(super) fn name(figure: &mut Observation, name: String, ask: &Ask<'_>) {
    let known = match ask(Question::Name(name.clone())) {
        Some(Answer::Name { id, category }) => (id, category),
        _ => Default::default(),
    };
    figure.indicator_id = known.0.into();
    // A name that the lexicon doesn't place stays where the figure stood, and any name where the user put it.
    if !known.1.is_empty() && !figure.corrected.contains(&Field::Category) {
        figure.category = known.1.into();
    }
    figure.indicator = name;
}

/// The value in the base unit of the printed one.
pub(super) fn base(figure: &Observation, ask: &Ask<'_>) -> Option<Base> {
    let (value, unit) = (figure.value, figure.unit.clone());
    match ask(Question::Base { value, unit })? {
        Answer::Base(base) => base,
        _ => None,
    }
}

/// Every district that figures are about has a profile that counts them; the first is the
/// document's own and stays.
fn settle_districts(report: &mut Report, ask: &Ask<'_>) {
    let own = report.districts.first().map(|own| own.code.clone());
    let own = own.unwrap_or_default();
    for figure in &report.observations {
        let known = |profile: &Profile| profile.name == figure.district;
        let named = [Field::District, Field::Figure];
        if !figure.corrected.iter().any(|field| named.contains(field))
            || figure.district.is_empty()
            || report.districts.iter().any(known)
        {
            continue;
        }
        let (name, own) = (figure.district.clone(), own.clone());
        let added = match ask(Question::District { name, own }) {
            Some(Answer::District(Some(profile))) => profile,
            _ => Profile {
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

#[cfg(test)]
#[path = "apply_tests.rs"]
mod tests;
