//! Things told apart by the sum that they have come to.
//!
//! ```text
//! 9家|成长型中小企业|实现销售收入过亿元          销售收入过亿元成长型中小企业
//! 1个|区|GDP超过200亿元                     GDP超过200亿元的区
//! ```
//!
//! Marks that stand before the noun are no part of this: see [`crate::observation::figure`].

use super::LONGEST;
use crate::lexicon::find;
use crate::observation::figure::sums;
use crate::observation::name::{Choice, Name};
use crate::observation::noun::{self, trim_predicate};

impl Choice<'_> {
    /// 9家|成长型中小企业|实现销售收入过亿元: what sum those have come to that are counted.
    pub(super) fn bears_sum(&self, noun: &str) -> Option<Name> {
        const LONGEST: usize = 12;
        let said = trim_predicate(self.noun(self.after.predicate.as_ref()?));
        let said = said.strip_prefix("实现").unwrap_or(&said);
        let short = (4..=LONGEST).contains(&said.chars().count());
        let sum = said.ends_with("亿元") || said.ends_with("万元");
        let plain = !said.contains(|c: char| c.is_ascii_digit() || matches!(c, '，' | '、' | '的'));
        let firms = noun.ends_with("企业") || noun.ends_with("公司");
        let told = short && sum && plain && firms && said.contains(['过', '超']);
        told.then(|| {
            Name::new(
                format!("{said}{noun}"),
                self.after.noun.clone(),
                "after_predicate",
            )
        })
    }

    /// 1个|区|GDP超过200亿元 → GDP超过200亿元的区: what sum so many places have come to.
    pub(super) fn places_of_sum(&self, noun: &str) -> Option<Name> {
        noun::WORDS.local.number(noun)?;
        let said = self.noun(self.after.predicate.as_ref()?);
        let said = said.split(['，', '；', '。', '（']).next()?;
        let said = said.replacen("全部", "", 1);
        // 1个区GDP超过300亿元，|3个县超过120亿元: what it was that the last ones came to.
        let said = match sums(&said) {
            Some(_) => said,
            None => [self.last_sum()?.0, &said].concat(),
        };
        let short = said.chars().count() <= LONGEST;
        let text = format!("{said}的{noun}");
        short.then(|| Name::new(text, self.after.noun.clone(), "after_predicate"))
    }

    /// 3个镇财政收入超过5亿元，|2个|超过2亿元 → 财政收入超过2亿元的镇
    pub(in crate::observation::name) fn as_many_came_to(&self) -> Option<Name> {
        let from = self.number.unit_span.end as usize;
        let rest = self.scene.text.get(from..)?;
        let passed = ["超过", "突破"].iter().any(|word| rest.starts_with(word));
        let (sum, whose) = self.last_sum().filter(|_| passed && self.counts())?;
        let said = rest.split(['，', '；', '。', '、', '（']).next()?;
        let short = said.chars().count() <= LONGEST;
        let text = format!("{sum}{said}{whose}");
        short.then(|| Name::new(text, from..from + said.len(), "after_predicate"))
    }

    /// 财政收入|超过5亿元|的镇: what the last ones that were counted had come to, and who they were.
    fn last_sum(&self) -> Option<(&str, &str)> {
        let last = self.subject.filter(|last| last.rule == "after_predicate")?;
        let passed = ["超", "突破"]
            .iter()
            .filter_map(|word| find(&last.text, word));
        let (end, of) = (passed.min()?, last.text.rfind('的')?);
        sums(&last.text)?;
        Some((&last.text[..end], last.text.get(of..)?)).filter(|_| end < of)
    }
}
