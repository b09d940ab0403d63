//! A block of figures: column by column, since like beside like deflates best.
//!
//! What is sent of a figure is what its row in the table says, its words where they are nothing but
//! digits and unit, and with the quotes its place in the excerpt. Category, id and base are looked up again on the other side; evidence and rules stay
//! behind.

use super::bytes::{self, Reader, number, signed};
use super::table::{self, Table, Texts, Unit};
use crate::lexicon::Lexicon;
use crate::report::{Base, Comparator, Field, Measure, Observation, Status};

/// Characters of the longest name, unit or period.
const LONGEST: usize = 200;

const MEASURES: [Measure; 6] = [
    Measure::Level,
    Measure::Added,
    Measure::Change,
    Measure::Gap,
    Measure::Share,
    Measure::Rank,
];
const COMPARATORS: [Comparator; 6] = [
    Comparator::Exact,
    Comparator::About,
    Comparator::Nearly,
    Comparator::Over,
    Comparator::AtLeast,
    Comparator::AtMost,
];
const STATUSES: [Status; 3] = [Status::Actual, Status::Target, Status::Forecast];
const FIELDS: [Field; 8] = [
    Field::Indicator,
    Field::Measure,
    Field::Value,
    Field::Unit,
    Field::Comparator,
    Field::District,
    Field::Period,
    Field::Status,
];

/// What both sides remember from block to block.
pub struct Columns {
    districts: Texts,
    periods: Texts,
    units: Table<Unit, (String, String, u64)>,
    indicators: Texts,
    placed: bool,
    /// Where the figure before ends.
    end: u32,
}

impl Columns {
    /// Columns of figures about these districts; `placed` ones stand in an excerpt.
    pub fn new(districts: impl IntoIterator<Item = String>, placed: bool) -> Self {
        Self {
            districts: table::texts(districts, false),
            periods: table::years(),
            units: table::units(),
            indicators: table::texts([], true),
            placed,
            end: 0,
        }
    }

    /// Writes figures.
    pub fn write(&mut self, figures: &[Observation]) -> Vec<u8> {
        let mut block = Vec::new();
        let mut news = bytes::Texts::default();
        number(&mut block, figures.len() as u64);
        for figure in figures {
            let code = text_number(&mut self.districts, &figure.district, &mut news);
            number(&mut block, code);
        }
        for figure in figures {
            let code = text_number(&mut self.periods, &figure.period, &mut news);
            number(&mut block, code);
        }
        block.extend(figures.iter().map(kind));
        let mut factors = Vec::new();
        for figure in figures {
            let unit = unit(figure, &self.units);
            let code = self.units.number(&unit, unit.key());
            number(&mut block, code);
            if code == 0 {
                news.push(&unit.printed);
                news.push(&unit.base);
                bytes::value(&mut factors, unit.factor, None);
            }
        }
        for figure in figures {
            let code = text_number(&mut self.indicators, &figure.indicator, &mut news);
            number(&mut block, code);
        }
        for figure in figures {
            bytes::value(&mut block, figure.value, printed(figure));
            if let Some(upper) = figure.upper {
                bytes::value(&mut block, upper, None);
            }
        }
        if self.placed {
            for figure in figures {
                signed(&mut block, i64::from(figure.start) - i64::from(self.end));
                number(
                    &mut block,
                    u64::from(figure.end.saturating_sub(figure.start)),
                );
                self.end = figure.end;
            }
        }
        corrected(&mut block, figures);
        block.extend(factors);
        news.write(&mut block);
        block
    }

    /// Reads figures; `None` where the block is not what was written.
    pub fn read(&mut self, reader: &mut Reader) -> Option<Vec<Observation>> {
        let count = reader.count()?;
        let districts = reader.numbers(count)?;
        let periods = reader.numbers(count)?;
        let kinds = reader.take(count)?;
        let units = reader.numbers(count)?;
        let indicators = reader.numbers(count)?;
        let mut figures = kinds
            .iter()
            .map(|kind| self.bare(*kind, reader))
            .collect::<Option<Vec<_>>>()?;
        if self.placed {
            for figure in &mut figures {
                (figure.start, figure.end) = self.place(reader)?;
            }
        }
        set_corrected(reader, &mut figures)?;
        let new_units = units.iter().filter(|code| **code == 0).count();
        let factors = (0..new_units)
            .map(|_| Some(reader.value()?.0))
            .collect::<Option<Vec<_>>>()?;
        let new = |codes: &[u64]| codes.iter().filter(|code| **code == 0).count();
        let texts = new(&districts) + new(&periods) + 2 * new_units + new(&indicators);
        let mut news = reader.texts(texts)?;
        for (figure, code) in figures.iter_mut().zip(districts) {
            figure.district = text_entry(&mut self.districts, code, &mut news)?;
        }
        for (figure, code) in figures.iter_mut().zip(periods) {
            figure.period = text_entry(&mut self.periods, code, &mut news)?;
        }
        let mut factors = factors.into_iter();
        for (figure, code) in figures.iter_mut().zip(units) {
            if code == 0 {
                let unit = Unit {
                    printed: news.next()?,
                    base: news.next()?,
                    factor: factors.next()?,
                };
                (short(&unit.printed) == unit.printed && short(&unit.base) == unit.base)
                    .then_some(())?;
                set_unit(figure, &unit);
                let key = unit.key();
                self.units.learn(unit, key);
            } else {
                set_unit(figure, self.units.entry(code)?);
            }
        }
        for (figure, code) in figures.iter_mut().zip(indicators) {
            figure.indicator = text_entry(&mut self.indicators, code, &mut news)?;
            recognise(figure);
        }
        Some(figures)
    }

