//! A part put together with what it is said of.
//!
//! ```text
//! 果品产量 + 产值 → 果品产值            大桥全长 + 总投资 → 大桥总投资
//! 诉求办结率 + 满意率 → 诉求满意率      竣工校安工程 + 完成投资 → 校安工程完成投资
//! ```
//!
//! A rule for a family of names is a function of the subject and the part; the first that knows them names the figure.
//! Which nouns are parts is told by `weak_nouns.tsv`; other names are put together in [`super::joined`].

use super::aside::{of_births, of_sum_moved};
use super::{WORDS, is_entity, is_project, spends};
use crate::lexicon::{cut, has};

/// A rule: the name, where it knows one.
type Rule = fn(&str, &str) -> Option<String>;

/// Asked of the subject as it stands.
const RULES: [Rule; 11] = [
    of_births,
    of_sum_moved,
    in_scheme,
    of_earner,
    of_balance,
    of_each,
    of_task,
    two_of_a_kind,
    limit,
    of_harvest,
    of_building,
];

/// Asked of it without what says how long or how many.
const RULES_UNSIZED: [Rule; 4] = [of_accident, other_rate, carried_out, of_herd];

/// 果品产量 + 产值 → 果品产值: a part of the same kind takes its place.
pub fn part_of(subject: &str, part: &str) -> String {
    if let Some(owner) = owner(subject, part) {
        return part_of(&owner, part);
    }
    if let Some(name) = RULES.iter().find_map(|rule| rule(subject, part)) {
        return name;
    }
    let subject = without_size(subject, part);
    let known = RULES_UNSIZED.iter().find_map(|rule| rule(subject, part));
    known.unwrap_or_else(|| classed(subject, part))
}

/// What the part is said of inside a longer subject; always shorter than it.
fn owner(subject: &str, part: &str) -> Option<String> {
    // 竣工校安工程 + 完成投资 → 校安工程完成投资: of all of them.
    let step = ["开工建设", "开工", "竣工", "完工"]
        .iter()
        .find_map(|step| subject.strip_prefix(step));
    let named = |project: &&str| {
        is_project(project) && project.chars().count() >= 4 && !project.starts_with(['、', '和'])
    };
    if let Some(project) = step.filter(|_| spends(part)).filter(named) {
        return Some(project.to_owned());
    }
    // 固定资产投资总量 + 进度 → 固定资产投资进度
    if let Some(whole) = subject.strip_suffix("总量").filter(|_| part == "进度") {
        return Some(whole.to_owned());
    }
    // 产业集聚区固定资产投资 + 主营业务收入 → 产业集聚区主营业务收入
    let earned = ["收入", "利润", "利税", "税收", "产值"];
    if let Some(whose) = subject.strip_suffix("固定资产投资")
        && is_entity(whose)
        && earned.iter().any(|end| part.ends_with(end))
    {
        return Some(whose.to_owned());
    }
    // 合作社年产大米 + 产值 → 合作社大米产值
    if let Some((whose, made)) = cut(subject, "年产")
        && made.chars().count() >= 2
        && !made.starts_with(['能', '业', '值', '量', '出', '电'])
    {
        return Some(format!("{whose}{made}"));
    }
    // 种植辣椒 + 产量 → 辣椒产量
    let crop = &subject[WORDS.grows.starting(subject)?.len()..];
    let yields = ["产量", "总产", "单产", "亩产", "产值"];
    let told = crop.chars().count() >= 2
        && yields.iter().any(|end| part.ends_with(end))
        && !crop.starts_with(['业', '面', '基', '户', '园', '区', '大']);
    told.then(|| crop.to_owned())
}

/// 合作医疗参加人数 + 参合率, 养老保险参保 + 参保率 → 合作医疗参合率, 养老保险参保率.
fn in_scheme(subject: &str, part: &str) -> Option<String> {
    let rate = part.ends_with("参合率") || part.ends_with("参保率");
    // |参加|养老保险9万人，参保率98%: nor is that they do in the name of the rate.
    let whose = scheme(subject).unwrap_or(subject);
    let whose = whose.strip_prefix("参加").unwrap_or(whose);
    rate.then(|| format!("{whose}{part}"))
}

