//! Which place a figure is about: the document's, unless another place is the subject of the clause.
//!
//! ```text
//! 2023年青羊区生产总值1602亿元         青羊区
//! 全市生产总值增长6%                    in a district's report: its city
//! 超过全市平均1.4个百分点               the document's place: 全市 is only what it is compared with
//! ```
//!
//! In this order: [`list`]s of places that share numbers, the clause's own [`subject`], what clauses
//! before it [`earlier`] speak of, the line that heads it, the document. What is only set beside a figure, or is the
//! frame in which it stands, is told in [`wider`]. Which places a text names is read
//! in [`crate::place`].

mod abreast;
mod contrast;
mod earlier;
mod list;
mod members;
mod subject;
mod town;
mod wider;

use super::scene::Scene;
use crate::lexicon::kinds;
use crate::place::{DocumentRule, Form, PlaceId, PlaceMention, clips_banner};
use crate::span::{Folded, Span};
pub use members::given;
pub use subject::{acting_place, joined, names_indicator};
pub use wider::{is_wide, returns};

kinds! {
    static WORDS = "../lexicon/district_words.tsv":
    statistic, ranked, partner, apart, act, round, gives, joins, park, each, given, averaged, national, against, first, grown, beside, stands,
    apart_by, framing, looks, whole, graded, has, compared_to, mean_of, base, named,
    itself, near_by, outdoes, drawn, yields,
}

/// A place as printed in the table, the place itself, its words (document bytes), and the rule.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Where {
    /// Full short name, `""` where the document never names its place.
    pub name: String,
    /// The place.
    pub id: Option<PlaceId>,
    /// The words.
    pub words: Option<Span<Folded>>,
    /// The rule.
    pub rule: &'static str,
}

/// The figure whose place is asked for.
#[derive(Clone, Copy)]
pub struct Asked {
    /// Index of its clause.
    pub clause: usize,
    /// Where its number starts.
    pub at: usize,
    /// Its place in the list of bare numbers that it belongs to, and the length of that list.
    pub listed: (usize, usize),
    /// The place that heads the lines around, where a line is nothing but a place.
    pub headed: Option<(PlaceId, Span<Folded>)>,
    /// The county that its paragraph goes to.
    pub located: Option<(PlaceId, Span<Folded>)>,
    /// Where a place in an order ends.
    pub rank_end: Option<usize>,
}

/// Where the words stand that give each of a list its own number: 分别, 分列.
pub fn parted_at(text: &str) -> Option<usize> {
    Some(WORDS.apart.next(text, 0)?.1.start)
}

/// Whether a name ends as that of a park does: 漳州投资区.
pub fn is_park(name: &str) -> bool {
    WORDS.park.ending(name).is_some()
}

/// The place that a figure is about.
pub fn of(scene: &Scene, asked: Asked) -> Where {
    let start = scene.clauses[asked.clause].range.start;
    list::respectively(scene, asked)
        .or_else(|| holds_rank(scene, asked))
        .or_else(|| earlier::referred(scene, start, asked.at))
        .or_else(|| earlier::local(scene, asked))
        .or_else(|| abreast::told(scene, asked))
        .or_else(|| wider::compared(scene, asked.at))
        .or_else(|| subject::subject(scene, start, asked.at))
        .or_else(|| wider::looked_at(scene, asked))
        .or_else(|| earlier::carried(scene, asked))
        .or_else(|| earlier::leading(scene, asked))
        .or_else(|| town::told(scene))
        .or_else(|| told(asked.located?, "paragraph"))
        .or_else(|| told(asked.headed?, "heading"))
        .unwrap_or_else(|| documents(scene))
}

/// The document's own place.
pub fn documents(scene: &Scene) -> Where {
    match &scene.setting.own {
        Some(own) => Where {
            name: own.name.clone(),
            id: (own.rule != DocumentRule::Zone).then_some(own.id),
            words: Some(own.span),
            rule: "document",
        },
        None => Where {
            rule: "unknown",
            ..Where::default()
        },
    }
}

/// 排名第二的北仑区: who holds a place in an order stands behind it.
fn holds_rank(scene: &Scene, asked: Asked) -> Option<Where> {
    let end = asked.rank_end?;
    let at = scene.text[end..]
        .strip_prefix('的')
        .map(|_| end + '的'.len_utf8())?;
    let mut places = scene.places.iter();
    about(
        scene,
        places.find(|mention| scene.local(mention.span).0 == at)?,
    )
}

/// A line that is nothing but a place heads those that follow; a county that a paragraph goes to, the rest of it.
fn told((id, words): (PlaceId, Span<Folded>), rule: &'static str) -> Option<Where> {
    Some(Where {
        name: id.label().into_owned(),
        id: Some(id),
        words: Some(words),
        rule,
    })
}

/// A mention as the answer.
pub fn about(scene: &Scene, mention: &PlaceMention) -> Option<Where> {
    let id = mention.id?;
    Some(Where {
        name: printed(scene, mention, id),
        id: Some(id),
        words: Some(mention.span),
        rule: "subject",
    })
}

/// The name in the table: as printed where it is printed in full, save for a banner of one character; of an autonomous place that the
/// document is of, the document's name.
fn printed(scene: &Scene, mention: &PlaceMention, id: PlaceId) -> String {
    let own = scene.setting.own.as_ref();
    // 长阳县 is 长阳土家族自治县.
    let own = own.filter(|own| own.id == id && id.is_printed_whole());
    match (own, mention.form) {
        (Some(own), _) => own.name.clone(),
        (None, Form::Long) if clips_banner(mention.span.of(scene.setting.text)) => {
            id.label().into_owned()
        }
        (None, Form::Long) if id.is_known_short() => id.label().into_owned(),
        (None, Form::Long) => mention.span.of(scene.setting.text).to_owned(),
        (None, _) => id.label().into_owned(),
    }
}

/// Whether a name ends as those of measured things do: 环境空气质量综合指数, 达标天数.
fn measures(name: &str) -> bool {
    !name.contains(['首', '第', '最']) && WORDS.statistic.ending(name).is_some()
}
