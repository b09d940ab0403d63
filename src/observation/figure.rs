//! Which numbers are figures: those that a reader would put in a table.
//!
//! A number may name a thing (`五大行动`, `5A级`, `1+3+N`), grade it, set a threshold that is part
//! of a name (`亿元以上项目28个`), or say a capacity that a project is known by. The words that tell
//! are rows of `not_figures.tsv`; the rest are rules about the neighbours of the number.

use super::clause::inside;
use super::comparator;
use super::noun;
use crate::lexicon::{UnitKind as Kind, Words};
use crate::mention::cue::{self, Sense};
use crate::mention::number::{Form, Number};
use crate::report::Comparator;
use std::ops::Range;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../lexicon/not_figures.tsv");

/// Longest quoted name, in characters; longer quotes are speech, whose figures count.
const QUOTED_NAME: usize = 10;

/// The words that tell, by what they tell.
struct Tables {
    unit: Words,
    numeral_unit: Words,
    vague: Words,
    capacity: Words,
}

static WORDS: LazyLock<Tables> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    let rows: Vec<_> = rows.filter_map(|line| line.split_once('\t')).collect();
    let of = |kind| {
        let rows = rows.iter().filter(move |row| row.1 == kind);
        Words::new(rows.map(|row| row.0))
    };
    Tables {
        unit: of("unit"),
        numeral_unit: of("numeral_unit"),
        vague: of("abstract"),
        capacity: of("capacity"),
    }
});

/// A number with its sentence.
pub struct Judged<'a> {
    /// The sentence.
    pub text: &'a str,
    /// Its numbers.
    pub numbers: &'a [Number],
    /// Its quoted stretches.
    pub quotes: &'a [Range<usize>],
}