/// 养老保险|参保户: the scheme of those who take part in it.
pub fn scheme(insured: &str) -> Option<&str> {
    let who = WORDS.insured.ending(insured)?;
    Some(&insured[..insured.len() - who.len()]).filter(|scheme| !scheme.is_empty())
}

/// 企业年产值 + 带动就业 → 企业带动就业, 公司营收 + 纳税 → 公司纳税: of who earned it.
fn of_earner(subject: &str, part: &str) -> Option<String> {
    let earner = subject.strip_suffix(WORDS.takings.ending(subject)?)?;
    (WORDS.pays.starting(part).is_some() && !earner.is_empty()).then(|| format!("{earner}{part}"))
}

/// 存贷余额440亿元，贷款余额354亿元: one of the two; 各项存款 + 贷款余额 → 各项贷款余额: the other of them.
fn of_balance(subject: &str, part: &str) -> Option<String> {
    let other = match part {
        "贷款余额" => subject.strip_suffix("存款"),
        "存款余额" => subject.strip_suffix("贷款"),
        _ => None,
    };
    if let Some(whose) = other {
        // 住户存款: those of one kind are none of the other's.
        let all = ["各项", "本外币", "人民币"]
            .iter()
            .any(|all| whose.ends_with(all));
        return Some(format!("{}{part}", if all { whose } else { "" }));
    }
    let both = subject.ends_with("余额") && part.ends_with("余额") && has(subject, "存贷");
    both.then(|| part.to_owned())
}

/// 耕地86万亩，人均2.6亩 → 人均耕地; 助餐51万人次，日均1400人次 → 日均助餐.
fn of_each(subject: &str, part: &str) -> Option<String> {
    WORDS.each.number(part).map(|_| {
        let other = WORDS.each.starting(subject).map_or(0, str::len);
        format!("{part}{}", &subject[other..])
    })
}

/// 大豆种植面积13.8万亩，任务完成率141% → 大豆种植任务完成率; not behind another rate.
fn of_task(subject: &str, part: &str) -> Option<String> {
    let task = part == "任务完成率";
    let whose = subject
        .strip_suffix("收获面积")
        .or_else(|| subject.strip_suffix("面积"))
        .unwrap_or(subject);
    let whose = if subject.ends_with('率') { "" } else { whose };
    task.then(|| format!("{whose}{part}"))
}

/// 公益林补助面积20万亩，补助资金415万元: two things of one kind.
fn two_of_a_kind(subject: &str, part: &str) -> Option<String> {
    let kind = &part[..part.char_indices().nth(2)?.0];
    let at = subject.find(kind)?;
    if part.starts_with(&subject[at..]) {
        return None;
    }
    let rate = part.ends_with('率');
    // 年|处理污水 + 处理率 → 污水处理率
    let yearly = rate && matches!(&subject[..at], "年" | "日");
    let (at, subject) = if yearly {
        (0, &subject[at..])
    } else {
        (at, subject)
    };
    // 化解矛盾纠纷 + 化解率 → 矛盾纠纷化解率
    let object = if rate && at == 0 {
        &subject[kind.len()..]
    } else {
        ""
    };
    Some(format!("{}{object}{part}", &subject[..at]))
}

/// 债务余额 + 限额 → 债务限额.
fn limit(subject: &str, part: &str) -> Option<String> {
    let stem = subject.strip_suffix("余额").filter(|_| part == "限额")?;
    Some(format!("{stem}{part}"))
}

/// 农作物受灾面积 + 绝收 → 农作物绝收面积: how badly a crop was hit.
fn of_harvest(subject: &str, part: &str) -> Option<String> {
    let hit = part.strip_suffix("面积").unwrap_or(part);
    let crop = subject.strip_suffix("面积")?;
    let crop = crop.strip_suffix("受灾").or(crop.strip_suffix("成灾"))?;
    matches!(hit, "绝收" | "成灾").then(|| format!("{crop}{hit}面积"))
}

/// 商品房竣工面积 + 销售额 → 商品房销售额: what is sold of what is built.
fn of_building(subject: &str, part: &str) -> Option<String> {
    let stage = ["竣工面积", "施工面积", "新开工面积"];
    let built = stage.iter().find_map(|stage| subject.strip_suffix(stage))?;
    (part == "销售额" && !built.is_empty()).then(|| format!("{built}{part}"))
}

