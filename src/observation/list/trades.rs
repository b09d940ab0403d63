//! The four trades by one character each: 批, 零, 住, 餐.
//!
//! ```text
//! 限上批、零、住、餐四行业      限上批发业, 限上零售业, 限上住宿业, 限上餐饮业
//! 批零住餐业销售额              批发业销售额, 零售业销售额, 住宿业销售额, 餐饮业销售额
//! ```
//!
//! Trades that are named in full come apart in [`super`].

use super::head;

/// A trade's character and its name.
const TRADES: [(char, &str); 4] = [
    ('批', "批发业"),
    ('零', "零售业"),
    ('住', "住宿业"),
    ('餐', "餐饮业"),
];

/// A list of such characters as `count` names; `None` where it is none.
pub fn trades(whole: &str, count: usize) -> Option<Vec<String>> {
    let at = whole.find('批')?;
    let (scope, listed) = whole.split_at(at);
    let scoped = ["", "限上", "限额以上"].contains(&scope);
    let mut found = Vec::new();
    let mut rest = listed;
    while let Some((_, name)) = TRADES.iter().find(|(trade, _)| rest.starts_with(*trade)) {
        found.push(*name);
        rest = &rest['批'.len_utf8()..];
        rest = rest.strip_prefix(['、', '和']).unwrap_or(rest);
    }
    let what = summed(rest)?;
    let measured = what.is_empty() || head(what) == Some(what);
    let names = found.iter().map(|name| format!("{scope}{name}{what}"));
    (scoped && measured && count >= 2 && found.len() == count).then(|| names.collect())
}

/// 四行业|销售额, 业: what stands behind the word for what they all are.
fn summed(rest: &str) -> Option<&str> {
    let kind = rest.trim_start_matches(['两', '三', '四', '大', '个']);
    kind.strip_prefix("行业").or(kind.strip_prefix('业'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_trades() {
        let want = ["限上批发业", "限上零售业", "限上住宿业", "限上餐饮业"].map(str::to_owned);
        assert_eq!(trades("限上批、零、住、餐四行业", 4), Some(want.to_vec()));
        let want = ["批发业销售额", "零售业销售额"].map(str::to_owned);
        assert_eq!(trades("批零业销售额", 2), Some(want.to_vec()));
        assert_eq!(trades("批零住餐四行业", 2), None);
        assert_eq!(trades("批发和零售业", 2), None);
    }
}