impl Judged<'_> {
    /// Whether the number at `at` is a figure.
    pub fn is_figure(&self, at: usize) -> bool {
        let number = &self.numbers[at];
        let (start, end) = (number.span.start as usize, number.span.end as usize);
        let (before, after) = (&self.text[..start], &self.text[end..]);
        let added = before.strip_suffix('+').is_some_and(|rest| !signs(rest));
        if self.names_in_quotes(number)
            || added
            || before.ends_with('×')
            || after.starts_with(['+', '×'])
        {
            return false;
        }
        // ‘五个打造’ inside another quote; 迈过千亿大关; 新政双10条; 轨道交通101线; 十一个县区中第一.
        let quoted = before.ends_with('‘') && after.chars().take(8).any(|c| c == '’');
        let mark =
            after.starts_with('关') && number.unit.ends_with('大') || after.starts_with("大关");
        // 收入、投资等5大经济指标翻番
        let listed = number.unit == "大" && before.ends_with('等');
        let steps = listed && after.starts_with("经济指标") || passes_steps(after);
        let line = number.unit == "线" || before.ends_with('双') && number.unit == "条";
        if quoted
            || steps
            || mark && number.form != Form::Digits
            || line && number.form == Form::Digits
            || noun::begins_scope(after)
        {
            return false;
        }
        // 全省5‰人口变动抽样调查; 一座37层大楼: a sample's size, a building's height.
        let sampled = ["人口变动", "人口抽样", "抽样"]
            .iter()
            .any(|word| after.starts_with(word));
        let storeyed = number.unit == "层"
            && ["高", "大楼", "楼", "住宅", "建筑"]
                .iter()
                .any(|word| after.starts_with(word));
        if sampled || storeyed {
            return false;
        }
        match number.form {
            Form::Rank => ranks(before, number),
            Form::Ratio | Form::Digits2 => true,
            Form::Fraction => {
                !after.starts_with(['的', '决']) || before.ends_with(['占', '约', '达', '近', '超'])
            }
            Form::Bare => self.bare(at, before) && !self.describes(at),
            Form::Numeral => numeral(number, before, after) && !self.describes(at),
            Form::Digits => self.digits(at, before, after) && !self.describes(at),
        }
    }

    /// Inside a title or a short quoted name.
    fn names_in_quotes(&self, number: &Number) -> bool {
        let Some(quote) = inside(self.quotes, number.span.start as usize) else {
            return false;
        };
        let inner = &self.text[quote.clone()];
        let articles =
            number.unit == "条" && self.text[number.span.end as usize..].starts_with('”');
        articles
            || inner.starts_with('《')
            || number.unit.is_empty()
            || inner.chars().count() <= QUOTED_NAME + 2
    }

    /// 近亿元, 超百家: a multiplier alone counts where a comparator stands before.
    fn bare(&self, at: usize, before: &str) -> bool {
        let number = &self.numbers[at];
        let said = comparator::read(self.text, number).comparator;
        // 8家企业销售收入过亿元: what the counted ones have in common.
        let clause = before
            .rfind(['，', '；', '。', '：'])
            .map_or(0, |mark| mark + '，'.len_utf8());
        let counted = self.numbers[..at].iter().rev().any(|other| {
            other.span.start as usize >= clause && other.kind() == Some(Kind::Classifier)
        });
        !counted
            && matches!(
                said,
                Comparator::Nearly | Comparator::Over | Comparator::About
            )
            && !before.is_empty()
            && number.symbol.is_some()
    }

    /// A number in digits.
    fn digits(&self, at: usize, before: &str, after: &str) -> bool {
        let number = &self.numbers[at];
        if number.unit.is_empty() {
            return self.borrows(at).is_some() || stands_as_level(number, before, after);
        }
        let symbol = number.symbol.map_or("", |unit| unit.symbol);
        if WORDS.unit.number(symbol).is_some() && !scored(symbol, number, before)
            || rated(number, before, after)
            || capacity(before, after)
            || lists_project(number, after)
            || self.shared_by_counted(at, before)
            || after.starts_with("国道")
            || after.starts_with("省道")
        {
            return false;
        }
        if number.symbol.is_none() {
            // 2.7万脱贫人口 counts; 2万 at the end of a clause does too; 5千 of a code does not.
            return number.multiplier >= 1e4 || number.unit.starts_with('/');
        }
        match number.kind() {
            Some(Kind::Time) => measured_time(before),
            // 3号线, 5路公交: a classifier glued to a name word.
            _ => {
                let bus = symbol == "路" && after.starts_with("公交");
                let road = symbol == "国" && after.starts_with('道');
                !(bus || road)
            }
        }
    }

    /// 29个项目投资额超10亿元, 12家企业产值10亿元以上: what the counted ones have in common.
    fn shared_by_counted(&self, at: usize, before: &str) -> bool {
        let number = &self.numbers[at];
        let said = comparator::read(self.text, number).comparator;
        let bound = matches!(said, Comparator::Over | Comparator::AtLeast);
        if number.kind() != Some(Kind::Money) || !bound {
            return false;
        }
        let Some(counted) = at.checked_sub(1).map(|prior| &self.numbers[prior]) else {
            return false;
        };
        let between = &before[(counted.span.end as usize).min(before.len())..];
        let held = ["项目", "企业", "产品", "园区", "集群"]
            .iter()
            .find_map(|noun| Some(between.split_once(noun)?.1));
        let measured = |rest: &str| {
            let rest = rest.trim_start_matches(['年', '总', '均', '的']);
            [
                "投资",
                "产值",
                "营收",
                "营业收入",
                "主营业务收入",
                "销售",
                "税收",
                "纳税",
            ]
            .iter()
            .any(|word| rest.starts_with(word))
        };
        counted.kind() == Some(Kind::Classifier)
            && between.chars().count() <= 16
            && !between.contains(['，', '；', '。', '、', '：'])
            && held.is_some_and(measured)
    }

    /// The later number whose unit this one borrows: 21.4和148微克/立方米.
    pub fn borrows(&self, at: usize) -> Option<usize> {
        let mut end = self.numbers[at].span.end as usize;
        for (next, number) in self.numbers.iter().enumerate().skip(at + 1).take(6) {
            let between = self.text.get(end..number.span.start as usize)?;
            if !matches!(between, "、" | "和" | "与" | "及" | "以及" | "至" | "，") {
                return None;
            }
            if !number.unit.is_empty() {
                let fits =
                    !matches!(number.kind(), Some(Kind::Time)) && number.form == Form::Digits;
                return (fits && self.numbers[at].form == Form::Digits).then_some(next);
            }
            end = number.span.end as usize;
        }
        None
    }

    /// Whether a number sets a threshold or a grade inside a name whose count is another number.
    fn describes(&self, at: usize) -> bool {
        let number = &self.numbers[at];
        let said = comparator::read(self.text, number);
        let after = &self.text[number.span.end as usize..];
        if after.starts_with('级') && !after.starts_with("级以") || after.starts_with("规模的")
        {
            return true;
        }
        let rest = &self.text[said.end as usize..];
        let rest = rest.strip_prefix('的').unwrap_or(rest);
        if !begins_noun(rest) {
            return false;
        }
        let threshold = matches!(said.comparator, Comparator::AtLeast | Comparator::AtMost)
            && said.end > number.span.end;
        let counted_later = self.numbers.get(at + 1).is_some_and(|next| {
            let between = &self.text[said.end as usize..next.span.start as usize];
            let listed = number.kind() == Some(Kind::Classifier) && between.contains('、');
            let joined = !listed && !between.contains(['，', '；', '。', '：']);
            let own_noun = begins_noun(&self.text[next.span.end as usize..]);
            joined
                && matches!(next.kind(), Some(Kind::Classifier | Kind::Measure))
                && next.form != Form::Rank
                && !own_noun
        });
        // 甲公司30万辆整车项目累计完成投资52亿元: the size that a project is known by.
        let sized = self.numbers.get(at + 1).is_some_and(|next| {
            let between = &self.text[said.end as usize..next.span.start as usize];
            let named = cue::suffix(&self.text[..number.span.start as usize]).is_none();
            let project = between.contains("项目") && between.contains("投资");
            named && project && number.multiplier > 1.0 && !between.contains(['，', '；', '。'])
        });
        if sized && number.kind() != Some(Kind::Money) && number.span.start > 0 {
            return true;
        }
        let counted_before = at.checked_sub(1).is_some_and(|prior| {
            let between =
                &self.text[self.numbers[prior].span.end as usize..number.span.start as usize];
            let near =
                !between.contains(['，', '；', '。', '、', '：']) && between.chars().count() <= 12;
            near && self.numbers[prior].kind() == Some(Kind::Classifier)
        });
        let money_name = number.kind() == Some(Kind::Money)
            && threshold
            && !rest.starts_with("资金")
            && !rest.starts_with("贷款");
        let money_name = money_name
            || number.kind() == Some(Kind::Money)
                && said.word.is_some()
                && said.comparator == Comparator::Over
                && rest
                    .chars()
                    .take(8)
                    .collect::<String>()
                    .split(['，', '、', '。'])
                    .next()
                    .is_some_and(|noun| {
                        ["企业", "项目", "产业", "园区", "楼宇", "镇", "村"]
                            .iter()
                            .any(|word| noun.contains(word))
                    });
        let size = said.comparator != Comparator::Exact
            && number.kind() == Some(Kind::Classifier)
            && said.end == number.span.end;
        threshold && (counted_later || counted_before && number.kind() != Some(Kind::Classifier))
            || money_name
            || size && counted_later
    }
}

