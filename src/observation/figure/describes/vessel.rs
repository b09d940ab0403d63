//! What a thing holds or yields, right before it: a size that tells which things are meant.
//!
//! ```text
//! 建成30立方米|小水窖|800口        更换75t/h|锅炉|两台
//! 新增机组12万千瓦                no size: nothing stands behind it
//! ```

use super::super::WORDS;
use super::Described;

/// Units of what one such thing holds or yields.
const HOLDS: [&str; 5] = ["立方米", "立方", "t/h", "蒸吨", "吨/小时"];

impl Described<'_> {
    /// 30立方米|小水窖, 75t/h|锅炉: neither multiplied nor summed up, right before the thing, which ends its words or is counted.
    pub(super) fn sizes_vessel(&self) -> bool {
        let vessels = ["锅炉", "水窖", "小水窖", "蓄水池"];
        if self.number.multiplier > 1.0 || !HOLDS.contains(&self.number.unit.as_str()) {
            return false;
        }
        let text = self.judged.text;
        let Some(after) = text.get(self.number.span.end as usize..) else {
            return false;
        };
        let thing = WORDS.sized.starting(after);
        let Some(thing) = thing.filter(|thing| vessels.contains(thing)) else {
            return false;
        };
        let rest = &after[thing.len()..];
        rest.is_empty()
            || rest.starts_with(['，', '。', '；', '、', '和', '及'])
            || rest.starts_with(|c: char| c.is_ascii_digit())
    }
}
