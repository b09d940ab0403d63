//! Numbers that are part of a word or a phrase, however they are written: `1+3+N`, `新政双10条`.
//!
//! ```text
//! 迈过千亿大关        a mark that was passed          人口变动5‰抽样调查   a sample's size
//! 十一个县区中第一     among whom a rank is held       37层大楼             a building's height
//! ```
//!
//! What depends on digits or numerals is asked in [`super::digits`] and [`super::numeral`].

use super::super::noun;
use super::signed::joined;
use super::whereabouts::tells_where;
use super::{WORDS, begins_noun, ends_clause};
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::number::{Form, Number};

/// Whether a number is part of what stands around it.
pub fn is_part(number: &Number, before: &str, after: &str) -> bool {
    joined(number, before, after)
        || before.ends_with('每') && number.unit.ends_with('人') && number.multiplier > 1.0
        || names_case(number, before)
        || quoted(before, after)
        || marks(number, after)
        || counts_steps(number, before, after)
        || numbers_line(number, before)
        || noun::begins_scope(after)
        || number.unit == "个" && noun::is_scope(before, after)
        || ranked_among(number, before, after)
        || sums_list(before, after)
        || sums_tasks(number, before, after)
        || is_among(after)
        || sampled(after)
        || plays(number, after)
        || sums_up(number, before, after)
        || number.unit == "县市" && after.starts_with('中')
        || number.unit.ends_with("bps") && after.starts_with(['速', '及', '以', '宽', '光', '用'])
        || divides(number, after)
        || super::staged::numbers_stage(number, before, after)
        || tells_where(number, before, after)
        || names_set(number, after)
        || counts_mottoes(number, before, after)
        || names_grants(number, after)
        || ends_code(number, before)
        || dates_event(number, after)
        || ends_day(number, before)
        || repeats_bound(number, before, after)
        // 3个1类|新药, 2类|水质断面
        || number.unit == "类" && WORDS.classed.starting(after).is_some()
        // 第一名片
        || number.unit.ends_with('名') && after.starts_with('片')
        // 招商政策黄金12条
        || number.unit == "条" && before.ends_with("黄金")
        // 开通至客运站的15路、至广场的106路公交车
        || number.unit == "路" && !begins_noun(after) && has(after, "公交")
        // 1美元|兑6.9元人民币
        || number.kind() == Some(Kind::Money) && number.value == 1.0 && after.starts_with('兑')
        // 第13/|21页
        || number.unit == "页" && before.ends_with('/')
        // 3组|村民, 清水河12公里|处
        // 铁人三项|赛, 十项|全能
        || number.unit == "项" && (after.starts_with("赛") || after.starts_with("全能"))
        // 科技三项|费用
        || number.unit == "项" && before.ends_with("科技") && after.starts_with("费用")
        || number.unit == "组" && after.starts_with("村民")
        // 2019乡|村旅游节
        || number.unit == "乡" && after.starts_with('村')
        || names_group(number, before, after)
        || number.unit == "层" && WORDS.storeyed.starting(after).is_some()
}

/// 每发现|1处|火点扣5万元, 每新增|1家|企业奖励10万元: the case for which a rule is set, of which there are none yet.
fn names_case(number: &Number, before: &str) -> bool {
    const LONGEST: usize = 4;
    if number.value > 1.0 || number.kind() != Some(Kind::Classifier) {
        return false;
    }
    let mut verb = before.chars().rev().take(LONGEST + 1);
    let length = verb.position(|c| c == '每');
    length.is_some_and(|length| length >= 2) && WORDS.case.ending(before).is_some()
}

/// 最高|20%|收入组人均可支配收入, 最低|10%|家庭: a part of all that are ranked, whom something is told of.
fn names_group(number: &Number, before: &str, after: &str) -> bool {
    const GROUPS: [&str; 6] = ["收入", "家庭", "居民", "人群", "农户", "人口"];
    let group = after.strip_prefix('的').unwrap_or(after);
    number.unit == "%"
        && (before.ends_with("最高") || before.ends_with("最低"))
        && GROUPS.iter().any(|word| group.starts_with(word))
}

/// 残疾人|两项|补贴: what both are called together.
fn names_grants(number: &Number, after: &str) -> bool {
    number.unit == "项" && number.form == Form::Numeral && after.starts_with("补贴")
}

/// 实施污染防治|7大|工程: a set that is known by how many it has, and nothing that tells of what kind.
fn names_set(number: &Number, after: &str) -> bool {
    number.unit == "大" && WORDS.set.number(clause_start(after)).is_some()
}

