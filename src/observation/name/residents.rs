//! What residents of towns or of the country have or spend, where the words before say what is told of all.
//!
//! ```text
//! 居民人均消费支出1.9万元，其中城镇居民2.4万元        城镇居民人均消费支出
//! 居民人均收入提高5%。其中，农村居民提高7%          农村居民人均收入
//! 城镇居民人均收入3.6万元，人均居住面积37平方米      城镇居民人均居住面积
//! ```
//!
//! It does not read 城乡居民, which are two: those are rows of `joint_words.tsv`.

use super::member::is_goods;
use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, cut, has, kinds};
use crate::observation::standard::finish;

/// The longest name of what money is spent on, in characters.
const LONGEST: usize = 12;

kinds! { static WORDS = "../../lexicon/resident_words.tsv": lived, living, source }

/// 城镇, for 城镇, 城镇居民 and the 城镇居民人 that 人均 leaves.
pub fn residents(noun: &str) -> Option<&str> {
    let whose = noun.strip_suffix('人').unwrap_or(noun);
    let whose = whose.strip_suffix("居民").unwrap_or(whose);
    matches!(whose, "城镇" | "农村" | "城镇常住" | "农村常住").then_some(whose)
}

/// Whether a noun is where income comes from, or goes.
pub fn is_source(noun: &str) -> bool {
    WORDS.source.number(noun).is_some()
}

/// 其中，人均工资性收入|1.3万元: whether a noun is where income comes from, or goes, in a sentence of parts.
pub fn comes_from(noun: &str, sentence: &str) -> bool {
    let part = noun.strip_prefix("人均").unwrap_or(noun);
    // 其中，食品烟酒消费支出|7994元
    let spent = part.ends_with("消费支出") && !has(part, "居民") && part.chars().count() <= LONGEST;
    let source = || WORDS.source.number(part).is_some() || is_goods(part);
    sentence.starts_with("其中") && (spent || source())
}

impl Choice<'_> {
    /// 居民人均消费支出1.9万元，其中城镇居民|2.4万元: the same again, of part of them.
    pub(super) fn of_residents(&self, mut name: Name) -> Name {
        if let Some(whose) = self.lived_by(&name) {
            let bare = name.text.strip_prefix("居民").unwrap_or(&name.text);
            let residents = if whose == "农民" { "" } else { "居民" };
            name.text = [whose, residents, bare].concat().into();
            return finish(name);
        }
        if let Some(whose) = self.out_of_poverty(&name) {
            name.text = format!("{whose}{}", name.text).into();
            return name;
        }
        if let Some(text) = self.earned_by(&name.text) {
            name.text = text.into();
            return finish(name);
        }
        let amount = self.number.kind() == Some(Kind::Money) || self.moves();
        let Some(whose) = residents(&name.text).filter(|_| amount) else {
            return name;
        };
        let mut all = [self.subject, self.topic].into_iter().flatten();
        match all.find_map(|all| cut(&all.text, "居民人均")) {
            Some((_, what)) => {
                name.text = [whose, "居民人均", what].concat().into();
                finish(name)
            }
            None => name,
        }
    }

    /// 1120名贫困户实现脱贫，|人均纯收入1.2万元: those who are poor no more, whose income it is.
    fn out_of_poverty(&self, name: &Name) -> Option<&'static str> {
        const INCOMES: [&str; 4] = ["人均年纯收入", "人均纯收入", "年人均纯收入", "人均年收入"];
        INCOMES.contains(&&*name.text).then_some(())?;
        let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
        let between = subject.span.end..self.before.noun.start;
        let between = self.scene.text.get(between)?;
        let near = between
            .strip_suffix('，')
            .filter(|said| !said.contains(['，', '；', '。']))?;
        let left = has(near, "脱贫") || has(&subject.text, "脱贫");
        let poor = [("贫困户", "脱贫户"), ("贫困人口", "脱贫人口")];
        let (_, now) = poor
            .into_iter()
            .find(|(was, _)| subject.text.ends_with(was))?;
        left.then_some(now)
    }

    /// 城镇居民人均可支配收入2.3万元，其中|工资性收入|1.3万元: a part of what the same residents have.
    fn earned_by(&self, said: &str) -> Option<String> {
        // 其中，人均|工资性收入
        let said = said.strip_prefix("人均").unwrap_or(said);
        // 城镇居民人均消费支出1.9万元，其中食品烟酒|5420元
        if let Some(text) = self.spent_on_goods(said) {
            return Some(text);
        }
        // 其中食品消费支出|4286元: whatever part of spending it is.
        let before = &self.scene.text[..self.number.span.start as usize];
        let spent = said.ends_with("支出")
            && !has(said, "居民")
            && said.chars().count() <= LONGEST
            && has(before, "其中");
        if !spent {
            WORDS.source.number(said)?;
        }
        let mut all = [self.subject, self.topic].into_iter().flatten();
        let (whose, what) = all.find_map(|all| cut(&all.text, "居民人均"))?;
        let same = ["收入", "支出"]
            .iter()
            .any(|end| said.ends_with(end) && what.ends_with(end));
        same.then(|| format!("{whose}居民人均{said}"))
    }

    /// 人均消费支出1.9万元，其中|衣着|1640元: what the same residents spent on some goods.
    fn spent_on_goods(&self, goods: &str) -> Option<String> {
        let mut all = [self.subject, self.topic].into_iter().flatten();
        let (whose, what) = all.find_map(|all| cut(&all.text, "人均"))?;
        let amount = self.number.kind() == Some(Kind::Money) || self.moves();
        let residents = whose.is_empty() || whose.ends_with("居民") || whose.ends_with("农民");
        let fits = is_goods(goods) && amount && residents && what.ends_with("支出");
        fits.then(|| format!("{whose}人均{goods}支出"))
    }

    /// 城镇居民人均收入3.6万元，人均居住面积|37平方米: those whose income the figure before is, where it is of how they live.
    fn lived_by(&self, name: &Name) -> Option<&str> {
        const NEAR: usize = 120;
        let lived = WORDS.lived.starting(&name.text)?;
        // 人均|生产总值 is of all.
        let said = &name.text[lived.len()..];
        let way = lived.ends_with("系数") || WORDS.living.within(said);
        let subject = self
            .subject
            .filter(|subject| way && subject.elsewhere.is_none())?;
        let farmers = subject
            .text
            .get(.."农民".len())
            .filter(|whose| *whose == "农民");
        let whose = match farmers {
            Some(farmers) => farmers,
            None => cut(&subject.text, "居民")?.0,
        };
        residents(whose).or(farmers)?;
        let between = self
            .scene
            .text
            .get(subject.span.end..self.before.noun.start)?;
        // 城镇居民人均收入1.8万元，增长12%；人均消费性支出|…: behind ； only what such surveys tell of them.
        let asked = lived.ends_with("系数") || said.ends_with("支出");
        let groups = between.matches('；').count();
        let near = between.len() <= NEAR && !between.contains('。');
        (near && groups <= usize::from(asked)).then_some(whose)
    }
}
