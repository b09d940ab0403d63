//! What a noun needs to stand in a table: nothing, its subject, or what is said of it.
//!
//! ```text
//! 总量 → the subject itself      总投资 → subject + 总投资      项目 → what is said of it + 项目
//! ```
//!
//! The nouns are rows of `weak_nouns.tsv`, words in and around them of `noun_words.tsv`. Names are put
//! together in [`joined`] and [`part`]; among whom ranks are held is told apart in [`scope`].

mod aside;
mod joined;
mod part;
mod scope;
mod yardstick;

use crate::lexicon::{Words, kinds};
pub use joined::{
    branch, is_school, is_step, names_school, of_school, past_term, releveled, said_of_school,
    sized_apart, trim_predicate, without_stage, without_step, without_verbs,
};
pub use part::{part_of, scheme};
pub use scope::{
    begins_scope, bounded_scope, is_region, is_scope, out_of_group, without_own_place,
    without_scope,
};
use std::sync::LazyLock;
pub use yardstick::{at_threshold, yardstick};

kinds! {
    static WORDS = "../lexicon/noun_words.tsv":
    project, verb, level, class, entity, light, reckoned, whole, holds, held, column, content,
    placed, ranks, group, beside, done_to, action, paper, carried, honours, sets,
    actor, effort, finished, action_of, grows, ends_after, made_own, given, employer, employed, size, owner, means, stage,
    told_rate, built, staged, step, cause, amid, no_list, own_act, becomes, summed,
    outlay, spender, for_what, carries, builds, all_of, starts, ends, zone, whole_of, earned, titled, modifier,
    zone_kind, zone_other, zone_has, zone_firms, inner_said, key, sum_of_all, sited, laid_out, taker, takes, goer,
    fund, among, sorted, sorts, at_stage, stands, does, town, no_town, town_other, local, each, harm, invested,
    spans, borders, villages, parted, dimension, bound, task, undertakes, grant, firm_act, afoot, wrought, sets_up,
    takings, pays, label, bare_deed, works, paired, undone, step_rate, harvest, rated, allots, purse, outdoes, most,
    qualifier, insured, heads, rate_name, duty, raises, lays, school_rate, gets, needs, trade_kind, pace, sharing,
    covers, stock, freed, flow, leads_others, vied, intends, already, done_so, pointing, pointed, pointed_all, share_of, people,
    no_amount, stands_in, again, measures_up, enters, in_list, wins, how_met, drawn_up, puts_up, work_step, going_on,
    trading, for_those, money_deed, busy, sampled, kind_of_place, done_at, leads_on,
}

const WEAK_NOUNS: &str = crate::lexicon::table!("../lexicon/weak_nouns.tsv");

/// 工期, 建设时限为两年: how long works take.
pub fn is_term(noun: &str) -> bool {
    let terms = ["工期", "时限", "建设工期", "建设周期", "建设时限", "建设期"];
    terms.iter().any(|word| noun.starts_with(word))
}

/// How a noun leans on others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Stands for the subject.
    Same,
    /// Is said of the subject.
    Part,
    /// Is done to the subject.
    Act,
    /// Is said of the school before it.
    School,
    /// Needs what is said of it.
    Generic,
}

/// How a noun leans; `None` where it stands on its own.
pub fn lean(noun: &str) -> Option<Lean> {
    static LEANS: LazyLock<(Words, Vec<Lean>)> = LazyLock::new(|| {
        let rows = WEAK_NOUNS
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once('\t'));
        let rows = rows.filter_map(|(word, kind)| {
            let lean = match kind {
                "same" => Lean::Same,
                "part" => Lean::Part,
                "act" => Lean::Act,
                "school" => Lean::School,
                "generic" => Lean::Generic,
                _ => return None,
            };
            Some((word, lean))
        });
        let (words, leans): (Vec<_>, Vec<_>) = rows.unzip();
        (Words::new(words), leans)
    });
    let computed = || {
        let by = noun.starts_with('按') || noun.starts_with("以");
        by && WORDS.reckoned.ending(noun).is_some()
    };
    let (words, leans) = &*LEANS;
    let known = words.number(noun).map(|at| leans[at]);
    known.or_else(|| computed().then_some(Lean::Same))
}

/// Whether a name only heads a column (属性, 序号): of a table that was torn apart nothing is known.
pub fn heads_column(name: &str) -> bool {
    WORDS.column.number(name).is_some()
}

