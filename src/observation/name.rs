//! Which words name a figure: those before the number, those after it, or the subject before both.
//!
//! ```text
//! 绿道549.17公里               before
//! 建成32座超充站               after
//! 总量达809家                  the subject of the clause before
//! 65个自然村完成污水治理       after, with what is said of it: 完成污水治理自然村
//! 投资8.5亿元，实施改造项目     the object of the next clause: 改造项目投资
//! ```
//!
//! The name is then known or not to the lexicon; a known one is printed by its standard name.

use super::phrase::{After, Before};
use super::sentence::Scene;
use crate::lexicon::{Lexicon, UnitKind as Kind};
use crate::mention::cue;
use crate::mention::number::{Form, Number};
use crate::span::{Folded, Span};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

const TABLE: &str = include_str!("../lexicon/weak_nouns.tsv");

/// Longest name in characters; what is longer is cut at a list mark.
const LONGEST: usize = 30;

/// A name with the words it was read from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Name {
    /// As printed in the table.
    pub text: String,
    /// The words, in sentence bytes.
    pub span: Range<usize>,
    /// The rule that chose them.
    pub rule: &'static str,
    /// The words in document bytes, where they stand in an earlier sentence.
    pub elsewhere: Option<Span<Folded>>,
}

/// How a noun leans on others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lean {
    Same,
    Part,
    Generic,
}

fn lean(noun: &str) -> Option<Lean> {
    static LEANS: OnceLock<HashMap<&'static str, Lean>> = OnceLock::new();
    let table = LEANS.get_or_init(|| {
        let rows = TABLE
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once('\t'));
        rows.filter_map(|(word, kind)| {
            let lean = match kind {
                "same" => Lean::Same,
                "part" => Lean::Part,
                "generic" => Lean::Generic,
                _ => return None,
            };
            Some((word, lean))
        })
        .collect()
    });
    table.get(noun).copied()
}

/// Everything a name may be read from.
pub struct Choice<'a> {
    /// The sentence.
    pub scene: &'a Scene<'a>,
    /// The number.
    pub number: &'a Number,
    /// The words before it.
    pub before: &'a Before,
    /// The words after it.
    pub after: &'a After,
    /// The subject of the figures before.
    pub subject: Option<&'a Name>,
    /// The last subject of the sentences before, in the same paragraph.
    pub topic: Option<&'a Name>,
    /// The object of the next clause.
    pub next: Option<Name>,
}

