//! Tests of the comparison.

use super::*;
use crate::report::{Base, Observation, Report};

fn read(indicator: &str, district: &str, period: &str, value: f64, unit: &str) -> Observation {
    let base = match unit {
        "亿元" => Some((value * 1e8, "CNY")),
        "万元" => Some((value * 1e4, "CNY")),
        "万人" => Some((value * 1e4, "1")),
        "人" | "户" => Some((value, "1")),
        _ => None,
    };
    Observation {
        quote: format!("{value}{unit}"),
        indicator: indicator.into(),
        district: district.into(),
        period: period.into(),
        value,
        unit: unit.into(),
        base: base.map(|(value, unit)| Base {
            value,
            unit: unit.into(),
        }),
        ..Default::default()
    }
}

fn report(observations: impl Into<Vec<Observation>>) -> Report {
    Report {
        observations: observations.into(),
        ..Default::default()
    }
}

/// The lines as text: name, within, then each cell under its column's name.
fn shown(found: &Comparison, lines: &[&Line]) -> Vec<String> {
    let cell = |cell: &Cell| {
        let Figure { sign, text, unit } = &cell.figure;
        format!("{}={sign}{text}{unit}", found.columns[cell.column])
    };
    let line = |line: &&Line| {
        let cells: Vec<_> = line.cells.iter().map(cell).collect();
        format!("{}（{}） {}", line.indicator, line.within, cells.join(" "))
    };
    lines.iter().map(line).collect()
}

fn all(found: &Comparison) -> Vec<String> {
    let wanted = Wanted {
        single: true,
        ..Default::default()
    };
    shown(found, &found.find(&wanted))
}

#[test]
fn districts_of_one_period_in_one_unit() {
    let one = report([read("财政收入", "东区", "2023", 12.0, "亿元")]);
    let two = report([
        read("财政收入", "西区", "2023", 9500.0, "万元"),
        read("财政收入", "西区", "2022", 9000.0, "万元"),
        read("财政收入", "北区", "2023", 3.0, "亿元"),
    ]);
    let found = compare(&[(1, &one), (2, &two)], By::District);
    assert_eq!(
        all(&found),
        [
            "财政收入（2022） 西区=9000万元",
            "财政收入（2023） 东区=12亿元 西区=0.95亿元 北区=3亿元"
        ]
    );
    let cell = &found.lines[1].cells[1];
    assert_eq!(cell.printed, "9500万元");
    assert_eq!(
        cell.spots,
        [Spot {
            document: 2,
            observation: 0
        }]
    );
}

#[test]
fn periods_of_one_district_in_the_order_of_time() {
    let later = report([read("财政收入", "东区", "2024", 14.0, "亿元")]);
    let early = report([
        read("财政收入", "东区", "2022", 11.0, "亿元"),
        read("财政收入", "西区", "2022", 2.0, "亿元"),
    ]);
    let found = compare(&[(1, &later), (2, &early)], By::Period);
    assert_eq!(found.columns, ["2022", "2024"]);
    assert_eq!(
        all(&found),
        [
            "财政收入（东区） 2022=11亿元 2024=14亿元",
            "财政收入（西区） 2022=2亿元"
        ]
    );
}

#[test]
fn an_indicators_lines_stand_together_results_first_and_by_time() {
    let goal = |period| Observation {
        status: Status::Target,
        ..read("财政收入", "东区", period, 13.0, "亿元")
    };
    let one = report([
        goal("2020"),
        read("财政收入", "东区", "2019", 12.0, "亿元"),
        read("绿道", "东区", "2019", 9.0, "公里"),
        read("财政收入", "东区", "2015", 10.0, "亿元"),
        goal("2019"),
    ]);
    let found = compare(&[(1, &one)], By::District);
    let lines = found
        .lines
        .iter()
        .filter(|line| line.indicator == "财政收入");
    let order: Vec<_> = lines
        .map(|line| (line.status, line.within.as_str()))
        .collect();
    let (actual, target) = (Status::Actual, Status::Target);
    let wanted = [
        (actual, "2015"),
        (actual, "2019"),
        (target, "2019"),
        (target, "2020"),
    ];
    assert_eq!(order, wanted);
    let wanted = Wanted {
        search: "ＧＤＰ".into(),
        single: true,
        ..Wanted::default()
    };
    let gdp = report([read("地区生产总值", "东区", "2019", 12.0, "亿元")]);
    assert_eq!(compare(&[(1, &gdp)], By::District).find(&wanted).len(), 1);
}

#[test]
fn what_differs_in_kind_never_shares_a_line() {
    let level = read("财政收入", "东区", "2023", 12.0, "亿元");
    let change = Observation {
        measure: Measure::Change,
        ..read("财政收入", "西区", "2023", 5.0, "%")
    };
    let goal = Observation {
        status: Status::Target,
        ..read("财政收入", "西区", "2023", 13.0, "亿元")
    };
    let people = read("就业", "东区", "2023", 2.0, "万人");
    let households = read("就业", "西区", "2023", 300.0, "户");
    let found = compare(
        &[(1, &report([level, change, goal, people, households]))],
        By::District,
    );
    assert!(found.lines.iter().all(|line| line.cells.len() == 1));
    assert_eq!(found.find(&Wanted::default()), Vec::<&Line>::new());
}

#[test]
fn counts_share_a_line_without_their_multiplier() {
    let found = compare(
        &[(
            1,
            &report([
                read("新增就业", "东区", "2023", 1.2, "万人"),
                read("新增就业", "西区", "2023", 8000.0, "人"),
            ]),
        )],
        By::District,
    );
    assert_eq!(all(&found), ["新增就业（2023） 东区=1.2万人 西区=0.8万人"]);
}

