//! The workbook, read back by a reader of workbooks.
#![cfg(all(feature = "heavy", not(target_arch = "wasm32")))]

use calamine::{Data, DataType, Reader, Xlsx};
use std::io::Cursor;
use zhibiao::export::xlsx::xlsx;
use zhibiao::report::{Document, Observation, Profile};
use zhibiao::{Report, Source, analyze};

const TEXT: &str = "盐田区2025年政府工作报告\n一、2024年工作回顾\n\
    全区地区生产总值达到912.6亿元，同比下降5.4%。新增公园绿地2.3万平方米。屋顶光伏装机容量4.2万千瓦时。\n\
    大鹏新区接待游客1200万人次。\n";

fn book(reports: &[Report]) -> Xlsx<Cursor<Vec<u8>>> {
    told(reports, "")
}

/// A workbook of reports that all have one text.
fn told(reports: &[Report], text: &str) -> Xlsx<Cursor<Vec<u8>>> {
    let documents: Vec<_> = reports.iter().map(|report| (report, text)).collect();
    Xlsx::new(Cursor::new(xlsx(&documents))).expect("a workbook")
}

fn cells(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<Data>> {
    let range = book.worksheet_range(sheet).expect("the sheet is there");
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn a_sheet_a_district_behind_the_overview() {
    let report = analyze(&Source::from_text("报告.txt", TEXT));
    let mut book = book(std::slice::from_ref(&report));
    let names = book.sheet_names();
    assert_eq!(names, ["概览", "盐田区", "大鹏新区"]);
    let figures: usize = names[1..]
        .iter()
        .map(|name| cells(&mut book, name).len() - 1)
        .sum();
    assert_eq!(figures, report.observations.len());

    let overview = cells(&mut book, "概览");
    assert_eq!(overview[0][0], Data::String(report.document.title.clone()));
    let fact = |label: &str| {
        let row = overview
            .iter()
            .find(|row| row[0].get_string() == Some(label));
        row.map(|row| row[1].clone()).expect("the fact is there")
    };
    assert_eq!(fact("数字"), Data::Float(report.observations.len() as f64));
    assert_eq!(fact("文件"), Data::String("报告.txt".into()));
}

#[test]
fn numbers_are_numbers_with_their_unit_beside_them() {
    let report = analyze(&Source::from_text("报告.txt", TEXT));
    let rows = cells(&mut book(std::slice::from_ref(&report)), "盐田区");
    let column = |head: &str| {
        let at = rows[0]
            .iter()
            .position(|cell| cell.get_string() == Some(head));
        at.expect("the column is there")
    };
    let gdp = &rows[1];
    assert_eq!(gdp[column("指标")], Data::String("地区生产总值".into()));
    assert_eq!(gdp[column("数值")], Data::Float(912.6));
    assert_eq!(gdp[column("单位")], Data::String("亿元".into()));
    assert_eq!(gdp[column("基准值")], Data::Float(91_260_000_000.0));
    assert_eq!(rows[2][column("数值")], Data::Float(-5.4));
    let doubts = rows
        .iter()
        .skip(1)
        .filter(|row| !row[column("存疑")].is_empty());
    assert_eq!(doubts.count(), report.doubts.len());
}

#[test]
fn the_sentence_stands_last() {
    let report = analyze(&Source::from_text("报告.txt", TEXT));
    let rows = cells(&mut told(&[report], TEXT), "盐田区");
    let last: Vec<_> = rows.iter().filter_map(|row| row.last()).collect();
    assert_eq!(last[0], "原句");
    assert_eq!(last[1], "全区地区生产总值达到912.6亿元，同比下降5.4%。");
    assert_eq!(last[3], "新增公园绿地2.3万平方米。");
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "=HYPERLINK(\"http://a\")\u{0}\u{ffff}<&>";
    let report = Report {
        document: Document {
            name: hostile.into(),
            title: "+1".into(),
            ..Document::default()
        },
        districts: vec![Profile {
            name: hostile.into(),
            ..Profile::default()
        }],
        observations: vec![
            Observation {
                indicator: hostile.into(),
                district: hostile.into(),
                ..Observation::default()
            },
            Observation {
                value: f64::INFINITY,
                ..Observation::default()
            },
        ],
        ..Report::default()
    };
    let mut book = book(&[report]);
    let name = book.sheet_names()[1].clone();
    let rows = cells(&mut book, &name);
    assert_eq!(
        rows[1][0],
        Data::String("=HYPERLINK(\"http://a\")<&>".into())
    );
    let formulas = book.worksheet_formula(&name).expect("the sheet is there");
    assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()));
}

#[test]
fn documents_share_the_sheet_of_their_district() {
    let report = |name: &str| Report {
        document: Document {
            name: name.into(),
            ..Document::default()
        },
        observations: vec![
            Observation {
                district: "罗湖区".into(),
                ..Observation::default()
            },
            Observation::default(),
        ],
        ..Report::default()
    };
    let mut book = book(&[report("甲"), report("乙")]);
    assert_eq!(book.sheet_names(), ["概览", "罗湖区", "未说明地区"]);
    assert_eq!(cells(&mut book, "罗湖区").len(), 3);
}
