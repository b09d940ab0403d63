//! Whose a total is, where its own words would name that of the whole district.
//!
//! ```text
//! 民营经济增加值中，第一产业增加值|17亿元        民营经济第一产业增加值: GDP has a first branch too
//! 乡镇经济发展加快，税收总额增长|12%             乡镇税收总额: the county's is another
//! 城镇居民人均收入3.6万元。人均消费支出|2.3万元   城镇居民人均消费支出
//! ```
//!
//! The words are rows of `owner_words.tsv`. Zones are read in [`super::zone`], residents that the sentence names itself
//! in [`crate::observation::name`].

mod branch;
mod far;
mod fares;
mod goods;
mod grouped;
mod residents;
mod staffed;
mod tallied;
mod tasked;

use self::fares::{performing, thriving, told_first};
use self::residents::{lived, lives};
use super::super::Reading;
use super::super::list;
use super::super::name::Name;
use super::super::noun;
use super::super::scene::Scene;
use super::super::standard::finish;
use super::zone;
use crate::lexicon::{UnitKind as Kind, find_last, has, kinds};
use crate::mention::number::Number;
use crate::span::{Folded, Span};
use std::ops::Range;

kinds! { static WORDS = "../../lexicon/owner_words.tsv": economy, town, sector, residents, lived, thrives, had, fares, begun, far, tallied, kinds, summit, yields, grown, vague, raises, trade_other, shows, well, very, achieved, whole, course, grouped, staffed, house, goods, moved }

/// How far behind the words that name the owner its figures go on, in bytes.
const FAR: usize = 400;

/// The longest name of an owner, in characters.
const LONGEST: usize = 10;

/// What sentences before say of whose the figures are.
#[derive(Clone, Debug, Default)]
pub struct Whose {
    /// 一是农机制造业产销两旺。: of the sentence right before, and how it fared.
    thrives: Option<String>,
    /// 城镇, 农村: the residents that the paragraph tells of.
    residents: Option<&'static str>,
    /// 26个省重点项目完成投资…: of which projects the sentence before told.
    projects: Option<String>,
    /// 二、农村危房改造: the task that the item tells of.
    task: Option<String>,
    /// （一）茶叶产业。: the crop or stock that the paragraph tells of.
    goods: Option<String>,
    /// 高新区和三个工业园区完成…: of which parts of the district the sentences before told.
    parts: Option<String>,
    /// What the sentence before measured, where this one tells its parts: 其中，….
    pub(super) whole: Option<String>,
}

impl Whose {
    /// What a heading says of the paragraphs below it: 城镇居民收支.
    pub fn below(heading: &str) -> Self {
        Self {
            residents: lives(heading),
            task: tasked::task(heading),
            goods: goods::named(heading),
            ..Self::default()
        }
    }

    /// What a sentence without figures says of the one that follows; whether it turns to other goods.
    pub fn told(&mut self, text: &str) -> bool {
        const SHORT: usize = 90;
        self.thrives = None;
        self.parts = None;
        let goods = goods::named(text);
        let turns = self.goods != goods && (goods.is_some() || goods::turns(text));
        if turns {
            self.goods = goods;
        }
        if text.len() <= SHORT && tasked::heads(text) {
            self.task = tasked::task(text);
        }
        if text.len() <= SHORT {
            let bare = text.trim_end_matches('。');
            self.thrives = thriving(bare).filter(|_| bare.len() < text.len());
            self.residents = lives(bare).or(self.residents);
        }
        turns
    }

    /// The goods that the sentence `span` of the document named, as what is spoken of.
    pub fn goods_named(&self, span: Span<Folded>) -> Option<Name> {
        let goods = self.goods.as_deref()?;
        Some(Name {
            elsewhere: Some(span),
            ..Name::new(goods, 0..0, "heading")
        })
    }

    /// What the figures of a sentence say of those that follow.
    pub fn read(&mut self, scene: &Scene, readings: &[Reading]) {
        self.thrives = None;
        if self.goods.is_some() && goods::turns(scene.text) {
            self.goods = None;
        }
        let last = self.parts.take().filter(|last| {
            let told = |reading: &Reading| reading.indicator.starts_with(&**last);
            readings.iter().any(told)
        });
        self.parts = grouped::begins_with(scene).or(last);
        // 41个省重点项目…；19个市重点项目…: of two kinds neither is borrowed.
        let mut projects = readings.iter().filter_map(projects_of);
        self.projects = projects
            .next()
            .filter(|first| projects.all(|other| other == *first));
        let mut named = readings
            .iter()
            .filter(|reading| has(&reading.indicator, "居民"))
            .map(|reading| lives(&reading.indicator));
        let Some(first) = named.next() else {
            return;
        };
        self.residents = first.filter(|_| named.all(|other| other == first));
    }
}

/// 省重点, for 26个省重点项目: of which rank those are that a sentence counts.
fn projects_of(reading: &Reading) -> Option<String> {
    let counted = reading.symbol.as_ref()?.kind == Kind::Classifier;
    let stem = reading.indicator.strip_suffix("项目").filter(|_| counted)?;
    let key = ["重点", "重点工业", "重点建设", "重大", "工业重点"]
        .iter()
        .any(|kind| stem.ends_with(kind));
    let fits = stem.chars().count() <= LONGEST && !stem.contains(['、', '和', '的']);
    (key && fits).then(|| stem.to_owned())
}

