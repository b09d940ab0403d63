//! Lines that stood under a picture or a table, which a copied page has lost: they head nothing.
//!
//! ```text
//! 2017-2021年地区生产总值及其增长速度（单位：亿元、%）     a chart
//! 2018年以来规模以上工业增加值累计增速（%）               likewise
//! 2017年10月，某镇万亩桃园一景                          a photograph
//! 注：2018年数据为快报数                               a note
//! 2016-2020年工作回顾                                none: what was done in these years
//! ```
//!
//! Lines that say 图3 or 摄 are for [`super::super::furniture`].

/// What a chart shows, at the end of its caption.
const SHOWN: [&str; 6] = ["速度", "增速", "构成", "走势", "比重", "指标"];

/// The last character of an indicator's name.
const MEASURED: [char; 7] = ['率', '量', '额', '值', '数', '入', '出'];

/// What a photograph is of.
const VIEWS: [&str; 5] = ["一景", "一角", "景象", "掠影", "外景"];

/// What a note begins with.
const NOTES: [&str; 6] = [
    "注：",
    "备注：",
    "数据来源：",
    "资料来源：",
    "图片来源：",
    "单位：",
];

/// Whether an unnumbered line is one of these.
pub(super) fn is_caption(words: &str) -> bool {
    NOTES.iter().any(|note| words.starts_with(note))
        || VIEWS.iter().any(|view| words.ends_with(view))
        || is_of_chart(words)
}

/// 2017-2021年|…增长速度（亿元、%）, 2018年以来|…增速（%）: years, and what is shown of them.
fn is_of_chart(words: &str) -> bool {
    let (name, unit) = match words
        .strip_suffix('）')
        .and_then(|inner| inner.rsplit_once('（'))
    {
        Some((name, unit)) => (name, Some(unit)),
        None => (words, None),
    };
    let Some(last) = behind_years(name) else {
        return false;
    };
    let measured = unit.is_some_and(|unit| unit.contains(['%', '元', '吨', '人']));
    let shown = SHOWN.iter().any(|end| last.ends_with(end)) || last.ends_with(MEASURED);
    !last.contains(['，', '。']) && (shown || measured)
}

/// What stands behind a span of years: 2017-2021年, 2017年-2021年, 2018年以来.
fn behind_years(words: &str) -> Option<&str> {
    let year = |text: &str| text.len() >= 4 && text.as_bytes()[..4].iter().all(u8::is_ascii_digit);
    let rest = words.get(4..).filter(|_| year(words))?;
    if let Some(last) = rest.strip_prefix("年以来") {
        return Some(last);
    }
    let last = rest.trim_start_matches(['年', '-', '—', '–', '~', '至']);
    let several = last.len() < rest.len() && year(last);
    last.get(4..).filter(|_| several)?.strip_prefix('年')
}

#[cfg(test)]
mod tests {
    use super::is_caption;

    #[test]
    fn captions_are_told_from_headings() {
        assert!(is_caption("2017-2021年地区生产总值及其增长速度"));
        assert!(is_caption("2017年-2021年粮食产量（万吨）"));
        assert!(is_caption("2018年以来规模以上工业增加值累计增速（%）"));
        assert!(is_caption("2017年10月，万亩桃园一景"));
        assert!(is_caption("注：2018年数据为快报数"));
        assert!(!is_caption("2016-2020年工作回顾"));
        assert!(!is_caption("2018年工业主要指标"));
        assert!(!is_caption("2023年工作目标"));
    }
}