impl Choice<'_> {
    fn noun(&self, range: &Range<usize>) -> &str {
        &self.scene.text[range.clone()]
    }

    /// The name of the figure.
    pub fn name(&self) -> Name {
        if let Some(name) = self.part_of_ratio() {
            return finish(name);
        }
        let before_noun = self.noun(&self.before.noun);
        let after_noun = self.noun(&self.after.noun);
        let counts = match self.number.kind() {
            Some(Kind::Classifier) => true,
            // 3.3万贫困人口: a bare multiplier counts heads.
            None => self.number.form == Form::Numeral || self.number.multiplier > 1.0,
            _ => false,
        };
        let ratio = matches!(self.number.kind(), Some(Kind::Ratio))
            || matches!(
                self.number.form,
                Form::Fraction | Form::Digits2 | Form::Ratio
            )
            || self.number.unit == "成";
        let said_of_subject = after_noun.is_empty()
            && before_noun.is_empty()
            && self.after.predicate.is_some()
            && self.number.form != Form::Rank;
        let spent = self.number.kind() == Some(Kind::Money)
            && after_noun.is_empty()
            && self.after.predicate.is_some()
            && lean(before_noun) == Some(Lean::Part)
            && spends(before_noun);
        let name = if spent {
            self.joined(&self.after_words(), before_noun, "after_part")
        } else if said_of_subject && self.subject.is_some() {
            self.said_of_subject()
        } else if after_noun.is_empty() || self.number.form == Form::Rank {
            self.from_before(before_noun)
        } else if ratio {
            self.of_group(before_noun)
        } else if !counts
            && !self.before.such_as
            && before_noun.chars().count() <= 2
            && !before_noun.is_empty()
            && lean(before_noun).is_none()
        {
            Name {
                text: format!("{before_noun}{after_noun}"),
                span: self.before.noun.start..self.after.noun.end,
                rule: "both_sides",
                elsewhere: None,
            }
        } else if counts || before_noun.is_empty() || self.before.such_as {
            self.from_after(before_noun, after_noun)
        } else if lean(before_noun) == Some(Lean::Part) {
            self.joined(&self.after_words(), before_noun, "after_part")
        } else {
            self.from_before(before_noun)
        };
        finish(name)
    }

    /// 三次产业结构为10.0:42.7:47.3: each number is the share of one branch.
    fn part_of_ratio(&self) -> Option<Name> {
        if self.number.form != Form::Ratio {
            return None;
        }
        let start = self.number.span.start as usize;
        let before = &self.scene.text[..start];
        let place = before.len()
            - before
                .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':'))
                .len();
        let place = before[before.len() - place..].matches(':').count();
        let subject = self.scene.text[..start].contains("产业");
        let branch = ["第一产业占比", "第二产业占比", "第三产业占比"]
            .get(place)
            .filter(|_| subject)?;
        let span = self.scene.text[..start]
            .rfind("产业")
            .map_or(0..0, |at| at..at + "产业".len());
        Some(Name {
            text: (*branch).to_owned(),
            span,
            rule: "ratio",
            elsewhere: None,
        })
    }

    /// From the words before the number.
    fn from_before(&self, noun: &str) -> Name {
        let span = self.before.noun.clone();
        let subject = self.subject;
        if noun.is_empty() {
            return self.inherited();
        }
        if noun.starts_with('占') || noun.starts_with("约占") {
            let share = noun.trim_start_matches('约').trim_end_matches('的');
            return subject.map_or_else(
                || Name {
                    text: share.to_owned(),
                    span: span.clone(),
                    rule: "before",
                    elsewhere: None,
                },
                |subject| Name {
                    text: format!("{}{share}", subject.text),
                    span: span.clone(),
                    rule: "share_of",
                    elsewhere: None,
                },
            );
        }
        let holder = self.before.holder.as_ref().map(|range| self.noun(range));
        match lean(noun) {
            Some(Lean::Same) => match (holder, subject) {
                (Some(holder), _) => Name {
                    text: holder.to_owned(),
                    span,
                    rule: "before",
                    elsewhere: None,
                },
                (None, Some(subject)) => Name {
                    rule: "subject",
                    ..subject.clone()
                },
                (None, None) => Name {
                    text: noun.to_owned(),
                    span,
                    rule: "before",
                    elsewhere: None,
                },
            },
            Some(Lean::Part) => {
                if let Some(subject) =
                    subject.filter(|_| noun.ends_with('级') || noun.ends_with("级以上"))
                {
                    return Name {
                        text: releveled(&subject.text, noun),
                        span,
                        rule: "part_of",
                        elsewhere: None,
                    };
                }
                if let Some(holder) = holder {
                    return Name {
                        text: format!("{holder}{noun}"),
                        span,
                        rule: "holder",
                        elsewhere: None,
                    };
                }
                let owned = subject.is_some_and(|subject| is_project(&subject.text));
                if let Some(next) = self.next.as_ref().filter(|_| spends(noun) && !owned) {
                    return Name {
                        text: format!("{}{noun}", next.text),
                        span,
                        rule: "next",
                        elsewhere: None,
                    };
                }
                match subject {
                    Some(subject) if subject.text != noun => Name {
                        text: part_of(&subject.text, noun),
                        span,
                        rule: "part_of",
                        elsewhere: None,
                    },
                    _ => Name {
                        text: noun.to_owned(),
                        span,
                        rule: "before",
                        elsewhere: None,
                    },
                }
            }
            _ => match holder.filter(|holder| keeps_holder(holder, noun)) {
                Some(holder) => Name {
                    text: format!("{holder}{noun}"),
                    span,
                    rule: "holder",
                    elsewhere: None,
                },
                None => Name {
                    text: noun.to_owned(),
                    span,
                    rule: "before",
                    elsewhere: None,
                },
            },
        }
    }

    /// From the noun behind the number.
    fn from_after(&self, before: &str, noun: &str) -> Name {
        let span = self.after.noun.clone();
        let predicate = self
            .after
            .predicate
            .as_ref()
            .map(|range| trim_predicate(self.noun(range)));
        let kind = noun.split('（').next().unwrap_or(noun);
        if lean(noun) == Some(Lean::Generic) || lean(kind) == Some(Lean::Generic) {
            if let Some(said) = predicate.filter(|said| said.chars().count() >= 2) {
                return Name {
                    text: format!("{said}{noun}"),
                    span,
                    rule: "after_predicate",
                    elsewhere: None,
                };
            }
            if before.is_empty() && !self.before.such_as {
                if let Some(subject) = self.subject.filter(|subject| {
                    subject.text.ends_with(noun) && subject.text.len() > noun.len()
                }) {
                    return Name {
                        rule: "subject",
                        ..subject.clone()
                    };
                }
                if let Some(verb) = self.content_verb() {
                    return Name {
                        text: format!("{verb}{noun}"),
                        span,
                        rule: "verb_noun",
                        elsewhere: None,
                    };
                }
            }
            if !before.is_empty() && !self.before.such_as && before.chars().count() <= 14 {
                return Name {
                    text: format!("{before}{noun}"),
                    span,
                    rule: "both_sides",
                    elsewhere: None,
                };
            }
        }
        if self.number.kind() == Some(Kind::Money) && lean(before) == Some(Lean::Part) {
            return self.joined(noun, before, "after_part");
        }
        Name {
            text: noun.to_owned(),
            span,
            rule: "after",
            elsewhere: None,
        }
    }

    /// 28项年度指标中26项按序推进: what is said, of the subject before.
    fn said_of_subject(&self) -> Name {
        let range = self
            .after
            .predicate
            .clone()
            .unwrap_or(self.after.noun.clone());
        let said = self.noun(&range).trim_end_matches(['、', '，', '。', '；']);
        let subject = self
            .subject
            .map(|subject| subject.text.as_str())
            .unwrap_or("");
        Name {
            text: format!("{said}{subject}"),
            span: range,
            rule: "said_of_subject",
            elsewhere: None,
        }
    }

    /// A dropped verb that tells a generic noun from others: 开工项目, 签约项目.
    fn content_verb(&self) -> Option<&'static str> {
        let start = self.before.noun.start;
        let text = &self.scene.text[..start];
        [
            "开工", "竣工", "投产", "签约", "落地", "引进", "招引", "入库", "储备", "谋划",
        ]
        .into_iter()
        .find(|verb| text.ends_with(verb))
    }

    /// 60%的学校达到标准; 新建建筑100%执行标准: a share of a group, with what is said of it.
    fn of_group(&self, before: &str) -> Name {
        let after = self.noun(&self.after.noun);
        let predicate = self
            .after
            .predicate
            .as_ref()
            .map(|range| self.noun(range))
            .unwrap_or("");
        let span = self.after.noun.start
            ..self
                .after
                .predicate
                .as_ref()
                .map_or(self.after.noun.end, |range| range.end);
        let text = if before.is_empty() {
            let said = trim_predicate(predicate);
            if said.is_empty() {
                after.to_owned()
            } else {
                format!("{said}{after}")
            }
        } else {
            format!("{before}{}", &self.scene.text[span.clone()])
        };
        Name {
            text,
            span,
            rule: "group",
            elsewhere: None,
        }
    }

    /// Object and part: 城市基础设施建设 + 投入.
    fn joined(&self, object: &str, part: &str, rule: &'static str) -> Name {
        Name {
            text: format!("{object}{part}"),
            span: self.after.noun.clone(),
            rule,
            elsewhere: None,
        }
    }

    /// Noun and predicate after the number, without light verbs at the front; the noun alone after 的.
    fn after_words(&self) -> String {
        let owned =
            self.scene.text[..self.after.noun.start].ends_with('的') && !self.after.noun.is_empty();
        let end = self
            .after
            .predicate
            .as_ref()
            .filter(|_| !owned)
            .map_or(self.after.noun.end, |range| range.end);
        let mut text = &self.scene.text[self.after.noun.start..end];
        while let Some((cue, rest)) =
            cue::prefix(text).filter(|(cue, rest)| cue.lead && !rest.is_empty())
        {
            let _ = cue;
            text = rest;
        }
        text.to_owned()
    }

    /// The subject of the figures before, or the object of the next clause.
    fn inherited(&self) -> Name {
        match (self.subject, self.topic, &self.next) {
            (Some(subject), ..) => Name {
                rule: "subject",
                ..subject.clone()
            },
            (None, None, Some(next)) => Name {
                rule: "next",
                ..next.clone()
            },
            (None, Some(topic), _) => Name {
                rule: "paragraph",
                ..topic.clone()
            },
            (None, None, None) => {
                let said = self
                    .before
                    .senses
                    .last()
                    .map(|(_, range)| range.clone())
                    .unwrap_or(self.before.noun.clone());
                Name {
                    text: self.noun(&said).to_owned(),
                    span: said,
                    rule: "verb",
                    elsewhere: None,
                }
            }
        }
    }
}

