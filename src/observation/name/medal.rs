//! Medals are of the contest where they were won.
//!
//! ```text
//! 选手在国际大赛获金牌2枚、银牌3枚           国际大赛金牌, 国际大赛银牌
//! 全国赛获金牌8枚                             全国赛金牌
//! 在省运会上取得2金、4银的好成绩                省运会金牌, 省运会银牌
//! ```
//!
//! The words are rows of `headed_words.tsv`. What an award is of other kinds is read in [`crate::profile`].

use super::{Choice, Name};
use crate::lexicon::kinds;

kinds! { static WORDS = "../../lexicon/headed_words.tsv": medal, won }

/// The longest contest, in characters.
const LONGEST: usize = 18;

/// 选手在国际大赛获 → 国际大赛: where medals were won; nothing where the words only say who won them.
fn contest(said: &str) -> &str {
    let won = WORDS.won.ending(said).map_or(0, str::len);
    let said = &said[..said.len() - won];
    let at = said.rfind('在').map_or(0, |at| at + '在'.len_utf8());
    let bare = said[at..].trim_end_matches(['中', '上', '共']);
    // 省级以上|奖牌: of which rank at least.
    let said = if bare.ends_with('以') {
        &said[at..]
    } else {
        bare
    };
    let who = ["选手", "健儿", "运动员", "代表团", "代表队", "学生"];
    if who.iter().any(|end| said.ends_with(end)) {
        return "";
    }
    said
}

impl Choice<'_> {
    /// A medal's name with its contest.
    pub(super) fn won_at(&self, mut name: Name) -> Name {
        if let Some(medal) = self.of_metal() {
            let said = contest(self.widened(self.noun(&self.before.noun)));
            let last = self.subject.filter(|last| last.elsewhere.is_none());
            let last = last.and_then(|last| {
                Some(&last.text[..last.text.len() - WORDS.medal.ending(&last.text)?.len()])
            });
            let own = if said.is_empty() {
                last.unwrap_or("")
            } else {
                said
            };
            name.text = format!("{own}{medal}").into();
            return name;
        }
        if self.number.unit == "人" {
            return self.won_by(name);
        }
        if self.number.unit != "枚" && self.number.unit != "块" && self.number.unit != "个" {
            return name;
        }
        let Some(medal) = WORDS.medal.ending(&name.text) else {
            return name;
        };
        let said = &name.text[..name.text.len() - medal.len()];
        let own = contest(self.widened(said));
        let text = match (own.is_empty(), said.is_empty(), self.subject) {
            (false, ..) => format!("{own}{medal}"),
            (true, true, Some(last)) if last.elsewhere.is_none() => {
                let Some(other) = WORDS.medal.ending(&last.text) else {
                    return name;
                };
                format!("{}{medal}", &last.text[..last.text.len() - other.len()])
            }
            _ => medal.to_owned(),
        };
        if text.chars().count() <= LONGEST {
            name.text = text.into();
        }
        name
    }

    /// 省级比赛|23人|获金牌，21人获银牌: how many won a medal, told by the contest, which the next clauses go on with.
    fn won_by(&self, mut name: Name) -> Name {
        let Some(medal) = WORDS.medal.ending(&name.text) else {
            return name;
        };
        if !name.text.starts_with('获') {
            return name;
        }
        let own = contest(self.widened(self.noun(&self.before.noun)));
        let last = self.subject.filter(|_| self.before.noun.is_empty());
        let last = last.and_then(|last| last.text.strip_suffix(WORDS.medal.ending(&last.text)?));
        let own = last.unwrap_or(own);
        let held = ["赛", "运动会", "省运会", "市运会", "全运会"];
        if held.iter().any(|end| own.ends_with(end)) {
            name.text = format!("{own}{medal}").into();
        }
        name
    }

    /// 夺得|2金|、4银: the medal that a metal alone names.
    fn of_metal(&self) -> Option<&'static str> {
        Some(match &*self.number.unit {
            "金" => "金牌",
            "银" => "银牌",
            "铜" => "铜牌",
            _ => return None,
        })
    }

    /// 全国|赛获: the contest's scope, which is no place here.
    fn widened<'t>(&'t self, said: &'t str) -> &'t str {
        const SCOPES: [&str; 4] = ["全国", "全省", "全市", "世界"];
        const CONTESTS: [&str; 6] = ["赛", "比赛", "大赛", "竞赛", "联赛", "锦标赛"];
        let start = self.before.noun.start;
        let before = &self.scene.text[..start];
        let scope = SCOPES.iter().find(|scope| before.ends_with(**scope));
        let whole = scope
            .filter(|_| CONTESTS.iter().any(|word| said.starts_with(word)))
            .and_then(|scope| {
                let from = start - scope.len();
                self.scene.text.get(from..start + said.len())
            });
        whole.filter(|whole| whole.ends_with(said)).unwrap_or(said)
    }
}

#[cfg(test)]
mod tests {
    use super::contest;

    #[test]
    fn contests_are_told_without_who_won() {
        for (said, want) in [
            ("选手在国际大赛获", "国际大赛"),
            ("省级赛获", "省级赛"),
            ("选手共获", ""),
            ("省级以上", "省级以上"),
            ("", ""),
        ] {
            assert_eq!(contest(said), want, "{said}");
        }
    }
}
