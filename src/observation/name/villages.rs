//! A share of villages or households that is told by what they have, or what is done there.
//!
//! ```text
//! 75%的|村庄生活垃圾得到有效治理      生活垃圾得到有效治理的村庄: the share is of villages
//! 60%的|村有集体经济收入              有集体经济收入的村
//! 72%的|行政村有|1座公厕              有公厕的行政村
//! 90%的|学校食堂实现明厨亮灶          none: the thing is what bears the whole name
//! ```
//!
//! Villages that a verb stands before, and what lies there and is counted itself, are two names: 改造3个镇|水厂5座.
//!
//! The villages are rows of `noun_words.tsv`. Shares of other things are named in [`super::group`].

use super::Choice;
use crate::observation::bind::is_place;
use crate::observation::noun::{self, Lean, lean};

/// The longest thing that is told of villages, in characters.
const LONGEST: usize = 16;

impl Choice<'_> {
    /// 改造|3个镇|水厂5座: whether nothing but a verb stands before places, and behind them what is counted itself.
    pub(super) fn things_follow(&self, verb: &str, places: &str) -> bool {
        const FAR: usize = 10;
        let worked = noun::WORDS.wrought.number(verb).is_some() || lean(verb) == Some(Lean::Act);
        let rest = &self.scene.text[self.after.noun.end..];
        let thing = rest
            .split(|c: char| c.is_ascii_digit())
            .next()
            .unwrap_or(rest);
        let near = thing.len() < rest.len() && (2..=FAR).contains(&thing.chars().count());
        let plain = thing.chars().all(|c| matches!(c, '一'..='鿿'));
        is_place(places) && worked && near && plain && self.after.predicate.is_none()
    }
}

/// The name of a share, its noun behind the number being `noun`, with what is said of that, and what stands behind it.
pub(super) fn of_villages(noun: &str, said: &str, behind: &str) -> Option<String> {
    let village = noun::WORDS.parted.starting(noun)?;
    let rest = &noun[village.len()..];
    let plain = |text: &str| {
        let size = text.chars().count();
        let marks = |c: char| c.is_ascii_digit() || "，、；。（）：的".contains(c);
        (2..=LONGEST).contains(&size) && !text.contains(marks)
    };
    if rest == "有" {
        return counted(behind)
            .filter(|thing| plain(thing))
            .map(|thing| format!("有{thing}的{village}"));
    }
    let own = rest.starts_with(['有', '通', '无']) && said.is_empty();
    let told = said.starts_with("得到") || said.starts_with("实现");
    let whole = format!("{rest}{said}");
    ((own || told && !rest.is_empty()) && plain(&whole)).then(|| format!("{whole}的{village}"))
}

/// |1座|公厕: what is counted behind a number and its unit, up to the end of the clause.
fn counted(behind: &str) -> Option<&str> {
    let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit());
    let unit = rest.chars().next().filter(|_| rest.len() < behind.len())?;
    let thing = rest[unit.len_utf8()..]
        .split(['，', '；', '。', '、', '\n'])
        .next()?;
    Some(thing.strip_prefix("以上").unwrap_or(thing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn villages_are_what_the_share_is_of() {
        let of = |noun: &str, said: &str, behind: &str| of_villages(noun, said, behind);
        assert_eq!(
            of("村庄生活垃圾", "得到治理", "").as_deref(),
            Some("生活垃圾得到治理的村庄")
        );
        assert_eq!(
            of("行政村有", "", "1座公厕；新建").as_deref(),
            Some("有公厕的行政村")
        );
        assert_eq!(
            of("村有", "", "1座以上上水设施").as_deref(),
            Some("有上水设施的村")
        );
        assert_eq!(
            of("村有集体收入", "", "").as_deref(),
            Some("有集体收入的村")
        );
        assert_eq!(of("学校食堂", "得到改善", ""), None);
        assert_eq!(of("村庄", "完成绿化", ""), None);
    }
}
