//! The figure of whom something is compared with, told within the comparison, and how far it lies from that.
//!
//! ```text
//! 收入增长7%，比全国|6.3%|的增速快|0.7个百分点    the nation's rate, then the district's distance from it
//! 投资增长9%，高于全市|6.1%|的平均水平          the city's rate
//! 收入2.2万元，与全国|3.9万元|相比差距较大       the nation's income
//! 收入2.2万元，是全市平均水平的|86.2%           the income as a share of the city's
//! ```
//!
//! All are of what the last figure in the same unit tells of, and measure what that measures. Distances without such a figure
//! (高于全市3个百分点) are read as any other.

use super::super::district::{self, WORDS};
use super::super::name::Name;
use super::turn::Turn;
use crate::lexicon::UnitKind as Kind;
use crate::mention::number::Form;
use crate::observation::Reading;
use crate::observation::scene::Scene;
use crate::place::PlaceMention;
use crate::report::Measure;

/// What a figure in a comparison is.
enum Role<'a> {
    /// That of the place compared with.
    Theirs(&'a PlaceMention),
    /// How far the district's own lies from it.
    Distance,
    /// 是全市平均水平的|86.2%.
    Share,
    /// 全省平均水平为|66.2%, 全市为|6.1%: no more than whose it is stands before it.
    Beside,
}

/// A figure in a comparison, with the figure that it is compared to.
pub struct Peer<'a> {
    role: Role<'a>,
    /// What both tell of.
    pub name: Name,
    /// Index of the figure compared.
    of: usize,
}

/// What a figure within a comparison is; `names` are those of the figures before.
pub fn told<'a>(
    turn: &Turn<'a>,
    names: &[Option<Name>],
    measures: impl Fn(usize) -> Option<Measure>,
) -> Option<Peer<'a>> {
    let number = turn.number();
    let compares = ["全", "比", "与", "较"];
    if number.form == Form::Rank || !turn.scene.may_any(&compares) {
        return None;
    }
    let role = if number.is_points() {
        distance(turn)?
    } else {
        let at = number.span.start as usize;
        theirs(turn, turn.index)
            .map(Role::Theirs)
            .or_else(|| share(turn.scene, at).filter(|_| number.unit == "%"))
            .or_else(|| beside(turn))?
    };
    let unit = |at: usize| &turn.numbers[turn.bounds[at].at];
    let fits = |at: &usize| match role {
        Role::Theirs(_) | Role::Beside => unit(*at).unit == number.unit,
        Role::Distance | Role::Share => true,
    };
    let group = |at: usize| turn.scene.clauses[turn.bounds[at].clause].group;
    let mut before = (0..turn.index)
        .rev()
        .filter(|at| group(*at) == group(turn.index));
    // 收入2.2万元，增长7%，是全市平均水平的|86%: a sum is what it is a share of, not how that moved.
    let sum = |at: &usize| unit(*at).kind() != Some(Kind::Ratio);
    let share = matches!(role, Role::Share);
    let of = share.then(|| before.clone().find(sum)).flatten();
    // 城镇化率50%，是全市的92%，与全市|54%|相比: nor is it itself a share, or a distance.
    let theirs = matches!(role, Role::Theirs(_));
    let own = |at: &usize| {
        let apart = [Measure::Share, Measure::Gap].map(Some);
        fits(at) && !apart.contains(&measures(*at))
    };
    let of = of.or_else(|| theirs.then(|| before.clone().find(own))?);
    let of = of.or_else(|| before.find(fits))?;
    let name = names.get(of)?.clone()?;
    Some(Peer { role, name, of })
}

/// 比|全国|6.3%的增速快, 高于|全市|6.1%的平均水平, 与|全国|3.9万元相比: whose figure it is.
fn theirs<'a>(turn: &Turn<'a>, index: usize) -> Option<&'a PlaceMention> {
    let scene = turn.scene;
    let bound = turn.bounds.get(index)?;
    let number = &turn.numbers[bound.at];
    let (start, end) = (number.span.start as usize, number.span.end as usize);
    let mention = placed(scene, start)?;
    let before = &scene.text[..scene.local(mention.span).0];
    let clause = &scene.clauses[bound.clause].range;
    let after = scene.text.get(end..clause.end)?;
    let mean = after
        .strip_prefix('的')
        .and_then(|rest| WORDS.averaged.starting(rest));
    let told = mean.map_or(after, |mean| &after["的".len() + mean.len()..]);
    let against = is_against(&before[clause.start..]) && is_of_mean(after);
    let apart = before.ends_with(['比', '较'])
        && !before.ends_with("占比")
        && WORDS.apart_by.starting(told).is_some();
    let beside =
        before.ends_with(['与', '同', '和', '跟']) && WORDS.compared_to.starting(after).is_some();
    (against || apart || beside).then_some(mention)
}

