//! The table's columns, and which of them are shown.
//!
//! ```
//! use zhibiao::view::{Column, Columns};
//! let columns = Columns::usual(true).toggled(Column::Quote);
//! assert!(columns.has(Column::Quote) && columns.has(Column::Indicator));
//! assert_eq!(Columns::parse(&columns.key()), Some(columns));
//! ```

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name; always there.
    Indicator,
    /// Number and unit.
    Value,
    /// What it moved by.
    Change,
    /// Where.
    District,
    /// When.
    Period,
    /// Result, goal or forecast.
    Status,
    /// What the number measures.
    Measure,
    /// The group of the indicator.
    Category,
    /// The number in its dimension's common unit.
    Base,
    /// How exact it is, in a word.
    Comparator,
    /// The characters of the text.
    Quote,
    /// The sentence that they stand in.
    Sentence,
}

impl Column {
    /// Every column, in the order in which they stand.
    pub const ALL: [Self; 12] = [
        Self::Indicator,
        Self::Value,
        Self::Change,
        Self::District,
        Self::Period,
        Self::Status,
        Self::Measure,
        Self::Category,
        Self::Base,
        Self::Comparator,
        Self::Quote,
        Self::Sentence,
    ];

    /// A stable short word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Value => "value",
            Self::Change => "change",
            Self::District => "district",
            Self::Period => "period",
            Self::Status => "status",
            Self::Measure => "measure",
            Self::Category => "category",
            Self::Base => "base",
            Self::Comparator => "comparator",
            Self::Quote => "quote",
            Self::Sentence => "sentence",
        }
    }
}

/// A set of columns; the name is always in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns(u16);

impl Columns {
    /// What is shown until something else is chosen; districts where there are several.
    #[must_use]
    pub fn usual(districts: bool) -> Self {
        let all = [
            Column::Indicator,
            Column::Value,
            Column::Change,
            Column::Period,
            Column::Status,
        ];
        let set = all.into_iter().fold(0, |set, column| set | bit(column));
        Self(if districts {
            set | bit(Column::District)
        } else {
            set
        })
    }

    /// Whether a column is shown.
    #[must_use]
    pub const fn has(self, column: Column) -> bool {
        self.0 & bit(column) != 0
    }

    /// With one column more, or less.
    #[must_use]
    pub const fn toggled(self, column: Column) -> Self {
        Self((self.0 ^ bit(column)) | bit(Column::Indicator))
    }

    /// The columns that are shown, in the order in which they stand.
    pub fn shown(self) -> impl Iterator<Item = Column> {
        Column::ALL
            .into_iter()
            .filter(move |column| self.has(*column))
    }

    /// All of it in one word, as the address has it: `value.period`.
    #[must_use]
    pub fn key(self) -> String {
        let keys: Vec<&str> = self.shown().skip(1).map(Column::key).collect();
        keys.join(".")
    }

    /// The set that a word stands for; none where it names an unknown column.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        let words = key.split('.').filter(|word| !word.is_empty());
        let mut set = Self(bit(Column::Indicator));
        for word in words {
            let column = Column::ALL.into_iter().find(|one| one.key() == word)?;
            set = Self(set.0 | bit(column));
        }
        Some(set)
    }
}

const fn bit(column: Column) -> u16 {
    1 << column as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_survives_its_word() {
        for set in 0..1 << Column::ALL.len() {
            let columns = Columns(set | 1);
            assert_eq!(Columns::parse(&columns.key()), Some(columns));
        }
        assert_eq!(Columns::parse("value.colour"), None);
    }

    #[test]
    fn the_name_stays() {
        let usual = Columns::usual(false);
        assert_eq!(usual.toggled(Column::Indicator), usual);
        assert!(!usual.toggled(Column::Change).has(Column::Change));
        assert!(Columns::usual(true).has(Column::District) && !usual.has(Column::District));
    }
}
