//! Counts of places where something is done.
//!
//! ```text
//! 在23个乡镇|布点测产，平均亩产534公斤     23: 乡镇
//! 在全区15个社区|设置投放点|320个        15: 社区, 320: 投放点
//! 12个社区试点                          left: nothing is done at them
//! ```

use crate::observation::noun;

/// 在|23个|乡镇|布点测产: where the places end that a number counts at which something is done; `number` is where the number
/// begins, `behind` what follows it.
pub fn end(text: &str, number: usize, behind: &str) -> Option<usize> {
    const WHOLES: [&str; 12] = [
        "全国", "全省", "全市", "全县", "全区", "全州", "全旗", "全镇", "辖区", "省内", "市内",
        "我县",
    ];
    let before = text.get(..number)?;
    let before = before.trim_end_matches(['近', '约', '超', '的']);
    let whole = WHOLES.iter().find_map(|whole| before.strip_suffix(whole));
    let head = whole.unwrap_or(before).strip_suffix('在')?;
    // 现在, 存在, 所在: words of their own.
    let word = head.ends_with(['现', '存', '所', '自', '正', '旨', '实', '贵', '重', '不']);
    let kind = noun::WORDS
        .kind_of_place
        .starting(behind)
        .filter(|_| !word)?;
    let rest = &behind[kind.len()..];
    noun::WORDS.done_at.starting(rest)?;
    Some(kind.len())
}

/// The same, where only the end of the number is known.
pub fn end_behind(text: &str, number_end: usize, behind: &str) -> Option<usize> {
    let before = text.get(..number_end)?;
    let before = before.trim_end_matches(['多', '余', '个', '家', '所', '座']);
    let digits = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let counts = digits.len() < before.len();
    end(text, digits.len(), behind).filter(|_| counts)
}