/// The name of a figure with whose it is.
pub fn owned(
    scene: &Scene,
    number: &Number,
    name: Name,
    whose: &Whose,
    last: Option<&str>,
) -> Name {
    let of_frame =
        || tallied::tallied(scene, number, &name).or_else(|| tallied::height(scene, &name));
    let at = number.span.start as usize;
    let of_group = || far::rated(scene, at, &name).or_else(|| branch::led(scene, at, &name));
    if let Some(text) = begun(scene, &name, whose)
        .or_else(of_group)
        .or_else(of_frame)
        .or_else(|| tasked::of_task(scene, &name, whose.task.as_deref()))
        .or_else(|| staffed::of_houses(scene, &name))
        .or_else(|| goods::of_goods(scene, number, &name, whose.goods.as_deref()))
    {
        return Name {
            text: text.into(),
            ..name
        };
    }
    let amount =
        matches!(number.kind(), Some(Kind::Money)) || number.unit == "%" || number.is_points();
    if !amount || name.elsewhere.is_some() && name.rule != "subject" {
        return name;
    }
    let end = number.span.start as usize;
    let text = grouped::of_parts(scene, end, whose.parts.as_deref())
        .or_else(|| framed(scene, end, &name.text))
        .or_else(|| apart(scene, end, &name.text, whose))
        .or_else(|| told_first(scene, end, &name, whose, last))
        .or_else(|| performing(scene, end, &name))
        .or_else(|| lived(scene, end, &name, whose));
    match text {
        Some(text) => finish(Name {
            text: text.into(),
            ..name
        }),
        None => name,
    }
}

/// 民营经济增加值中，|第一产业增加值: what the sentence says it looks at.
fn framed(scene: &Scene, end: usize, name: &str) -> Option<String> {
    if !scene.may("中，") {
        return None;
    }
    let before = scene.text.get(..end)?;
    let at = find_last(before, "中，").filter(|at| end - at <= FAR)?;
    let frame = before[..at].rsplit(['，', '；', '。', '：']).next()?;
    let frame = frame.strip_prefix('在').unwrap_or(frame);
    let economy = WORDS.economy.starting(frame);
    let owner = economy.or_else(|| WORDS.residents.starting(frame))?;
    let rest = &frame[owner.len()..];
    let plain = rest.chars().count() <= LONGEST && !rest.contains(|c: char| c.is_ascii_digit());
    if !plain || of_all(scene, at..end) {
        return None;
    }
    let takes = match economy {
        Some(_) => branch_of_its_own(name),
        None => {
            let spent = ["消费", "支出", "收入"];
            let short = name.chars().count() <= LONGEST;
            short && spent.iter().any(|last| name.ends_with(last)) && !has(name, "居民")
        }
    };
    takes.then(|| format!("{owner}{name}"))
}

/// 26个省重点项目…。6个|新开工项目|中，3个…，|开工率50%: of those that the sentence before told of.
fn begun(scene: &Scene, name: &Name, whose: &Whose) -> Option<String> {
    let stem = whose.projects.as_deref()?;
    let counted = scene.text.trim_start_matches(|c: char| c.is_ascii_digit());
    let first = counted
        .strip_prefix('个')
        .filter(|_| counted.len() < scene.text.len())?;
    let first = WORDS.begun.starting(first)?;
    if name.elsewhere.is_some() || name.text.starts_with(stem) {
        return None;
    }
    if WORDS.begun.number(&name.text).is_some() {
        return Some(format!("{stem}{}", name.text));
    }
    let rate = matches!(&*name.text, "开工率" | "竣工率" | "投产率");
    rate.then(|| format!("{stem}{first}{}", name.text))
}

/// 第一产业增加值, 工业总产值: what the district has too.
fn branch_of_its_own(name: &str) -> bool {
    WORDS.sector.starting(name).is_some() && list::head(name).is_some()
}

/// 民营经济增加值48亿元，其中，|第一产业增加值17亿元: parts of what the clause, or the sentence, before measures.
fn apart(scene: &Scene, end: usize, name: &str, whose: &Whose) -> Option<String> {
    if !branch_of_its_own(name) {
        return None;
    }
    let before = scene.text.get(..end)?;
    let at = find_last(before, "其中").filter(|at| end - at <= FAR)?;
    if of_all(scene, at..end) {
        return None;
    }
    let group = before[..at].rsplit(['；', '。']).next()?;
    let whole = match at {
        0 => whose.whole.as_deref()?,
        _ => {
            let from = WORDS.economy.next(group, 0)?.1.start;
            let said = group.get(from..)?;
            &said[..said.find(|c: char| c.is_ascii_digit() || c == '，')?]
        }
    };
    let owner = WORDS.economy.starting(whole)?;
    let whole = whole.trim_end_matches(['达', '为', '到']);
    let whole = ["完成", "实现"]
        .iter()
        .find_map(|verb| whole.strip_suffix(verb))
        .unwrap_or(whole);
    let same = list::head(name).is_some_and(|head| whole.ends_with(head));
    same.then(|| format!("{owner}{name}"))
}

/// Whether a stretch turns to the whole district, or to another place.
fn of_all(scene: &Scene, range: Range<usize>) -> bool {
    let stretch = scene.text.get(range.clone()).unwrap_or_default();
    noun::WORDS.whole_of.within(stretch) || zone::names_place(scene, range)
}
