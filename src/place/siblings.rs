//! Bare names of counties that are words too, in a list of counties of one city.
//!
//! ```text
//! 芗城、南靖、|平和、华安|等地           counties of 漳州: none of them is peace or calm
//! 芗城3座、南靖2座、|平和|4座            likewise, where each has its number
//! 芗城增长5%，南靖增长3%，|平和|增长4%     and where the same is said of each
//! 南靖、华安…，|平和|计划增长13%          so is one at the head of a clause behind such a list
//! 心态|平和|、社会|安定                  no list of one city: words
//! ```
//!
//! What other names mean is read in [`super::evidence`].

use super::evidence::Hit;
use super::gazetteer::{Level, PlaceId};
use super::scan::Form;
use crate::mention::numeral;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// How many names a list must have that is made of nothing but words.
const WORDS_ONLY: usize = 3;

/// How much of a number with its unit may stand between two names, in bytes.
const NUMBER: usize = 36;

/// Tells of each word that it is a county, where its list does, or an earlier list and its place in its clause.
pub(super) fn mark(text: &str, hits: &mut [Hit]) {
    // Few texts name a county by a word at all.
    if !hits.iter().any(is_word) {
        return;
    }
    let mut start = 0;
    while start < hits.len() {
        let more = hits[start..].windows(2);
        let joined = more.take_while(|two| {
            let between = two[0].end..two[1].start;
            joins(text, between.clone()) || said_alike(text, between, two[1].end)
        });
        let end = start + joined.count() + 1;
        if end - start > 1 {
            mark_list(text, &mut hits[start..end]);
        }
        start = end;
    }
    mark_again(text, hits);
}

/// Whether a hit is a county's bare name that is a word too.
fn is_word(hit: &Hit) -> bool {
    hit.common && hit.form == Form::Short && !hit.needs_chain
}

/// 、, 和, 3座、: whether nothing but a mark of a list, or a number with its unit and such a mark, stands between two names.
fn joins(text: &str, between: Range<usize>) -> bool {
    let Some(between) = text.get(between) else {
        return false;
    };
    if matches!(between, "、" | "和" | "及" | "与" | "以及") {
        return true;
    }
    let number = between.strip_suffix(['、', '，', '；', '和']);
    number.is_some_and(|number| {
        number.len() <= NUMBER
            && number.starts_with(|c: char| c.is_ascii_digit())
            && !number.contains(['。', '，', '；', '、', '：', '\n'])
    })
}

/// 南靖|增长5%，|平和增长4%: whether what a clause says of one name with its number the next says of another.
fn said_alike(text: &str, between: Range<usize>, after: usize) -> bool {
    /// The longest such word, in bytes: 增长, 新建了.
    const WORD: usize = 12;
    let Some(said) = text.get(between.clone()) else {
        return false;
    };
    let number = said.find(|c: char| c.is_ascii_digit());
    let Some(number) = number.filter(|length| (1..=WORD).contains(length)) else {
        return false;
    };
    let (word, _) = said.split_at(number);
    word.chars().all(char::is_alphabetic)
        && joins(text, between.start + number..between.end)
        && text[after..].starts_with(word)
}

/// The cities that the counties of a name lie in.
fn cities(hit: &Hit) -> impl Iterator<Item = PlaceId> + '_ {
    let counties = hit.ids.iter().filter(|id| id.level() == Level::County);
    counties.filter_map(|id| id.parent())
}

/// The county of a name that lies in a city.
fn within(hit: &Hit, city: PlaceId) -> Option<PlaceId> {
    let mut ids = hit.ids.iter().copied();
    ids.find(|id| id.level() == Level::County && id.parent() == Some(city))
}

/// Marks the words of a list whose names all lie in one city, one of which at least is no word, or which are many.
fn mark_list(text: &str, list: &mut [Hit]) {
    let city = cities(&list[0]).chain(cities(&list[1])).max_by_key(|city| {
        list.iter()
            .filter(|hit| within(hit, *city).is_some())
            .count()
    });
    let Some(city) = city else { return };
    // 台江、三穗、黎平|10个开发区: what all of them have is no one's.
    let [.., before, last] = &*list else { return };
    // 文水、交城|两县 sums them up.
    let rest = &text[last.end..];
    let kind = rest.trim_start_matches(numeral::begins);
    let sums = kind.len() < rest.len() && kind.starts_with(['县', '区', '市', '旗']);
    let numbered = rest.starts_with(|c: char| c.is_ascii_digit() || numeral::begins(c)) && !sums;
    if numbered && !text[before.end..last.start].starts_with(|c: char| c.is_ascii_digit()) {
        return;
    }
    let fits = |hit: &&Hit| within(hit, city).is_some();
    let named = list.iter().filter(fits).count();
    let beyond_doubt = list.iter().filter(fits).any(|hit| !hit.common);
    // 矿产|资源、兴安: a word that goes on to the left of the list.
    let first = &list[0];
    let before = &text[..first.start];
    let free = !before.ends_with(char::is_alphabetic) || before.ends_with("其中");
    let sure = beyond_doubt && (named > 2 || free) || named >= WORDS_ONLY;
    if named < list.len() || !sure {
        return;
    }
    for hit in list.iter_mut().filter(|hit| is_word(hit)) {
        hit.listed = within(hit, city);
    }
}

/// ，|平和|计划增长13%: a word at the head of a clause, behind a list of counties of the same city.
fn mark_again(text: &str, hits: &mut [Hit]) {
    let mut listed: FxHashSet<PlaceId> = FxHashSet::default();
    for hit in hits.iter_mut().filter(|hit| is_word(hit)) {
        listed.extend(hit.listed.and_then(PlaceId::parent));
        let heads = || text[..hit.start].ends_with(['，', '；', '。', '\n', '：']);
        let says = || !text[hit.end..].starts_with(['的', '、', '和', '地', '与', '，']);
        if hit.listed.is_none() && !listed.is_empty() && heads() && says() {
            hit.listed = listed.iter().find_map(|city| within(hit, *city));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::place::{PlaceId, scan};

    fn names(text: &str) -> Vec<&'static str> {
        let mentions = scan(text);
        mentions
            .iter()
            .filter_map(|m| m.id)
            .map(PlaceId::name)
            .collect()
    }

    #[test]
    fn a_list_of_one_city_tells_its_words() {
        assert_eq!(
            names("漳州南靖、平和、华安等地，平和最多"),
            ["漳州市", "南靖县", "平和县", "华安县", "平和县"]
        );
        assert_eq!(names("漳州：南靖3座、平和4座、华安1座").len(), 4);
        assert_eq!(names("漳州南靖、平和、华安10座"), ["漳州市", "南靖县"]);
        assert_eq!(names("漳州：南靖增长5%，华安增长6%，平和增长4%").len(), 4);
        assert_eq!(names("漳州南靖增长5%，平和建设4处").len(), 2);
    }

    #[test]
    fn words_in_a_list_are_words() {
        assert_eq!(names("心态平和、社会安定"), [""; 0]);
        assert_eq!(names("建设新城、和平、安定的家园"), [""; 0]);
    }
}