/// 坚决做到|6个|“始终坚持”: mottoes, which are no things.
fn counts_mottoes(number: &Number, before: &str, after: &str) -> bool {
    let counted = matches!(number.unit.as_str(), "个" | "条" | "种");
    let motto = after
        .strip_prefix('“')
        .and_then(|rest| rest.split_once('”'));
    // 坚持3个“最美乡村”评选: what has a name.
    let ends = motto.is_some_and(|(_, rest)| rest.starts_with(MARKS) || rest.is_empty());
    counted && ends && WORDS.urged.ending(before).is_some()
}

/// 8.19|集中安置片区: the day of what happened, which names what was built after it.
fn dates_event(number: &Number, after: &str) -> bool {
    let day = (number.value.fract() * 100.0).round();
    // 1.2案 is no 20th of January.
    let printed = number.digits.len() as usize >= "8.19".len();
    let dated = (1.0..13.0).contains(&number.value)
        && (1.0..=31.0).contains(&day)
        && number.multiplier == 1.0;
    let unit = WORDS.happened.number(&number.unit).is_some();
    // 8.19|事件: without anything that could be a unit.
    let bare = number.unit.is_empty() && WORDS.happened.starting(after).is_some();
    printed && dated && number.form == Form::Digits && (unit || bare)
}

/// 4·|20地震: the end of a day that names what happened then.
fn ends_day(number: &Number, before: &str) -> bool {
    let month = before.strip_suffix('·');
    let dated = month.is_some_and(|month| month.ends_with(|c: char| c.is_ascii_digit()));
    dated && number.form == Form::Digits && (1.0..=31.0).contains(&number.value)
}

/// 超过71分贝（含|71分贝|）: the bound again, which counts as well.
fn repeats_bound(number: &Number, before: &str, after: &str) -> bool {
    let bound = before.strip_suffix("（含");
    let same = bound.is_some_and(|bound| bound.ends_with(&*number.unit));
    same && !number.unit.is_empty() && after.starts_with('）')
}

/// 十万|从业人员死亡人数, 10万人|死亡率: by how many a rate is divided.
fn divides(number: &Number, after: &str) -> bool {
    const NEAR: usize = 16;
    let heads = number.multiplier * number.value == 1e5
        && matches!(&*number.unit, "" | "人" | "万" | "万人");
    let near = || {
        after
            .chars()
            .take(NEAR)
            .take_while(|c| !"，；。、".contains(*c))
    };
    heads && near().collect::<String>().contains("死亡")
}

/// 生产总值增长7%，规上工业增长12%，两项|指标均居全市第一: which sums up what was told before.
fn sums_up(number: &Number, before: &str, after: &str) -> bool {
    if number.unit != "项" || number.value >= 5.0 {
        return false;
    }
    let clause = before.rsplit(['，', '；', '。']).next().unwrap_or(before);
    let open = clause.is_empty() || clause.ends_with('这') || clause.contains('、');
    let among = before.trim_end_matches('，').ends_with('中');
    let few = open && !among;
    let indicators = after.strip_prefix("主要").unwrap_or(after);
    let rest = indicators.strip_prefix("指标");
    // 收入4.1亿元，税收1.8亿元，两项|分别增长17%和20%
    let apart = clause.is_empty() && !before.is_empty() && after.starts_with("分别");
    apart || few && rest.is_some_and(|rest| rest.starts_with(['均', '都']))
}

/// 五人制足球, 3人制篮球.
fn plays(number: &Number, after: &str) -> bool {
    number.unit == "人" && after.starts_with('制')
}

/// ‘五个打造’ inside another quote.
fn quoted(before: &str, after: &str) -> bool {
    before.ends_with('‘') && after.chars().take(8).any(|c| c == '’')
}

/// 迈过千亿大关.
fn marks(number: &Number, after: &str) -> bool {
    let mark = after.starts_with('关') && number.unit.ends_with('大') || after.starts_with("大关");
    // 突破千亿元|大关: a sum of money is one.
    let mark = mark && !number.unit.ends_with('元');
    // 迈上千亿台阶: no count of 台.
    mark && number.form != Form::Digits || after.starts_with('阶') && number.unit.ends_with('台')
}

/// 收入、投资等5大经济指标翻番; 跨越200亿、300亿两大台阶.
fn counts_steps(number: &Number, before: &str, after: &str) -> bool {
    let listed = number.unit == "大" && before.ends_with('等');
    // 五年跨越3个|十亿级台阶
    let stairs = number.unit == "个" && clause_start(after).ends_with("台阶");
    listed && after.starts_with("经济指标") || stairs || passes_steps(after)
}