/// Whether a subject is a project, or the money spent on one: 天湖景区开发项目投资.
pub fn is_project(subject: &str) -> bool {
    let stem = ["年度计划投资", "年度投资", "完成投资", "总投资", "投资"]
        .iter()
        .find_map(|word| subject.strip_suffix(word))
        .unwrap_or(subject);
    WORDS.project.ending(stem).is_some()
}

/// Names of people: 惠及居民.
pub fn people(name: &str) -> bool {
    WORDS.people.ending(name).is_some()
}

/// Nouns of spending, whose purpose may stand in the next clause.
pub fn spends(noun: &str) -> bool {
    ["投资", "投入", "资金"]
        .iter()
        .any(|word| noun.ends_with(word))
}

/// Verbs that say what was done to those counted.
static VERBS: LazyLock<Words> =
    LazyLock::new(|| Words::of_lines(crate::lexicon::table!("../lexicon/content_verbs.tsv")));

/// 改造, 救助: whether words are nothing but such a verb.
pub fn is_deed(words: &str) -> bool {
    VERBS.number(words).is_some()
}

/// 湿地恢复, 棚户区改造: whether words end with such a verb.
pub fn ends_in_deed(words: &str) -> bool {
    VERBS.ending(words).is_some()
}

/// Whether a name begins with a verb of its own: 改造农村厕所, 接待游客.
pub fn is_act(name: &str) -> bool {
    // 回收网点, 巡查人员, 安置房: things, whatever is done there.
    // 安置下岗失业人员: what was done for them, told at length.
    const SHORT: usize = 6;
    let thing = name.ends_with(['点', '站'])
        // 服务业: a branch, no service.
        || name.starts_with("服务业")
        || name.ends_with('员') && name.chars().count() <= SHORT
        || name.ends_with("中心") || name.ends_with("安置房");
    !thing
        && VERBS
            .all_starting(name)
            .any(|at| VERBS.list()[at].len() < name.len())
}

/// 开工|率, 开工|转化率, 开工|、投产、达效率: whether what stands behind a verb makes a rate of it.
pub fn is_rate_of_step(verb: &str, rest: &str) -> bool {
    const LONGEST: usize = 8;
    let rated = WORDS.step_rate.number(rest).is_some()
        || rest.starts_with('、') && rest.ends_with('率') && rest.chars().count() <= LONGEST;
    rest.starts_with('率') || rated && WORDS.step.number(verb).is_some()
}

/// Whether a noun only says a level or a kind: 省级, 市级以上, 民办, 本科.
pub fn is_level(noun: &str) -> bool {
    lean(noun) == Some(Lean::Part)
        && (noun.ends_with("级以上") || WORDS.level.number(noun).is_some())
}

/// Whether a noun needs what is said of it.
pub fn is_generic(noun: &str) -> bool {
    lean(noun) == Some(Lean::Generic)
}

/// 拉动GDP, 上拉经济, 下拉工业增加值: what a branch adds to the growth of the whole, or takes from it.
pub fn pulls(noun: &str) -> bool {
    let verbs = ["拉动", "上拉", "下拉"];
    let said = verbs.iter().any(|verb| noun.starts_with(verb));
    said && noun.chars().count() <= 12
}

/// Whether a noun names what figures can belong to.
pub fn is_entity(noun: &str) -> bool {
    // 限额以上企业|（单位）: one name for both.
    let noun = noun.strip_suffix("（单位）").unwrap_or(noun);
    noun.chars().count() <= 12 && WORDS.entity.ending(noun).is_some()
}

/// A holder (园区, 公司, 项目 …) stays in the name; a general subject does not, unless the noun is short.
pub fn keeps_holder(holder: &str, noun: &str) -> bool {
    // “4050”人员和就业困难人员|实现就业: people are often told at length.
    const PEOPLE: usize = 20;
    let longest = if holder.ends_with("人员") {
        PEOPLE
    } else {
        12
    };
    let short = noun.chars().count() <= 3 && holder.chars().count() <= longest;
    // 区本级|累计可用财力, 镇|累计…: one of several levels.
    let levels = ["本级", "镇", "街道", "平台"];
    let level = holder.chars().count() <= 3 && levels.iter().any(|word| holder.ends_with(word));
    (is_entity(holder) || short || level) && !noun.starts_with(holder)
}
