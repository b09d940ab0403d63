//! Lists of the parts of the document's place whose names the text does not tell apart from words.
//!
//! ```text
//! 香洲、金湾和斗门|酸雨率|分别为…             short names that are words too
//! 甲区、乙县、高新区|PM10浓度|分别为…         a park among districts: its figure is the document's, with its name
//! ，PM2.5|分别为…                          of the same, in the clause behind
//! ```
//!
//! Lists of places that were read in the text are for [`super::list`].

use super::{WORDS, Where, documents};
use crate::lexicon::find;
use crate::mention::period;
use crate::observation::scene::Scene;
use crate::place::{Gazetteer, PlaceId};
use std::ops::Range;

/// The longest name of a park, in characters.
const PARK: usize = 9;

/// One of a list, with how many bytes of its item name it.
struct Member {
    /// None of a park.
    id: Option<PlaceId>,
    end: usize,
}

/// What one of the numbers is given to, and what is told of all of them.
pub struct Given {
    /// The part of the document's place; none where it is a park.
    id: Option<PlaceId>,
    /// Its name.
    pub whose: Range<usize>,
    /// 酸雨率: what is told.
    pub told: Range<usize>,
}

impl Member {
    /// 香洲|酸雨率, 高新区|PM10浓度: what an item begins with, and how much of the item names it.
    fn of(scene: &Scene, item: &str) -> Option<Self> {
        let own = scene.setting.own.as_ref()?;
        let bare = item.strip_prefix("其中").unwrap_or(item);
        let led = item.len() - bare.len();
        let ends = bare.char_indices().map(|(at, c)| at + c.len_utf8());
        let ends: Vec<usize> = ends.skip(1).take(PARK).collect();
        let short = ends.iter().take(4).rev();
        let place = short.copied().find_map(|end| {
            let bearers = Gazetteer::get().find(&bare[..end]).iter().copied();
            let mut parts = bearers.filter(|id| *id != own.id && id.is_within(own.id));
            Some((parts.next()?, led + end))
        });
        if let Some((id, end)) = place {
            return Some(Self { id: Some(id), end });
        }
        let park = |end: &&usize| WORDS.park.ending(&bare[..**end]).is_some();
        let end = led + ends.iter().find(park)?;
        Some(Self { id: None, end })
    }
}

/// The members of a list of as many items, with where each item stands in the sentence.
fn members(scene: &Scene, list: Range<usize>, count: usize) -> Option<Vec<(Member, usize)>> {
    let text = scene.text.get(list.clone())?;
    let mut found = Vec::new();
    for item in text.split(['、', '和', '及', '与']) {
        let at = item.as_ptr() as usize - text.as_ptr() as usize;
        found.push((Member::of(scene, item)?, list.start + at));
    }
    let placed = found.iter().any(|(member, _)| member.id.is_some());
    (found.len() == count && placed).then_some(found)
}

/// The member of a list that the number at `place` of `count` is given to; `clause` being the clause of the numbers up to the
/// number itself, and `before` where the clause before it begins.
pub fn given(
    scene: &Scene,
    before: usize,
    clause: Range<usize>,
    (place, count): (usize, usize),
) -> Option<Given> {
    let end = |clause: Range<usize>| Some(clause.start + find(scene.text.get(clause)?, "分别")?);
    let told = end(clause.clone())?;
    let here = members(scene, clause.start..told, count);
    let (members, told) = match here {
        Some(members) => {
            let (last, at) = members.last()?;
            let told = at + last.end..told;
            (members, told)
        }
        None => {
            let list = before..end(before..clause.start)?;
            (members(scene, list, count)?, clause.start..told)
        }
    };
    let (member, at) = members.into_iter().nth(place)?;
    Some(Given {
        id: member.id,
        whose: at..at + member.end,
        told: undated(scene.text, told),
    })
}

/// 2019年度环境质量目标|PM10浓度: without the year, and without what only says that it is a goal.
fn undated(text: &str, told: Range<usize>) -> Range<usize> {
    let words = &text[told.clone()];
    let dated = period::until(words, 0).next();
    let dated = dated.map_or(0, |period| period.span.end as usize);
    let goal = find(&words[dated..], "目标").map(|at| dated + at + "目标".len());
    let from = goal.filter(|at| *at < words.len()).unwrap_or(dated);
    let led = words[from..].trim_start_matches(['的', '度']);
    // PM10|目标
    let name = led.strip_suffix("目标").unwrap_or(led);
    let start = told.end - led.len();
    start..start + name.len()
}

impl Given {
    /// Whether it is a park of the document's place.
    pub fn is_park(&self) -> bool {
        self.id.is_none()
    }

    /// Whose the figure is.
    pub fn place(&self, scene: &Scene) -> Where {
        let Some(id) = self.id else {
            return documents(scene);
        };
        Where {
            name: id.label().into_owned(),
            id: Some(id),
            words: scene.global_range(self.whose.clone()),
            rule: "respectively",
        }
    }
}
