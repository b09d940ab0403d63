//! Money named by its country: `苏里南元`, `阿尔巴尼亚列克`, `老挝币`. Countries are rows of
//! `quantity_countries.tsv`; the name of the money is for [`super::unit`] to know.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Countries by first character, longest name first.
static COUNTRIES: LazyLock<HashMap<char, Vec<&'static str>>> = LazyLock::new(|| {
    let mut countries: HashMap<char, Vec<_>> = HashMap::new();
    for name in rows() {
        countries
            .entry(name.chars().next().unwrap_or_default())
            .or_default()
            .push(name);
    }
    for same in countries.values_mut() {
        same.sort_by_key(|name| std::cmp::Reverse(name.len()));
    }
    countries
});

fn rows() -> impl Iterator<Item = &'static str> {
    let lines = crate::lexicon::table!("../lexicon/quantity_countries.tsv").lines();
    lines.filter(|line| !line.starts_with('#')).skip(1)
}

/// Where the names of countries at `at` end, longest first.
pub fn countries(text: &str, at: usize) -> impl Iterator<Item = usize> {
    let rest = &text[at..];
    let same = rest.chars().next().and_then(|c| COUNTRIES.get(&c));
    let names = same.into_iter().flatten();
    names
        .filter(move |name| rest.starts_with(**name))
        .map(move |name| at + name.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_country_is_listed_once() {
        let mut seen = HashSet::new();
        for name in rows() {
            assert!(seen.insert(name), "{name} is listed twice");
        }
        assert!(seen.len() > 150);
    }

    #[test]
    fn the_longest_name_comes_first() {
        let ends: Vec<usize> = countries("孟加拉国塔卡", 0).collect();
        assert_eq!(ends, ["孟加拉国".len(), "孟加拉".len()]);
        assert_eq!(countries("企业", 0).next(), None);
    }
}
