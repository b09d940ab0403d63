//! Goals with their results as a table of plain cells.
//!
//! ```
//! use zhibiao::{Source, analyze, export::attained::grid, view::goals::{Wanted, goals}};
//! let text = "东阳市2024年政府工作报告\n2023年，东阳市力争绿道总长达到120公里。全年绿道总长达到125公里。";
//! let report = analyze(&Source::from_text("报告", text));
//! let found = goals(&[(1, &report)]);
//! let text = grid(&found, &Wanted::default()).tsv();
//! assert!(text.starts_with("指标\t口径\t地区\t时期\t目标\t单位\t结果\t单位\t是否达到\t相差\t单位\n"));
//! ```
//!
//! It holds the goals that are seen, in their order; behind them those that wait for a result, where they are listed.
//! An exact number is a plain number with its unit beside it; ≥60 and 2–3 stay as they are read.

use super::grid::{Cell, Grid};
use crate::decimal::parse;
use crate::say;
use crate::view::goals::{Goal, Goals, Pair, Said, Wanted};
use crate::view::{Figure, measure_name, verdict_words};

/// The goals that are wanted, with their heads.
#[must_use]
pub fn grid(found: &Goals, wanted: &Wanted) -> Grid {
    let unit = say!("export.unit");
    let heads = [
        say!("field.indicator"),
        say!("field.measure"),
        say!("field.district"),
        say!("field.period"),
        say!("status.target"),
        unit,
        say!("goals.result"),
        unit,
        say!("goals.verdict"),
        say!("goals.distance"),
        unit,
    ];
    let mut rows = vec![heads.map(Cell::from).to_vec()];
    for pair in found.find(wanted) {
        rows.push(row(&pair.goal, Some(pair)));
    }
    if wanted.waiting {
        for goal in found.waiting_for(wanted) {
            rows.push(row(goal, None));
        }
    }
    Grid {
        name: say!("beside.goals").to_owned(),
        rows,
    }
}

/// A goal, with its result where it has one.
fn row(goal: &Goal, pair: Option<&Pair>) -> Vec<Cell> {
    let side = |said: Option<&Said>| match said {
        Some(said) => [number(&said.figure), Cell::from(&*said.figure.unit)],
        None => ["", ""].map(Cell::from),
    };
    let [aimed, aimed_in] = side(Some(&goal.said));
    let [came, came_in] = side(pair.map(|pair| &pair.result));
    let verdict = pair.map(|pair| {
        let (verdict, reason) = verdict_words(pair.verdict);
        [verdict, " ", reason].concat().trim_end().to_owned()
    });
    let distance = pair.and_then(|pair| Some((pair.distance?, pair.points_or_unit())));
    let [apart, apart_in] = match distance {
        Some((apart, unit)) => [Cell::Number(apart), Cell::from(unit)],
        None => ["", ""].map(Cell::from),
    };
    vec![
        Cell::from(&*goal.indicator),
        Cell::from(measure_name(goal.measure)),
        Cell::from(&*goal.district),
        Cell::Number(f64::from(goal.year)),
        aimed,
        aimed_in,
        came,
        came_in,
        Cell::Text(verdict.unwrap_or_default()),
        apart,
        apart_in,
    ]
}

/// A bare number as one that can be reckoned with; a bound or a range as it is printed.
fn number(figure: &Figure) -> Cell {
    let bare = figure.text.trim_start_matches("第 ").replace('−', "-");
    match parse(bare.trim_start_matches('+')) {
        Some(value) if figure.sign.is_empty() => Cell::Number(value),
        _ => Cell::Text([figure.sign, &figure.text].concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Comparator, Measure, Observation, Report, Status};
    use crate::view::goals::goals;

    fn said(indicator: &str, value: f64, status: Status) -> Observation {
        Observation {
            indicator: indicator.into(),
            district: "东区".into(),
            period: "2023".into(),
            measure: Measure::Change,
            value,
            unit: "%".into(),
            status,
            ..Default::default()
        }
    }

    fn copied(observations: Vec<Observation>, waiting: bool) -> Vec<String> {
        let report = Report {
            observations,
            ..Default::default()
        };
        let wanted = Wanted {
            waiting,
            ..Default::default()
        };
        let text = grid(&goals(&[(1, &report)]), &wanted).tsv();
        text.lines().skip(1).map(str::to_owned).collect()
    }

    #[test]
    fn exact_numbers_are_numbers_and_bounds_stay_bounds() {
        let goal = Observation {
            comparator: Comparator::AtLeast,
            ..said("=产值", 6.0, Status::Target)
        };
        assert_eq!(
            copied(vec![goal, said("=产值", -7.25, Status::Actual)], false),
            ["'=产值\t变化\t东区\t2023\t≥+6\t%\t-7.25\t%\t未达到\t-13.25\t个百分点"]
        );
    }

    #[test]
    fn what_waits_for_a_result_comes_where_it_is_listed() {
        let goal = said("产值", 6.0, Status::Target);
        assert!(copied(vec![goal.clone()], false).is_empty());
        assert_eq!(
            copied(vec![goal], true),
            ["产值\t变化\t东区\t2023\t6\t%\t\t\t\t\t"]
        );
    }
}
