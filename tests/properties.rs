//! What holds for every text, however broken: reading never fails, never points outside the text,
//! and takes time in proportion to its length.
//!
//! `PROPTEST_CASES` sets the number of cases (256 without it; 200000 take some minutes with
//! `--release`). A text that once failed is kept in `properties.proptest-regressions` and tried first.

#![cfg(not(target_arch = "wasm32"))]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::FileFailurePersistence;
use std::sync::mpsc;
use std::time::Duration;
use zhibiao::source::{Utf8Only, repair};
use zhibiao::{Reader, Source, analyze};

#[path = "properties/check.rs"]
mod check;

/// Sentences of the kinds that reports are made of.
const LINES: [&str; 16] = [
    "盐田区2025年政府工作报告（摘要）",
    "来源：本区统计局　发布时间：2025-03-06 09:30",
    "一、过去一年工作回顾",
    "2024年，全区地区生产总值达到912.6亿元，同比增长5.4%，其中第三产业占比81.3%。",
    "前三季度固定资产投资下降3.2个百分点，社会消费品零售总额约一百二十亿元。",
    "PM2.5年均浓度为16.8微克/立方米，空气质量优良天数351天，优良率位列全市第二。",
    "新建、改造污水管网四十五公里，新增公园绿地2.3万㎡，绿道总里程超过240km。",
    "引进总部企业6家、专精特新企业20余家，帮助近千户商家减租3-5成。",
    "印发《盐田区海岸带保护规划（2021—2035年）》，获评国家生态文明建设示范区。",
    "（二）今年的主要目标：地区生产总值增长6%左右，居民收入增速不低于经济增速。",
    "到2025年底，力争建成充电桩1.2万个以上，1/3的社区达到低碳标准。",
    "去年上半年，進出口總額１２３．４億元，創歷史新高；較2020年增長兩成半。",
    "鹽田(yán tián)區辦理提案102件，辦結率100％。",
    "| 指标 | 2023年 | 2024年 | 增减 |",
    "常住人口\t21.4万人\t21.9万人\t+2.3%",
    "广告：点击领取888元红包！阅读 10万+　相关推荐：五大妙招省电30%",
];

/// Pieces that grammar hangs on: dropped in anywhere, they make every kind of broken sentence.
const PIECES: [&str; 40] = [
    "0", "9.", ",", "，", "。", "；", "、", "\n", "\r\n", "\u{3000}", "《", "》", "（", ")", "“",
    "％", "-", "—", "/", "～", "万", "亿元", "成", "第", "年", "月", "一", "百", "两", "超",
    "\u{feff}", "𠮷", "\u{200b}", "\u{202e}", "\u{2066}", "\0", "\t", "?", "&nbsp;", "ç½—",
];

#[derive(Clone, Debug)]
enum Change {
    Insert(&'static str),
    Run(char, usize),
    Any(char),
    Delete(usize),
    Double(usize),
    Swap,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => select(&PIECES[..]).prop_map(Change::Insert),
        1 => any::<char>().prop_map(Change::Any),
        1 => (select(&['9', '0', '一', '百', '亿', '—'][..]), 2..400_usize)
            .prop_map(|(sign, length)| Change::Run(sign, length)),
        2 => (1..6_usize).prop_map(Change::Delete),
        2 => (1..12_usize).prop_map(Change::Double),
        1 => Just(Change::Swap),
    ]
}

fn changed(text: &str, changes: &[(Change, Index)]) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    for (change, index) in changes {
        let at = index.index(signs.len() + 1);
        let to = |length: usize| (at + length).min(signs.len());
        match change {
            Change::Insert(piece) => drop(signs.splice(at..at, piece.chars())),
            Change::Run(sign, length) => drop(signs.splice(at..at, vec![*sign; *length])),
            Change::Any(sign) => signs.insert(at, *sign),
            Change::Delete(length) => drop(signs.drain(at..to(*length))),
            Change::Double(length) => {
                let again = signs[at..to(*length)].to_vec();
                drop(signs.splice(at..at, again));
            }
            Change::Swap if at >= 2 => signs.swap(at - 1, at - 2),
            Change::Swap => {}
        }
    }
    signs.into_iter().collect()
}

/// Lines in any order, with some characters inserted, dropped, doubled and swapped.
fn broken_report() -> impl Strategy<Value = String> {
    (
        vec(select(&LINES[..]), 1..10),
        vec((change(), any::<Index>()), 0..16),
    )
        .prop_map(|(lines, changes)| changed(&lines.join("\n"), &changes))
}

/// Pieces of the language without any order.
fn rubble() -> impl Strategy<Value = String> {
    let names = [
        "盐田区",
        "增长",
        "占比",
        "人口",
        "公里",
        "2024",
        "十四五",
        "力争",
        "同比",
        "平均",
    ];
    let pieces = PIECES.iter().chain(&names).copied().collect::<Vec<_>>();
    vec(select(pieces), 0..120).prop_map(|pieces| pieces.concat())
}

fn arbitrary() -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..200).prop_map(|signs| signs.into_iter().collect())
}