/// 同比+5.1%, （+3.2%）: where a plus is the sign of a number.
fn signs(before: &str) -> bool {
    before.is_empty()
        || before.ends_with(['，', '；', '：', '（', '、'])
        || ["同比", "环比", "增长", "增速", "增幅"]
            .iter()
            .any(|word| before.ends_with(word))
}

/// Whether text goes on with a noun rather than a mark, a connector or a movement.
pub fn begins_noun(text: &str) -> bool {
    let Some(c) = text.chars().next() else {
        return false;
    };
    if !(c.is_alphanumeric() || matches!(c, '“' | '《')) || matches!(c, '和' | '及' | '与' | '或')
    {
        return false;
    }
    let moves = cue::prefix(text).is_some_and(|(cue, rest)| {
        // 近零碳试点, 高端赛事: one character says something only right before a number.
        let before_number = rest.starts_with(|c: char| {
            c.is_ascii_digit() || c != '零' && crate::mention::numeral::begins(c)
        });
        let word = cue.word.chars().count() > 1 || before_number || rest.is_empty();
        word && cue.sense.is_some_and(|sense| sense != Sense::Add) && !cue.lead
    });
    !moves
        && ![
            "同比", "比上", "较上", "以及", "比去", "较去", "比20", "较20", "居全", "环比",
        ]
        .iter()
        .any(|word| text.starts_with(word))
}

