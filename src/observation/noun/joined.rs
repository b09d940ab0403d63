//! Names that are put together out of a subject and what is said of it.
//!
//! ```text
//! 果品产量 + 产值 → 果品产值          国家级示范企业 + 省级 → 省级示范企业
//! 小学招生 + 在校学生 → 小学在校学生    第一产业增加值 → 第一产业
//! ```

use super::WEAK_NOUNS;
use super::WORDS;
use crate::lexicon::Words;
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

/// 国家级示范企业 + 省级 → 省级示范企业.
pub fn releveled(subject: &str, level: &str) -> String {
    // 实施类|省级|重点项目: a kind before the level is of that level alone.
    let kind = subject.split_once('类').map(|(_, rest)| rest);
    let kind = kind.filter(|rest| WORDS.level.starting(rest).is_some());
    let subject = kind.unwrap_or(subject);
    let own = WORDS.level.starting(subject).map_or(0, str::len);
    format!("{level}{}", &subject[own..])
}

/// How far a thing reaches, each way.
const SIDES: [&str; 5] = ["长", "宽", "高", "深", "厚"];

/// Whether a name says how large or how far a thing is that is told of by its area: 灌溉面积 has no 坝高.
pub fn sized_apart(subject: &str, part: &str) -> bool {
    let area = WORDS.class.ending(subject);
    let stem = area.and_then(|area| subject.strip_suffix(area));
    let thing = stem.is_some_and(|stem| WORDS.project.ending(stem).is_none());
    thing && WORDS.size.number(part).is_some() && subject.ends_with("面积")
}

/// 果品产量 + 产值 → 果品产值: a part of the same kind takes its place.
pub fn part_of(subject: &str, part: &str) -> String {
    // 竣工校安工程 + 完成投资 → 校安工程完成投资: of all of them.
    let step = ["开工", "竣工", "完工"]
        .iter()
        .find_map(|step| subject.strip_prefix(step));
    let named = |project: &&str| {
        super::is_project(project)
            && project.chars().count() >= 4
            && !project.starts_with(['、', '和'])
    };
    if let Some(project) = step.filter(|_| super::spends(part)).filter(named) {
        return part_of(project, part);
    }
    // 合作医疗参加人数 + 参合率 → 合作医疗参合率
    let joined = ["参加人数", "参保人数", "参合人数"];
    if part.ends_with("参合率") || part.ends_with("参保率") {
        let scheme = joined.iter().find_map(|word| subject.strip_suffix(word));
        return format!("{}{part}", scheme.unwrap_or(subject));
    }
    // 合作社年产大米 + 产值 → 合作社大米产值
    if let Some((whose, made)) = subject.split_once("年产")
        && made.chars().count() >= 2
        && !made.starts_with(['能', '业', '值', '量', '出', '电'])
    {
        return part_of(&format!("{whose}{made}"), part);
    }
    // 种植辣椒 + 产量 → 辣椒产量
    let crop = WORDS
        .grows
        .starting(subject)
        .map(|verb| &subject[verb.len()..]);
    if let Some(crop) = crop.filter(|crop| crop.chars().count() >= 2)
        && ["产量", "总产", "单产", "亩产", "产值"]
            .iter()
            .any(|end| part.ends_with(end))
        && !crop.starts_with(['业', '面', '基', '户', '园', '区', '大'])
    {
        return part_of(crop, part);
    }
    // 存贷余额440亿元，贷款余额354亿元: one of the two.
    if subject.ends_with("余额") && part.ends_with("余额") && subject.contains("存贷") {
        return part.to_owned();
    }
    // 耕地86万亩，人均2.6亩 → 人均耕地; 助餐51万人次，日均1400人次 → 日均助餐
    const EACH: [&str; 11] = [
        "人均",
        "户均",
        "亩均",
        "日均",
        "月均",
        "千人均",
        "万人均",
        "每千人口",
        "每千人",
        "每万人口",
        "每万人",
    ];
    if EACH.contains(&part) {
        let whole = EACH.iter().find_map(|each| subject.strip_prefix(each));
        return format!("{part}{}", whole.unwrap_or(subject));
    }
    // 公益林补助面积20万亩，补助资金415万元: two things of one kind.
    let kind = part.char_indices().nth(2).map(|(end, _)| &part[..end]);
    if let Some(at) = kind.and_then(|kind| subject.find(kind))
        && !part.starts_with(&subject[at..])
    {
        // 化解矛盾纠纷 + 化解率 → 矛盾纠纷化解率
        // 年|处理污水 + 处理率 → 污水处理率
        let at = match &subject[..at] {
            "年" | "日" if part.ends_with('率') => 0,
            _ => at,
        };
        let yearly = subject.trim_start_matches(['年', '日']);
        let subject = if at == 0 { yearly } else { subject };
        let object = kind.filter(|_| at == 0 && part.ends_with('率'));
        let object = object.map_or("", |kind| &subject[kind.len()..]);
        return format!("{}{object}{part}", &subject[..at]);
    }
    // 债务余额 + 限额 → 债务限额
    if let Some(stem) = subject.strip_suffix("余额")
        && part == "限额"
    {
        return format!("{stem}{part}");
    }
    // 大桥全长 + 总投资 → 大桥总投资: nor is money a part of how long or how many.
    let size = WORDS.size.ending(subject).map_or(0, str::len);
    // 水渠长 + 宽 → 水渠宽
    let side = SIDES.contains(&part) && subject.ends_with(['长', '宽', '高', '深', '厚']);
    let size = if side { '长'.len_utf8() } else { size };
    let subject = &subject[..subject.len() - size];
    // 交通事故死亡 + 受伤 → 交通事故受伤
    let harm = [
        "直接经济损失",
        "直接财产损失",
        "死亡人数",
        "受伤人数",
        "死亡",
        "受伤",
    ];
    if harm.contains(&part)
        && let Some(event) = harm.iter().find_map(|harm| subject.strip_suffix(harm))
        && !event.is_empty()
    {
        return format!("{event}{part}");
    }
    // 诉求办结率 + 满意率 → 诉求满意率
    if let Some(rate) = WORDS
        .told_rate
        .ending(subject)
        .filter(|_| part.ends_with('率'))
    {
        return format!("{}{part}", &subject[..subject.len() - rate.len()]);
    }
    // 重点项目完成投资 + 投资完成率 → 重点项目投资完成率
    if let Some(project) = subject.strip_suffix("完成投资")
        && part == "投资完成率"
    {
        return format!("{project}{part}");
    }
    // 年出栏生猪 + 存栏 → 生猪存栏
    if let Some(herd) = matches!(part, "存栏" | "出栏")
        .then(|| driven(subject))
        .flatten()
    {
        return format!("{herd}{part}");
    }
    let stem = WORDS
        .class
        .ending(subject)
        .and_then(|word| subject.strip_suffix(word))
        .map(|stem| {
            // 重点项目年度计划|投资 + 完成投资: what was done is no plan.
            let planned = ["年度计划", "当年计划", "计划"];
            let bare = planned.iter().find_map(|word| stem.strip_suffix(word));
            // 项目计划|总投资 + 产能: nor is what it will make.
            let other = part.starts_with("完成") || !part.contains("投资");
            let bare = bare.filter(|_| other).unwrap_or(stem);
            // 省级项目概算|投资 + 计划投资: nor an estimate.
            let estimates = ["概算", "估算", "总概算"];
            let known = estimates.iter().find_map(|word| bare.strip_suffix(word));
            known.unwrap_or(bare)
        })
        // 牛存栏 + 出栏 → 牛出栏
        .filter(|stem| {
            stem.is_empty() || stem.chars().count() >= 2 || "牛羊猪马驴兔鸡鸭鹅".contains(stem)
        });
    // 工程总投资 + 全长: of the project, whatever was told of it before.
    let of_project = |stem: &str| {
        let rates = [
            "率", "增速", "增幅", "占比", "比重", "比例", "排名", "排位", "位次",
        ];
        WORDS.project.ending(stem).is_some() && !rates.iter().any(|end| part.ends_with(end))
    };
    match stem {
        Some(stem) if WORDS.class.ending(part).is_some() || of_project(stem) => {
            format!("{stem}{part}")
        }
        _ => format!("{}{part}", without_overlap(subject, part)),
    }
}

