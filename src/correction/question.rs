//! What setting right asks of the core's tables.
//!
//! ```
//! use zhibiao::correction::{Answer, Question};
//! let asked = Question::Period("2023年上半年".into());
//! assert_eq!(asked.answer(), Answer::Period(Some("2023-H1".into())));
//! ```
//!
//! The tables weigh more than the page that shows a report, and the program that reads has them: the page asks it
//! these questions, and applies the answers itself ([`super::apply_asking`], [`super::added::choose`]). Where the tables
//! are at hand, [`super::apply`] and [`super::added::guess`] do without questions.

use borsh::{BorshDeserialize, BorshSerialize};

use super::{
    added::{self, Candidate},
    entry,
};
use crate::doubt::differs;
use crate::lexicon::Lexicon;
use crate::place::{Gazetteer, PlaceId};
use crate::profile;
use crate::report::{Base, Place, Profile};

/// A question.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Question {
    /// The numbers that a selection touches.
    Numbers {
        /// The line that the selection begins in.
        line: String,
        /// Where the line begins in the text.
        start: u32,
        /// The selection, in characters of the text.
        place: Place,
    },
    /// A period that was typed in words.
    Period(String),
    /// The indicator of a name.
    Name(String),
    /// A value in the base of its unit.
    Base {
        /// In the printed unit.
        value: f64,
        /// As printed, with its multiplier.
        unit: String,
    },
    /// Whether a known indicator is measured in such a unit.
    Dimensions {
        /// The indicator's name.
        name: String,
        /// As printed.
        unit: String,
    },
    /// The district of a name.
    District {
        /// What the user calls it.
        name: String,
        /// The code of the document's own place, `""` where it has none.
        own: String,
    },
}

/// What is answered, by the kind of question.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Answer {
    /// The numbers, in the order of the text.
    Numbers(Vec<Candidate>),
    /// The period in the report's form; none where it is no period.
    Period(Option<String>),
    /// What the lexicon knows of the name, `""` where nothing.
    Name {
        /// The known indicator's.
        id: String,
        /// That of the indicator, or of names that end so.
        category: String,
    },
    /// The value in the base unit; none where the unit is not known.
    Base(Option<Base>),
    /// Whether they are of two physical dimensions.
    Dimensions {
        /// They are.
        differ: bool,
    },
    /// The district's profile; none where no place is called so.
    District(Option<Profile>),
}

impl Question {
    /// The answer, by the tables.
    #[must_use]
    pub fn answer(&self) -> Answer {
        match self {
            Self::Numbers { line, start, place } => {
                Answer::Numbers(added::candidates(line, *start, *place))
            }
            Self::Period(typed) => Answer::Period(entry::in_words(typed.trim())),
            Self::Name(name) => {
                let (known, category) = Lexicon::get().indicators().placed(name);
                Answer::Name {
                    id: known.map(|known| known.id.into()).unwrap_or_default(),
                    category: category.into(),
                }
            }
            Self::Base { value, unit } => Answer::Base(base(*value, unit)),
            Self::Dimensions { name, unit } => Answer::Dimensions {
                differ: differs(name, unit),
            },
            Self::District { name, own } => Answer::District(district(name, own)),
        }
    }
}

fn base(value: f64, unit: &str) -> Option<Base> {
    let units = Lexicon::get().units();
    let (multiplier, unit) = units.printed(unit)?;
    Some(units.base(value, multiplier, &unit))
}

/// The place of this name; of several, the one nearest to the document's own.
fn district(name: &str, own: &str) -> Option<Profile> {
    let found = Gazetteer::get().find(name);
    let nearest = |own: PlaceId| {
        own.ancestors().find_map(|above| {
            let mut within = found.iter().filter(|id| id.is_within(above));
            let only = within.next()?;
            within.next().is_none().then_some(*only)
        })
    };
    let id = match found {
        [only] => Some(*only),
        _ => Gazetteer::get().by_code(own).and_then(nearest),
    };
    id.map(|id| profile::named(name, id))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::correction::{Change, Correction, apply, apply_asking, entry};
    use crate::report::Field;
    use crate::{Source, analyze};

    const TEXT: &str = "2023年青羊区绿道总长为160公里，步行15分钟生活圈建成。";

    #[test]
    fn a_question_about_a_selection_leads_where_the_tables_would() {
        let report = analyze(&Source::from_text("样本", TEXT));
        let (start, place) = (0, [21, 25]);
        let asked = Question::Numbers {
            line: TEXT.into(),
            start,
            place,
        };
        let Answer::Numbers(found) = asked.answer() else {
            panic!("numbers were asked for");
        };
        let chosen = added::choose(&report, TEXT, start, found);
        assert!(chosen.is_some());
        assert_eq!(chosen, added::guess(&report, TEXT, start, place));
    }

    #[test]
    fn a_period_in_words_is_the_only_entry_that_asks() {
        assert_eq!(entry::plain(Field::Period, " 2023年 "), None);
        let plain = [
            (Field::Period, "2023"),
            (Field::Period, ""),
            (Field::Value, "12"),
            (Field::Value, "十二"),
            (Field::Unit, "2023年"),
        ];
        for (field, typed) in plain {
            assert_eq!(entry::plain(field, typed), Some(entry::read(field, typed)));
        }
        let none = Question::Period("往日".into()).answer();
        assert_eq!(none, Answer::Period(None));
    }

    #[test]
    fn what_is_set_right_waits_for_the_answers() {
        let report = analyze(&Source::from_text("样本", TEXT));
        let set = |change| Correction::of(&report.observations[0], change);
        let right = [
            set(Change::District("锦江区".into())),
            set(Change::Indicator("公园".into())),
            set(Change::Unit("万米".into())),
        ];
        let bare = apply_asking(&report, "", &right, &|_| None);
        let last = bare.districts.last().map(|last| last.code.as_str());
        assert_eq!((last, &bare.observations[0].base), (Some(""), &None));
        // One answer a round, as they come in.
        let told = RefCell::new(Vec::<(Question, Answer)>::new());
        let known = loop {
            let open = RefCell::new(None);
            let applied = apply_asking(&report, "", &right, &|question| {
                let told = told.borrow();
                let known = told.iter().find(|(asked, _)| *asked == question);
                let answer = known.map(|(_, answer)| answer.clone());
                if answer.is_none() {
                    open.borrow_mut().get_or_insert(question);
                }
                answer
            });
            let Some(question) = open.take() else {
                break applied;
            };
            let answer = question.answer();
            told.borrow_mut().push((question, answer));
        };
        assert_eq!(known, apply(&report, "", &right));
        assert_ne!(known, bare);
    }
}