/// A rank counts with 位 or 名, or where words of rank stand before it.
fn ranks(before: &str, number: &Number) -> bool {
    if !number.unit.is_empty() {
        return !before.ends_with(['每', '这']);
    }
    let near: String = before
        .chars()
        .rev()
        .take(8)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let words = [
        "居", "列", "排", "位", "名", "全市", "全省", "全国", "全县", "全区", "前茅", "世界",
        "全球", "进入", "跻身", "保持", "率",
    ];
    words.iter().any(|word| near.contains(word)) || noun::without_scope(before).len() < before.len()
}

/// A count in Chinese numerals.
fn numeral(number: &Number, before: &str, after: &str) -> bool {
    let symbol = number.symbol.map_or("", |unit| unit.symbol);
    if number.unit == "%" || number.unit == "‰" || number.unit == "成" {
        // 九成工业有限公司
        let firm = number.unit == "成"
            && ["工业", "科技", "实业", "集团"]
                .iter()
                .any(|word| after.starts_with(word));
        return !firm;
    }
    // 三个第一
    if after.starts_with('第') {
        return false;
    }
    if before.ends_with('各') && ends_clause(after) {
        return number.kind() == Some(Kind::Classifier);
    }
    if number.value < 2.0
        || WORDS.numeral_unit.number(symbol).is_some()
        || WORDS.unit.number(symbol).is_some()
    {
        return false;
    }
    if before.ends_with([
        '第', '每', '各', '这', '那', '哪', '其', '该', '任', '另', '头', '前', '后',
    ]) {
        return false;
    }
    match number.kind() {
        Some(Kind::Time) | None => number.multiplier >= 1e4,
        Some(Kind::Measure | Kind::Money | Kind::Ratio) => true,
        _ => {
            // 两个: a pair by way of speech; 两家, 两座 count.
            let pair = (number.value - 2.0).abs() < f64::EPSILON && symbol == "个";
            let noun = begins_noun(after);
            let counting = number.value > 20.0
                || matches!(symbol, "个" | "家" | "项" | "名" | "所" | "座" | "条");
            let idiom = !counting
                && after
                    .chars()
                    .next()
                    .is_some_and(crate::mention::numeral::begins);
            let counted = noun || counting && ends_clause(after) && !before.is_empty();
            counted
                && !idiom
                && !pair
                && WORDS.vague.starting(after).is_none()
                && after
                    .strip_prefix('大')
                    .is_none_or(|after| WORDS.vague.starting(after).is_none())
        }
    }
}

/// 跨越200亿、300亿|两大台阶: one of the marks that were passed.
fn passes_steps(after: &str) -> bool {
    let list = |c: char| c.is_ascii_digit() || "、和.万亿元".contains(c);
    let rest = after.trim_start_matches(list);
    let steps = rest.trim_start_matches(['两', '三', '四', '五', '个', '大', '道']);
    steps.len() < rest.len()
        && ["台阶", "大关", "关口"]
            .iter()
            .any(|word| steps.starts_with(word))
}

/// Whether a clause ends here.
fn ends_clause(after: &str) -> bool {
    after.is_empty() || after.starts_with(['，', '。', '；', '、', '）', '（', '\n'])
}

