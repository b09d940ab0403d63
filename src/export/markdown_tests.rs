//! Tests of reports as Markdown.

use super::*;
use crate::report::{Document, Doubt};

/// Reports that came without their texts.
fn untold(reports: &[Report]) -> String {
    let reports: Vec<_> = reports.iter().map(|report| (report, "")).collect();
    markdown(&reports)
}

fn figure(indicator: &str, district: &str) -> Observation {
    Observation {
        indicator: indicator.into(),
        district: district.into(),
        ..Observation::default()
    }
}

fn profile(name: &str) -> Profile {
    Profile {
        name: name.into(),
        ..Profile::default()
    }
}

fn headings(text: &str) -> Vec<&str> {
    text.lines()
        .filter_map(|line| line.strip_prefix("## "))
        .collect()
}

#[test]
fn a_table_a_district_in_the_order_of_the_cards() {
    let report = Report {
        districts: vec![profile("盐田区"), profile("深圳市")],
        observations: vec![
            figure("人口", ""),
            figure("绿道", "深圳市"),
            figure("港口", "大鹏新区"),
            figure("海滩", "盐田区"),
            figure("码头", "盐田区"),
        ],
        ..Report::default()
    };
    let text = untold(&[report]);
    assert_eq!(
        headings(&text),
        ["盐田区", "深圳市", "大鹏新区", "未说明地区"]
    );
    assert_eq!(text.matches("| ---: |").count(), 4);
    let first = text.split("## 深圳市").next().unwrap_or_default();
    assert!(first.contains("| 海滩 |") && first.contains("| 码头 |") && !first.contains("绿道"));
}

#[test]
fn a_row_reads_as_the_figure_does() {
    let row = Observation {
        value: 2.0,
        upper: Some(3.0),
        unit: "个".into(),
        period: "2026".into(),
        quote: "2-3个".into(),
        ..figure("园区", "盐田区")
    };
    let text = untold(&[Report {
        observations: vec![row],
        ..Report::default()
    }]);
    assert!(
        text.contains("| 园区 | 2～3 | 个 | 2026 | 实际 | 水平 | 等于 | 2-3个 |\n"),
        "{text}"
    );
}

#[test]
fn text_from_the_document_is_never_markup() {
    let nasty = "a|b\\c\n<script>*x*";
    let report = Report {
        document: Document {
            title: nasty.into(),
            ..Document::default()
        },
        observations: vec![figure(nasty, nasty)],
        ..Report::default()
    };
    let text = untold(&[report]);
    let safe = "a\\|b\\\\c \\<script\\>\\*x\\*";
    assert!(text.starts_with(&format!("# {safe}\n")), "{text}");
    assert_eq!(headings(&text), [safe]);
    let row = text
        .lines()
        .find(|line| line.starts_with("| a"))
        .unwrap_or_default();
    let cells = row
        .replace("\\\\", "")
        .replace("\\|", "")
        .matches('|')
        .count();
    assert_eq!(cells, 9, "{row}");
}

#[test]
fn policies_honours_and_doubts_are_said() {
    let report = Report {
        districts: vec![Profile {
            policies: vec!["港口条例".into(), "海岸规划".into()],
            honours: vec!["生态区".into()],
            ..profile("盐田区")
        }],
        observations: vec![figure("绿化率", "盐田区")],
        doubts: vec![
            Doubt {
                observation: 0,
                kind: "share_over_100".into(),
                message: "占比超过 100%".into(),
            },
            Doubt {
                observation: 9,
                kind: "stray".into(),
                message: "不存在".into(),
            },
        ],
        ..Report::default()
    };
    let text = untold(&[report]);
    assert!(text.contains("**政策**：港口条例；海岸规划\n"));
    assert!(text.contains("**荣誉**：生态区\n"));
    assert!(
        text.contains("## 存疑\n\n- 绿化率 ：占比超过 100%\n"),
        "{text}"
    );
    assert!(!text.contains("不存在"));
}

#[test]
fn documents_are_chapters() {
    let reports = ["甲.txt", "乙.txt"].map(|name| Report {
        document: Document {
            name: name.into(),
            ..Document::default()
        },
        ..Report::default()
    });
    let text = untold(&reports);
    let chapters: Vec<&str> = text.lines().filter(|line| line.starts_with("# ")).collect();
    assert_eq!(chapters, ["# 甲.txt", "# 乙.txt"]);
}

#[test]
fn the_sentence_stands_last_and_breaks_no_table() {
    let at = |start, end, district| Observation {
        start,
        end,
        ..figure("学校", district)
    };
    let report = Report {
        observations: vec![at(7, 9, "盐田区"), at(0, 0, "盐田区"), at(14, 16, "")],
        ..Report::default()
    };
    let text = markdown(&[(&report, "甲。\n| 乙\t5个\n丙*|丁6个。戊。")]);
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    assert!(rows[0].ends_with("| 原文 | 原句 |"), "{text}");
    assert!(rows[1].ends_with("| --- | --- |"), "{text}");
    assert!(rows[2].ends_with("| \\| 乙 5个 |"), "{text}");
    assert!(rows[3].ends_with("|  |  |"), "none is said: {text}");
    assert!(rows[6].ends_with("| 丙\\*\\|丁6个。 |"), "{text}");
    let cells = |row: &&str| row.replace("\\|", "").matches('|').count();
    assert!(rows.iter().all(|row| cells(row) == 10), "{text}");
}
