//! Numbers that only say which places or things are meant, or how large each of them is.
//!
//! ```text
//! |30户|以上自然寨通硬化路             which hamlets
//! 新增学位超过|2000个|的有城关镇       of which towns that is so
//! 引进|30亿元|以上、|50亿元|以上项目    how large the projects are
//! 外资|2000万美元|以上、内资2亿元以上项目40个    likewise, of sums of two kinds
//! 建设3个|5000亩|示范片, |50米|宽的林带  how large each of them is
//! 建成500亩示范片, 林带宽50米          figures
//! ```
//!
//! The words are rows of `not_figures.tsv`. Thresholds of what another number counts are told in [`super::describes`].

use super::{WORDS, begins_noun};
use crate::lexicon::UnitKind as Kind;
use crate::mention::number::Number;

/// Whether a number does no more than that.
pub(super) fn marks(number: &Number, before: &str, after: &str) -> bool {
    in_bands(number, before, after)
        || tells_which(before, after)
        || settles(number, after)
        || sizes_each(number, before, after)
        || across(number, after)
}

/// |30户|以上自然寨: how many live where something is told of.
fn settles(number: &Number, after: &str) -> bool {
    let people = number.unit.ends_with(['户', '人']);
    let rest = after.strip_prefix("以上").or(after.strip_prefix("以下"));
    let rest = rest.map(|rest| rest.strip_prefix('的').unwrap_or(rest));
    people && rest.is_some_and(|rest| WORDS.settlement.starting(rest).is_some())
}

/// 100亩以上|的有白马镇, 超过2000个|的为城关镇: of whom that is so.
fn tells_which(before: &str, after: &str) -> bool {
    let above = after.strip_prefix("以上").or(after.strip_prefix("以下"));
    let passed = ["超过", "达到", "突破", "不足", "高于", "低于"];
    let bound = above.is_some() || passed.iter().any(|word| before.ends_with(word));
    let rest = above.unwrap_or(after).strip_prefix('的');
    let told = rest.and_then(|rest| rest.strip_prefix(['有', '为', '是']));
    // 达到二级标准的|有207天 counts; so does 超过100亩的有|12个村, by its own number.
    bound && told.is_some()
}

/// 引进|30亿元|以上、|50亿元|以上项目: each of several marks that lead to one noun.
fn in_bands(number: &Number, before: &str, after: &str) -> bool {
    let sized = matches!(number.kind(), Some(Kind::Money | Kind::Measure));
    if !sized || !after.starts_with("以上") {
        return false;
    }
    let led = before.trim_end_matches(['、', '和', '及', '与']);
    let mut many = led.len() < before.len() && led.ends_with("以上");
    let mut rest = &after["以上".len()..];
    while let Some(next) = next_band(rest) {
        many = true;
        rest = next;
    }
    many && begins_noun(rest) || next_named_band(rest)
}

/// 外资|2000万美元|以上、内资2亿元以上项目40个: whether the next mark is of another sum, and both tell which are counted.
fn next_named_band(text: &str) -> bool {
    const LONGEST: usize = 4;
    const COUNTED: usize = 8;
    let Some(next) = text.strip_prefix(['、', '和']) else {
        return false;
    };
    let mut ends = next.char_indices().take(LONGEST + 1);
    let Some((at, _)) = ends.find(|(_, c)| c.is_ascii_digit()) else {
        return false;
    };
    let plain = |c: char| matches!(c, '一'..='鿿');
    let Some(rest) = band(&next[at..]) else {
        return false;
    };
    let noun = rest.trim_start_matches(plain);
    let size = rest[..rest.len() - noun.len()].chars().count();
    let unit = noun.trim_start_matches(|c: char| c.is_ascii_digit());
    at > 0
        && next[..at].chars().all(plain)
        && (2..=COUNTED).contains(&size)
        && begins_noun(rest)
        && unit.len() < noun.len()
        && unit.starts_with(['个', '家', '户', '项', '宗', '座'])
}

/// 、50亿元以上|项目: what stands behind the next mark.
fn next_band(text: &str) -> Option<&str> {
    let next = text.trim_start_matches(['、', '和', '及', '与', '以']);
    (next.len() < text.len()).then(|| band(next))?
}

/// |50亿元以上|项目: what stands behind a mark.
fn band(next: &str) -> Option<&str> {
    const LONGEST: usize = 6;
    let unit = next.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if unit.len() == next.len() {
        return None;
    }
    let mut ends = unit.char_indices().map(|(at, _)| at).take(LONGEST);
    let end = ends.find(|at| unit[*at..].starts_with("以上"))?;
    let plain = !unit[..end].contains(['，', '。', '；', '、']);
    plain.then_some(&unit[end + "以上".len()..])
}

/// 建设3个|5000亩|示范片: how large each of those is that the number right before counts.
fn sizes_each(number: &Number, before: &str, after: &str) -> bool {
    const NEAR: usize = 12;
    if !number.unit.ends_with('亩') {
        return false;
    }
    let counted = before.strip_suffix(['个', '片', '处']);
    let counted = counted.is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit()));
    let end = after
        .char_indices()
        .nth(NEAR)
        .map_or(after.len(), |(at, _)| at);
    let near = after[..end].split(['，', '。', '；', '、', '和']).next();
    counted && near.is_some_and(|near| WORDS.plot.within(near))
}

/// |50米|宽的林带: how wide a thing is that is named so; but 林带50米宽.
fn across(number: &Number, after: &str) -> bool {
    let metric = matches!(&*number.unit, "米" | "厘米" | "公分");
    let rest = WORDS
        .across
        .starting(after)
        .map(|word| &after[word.len()..]);
    metric
        && rest.is_some_and(|rest| rest.starts_with('的') && begins_noun(&rest['的'.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_lead_to_one_noun() {
        assert_eq!(next_band("、50亿元以上项目"), Some("项目"));
        assert_eq!(next_band("，50亿元以上项目"), None);
        assert_eq!(next_band("项目"), None);
        assert!(next_named_band("、内资2亿元以上工业项目40个"));
        assert!(!next_named_band("、蔬菜产量30万吨以上"));
        assert!(tells_which("学位超过", "的有城关镇"));
        assert!(!tells_which("学位超过", "，其中"));
    }
}
