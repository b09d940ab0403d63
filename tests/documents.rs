//! PDF and Word files of our own are opened, and read as their text is.
//!
//! `plan.pdf` names its font without bringing it along, as files of old programs do, and has a table
//! of joined cells, a title over two lines and numbered pages. `plan.docx` says the same, its headings
//! numbered by Word. `locked.pdf` asks for a password, `scan.pdf` is a picture.

use zhibiao::source::{Native, Source};

const PLAN: &str = "\
延庆区“十四五”时期生态环境保护行动方案
为持续改善区域生态环境质量，结合全区实际，制定本方案。
一、工作目标
到2025年，全区森林覆盖率达到62.5%，建成区绿化覆盖率达到48%以上，人均公园绿地面积达到47平方米；\
细颗粒物年均浓度控制在27微克/立方米左右，空气质量优良天数比率达到82%。五年内新建郊野公园6处，\
新增绿道120公里，完成矿山生态修复3000亩，地表水达到或好于Ⅲ类水体比例保持在100%。
二、主要指标
类别\t指标\t单位\t2020年\t2025年
绿化\t森林覆盖率\t%\t60.4\t62.5
\t村庄绿化覆盖率\t%\t38.1\t41
治理\t城镇污水处理率\t%\t96.5\t98
\t生活垃圾分类收集点\t个\t860\t1200
三、保障措施
各街道、乡镇要落实责任，区生态环境局每年组织一次评估，2023年前完成中期评估并向社会公布结果。";

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/documents/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

fn open(name: &str, bytes: &[u8]) -> Result<String, String> {
    let source = Source::read(name, bytes, &Native);
    source
        .map(|source| source.text.trim_end().to_owned())
        .map_err(|fault| fault.to_string())
}

#[test]
fn a_pdf_and_a_word_file_say_the_same() {
    for name in ["plan.pdf", "plan.docx"] {
        assert_eq!(open(name, &bytes(name)).as_deref(), Ok(PLAN), "{name}");
    }
}

#[test]
fn their_figures_are_those_of_the_text() {
    let text = open("plan.pdf", &bytes("plan.pdf")).expect("a PDF of our own");
    let report = zhibiao::analyze(&Source::from_text("plan.pdf", &text));
    let figures: Vec<_> = report
        .observations
        .iter()
        .map(|figure| (figure.indicator.as_str(), figure.period.as_str()))
        .collect();
    for expected in [
        ("森林覆盖率", "2025"),
        ("村庄绿化覆盖率", "2020"),
        ("城镇污水处理率", "2025"),
        ("生活垃圾分类收集点", "2025"),
    ] {
        assert!(figures.contains(&expected), "{expected:?}: {figures:?}");
    }
    assert_eq!(
        report.document.title,
        "延庆区“十四五”时期生态环境保护行动方案"
    );
}

#[test]
fn what_gives_no_text_says_why() {
    let whole = bytes("plan.docx");
    let (pdf, word) = (b"%PDF-1.7\n1 0 obj".as_slice(), &whole[..whole.len() / 2]);
    let (locked, scan) = (bytes("locked.pdf"), bytes("scan.pdf"));
    for (name, bytes, reason) in [
        (
            "密.pdf",
            &locked[..],
            "密.pdf：这个 PDF 文件有密码，打不开。请用密码",
        ),
        (
            "扫.pdf",
            &scan[..],
            "扫.pdf：这个 PDF 文件每页都是图片（扫描件），没有文字。请先用识图工具",
        ),
        (
            "断.pdf",
            pdf,
            "断.pdf：这个 PDF 文件损坏或不完整，打不开。请确认",
        ),
        (
            "断.docx",
            word,
            "断.docx：这个 Word 文档（docx）损坏或不完整，打不开。请确认",
        ),
    ] {
        let fault = open(name, bytes).expect_err(name);
        assert!(fault.starts_with(reason), "{fault}");
    }
}

/// What a file of chance gives is a text or a reason, whatever byte of it is wrong.
#[test]
fn damaged_files_are_borne() {
    for name in ["plan.pdf", "plan.docx"] {
        let whole = bytes(name);
        for turn in 0..400_usize {
            let mut file = whole.clone();
            // Steps without a common part with any length: every region is met.
            let at = turn * 7919 % file.len();
            match turn % 4 {
                0 => file.truncate(at),
                1 => file[at] ^= 1 << (turn % 8),
                2 => drop(file.drain(at..(at + turn % 40).min(whole.len()))),
                _ => file[at] = b'0' + u8::try_from(turn % 10).expect("a digit"),
            }
            if let Err(reason) = open(name, &file) {
                assert!(reason.starts_with(name), "{reason}");
            }
        }
    }
}
