//! What a noun needs to stand in a table: nothing, its subject, or what is said of it.
//!
//! ```text
//! 总量 → the subject itself      总投资 → subject + 总投资      项目 → what is said of it + 项目
//! ```
//!
//! The nouns are rows of `weak_nouns.tsv`.

use crate::lexicon::Words;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../lexicon/weak_nouns.tsv");
const YARDSTICKS: &str = include_str!("../lexicon/yardsticks.tsv");
const RANK_SCOPES: &str = include_str!("../lexicon/rank_scopes.tsv");

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
        let rows = TABLE
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
        let ends = ["计算", "折算", "核算", "换算", "计"];
        by && ends.iter().any(|word| noun.ends_with(word))
    };
    let (words, leans) = &*LEANS;
    let known = words.number(noun).map(|at| leans[at]);
    known.or_else(|| computed().then_some(Lean::Same))
}

/// Whether a subject is a project, or the money spent on one: 天湖景区开发项目投资.
pub fn is_project(subject: &str) -> bool {
    let stem = ["完成投资", "总投资", "投资"]
        .iter()
        .find_map(|word| subject.strip_suffix(word))
        .unwrap_or(subject);
    ["项目", "工程", "园区", "产业园", "工业区"]
        .iter()
        .any(|word| stem.ends_with(word))
}

/// Nouns of spending, whose purpose may stand in the next clause.
pub fn spends(noun: &str) -> bool {
    ["投资", "投入", "资金"]
        .iter()
        .any(|word| noun.ends_with(word))
}

/// 筹集建设保障性住房 → 保障性住房: the object of the verbs at the front.
pub fn without_verbs(name: &str) -> &str {
    let verbs = [
        "筹集建设",
        "筹集",
        "新建",
        "建设",
        "改造",
        "新增",
        "实施",
        "完成",
        "累计",
    ];
    verbs
        .iter()
        .find_map(|verb| name.strip_prefix(verb))
        .filter(|rest| rest.chars().count() >= 2)
        .unwrap_or(name)
}

/// Whether a name begins with a verb of its own: 改造农村厕所, 接待游客.
pub fn is_act(name: &str) -> bool {
    static VERBS: LazyLock<Words> =
        LazyLock::new(|| Words::of_lines(include_str!("../lexicon/content_verbs.tsv")));
    VERBS
        .all_starting(name)
        .any(|at| VERBS.list()[at].len() < name.len())
}

/// Whether a noun only says a level or a kind: 省级, 市级以上, 民办, 本科.
pub fn is_level(noun: &str) -> bool {
    lean(noun) == Some(Lean::Part) && (noun.ends_with("级以上") || LEVELS.contains(&noun))
}

/// The yardstick that a result is measured by: 完成年度计划, 为调整预算数, 占预算.
pub fn yardstick(noun: &str) -> Option<&'static str> {
    let bare = noun.trim_end_matches('的');
    let bare = ["完成", "占", "为", "达到", "达"]
        .iter()
        .find_map(|verb| bare.strip_prefix(verb))
        .unwrap_or(bare);
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of_lines(YARDSTICKS));
    let at = WORDS.number(bare)?;
    Some(WORDS.list()[at])
}

/// 市级以上企业数六区 → 市级以上企业数: a name without among whom its rank is held.
pub fn without_scope(noun: &str) -> &str {
    let rest = ["中排名", "中排", "排名", "位次", "中"]
        .iter()
        .find_map(|word| noun.strip_suffix(word))
        .unwrap_or(noun);
    let Some(scope) = SCOPES.ending(rest) else {
        return rest;
    };
    let head = rest[..rest.len() - scope.len()].trim_end_matches(['个', '家']);
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c);
    let bare = head.trim_end_matches(numeral);
    let whole = [
        "一类",
        "二类",
        "三类",
        "同类型",
        "全市",
        "全省",
        "全国",
        "全州",
        "全盟",
        "各",
        "同类",
        "全区",
    ];
    let left = match whole.iter().find_map(|word| bare.strip_suffix(word)) {
        Some(left) => left,
        None if bare.len() < head.len() => bare,
        None => return rest,
    };
    let left = ["全国", "全省", "全市", "中部", "西部", "东部"]
        .iter()
        .find_map(|word| left.strip_suffix(word))
        .unwrap_or(left);
    // 增速居|七县区第二
    [
        "上升到",
        "上升至",
        "前移至",
        "跃升至",
        "跃居",
        "提升到",
        "提升至",
        "晋升至",
        "稳居",
        "位居",
        "位列",
        "名列",
        "居",
        "列",
        "排",
        "在",
    ]
    .iter()
    .find_map(|verb| left.strip_suffix(verb))
    .unwrap_or(left)
}

/// Whether 个县区中排名 follows a number: it counts among whom a rank is held.
pub fn begins_scope(after: &str) -> bool {
    let Some(scope) = SCOPES.starting(after) else {
        return false;
    };
    let rest = after[scope.len()..].trim_start_matches('中');
    [
        "排名", "排", "位居", "位列", "居", "列", "第", "名列", "首位", "前",
    ]
    .iter()
    .any(|word| rest.starts_with(word))
}

static SCOPES: LazyLock<Words> = LazyLock::new(|| Words::of_lines(RANK_SCOPES));

