//! Names that are put together out of a subject and what is said of it.
//!
//! ```text
//! 果品产量 + 产值 → 果品产值          国家级示范企业 + 省级 → 省级示范企业
//! 小学招生 + 在校学生 → 小学在校学生    第一产业增加值 → 第一产业
//! ```

use super::WEAK_NOUNS;
use super::WORDS;
use crate::lexicon::{Words, find};
use crate::mention::numeral;
use std::sync::LazyLock;

/// 筹集建设保障性住房 → 保障性住房: the object of the verbs at the front.
pub fn without_verbs(name: &str) -> &str {
    let verb = WORDS.verb.starting(name).map_or(0, str::len);
    Some(&name[verb..])
        .filter(|rest| rest.chars().count() >= 2)
        .unwrap_or(name)
}

/// 新开工项目 → 项目: what is told of another stage is no more at the first.
pub fn without_stage(name: &str) -> &str {
    let stage = WORDS.stage.starting(name).map(|stage| &name[stage.len()..]);
    stage
        .filter(|rest| rest.chars().count() >= 2)
        .unwrap_or(name)
}

/// 动工安居房 → 安居房, 需要检修农机具 → 农机具: what is told of another step, or of what was yet to be done.
pub fn without_step(name: &str) -> &str {
    let name = without_stage(name);
    let long = |rest: &&str| rest.chars().count() >= 2;
    let step = WORDS.step.starting(name).map(|step| &name[step.len()..]);
    let needed = || {
        let rest = &name[WORDS.needs.starting(name)?.len()..];
        let (verb, things) = rest.split_at(rest.char_indices().nth(2)?.0);
        (super::lean(verb) == Some(super::Lean::Act)).then_some(things)
    };
    step.filter(long)
        .or_else(|| needed().filter(long))
        .unwrap_or(name)
}

/// 竣工, 两年开工数: whether a name tells how far things are, but not which.
pub fn is_step(name: &str) -> bool {
    let counted = name.strip_suffix('数');
    let bare = counted.unwrap_or(name);
    let step = WORDS.step.ending(bare);
    step.is_some_and(|step| {
        let before = &bare[..bare.len() - step.len()];
        before.is_empty() || counted.is_some() && before.ends_with('年')
    })
}

/// 国家级示范企业 + 省级 → 省级示范企业.
pub fn releveled(subject: &str, level: &str) -> String {
    // 实施类|省级|重点项目: a kind before the level is of that level alone.
    let kind = subject.split_once('类').map(|(_, rest)| rest);
    let kind = kind.filter(|rest| WORDS.level.starting(rest).is_some());
    let subject = kind.unwrap_or(subject);
    let mut rest = subject;
    while let Some(own) = WORDS.level.starting(rest) {
        rest = &rest[own.len()..];
        // 省级和|市级示范社: of two levels neither stays.
        let joined = rest
            .strip_prefix(['和', '、', '及', '与'])
            .filter(|next| WORDS.level.starting(next).is_some());
        match joined {
            Some(next) => rest = next,
            None => break,
        }
    }
    // 合作社|省级|示范社: in the place of the level amid the name.
    let amid = WORDS.level.every(rest).find(|(number, place)| {
        let word = WORDS.level.list()[*number];
        place.start > 0 && word.ends_with('级') && (level.ends_with('级') || level == "中央")
    });
    if let Some((_, place)) = amid.filter(|_| rest.len() == subject.len()) {
        return format!("{}{level}{}", &rest[..place.start], &rest[place.end..]);
    }
    format!("{level}{rest}")
}

/// Whether a name says how large or how far a thing is that is told of by its area: 灌溉面积 has no 坝高.
pub fn sized_apart(subject: &str, part: &str) -> bool {
    let area = WORDS.class.ending(subject);
    let stem = area.and_then(|area| subject.strip_suffix(area));
    let thing = stem.is_some_and(|stem| WORDS.project.ending(stem).is_none());
    thing && WORDS.size.number(part).is_some() && subject.ends_with("面积")
}

/// What is said of schools.
static SAID: LazyLock<Words> = LazyLock::new(|| Words::of_kind(WEAK_NOUNS, "school"));

/// Words that name a school.
static SCHOOLS: LazyLock<Words> =
    LazyLock::new(|| Words::of_lines(crate::lexicon::table!("../../lexicon/schools.tsv")));

