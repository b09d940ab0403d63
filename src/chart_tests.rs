//! Tests of the charts.

use super::*;

fn chart(shape: Shape, points: &[(&str, f64, &str)]) -> Chart {
    let point = |(label, value, text): &(&str, f64, &str)| Point {
        label: (*label).into(),
        value: *value,
        text: (*text).into(),
        at: label.trim_end_matches('年').parse().unwrap_or_default(),
        expected: String::new(),
    };
    Chart {
        title: "财政收入<2023>".into(),
        unit: "亿元".into(),
        note: "来源：甲、乙".into(),
        narrow: false,
        shape,
        points: points.iter().map(point).collect(),
    }
}

/// The numbers of an attribute, in order.
fn numbers(picture: &str, element: &str, attribute: &str) -> Vec<f64> {
    let attribute = format!(" {attribute}=\"");
    let of = |part: &str| {
        let (_, value) = part.split_once(&attribute)?;
        value.split('"').next()?.parse().ok()
    };
    picture.split(element).skip(1).filter_map(of).collect()
}

#[test]
fn bars_are_as_long_as_their_values() {
    let points = [
        ("东区", 120.0, "120"),
        ("西区", 60.0, ">60"),
        ("北区", 1_234_567.8 / 1e5, "12.345678"),
    ];
    let (picture, ..) = svg(&chart(Shape::Bars, &points), false);
    let lengths = numbers(&picture, "<rect", "width");
    assert!((lengths[0] / lengths[1] - 2.0).abs() < 0.01, "{lengths:?}");
    for words in [
        "东区",
        "&gt;60",
        "12.345678",
        "亿元",
        "来源：甲、乙",
        "财政收入&lt;2023&gt;",
    ] {
        assert!(picture.contains(words), "{words} is missing");
    }
}

#[test]
fn a_bar_below_zero_goes_the_other_way() {
    let (picture, ..) = svg(
        &chart(Shape::Bars, &[("东区", 5.0, "5"), ("西区", -5.0, "−5")]),
        false,
    );
    let (from, lengths) = (
        numbers(&picture, "<rect", "x"),
        numbers(&picture, "<rect", "width"),
    );
    // The first rectangle is the paper: what follows it is no bar's place.
    let [from, lengths] = [from, lengths].map(|all| all[all.len() - 2..].to_vec());
    let gap = from[1] + lengths[1] - from[0];
    assert!(gap.abs() < 0.2, "{from:?} {lengths:?}");
}

#[test]
fn points_rise_with_their_values() {
    let points = [("2021", 1.0, "1"), ("2022", 3.0, "3"), ("2023", 2.0, "2")];
    let (picture, ..) = svg(&chart(Shape::Line, &points), true);
    let heights = numbers(&picture, "<circle", "cy");
    assert!(
        heights[1] < heights[2] && heights[2] < heights[0],
        "{heights:?}"
    );
    assert!(picture.contains(DARK.paper) && !picture.contains(LIGHT.paper));
}

#[test]
fn a_number_stands_where_no_line_crosses_it() {
    let points = [
        ("2021", 60.0, "sixty"),
        ("2022", 90.0, "ninety"),
        ("2023", 70.0, "seventy"),
    ];
    let (picture, ..) = svg(&chart(Shape::Line, &points), false);
    let heights = numbers(&picture, "<circle", "cy");
    for ((_, _, words), (height, below)) in
        points.iter().zip(heights.iter().zip([true, false, true]))
    {
        let (before, _) = picture
            .split_once(&format!(">{words}<"))
            .expect("its number");
        let drawn = numbers(
            &before[before.rfind("<text").unwrap_or_default()..],
            "<text",
            "y",
        );
        assert_eq!(drawn[0] > *height, below, "{words}");
    }
}

#[test]
fn years_stand_as_far_apart_as_they_are() {
    let points = [("2015", 1.0, "1"), ("2020", 3.0, "3"), ("2021", 2.0, "2")];
    let (picture, ..) = svg(&chart(Shape::Line, &points), false);
    let places = numbers(&picture, "<circle", "cx");
    let (first, second) = (places[1] - places[0], places[2] - places[1]);
    assert!((first / second - 5.0).abs() < 0.05, "{places:?}");
    // Two numbers of one year stand above each other.
    let (picture, ..) = svg(&chart(Shape::Line, &points[..1]), false);
    assert!(!picture.contains("NaN"));
}

#[test]
fn goals_are_drawn_unlike_results_and_called_so() {
    for shape in [Shape::Bars, Shape::Line] {
        let mut wanted = chart(shape, &[("2024", 5.0, "5"), ("2025", 6.0, "6")]);
        let (result, ..) = svg(&wanted, false);
        assert!(!result.contains("stroke-dasharray"));
        wanted.points[1].expected = "目标".into();
        let (goal, ..) = svg(&wanted, false);
        assert!(
            goal.contains(">目标</text>") && goal.contains("stroke-dasharray"),
            "{goal}"
        );
        assert!(wanted.words().ends_with("2024 5；2025 6 目标"));
        let filled = ["<circle", "<rect"].map(|mark| goal.matches(mark).count());
        let hollow = goal.matches("stroke-width=\"1.5\"").count();
        assert_eq!(hollow, 2, "one of {filled:?} and what explains it");
    }
}

#[test]
fn words_of_many_points_do_not_run_into_each_other() {
    let points: Vec<_> = (0..12)
        .map(|at| ("2020年", f64::from(at), "12345.6"))
        .collect();
    let mut many = chart(Shape::Line, &points);
    for (year, point) in (2009..).zip(&mut many.points) {
        point.at = f64::from(year);
    }
    many.narrow = true;
    let (picture, ..) = svg(&many, false);
    assert_eq!(picture.matches("<circle").count(), 12);
    let said = picture.matches("12345.6").count();
    assert!((2..=6).contains(&said), "{said} numbers");
}

#[test]
fn a_long_note_is_broken_into_lines() {
    let mut long = chart(Shape::Bars, &[("东区", 5.0, "5")]);
    let (short, _, low) = svg(&long, false);
    long.note = "来源：".to_owned() + &"东区工作报告 · ".repeat(20);
    let (picture, _, high) = svg(&long, false);
    assert!(high >= low + 36 && !short.contains("东区工作报告"));
    let lines = picture.matches("font-size=\"12\"").count();
    assert!(lines >= 3, "{lines} lines");
}

#[test]
fn one_figure_and_nothing_but_zeros_can_be_drawn() {
    for shape in [Shape::Bars, Shape::Line] {
        let (picture, ..) = svg(&chart(shape, &[("东区", 0.0, "0")]), false);
        assert!(!picture.contains("NaN") && !picture.contains("inf"));
    }
}
