//! A block of figures: column by column, since like beside like deflates best.
//!
//! What is sent of a figure is what its row in the table says, its words where they are nothing but
//! digits and unit, and with the quotes its place in the excerpt. Category and id are looked up again
//! on the other side; evidence and rules stay behind.

use super::bytes::{self, Reader, number, signed};
use super::kind;
use super::table::{self, Texts};
use super::unit::{self, Unit, Units};
use crate::lexicon::Lexicon;
use crate::report::Observation;

/// Characters of the longest name, unit or period.
const LONGEST: usize = 200;

/// What both sides remember from block to block.
pub struct Columns {
    districts: Texts,
    periods: Texts,
    units: Units,
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
            units: unit::units(),
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
        block.extend(figures.iter().map(kind::code));
        let mut factors = Vec::new();
        for figure in figures {
            let unit = unit::of(figure, &self.units);
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
        kind::write_corrected(&mut block, figures);
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
            .map(|kind| bare(*kind, reader))
            .collect::<Option<Vec<_>>>()?;
        if self.placed {
            for figure in &mut figures {
                (figure.start, figure.end) = self.place(reader)?;
            }
        }
        kind::read_corrected(reader, &mut figures)?;
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
            self.unite(figure, code, &mut news, &mut factors)?;
        }
        for (figure, code) in figures.iter_mut().zip(indicators) {
            figure.indicator = text_entry(&mut self.indicators, code, &mut news)?;
            recognise(figure);
        }
        Some(figures)
    }

    /// Gives a figure its unit: one that was sent before, or the next new one.
    fn unite(
        &mut self,
        figure: &mut Observation,
        code: u64,
        news: &mut std::vec::IntoIter<String>,
        factors: &mut std::vec::IntoIter<f64>,
    ) -> Option<()> {
        if code > 0 {
            unit::set(figure, self.units.entry(code)?);
            return Some(());
        }
        let unit = Unit {
            printed: news.next()?,
            base: news.next()?,
            factor: factors.next()?,
        };
        (short(&unit.printed) == unit.printed && short(&unit.base) == unit.base).then_some(())?;
        unit::set(figure, &unit);
        let key = unit.key();
        self.units.learn(unit, key);
        Some(())
    }

    fn place(&mut self, reader: &mut Reader) -> Option<(u32, u32)> {
        let start = i64::from(self.end).checked_add(reader.signed()?)?;
        let start = u32::try_from(start).ok()?;
        let end = start.checked_add(u32::try_from(reader.number()?).ok()?)?;
        self.end = end;
        Some((start, end))
    }
}

/// A figure of this kind with its value.
fn bare(code: u8, reader: &mut Reader) -> Option<Observation> {
    let mut figure = kind::figure(code)?;
    let (value, printed) = reader.value()?;
    figure.value = value;
    // The unit follows when it is known.
    figure.quote = printed.unwrap_or_default();
    if kind::ranges(code) {
        figure.upper = Some(reader.value()?.0);
    }
    Some(figure)
}

/// The digits of a figure whose words are nothing but these and its unit.
fn printed(figure: &Observation) -> Option<&str> {
    let digits = figure.quote.strip_suffix(figure.unit.as_str())?;
    let says_value = digits.parse() == Ok(figure.value.abs()) && figure.upper.is_none();
    says_value.then_some(digits)
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
pub fn short(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST).map(|(at, _)| at);
    end.map_or(text, |end| text.get(..end).unwrap_or_default())
}

/// Looks up what the lexicon knows of the name.
fn recognise(figure: &mut Observation) {
    let lexicon = Lexicon::get();
    let known = lexicon.indicator(&figure.indicator);
    figure.indicator_id = known.map(|known| known.id.into()).unwrap_or_default();
    figure.category = lexicon.category_of(&figure.indicator).into();
}
