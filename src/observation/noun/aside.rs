//! Parts that take no more of the figure before than its kind.
//!
//! ```text
//! 出生人口 + 死亡 → 死亡人口            GDP总量 + 增速 → GDP增速
//! ```
//!
//! Other parts are put together in [`super::part`].

/// 出生人口 + 死亡 → 死亡人口: those who died are none of those who were born.
pub(super) fn of_births(subject: &str, part: &str) -> Option<String> {
    let mut ends = ["人口", "人数"].iter();
    let kind = ends.find(|end| subject.ends_with(**end)).unwrap_or(&"");
    let born = subject.strip_suffix(kind)?.ends_with("出生");
    (born && part == "死亡").then(|| format!("{part}{kind}"))
}

/// GDP总量 + 增速 → GDP增速: how fast it grows, not how large it is.
pub(super) fn of_sum_moved(subject: &str, part: &str) -> Option<String> {
    let sum = subject.strip_suffix("总量")?;
    (matches!(part, "增速" | "增幅") && sum.chars().count() >= 2).then(|| format!("{sum}{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_kind_is_taken() {
        assert_eq!(of_births("出生人口", "死亡").as_deref(), Some("死亡人口"));
        assert_eq!(of_births("交通事故", "死亡"), None);
        assert_eq!(of_sum_moved("GDP总量", "增速").as_deref(), Some("GDP增速"));
    }
}
