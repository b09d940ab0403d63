//! Names that stand before the list of what each number is of.
//!
//! ```text
//! 入学率分别为小学100%、初中99.6%          小学入学率, and 初中入学率 after it
//! 恩格尔系数分别为城镇33%、农村37%          城镇居民恩格尔系数
//! 固定资产投资分别为：一产4亿元              一产固定资产投资
//! ```
//!
//! The later ones are of one kind with the first: see [`super::kindred`].

use super::{Choice, Name};
use crate::lexicon::cut;
use crate::observation::standard::finish;
use crate::observation::{before, list, piece};

/// What joins the name to the list.
const JOINS: [&str; 5] = ["分别达到", "分别为", "分别是", "分别达", "分别有"];

/// The longest label, in characters.
const LABEL: usize = 8;

impl Choice<'_> {
    /// The name of the first with its label before it.
    pub(super) fn labelled(&self, mut name: Name) -> Name {
        let own = &*name.text;
        let inside = JOINS.iter().find_map(|join| cut(own, join));
        let text = match inside {
            Some((told, label)) => joined(label.trim_start_matches('：'), told),
            None => self.residents_behind(own).or_else(|| self.below_colon(own)),
        };
        match text {
            Some(text) => {
                name.text = text.into();
                finish(name)
            }
            None => name,
        }
    }

    /// 恩格尔系数|城镇|为33%: whose it is stands behind what is measured.
    fn residents_behind(&self, own: &str) -> Option<String> {
        let whose = ["城镇", "农村"];
        let label = whose.into_iter().find(|whose| own.ends_with(whose))?;
        let told = &own[..own.len() - label.len()];
        let measured =
            told == "恩格尔系数" || told.starts_with("人均") && list::head(told).is_some();
        (measured && own == self.noun(&self.before.noun)).then(|| joined(label, told))?
    }

    /// 固定资产投资分别为：|一产|4亿元: the name before the colon.
    fn below_colon(&self, own: &str) -> Option<String> {
        let start = self.before.noun.start;
        let head = self.scene.text[..start].strip_suffix('：')?;
        let end = JOINS.iter().find_map(|join| head.strip_suffix(join))?.len();
        let from = piece::start(&head[..end], &['，', '；', '。', '：']);
        let noun = before::before(self.scene, from..end).noun;
        let told = self.noun(&noun);
        let bare = own == self.noun(&self.before.noun);
        (bare && told.chars().count() >= 2).then(|| joined(own, told))?
    }
}

/// 小学 + 入学率 → 小学入学率; 城镇 + 恩格尔系数 → 城镇居民恩格尔系数; 苹果 + 水果产量 → 苹果产量.
fn joined(label: &str, told: &str) -> Option<String> {
    let plain = (1..=LABEL).contains(&label.chars().count()) && told.chars().count() >= 2;
    if !plain || label.contains(['，', '、', '的']) {
        return None;
    }
    // 十件实事分别是：改造危房…: what is told apart must be measured.
    let measured = ["系数", "增速", "增幅"]
        .iter()
        .any(|end| told.ends_with(end));
    if !measured && list::head(told).is_none() {
        return None;
    }
    let told = told.trim_end_matches("增速").trim_end_matches("增幅");
    if matches!(label, "城镇" | "农村") {
        let bare = told.strip_prefix("居民").unwrap_or(told);
        let people = bare.starts_with("人均") || bare.starts_with("恩格尔");
        return Some(format!("{label}{}{bare}", if people { "居民" } else { "" }));
    }
    // |水果|产量: all of them together.
    let head = list::head(told).filter(|_| list::is_kindred(label));
    let kinds = ["水果", "果品", "农作物", "作物", "蔬菜"];
    let head = head.filter(|head| kinds.contains(&told.strip_suffix(head).unwrap_or("")));
    Some(format!("{label}{}", head.unwrap_or(told)))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn labels_stand_before_what_is_told() {
        for (label, told, want) in [
            ("小学", "入学率", "小学入学率"),
            ("城镇", "恩格尔系数", "城镇居民恩格尔系数"),
            ("农业", "增加值增速", "农业增加值"),
            ("苹果", "水果产量", "苹果产量"),
        ] {
            assert_eq!(joined(label, told).as_deref(), Some(want));
        }
    }
}
