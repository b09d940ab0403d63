//! Words of its sentence that a name has kept at its edges.
//!
//! ```text
//! 规上企业|需|达到340家               规上企业: that it must be so is told by the status
//! 民生实事项目|具体如下                民生实事项目
//! |或改扩建|村卫生室10家               村卫生室: the second of two verbs
//! 320艘|渔船|每艘配备1台               渔船: what each of them has
//! 教育提升项目 | |投资1058万元         教育提升项目投资: the bar of a table between the two
//! ```
//!
//! What a name states of what is counted is cleared in [`super::stated`].

use super::super::{Choice, Name, measures};
use crate::lexicon::kinds;
use crate::observation::noun;
use crate::observation::standard::finish;

kinds! { static WORDS = "../../../lexicon/edge_words.tsv": must, must_own, follows_here, or_does }

impl Choice<'_> {
    /// A name without such words.
    pub(in super::super) fn trimmed(&self, mut name: Name) -> Name {
        let edges = [
            without_must,
            without_here,
            without_or,
            without_come,
            without_by,
        ];
        let bare = edges.iter().find_map(|edge| edge(&name.text));
        let bare = bare
            .or_else(|| self.without_each(&name))
            .or_else(|| self.second_of_two(&name));
        if let Some(bare) = bare.map(str::to_owned).or_else(|| barred(&name.text)) {
            name.text = bare.into();
            return finish(name);
        }
        name
    }

    /// 新建和|加固改造|校舍: the second of two verbs, whose first was dropped.
    fn second_of_two<'n>(&self, name: &'n Name) -> Option<&'n str> {
        const FIRST: [&str; 5] = ["新建", "新增", "改建", "扩建", "续建"];
        let before = self.scene.text.get(..name.span.start)?;
        let first = before.strip_suffix(['和', '及', '与'])?;
        FIRST.iter().find(|verb| first.ends_with(**verb))?;
        without_or_does(&name.text)
    }

    /// 320艘|渔船|每艘配备1台: what is counted, without what each of them has.
    fn without_each<'n>(&self, name: &'n Name) -> Option<&'n str> {
        if !name.text.contains('每') {
            return None;
        }
        let each = format!("每{}", self.number.unit);
        let (things, rest) = name.text.split_once(&*each)?;
        let told = name.rule.starts_with("after") && self.counts() && !rest.is_empty();
        (told && things.chars().count() >= 2).then_some(things)
    }
}

/// 规上企业|需, 研发投入强度|每年要: what must be so; but not 内需, 纪要.
fn without_must(name: &str) -> Option<&str> {
    let bare = name.strip_suffix(WORDS.must.ending(name)?)?;
    let own = WORDS.must_own.ending(name).is_some();
    (!own && bare.chars().count() >= 3).then_some(bare)
}

/// 民生实事项目|具体如下: where they are told.
fn without_here(name: &str) -> Option<&str> {
    let bare = name.strip_suffix(WORDS.follows_here.ending(name)?)?;
    (bare.chars().count() >= 2).then_some(bare)
}

/// |或改扩建|村卫生室: the second of two verbs, whose first was dropped.
fn without_or(name: &str) -> Option<&str> {
    let bare = name.strip_prefix(WORDS.or_does.starting(name)?)?;
    (bare.chars().count() >= 2).then_some(bare)
}

/// |加固改造|校舍: a name without the verb that might stand behind 或.
fn without_or_does(name: &str) -> Option<&str> {
    let told = format!("或{name}");
    let verb = WORDS.or_does.starting(&told)?.len() - '或'.len_utf8();
    Some(&name[verb..]).filter(|bare| bare.chars().count() >= 2)
}

/// |按序时进度|完成投资, |按一级标准|改造污水处理厂: by what it was done.
fn without_by(name: &str) -> Option<&str> {
    const LONGEST: usize = 10;
    const BY: [&str; 5] = ["标准", "进度", "要求", "规定", "程序"];
    let said = name.strip_prefix('按')?;
    let ends = BY
        .iter()
        .filter_map(|by| said.find(by).map(|at| at + by.len()));
    let end = ends.min()?;
    let bare = said[end..].trim_start_matches('的');
    let short = said[..end].chars().count() <= LONGEST;
    (short && bare.chars().count() >= 2).then_some(bare)
}

/// |达到|绿化覆盖率达到50%: that it comes to so much is told once.
fn without_come(name: &str) -> Option<&str> {
    let bare = name.strip_prefix("达到")?;
    (bare.ends_with('率') || measures(bare)).then_some(bare)
}

/// 教育提升项目||投资 → 教育提升项目投资: of the project in the cell before.
fn barred(name: &str) -> Option<String> {
    let (project, part) = name.split_once('|')?;
    let (project, part) = (project.trim_end(), part.trim_start());
    let project = project.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let spent = noun::spends(part) && noun::lean(part) == Some(noun::Lean::Part);
    (spent && noun::is_project(project)).then(|| noun::part_of(project, part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_at_the_edges_are_cleared() {
        assert_eq!(without_must("规上企业需"), Some("规上企业"));
        assert_eq!(without_must("扩大内需"), None);
        assert_eq!(without_here("实事项目具体如下"), Some("实事项目"));
        assert_eq!(without_or("或改扩建村卫生室"), Some("村卫生室"));
        assert_eq!(without_by("按一级标准改造水厂"), Some("改造水厂"));
        assert_eq!(without_by("按揭贷款"), None);
        assert_eq!(without_come("达到绿化覆盖率"), Some("绿化覆盖率"));
        assert_eq!(
            barred("教育提升项目|投资").as_deref(),
            Some("教育提升项目投资")
        );
    }
}
