//! Where a unit ends that isn't one: what follows makes another word of it, as in `国道514升级` or
//! `每年1000只有`. The characters are rows of `quantity_edges.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The characters that, behind a unit, make another word of it.
static EDGES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| rows().collect());

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = crate::lexicon::table!("../lexicon/quantity_edges.tsv").lines();
    let rows = lines.filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|line| line.split_once('\t'))
}

/// Whether `unit`, printed before `rest`, is the beginning of another word.
pub fn goes_on(unit: &str, rest: &str) -> bool {
    let behind = EDGES.get(unit);
    behind.is_some_and(|behind| rest.starts_with(|c| behind.contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_table_has_no_faulty_row() {
        let mut seen = HashSet::new();
        for (unit, behind) in rows() {
            assert!(seen.insert(unit), "{unit} is listed twice");
            let characters: HashSet<char> = behind.chars().collect();
            assert_eq!(characters.len(), behind.chars().count(), "{unit}: {behind}");
            assert!(!characters.is_empty(), "{unit} has no character");
        }
        assert!(seen.len() > 100);
    }

    #[test]
    fn a_unit_ends_before_what_it_counts_only() {
        for (unit, rest, expected) in [
            ("升", "级改造", true),
            ("升", "汽油", false),
            ("家", "企业", false),
            ("亩", "地", false),
        ] {
            assert_eq!(goes_on(unit, rest), expected, "{unit}{rest}");
        }
    }
}
