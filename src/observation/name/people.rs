//! Who some of those are that were counted before: men, women, those in towns, girls at school.
//!
//! ```text
//! 户籍人口85万人，其中男性44万人，女性41万人     男性人口, 女性人口
//! 在校生7.4万人，其中女生3.5万人                 在校女生
//! ```
//!
//! It reads those that are counted by the head. What people have or spend is read in [`super::residents`], shares of
//! them in [`super::share`].

use super::{Choice, Name};
use crate::lexicon::kinds;
use crate::observation::standard::finish;

kinds! { static WORDS = "../../lexicon/resident_words.tsv": half, whole, pupil, pupils }

impl Choice<'_> {
    /// 常住人口62万人，其中城镇|31万人: a part by the name of the whole.
    pub(super) fn of_people(&self, mut name: Name) -> Name {
        let part = self.noun(&self.before.noun);
        let heads = self.number.unit.ends_with(['人', '名']);
        let whole = self
            .subject
            .filter(|whole| heads && *name.text == *part && whole.elsewhere.is_none());
        let text = whole.and_then(|whole| half(part, &whole.text).or(girls(part, &whole.text)));
        match text {
            Some(text) => {
                name.text = text.into();
                finish(name)
            }
            None => name,
        }
    }
}

/// 男性 + 户籍人口 → 男性人口: one of the two that make up a population, or the other of them.
fn half(part: &str, whole: &str) -> Option<String> {
    WORDS.half.number(part)?;
    let people = ["人口", "男性", "女性"];
    let whole = whole.trim_end_matches('数');
    let born = people.iter().find_map(|end| whole.strip_suffix(end));
    // 出生人口3200人，其中男性|1700人
    if let Some(stem @ ("出生" | "死亡")) = born.or(Some(whole)) {
        let whole = if matches!(part, "男" | "女") {
            "性"
        } else {
            ""
        };
        return Some(format!("{stem}{part}{whole}"));
    }
    let stem = whole.strip_suffix("人口")?;
    let plain = WORDS.whole.number(stem).is_some() || WORDS.half.number(stem).is_some();
    plain.then(|| format!("{part}人口"))
}

/// 女生 + 普通中学在校学生 → 普通中学在校女生.
fn girls(part: &str, whole: &str) -> Option<String> {
    WORDS.pupil.number(part)?;
    let stem = whole.strip_suffix(WORDS.pupils.ending(whole)?)?;
    Some(format!("{stem}在校{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_take_the_name_of_their_whole() {
        for (part, whole, want) in [
            ("男性", "户籍人口", Some("男性人口")),
            ("女性", "男性人口", Some("女性人口")),
            ("乡村", "城镇人口", Some("乡村人口")),
            ("男性", "出生人口", Some("出生男性")),
            ("女性", "流动人口", None),
            ("城镇", "就业人员", None),
        ] {
            assert_eq!(half(part, whole).as_deref(), want, "{part} {whole}");
        }
        assert_eq!(
            girls("女生", "小学在校学生").as_deref(),
            Some("小学在校女生")
        );
    }
}
