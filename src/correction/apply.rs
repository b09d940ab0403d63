//! A report with corrections in it.

use super::{Change, Correction};
use crate::lexicon::Lexicon;
use crate::place::{Gazetteer, PlaceId};
use crate::report::{Base, Doubt, Field, Observation, Profile, Report, Word};
use crate::{doubt, profile, reading};

/// The rule of a field that a user set.
const RULE: &str = "corrected";

/// The report as it stands after these corrections; where two set one field, the later holds.
#[must_use]
pub fn apply(report: &Report, corrections: &[Correction]) -> Report {
    let mut corrected = report.clone();
    if corrections.is_empty() {
        return corrected;
    }
    corrected.observations.clear();
    corrected.doubts.clear();
    for (index, read) in report.observations.iter().enumerate() {
        let mut figure = read.clone();
        let mut dismissed = false;
        for one in corrections.iter().filter(|one| one.fits(read)) {
            dismissed |= one.change == Change::Dismissed;
            set(&mut figure, &one.change);
        }
        if !dismissed {
            doubts(report, index, &figure, &mut corrected);
            corrected.observations.push(figure);
        }
    }
    let periods = corrected
        .observations
        .iter()
        .map(|read| read.period.as_str());
    corrected.document.years = reading::years(periods);
    settle_districts(&mut corrected);
    corrected
}

/// A figure's doubts, looked for again where it was corrected; called before the figure itself is added.
fn doubts(report: &Report, index: usize, figure: &Observation, corrected: &mut Report) {
    let found: Vec<Doubt> = if figure.corrected.is_empty() {
        let own = |doubt: &&Doubt| doubt.observation as usize == index;
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
        Change::Indicator(name) => {
            let lexicon = Lexicon::get();
            let known = lexicon.indicator(&name);
            figure.indicator_id = known.map(|known| known.id.into()).unwrap_or_default();
            // A name that the lexicon doesn't place stays where the figure stood.
            let category = lexicon.category_of(&name);
            if !category.is_empty() {
                figure.category = category.into();
            }
            (evidence.indicator, rules.indicator) = (None, rule());
            figure.indicator = name;
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
        Change::Dismissed => {}
    }
}

/// The value in the base unit of the printed one.
fn base(figure: &Observation) -> Option<Base> {
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
        if !figure.corrected.contains(&Field::District)
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
mod tests {
    use super::*;
    use crate::correction::dismissed;
    use crate::report::{Comparator, Measure, Status};
    use crate::{Source, analyze};

    const TEXT: &str =
        "盐田区2025年工作报告\n2024年，地区生产总值900.5亿元，增长5.1%。新增绿道3公里。";

    fn report() -> Report {
        analyze(&Source::from_text("样本", TEXT))
    }

    fn corrected(changes: impl IntoIterator<Item = (usize, Change)>) -> Report {
        let report = report();
        let of =
            |(index, change): (usize, Change)| Correction::of(&report.observations[index], change);
        apply(&report, &changes.into_iter().map(of).collect::<Vec<_>>())
    }

    #[test]
    fn every_field_can_be_set_and_is_marked() {
        let after = corrected([
            (0, Change::Indicator("森林覆盖率".into())),
            (0, Change::Measure(Measure::Added)),
            (0, Change::Value(9.5, Some(10.0))),
            (0, Change::Unit("万元".into())),
            (0, Change::Comparator(Comparator::About)),
            (0, Change::District("罗湖区".into())),
            (0, Change::Period("2023".into())),
            (0, Change::Status(Status::Target)),
        ]);
        let figure = &after.observations[0];
        let category = Lexicon::get().category_of("森林覆盖率");
        assert_ne!(category, report().observations[0].category);
        assert_eq!(
            (figure.indicator.as_str(), &*figure.category),
            ("森林覆盖率", category)
        );
        assert_ne!(figure.indicator_id, report().observations[0].indicator_id);
        let base = figure.base.as_ref().expect("元 is known");
        assert_eq!((base.value, &*base.unit), (95_000.0, "CNY"));
        assert_eq!(figure.upper, Some(10.0));
        assert_eq!(
            (figure.measure, figure.comparator, figure.status),
            (Measure::Added, Comparator::About, Status::Target)
        );
        assert_eq!(
            (figure.period.as_str(), figure.corrected.len()),
            ("2023", 8)
        );
        assert_eq!(
            (&*figure.rules.period, figure.evidence.period),
            (RULE, None)
        );
        assert!(after.observations[1].corrected.is_empty());
        assert_eq!(after.document.years, "2023/2024");
    }

    #[test]
    fn a_name_that_nothing_places_stays_with_its_group() {
        let after = corrected([(0, Change::Indicator("绿青蓝".into()))]);
        let (figure, read) = (&after.observations[0], report());
        assert_eq!(figure.indicator, "绿青蓝");
        assert_eq!(figure.category, read.observations[0].category);
        assert!(!figure.category.is_empty() && figure.indicator_id.is_empty());
    }

    #[test]
    fn what_says_nothing_new_marks_nothing() {
        let figure = report().observations[0].clone();
        let same = corrected([
            (0, Change::Period(figure.period.clone())),
            (0, Change::Value(figure.value, None)),
        ]);
        assert_eq!(same, report());
    }

    #[test]
    fn a_dismissed_figure_is_gone_and_listed() {
        let report = report();
        let gone = [Correction::of(&report.observations[1], Change::Dismissed)];
        let after = apply(&report, &gone);
        assert_eq!(after.observations.len(), report.observations.len() - 1);
        assert_eq!(after.observations[1], report.observations[2]);
        assert_eq!(after.districts[0].figures + 1, report.districts[0].figures);
        assert_eq!(dismissed(&report.observations, &gone), [1]);
    }

    #[test]
    fn doubts_follow_their_figures() {
        let text = "盐田区2024年工作报告\n2023年，绿道总长3公里。屋顶光伏装机容量4.2万千瓦时。";
        let report = analyze(&Source::from_text("样本", text));
        assert_eq!((report.doubts.len(), report.doubts[0].observation), (1, 1));
        let gone = Correction::of(&report.observations[0], Change::Dismissed);
        assert_eq!(apply(&report, &[gone]).doubts[0].observation, 0);
        let right = Correction::of(&report.observations[1], Change::Unit("万千瓦".into()));
        assert!(apply(&report, &[right]).doubts.is_empty());
    }

    #[test]
    fn another_district_gets_its_place_in_the_hierarchy() {
        let after = corrected([(0, Change::District("罗湖区".into()))]);
        let names: Vec<_> = after
            .districts
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        assert_eq!(names, ["盐田区", "罗湖区"]);
        let added = &after.districts[1];
        assert_eq!(
            (added.code.as_str(), added.parent.as_str(), added.figures),
            ("440303", "深圳市", 1)
        );
        let own = corrected([(0, Change::District("海岸新区".into()))]);
        assert_eq!(own.districts[1].code, "");
    }

    #[test]
    fn a_correction_that_fits_nothing_rests() {
        let stray = Correction {
            start: 5,
            quote: "5个".into(),
            change: Change::Dismissed,
        };
        assert_eq!(apply(&report(), &[stray]), report());
    }
}
