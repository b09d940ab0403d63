//! Times since which nothing came near what is told, or it went on as it did: they date nothing behind them.
//!
//! ```text
//! 增长7%，创2018年一季度以来新高，高于全省0.5个百分点      the gap is of the quarter that is told
//! 自2018年9月以来连续7个月保持增长                       likewise
//! 扭转了2018年以来的下滑态势                             likewise
//! 2018年以来，连续获得表彰；自2018年以来，…              years that a sentence begins with date all of it
//! ```
//!
//! Lengths of years (近10年来最高) are told apart in [`super`].

use super::super::words::WORDS;

/// Longest words between the time and what was not equalled, in bytes.
const FAR: usize = 60;

/// What a time stands behind that something turned from.
const TURNED: [&str; 8] = [
    "扭转",
    "扭转了",
    "结束了",
    "改变了",
    "打破了",
    "刷新了",
    "遏制了",
    "走出了",
];

/// 创|2018年一季度|以来新高, 自|2018年9月以来|连续7个月增长: whether a time is no more than that.
pub(super) fn is_since(before: &str, after: &str, period: &str) -> bool {
    let rest = match after.strip_prefix("以来").or(after.strip_prefix("以后")) {
        Some(rest) => rest,
        None if period.ends_with("以来") => after,
        None => return false,
    };
    let before = before.trim_end_matches('了');
    if TURNED.iter().any(|word| before.ends_with(word)) {
        return true;
    }
    let led = before.strip_suffix(['自', '从']).unwrap_or(before);
    if led.is_empty() || led.ends_with(['。', '\n', '；', '：']) {
        return false;
    }
    if rest.starts_with("连续") || rest.starts_with("首次") {
        return true;
    }
    let near = &rest[..rest.floor_char_boundary(FAR)];
    let clause = near
        .split(['，', '；', '。', '、', '（'])
        .next()
        .unwrap_or("");
    !clause.contains(|c: char| c.is_ascii_digit()) && WORDS.record.within(clause)
}

#[cfg(test)]
mod tests {
    use super::is_since;

    #[test]
    fn times_of_records_date_nothing() {
        assert!(is_since("增速创", "以来季度新高，", "2018年一季度"));
        assert!(is_since("增速自", "连续7个月增长", "2018年9月以来"));
        assert!(is_since("扭转了", "的下滑态势", "2018年以来"));
        assert!(!is_since("自", "，连续7个月增长", "2018年9月以来"));
        assert!(!is_since("我县", "新建学校3所，", "2018年以来"));
        assert!(!is_since("", "最大的变化", "2018年以来"));
    }
}
