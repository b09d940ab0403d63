//! The command line: files in, their figures out, as JSON, tables or a page.
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
use zhibiao::export::{csv::csv, html::html, json, markdown::markdown, xlsx::xlsx};
use zhibiao::{Report, Source, analyze};

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
        Request::Help => return output::print(options::HELP.as_bytes()),
        Request::Version => {
            let version = concat!("zhibiao ", env!("CARGO_PKG_VERSION"), "\n");
            return output::print(version.as_bytes());
        }
        Request::Quantities => return quantities::stream(),
        Request::Read(options) => options,
    };
    if let Some(file) = &options.output {
        output::refuse_to_overwrite_input(file, &options.inputs)?;
    }
    let sources = options
        .inputs
        .iter()
        .map(input::read)
        .collect::<Result<Vec<Source>, Failure>>()?;
    let content = rendered(&sources, &options);
    match &options.output {
        Some(file) => output::save(file, &content),
        None if options.format == Format::Xlsx => output::print_to_program(&content),
        None => output::print(&content),
    }
}

/// One document in JSON is an object, several are an array; every other format holds any number.
fn rendered(sources: &[Source], options: &Options) -> Vec<u8> {
    if options.format == Format::Ndjson {
        // A line needs no other document: each report goes when its lines are written.
        let mut lines = String::new();
        for source in sources {
            json::add_ndjson(&mut lines, &analyze(source));
        }
        return lines.into_bytes();
    }
    let reports: Vec<Report> = sources.iter().map(analyze).collect();
    let texts = sources.iter().map(|source| source.text.as_str());
    let documents: Vec<_> = reports.iter().zip(texts).collect();
    let text = match (options.format, reports.as_slice()) {
        (Format::Json, [report]) => json::json(report, options.layout),
        (Format::Json, _) => json::json_array(&reports, options.layout),
        (Format::Ndjson, _) => json::ndjson(&reports),
        (Format::Csv, _) => csv(&documents),
        (Format::Markdown, _) => markdown(&documents),
        (Format::Html, _) => html(&documents),
        (Format::Xlsx, _) => return xlsx(&documents),
    };
    text.into_bytes()
}