/// 中部第1位: the part of the country that a rank is held in.
pub fn is_region(noun: &str) -> bool {
    let noun = noun.trim_start_matches(['位', '居', '列', '排']);
    matches!(
        noun,
        "中部" | "西部" | "东部" | "东北" | "沿海" | "长三角" | "珠三角"
    )
}

/// 专任教师8229人，其中小学3057人 → 小学专任教师: what is said of all schools, of a kind of them.
pub fn said_of_school(school: &str, subject: &str) -> Option<String> {
    let named = SCHOOLS.within(school) && SAID.ending(school).is_none();
    let said = SAID.ending(subject).filter(|_| named)?;
    Some(format!("{school}{said}"))
}

/// Whether a noun needs what is said of it.
pub fn is_generic(noun: &str) -> bool {
    lean(noun) == Some(Lean::Generic)
}

/// Levels and kinds that stand before what they tell apart.
const LEVELS: [&str; 22] = [
    "国家级",
    "省级以上",
    "市级以上",
    "省级",
    "市级",
    "区级",
    "县级",
    "乡级",
    "镇级",
    "村级",
    "世界级",
    "教育部门办",
    "其他部门办",
    "集体办",
    "公办",
    "民办",
    "公立",
    "私立",
    "民营",
    "本科",
    "专科",
    "研究生",
];

/// 国家级示范企业 + 省级 → 省级示范企业.
pub fn releveled(subject: &str, level: &str) -> String {
    let bare = LEVELS
        .iter()
        .find_map(|word| subject.strip_prefix(word))
        .unwrap_or(subject);
    format!("{level}{bare}")
}

/// 果品产量 + 产值 → 果品产值: a part of the same kind takes its place.
pub fn part_of(subject: &str, part: &str) -> String {
    let class = [
        "存栏",
        "出栏",
        "产量",
        "总产",
        "单产",
        "产值",
        "面积",
        "收入",
        "总投资",
        "完成投资",
        "投资",
        "金额",
        "规模",
        "利润",
        "税收",
    ];
    let stem = class
        .iter()
        .find_map(|word| subject.strip_suffix(word))
        .filter(|stem| stem.chars().count() >= 2);
    match stem {
        Some(stem) if class.iter().any(|word| part.ends_with(word)) => format!("{stem}{part}"),
        _ => format!("{subject}{part}"),
    }
}

/// 小学招生 + 在校学生 → 小学在校学生; `None` where the subject is no school.
pub fn of_school(subject: &str, part: &str) -> Option<String> {
    let stem = SAID
        .ending(subject)
        .and_then(|word| subject.strip_suffix(word));
    let said = stem.unwrap_or(subject);
    SCHOOLS.within(said).then(|| format!("{said}{part}"))
}

/// What is said of schools.
static SAID: LazyLock<Words> = LazyLock::new(|| {
    let rows = TABLE.lines();
    Words::new(rows.filter_map(|line| line.strip_suffix("\tschool")))
});

/// Words that name a school.
static SCHOOLS: LazyLock<Words> =
    LazyLock::new(|| Words::of_lines(include_str!("../lexicon/schools.tsv")));

/// 拉动GDP, 拉动经济: what a branch adds to the growth of the whole.
pub fn pulls(noun: &str) -> bool {
    noun.starts_with("拉动") && noun.chars().count() <= 12
}

/// 第一产业增加值, 第一产业对经济增长的贡献率 → 第一产业.
pub fn branch(name: &str) -> &str {
    let at = ["对", "增加值", "贡献率", "拉动", "占"]
        .iter()
        .filter_map(|word| name.find(word))
        .min();
    at.filter(|at| *at > 0).map_or(name, |at| &name[..at])
}

/// What figures can belong to: a park, a firm, a project, a branch of the economy.
const ENTITIES: [&str; 28] = [
    "类",
    "业",
    "园区",
    "开发区",
    "高新区",
    "工业区",
    "园",
    "集团",
    "公司",
    "项目",
    "医院",
    "学校",
    "银行",
    "口岸",
    "机场",
    "景区",
    "基金",
    "企业",
    "林场",
    "工程",
    "产业",
    "行业",
    "系统",
    "中心",
    "工业",
    "农业",
    "旅游",
    "经济",
];

/// Whether a noun names what figures can belong to.
pub fn is_entity(noun: &str) -> bool {
    noun.chars().count() <= 12 && ENTITIES.iter().any(|word| noun.ends_with(word))
}

/// A holder (园区, 公司, 项目 …) stays in the name; a general subject does not, unless the noun is short.
pub fn keeps_holder(holder: &str, noun: &str) -> bool {
    let short = noun.chars().count() <= 3 && holder.chars().count() <= 12;
    (is_entity(holder) || short) && !noun.starts_with(holder)
}

/// What is said of a counted noun, without light verbs before and 名单, 工程创建 behind.
pub fn trim_predicate(text: &str) -> String {
    let mut rest = text;
    loop {
        let light = [
            "已", "均", "全部", "顺利", "成功", "正在", "完成", "实现", "进行", "得到", "总体",
            "在",
        ]
        .iter()
        .find_map(|word| rest.strip_prefix(word));
        let Some(left) = light else { break };
        rest = left;
    }
    let rest = rest.trim_end_matches(['。', '，', '；']);
    let rest = rest.strip_suffix("名单").unwrap_or(rest);
    rest.strip_suffix("创建").unwrap_or(rest).to_owned()
}