/// 跨越200亿、300亿|两大台阶: one of the marks that were passed.
fn passes_steps(after: &str) -> bool {
    let list = |c: char| c.is_ascii_digit() || matches!(c, '、' | '和' | '.' | '万' | '亿' | '元');
    let rest = after.trim_start_matches(list);
    let steps = rest.trim_start_matches(['两', '三', '四', '五', '个', '大', '道']);
    steps.len() < rest.len()
        && ["台阶", "大关", "关口"]
            .iter()
            .any(|word| steps.starts_with(word))
}

/// 居全省11市|第三, 在省26县|中列第二, 居山区26县|组第二: among whom a rank is held; 省26县|发展实绩考核: who vie in what is named so.
fn ranked_among(number: &Number, before: &str, after: &str) -> bool {
    if noun::WORDS.local.number(&number.unit).is_none() {
        return false;
    }
    let among = after.strip_prefix(['组', '中']);
    let vied = before.ends_with(['省', '区']) && noun::WORDS.vied.starting(after).is_some();
    after.starts_with(['第', '前', '首'])
        || among.is_some_and(|rest| noun::WORDS.held.starting(rest).is_some())
        || vied
}

/// 粮油、家电、药品三个|门类零售额分别…: it only sums up the items, which have figures of their own.
fn sums_list(before: &str, after: &str) -> bool {
    let kinds = ["行业", "产业", "领域", "门类"];
    // Most numbers end here: what is looked through below may be a whole sentence.
    kinds.iter().any(|kind| after.starts_with(kind))
        && has(clause_start(after), "分别")
        && lists(before)
}

/// “项目建设、民生改善”|两项|工作: nor do tasks that are named right before.
fn sums_tasks(number: &Number, before: &str, after: &str) -> bool {
    let tasks = number.unit == "项" && number.form == Form::Numeral;
    let rest = after.strip_prefix("工作").filter(|_| tasks);
    rest.is_some_and(ends_clause) && (before.ends_with('”') || lists(before))
}

/// Whether items are listed right before, in the clause that `before` ends with.
fn lists(before: &str) -> bool {
    const NEAR: usize = 60;
    let clause = before.chars().rev().take(NEAR);
    clause.take_while(|c| !MARKS.contains(c)).any(|c| c == '、')
}

/// 跻身全市17条|优势链之一: the count is of others.
fn is_among(after: &str) -> bool {
    const FAR: usize = 84;
    // Nearly no clause does.
    has(&after[..after.floor_char_boundary(FAR)], "之一") && clause_start(after).ends_with("之一")
}

/// Marks that end a clause.
pub(super) const MARKS: [char; 3] = ['，', '。', '；'];

/// The rest of a clause, as far as a few words go; a longer one is cut, so that a sentence full of numbers
/// is not gone through for each.
pub(super) fn clause_start(after: &str) -> &str {
    const NEAR: usize = 20;
    let mut characters = after.char_indices().take(NEAR + 1);
    let end = characters.find(|(at, c)| MARKS.contains(c) || *c == '、' && *at > 0);
    let far = || {
        after
            .char_indices()
            .nth(NEAR)
            .map_or(after.len(), |(at, _)| at)
    };
    &after[..end.map_or_else(far, |(at, _)| at)]
}

/// 新政双10条, 轨道交通101线.
fn numbers_line(number: &Number, before: &str) -> bool {
    let line = number.unit == "线" || before.ends_with('双') && number.unit == "条";
    line && number.form == Form::Digits
}

/// A-02、A-|16地块: the code of a plot; CPI-0.3% is a fall.
fn ends_code(number: &Number, before: &str) -> bool {
    let rate = matches!(number.unit.as_str(), "%" | "‰" | "个百分点" | "百分点");
    let whole = number.value.fract() == 0.0 && !rate;
    let letter = before.strip_suffix('-').filter(|_| whole);
    // B12-03地块: or behind another number of it.
    let numbered = |letter: &str| {
        let first = letter.trim_end_matches(|c: char| c.is_ascii_digit());
        first.len() < letter.len() && first.ends_with(|c: char| c.is_ascii_uppercase())
    };
    letter.is_some_and(|letter| {
        letter.ends_with(|c: char| c.is_ascii_alphabetic()) || numbered(letter)
    })
}

/// 全省5‰人口变动抽样调查.
fn sampled(after: &str) -> bool {
    ["人口变动", "人口抽样", "抽样"]
        .iter()
        .any(|word| after.starts_with(word))
}
