//! Words that mean the document's own place, or one above it: 全市, 我区, 本县, 全国.
//!
//! ```
//! use zhibiao::place::{Gazetteer, Kind, resolve_generic};
//! let district = Gazetteer::get().by_code("440310").expect("坪山区");
//! let city = resolve_generic(Kind::City, district).expect("its city");
//! assert_eq!(city.name(), "深圳市");
//! ```
//!
//! It does not find the words: see [`super::scan()`].

use super::gazetteer::{Gazetteer, Level, PlaceId};

/// What a generic word calls the place: by its last character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// 全国, 我国.
    Country,
    /// 省.
    Province,
    /// 疆: 新疆 alone.
    Xinjiang,
    /// 市, of any level.
    City,
    /// 州.
    Prefecture,
    /// 盟.
    League,
    /// 区: a district, a new area, or an autonomous region.
    District,
    /// 县.
    County,
    /// 旗.
    Banner,
    /// 辖区: whatever the document is about.
    Own,
}

/// The words and their kinds.
pub(super) const GENERIC_WORDS: [(&str, Kind); 25] = [
    ("全国", Kind::Country),
    ("我国", Kind::Country),
    ("全省", Kind::Province),
    ("我省", Kind::Province),
    ("本省", Kind::Province),
    ("全疆", Kind::Xinjiang),
    ("全市", Kind::City),
    ("我市", Kind::City),
    ("本市", Kind::City),
    ("全州", Kind::Prefecture),
    ("我州", Kind::Prefecture),
    ("全地区", Kind::Prefecture),
    ("全盟", Kind::League),
    ("我盟", Kind::League),
    ("全区", Kind::District),
    ("我区", Kind::District),
    ("本区", Kind::District),
    ("全自治区", Kind::District),
    ("全县", Kind::County),
    ("我县", Kind::County),
    ("本县", Kind::County),
    ("全旗", Kind::Banner),
    ("我旗", Kind::Banner),
    ("本旗", Kind::Banner),
    ("辖区", Kind::Own),
];

impl Kind {
    /// Whether the place's official name ends as the word does.
    pub fn fits(self, id: PlaceId) -> bool {
        let name = id.name();
        match self {
            Self::Country => id == PlaceId::CHINA,
            Self::Province => name.ends_with('省'),
            Self::Xinjiang => name.starts_with("新疆"),
            Self::City => name.ends_with('市'),
            Self::Prefecture => name.ends_with('州') || name.ends_with("地区"),
            Self::League => name.ends_with('盟'),
            Self::District => name.ends_with('区') || name.ends_with("新城"),
            Self::County => name.ends_with('县'),
            Self::Banner => name.ends_with('旗'),
            Self::Own => true,
        }
    }

    /// Whether a text that speaks of 全县, 我区 and the like as its own can be about the place, under the name that it
    /// bears or that it bore (朝阳区 was never a 县). 全市 is said in what is about a district too, and of all in a
    /// province; 全区 of an autonomous region.
    pub fn suits(self, id: PlaceId) -> bool {
        let local = matches!(self, Self::District | Self::County | Self::Banner);
        let level = || Some(id.level()) == self.level();
        let bore = || self == Self::District || !id.name().ends_with('区') || was_county(id);
        !local || self.fits(id) || level() && bore()
    }

    /// The level that usually bears this kind of name, for a place that has changed its own since.
    fn level(self) -> Option<Level> {
        match self {
            Self::Country => Some(Level::Country),
            Self::Province => Some(Level::Province),
            Self::City | Self::Prefecture | Self::League => Some(Level::City),
            Self::District | Self::County | Self::Banner => Some(Level::County),
            Self::Xinjiang | Self::Own => None,
        }
    }
}

/// 徐水区, which was 徐水县.
fn was_county(district: PlaceId) -> bool {
    let stem = district.name().trim_end_matches('区');
    let former = Gazetteer::get().find(&format!("{stem}县"));
    former.contains(&district)
}

/// The place that a generic word means in a document about `document`: the nearest of itself and
/// the places above that is called so, else the one of the usual level (全县 in an old report of
/// what is a district now). `None` where there is neither: 全县 in a province's report.
pub fn resolve_generic(kind: Kind, document: PlaceId) -> Option<PlaceId> {
    let chain = || std::iter::once(document).chain(document.ancestors());
    chain()
        .find(|id| kind.fits(*id))
        .or_else(|| chain().find(|id| Some(id.level()) == kind.level()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(kind: Kind, name: &str) -> Option<&'static str> {
        resolve_generic(kind, Gazetteer::get().find(name)[0]).map(PlaceId::name)
    }

    #[test]
    fn the_nearest_place_of_that_kind() {
        assert_eq!(resolved(Kind::District, "罗湖区"), Some("罗湖区"));
        assert_eq!(resolved(Kind::City, "罗湖区"), Some("深圳市"));
        assert_eq!(resolved(Kind::City, "义乌市"), Some("义乌市"));
        assert_eq!(resolved(Kind::City, "浦东新区"), Some("上海市"));
        assert_eq!(resolved(Kind::Province, "易县"), Some("河北省"));
        assert_eq!(resolved(Kind::Country, "易县"), Some("中国"));
        assert_eq!(resolved(Kind::District, "银川市"), Some("宁夏回族自治区"));
        assert_eq!(resolved(Kind::Own, "易县"), Some("易县"));
        assert_eq!(resolved(Kind::Xinjiang, "易县"), None);
        assert_eq!(
            resolved(Kind::Prefecture, "恩施市"),
            Some("恩施土家族苗族自治州")
        );
    }

    #[test]
    fn a_county_that_became_a_district_is_still_meant() {
        assert_eq!(resolved(Kind::County, "徐水县"), Some("徐水区"));
    }

    #[test]
    fn a_county_s_text_is_of_a_district_only_where_that_was_one() {
        let suits = |name: &str| Kind::County.suits(Gazetteer::get().find(name)[0]);
        assert!(suits("徐水区") && suits("易县") && suits("义乌市"));
        assert!(!suits("罗湖区"));
        assert!(Kind::District.suits(Gazetteer::get().find("易县")[0]));
    }

    #[test]
    fn no_county_in_a_province() {
        assert_eq!(resolved(Kind::County, "河北省"), None);
    }
}
