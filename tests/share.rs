//! Links: what goes in comes out, a cut one yields its first figures, and no letters do harm.
#![cfg(all(feature = "heavy", not(target_arch = "wasm32")))]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use zhibiao::correction::{Change, Correction, added::Added, apply};
use zhibiao::report::{Comparator, Document, Measure, Observation, Profile, Status};
use zhibiao::share::{Loss, Opened, Refusal, Size, open, seal};
use zhibiao::{Report, Source, analyze};

const SIZES: [Size; 3] = [Size::Figures, Size::Quotes, Size::Whole];

/// A report of two districts with every kind of figure, doubts, honours and policies.
const TEXT: &str = "盐田区2025年政府工作报告\n\
    一、2024年工作回顾\n\
    全区地区生产总值达到912.6亿元，同比增长5.4%，其中第三产业占比81.0%。绿化良好。\n\
    新建污水管网四十五公里，新增公园绿地2.3万平方米，优良率位列全市第二。\n\
    常住人口约21.9万人，屋顶光伏装机容量4.2万千瓦时。获评国家生态文明建设示范区。\n\
    印发《盐田区海岸带保护规划》。近邻大鹏新区接待游客1200万人次。\n\
    二、2025年主要任务\n\
    地区生产总值增长6%左右，力争建成充电桩1.2万个以上，减租3-5成。\n";

fn report(text: &str) -> Report {
    analyze(&Source::from_text("样本", text))
}

/// A figure as its row says it.
fn said(figure: &Observation) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        (
            figure.indicator.clone(),
            figure.indicator_id.clone(),
            figure.category.clone(),
        ),
        (
            figure.measure,
            figure.value,
            figure.upper,
            figure.unit.clone(),
        ),
        figure.base.clone(),
        (figure.comparator, figure.status),
        (figure.district.clone(), figure.period.clone()),
    )
}

fn all_said(report: &Report) -> Vec<impl PartialEq + std::fmt::Debug + use<>> {
    report.observations.iter().map(said).collect()
}

fn opened(link: &str) -> Opened {
    open(link).expect("a whole link opens")
}

#[test]
fn the_figures_arrive_without_the_text() {
    let sent = report(TEXT);
    assert!(sent.observations.len() > 10 && !sent.doubts.is_empty());
    let got = opened(&seal(Size::Figures, &sent, TEXT, &[]));
    assert_eq!(all_said(&got.report), all_said(&sent));
    assert_eq!(
        (got.size, got.text.as_str(), got.loss),
        (Size::Figures, "", None)
    );
    assert_eq!(got.report.doubts, sent.doubts);
    assert_eq!(
        got.report.document,
        Document {
            characters: 0,
            ..sent.document.clone()
        }
    );
    let bare = |profile: &Profile| Profile {
        honours: vec![],
        policies: vec![],
        ..profile.clone()
    };
    let districts: Vec<_> = sent.districts.iter().map(bare).collect();
    assert_eq!(got.report.districts, districts);
    let quotes = got.report.observations.iter().zip(&sent.observations);
    for (figure, original) in quotes {
        // Digits and unit say what the row says anyway, with the noughts that were printed.
        assert!(figure.quote.is_empty() || figure.quote == original.quote);
        assert_eq!(
            zhibiao::view::figure(figure),
            zhibiao::view::figure(original)
        );
        assert_eq!((figure.start, figure.end), (figure.start, figure.start));
    }
}

#[test]
fn quotes_stand_in_the_sentences_that_were_sent() {
    let sent = report(TEXT);
    let got = opened(&seal(Size::Quotes, &sent, TEXT, &[]));
    assert_eq!(all_said(&got.report), all_said(&sent));
    assert_eq!(got.report.districts, sent.districts);
    assert!(got.text.contains("912.6亿元") && !got.text.contains("绿化良好"));
    let letters: Vec<char> = got.text.chars().collect();
    for (figure, original) in got.report.observations.iter().zip(&sent.observations) {
        let words = &letters[figure.start as usize..figure.end as usize];
        assert_eq!(words.iter().collect::<String>(), original.quote);
        assert_eq!(figure.quote, original.quote);
    }
}

#[test]
fn a_whole_text_is_read_again_alike() {
    let sent = report(TEXT);
    let right = [Correction::of(
        &sent.observations[0],
        Change::Period("2023".into()),
    )];
    let got = opened(&seal(Size::Whole, &sent, TEXT, &right));
    assert_eq!((got.size, got.text.as_str()), (Size::Whole, TEXT));
    assert_eq!(got.corrections, right);
    assert_eq!(got.report.document.name, "样本");
    assert!(
        got.report.observations.is_empty(),
        "the receiver reads for himself"
    );
}

