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

/// Five figures of one district, two of them goals, one in doubt.
pub fn report() -> Report {
    let known = |id: &'static str, category: &'static str, observation| Observation {
        indicator_id: id.into(),
        category: category.into(),
        ..observation
    };
    let goal = |observation| Observation {
        status: Status::Target,
        period: "2024".into(),
        ..observation
    };
    let level = Observation {
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
        ..known(
            "gdp",
            "economy",
            observation("2600亿元", 0, "地区生产总值", 2600.0, "亿元"),
        )
    };
    let growth = Observation {
        measure: Measure::Change,
        ..known(
            "gdp",
            "economy",
            observation("6.1%", 0, "地区生产总值", 6.1, "%"),
        )
    };
    let air = known(
        "pm25",
        "environment",
        observation("31微克/立方米", 0, "PM2.5平均浓度", 31.0, "微克/立方米"),
    );
    let wanted = Observation {
        measure: Measure::Change,
        comparator: Comparator::AtLeast,
        ..goal(known(
            "gdp",
            "economy",
            observation("6%", 50, "地区生产总值", 6.0, "%"),
        ))
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
        observations: vec![level, growth, air, wanted, parks],
        doubts: vec![Doubt {
            observation: 2,
            kind: "unit".into(),
            message: "单位可疑".into(),
        }],
        ..Default::default()
    }
}