/// 碳配额成交 + 成交金额 → 碳配额成交金额.
fn without_overlap<'a>(subject: &'a str, part: &str) -> &'a str {
    let verb = part
        .char_indices()
        .nth(2)
        .map_or(part, |(end, _)| &part[..end]);
    subject
        .strip_suffix(verb)
        .filter(|stem| stem.chars().count() >= 2)
        .unwrap_or(subject)
}

/// What is said of schools.
static SAID: LazyLock<Words> = LazyLock::new(|| Words::of_kind(WEAK_NOUNS, "school"));

/// Words that name a school.
static SCHOOLS: LazyLock<Words> =
    LazyLock::new(|| Words::of_lines(crate::lexicon::table!("../../lexicon/schools.tsv")));

/// 专任教师8229人，其中小学3057人 → 小学专任教师: what is said of all schools, of a kind of them.
pub fn said_of_school(school: &str, subject: &str) -> Option<String> {
    let named = SCHOOLS.within(school) && SAID.ending(school).is_none();
    // 在校学生总人数7.4万人，其中小学3.9万人
    let counts = ["总人数", "总数", "人数"];
    let counted = counts.iter().find_map(|word| subject.strip_suffix(word));
    let said = SAID.ending(counted.unwrap_or(subject)).filter(|_| named)?;
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
    let said = stem.unwrap_or(subject);
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
        .filter_map(|word| name.find(word))
        .min();
    at.filter(|at| *at > 0).map_or(name, |at| &name[..at])
}

/// 年出栏生猪 → 生猪: what is kept or sold, behind the word for it.
fn driven(subject: &str) -> Option<&str> {
    let bare = ["年", "全年", "累计"]
        .iter()
        .find_map(|word| subject.strip_prefix(word))
        .unwrap_or(subject);
    let herd = bare
        .strip_prefix("出栏")
        .or_else(|| bare.strip_prefix("存栏"))?;
    (!herd.is_empty()).then_some(herd)
}

/// What is said of a counted noun, without light verbs before and 名单, 工程创建 behind.
pub fn trim_predicate(text: &str) -> String {
    let mut rest = text;
    while let Some(light) = WORDS.light.starting(rest) {
        rest = &rest[light.len()..];
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