/// Whether a subject is a project, or the money spent on one: 天湖景区开发项目投资.
fn is_project(subject: &str) -> bool {
    let stem = ["完成投资", "总投资", "投资"]
        .iter()
        .find_map(|word| subject.strip_suffix(word))
        .unwrap_or(subject);
    ["项目", "工程", "园区", "产业园", "工业区"]
        .iter()
        .any(|word| stem.ends_with(word))
}

/// Nouns of spending, whose purpose may stand in the next clause.
fn spends(noun: &str) -> bool {
    ["投资", "投入", "资金"]
        .iter()
        .any(|word| noun.ends_with(word))
}

/// Whether a noun only says a level: 省级, 市级以上.
pub fn is_level(noun: &str) -> bool {
    lean(noun) == Some(Lean::Part) && (noun.ends_with('级') || noun.ends_with("级以上"))
}

/// Whether a noun needs what is said of it.
pub fn is_generic(noun: &str) -> bool {
    lean(noun) == Some(Lean::Generic)
}

/// 国家级示范企业 + 省级 → 省级示范企业.
pub fn releveled(subject: &str, level: &str) -> String {
    let levels = [
        "国家级",
        "省级以上",
        "市级以上",
        "省级",
        "市级",
        "区级",
        "县级",
        "世界级",
    ];
    let bare = levels
        .iter()
        .find_map(|word| subject.strip_prefix(word))
        .unwrap_or(subject);
    format!("{level}{bare}")
}

