//! Texts to measure on: the project's own samples as one report, repeated to a size, and the real
//! reports of `../shared` where they are there.

use std::path::{Path, PathBuf};
use zhibiao::{Source, analyze};

/// Case files whose first column is running text.
const CASES: [&str; 4] = [
    include_str!("../cases/readings/bulletins.tsv"),
    include_str!("../cases/readings/context.tsv"),
    include_str!("../cases/readings/names.tsv"),
    include_str!("../cases/readings/status.tsv"),
];

/// The sample of the page, then the sentences of the cases, ten to a paragraph under a heading.
fn sample() -> String {
    let sentences: Vec<&str> = CASES
        .iter()
        .flat_map(|file| file.lines())
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split('\t').next())
        .filter(|text| !text.is_empty())
        .collect();
    let mut text = include_str!("../../src/app/sample.txt").to_owned();
    for (number, paragraph) in sentences.chunks(10).enumerate() {
        text.push_str(&format!("\n（{}）重点工作\n", number + 1));
        for sentence in paragraph {
            text.push_str(&sentence.replace("\\n", "\n"));
            if !sentence.ends_with(['。', '；', '：']) {
                text.push('。');
            }
        }
    }
    text
}

/// The sample repeated to at least so many bytes, cut at the end of a line.
pub fn of_size(bytes: usize) -> String {
    repeated(&(sample() + "\n"), bytes)
}

/// The longest of the real reports that is read again where it is repeated, repeated likewise: below a
/// glossary or a list of links nothing more would be read. None where there is no such report.
pub fn report_of_size(bytes: usize) -> Option<String> {
    let mut all = reports();
    all.sort_by_key(|report| std::cmp::Reverse(report.len()));
    let figures = |text: &str| analyze(&Source::from_text("报告", text)).observations.len();
    let report = all.into_iter().find_map(|report| {
        let report = report + "\n";
        (figures(&report.repeat(2)) == 2 * figures(&report)).then_some(report)
    })?;
    Some(repeated(&report, bytes))
}

/// A text repeated to at least so many bytes, cut at the end of a line.
fn repeated(sample: &str, bytes: usize) -> String {
    let mut text = sample.repeat(bytes.div_ceil(sample.len()).max(1));
    let end = (bytes..text.len())
        .find(|&at| text.as_bytes()[at] == b'\n')
        .unwrap_or(text.len());
    text.truncate(end);
    text
}

/// The reports of `../shared/corpus/reports`, one by one; none where the folder is not there.
pub fn reports() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/reports");
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let text = |path: &PathBuf| path.extension().is_some_and(|end| end == "txt");
    let mut paths: Vec<_> = paths.filter(text).collect();
    paths.sort();
    paths
        .iter()
        .filter_map(|path| std::fs::read_to_string(path).ok())
        .collect()
}