#[test]
fn corrected_figures_arrive_corrected() {
    let read = report(TEXT);
    let right = [
        Correction::of(&read.observations[0], Change::Value(913.0, None)),
        Correction::of(&read.observations[0], Change::Period("2023".into())),
        Correction::of(&read.observations[3], Change::Dismissed),
    ];
    let sent = apply(&read, TEXT, &right);
    for size in [Size::Figures, Size::Quotes] {
        let got = opened(&seal(size, &sent, TEXT, &right));
        assert_eq!(got.report.observations.len(), read.observations.len() - 1);
        assert_eq!(all_said(&got.report), all_said(&sent));
        assert_eq!(
            got.report.observations[0].corrected,
            sent.observations[0].corrected
        );
        assert_eq!(
            got.corrections,
            [],
            "what was read before they set it right stays at home"
        );
    }
}

/// A figure that the reading has not, as a user adds it.
fn added() -> Correction {
    let before = TEXT.split_once("绿化").expect("it stands there").0;
    Correction {
        start: before.chars().count() as u32,
        quote: "绿化".into(),
        change: Change::Added(Box::new(Added {
            indicator: "绿化率".into(),
            measure: Measure::Share,
            value: 45.5,
            upper: None,
            unit: "%".into(),
            comparator: Comparator::Exact,
            district: "盐田区".into(),
            period: "2024".into(),
            status: Status::Actual,
        })),
    }
}

#[test]
fn added_figures_arrive_and_pages_from_before_read_the_rest() {
    let read = report(TEXT);
    let right = [
        added(),
        Correction::of(&read.observations[0], Change::Period("2023".into())),
    ];
    let sent = apply(&read, TEXT, &right);
    assert_eq!(sent.observations.len(), read.observations.len() + 1);
    for size in [Size::Figures, Size::Quotes] {
        let got = opened(&seal(size, &sent, TEXT, &right)).report;
        assert_eq!(all_said(&got), all_said(&sent));
        let marks = |report: &Report| {
            let figures = report.observations.iter();
            figures.map(|one| one.corrected.clone()).collect::<Vec<_>>()
        };
        assert_eq!(marks(&got), marks(&sent));
    }
    let got = opened(&seal(Size::Whole, &sent, TEXT, &right));
    assert_eq!(got.corrections, right);
}

#[test]
fn a_cut_link_says_what_it_lost() {
    let text = TEXT.repeat(6);
    let sent = report(&text);
    let (all, characters) = (sent.observations.len(), text.chars().count());
    for size in SIZES {
        let link = seal(size, &sent, &text, &[]);
        let got = opened(&link[..link.len() - 5]);
        let Some(Loss {
            kept,
            sent: promised,
        }) = got.loss
        else {
            panic!("the last block is gone");
        };
        match size {
            Size::Whole => {
                assert_eq!(promised, characters);
                assert!(kept >= characters / 1_000 * 1_000 - 1_000 && text.starts_with(&got.text));
            }
            _ => {
                assert_eq!(promised, all);
                assert!(kept >= 20 && kept < all && kept == got.report.observations.len());
                assert_eq!(all_said(&got.report), all_said(&sent)[..kept]);
            }
        }
    }
}

#[test]
fn sixty_figures_take_about_a_thousand_characters() {
    // Sixty rows as a report has them: half known names, half the district's own.
    let figure = |at: usize| {
        let names = [
            "地区生产总值",
            "社会消费品零售总额",
            "城镇新增就业",
            "污水处理率",
            "便民服务点",
            "老旧小区改造",
            "普惠托位",
        ];
        let units = [("亿元", 1234.5), ("%", 6.1), ("人", 5230.0), ("个", 12.0)];
        let (unit, value) = units[at % units.len()];
        Observation {
            indicator: match names[at % names.len()] {
                known if at.is_multiple_of(2) => known.to_owned(),
                other => format!(
                    "{}{other}",
                    ["新河", "城北", "东湖", "南岭", "西坪"][at % 5]
                ),
            },
            unit: unit.into(),
            value: value + at as f64,
            district: "盐田区".into(),
            period: ["2024", "2025"][at / 40].into(),
            measure: [Measure::Level, Measure::Change][at % 2],
            status: [Status::Actual, Status::Target][at / 40],
            ..Observation::default()
        }
    };
    let sent = Report {
        document: report(TEXT).document,
        districts: report(TEXT).districts,
        observations: (0..60).map(figure).collect(),
        ..Report::default()
    };
    let link = seal(Size::Figures, &sent, "", &[]);
    assert!(link.len() < 1_000, "{} characters", link.len());
}

#[test]
fn what_is_no_link_is_refused() {
    for strange in ["", "x", "javascript:alert(1)", "AAAA", "AQ", "AQAA", "指标"] {
        assert_eq!(open(strange), Err(Refusal::Broken), "{strange}");
    }
    assert_eq!(open("CQAAAA"), Err(Refusal::Newer));
}

