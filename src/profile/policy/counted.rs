//! Plans told by how many there are of them, or of what is in them.
//!
//! ```text
//! 出台两个意见，即甲县…意见、甲县…意见      the titles behind the count
//! 实施“八大攻坚行动计划”                  a count in quotes is the name itself
//! ```

use super::title::{fits, is_vague, names_count};
use super::{Clause, LONGEST, Titled, place_end};
use std::ops::Range;

/// 两个意见，|即甲县加快工业发展意见、甲县…意见: the titles that a count of plans stands for.
pub(super) fn listed(counted: &Clause, list: &Clause, found: &mut Vec<Titled>) {
    const KINDS: [&str; 5] = ["计划", "意见", "方案", "规划", "行动"];
    const LONGEST_COUNT: usize = 8;
    const THAT_IS: &str = "即";
    if !list.text.starts_with(THAT_IS) {
        return;
    }
    let head = counted.text.trim_end_matches('”');
    let kind = KINDS.iter().find(|kind| head.ends_with(**kind));
    let count = kind.map(|kind| &head[..head.len() - kind.len()]);
    let few = count.is_some_and(|count| {
        count.ends_with(['个', '大', '项']) && count.chars().count() <= LONGEST_COUNT
    });
    let Some(kind) = kind.filter(|_| few) else {
        return;
    };
    let stop = |_: &str, rest: &str| rest.starts_with('、').then_some('、'.len_utf8());
    for item in list.cut(THAT_IS.len()..list.text.len(), stop) {
        let title = &list.text[item.clone()];
        let named = place_end(title).is_some() || !is_vague(title);
        if title.ends_with(kind) && title.len() < LONGEST && named && fits(title, "carry") {
            found.push(Titled {
                title: title.to_owned(),
                span: list.span(&item),
                rule: "list",
            });
        }
    }
}

/// “九条措施”|推动工业增长: the name in quotes that an item opens with, where it is one of a count.
pub(super) fn counted(text: &str, item: &Range<usize>) -> Option<Range<usize>> {
    const BEHIND: [&str; 6] = ["等", "推动", "支持", "促进", "助力", "加快"];
    let quoted = text[item.clone()].strip_prefix('“')?;
    let (name, behind) = quoted.split_once('”')?;
    let ends = behind.is_empty() || BEHIND.iter().any(|word| behind.starts_with(word));
    let start = item.start + '“'.len_utf8();
    (ends && names_count(name)).then(|| start..start + name.len())
}
