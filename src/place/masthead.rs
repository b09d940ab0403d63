//! The county whose own paper, channel or newsroom a text gives as its source.
//!
//! ```text
//! 全县…⏎来源：今日平江          平江县 (平江区 would say 全区)
//! 魅力石泉⏎全县…               石泉县: a line that is nothing but the name of a channel
//! 来源：江西日报               none: what a whole province reads
//! ```
//!
//! It is asked last of all, wants one county of the kind that the text calls its own, and no other such county named.
//! Papers of cities are for [`super::paper`]; the words are rows of `place_bearings.tsv`.

use super::document::DocumentPlace;
use super::gazetteer::{Gazetteer, Level, PlaceId};
use super::salience::lowest_kind;
use super::scan::PlaceMention;
use super::sited::of_source;
use super::told::WORDS;

/// The longest name of a channel, in characters.
const LONGEST: usize = 16;

/// How many lines at either end of a text may be nothing but the name of its channel.
const EDGE: usize = 4;

/// The county whose paper the text comes from.
pub(super) fn masthead(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    let kind = lowest_kind(text, mentions)?;
    let fits = |id: PlaceId| kind.fits(id) && id.level() == Level::County;
    // 今日平江 behind 来源 is a paper's name, though 平江 is a word too; by itself it may be anything.
    let guards = Gazetteer::get().guards;
    let named = sources(text)
        .find_map(|at| bearer(text, at, fits))
        .or_else(|| {
            let mut lines = edges(text).filter_map(|at| bearer(text, at, fits));
            lines.find(|(_, start, end)| !guards.is_plain(&text[*start..*end]))
        })?;
    of_source(mentions, named, fits)
}

/// Where the names of sources begin: 来源：|今日平江.
fn sources(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.match_indices(['：', ':']).filter_map(|(at, mark)| {
        let before = text[..at].trim_end_matches(' ');
        let start = at + mark.len();
        let rest = &text[start..];
        let source = WORDS.source_label.ending(before).is_some();
        source.then(|| start + rest.len() - rest.trim_start_matches([' ', '\u{3000}']).len())
    })
}

/// The first and last lines.
fn edges(text: &str) -> impl Iterator<Item = usize> + '_ {
    let lines = || {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        lines.map(|line| {
            let bare = line.trim_start();
            bare.as_ptr() as usize - text.as_ptr() as usize
        })
    };
    let count = lines().count();
    let near = move |at: usize| at < EDGE || at + EDGE >= count;
    let edge = lines()
        .enumerate()
        .filter_map(move |(at, start)| near(at).then_some(start));
    edge.filter(|start| {
        let line = text[*start..].lines().next().unwrap_or("").trim_end();
        line.chars().count() <= LONGEST && line.chars().all(char::is_alphanumeric)
    })
}

/// The one county whose channel is named from `at` on, and where its own name stands.
fn bearer(
    text: &str,
    at: usize,
    fits: impl Fn(PlaceId) -> bool,
) -> Option<(PlaceId, usize, usize)> {
    let rest = &text[at..];
    let end = rest.find(|c: char| !c.is_alphanumeric());
    let channel = &rest[..end.unwrap_or(rest.len())];
    if channel.chars().count() > LONGEST {
        return None;
    }
    let head = WORDS.channel.starting(channel);
    let start = head.map_or(0, str::len);
    let gazetteer = Gazetteer::get();
    let body = &channel[start..];
    let ends = body
        .char_indices()
        .map(|(end, c)| end + c.len_utf8())
        .skip(1);
    let found = ends.filter_map(|end| {
        let (name, tail) = body.split_at(end);
        let whole = tail.is_empty() && head.is_some();
        let site = || {
            WORDS
                .site
                .starting(tail)
                .is_some_and(|site| closes(&tail[site.len()..]))
        };
        if !(whole || site()) {
            return None;
        }
        let mut ids = gazetteer.find(name).iter().copied().filter(|id| fits(*id));
        let id = ids.next().filter(|_| ids.next().is_none())?;
        Some((id, at + start, at + start + end))
    });
    found.last()
}

/// Whether the name of a channel ends, or goes on as 融媒|中心 does.
fn closes(tail: &str) -> bool {
    tail.is_empty() || WORDS.site_goes_on.starting(tail) == Some(tail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    fn of(text: &str) -> Option<String> {
        masthead(text, &scan(text)).map(|place| place.name)
    }

    #[test]
    fn a_source_is_the_county_s_own() {
        assert_eq!(of("全县增收。\n来源:今日平江").as_deref(), Some("平江县"));
        assert_eq!(
            of("全县增收。\n来源：石泉融媒中心 编辑").as_deref(),
            Some("石泉县")
        );
        assert_eq!(of("魅力石泉\n全县增收。").as_deref(), Some("石泉县"));
        assert_eq!(of("全市增收。\n稿源：仪征发布").as_deref(), Some("仪征市"));
    }

    #[test]
    fn others_are_none() {
        assert_eq!(of("全县增收。\n来源：江西日报"), None);
        assert_eq!(of("全县增收。\n今日平江"), None);
        assert_eq!(of("全县增收，青川县也增收。\n来源：今日平江"), None);
        assert_eq!(of("增收。\n来源：今日平江"), None);
    }
}
