//! Reports as Markdown (GitHub's tables): a chapter a document, a table a district, to paste into a
//! note or an article.
//!
//! ```
//! use zhibiao::{Report, export::markdown::markdown};
//! assert!(markdown(&[Report::default()]).contains("没有读到数字"));
//! ```
//!
//! It is for reading: evidence spans, codes and rules are not in it. Text from the document is
//! escaped, so that it can neither break a table nor become markup.

use crate::report::{Observation, Profile, Report};
use crate::view::{comparator_name, measure_name, status_name};
use std::fmt::Write;

/// The heading of figures whose place the document does not name.
const NO_DISTRICT: &str = "未说明地区";

/// A chapter a document, in the order given.
pub fn markdown(reports: &[Report]) -> String {
    reports.iter().map(chapter).collect::<Vec<_>>().join("\n")
}

fn chapter(report: &Report) -> String {
    let document = &report.document;
    let title = [&document.title, &document.name]
        .into_iter()
        .find(|name| !name.is_empty());
    let mut text = format!(
        "# {}\n",
        title.map_or_else(|| "未命名".to_owned(), |name| escaped(name))
    );
    let facts = [
        ("文件", &document.name),
        ("发布", &document.published),
        ("地区", &document.district),
    ];
    for (label, fact) in facts.into_iter().filter(|(_, fact)| !fact.is_empty()) {
        let _ = write!(text, "\n- {label}：{}", escaped(fact));
    }
    let _ = writeln!(text, "\n- 数字：{} 个", report.observations.len());
    for name in districts(report) {
        text.push_str(&section(report, name));
    }
    if report.observations.is_empty() {
        text.push_str("\n没有读到数字。\n");
    }
    text + &doubts(report)
}

/// Every place that has a profile or a figure, each once: profiles first, in their order, then
/// places that only figures name; figures about no named place come last.
fn districts(report: &Report) -> Vec<&str> {
    let profiles = report.districts.iter().map(|profile| profile.name.as_str());
    let figures = report
        .observations
        .iter()
        .map(|figure| figure.district.as_str());
    let mut names: Vec<&str> = Vec::new();
    for name in profiles.chain(figures.filter(|name| !name.is_empty())) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if report
        .observations
        .iter()
        .any(|figure| figure.district.is_empty())
        && !names.contains(&"")
    {
        names.push("");
    }
    names
}

fn section(report: &Report, name: &str) -> String {
    let heading = if name.is_empty() {
        NO_DISTRICT.to_owned()
    } else {
        escaped(name)
    };
    let mut text = format!("\n## {heading}\n");
    for profile in report
        .districts
        .iter()
        .filter(|profile| profile.name == name)
    {
        text.push_str(&facts(profile));
    }
    let figures: Vec<&Observation> = report
        .observations
        .iter()
        .filter(|figure| figure.district == name)
        .collect();
    if !figures.is_empty() {
        text.push_str("\n| 指标 | 数值 | 单位 | 时期 | 性质 | 度量 | 比较 | 原文 |\n");
        text.push_str("| --- | ---: | --- | --- | --- | --- | --- | --- |\n");
        text.extend(figures.into_iter().map(line));
    }
    text
}

fn facts(profile: &Profile) -> String {
    let lists = [
        ("政策文件", &profile.policies),
        ("荣誉称号", &profile.honours),
    ];
    let lines = lists
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(label, items)| {
            let items: Vec<String> = items.iter().map(|item| escaped(item)).collect();
            format!("\n**{label}**：{}\n", items.join("；"))
        });
    lines.collect()
}

fn line(figure: &Observation) -> String {
    let upper = figure
        .upper
        .map_or_else(String::new, |upper| format!("～{upper}"));
    let corrected = if figure.corrected.is_empty() {
        ""
    } else {
        "（已更正）"
    };
    format!(
        "| {}{corrected} | {}{upper} | {} | {} | {} | {} | {} | {} |\n",
        escaped(&figure.indicator),
        figure.value,
        escaped(&figure.unit),
        escaped(&figure.period),
        status_name(figure.status),
        measure_name(figure.measure),
        comparator_name(figure.comparator),
        escaped(&figure.quote),
    )
}

fn doubts(report: &Report) -> String {
    let mut text = String::new();
    for doubt in &report.doubts {
        let Some(figure) = report.observations.get(doubt.observation as usize) else {
            continue;
        };
        let (name, quote) = (escaped(&figure.indicator), escaped(&figure.quote));
        let _ = writeln!(text, "- {name} {quote}：{}", escaped(&doubt.message));
    }
    if text.is_empty() {
        text
    } else {
        format!("\n## 存疑\n\n{text}")
    }
}

/// Text on one line, with every sign that Markdown or HTML would read as markup escaped.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '#' => {
                safe.extend(['\\', sign]);
            }
            _ if sign.is_control() => safe.push(' '),
            _ => safe.push(sign),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Document, Doubt};

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
        let text = markdown(&[report]);
        assert_eq!(
            headings(&text),
            ["盐田区", "深圳市", "大鹏新区", "未说明地区"]
        );
        assert_eq!(text.matches("| ---: |").count(), 4);
        let first = text.split("## 深圳市").next().unwrap_or_default();
        assert!(
            first.contains("| 海滩 |") && first.contains("| 码头 |") && !first.contains("绿道")
        );
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
        let text = markdown(&[Report {
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
        let text = markdown(&[report]);
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
        let text = markdown(&[report]);
        assert!(text.contains("**政策文件**：港口条例；海岸规划\n"));
        assert!(text.contains("**荣誉称号**：生态区\n"));
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
        let text = markdown(&reports);
        let chapters: Vec<&str> = text.lines().filter(|line| line.starts_with("# ")).collect();
        assert_eq!(chapters, ["# 甲.txt", "# 乙.txt"]);
    }
}