/// 小学, 初中: whether a name is that of a kind of school and nothing else.
pub fn is_school(name: &str) -> bool {
    SCHOOLS.number(name).is_some()
}

/// 专任教师8229人，其中小学3057人 → 小学专任教师: what is said of all schools, of a kind of them.
pub fn said_of_school(school: &str, subject: &str) -> Option<String> {
    let named = SCHOOLS.within(school) && SAID.ending(school).is_none();
    // 在校学生总人数7.4万人，其中小学3.9万人
    let counts = ["总人数", "总数", "人数"];
    let counted = counts.iter().find_map(|word| subject.strip_suffix(word));
    let said = SAID.ending(counted.unwrap_or(subject)).filter(|_| named)?;
    // 在校女生2.9万人，高中生|2.1万人: not of the girls.
    if said.ends_with("女生") || said.ends_with("男生") {
        return None;
    }
    Some(format!("{school}{said}"))
}

/// Whether a noun names a school or a kind of schools.
pub fn names_school(noun: &str) -> bool {
    SCHOOLS.within(noun)
}

/// 小学招生 + 在校学生 → 小学在校学生; `None` where the subject is no school.
pub fn of_school(subject: &str, part: &str) -> Option<String> {
    let stem = SAID
        .ending(subject)
        .and_then(|word| subject.strip_suffix(word));
    // 高中阶段|毛入学率|92%，在校生2万人: nor does a rate have pupils.
    let rate = || subject.strip_suffix(WORDS.school_rate.ending(subject)?);
    let said = stem.or_else(rate).unwrap_or(subject);
    // 学校总数320所，教职工5100人: of all schools.
    if said == "学校总数" {
        return Some(part.to_owned());
    }
    SCHOOLS.within(said).then(|| format!("{said}{part}"))
}

/// 第一产业增加值, 第一产业对经济增长的贡献率 → 第一产业.
pub fn branch(name: &str) -> &str {
    let at = ["对", "增加值", "贡献率", "拉动", "占"]
        .iter()
        .filter_map(|word| find(name, word))
        .min();
    at.filter(|at| *at > 0).map_or(name, |at| &name[..at])
}

/// 一年内|投产达效, 3个月内|开工, 当年|投产: what is said behind the words for how long it took.
pub fn past_term(text: &str) -> Option<&str> {
    if let Some(rest) = ["当年", "当月", "当季", "半年内"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
    {
        return Some(rest);
    }
    let (_, length) = numeral::leading(text).or_else(|| {
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        (digits > 0).then_some((0.0, digits))
    })?;
    let rest = &text[length..];
    let rest = ["年", "个月", "天", "个季度"]
        .iter()
        .find_map(|unit| rest.strip_prefix(unit))?;
    rest.strip_prefix('内')
}

/// What is said of a counted noun, without light verbs before and 名单, 工程创建 behind.
pub fn trim_predicate(text: &str) -> String {
    let mut rest = text;
    while let Some(light) = WORDS.light.starting(rest) {
        rest = &rest[light.len()..];
    }
    // 一年内|投产达效, 当年|开工|当年|投产
    if let Some(done) = past_term(rest) {
        return trim_predicate(&done.replace("当年", "").replace("当月", ""));
    }
    // 完成|了废水治理
    let rest = rest.trim_start_matches('了');
    let rest = rest.trim_end_matches(['。', '，', '；']);
    let rest = rest.strip_suffix("名单").unwrap_or(rest);
    let rest = rest.strip_suffix("创建").unwrap_or(rest);
    // 165个村的|污水治理任务, 24个村|饮水提升工程
    const SHORT: usize = 14; // 入选…创新能力提升工程 is the name of what it is
    let built = || {
        let named = ["入选", "列入", "纳入", "参加"];
        let work = rest.strip_suffix("工程")?;
        if named.iter().any(|word| rest.starts_with(word)) {
            return None;
        }
        (work.ends_with(['升', '造', '理']) && work.chars().count() <= SHORT).then_some(work)
    };
    let work = rest.strip_suffix("任务").or(rest.strip_suffix("工作"));
    let work = work.or_else(built);
    let rest = work
        .filter(|work| work.chars().count() >= 4)
        .unwrap_or(rest);
    // 办理了贷款的学生: the verb without its 了.
    match rest.char_indices().nth(2) {
        Some((at, '了')) => format!("{}{}", &rest[..at], &rest[at + '了'.len_utf8()..]),
        _ => rest.to_owned(),
    }
}
