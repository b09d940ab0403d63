//! A file of cases, line by line: the context that stands above a line, and the rows it wants.

/// A row as the file says it.
#[derive(Clone, Debug)]
pub struct Want {
    pub quote: String,
    pub may_lack: bool,
    pub indicator: String,
    pub measure: String,
    pub value: Option<(f64, Option<f64>)>,
    pub unit: String,
    pub comparator: String,
    pub district: String,
    pub period: String,
    pub status: String,
}

/// What the lines of a file stand in.
#[derive(Clone, Debug, Default)]
pub struct Context {
    title: String,
    date: String,
    heading: String,
    district: String,
    period: String,
    status: String,
    pub family: String,
}

impl Context {
    /// Takes a line that begins with `#`.
    pub fn read(&mut self, line: &str) {
        let (key, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim();
        let set = |field: &mut String| *field = rest.trim_matches('-').to_owned();
        match key {
            "#title" => set(&mut self.title),
            "#date" => set(&mut self.date),
            "#heading" => set(&mut self.heading),
            "#default" => self.defaults(rest),
            "#" => {
                if let Some(family) = rest.strip_prefix("== ") {
                    self.family = family.to_owned();
                }
            }
            _ => panic!("no such line: {line}"),
        }
    }

    fn defaults(&mut self, pairs: &str) {
        for pair in pairs.split(' ') {
            match pair.split_once('=') {
                Some(("district", value)) => value.clone_into(&mut self.district),
                Some(("period", value)) => value.clone_into(&mut self.period),
                Some(("status", value)) => value.clone_into(&mut self.status),
                _ => panic!("no such default: {pair}"),
            }
        }
    }

    /// The document that a text stands in.
    pub fn document(&self, text: &str) -> String {
        let date = if self.date.is_empty() {
            String::new()
        } else {
            format!("（{}）", self.date)
        };
        let lines = [&self.title, &date, &self.heading];
        let mut document = String::new();
        for line in lines.into_iter().filter(|line| !line.is_empty()) {
            document.push_str(&line.replace('↵', "\n"));
            document.push('\n');
        }
        document + text
    }

    /// One row of a line.
    pub fn want(&self, row: &str) -> Want {
        let mut fields = row.split('|');
        let mut field = |other: &str| match fields.next() {
            None | Some("") => other.to_owned(),
            Some("-") => String::new(),
            Some(said) => said.to_owned(),
        };
        let quote = field("");
        let may_lack = quote.starts_with('?');
        let quote = quote.trim_start_matches('?').to_owned();
        let (number, unit) = digits(&quote);
        Want {
            indicator: field("*"),
            measure: field("level"),
            value: bounds(&field(&number), row),
            unit: field(&unit),
            comparator: field("exact"),
            district: field(&self.district),
            period: field(&self.period),
            status: field(&self.status),
            quote,
            may_lack,
        }
    }
}

/// The digits that a quote begins with, in ASCII and without commas, and what follows them.
fn digits(quote: &str) -> (String, String) {
    let ascii: String = quote
        .chars()
        .map(|sign| match sign {
            '０'..='９' => char::from_u32(u32::from(sign) - 0xFEE0).unwrap_or(sign),
            '．' => '.',
            '％' => '%',
            _ => sign,
        })
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, ',' | '，' | '多' | '余'))
        .collect();
    let end = ascii
        .find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | '-'))
        .unwrap_or(ascii.len());
    (ascii[..end].to_owned(), ascii[end..].to_owned())
}

/// `2`, `2..3` or `*`, from a row.
fn bounds(value: &str, row: &str) -> Option<(f64, Option<f64>)> {
    let number = |text: &str| {
        text.parse()
            .unwrap_or_else(|_| panic!("no number in {row}"))
    };
    match value.split_once("..") {
        _ if value == "*" => None,
        Some((low, high)) => Some((number(low), Some(number(high)))),
        None => Some((number(value), None)),
    }
}
