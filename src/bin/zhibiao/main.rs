//! The command line: files in, their figures out, as JSON, CSV or Markdown.
//!
//! ```text
//! zhibiao 工作报告.txt --format csv --output 指标.csv
//! ```
//!
//! Exit code 0 where everything was read and written, 2 where not; then nothing is written and one
//! message on standard error says where, why and what to do. Reading is [`zhibiao::analyze`]'s and
//! the formats are [`zhibiao::export`]'s: here is only what has to do with files and arguments.

mod failure;
mod input;
mod options;
mod output;
mod quantities;

use failure::Failure;
use options::{Format, Options, Request};
use std::process::ExitCode;
use zhibiao::export::{csv::csv, json, markdown::markdown};
use zhibiao::{Report, analyze};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("zhibiao：{failure}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Failure> {
    let options = match options::parse(lexopt::Parser::from_env())? {
        Request::Help => return output::print(options::HELP),
        Request::Version => {
            return output::print(concat!("zhibiao ", env!("CARGO_PKG_VERSION"), "\n"));
        }
        Request::Quantities => return quantities::stream(),
        Request::Read(options) => options,
    };
    if let Some(file) = &options.output {
        output::refuse_to_overwrite_input(file, &options.inputs)?;
    }
    let read = |input| input::read(input).map(|source| analyze(&source));
    let reports = options
        .inputs
        .iter()
        .map(read)
        .collect::<Result<Vec<Report>, Failure>>()?;
    let text = rendered(&reports, &options);
    match &options.output {
        Some(file) => output::save(file, &text),
        None => output::print(&text),
    }
}

/// One document in JSON is an object, several are an array; every other format holds any number.
fn rendered(reports: &[Report], options: &Options) -> String {
    match (options.format, reports) {
        (Format::Json, [report]) => json::json(report, options.layout),
        (Format::Json, _) => json::json_array(reports, options.layout),
        (Format::Ndjson, _) => json::ndjson(reports),
        (Format::Csv, _) => csv(reports),
        (Format::Markdown, _) => markdown(reports),
    }
}
