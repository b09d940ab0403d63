//! Parts of what is measured by its amount or its sum.
//!
//! ```text
//! 粮食总产量12万吨，其中夏粮4万吨          夏粮产量
//! 保费收入12亿元，其中财产险4亿元          财产险收入
//! 天然林面积26万亩，其中国家级面积24万亩     国家级天然林面积
//! ```
//!
//! Parts of what is counted are read in [`super`].

use super::WORDS;
use crate::lexicon::{UnitKind as Kind, has};
use crate::observation::name::Choice;
use crate::observation::name::member::bare;
use crate::observation::noun;

impl Choice<'_> {
    /// 粮食总产量12万吨，其中|夏粮|4万吨; 保费收入12亿元，其中|财产险|4亿元: what is measured of the whole.
    pub(super) fn yielded(&self, part: &str) -> Option<String> {
        const SHORT: usize = 8;
        let amount = matches!(self.number.kind(), Some(Kind::Measure | Kind::Money));
        let short = part.chars().count() <= SHORT && !part.contains(['的', '、']);
        if !amount || !short || self.number.unit.ends_with('座') {
            return None;
        }
        let whole = self.whole()?;
        let last = WORDS.measured.ending(&whole.text)?;
        // 油菜2万亩，总产量300万公斤，蔬菜|2800亩: no area of what is yielded.
        if self.number.unit.ends_with(['亩', '顷']) && last.ends_with("产量") {
            return None;
        }
        // 天然林面积26万亩，其中国家级面积|24万亩
        if let Some(level) = part
            .strip_suffix(last)
            .filter(|level| noun::is_level(level))
        {
            return Some(format!("{level}{}", bare(&whole.text)));
        }
        // 劳动报酬5亿元。其中：企业|2亿元: of the sentence before.
        let here = whole.elsewhere.is_none();
        let between = match here {
            true => self
                .scene
                .text
                .get(whole.span.end..self.before.noun.start)?,
            false => "",
        };
        // 其中 stands between, or told the part before apart.
        let apart = has(between, "其中")
            || !here
            || self.scene.text[..whole.span.start].ends_with(['、', '，', '中', '：', '；'])
                && has(&self.scene.text[..whole.span.start], "其中");
        let money = self.number.kind() == Some(Kind::Money);
        let paid = last.ends_with(['入', '酬', '资']) || last.ends_with("总额");
        // 其中粮食作物30万亩，下降2%；|油料作物|5万亩: behind ； only what is of the same kind.
        let kind = part.char_indices().nth_back(1).map(|(at, _)| &part[at..]);
        let before = whole.text.strip_suffix(last).unwrap_or("");
        let same = kind.is_some_and(|kind| before.ends_with(kind));
        // 其中：企业5亿元，增长3%；|事业|2亿元
        let listed = self.scene.text.starts_with("其中") && part.chars().count() <= 3;
        let fits = apart && money == paid && (same || listed || !between.contains('；'));
        // 中药材种植面积12万亩，其中规范化种植|7万亩: how so much of the same crop is grown.
        let verb = last.strip_suffix("面积").filter(|verb| !verb.is_empty());
        if let Some(how) = verb
            .and_then(|verb| part.strip_suffix(verb))
            .filter(|_| fits)
        {
            let crop = if between.ends_with("其中") {
                before
            } else {
                ""
            };
            return Some(format!("{crop}{how}{last}"));
        }
        fits.then(|| format!("{part}{}", last.trim_start_matches('总')))
    }
}
