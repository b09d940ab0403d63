//! The command line as a user meets it: the built program, real files, real pipes.
#![cfg(feature = "cli")]

mod output;

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const REPORT: &str =
    "盐田区2025年政府工作报告\n2024年，全区地区生产总值900.5亿元，同比增长5.1%。\n";
const OTHER: &str = "2024年，罗湖区新建公园12座。\n";

fn zhibiao() -> Command {
    Command::new(env!("CARGO_BIN_EXE_zhibiao"))
}

/// A folder with two reports, 甲.txt and 乙.txt; commands run inside it.
fn folder() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    fs::write(folder.path().join("甲.txt"), REPORT).expect("a report");
    fs::write(folder.path().join("乙.txt"), OTHER).expect("a report");
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = zhibiao();
    command
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null());
    command.output().expect("the program starts")
}

fn feed(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = zhibiao();
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(input)
        .expect("it reads its input");
    child.wait_with_output().expect("the program ends")
}

/// Standard output of a run that must succeed without a word.
fn printed(output: Output) -> String {
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && complaint.is_empty(),
        "{:?}: {complaint}",
        output.status
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The message of a run that must fail with exit code 2 and print nothing.
fn complaint(output: Output) -> String {
    assert_eq!(output.status.code(), Some(2));
    assert!(
        output.stdout.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    String::from_utf8(output.stderr).expect("UTF-8")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn one_file_is_one_object_on_one_line() {
    let folder = folder();
    let text = printed(run(folder.path(), &["甲.txt"]));
    assert_eq!(text.lines().count(), 1);
    assert_eq!(json(&text)["document"]["name"], "甲.txt");
    assert_eq!(json(&text)["document"]["encoding"], "utf-8");
}

#[test]
fn pretty_says_the_same_on_many_lines() {
    let folder = folder();
    let compact = printed(run(folder.path(), &["甲.txt"]));
    let pretty = printed(run(folder.path(), &["--pretty", "甲.txt"]));
    assert!(pretty.lines().count() > 10);
    assert_eq!(json(&compact), json(&pretty));
}

#[test]
fn several_files_are_an_array_in_the_order_given() {
    let folder = folder();
    let array = json(&printed(run(folder.path(), &["乙.txt", "甲.txt"])));
    let order: Vec<&Value> = array
        .as_array()
        .expect("an array")
        .iter()
        .map(|report| &report["document"]["name"])
        .collect();
    assert_eq!(order, ["乙.txt", "甲.txt"]);
}

#[test]
fn standard_input_is_read_without_a_file_and_for_a_dash() {
    let without = printed(feed(&[], REPORT.as_bytes()));
    assert_eq!(json(&without)["document"]["name"], "标准输入");
    assert_eq!(printed(feed(&["-"], REPORT.as_bytes())), without);
}

#[test]
fn every_format_carries_the_figures_of_the_json() {
    let folder = folder();
    let array = json(&printed(run(folder.path(), &["甲.txt", "乙.txt"])));
    let count = |report: &Value| report["observations"].as_array().expect("figures").len();
    let figures: usize = array.as_array().expect("an array").iter().map(count).sum();
    assert_eq!(figures, 3, "{array}");

    let lines = printed(run(
        folder.path(),
        &["--format", "ndjson", "甲.txt", "乙.txt"],
    ));
    let documents: Vec<Value> = lines
        .lines()
        .map(|line| json(line)["document"].clone())
        .collect();
    assert_eq!(documents, ["甲.txt", "甲.txt", "乙.txt"]);

    let csv = printed(run(folder.path(), &["--format", "csv", "甲.txt", "乙.txt"]));
    assert!(csv.starts_with(
        "\u{feff}指标,数值,上限,单位,地区,时期,性质,口径,比较,原文,起,止,文件,更正,类别,区划代码,基准值,基准单位,原句\r\n"
    ));
    assert_eq!(csv.lines().count(), 1 + figures);

    let page = printed(run(
        folder.path(),
        &["--format", "html", "甲.txt", "乙.txt"],
    ));
    assert!(page.starts_with("<!doctype html>"));
    assert!(page.contains(">900.5亿元</a>") && page.contains(">12座</a>"));

    let book = run(folder.path(), &["--format", "xlsx", "甲.txt", "乙.txt"]);
    assert!(book.status.success() && book.stdout.starts_with(b"PK"));

    let markdown = printed(run(folder.path(), &["--format", "md", "甲.txt", "乙.txt"]));
    assert_eq!(
        markdown
            .lines()
            .filter(|line| line.starts_with("# "))
            .count(),
        2
    );
    assert!(markdown.contains("900.5亿元 |"), "{markdown}");
}

#[test]
fn help_and_version_go_to_standard_output() {
    let help = printed(feed(&["--help"], b""));
    for word in [
        "用法",
        "--format",
        "ndjson",
        "--output",
        "--pretty",
        "--version",
        "退出码",
    ] {
        assert!(help.contains(word), "{word} is missing");
    }
    let version = printed(feed(&["--version"], b""));
    assert_eq!(
        version,
        concat!("zhibiao ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn arguments_that_make_no_sense_get_the_usage_line() {
    let folder = folder();
    for (arguments, word) in [
        (&["--colour", "甲.txt"] as &[&str], "--colour"),
        (&["--format", "xml", "甲.txt"], "xml"),
        (&["--output"], "--output"),
    ] {
        let message = complaint(run(folder.path(), arguments));
        assert!(
            message.contains(word) && message.contains("用法："),
            "{message}"
        );
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_nothing_is_printed() {
    let folder = folder();
    fs::create_dir(folder.path().join("夹")).expect("a folder");
    for (name, reason) in [("没有.txt", "没有这个文件"), ("夹", "文件夹")] {
        let message = complaint(run(folder.path(), &["甲.txt", name, "乙.txt"]));
        assert!(
            message.contains(name) && message.contains(reason),
            "{message}"
        );
    }
}

#[test]
fn a_document_without_text_is_named() {
    assert!(complaint(feed(&[], b" \n")).contains("标准输入：文件里没有文字"));
}

#[test]
fn old_encodings_are_read() {
    let text = "2024年，盐田区新建公园12座，全年接待游客三百万人次，港口吞吐量保持增长。";
    let gb18030 = encoding_rs::GB18030.encode(text).0;
    assert_eq!(document(&gb18030)["encoding"], "gb18030");
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        document(&[b"\xff\xfe", &utf16[..]].concat())["encoding"],
        "utf-16le"
    );
    for bytes in [&gb18030[..], text.as_bytes()] {
        assert_eq!(document(bytes)["characters"], text.chars().count());
    }
}

fn document(bytes: &[u8]) -> Value {
    json(&printed(feed(&[], bytes)))["document"].clone()
}

#[test]
fn a_file_that_is_no_text_is_named() {
    let folder = folder();
    let bytes: Vec<u8> = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
        .iter()
        .copied()
        .cycle()
        .take(4096)
        .collect();
    fs::write(folder.path().join("图.txt"), bytes).expect("a picture");
    let message = complaint(run(folder.path(), &["甲.txt", "图.txt"]));
    assert!(message.contains("图.txt"), "{message}");
}
