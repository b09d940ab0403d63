//! Households and people whose homes counted projects change.
//!
//! ```text
//! 棚户区改造项目3个，涉及改造|5188户|、|7092人|      棚户区改造户数, 棚户区改造人口
//! 棚改项目16个，改造|8197户|                     棚改户数
//! 水库项目2个，涉及|120户|                       水库项目涉及户数
//! 搬迁项目2个，搬迁|980人|                       搬迁人数
//! 涉及群众|1200户|                              as it stands: who they are is said
//! ```
//!
//! What the projects cost is told behind them, and is none of those people's: see [`super::memory`].

use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::kinds;
use crate::observation::name::Name;
use crate::observation::noun::is_project;

kinds! { static WORDS = "../../lexicon/concerned_words.tsv": deed, light, reach }

/// The rule: what is told of the projects that were counted before.
const RULE: &str = "act_on";

/// 惠及群众, 户数: whether a count is of whom or what the projects reach that were counted before it.
pub(super) fn reached(name: &Name, unit: &str, project: &Name) -> bool {
    let lives = name.rule == "lives_in";
    // 安置群众|260户|, but not 改造小区|12个|, of which more may be told.
    let heads = unit.ends_with(['户', '人', '名']);
    let moved = heads && WORDS.deed.starting(&name.text).is_some();
    let begins = lives || moved || WORDS.reach.starting(&name.text).is_some();
    let whose = name.text != project.text && name.text.starts_with(&*project.text);
    let counted = project.elsewhere.is_none() && is_project(&project.text);
    counted && !is_project(&name.text) && (begins || whose)
}

impl Turn<'_> {
    /// 涉及改造|5188户|、|7092人|: how many those are, by what the projects do.
    pub(super) fn concerned(&self, memory: &Memory) -> Option<Name> {
        let who = self.residents()?;
        let bound = self.bound();
        if !bound.after.noun.is_empty() || bound.after.predicate.is_some() {
            return None;
        }
        let start = self.number().span.start as usize;
        if let Some(deed) = self.goes_on(memory) {
            let span = start..self.number().span.end as usize;
            return Some(Name::new(format!("{deed}{who}"), span, RULE));
        }
        // 涉及搬迁|980人|: heads, where no households stand before them.
        let who = if who == "人口" { "人数" } else { who };
        let clause = self.scene.clauses[bound.clause].range.start;
        let said = self.scene.text.get(clause..start)?;
        let said = said.trim_end_matches(['约', '近', '超', '共']);
        let project = memory
            .counted
            .as_ref()
            .filter(|counted| counted.elsewhere.is_none() && is_project(&counted.text));
        // 改造项目3个，涉及|5188户|: of the projects themselves.
        if matches!(said, "涉及" | "共涉及")
            && let Some(project) = project
        {
            let span = clause..clause + said.len();
            return Some(Name::new(format!("{}涉及{who}", project.text), span, RULE));
        }
        let deed = WORDS.deed.ending(said)?;
        let lead = &said[..said.len() - deed.len()];
        let light = WORDS.light.number(lead).is_some() || lead.is_empty() && project.is_some();
        let told = light && (project.is_some() || lead.ends_with("涉及"));
        let stem = project.map_or("", |project| stem(&project.text));
        let whose = if ends_so(stem, deed) { stem } else { deed };
        let span = clause + lead.len()..clause + said.len();
        told.then(|| Name::new(format!("{whose}{who}"), span, RULE))
    }

    /// 涉及改造5188户、|7092人|: what is done to those of the figure right before.
    fn goes_on<'m>(&self, memory: &'m Memory) -> Option<&'m str> {
        let last = self.last().map(|last| &self.numbers[last.at])?;
        let between = last.span.end as usize..self.number().span.start as usize;
        let listed = matches!(
            self.scene.text.get(between)?,
            "" | "、" | "，" | "共" | "，共"
        );
        let name = memory
            .last
            .as_ref()
            .filter(|name| listed && name.rule == RULE)?;
        let deed = name.text.strip_suffix("户数")?;
        let told =
            deed.ends_with('改') || deed.ends_with("涉及") || WORDS.deed.ending(deed).is_some();
        told.then_some(deed)
    }
}

/// 棚户区改造|项目: what a project is called.
fn stem(project: &str) -> &str {
    let bare = ["工程项目", "项目", "工程"]
        .iter()
        .find_map(|end| project.strip_suffix(*end));
    bare.unwrap_or(project)
}

/// 棚户区改造, 棚改: whether a project's name ends by what it does.
fn ends_so(stem: &str, deed: &str) -> bool {
    let short = deed == "改造" && stem.ends_with('改');
    (stem.len() > deed.len() && stem.ends_with(deed) || short) && stem.chars().count() >= 2
}
