//! Of which residents a paragraph tells: of the town's or of the country's.
//!
//! ```text
//! 城镇居民人均收入3.6万元。人均消费支出|2.3万元   城镇居民人均消费支出
//! ```
//!
//! Residents that the sentence itself names are read in [`crate::observation::name`].

use super::super::super::name::{self, Name};
use super::super::super::scene::Scene;
use super::{WORDS, Whose};
use crate::lexicon::has;

/// 城镇 for 城镇居民…, nothing where both are named, or all.
pub(super) fn lives(text: &str) -> Option<&'static str> {
    // All of them are, and most texts name none.
    if !has(text, "居民") {
        return None;
    }
    let town = has(text, "城镇居民") || has(text, "城镇常住居民");
    let country = has(text, "农村居民") || has(text, "农村常住居民");
    let all = ["城乡", "全体", "城镇和", "城镇、"]
        .iter()
        .any(|word| has(text, word));
    match (town, country) {
        (true, false) if !all => Some("城镇"),
        (false, true) if !all => Some("农村"),
        _ => None,
    }
}

/// 人均消费支出2.3万元: of the residents that the sentences before tell of.
pub(super) fn lived(scene: &Scene, end: usize, name: &Name, whose: &Whose) -> Option<String> {
    let residents = whose.residents?;
    let source = name::is_source(&name.text);
    if WORDS.lived.number(&name.text).is_none() && !source {
        return None;
    }
    let before = scene.text.get(..end)?;
    let others = [
        "居民", "农民", "城镇", "农村", "全体", "城乡", "职工", "农户",
    ];
    if others.iter().any(|other| has(before, other)) {
        return None;
    }
    let said = name.text.strip_prefix("居民").unwrap_or(&name.text);
    let each = if source { "人均" } else { "" };
    Some(format!("{residents}居民{each}{said}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn residents_are_of_the_town_or_of_the_country() {
        assert_eq!(lives("城镇居民收支"), Some("城镇"));
        assert_eq!(lives("城乡居民收支"), None);
        assert_eq!(lives("城镇居民和农村居民"), None);
    }
}
