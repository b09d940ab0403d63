//! What a short clause is of: names that stand for nothing alone, and take from the figure before what tells them from others.
//!
//! ```text
//! 家庭农场18家，经营总收入|900万元             家庭农场经营总收入
//! 城镇医疗救助2.3万人次，支出医疗救助金|641万元   城镇医疗救助金
//! 实际使用内资27亿元，外资|352万美元             实际使用外资
//! 招商项目23个，到位资金|16亿元                 招商项目到位资金
//! 口蹄疫免疫：羊98%，牛|99%                    口蹄疫免疫牛
//! ```
//!
//! The words are rows of `chained_words.tsv`. Accounts of firms are read in [`super::firm`], parts that 其中 tells in
//! [`super::amongst`].

use super::{Choice, Name};
use crate::lexicon::{find, has, kinds};
use crate::mention::cue::Sense;
use crate::observation::noun;
use crate::observation::standard::finish;

kinds! { static WORDS = "../../lexicon/chained_words.tsv": farmer, farmed, relief, whose, brought, animal, ratio, begun_rate, subscriber, relief_level }

/// How far behind what it is of, in bytes, such a clause stands.
const FAR: usize = 160;

impl Choice<'_> {
    /// A bare name with what it is of.
    pub(super) fn chained(&self, mut name: Name) -> Name {
        let words = self.noun(&self.before.noun);
        if words.is_empty() || self.before.placed {
            return name;
        }
        let counted = self.begun_of(words).or_else(|| self.relief_each(words));
        if let Some(text) = counted.or_else(|| self.relieved_times(words)) {
            name.text = text.into();
            return name;
        }
        if *name.text != *words {
            return name;
        }
        let text = self
            .farmed_by(words)
            .or_else(|| self.led_by(words))
            .or_else(|| self.collected_by(words))
            .or_else(|| self.relief_of(words))
            .or_else(|| self.other_capital(words))
            .or_else(|| self.brought_by(words))
            .or_else(|| self.immunised(words))
            .or_else(|| self.covered(words))
            .or_else(|| self.subscribed(words))
            .or_else(|| self.market(words))
            .or_else(|| self.area_sold(words));
        match text {
            Some(text) => {
                name.text = text.into();
                finish(name)
            }
            None => name,
        }
    }

    /// The words between the subject and this name, where it stands near in the same sentence.
    fn since(&self, last: &Name) -> Option<&str> {
        let here = last.elsewhere.is_none();
        let between = self.scene.text.get(last.span.end..self.before.noun.start);
        between.filter(|between| here && between.len() <= FAR && !between.contains('：'))
    }

    /// 国税完成4100万元，地税完成5900万元，|财政|完成7200万元: what was collected by the treasury itself.
    fn collected_by(&self, words: &str) -> Option<String> {
        let last = self.subject.filter(|_| words == "财政")?;
        let between = self.since(last)?;
        let beside = ["国税", "地税", "税务"]
            .iter()
            .any(|tax| last.text.starts_with(tax));
        let sum = !self.counts() && between.contains('元');
        (beside && sum).then(|| "财政部门收入".to_owned())
    }

    /// 合作社42家，|带动农户|5400户: whom those lead that were counted last.
    fn led_by(&self, words: &str) -> Option<String> {
        let led = self.scene.text[..self.before.noun.start].ends_with("带动");
        let whom = words.starts_with('农') || words.starts_with('牧') || words.ends_with('户');
        if !led || !whom || !self.number.unit.ends_with(['户', '人']) {
            return None;
        }
        let before = &self.scene.text[..self.before.noun.start];
        let group = before.rsplit(['；', '。']).next()?;
        let near = &group[group.ceil_char_boundary(group.len().saturating_sub(FAR))..];
        let (_, place) = WORDS.farmer.next(near, 0)?;
        let since = near[place.end..].trim_start_matches(['达', '到', '发', '展', '有']);
        let counted = since.starts_with(|c: char| c.is_ascii_digit());
        let one = WORDS.farmer.next(near, place.end).is_none();
        (counted && one).then(|| format!("{}带动{words}", &near[place]))
    }

    /// 专业大户320个，目前|种植面积2.4万亩: those counted last work the land and earn.
    fn farmed_by(&self, words: &str) -> Option<String> {
        WORDS.farmed.number(words)?;
        let farm = |name: &&Name| {
            WORDS.farmer.ending(&name.text).is_some() && name.text.chars().count() <= 12
        };
        if let Some(whose) = self.counted.filter(farm) {
            let whole = noun::without_stage(&whose.text);
            let between = self.since(whose)?;
            return (!between.contains('；')).then(|| format!("{whole}{words}"));
        }
        // 专业大户320个，养殖生猪6万头，|户均增收6300元: what they raise was counted since.
        let before = &self.scene.text[..self.before.noun.start];
        let group = before.rsplit(['；', '。']).next()?;
        let near = &group[group.ceil_char_boundary(group.len().saturating_sub(FAR))..];
        let (_, place) = WORDS.farmer.next(near, 0)?;
        let since = &near[place.end..];
        let counted = since.starts_with(|c: char| c.is_ascii_digit());
        // 合作社41个，|建立|土地银行6家，流转土地1.2万亩: of others that were set up since.
        let others = ["建立", "组建", "建成"].iter().any(|verb| has(since, verb));
        (counted && !others).then(|| format!("{}{words}", &near[place]))
    }

    /// 城镇医疗救助2.3万人次，支出|医疗救助金|641万元: the money is that of the same people.
    fn relief_of(&self, words: &str) -> Option<String> {
        let bare = ["支出", "发放"]
            .iter()
            .find_map(|verb| words.strip_prefix(verb))
            .unwrap_or(words);
        let kind = bare.strip_suffix("资金").or(bare.strip_suffix('金'))?;
        WORDS.relief.number(kind)?;
        let subject = self.subject?;
        let between = self.since(subject)?;
        // 城镇最低生活保障8600户，支出|低保金|3200万元
        let long = if kind == "低保" {
            "最低生活保障"
        } else {
            kind
        };
        let whose = WORDS.whose.starting(&subject.text)?;
        let rest = &subject.text[whose.len()..];
        let told = (rest.starts_with(kind) || rest.starts_with(long)) && !between.contains('；');
        told.then(|| format!("{whose}{bare}"))
    }

    /// 农村低保1.7万户，累计|保障62万人次: how often they were.
    fn relieved_times(&self, words: &str) -> Option<String> {
        let times = words == "保障" && self.number.unit.ends_with("人次");
        let subject = self.subject.filter(|_| times)?;
        self.since(subject)?;
        let whose = WORDS.whose.starting(&subject.text)?;
        let rest = &subject.text[whose.len()..];
        let kind = ["低保", "最低生活保障"]
            .into_iter()
            .find(|kind| rest.starts_with(kind))?;
        Some(format!("{whose}{kind}保障人次"))
    }

    /// 城镇医疗救助金520万元，|每人年均救助水平达到280元: how much each of the same people has.
    fn relief_each(&self, words: &str) -> Option<String> {
        WORDS.relief_level.number(words)?;
        let subject = self.subject?;
        let between = self.since(subject)?;
        let whose = WORDS.whose.starting(&subject.text)?;
        let (_, kind) = WORDS.relief.next(&subject.text, whose.len())?;
        let near = kind.start == whose.len() && !between.contains('；');
        near.then(|| format!("{}{words}", &subject.text[..kind.end]))
    }

    /// 实际使用内资27亿元，|外资352万美元: used in the same way.
    fn other_capital(&self, words: &str) -> Option<String> {
        let other = match words {
            "外资" => "内资",
            "内资" => "外资",
            _ => return None,
        };
        let subject = self.subject?;
        self.since(subject)?;
        let stem = subject.text.strip_suffix(other)?;
        (stem.chars().count() >= 2).then(|| format!("{stem}{words}"))
    }

    /// 招商项目23个，|到位资金16亿元: of the projects that were counted in the same group of clauses.
    fn brought_by(&self, words: &str) -> Option<String> {
        WORDS.brought.number(words)?;
        // 新增投资规模76亿元: so much more in all.
        let plain = !self.moves() && self.before.said(&[Sense::Add]).is_none();
        let projects = self.counted.filter(|_| plain)?;
        let between = self.since(projects)?;
        let near = !between.contains('；') && !between.contains('。');
        // 项目74个，其中亿元以上项目16个，|到位资金12亿元: of all of them.
        let group = self.scene.text.get(..projects.span.start)?;
        let group = group.rsplit(['；', '。']).next()?;
        let near = near && !has(group, "其中") && !has(between, "其中");
        // 引进项目35个，到位资金45亿元: all that was brought.
        let verb = noun::WORDS.content.starting(&projects.text).unwrap_or("");
        let kind = projects.text.strip_prefix(verb).unwrap_or(&projects.text);
        let named = kind.chars().count() >= 3 && noun::is_project(&projects.text);
        (named && near).then(|| noun::part_of(&projects.text, words))
    }

    /// 省重点项目5个，|开工率100%，市重点项目9个，|开工率75%: of those that were counted right before.
    fn begun_of(&self, words: &str) -> Option<String> {
        WORDS.begun_rate.number(words)?;
        let projects = self.counted.filter(|last| noun::is_project(&last.text))?;
        let between = self.since(projects)?;
        // 其中3个项目已开工，开工率60%: of all of them.
        let begun = noun::WORDS.content.starting(&projects.text).is_some()
            || noun::WORDS.stage.starting(&projects.text).is_some();
        let right = !begun && between.len() <= 24 && between.matches('，').count() == 1;
        let plain = !between.contains(['；', '。', '%', '元']);
        (right && plain).then(|| format!("{}{words}", projects.text))
    }

    /// 固定电话用户2.4万户，增长3%。其中|城镇0.8万户: of the same kind.
    fn subscribed(&self, words: &str) -> Option<String> {
        let part = WORDS.whose.number(words).is_some() && self.counts();
        let before = &self.scene.text[..self.before.noun.start];
        let whole = self
            .subject
            .or(self.topic)
            .filter(|_| part && has(before, "其中"))?;
        let kind = WORDS.subscriber.ending(&whole.text)?;
        let bare = WORDS.whose.starting(&whole.text).map_or(0, str::len);
        (whole.text.len() - bare >= kind.len()).then(|| format!("{words}{}", &whole.text[bare..]))
    }

    /// 城镇消费品零售额38亿元；|乡村市场|完成12亿元: what the shops there sold.
    fn market(&self, words: &str) -> Option<String> {
        let whose = words.strip_suffix("市场")?;
        WORDS.whose.number(whose)?;
        let whole = self.subject.or(self.topic)?;
        let starts = ["社会消费品零售", "消费品零售", "零售额"];
        let at = starts.iter().find_map(|word| find(&whole.text, word))?;
        (!self.counts()).then(|| format!("{whose}{}", &whole.text[at..]))
    }

    /// 商品房竣工面积81万平方米，|销售面积40万平方米: of the same buildings.
    fn area_sold(&self, words: &str) -> Option<String> {
        let stage = words.strip_suffix("面积")?;
        let subject = self.subject?;
        self.since(subject)?;
        self.area_at(stage, &subject.text)
    }

    /// 产业覆盖贫困村的98%、|贫困户的96%: the same covers both.
    fn covered(&self, words: &str) -> Option<String> {
        let before = &self.scene.text[..self.number.span.start as usize];
        let part = self.number.unit == "%" && before.ends_with('的');
        let subject = self.subject.filter(|_| part)?;
        let between = self.since(subject)?;
        let at = find(&subject.text, "覆盖").filter(|at| *at > 0)? + "覆盖".len();
        (between.ends_with("%、") && between.len() <= 24)
            .then(|| format!("{}{words}", &subject.text[..at]))
    }

    /// 口蹄疫免疫：羊98%，|牛99%: what the words before the colon say was done to each.
    fn immunised(&self, words: &str) -> Option<String> {
        WORDS.animal.number(words).filter(|_| self.moves())?;
        let before = &self.scene.text[..self.before.noun.start];
        let group = before.rsplit(['；', '。']).next()?;
        let (head, _) = group.rsplit_once('：')?;
        let head = head.rsplit('，').next()?;
        let ratio = WORDS.ratio.ending(head)?;
        (ratio.len() < head.len() && head.chars().count() <= 14).then(|| format!("{words}{head}"))
    }
}
