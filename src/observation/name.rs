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

use super::after::After;
use super::before::Before;
use super::noun::{
    Lean, is_project, keeps_holder, lean, part_of, releveled, spends, trim_predicate,
};
use super::scene::Scene;
use super::standard::finish;
use crate::lexicon::UnitKind as Kind;
use crate::mention::cue;
use crate::mention::number::{Form, Number};
use crate::span::{Folded, Span};
use std::ops::Range;

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
            self.before_name(before_noun)
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
            self.after_name(before_noun, after_noun)
        } else if lean(before_noun) == Some(Lean::Part) {
            self.joined(&self.after_words(), before_noun, "after_part")
        } else {
            self.before_name(before_noun)
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
    fn before_name(&self, noun: &str) -> Name {
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
    fn after_name(&self, before: &str, noun: &str) -> Name {
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