/// How far a thing reaches, each way.
const SIDES: [&str; 5] = ["长", "宽", "高", "深", "厚"];

/// 大桥全长 + 总投资 → 大桥总投资, 水渠长 + 宽 → 水渠宽: money is no part of how long or how many, nor one side of another.
fn without_size<'a>(subject: &'a str, part: &str) -> &'a str {
    let side = SIDES.contains(&part) && subject.ends_with(['长', '宽', '高', '深', '厚']);
    let size = match side {
        // 道路|全长 + 宽 → 道路宽
        true if subject.ends_with("全长") || subject.ends_with("总长") => "全长".len(),
        true => '长'.len_utf8(),
        false => WORDS.size.ending(subject).map_or(0, str::len),
    };
    &subject[..subject.len() - size]
}

/// 交通事故死亡 + 受伤 → 交通事故受伤.
fn of_accident(subject: &str, part: &str) -> Option<String> {
    WORDS.harm.number(part)?;
    let event = subject.strip_suffix(WORDS.harm.ending(subject)?)?;
    (!event.is_empty()).then(|| format!("{event}{part}"))
}

/// 诉求办结率 + 满意率 → 诉求满意率.
fn other_rate(subject: &str, part: &str) -> Option<String> {
    let rate = WORDS
        .told_rate
        .ending(subject)
        .filter(|_| part.ends_with('率'))?;
    Some(format!("{}{part}", subject.strip_suffix(rate)?))
}

/// 重点项目完成投资 + 投资完成率 → 重点项目投资完成率.
fn carried_out(subject: &str, part: &str) -> Option<String> {
    let project = subject.strip_suffix("完成投资")?;
    (part == "投资完成率").then(|| format!("{project}{part}"))
}

/// 年出栏生猪 + 存栏 → 生猪存栏: what is kept or sold, behind the word for it.
fn of_herd(subject: &str, part: &str) -> Option<String> {
    let bare = ["年", "全年", "累计"]
        .iter()
        .find_map(|word| subject.strip_prefix(word))
        .unwrap_or(subject);
    let herd = bare
        .strip_prefix("出栏")
        .or_else(|| bare.strip_prefix("存栏"))
        .filter(|_| matches!(part, "存栏" | "出栏"))?;
    (!herd.is_empty()).then(|| format!("{herd}{part}"))
}

/// 果品产量 + 产值 → 果品产值, 碳配额 + 成交金额 → 碳配额成交金额.
fn classed(subject: &str, part: &str) -> String {
    let stem = WORDS
        .class
        .ending(subject)
        .and_then(|word| subject.strip_suffix(word))
        .map(|stem| {
            // 重点项目年度计划|投资 + 完成投资: what was done is no plan.
            let planned = ["年度计划", "当年计划", "计划"];
            let bare = planned.iter().find_map(|word| stem.strip_suffix(word));
            // 项目计划|总投资 + 产能: nor is what it will make.
            let other = part.starts_with("完成") || !has(part, "投资");
            let bare = bare.filter(|_| other).unwrap_or(stem);
            // 省级项目概算|投资 + 计划投资: nor an estimate.
            let estimates = ["概算", "估算", "总概算"];
            let known = estimates.iter().find_map(|word| bare.strip_suffix(word));
            known.unwrap_or(bare)
        })
        // 粮食总|产量 + 单产 → 粮食单产
        .map(|stem| {
            stem.strip_suffix('总')
                .filter(|_| !part.contains('总'))
                .unwrap_or(stem)
        })
        // 牛存栏 + 出栏 → 牛出栏
        .filter(|stem| {
            stem.is_empty()
                || stem.chars().count() >= 2
                || "牛羊猪马驴兔鸡鸭鹅鞋煤茶".contains(stem)
        });
    // 工程总投资 + 全长: of the project, whatever was told of it before.
    let of_project =
        |stem: &str| WORDS.project.ending(stem).is_some() && WORDS.no_amount.ending(part).is_none();
    match stem {
        // 快速路总投资 + 全长: nor is how long a thing is any of what it cost.
        Some(stem)
            if WORDS.class.ending(part).is_some()
                || of_project(stem)
                || has(subject, "投资") && WORDS.size.number(part).is_some() =>
        {
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
