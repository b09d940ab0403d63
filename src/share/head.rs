//! The head of a link: what it carries, how much of it, and of what document.

use super::Size;
use super::bytes::{Reader, Texts, number};
use crate::report::{Document, Profile, Report};

/// No document is about more.
const MOST_DISTRICTS: usize = 4_000;

/// The first block.
#[derive(Debug, Default, PartialEq)]
pub struct Head {
    /// What the link carries.
    pub size: Size,
    /// How many figures follow, or characters of the whole text.
    pub count: usize,
    /// The document's facts.
    pub document: Document,
    /// The districts, without policies and honours in the smallest size.
    pub districts: Vec<Profile>,
    /// The corrections to a whole text, as JSON.
    pub corrections: String,
    /// Those of kinds that pages of the first version don't know, `""` where there is none: they stand behind all that
    /// those pages read.
    pub later: String,
}

impl Head {
    /// The head of a link to this report.
    pub fn new(size: Size, count: usize, report: &Report, corrections: &str) -> Self {
        let districts = report.districts.iter().map(|profile| Profile {
            figures: 0,
            policies: names(size, &profile.policies),
            honours: names(size, &profile.honours),
            ..profile.clone()
        });
        Self {
            size,
            count,
            document: report.document.clone(),
            districts: match size {
                Size::Whole => Vec::new(),
                _ => districts.take(MOST_DISTRICTS).collect(),
            },
            corrections: corrections.to_owned(),
            later: String::new(),
        }
    }

    /// Writes it.
    pub fn write(&self) -> Vec<u8> {
        let (mut block, mut texts) = (vec![self.size as u8], Texts::default());
        number(&mut block, self.count as u64);
        let document = &self.document;
        // What the receiver reads again is not sent.
        let read = match self.size {
            Size::Whole => [""; 4],
            _ => [
                document.title.as_str(),
                &document.published,
                &document.district,
                &document.years,
            ],
        };
        for text in [&document.name, &document.encoding, &self.corrections] {
            texts.push(text);
        }
        for text in read {
            texts.push(text);
        }
        number(&mut block, self.districts.len() as u64);
        for profile in &self.districts {
            for names in [&profile.ancestors, &profile.policies, &profile.honours] {
                number(&mut block, names.len() as u64);
            }
            let own = [&profile.name, &profile.code, &profile.parent];
            let lists = [&profile.ancestors, &profile.policies, &profile.honours];
            for text in own.into_iter().chain(lists.into_iter().flatten()) {
                texts.push(text);
            }
        }
        texts.write(&mut block);
        if !self.later.is_empty() {
            let mut later = Texts::default();
            later.push(&self.later);
            later.write(&mut block);
        }
        block
    }

    /// Reads it.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        let size = match reader.byte()? {
            0 => Size::Figures,
            1 => Size::Quotes,
            2 => Size::Whole,
            _ => return None,
        };
        let count = usize::try_from(reader.number()?).ok()?;
        let districts = reader.count().filter(|count| *count <= MOST_DISTRICTS)?;
        let lists = (0..districts)
            .map(|_| Some([reader.count()?, reader.count()?, reader.count()?]))
            .collect::<Option<Vec<_>>>()?;
        let mut counts = lists.iter().flatten().copied();
        let all = counts.try_fold(7 + 3 * districts, usize::checked_add)?;
        let mut texts = reader.texts(all)?;
        let later = reader.texts(1).and_then(|mut later| later.next());
        let mut next = || texts.next();
        let (name, encoding, corrections) = (next()?, next()?, next()?);
        let document = Document {
            name,
            encoding,
            title: next()?,
            published: next()?,
            district: next()?,
            years: next()?,
            characters: 0,
        };
        let districts = lists.into_iter().map(|[ancestors, policies, honours]| {
            let (name, code, parent) = (next()?, next()?, next()?);
            let mut list = |count| (0..count).map(|_| next()).collect::<Option<Vec<_>>>();
            Some(Profile {
                name,
                code,
                parent,
                ancestors: list(ancestors)?,
                policies: list(policies)?,
                honours: list(honours)?,
                figures: 0,
            })
        });
        Some(Self {
            size,
            count,
            districts: districts.collect::<Option<_>>()?,
            document,
            corrections,
            later: later.unwrap_or_default(),
        })
    }
}

fn names(size: Size, names: &[String]) -> Vec<String> {
    if size == Size::Figures {
        Vec::new()
    } else {
        names.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_later_stands_behind_all_that_was_always_there() {
        let report = Report::default();
        let old = Head::new(Size::Whole, 5, &report, "[1]");
        let new = Head {
            later: "[2]".into(),
            ..Head::new(Size::Whole, 5, &report, "[1]")
        };
        assert!(
            new.write().starts_with(&old.write()),
            "pages from before read the same"
        );
        assert_eq!(Head::read(&new.write()), Some(new));
        assert_eq!(Head::read(&old.write()), Some(old));
    }
}
