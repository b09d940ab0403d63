//! A small report for the views' tests, as a reading of [`TEXT`] would give it.

use crate::report::{
    Comparator, Doubt, Evidence, Measure, Observation, Profile, Report, Rules, Status,
};

/// The text that [`report`] is a reading of.
pub const TEXT: &str = "滨江区工作报告\n一、2023年工作回顾\n地区生产总值2600亿元，增长6.1%。PM2.5平均浓度为31微克/立方米。\n二、2024年主要任务\n地区生产总值增长6%以上，新建口袋公园5个。\n";

/// Where `words` stand in the text for the first time at or after `from`, in characters.
pub fn place(words: &str, from: u32) -> [u32; 2] {
    let chars: Vec<char> = TEXT.chars().collect();
    let wanted: Vec<char> = words.chars().collect();
    let start = (from as usize..chars.len())
        .find(|start| chars[*start..].starts_with(&wanted))
        .expect("the words are in the text");
    [start as u32, (start + wanted.len()) as u32]
}

fn observation(quote: &str, from: u32, indicator: &str, value: f64, unit: &str) -> Observation {
    let [start, end] = place(quote, from);
    Observation {
        start,
        end,
        quote: quote.into(),
        indicator: indicator.into(),
        value,
        unit: unit.into(),
        district: "滨江区".into(),
        period: "2023".into(),
        ..Default::default()
    }
}

/// A figure of an indicator that the lexicon knows.
fn known(id: &'static str, category: &'static str, figure: Observation) -> Observation {
    Observation {
        indicator_id: id.into(),
        category: category.into(),
        ..figure
    }
}

/// The same as a goal of the year after.
fn goal(figure: Observation) -> Observation {
    Observation {
        status: Status::Target,
        period: "2024".into(),
        ..figure
    }
}

/// 地区生产总值2600亿元, with its words.
fn level() -> Observation {
    Observation {
        evidence: Evidence {
            indicator: Some(place("地区生产总值", 0)),
            period: Some(place("2023年", 0)),
            district: Some(place("滨江区", 0)),
            unit: Some(place("亿元", 0)),
            ..Default::default()
        },
        rules: Rules {
            indicator: "lexicon".into(),
            period: "section".into(),
            district: "document".into(),
            unit: "after".into(),
            status: "default".into(),
        },
        ..gdp("2600亿元", 0, 2600.0, "亿元")
    }
}

/// 增长6.1%: a figure of 地区生产总值.
fn gdp(quote: &str, from: u32, value: f64, unit: &str) -> Observation {
    let figure = observation(quote, from, "地区生产总值", value, unit);
    known("gdp", "economy", figure)
}

/// Five figures of one district, two of them goals, one in doubt.
pub fn report() -> Report {
    let growth = Observation {
        measure: Measure::Change,
        ..gdp("6.1%", 0, 6.1, "%")
    };
    let air = known(
        "pm25",
        "environment",
        observation("31微克/立方米", 0, "PM2.5平均浓度", 31.0, "微克/立方米"),
    );
    let wanted = Observation {
        measure: Measure::Change,
        comparator: Comparator::AtLeast,
        ..goal(gdp("6%", 50, 6.0, "%"))
    };
    let parks = Observation {
        measure: Measure::Added,
        ..goal(observation("5个", 50, "口袋公园", 5.0, "个"))
    };
    Report {
        districts: vec![Profile {
            name: "滨江区".into(),
            parent: "杭州市".into(),
            ancestors: vec!["浙江省".into(), "杭州市".into()],
            code: "330108".into(),
            figures: 5,
            ..Default::default()
        }],
        observations: vec![level(), growth, air, wanted, parks],
        doubts: vec![Doubt {
            observation: 2,
            kind: "unit".into(),
            message: "单位可疑".into(),
        }],
        ..Default::default()
    }
}