#[test]
fn script_arrives_as_text() {
    let script = "<script>alert(1)</script>";
    let sent = Report {
        document: Document {
            name: script.into(),
            title: script.into(),
            ..Document::default()
        },
        districts: vec![Profile {
            name: script.into(),
            ancestors: vec![script.into()],
            ..Profile::default()
        }],
        observations: vec![Observation {
            indicator: script.into(),
            unit: script.into(),
            district: script.into(),
            period: script.into(),
            ..Observation::default()
        }],
        ..Report::default()
    };
    let got = opened(&seal(Size::Figures, &sent, "", &[]));
    assert_eq!(all_said(&got.report), all_said(&sent));
    assert_eq!(got.report.districts[0].name, script);
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(&["地区生产总值", "口袋公园", "%", "亿元", "", "2024", "../2025", "罗湖区"][..]).prop_map(str::to_owned),
        1 => vec(any::<char>(), 0..40).prop_map(|letters| letters.into_iter().collect()),
    ]
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        (-100_000_000_i64..100_000_000).prop_map(|digits| digits as f64 / 100.0),
        any::<f64>().prop_filter("a number", |value| value.is_finite()),
    ]
}

fn figure() -> impl Strategy<Value = Observation> {
    let kinds = (
        select(
            &[
                Measure::Level,
                Measure::Added,
                Measure::Change,
                Measure::Gap,
                Measure::Share,
                Measure::Rank,
            ][..],
        ),
        select(
            &[
                Comparator::Exact,
                Comparator::About,
                Comparator::Nearly,
                Comparator::Over,
                Comparator::AtLeast,
                Comparator::AtMost,
            ][..],
        ),
        select(&[Status::Actual, Status::Target, Status::Forecast][..]),
    );
    let numbers = (value(), proptest::option::of(value()));
    (kinds, numbers, [words(), words(), words(), words()]).prop_map(
        |((measure, comparator, status), (value, upper), [indicator, unit, district, period])| {
            Observation {
                measure,
                comparator,
                status,
                value,
                upper,
                indicator,
                unit,
                district,
                period,
                ..Observation::default()
            }
        },
    )
}

fn reports() -> impl Strategy<Value = Report> {
    (
        vec(figure(), 0..70),
        words(),
        vec([words(), words(), words()], 0..4),
    )
        .prop_map(|(observations, name, districts)| {
            let profile = |[name, parent, code]: [String; 3]| Profile {
                name,
                code,
                ancestors: vec![parent.clone()],
                parent,
                ..Profile::default()
            };
            Report {
                document: Document {
                    title: name.clone(),
                    name,
                    ..Document::default()
                },
                districts: districts.into_iter().map(profile).collect(),
                observations,
                ..Report::default()
            }
        })
}

/// What the row says, the looked-up parts left out.
fn sent_fields(figure: &Observation) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        (figure.measure, figure.comparator, figure.status),
        (figure.value.to_bits(), figure.upper.map(f64::to_bits)),
        [
            &figure.indicator,
            &figure.unit,
            &figure.district,
            &figure.period,
        ]
        .map(Clone::clone),
    )
}

fn fields(report: &Report) -> Vec<impl PartialEq + std::fmt::Debug + use<>> {
    report.observations.iter().map(sent_fields).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_figures_come_back(sent in reports()) {
        let got = opened(&seal(Size::Figures, &sent, "", &[]));
        prop_assert_eq!(fields(&got.report), fields(&sent));
        prop_assert_eq!(got.loss, None);
        for (got, sent) in got.report.districts.iter().zip(&sent.districts) {
            prop_assert_eq!((&got.name, &got.code, &got.parent, &got.ancestors), (&sent.name, &sent.code, &sent.parent, &sent.ancestors));
        }
    }

    #[test]
    fn any_text_comes_back(text in vec(any::<char>(), 0..3_000)) {
        let text: String = text.into_iter().collect();
        let got = opened(&seal(Size::Whole, &Report::default(), &text, &[]));
        prop_assert_eq!(got.text, text);
    }

    #[test]
    fn a_cut_anywhere_never_lies(sent in reports(), cut in any::<Index>()) {
        let link = seal(Size::Figures, &sent, "", &[]);
        if let Ok(got) = open(&link[..cut.index(link.len())]) {
            let kept = got.report.observations.len();
            prop_assert_eq!(&fields(&got.report), &fields(&sent)[..kept]);
            prop_assert!(kept == sent.observations.len() || got.loss.is_some());
        }
    }

    #[test]
    fn no_letters_do_harm(letters in "AQ[-_A-Za-z0-9]{0,400}", size in select(&SIZES[..]), at in any::<Index>(), letter in "[-_A-Za-z0-9。]") {
        let _ = open(&letters);
        let mut link = seal(size, &report(TEXT), TEXT, &[]);
        let at = at.index(link.len());
        link.replace_range(at..=at, &letter);
        let _ = open(&link);
    }
}
