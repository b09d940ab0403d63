//! Percentages that what stands around them tells to be rates of growth.
//!
//! ```text
//! 以5.2%的增速开局                    the noun behind it
//! 生产总值：118.3亿元 6.5%            a card of figures: the sum, and how it grew
//! 固定资产投资：—— 8.2%               the sum is not told
//! ```

use super::Figure;
use crate::observation::noun;

/// The longest name on a card, in characters.
const LONGEST: usize = 16;

/// 以|5.2%|的增速开局: whether the words behind a percentage say that it is a rate of growth.
pub fn is_told(figure: &Figure) -> bool {
    let rest = &figure.scene.text[figure.number.span.end as usize..];
    let pace = rest
        .strip_prefix('的')
        .filter(|rest| rest.starts_with(['增', '涨']));
    pace.is_some_and(|pace| pace.chars().nth(1).is_some_and(|c| "速幅".contains(c)))
}

/// 生产总值：118.3亿元|6.5%, 财政收入：8.6亿元（|10.3%|）: whether a line is a name, a sum and a rate, as cards of key figures have it.
pub fn on_card(figure: &Figure) -> bool {
    let (before, after) = (
        &figure.scene.text[..figure.start()],
        &figure.scene.text[figure.number.span.end as usize..],
    );
    // Most figures have words around them.
    let told = before.ends_with([' ', '（', '+', '-', '—', '元', '吨', '时', '次']);
    let closed = after.strip_prefix('）').unwrap_or(after);
    if !told || !(closed.is_empty() || closed.starts_with(['\n', '。', '；'])) {
        return false;
    }
    let line = before.rsplit('\n').next().unwrap_or(before);
    let line = line.trim_end_matches([' ', '（', '+', '-']);
    let Some((name, sum)) = line.split_once('：') else {
        return false;
    };
    let short = (2..=LONGEST).contains(&name.chars().count());
    let words = short && !name.contains(['，', '、', '；', '。', '占', '比']);
    let sum = sum.trim();
    let sized = sum.starts_with(|c: char| c.is_ascii_digit())
        && sum.ends_with(['元', '吨', '时', '次'])
        && !sum.contains(['，', '、', '；', '。', '%', ' ']);
    let untold = !sum.is_empty() && sum.chars().all(|c| matches!(c, '—' | '-' | '/'));
    words && (sized || untold && noun::WORDS.summed.ending(name).is_some())
}
