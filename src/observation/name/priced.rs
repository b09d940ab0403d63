//! Prices that only their unit tells.
//!
//! ```text
//! 工业用电|0.46元/千瓦时       工业用电价格
//! 天然气价格|3.2元/立方米      as it stands
//! 以高于市场价|15%|的价格收购   收购价格
//! ```

use super::{Choice, Name};
use crate::lexicon::kinds;
use crate::observation::before::than::other_price;

kinds! { static WORDS = "../../lexicon/chained_words.tsv": sold, trades }

impl Choice<'_> {
    /// 工业品出厂价格下降6%，其中生产资料|下降7%: goods that industry sells or buys, at that price.
    pub(super) fn priced_at_works(&self, part: &str) -> Option<String> {
        const PRICES: [&str; 2] = ["出厂价格", "购进价格"];
        let goods = part.ends_with(['类', '品']) || part.ends_with("资料");
        let whole = &self.whole().filter(|_| goods)?.text;
        let whole = whole.strip_suffix("指数").unwrap_or(whole);
        let price = PRICES.iter().find(|price| whole.ends_with(**price))?;
        Some(format!("{part}{price}"))
    }

    /// 以高于市场价|15%|的价格收购 → 收购价格; 每斤收购价高于市场价|0.5元 → 收购价.
    pub(super) fn priced_beyond(&self, name: Name) -> Name {
        let (start, end) = (
            self.number.span.start as usize,
            self.number.span.end as usize,
        );
        // Most sentences tell of no price.
        let before = self.scene.may("价").then(|| &self.scene.text[..start]);
        let Some((whose, _)) = before.and_then(other_price) else {
            return name;
        };
        let whose = whose.trim_start_matches(['，', '；', '。', '：', '\n']);
        let behind = self.scene.text[end..].strip_prefix("的价格");
        let trade = behind.and_then(|behind| WORDS.trades.starting(behind));
        let text = match (behind, trade) {
            (Some(_), trade) => format!("{}价格", trade.unwrap_or("")),
            (None, _) if whose.ends_with('价') || whose.ends_with("价格") => {
                whose.strip_prefix("每斤").unwrap_or(whose).to_owned()
            }
            _ => return name,
        };
        let from = self.before.noun.start.min(start);
        Name::new(text, from..start, "before")
    }

    /// 工业用电|0.46元/千瓦时: the name with what is told of it.
    pub(super) fn priced(&self, name: Name) -> Name {
        let noun = self.noun(&self.before.noun);
        let rate = self.number.unit.starts_with(['元', '万']) && self.number.unit.contains('/');
        if !rate || name.elsewhere.is_some() || WORDS.sold.ending(noun).is_none() {
            return name;
        }
        Name::new(format!("{noun}价格"), self.before.noun.clone(), "before")
    }
}

/// 年平均汇率为|1美元兑: an exchange rate without the dollar that it is of.
pub(super) fn per_dollar(name: &str) -> Option<String> {
    let bare = name.strip_suffix("1美元兑")?.trim_end_matches(['为', '：']);
    bare.ends_with("汇率").then(|| bare.to_owned())
}
