//! Rates of growth and sums that so many of those counted have passed: what they have in common, no figure of its own.
//!
//! ```text
//! 8个|行业|增加值增幅超过20%           增加值增幅超过20%的行业: 8个
//! 5个|项目|年产值均超1亿元             年产值超1亿元的项目: 5个
//! 3家企业产值增长8%                   two figures: they may have grown by it together
//! ```
//!
//! Other sums that tell which things are counted are in [`super::shared`], whose kind `sum` tells what is one.

use super::sums;

/// Those that are counted.
const HOLDERS: [&str; 8] = [
    "行业", "企业", "项目", "产业", "产品", "园区", "乡镇", "县区",
];

/// What says of which growth a mark is.
const GROWTH: [&str; 6] = ["增幅", "增速", "增长率", "增长", "涨幅", "增长速度"];

/// The longest noun, and the longest name of what is measured, in characters.
const LONGEST: usize = 10;

/// What so many passed.
pub struct Passed<'t> {
    /// Who they are.
    pub noun: &'t str,
    /// What is measured of them.
    measured: &'t str,
    /// The mark, with the verb before it.
    mark: &'t str,
    /// How far it reaches in the text, in bytes.
    pub end: usize,
    /// Whether it is one of growth.
    pub grows: bool,
}

impl Passed<'_> {
    /// 增加值增幅超过20%的行业.
    pub fn name(&self) -> String {
        format!("{}{}的{}", self.measured, self.mark, self.noun)
    }
}

/// 行业增加值增幅超过20%，…: what a text right behind a count tells of those counted.
pub fn passed(text: &str) -> Option<Passed<'_>> {
    let clause = text.split(['，', '；', '。', '、', '：', '（']).next()?;
    let at = clause.find(['超', '突'])?;
    let (said, mark) = clause.split_at(at);
    let number = ["超过", "突破", "超"]
        .iter()
        .find_map(|verb| mark.strip_prefix(verb))?;
    let unit = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let grows = unit == "%";
    let sum = unit.ends_with('元') && unit.chars().count() <= 3;
    if unit.len() == number.len() || !(grows || sum) {
        return None;
    }
    let held = HOLDERS
        .iter()
        .filter_map(|noun| Some(said.find(noun)? + noun.len()))
        .min()?;
    let (noun, measured) = said.split_at(held);
    let measured = measured.trim_end_matches(['均', '都']);
    let fits = (2..=LONGEST).contains(&measured.chars().count());
    let told = match grows {
        true => GROWTH.iter().any(|word| measured.ends_with(word)),
        false => sums(measured) == Some(measured.len()),
    };
    let plain = |c: char| matches!(c, '一'..='鿿') && c != '的';
    let named = noun.chars().count() <= LONGEST && said.chars().all(plain);
    (fits && told && named).then_some(Passed {
        noun,
        measured,
        mark,
        end: clause.len(),
        grows,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_was_passed_tells_which_are_counted() {
        let name = |text| passed(text).map(|passed| passed.name());
        assert_eq!(
            name("行业增加值增幅超过20%。").as_deref(),
            Some("增加值增幅超过20%的行业")
        );
        assert_eq!(
            name("项目年产值均超1亿元").as_deref(),
            Some("年产值超1亿元的项目")
        );
        assert_eq!(name("企业产值增长8%"), None);
        assert_eq!(name("企业，产值增速超过8%"), None);
    }
}