/// A bare number that is the level of an index: 提升至48.27.
fn stands_as_level(number: &Number, before: &str, after: &str) -> bool {
    let ends = ends_clause(after);
    let moved = cue::prefix(after).is_some_and(|(cue, _)| cue.sense == Some(Sense::Reach));
    let begins = moved
        && [
            "由",
            "从",
            "年的",
            "年末的",
            "同期的",
            "年底的",
            "年初的",
            "季度的",
        ]
        .iter()
        .any(|word| before.ends_with(word));
    if begins && number.value.fract() != 0.0 {
        return true;
    }
    let said = cue::suffix(before)
        .is_some_and(|(cue, _)| matches!(cue.sense, Some(Sense::Reach | Sense::Be)));
    let named = ["指数", "得分", "系数", "评分", "总分"]
        .iter()
        .any(|word| before.ends_with(word));
    let tenths = number.value.fract() != 0.0 || named;
    // 人口数目为7259700: a count whose name says that it is one.
    let left = cue::suffix(before).map_or(before, |(_, rest)| rest);
    let counted = said
        && number.value >= 100.0
        && ["数目", "人数", "户数", "总数", "数量"]
            .iter()
            .any(|word| left.ends_with(word));
    ends && (tenths && (said || named) || counted) && !before.ends_with("上年")
}

/// 建设某厂120万吨乙烯、某矿80万吨精煤等9个项目: the size of a project in a list of projects.
fn lists_project(number: &Number, after: &str) -> bool {
    if number.kind() != Some(Kind::Measure) || !begins_noun(after) {
        return false;
    }
    let clause = after.split(['，', '；', '。', '：']).next().unwrap_or("");
    let Some((listed, rest)) = clause.rsplit_once('等') else {
        return false;
    };
    let counted = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    // 建成道路12公里、桥梁2座等: the item with the number goes on behind it.
    let item = listed.split('、').next().unwrap_or("");
    counted.len() < rest.len()
        && counted.starts_with(['个', '项'])
        && counted
            .chars()
            .take(12)
            .collect::<String>()
            .contains("项目")
        && item.chars().count() >= 2
}

/// 年产2万吨饲料项目: the size of a project that is known by it.
fn capacity(before: &str, after: &str) -> bool {
    WORDS.capacity.ending(before).is_some() && begins_noun(after) && !after.starts_with("以上，")
}

/// 得分89.7分, 预期寿命80.3岁: a score or an age that is measured.
fn scored(symbol: &str, number: &Number, before: &str) -> bool {
    let clause = before
        .rfind(['，', '；', '。'])
        .map_or(0, |at| at + '，'.len_utf8());
    let said = |words: &[&str]| words.iter().any(|word| before[clause..].contains(word));
    match symbol {
        "分" => said(&["得分", "评分", "分数", "满意度", "指数", "均分", "成绩"]),
        "岁" | "周岁" => number.value.fract() != 0.0 || said(&["寿命", "年龄"]),
        _ => false,
    }
}

/// 某公司120兆瓦光伏制氢: the rated power that a project is known by.
fn rated(number: &Number, before: &str, after: &str) -> bool {
    let power = number
        .symbol
        .is_some_and(|unit| matches!(unit.dimension, "power" | "voltage"));
    if !power {
        return false;
    }
    let noun: String = after
        .chars()
        .take_while(|c| !matches!(c, '，' | '。' | '；' | '、'))
        .collect();
    let project = [
        "项目", "电站", "工程", "光伏", "风电", "制氢", "发电", "储能", "蓄能",
    ]
    .iter()
    .any(|word| noun.contains(word));
    let verb = cue::suffix(before).is_some_and(|(cue, _)| cue.sense.is_some() || cue.lead);
    project && begins_noun(after) && !verb
}

/// A length of time is a figure only where a noun before it says that it is measured.
fn measured_time(before: &str) -> bool {
    let marks = ['，', '；', '。', '：'];
    let from = |text: &str| text.rfind(marks).map_or(0, |at| at + '，'.len_utf8());
    let own = from(before);
    // 优良天数最多，分别为331天: what is measured was said in the clause before.
    let clause = if before[own..].starts_with("分别") && own > 0 {
        from(&before[..own - '，'.len_utf8()])
    } else {
        own
    };
    let words = [
        "天数", "日数", "时间", "时限", "寿命", "年龄", "年限", "时长", "工期", "期限", "周期",
    ];
    // 优55天，良好198天，轻度污染…: days of a kind of air.
    let kinds = ["良好", "轻度污染", "中度污染", "重度污染", "优良"];
    if kinds.contains(&&before[own..]) {
        return true;
    }
    let moved = before.ends_with("增加") || before.ends_with("减少");
    moved && before.contains("天数") || words.iter().any(|word| before[clause..].contains(word))
}
