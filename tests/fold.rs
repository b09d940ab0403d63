//! Folding, seen from outside: one case a row of `cases/fold.tsv`, what holds for every text, and
//! that no text takes more than its share of time.

use std::fmt::Write;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use zhibiao::fold::{FoldedText, fold};
use zhibiao::span::{Folded, Original, Span};

/// The characters that `\n`, `\r`, `\t`, `\\` and `\u{…}` stand for.
fn unescape(cell: &str) -> String {
    let mut text = String::new();
    let mut rest = cell;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let (c, length) = match after.as_bytes().first() {
            Some(b'n') => ('\n', 1),
            Some(b'r') => ('\r', 1),
            Some(b't') => ('\t', 1),
            Some(b'u') => {
                let end = after.find('}').expect("\\u{…} closes");
                let code = u32::from_str_radix(&after[2..end], 16).expect("hexadecimal");
                (char::from_u32(code).expect("a character"), end + 1)
            }
            _ => ('\\', 1),
        };
        text.push(c);
        rest = &after[length..];
    }
    text + rest
}

#[test]
fn cases() {
    let mut failures = String::new();
    let rows = include_str!("cases/fold.tsv")
        .lines()
        .filter(|row| !row.starts_with('#'));
    let mut count = 0;
    for row in rows {
        let mut cells = row.split('\t');
        let mut cell = || {
            cells
                .next()
                .unwrap_or_else(|| panic!("three cells in {row:?}"))
        };
        let (what, original, expected) = (cell(), unescape(cell()), unescape(cell()));
        let folded = fold(&original).text;
        if folded != expected {
            writeln!(
                failures,
                "{what}: {original:?}\n  gives    {folded:?}\n  expected {expected:?}"
            )
            .expect("a string takes all");
        }
        count += 1;
    }
    assert!(failures.is_empty(), "\n{failures}");
    assert!(count > 60);
}

/// What a folded piece came from.
fn source_of(original: &str, folded: &FoldedText, piece: &str) -> String {
    let at = folded
        .text
        .find(piece)
        .unwrap_or_else(|| panic!("{piece} in {}", folded.text));
    let span = folded.map.original(Span::bytes(at, at + piece.len()));
    original
        .chars()
        .skip(span.start as usize)
        .take(span.len() as usize)
        .collect()
}

#[test]
fn a_quote_is_what_the_report_says() {
    let original = "貴陽(yáng)新增 1,234.5 萬\n畝(mǔ)，占 5㎡的８％。落戶[3]12個(gè)項目";
    let folded = fold(original);
    assert_eq!(
        folded.text,
        "贵阳新增1234.5万亩，占5平方米的8%。落户12个项目"
    );
    for (piece, expected) in [
        ("贵阳", "貴陽"),
        ("贵阳新", "貴陽(yáng)新"),
        ("1234.5万亩", "1,234.5 萬\n畝"),
        ("1234.5", "1,234.5"),
        ("5平方米", "5㎡"),
        ("平方", "㎡"),
        ("8%", "８％"),
        ("12个", "12個"),
        ("户12", "戶[3]12"),
    ] {
        assert_eq!(source_of(original, &folded, piece), expected);
    }
}

#[test]
fn paragraphs_broken_at_the_papers_edge_become_one_line() {
    let original = "  一、主要目标\n  \
        到二〇二五年，全区规模以上工业企业力争超过 1000\n\
        家，主导产业产值突破三千亿元，服务业增加值占生产总\n\
        值的比重提高到百分之六十五左右，城乡居民人均可支配\n\n\n          — 3 —\n\u{c}\
        收入年均增长 6%以上，单位生产总值能耗持续下降，绿色\n\
        建筑占新建建筑的比重达到百分之九十以上。\n  \
        （一）夯实产业基础。实施重点产业强链补链行动，建设\n\
        先进制造业园区 3 个。\n";
    let folded = fold(original).text;
    assert_eq!(
        folded,
        "一、主要目标\n\
         到二〇二五年，全区规模以上工业企业力争超过1000家，主导产业产值突破三千亿元，\
         服务业增加值占生产总值的比重提高到百分之六十五左右，城乡居民人均可支配\
         收入年均增长6%以上，单位生产总值能耗持续下降，绿色建筑占新建建筑的比重达到百分之九十以上。\n\
         （一）夯实产业基础。实施重点产业强链补链行动，建设先进制造业园区3个。\n"
    );
}

#[test]
fn lists_of_equal_width_stay_lists() {
    let original = "一、全区地区生产总值增长百分之七点二达到新高度\n\
        二、全区固定资产投资增长百分之九点二达到新高度\n\
        三、全区社会消费品零售总额增长百分之五点一左右\n\
        四、全区居民人均可支配收入增长百分之五点一左右\n";
    assert_eq!(fold(original).text, original);
}

