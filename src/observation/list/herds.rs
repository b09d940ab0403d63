//! Animals told by one character each, with no mark between.
//!
//! ```text
//! 牛羊猪鸡存栏分别为…      牛存栏 | 羊存栏 | 猪存栏 | 鸡存栏
//! ```

/// Animals of one character.
const HERDS: &str = "猪牛羊马驴兔鸡鸭鹅禽";

/// What is told of them.
const KEPT: [&str; 4] = ["存栏", "出栏", "存栏量", "出栏量"];

/// The items, where they are as many as the numbers.
pub(super) fn apart(whole: &str, count: usize) -> Option<Vec<String>> {
    let told = whole.trim_start_matches(|c| HERDS.contains(c));
    let herds = &whole[..whole.len() - told.len()];
    let fits = count >= 2 && herds.chars().count() == count && KEPT.contains(&told);
    fits.then(|| herds.chars().map(|herd| format!("{herd}{told}")).collect())
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn each_animal_is_told_of_by_itself() {
        let told = apart("牛羊存栏", 2).unwrap_or_default();
        assert_eq!(told, ["牛存栏", "羊存栏"]);
        assert_eq!(apart("牛羊存栏", 3), None);
        assert_eq!(apart("马铃薯存栏", 1), None);
    }
}
