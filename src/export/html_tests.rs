use super::*;
use crate::report::{Document, Observation, Profile};
use crate::{Source, analyze};
use sha2::{Digest, Sha256};

const TEXT: &str = "滨江区工作报告\n一、2023年工作回顾\n地区生产总值2600亿元，增长6.1%。\n";

fn page(text: &str) -> String {
    html(&[(&analyze(&Source::from_text("样本", text)), text)])
}

#[test]
fn the_policy_names_the_style() {
    use base64::{Engine, engine::general_purpose::STANDARD};
    let hash = STANDARD.encode(Sha256::digest(STYLE));
    assert_eq!(
        STYLE_HASH,
        format!("sha256-{hash}"),
        "write this into STYLE_HASH"
    );
}

#[test]
fn rows_and_figures_lead_to_each_other() {
    let page = page(TEXT);
    for index in 0..2 {
        assert!(page.contains(&format!("<tr id=\"r0-{index}\"")));
        assert!(page.contains(&format!("<a id=\"f0-{index}\"")));
        assert!(page.contains(&format!("href=\"#f0-{index}\"")));
        assert!(page.contains(&format!("href=\"#r0-{index}\"")));
    }
    assert!(
        page.contains("href=\"#r0-0\">2600亿元</a>，增长<a"),
        "{page}"
    );
    assert!(page.contains("<h2>滨江区</h2>") && page.contains("经济总量 2"));
}

#[test]
fn nothing_runs_and_nothing_is_loaded() {
    let page = page(TEXT);
    for forbidden in [
        "<script", "<link", "<img", "src=", "http:", "https:", "style=", "url(",
    ] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn script_in_every_field_is_text() {
    let script = "\"><script>alert(1)</script>";
    let report = Report {
        document: Document {
            name: script.into(),
            title: script.into(),
            published: script.into(),
            district: script.into(),
            ..Document::default()
        },
        districts: vec![Profile {
            name: script.into(),
            code: script.into(),
            ancestors: vec![script.into()],
            honours: vec![script.into()],
            policies: vec![script.into()],
            ..Profile::default()
        }],
        observations: vec![Observation {
            end: 5,
            indicator: script.into(),
            unit: script.into(),
            district: script.into(),
            period: script.into(),
            ..Observation::default()
        }],
        ..Report::default()
    };
    let page = html(&[(&report, script)]);
    assert!(!page.contains("<script"), "{page}");
    assert!(page.matches("&lt;script&gt;").count() >= 10);
}

#[test]
fn without_a_text_there_is_no_source() {
    let report = analyze(&Source::from_text("样本", TEXT));
    let page = html(&[(&report, "")]);
    assert!(!page.contains("class=\"source\"") && !page.contains("href=\"#f"));
    assert!(page.contains("地区生产总值"));
}

#[test]
fn rows_of_the_text_stand_in_cells() {
    let page = page("指标\t2023年\n粮食产量\t5万吨\n\n| 林地 | | 3万亩 |\n| 草地 | | 2万亩 |");
    assert!(page.contains("<td>指标</td>"), "{page}");
    assert!(page.contains("<td>2023年</td>"), "{page}");
    // A bar at a row's head opens no column, two bars that follow each other an empty one.
    let row = page.rsplit("<tr>").find(|row| row.contains("林地"));
    let row: String = row.unwrap_or_default().split_whitespace().collect();
    assert!(row.starts_with("<td>林地</td><td>"), "{row}");
    assert_eq!(row.matches("<td>").count(), 3, "{row}");
    assert!(!page.contains("\t") && !page.contains("| "), "{page}");
}
