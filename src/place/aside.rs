//! Mentions that say nothing of what a text is about, whatever else it names: whom it is measured against or learns
//! from, and where whoever is to be written to lives.
//!
//! ```text
//! 与比拼对象|南漳县|比, 位居|张湾区、郧阳区|之后, 学习|浙江省安吉县|经验      peers
//! 地址：|广东省中山市|三乡镇…                                        whose address
//! 高于|成都市|平均水平                                              kept: it may be the city around
//! ```
//!
//! They are left out before any rule weighs the rest: where nothing else is named, no place is told. Whose a figure is
//! that such a sentence gives is for [`crate::observation`]. The words are rows of `place_bearings.tsv`.

use super::gazetteer::Level;
use super::scan::{Form, PlaceMention};
use super::told::WORDS;
use crate::span::{Folded, Span};
use std::borrow::Cow;

/// What stands between the peers of a list.
const JOINTS: [char; 6] = ['、', '，', ',', '和', '与', '及'];

/// The characters that frames begin with: 与～相比, 向～看齐.
const HEADS: [char; 8] = ['与', '同', '和', '跟', '比', '较', '向', '以'];

/// How far, in bytes, a line's label stands before an address in it.
const LABEL: usize = 60;

/// How the names of a run are told of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// As peers, or in an address: none says what the text is about.
    Aside,
    /// As what is outdone: a county is a peer, a city may be the one around.
    Outdone,
    /// Otherwise.
    Of,
}

/// The mentions, but for those that say nothing of what the text is about.
pub(super) fn without_asides<'a>(
    text: &str,
    mentions: &'a [PlaceMention],
) -> Cow<'a, [PlaceMention]> {
    let mut kept: Option<Vec<PlaceMention>> = None;
    let mut at = 0;
    while at < mentions.len() {
        let end = run_end(text, mentions, at);
        let run = &mentions[at..end];
        match told(text, run) {
            Told::Of => {
                if let Some(kept) = &mut kept {
                    kept.extend_from_slice(run);
                }
            }
            told => {
                let kept = kept.get_or_insert_with(|| mentions[..at].to_vec());
                let county = |m: &PlaceMention| m.id.is_none_or(|id| id.level() == Level::County);
                let stays = |m: &&PlaceMention| told == Told::Outdone && !county(m);
                kept.extend(run.iter().filter(stays).cloned());
            }
        }
        at = end;
    }
    kept.map_or(Cow::Borrowed(mentions), Cow::Owned)
}

/// The end of the list of names that begins with number `at`, those told with the places around them too.
fn run_end(text: &str, mentions: &[PlaceMention], at: usize) -> usize {
    let named = |m: &PlaceMention| !matches!(m.form, Form::Generic(_));
    let mut end = at + 1;
    while named(&mentions[end - 1]) && mentions.get(end).is_some_and(named) {
        let gap = Span::<Folded>::new(mentions[end - 1].span.end, mentions[end].span.start);
        let mut between = gap.of(text).chars();
        if between.next().is_some_and(|c| !JOINTS.contains(&c)) || between.next().is_some() {
            break;
        }
        end += 1;
    }
    end
}

/// How a run of names is told of, by the words around it.
fn told(text: &str, run: &[PlaceMention]) -> Told {
    let ([first, ..], [.., last]) = (run, run) else {
        return Told::Of;
    };
    if matches!(first.form, Form::Generic(_)) {
        return Told::Of;
    }
    told_at(text, first.span.start as usize, last.span.end as usize)
}

/// Whether a name from `start` to `end` is a peer's or stands in an address.
pub(super) fn is_aside(text: &str, start: usize, end: usize) -> bool {
    told_at(text, start, end) == Told::Aside
}

/// How the names from `start` to `end` are told of.
fn told_at(text: &str, start: usize, end: usize) -> Told {
    let (before, after) = (&text[..start], &text[end..]);
    let framed = |row: &&str, after: &str| {
        let mut parts = row.split('～');
        let (Some(head), Some(tail)) = (parts.next(), parts.next()) else {
            return false;
        };
        after.starts_with(tail) && before.ends_with(head)
    };
    let frames = || {
        let after = behind_list(after);
        // Few names stand behind one of the words that a frame begins with.
        let opens = before.ends_with(HEADS) || after.starts_with('之');
        let mut rows = WORDS.peer_frame.list().iter();
        opens && rows.any(|row| framed(row, after))
    };
    let peers = WORDS.peer.ending(before).is_some() || frames() || is_address(before);
    match peers {
        true => Told::Aside,
        false if WORDS.outdone.ending(before).is_some() => Told::Outdone,
        false => Told::Of,
    }
}

/// 甲县|、乙县和丙县|之后: behind the names that a list goes on with, whether they are read as places or not.
fn behind_list(mut after: &str) -> &str {
    const NAME: usize = 5;
    while let Some(rest) = after.strip_prefix(JOINTS) {
        let mut ends = rest.char_indices().take(NAME).skip(1);
        let end = ends.find(|(_, c)| matches!(c, '县' | '区' | '市' | '旗'));
        let Some((end, c)) = end.filter(|(end, _)| rest[..*end].chars().all(char::is_alphabetic))
        else {
            break;
        };
        after = &rest[end + c.len_utf8()..];
    }
    after
}

/// ⏎地址：…, ⏎联系人：…: whether a line says how to write to somebody; the line of an office is told of its place.
fn is_address(before: &str) -> bool {
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(LABEL))..];
    let line = match near.rfind('\n') {
        Some(mark) => &near[mark + 1..],
        None if near.len() == before.len() => near,
        None => return false,
    };
    let line = line.trim_start();
    WORDS
        .address
        .starting(line)
        .is_some_and(|label| line[label.len()..].trim_start().starts_with(['：', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    fn kept(text: &str) -> Vec<String> {
        let mentions = scan(text);
        let kept = without_asides(text, &mentions);
        kept.iter().map(|m| m.span.of(text).to_owned()).collect()
    }

    #[test]
    fn peers_are_left_out() {
        assert!(kept("与标杆青川县相比，总量偏小").is_empty());
        assert!(kept("比广元市青川县高3个百分点").is_empty());
        assert!(kept("总量排在青川县、剑阁县和苍溪县之后").is_empty());
        assert!(kept("赴外地学习浙江省安吉县的做法").is_empty());
        assert!(kept("增速高于青川县").is_empty());
        assert_eq!(kept("增速高于广元市平均水平"), ["广元市"]);
    }

    #[test]
    fn what_a_text_is_about_stays() {
        assert_eq!(kept("青川县学习先进，比上年增长"), ["青川县"]);
        assert_eq!(kept("推广青川县经验"), ["青川县"]);
        assert_eq!(kept("青川县与剑阁县签约"), ["青川县", "剑阁县"]);
    }

    #[test]
    fn an_address_is_left_out() {
        assert!(kept("电话：000\n地址：四川省青川县某路2号").is_empty());
        assert_eq!(kept("会议地点：青川县"), ["青川县"]);
    }
}