/// 低于|, 低于全省8.2万元、|: whether a place stands behind a word that compares, or in the list behind one.
fn is_against(before: &str) -> bool {
    let Some((_, than)) = WORDS.against.all(before).last() else {
        return false;
    };
    let between = &before[than.end..];
    between.is_empty() || between.starts_with('全') && between.ends_with(['、', '和', '及'])
}

/// 6.1%|的平均水平, 8.2万元|、全国8.9万元的平均水平: whether a figure, alone or with those listed behind it, is called a mean.
fn is_of_mean(after: &str) -> bool {
    let Some((list, mean)) = after.split_once('的') else {
        return false;
    };
    let listed = list.is_empty() || list.starts_with(['、', '和', '及']);
    listed && WORDS.averaged.starting(mean).is_some()
}

/// The wider place right before a number, or before a word for its mean.
fn placed<'a>(scene: &'a Scene, at: usize) -> Option<&'a PlaceMention> {
    let before = &scene.text[..at];
    let end = |before: &str| before.len() - WORDS.averaged.ending(before).map_or(0, str::len);
    let before = before[..end(before)].trim_end_matches(['的', '为']);
    let end = end(before);
    let mut places = scene.places.iter();
    places.rfind(|mention| scene.local(mention.span).1 == end && district::is_wide(scene, mention))
}

/// 比全国6.3%的增速快|0.7个百分点: whether nothing but that stands before it, behind the figure of a place.
fn distance<'a>(turn: &Turn<'a>) -> Option<Role<'a>> {
    let last = turn.index.checked_sub(1)?;
    theirs(turn, last)?;
    let end = turn.numbers[turn.bounds[last].at].span.end as usize;
    let said = turn
        .scene
        .text
        .get(end..turn.number().span.start as usize)?;
    let said = said.strip_prefix('的').unwrap_or(said);
    let said = &said[WORDS.averaged.starting(said).map_or(0, str::len)..];
    WORDS.apart_by.number(said).map(|_| Role::Distance)
}

/// 是|全市|平均水平的86.2%.
fn share<'a>(scene: &'a Scene, at: usize) -> Option<Role<'a>> {
    let before = scene.text[..at].strip_suffix('的')?;
    let word = WORDS.averaged.ending(before)?;
    let mention = placed(scene, before.len() - word.len())?;
    let before = &scene.text[..scene.local(mention.span).0];
    WORDS.mean_of.ending(before).map(|_| Role::Share)
}

/// ，全省|平均水平为|66.2%, ，全市|为|6.1%.
fn beside<'a>(turn: &Turn<'a>) -> Option<Role<'a>> {
    let scene = turn.scene;
    let at = turn.number().span.start as usize;
    let before = scene.text[..at].trim_end_matches(['为', '是', '达']);
    let mean = WORDS.averaged.ending(before).map_or(0, str::len);
    let mention = placed(scene, before.len() - mean)?;
    // 全县|64家|企业达标: the document's own, of what stands behind it.
    let own = scene.setting.own.as_ref().map(|own| own.id);
    if mention.id == own || !turn.bound().after.noun.is_empty() {
        return None;
    }
    let start = scene.local(mention.span).0;
    let led = &scene.text[..start];
    let led = &led[..led.len() - WORDS.joins.ending(led).map_or(0, str::len)];
    led.ends_with(['，', '、', '；']).then_some(Role::Beside)
}

impl Peer<'_> {
    /// Says of a figure whose it is and what it measures; `readings` are those of the sentence, `read_as` their places by figure.
    pub fn settle(
        &self,
        scene: &Scene,
        readings: &[Reading],
        read_as: &[Option<usize>],
        reading: &mut Reading,
    ) {
        let compared = read_as.get(self.of).copied().flatten();
        let compared = compared.and_then(|at| readings.get(at));
        match self.role {
            Role::Theirs(mention) => {
                if let Some(place) = district::about(scene, mention) {
                    reading.district = place.name;
                    reading.place = place.id;
                    reading.evidence.district = place.words;
                    reading.rules.district = place.rule.into();
                }
                if let Some(compared) = compared {
                    reading.measure = compared.measure;
                    reading.value = reading.value.abs();
                }
            }
            Role::Share => reading.measure = Measure::Share,
            // 投资增长9%，全市为|6.1%: a rate, as the one beside it.
            Role::Beside => {
                let rate = compared.filter(|compared| compared.measure == Measure::Change);
                if rate.is_some() && reading.measure == Measure::Share {
                    reading.measure = Measure::Change;
                }
            }
            Role::Distance => {}
        }
    }
}