#[test]
fn known_indicators_are_one_under_any_name() {
    let known = |name: &str, district: &str, value| Observation {
        indicator_id: "gdp".into(),
        ..read(name, district, "2023", value, "亿元")
    };
    let found = compare(
        &[(
            1,
            &report([
                known("地区生产总值", "东区", 120.0),
                known("生产总值", "西区", 90.0),
            ]),
        )],
        By::District,
    );
    assert_eq!(
        all(&found),
        ["地区生产总值（2023） 东区=120亿元 西区=90亿元"]
    );
}

#[test]
fn a_cell_says_how_many_say_it_and_whether_they_agree() {
    let say = |value| read("学校", "东区", "2023", value, "所");
    let found = compare(&[(1, &report([say(5.0), say(5.0)]))], By::District);
    let cell = &found.lines[0].cells[0];
    assert_eq!((cell.spots.len(), cell.differs), (2, false));
    let found = compare(
        &[(1, &report([say(5.0)])), (2, &report([say(6.0)]))],
        By::District,
    );
    let cell = &found.lines[0].cells[0];
    assert_eq!((cell.figure.text.as_str(), cell.differs), ("5", true));
}

#[test]
fn figures_that_no_column_can_take_are_counted() {
    let found = compare(
        &[(
            1,
            &report([
                read("学校", "东区", "", 5.0, "所"),
                read("学校", "", "2023", 5.0, "所"),
                read("", "东区", "2023", 5.0, "所"),
            ]),
        )],
        By::District,
    );
    assert_eq!((found.left_out, found.lines.len()), (3, 0));
}

#[test]
fn search_and_category_narrow() {
    let known = |category: &'static str, read| Observation {
        category: category.into(),
        ..read
    };
    let both = report([
        known("economy", read("财政收入", "东区", "2023", 12.0, "亿元")),
        known("economy", read("财政收入", "西区", "2023", 12.0, "亿元")),
        known("education", read("学校", "东区", "2023", 5.0, "所")),
        known("education", read("学校", "西区", "2023", 7.0, "所")),
    ]);
    let found = compare(&[(1, &both)], By::District);
    let names = |wanted: Wanted| -> Vec<String> {
        let lines = found.find(&wanted).into_iter();
        lines.map(|line| line.indicator.clone()).collect()
    };
    assert_eq!(names(Wanted::default()), ["财政收入", "学校"]);
    let search = |words: &str| Wanted {
        search: words.into(),
        ..Default::default()
    };
    assert_eq!(names(search("学校 2023")), ["学校"]);
    assert_eq!(names(search("西区")).len(), 2);
    assert_eq!(names(search("医院")), Vec::<String>::new());
    let category = Some("economy".to_owned());
    assert_eq!(
        names(Wanted {
            category,
            ..Default::default()
        }),
        ["财政收入"]
    );
}

fn of(status: Status, period: &str, value: f64) -> Observation {
    Observation {
        status,
        ..read("财政收入", "东区", period, value, "亿元")
    }
}

#[test]
fn what_is_expected_stands_where_there_is_no_result() {
    use Status::{Actual, Forecast, Target};
    let one = report([
        of(Target, "2025", 15.0),
        of(Actual, "2021", 10.0),
        of(Forecast, "2024", 13.0),
        of(Forecast, "2022", 11.0),
        of(Actual, "2023", 12.0),
    ]);
    let found = compare(&[(1, &one)], By::Period);
    assert_eq!(
        all(&found),
        ["财政收入（东区） 2021=10亿元 2022=11亿元 2023=12亿元 2024=13亿元 2025=15亿元"]
    );
    let kinds: Vec<_> = found.lines[0]
        .cells
        .iter()
        .map(|cell| cell.status)
        .collect();
    assert_eq!(kinds, [Actual, Forecast, Actual, Forecast, Target]);
    assert_eq!(found.lines[0].status, Actual);
}

#[test]
fn what_was_expected_of_a_year_with_a_result_stays_apart() {
    use Status::{Actual, Target};
    let one = report([
        of(Target, "2023", 14.0),
        of(Target, "2024", 15.0),
        of(Actual, "2023", 12.0),
    ]);
    let found = compare(&[(1, &one)], By::Period);
    assert_eq!(
        all(&found),
        [
            "财政收入（东区） 2023=12亿元 2024=15亿元",
            "财政收入（东区） 2023=14亿元 2024=15亿元"
        ]
    );
    // Over districts a line is of one period: nothing follows there.
    let found = compare(&[(1, &one)], By::District);
    assert!(found.lines.iter().all(|line| line.cells.len() == 1));
}

#[test]
fn lines_stand_in_the_order_of_a_column() {
    let one = report([
        read("财政收入", "东区", "2023", 12.0, "亿元"),
        read("外贸", "东区", "2023", 90_000.0, "万元"),
        read("学校", "东区", "2023", 98.0, "所"),
        read("水费", "西区", "2023", 7.0, "亿元"),
    ]);
    let found = compare(&[(1, &one)], By::District);
    let names = |order: &str| -> Vec<String> {
        let wanted = Wanted {
            single: true,
            order: order_of(order),
            ..Wanted::default()
        };
        let lines = found.find(&wanted);
        lines.iter().map(|line| line.indicator.clone()).collect()
    };
    assert_eq!(names("=东区"), ["外贸", "财政收入", "学校", "水费"]);
    assert_eq!(names("-=东区"), ["学校", "财政收入", "外贸", "水费"]);
    assert_eq!(names("indicator"), ["外贸", "学校", "水费", "财政收入"]);
    assert_eq!(names("=南区"), names(""), "no such column");
    assert!(found.is_ranked(&order_of("=东区")) && !found.is_ranked(&order_of("=南区")));
}