/// Text made of what folding looks at, so that random text meets the passes.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "增长",
        "綠",
        "乾",
        "著",
        "7",
        "12",
        "345",
        "８",
        "％",
        ".",
        "．",
        ",",
        "，",
        "。",
        ":",
        "：",
        "(",
        ")",
        "（",
        "）",
        "[",
        "]",
        "【",
        "yáng",
        "de",
        "?",
        "??",
        " ",
        "  ",
        "\t",
        "\n",
        "\r\n",
        "\u{c}",
        "\u{2028}",
        "\u{3000}",
        "—",
        "——",
        "–",
        "㎡",
        "½",
        "①",
        "\u{200b}",
        "\"",
        "'",
        "&nbsp;",
        "&",
        "a",
        "GDP",
        "万",
        "亿元",
        "个",
        "一、",
        "²",
        "○",
        "”",
        "《",
        "\u{fffd}",
        "全区规模以上工业企业力争超过一千家，主导产业产值",
        "𠮷",
    ]);
    let mixed = prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat());
    prop_oneof![4 => mixed, 1 => any::<String>()]
}

fn characters(text: &str) -> u32 {
    u32::try_from(text.chars().count()).expect("short")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_span_maps_to_an_ordered_span_inside(text in texts()) {
        let folded = fold(&text);
        let total = characters(&text);
        let bounds: Vec<u32> = folded.text.char_indices().map(|(at, _)| at as u32).chain([folded.text.len() as u32]).collect();
        let mut last = Span::<Original>::new(0, 0);
        for pair in bounds.windows(2) {
            let span = folded.map.original(Span::new(pair[0], pair[1]));
            prop_assert!(span.start < span.end && span.end <= total, "{span:?} of {total}");
            prop_assert!(span.start >= last.end || span == last, "{span:?} after {last:?}");
            last = span;
        }
        for (n, &start) in bounds.iter().enumerate() {
            for &end in bounds.iter().skip(n).step_by(7) {
                let span = folded.map.original(Span::new(start, end));
                prop_assert!(span.start <= span.end && span.end <= total);
                if start < end {
                    let first = folded.map.original(Span::new(start, start + 1));
                    let last = folded.map.original(Span::new(end - 1, end));
                    prop_assert_eq!(span, first.cover(last));
                }
            }
        }
    }

    #[test]
    fn what_is_unchanged_maps_to_itself(text in texts()) {
        let folded = fold(&text);
        let original: Vec<char> = text.chars().collect();
        for (at, c) in folded.text.char_indices() {
            let span = folded.map.original(Span::bytes(at, at + c.len_utf8()));
            // Chinese characters that no pass writes for another one.
            if "增长全区规模工业企".contains(c) {
                prop_assert_eq!(span.len(), 1);
                prop_assert_eq!(original[span.start as usize], c);
            }
        }
    }

    #[test]
    fn plain_text_stays_and_maps_to_itself(lines in prop::collection::vec("[全区增长][全区增长7-9，；]{0,40}。\n", 0..20)) {
        let text = lines.concat();
        let folded = fold(&text);
        prop_assert_eq!(&folded.text, &text);
        let whole = folded.map.original(Span::<Folded>::bytes(0, text.len()));
        prop_assert_eq!(whole, Span::new(0, characters(&text)));
    }
}

#[test]
fn hostile_texts_take_time_by_length() {
    let hostile = [
        "(",
        "1",
        " ",
        "?",
        "(a",
        "1,",
        "1 ",
        "政 ",
        "[1",
        "\n",
        "\t",
        "綠",
        "(yáng)",
        "—",
        "1\n万",
        "\"",
        "&",
        "人\u{3000}",
        "1:",
        "（１",
    ];
    for piece in hostile {
        let text = piece.repeat(1_000_000 / piece.len());
        let start = Instant::now();
        let folded = fold(&text);
        let taken = start.elapsed();
        assert!(folded.text.len() <= text.len() * 3);
        // Whether time grows with length alone is for tests/growth.rs; this catches an endless one.
        assert!(taken < Duration::from_secs(60), "{piece:?} took {taken:?}");
    }
}

#[test]
fn the_map_is_smaller_than_the_text() {
    let text = "全区生产总值增长7.2%,总量2,808.19億元(含新區),其中5㎡。\n".repeat(1000);
    let folded = fold(&text);
    assert!(
        folded.map.bytes() <= text.len(),
        "{} for {}",
        folded.map.bytes(),
        text.len()
    );
}