/// 果品产量 + 产值 → 果品产值: a part of the same kind takes its place.
fn part_of(subject: &str, part: &str) -> String {
    let class = [
        "存栏",
        "出栏",
        "产量",
        "产值",
        "面积",
        "收入",
        "投资",
        "金额",
        "规模",
        "总投资",
        "完成投资",
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

/// A holder (园区, 公司, 项目 …) stays in the name; a general subject does not, unless the noun is short.
fn keeps_holder(holder: &str, noun: &str) -> bool {
    let entity = [
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
    let size = holder.chars().count();
    size <= 12
        && (entity.iter().any(|word| holder.ends_with(word)) || noun.chars().count() <= 3)
        && !noun.starts_with(holder)
}

/// What is said of a counted noun, without light verbs before and 名单, 工程创建 behind.
fn trim_predicate(text: &str) -> String {
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

/// Cuts overlong names, drops loose marks, and prints known ones by their standard name.
fn finish(mut name: Name) -> Name {
    let text = tidy(&name.text);
    name.text = match Lexicon::get().indicator(&text) {
        Some(known) => known.name.to_owned(),
        None => text,
    };
    name
}

/// Drops marks and connectors at the edges; an overlong name keeps what follows its last list mark.
pub fn tidy(text: &str) -> String {
    let marks = [
        ' ', '，', '、', '。', '；', '：', '—', '-', '\n', '\t', '的', '*', '·', '（',
    ];
    let mut text = text.trim_matches(marks.as_slice());
    if !text.contains('“') {
        text = text.trim_start_matches('”');
    }
    if text.chars().count() > LONGEST {
        if let Some(at) = text.rfind('、') {
            text = &text[at + '、'.len_utf8()..];
        }
    }
    let open = text.matches('（').count();
    let text = if open < text.matches('）').count() {
        text.trim_end_matches('）')
    } else {
        text
    };
    let text: String = without_gloss(text).split_whitespace().collect();
    text
}

/// 地区生产总值（GDP） → 地区生产总值: a gloss in brackets at the end says nothing more.
fn without_gloss(text: &str) -> &str {
    let Some((head, gloss)) = text
        .strip_suffix('）')
        .and_then(|open| open.rsplit_once('（'))
    else {
        return text;
    };
    let glosses = gloss.is_ascii()
        || ["计算", "以下简称", "下同", "口径", "不变价", "含"]
            .iter()
            .any(|word| gloss.contains(word));
    if glosses && !head.is_empty() {
        head
    } else {
        text
    }
}

/// A name given respectively, printed by its standard name where it is known.
pub fn finished(name: Name) -> Name {
    finish(name)
}
