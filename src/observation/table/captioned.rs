//! What the caption of a table measures of the things that its rows name.
//!
//! ```text
//! 表3 主要工业产品产量及增长速度      粮食: 粮食产量
//! 表2 居民消费价格涨跌幅度            鲜菜: 鲜菜价格
//! ```

use crate::lexicon::has;
use crate::observation::name::{is_goods, is_member};
use crate::observation::{list, standard};

/// What a caption measures of the things that the rows name.
#[derive(Clone, Copy)]
pub enum Captioned {
    /// 主要农产品产量: of whatever has no measure of its own.
    Output,
    /// 居民消费价格涨跌幅度: of goods and services.
    Prices,
}

impl Captioned {
    /// 表3 主要工业产品产量及增长速度
    pub fn of(caption: &str) -> Option<Self> {
        let ends = ["情况", "增长速度", "增速", "及其", "及", "完成", "增长"];
        let mut said = caption.split('（').next().unwrap_or(caption).trim_end();
        while let Some(rest) = ends.iter().find_map(|end| said.strip_suffix(end)) {
            said = rest;
        }
        match said {
            said if said.ends_with("产品产量") => Some(Self::Output),
            said if has(said, "消费价格") => Some(Self::Prices),
            _ => None,
        }
    }

    /// 粮食 → 粮食产量, 衣着 → 衣着价格; 生猪出栏 has a measure of its own.
    pub fn name(self, row: &str) -> Option<String> {
        match self {
            Self::Output => list::head(row)
                .is_none()
                .then(|| standard::printed(&format!("{row}产量")).into_owned()),
            Self::Prices => is_priced(row).then(|| format!("{row}价格")),
        }
    }
}

/// 粮食, 鲜菜: whether a row of prices names goods; neither 居民消费价格总指数 nor 城市.
fn is_priced(row: &str) -> bool {
    const LONGEST: usize = 16;
    let measured = list::head(row).is_some() || has(row, "价格") || has(row, "指数");
    let goods = !measured && !is_member(row) && row.chars().count() <= LONGEST;
    is_goods(row) || goods && !row.is_empty()
}