/// As a case of chance's tests.
fn held(text: &str) -> Result<(), TestCaseError> {
    check::check(text).map_err(TestCaseError::fail)
}

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource(
            "proptest-regressions",
        ))),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn broken_reports_are_read(text in broken_report()) {
        held(&text)?;
    }

    #[test]
    fn rubble_is_read(text in rubble()) {
        held(&text)?;
    }

    #[test]
    fn arbitrary_unicode_is_read(text in arbitrary()) {
        held(&text)?;
    }

    #[test]
    fn the_sample_with_faults_is_read(changes in vec((change(), any::<Index>()), 0..40)) {
        held(&changed(include_str!("../src/app/sample.txt"), &changes))?;
    }

    #[test]
    fn any_bytes_are_text_or_an_error(bytes in vec(any::<u8>(), 0..300)) {
        if let Ok(source) = Source::read("样本", &bytes, &Utf8Only) {
            held(&source.text)?;
        }
    }

    #[cfg(feature = "cli")]
    #[test]
    fn every_encoding_reads_back(text in broken_report()) {
        use zhibiao::source::Native;
        // A mark at the very start is no part of the text, a text of nothing is an error, and so is
        // a short one in which a byte was lost before: it holds the signs that stand for damage. Some
        // signs for private use share their bytes in GB18030 with signs that came into Unicode later.
        let lost = |c: char| matches!(c, '\0' | '\u{feff}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}');
        let text = format!("全区新增就业{}", text.replace(lost, ""));
        let gb18030 = encoding_rs::GB18030.encode(&text).0;
        let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for bytes in [text.as_bytes(), &gb18030, &utf16] {
            let source = Source::read("样本", bytes, &Native).expect("text");
            prop_assert!(source.text == text || repair(&text, &Native).is_some(), "{}", source.encoding);
        }
    }
}

proptest! {
    // Each case is a text for each of its changes, three on the average, and each is read twice: this one
    // takes longer than all others together.
    #![proptest_config(ProptestConfig { cases: config().cases.div_ceil(20), ..config() })]

    /// What is recalled from the text before is what would be found out anew.
    #[test]
    fn a_text_typed_on_reads_as_if_new(changes in vec((change(), any::<Index>()), 1..6)) {
        let (mut reader, mut text) = (Reader::default(), include_str!("../src/app/sample.txt").to_owned());
        reader.read(&Source::from_text("样本", &text));
        for change in changes {
            text = changed(&text, &[change]);
            let source = Source::from_text("样本", &text);
            prop_assert_eq!(reader.read(&source), analyze(&source));
        }
    }
}

#[test]
fn the_unbroken_lines_hold_too() {
    check::check(&LINES.join("\n")).expect("every property holds");
}

/// Texts that once broke a reading, or that chance would hardly make.
#[test]
fn known_traps_hold() {
    let traps = [
        "———万".to_owned(),
        "）——、《》（".to_owned(),
        // More digits than a double can hold, plain and by their unit.
        format!("人口{}个", "1".repeat(400)),
        format!("人口{}个", "九".repeat(400)),
        format!("总产值{}亿元", "9".repeat(302)),
        format!("优良率位列全市第{}位", "9".repeat(310)),
        format!("人口0.{}1万人", "0".repeat(400)),
        "\u{feff}人口12万人".to_owned(),
        "𠮷𠮷𠮷人口12万人".to_owned(),
        // A page without line breaks gets them, also behind what is dropped: a note's mark, a letter that is not seen.
        format!(
            "某县治水方案\u{200b}一、总体思路坚持{0}。[1]二、工作目标\u{200b}到2014年清淤2万米，{0}。",
            "治水与兴业并重，".repeat(12)
        ),
    ];
    for trap in traps {
        if let Err(fault) = check::check(&trap) {
            panic!("{trap}: {fault}");
        }
    }
}

/// A quadratic reading of these texts takes many minutes.
const LIMIT: Duration = Duration::from_secs(30);

/// Fails where the text takes longer than any linear reading would, even unoptimised on a slow
/// machine. The reading goes on in its own thread, so that a quadratic one fails instead of hanging.
fn in_time(text: String) {
    let (done, wait) = mpsc::channel();
    std::thread::spawn(move || {
        analyze(&Source::from_text("样本", &text));
        done.send(())
    });
    match wait.recv_timeout(LIMIT) {
        Ok(()) => {}
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("not done after {LIMIT:?}"),
        Err(mpsc::RecvTimeoutError::Disconnected) => panic!("the reading panicked"),
    }
}

#[test]
fn endless_numerals_take_linear_time() {
    in_time("一".repeat(100_000));
}

#[test]
fn endless_digits_take_linear_time() {
    in_time("0123456789".repeat(100_000));
}

#[test]
fn brackets_that_never_close_take_linear_time() {
    in_time("《".repeat(100_000));
    in_time("（".repeat(100_000));
    in_time("“".repeat(100_000));
}

#[test]
fn ten_thousand_headings_take_linear_time() {
    in_time("一、2024年工作回顾\n".repeat(10_000));
}

#[test]
fn a_sentence_that_never_ends_takes_linear_time() {
    in_time("人口增长2.5万人，".repeat(10_000));
    in_time("2024年".repeat(20_000));
    in_time("盐田区".repeat(20_000));
    in_time("超过约".repeat(20_000));
}

#[test]
fn a_table_without_end_takes_linear_time() {
    in_time("1\t".repeat(50_000));
    in_time("| 12 | 3.4% |\n".repeat(10_000));
}