    /// A figure of this kind with its value.
    fn bare(&self, kind: u8, reader: &mut Reader) -> Option<Observation> {
        let (kind, ranges) = (usize::from(kind >> 1), kind & 1 == 1);
        let (value, printed) = reader.value()?;
        Some(Observation {
            status: *STATUSES.get(kind / 36)?,
            measure: *MEASURES.get(kind % 36 / 6)?,
            comparator: *COMPARATORS.get(kind % 6)?,
            value,
            // The unit follows when it is known.
            quote: printed.unwrap_or_default(),
            upper: if ranges {
                Some(reader.value()?.0)
            } else {
                None
            },
            ..Observation::default()
        })
    }

    fn place(&mut self, reader: &mut Reader) -> Option<(u32, u32)> {
        let start = i64::from(self.end).checked_add(reader.signed()?)?;
        let start = u32::try_from(start).ok()?;
        let end = start.checked_add(u32::try_from(reader.number()?).ok()?)?;
        self.end = end;
        Some((start, end))
    }
}

/// Writes which figures have fields that a user set right, and which.
fn corrected(block: &mut Vec<u8>, figures: &[Observation]) {
    let marked = figures.iter().enumerate();
    let marked = marked.filter(|(_, figure)| !figure.corrected.is_empty());
    number(block, marked.clone().count() as u64);
    for (index, figure) in marked {
        number(block, index as u64);
        number(block, figure.corrected.len() as u64);
        block.extend(figure.corrected.iter().map(|field| *field as u8));
    }
}

fn set_corrected(reader: &mut Reader, figures: &mut [Observation]) -> Option<()> {
    for _ in 0..reader.count()? {
        let index = usize::try_from(reader.number()?).ok()?;
        let count = reader.count()?;
        let fields = reader.take(count.min(FIELDS.len()))?.iter();
        let fields = fields.map(|field| FIELDS.get(usize::from(*field)).copied());
        figures.get_mut(index)?.corrected = fields.collect::<Option<_>>()?;
    }
    Some(())
}

fn kind(figure: &Observation) -> u8 {
    let place = figure.status as u8 * 36 + figure.measure as u8 * 6 + figure.comparator as u8;
    place << 1 | u8::from(figure.upper.is_some())
}

fn text_number(table: &mut Texts, text: &str, news: &mut bytes::Texts) -> u64 {
    let text = short(text);
    let code = table.number(&text.to_owned(), text.to_owned());
    if code == 0 {
        news.push(text);
    }
    code
}

fn text_entry(
    table: &mut Texts,
    code: u64,
    news: &mut impl Iterator<Item = String>,
) -> Option<String> {
    if code > 0 {
        return table.entry(code).cloned();
    }
    let text = news.next()?;
    (short(&text) == text).then_some(())?;
    table.learn(text.clone(), text.clone());
    Some(text)
}

/// A text short enough to stand in every figure: one text can be named by thousands.
fn short(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST).map(|(at, _)| at);
    end.map_or(text, |end| text.get(..end).unwrap_or_default())
}

/// The unit of a figure with the factor that leads from its value to its base: a known factor that
/// does, for one divided out has the dust of both numbers on it.
fn unit(figure: &Observation, known: &Table<Unit, (String, String, u64)>) -> Unit {
    let (base, size) = match &figure.base {
        Some(base) => (short(&base.unit), base.value),
        None => ("", 0.0),
    };
    let printed = short(&figure.unit);
    let fits = |unit: &Unit| {
        unit.printed == printed && unit.base == base && rounded(figure.value * unit.factor) == size
    };
    let factor = if base.is_empty() || figure.value == 0.0 {
        0.0
    } else {
        rounded(size / figure.value)
    };
    known.find(fits).cloned().unwrap_or_else(|| Unit {
        printed: printed.to_owned(),
        base: base.to_owned(),
        factor,
    })
}

/// The digits of a figure whose words are nothing but these and its unit.
fn printed(figure: &Observation) -> Option<&str> {
    let digits = figure.quote.strip_suffix(figure.unit.as_str())?;
    let says_value = digits.parse() == Ok(figure.value.abs()) && figure.upper.is_none();
    says_value.then_some(digits)
}

fn set_unit(figure: &mut Observation, unit: &Unit) {
    figure.unit.clone_from(&unit.printed);
    if !figure.quote.is_empty() {
        figure.quote.push_str(&unit.printed);
    }
    figure.base = (!unit.base.is_empty()).then(|| Base {
        value: rounded(figure.value * unit.factor),
        unit: unit.base.clone(),
    });
}

/// Twelve digits, as [`crate::lexicon::Units::base`] rounds.
fn rounded(value: f64) -> f64 {
    format!("{value:.11e}").parse().unwrap_or(value)
}

/// Looks up what the lexicon knows of the name.
fn recognise(figure: &mut Observation) {
    let lexicon = Lexicon::get();
    let known = lexicon.indicator(&figure.indicator);
    figure.indicator_id = known.map(|known| known.id.to_owned()).unwrap_or_default();
    figure.category = lexicon.category_of(&figure.indicator).to_owned();
}
