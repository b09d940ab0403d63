//! What a name is given once it is chosen: what was gained, days of air, what is ranked.
//!
//! ```text
//! 轻度污染|30天                       轻度污染天数
//! 投资增速居全市|第一                  投资增速
//! 商品房施工面积…，竣工|86万平方米      商品房竣工面积
//! ```
//!
//! What residents and parts of a whole are given is in [`super::residents`] and [`super::member`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::cue::Sense;
use crate::mention::number::Form;
use crate::observation::before;
use crate::observation::figure::{air_days, is_air, meets_standard};
use crate::observation::list;
use crate::observation::noun;

/// Stages of building or selling that an area is told at.
pub const AREA_STAGES: [&str; 5] = ["施工", "竣工", "新开工", "销售", "待售"];

impl Choice<'_> {
    /// 村集体每年增收|30万元: whose gain it is says only half.
    pub(super) fn gained(&self, mut name: Name) -> Name {
        let between = self.before.noun.end..self.number.span.start as usize;
        let gain = self
            .scene
            .text
            .get(between)
            .is_some_and(|text| text.ends_with("增收"));
        let money = self.number.kind() == Some(Kind::Money) && !self.before.noun.is_empty();
        if gain && money && !name.text.ends_with("收入") && !name.text.ends_with("增收") {
            name.add("增收");
        }
        if self.grows_less_or_more() && *name.text == *self.noun(&self.before.noun) {
            name.add("产量");
        }
        name
    }

    /// 夏粮|减产|8%: whether what is named without a measure yields more or less.
    fn grows_less_or_more(&self) -> bool {
        let noun = self.noun(&self.before.noun);
        let between = self.before.noun.end..self.number.span.start as usize;
        let said = self.scene.text.get(between).unwrap_or_default();
        let yields = ["增产", "减产"].iter().any(|word| has(said, word));
        let bare = !noun.is_empty() && list::head(noun).is_none() && !noun.ends_with("总产");
        yields && bare && (self.moves() || self.number.kind() == Some(Kind::Measure))
    }

    /// 城东桥至砖厂路口|3.5公里|道路拓宽工程: whether the words before a length say from where to where it goes, and those behind what it is.
    pub(super) fn stretches(&self, before: &str, after: &str) -> bool {
        const SHORTEST: usize = 4;
        let long = self.number.unit.ends_with("公里") || self.number.unit == "米";
        let ends = before.split_once('至').filter(|_| long);
        let placed = ends.is_some_and(|(from, to)| {
            from.chars().count() >= 2
                && to.chars().count() >= 2
                && !before.contains(['，', '、', '年', '月'])
        });
        placed && after.chars().count() >= SHORTEST && noun::is_project(after)
    }

    /// 商品房施工面积386万平方米，竣工|86万平方米: the same at another stage of building or selling.
    pub(super) fn area_at(&self, noun: &str, subject: &str) -> Option<String> {
        let area = self.number.unit.ends_with("平方米") && AREA_STAGES.contains(&noun);
        let stem = subject.strip_suffix("面积").filter(|_| area)?;
        let stem = AREA_STAGES
            .iter()
            .find_map(|stage| stem.strip_suffix(stage))?;
        (!stem.is_empty()).then(|| format!("{stem}{noun}面积"))
    }

    /// 完成市下达年度目标|287亿元|的79.9%: a goal of the subject, whose share is told.
    pub(super) fn to_be_met(&self, noun: &str) -> Option<Name> {
        let told = before::is_shared(&self.scene.text[self.number.span.start as usize..]);
        let subject = self.subject.filter(|_| told && !self.is_ratio())?;
        let yardstick = noun::yardstick(noun)?;
        let mut goal = subject.by("subject");
        // 完成预算调整数|5亿元|的104%: the budget as it was changed since.
        if yardstick.ends_with("调整数") {
            goal.add(yardstick);
        }
        Some(goal)
    }

    /// 公办幼儿园建设项目开工|33个 → 开工公办幼儿园建设项目.
    pub(super) fn step_of_project(&self, noun: &str) -> Option<Name> {
        const SHORTEST: usize = 4;
        if let Some(name) = self.already_at(noun) {
            return Some(name);
        }
        let step = noun::WORDS.step.ending(noun).filter(|_| self.counts())?;
        // 保障性住房项目|已|开工15个
        let project = noun.strip_suffix(step)?.trim_end_matches('已');
        let named = noun::is_project(project) && project.chars().count() >= SHORTEST;
        let span = self.before.noun.clone();
        named.then(|| Name::new(format!("{step}{project}"), span, "verb_noun"))
    }

    /// 公办幼儿园|已|开工建设6所 → 开工建设公办幼儿园: how far those are that are no projects.
    fn already_at(&self, noun: &str) -> Option<Name> {
        const LONGEST: usize = 10;
        let step = noun::WORDS.wrought.ending(noun).filter(|_| self.counts())?;
        let things = noun.strip_suffix(step)?.strip_suffix('已')?;
        let plain = (3..=LONGEST).contains(&things.chars().count())
            && !things.contains(['、', '的', '和', '中'])
            && !things.ends_with(['均', '都', '前', '际']);
        let span = self.before.noun.clone();
        plain.then(|| Name::new(format!("{step}{things}"), span, "verb_noun"))
    }

    /// 筹集新农合资金3.4亿元，拨付|3亿元: what was paid out of the same money.
    pub(super) fn paid_of(&self, noun: &str) -> Option<Name> {
        const RAISED: [&str; 4] = ["筹集", "归集", "争取", "征缴"];
        const PAID: [&str; 3] = ["拨付", "支付", "兑付"];
        let before = &self.scene.text[..self.number.span.start as usize];
        let dropped = PAID.into_iter().find(|paid| before.ends_with(paid));
        let noun = dropped.filter(|paid| noun.is_empty() || noun == *paid)?;
        let paid = self.number.kind() == Some(Kind::Money);
        let subject = self.subject.filter(|_| paid)?;
        let money = RAISED
            .iter()
            .find_map(|verb| subject.text.strip_prefix(verb))?;
        let text = format!("{noun}{money}");
        (money.chars().count() >= 2).then(|| Name::new(text, self.before.noun.clone(), "act_on"))
    }

    /// 申报高新技术企业26家，获认定|18家: how many of those applied for were named.
    pub(super) fn recognised(&self, bare: &str) -> Option<Name> {
        const NAMED: [&str; 3] = ["获认定", "通过认定", "被认定"];
        let before = &self.scene.text[..self.number.span.start as usize];
        let subject = self.subject.filter(|_| {
            bare.is_empty() && self.counts() && NAMED.iter().any(|word| before.ends_with(word))
        })?;
        let what = subject.text.strip_prefix("申报")?;
        Some(Name::new(
            format!("认定{what}"),
            subject.span.clone(),
            "subject",
        ))
    }

    /// 甲公司投资|1.5亿元|的育肥场项目: what it is for, not whose it is.
    pub(super) fn invested_by(&self, before: &str, after: &str) -> Option<Name> {
        let whose = before.strip_suffix("投资")?;
        let behind = &self.scene.text[self.number.span.end as usize..];
        let firm = whose.ends_with("公司") || whose.ends_with("集团") || whose.ends_with("企业");
        let money = self.number.kind() == Some(Kind::Money) && behind.starts_with('的');
        (firm && money && noun::is_project(after)).then(|| self.joined(&self.after_words(), "投资"))
    }

    /// 某公司在青石村投资|2亿元建设连片的光伏项目: what was built for it, not who gave it where.
    pub(super) fn invested_in(&self, before: &str) -> Option<Name> {
        const LONGEST: usize = 14;
        const FAR: usize = 120;
        // 某集团拟投资|2亿元建设某产业园
        let firm = |whose: &str| ["集团", "公司"].iter().any(|firm| has(whose, firm));
        let whose = before
            .strip_suffix("投资")
            .filter(|whose| whose.contains('在') || firm(whose))?;
        let end = self.number.span.end as usize;
        let behind = &self.scene.text[end..self.scene.text.floor_char_boundary(end + FAR)];
        let object = &behind[noun::WORDS.puts_up.starting(behind)?.len()..];
        let object = object.split(['，', '；', '。']).next().unwrap_or(object);
        let thing = object.rsplit('的').next().unwrap_or(object);
        let named = (4..=LONGEST).contains(&thing.chars().count())
            && noun::is_project(thing.trim_end_matches('”'))
            && !thing.contains(|c: char| c.is_ascii_digit() || c == '、');
        let start = end + behind.find(thing)?;
        (named && !whose.is_empty() && self.number.kind() == Some(Kind::Money))
            .then(|| Name::new(format!("{thing}投资"), start..start + thing.len(), "next"))
    }

    /// 绿化覆盖率新城区|达37%、旧城区|达29%: of which part of the place the rate is.
    pub(super) fn of_zone(&self, mut name: Name) -> Name {
        if self.number.unit != "%" || name.text.ends_with('率') {
            return name;
        }
        let Some(zone) = noun::WORDS.town.ending(&name.text) else {
            return name;
        };
        let rate = match name.text.strip_suffix(zone) {
            Some("") => self.subject.and_then(|subject| {
                let rate = noun::WORDS
                    .town
                    .starting(&subject.text)
                    .and_then(|town| subject.text.strip_prefix(town));
                rate.filter(|_| subject.elsewhere.is_none())
            }),
            whole => whole,
        };
        if let Some(rate) = rate.filter(|rate| rate.ends_with('率')) {
            name.text = format!("{zone}{rate}").into();
        }
        name
    }

    /// 高考本科上线3260人，上线率|62%: the rate of what was told with the same verb.
    pub(super) fn rate_of(&self, noun: &str) -> Option<String> {
        let verb = noun
            .strip_suffix('率')
            .filter(|verb| verb.chars().count() >= 2)?;
        let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
        let stem = subject
            .text
            .trim_end_matches("人数")
            .trim_end_matches("人员");
        let whose = stem.strip_suffix(verb)?;
        // 实际已开工71项，开工率48%: not of how far they are; 投资率, 减排率 are of other things.
        let told = whose.chars().count() >= 2
            && !whose.ends_with(['已', '新'])
            && whose != "实际"
            && !whose.contains(|c: char| c.is_ascii_digit())
            && !matches!(verb, "投资" | "减排");
        (told && self.is_ratio()).then(|| format!("{stem}率"))
    }

    /// 轻度污染30天, 良12天: how many days of such air.
    pub(super) fn days_of_air(&self, mut name: Name) -> Name {
        if self.number.unit != "天" {
            return name;
        }
        let (start, end) = (
            self.number.span.start as usize,
            self.number.unit_span.end as usize,
        );
        let before = &self.scene.text[..start];
        if let Some(days) = air_days::name(before, &self.scene.text[end..]) {
            name.text = days.into();
            name.elsewhere = None;
        // 空气质量达到一级标准的有|124天，达到二级标准的有|229天
        } else if let Some(standard) = meets_standard(before) {
            name.text = ["空气质量", standard, "天数"].concat().into();
            name.elsewhere = None;
        } else if is_air(&name.text) {
            let bare = matches!(&*name.text, "优" | "良" | "良好");
            let of = if bare { "空气质量" } else { "" };
            name.text = [of, &name.text, "天数"].concat().into();
        }
        name
    }

    /// 工业企业数860户，净增52户，|净增户数|全省第三: how many more there were of them.
    pub(super) fn net_ranked(&self, mut name: Name) -> Name {
        let noun = self.noun(&self.before.noun);
        let count = matches!(noun, "户数" | "家数" | "人数" | "个数" | "数" | "量");
        if self.number.form != Form::Rank || !count || *name.text != *noun {
            return name;
        }
        let before = &self.scene.text[..self.before.noun.start];
        let Some(net) = ["净增", "新增"].iter().find(|net| before.ends_with(**net)) else {
            return name;
        };
        let things = self.subject.map_or("", |subject| &*subject.text);
        let things = things.strip_suffix(noun).unwrap_or(things);
        let things = things.strip_suffix('数').unwrap_or(things);
        name.text = [things, net, noun].concat().into();
        name
    }

    /// 投资增速居全市第一: what is first is the rate.
    pub(super) fn rate_ranked(&self, name: Name) -> Name {
        let said = self.before.said(&[Sense::RateUp, Sense::RateDown]);
        match said.filter(|_| self.number.form == Form::Rank) {
            // 总量和增速均居全市第二: of both.
            Some(said) if !self.scene.text[..said.start].ends_with(['和', '及', '与', '、']) => {
                name.rated(self.noun(&said))
            }
            _ => name,
        }
    }
}
