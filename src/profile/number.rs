//! Counts and ranks inside names, read from where they end.
//!
//! ```text
//! 纾困三十条具体措施        articles, from 三十
//! 国家级称号3个              a count, from 3
//! “百强县”第38位             a rank, from 第
//! ```

/// The numerals of ranks and articles; 两 is none.
const fn is_ordinal(c: char) -> bool {
    matches!(
        c,
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
    )
}

/// The numerals that count.
const fn is_counting(c: char) -> bool {
    is_ordinal(c) || c == '两'
}

/// Without the first of `words` that it ends with.
fn without<'t>(text: &'t str, words: &[&str]) -> &'t str {
    words
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text)
}

/// Without the run of digits, or of numerals, that it ends with; nothing where there is neither.
fn before_number(text: &str, is_numeral: fn(char) -> bool) -> Option<&str> {
    let shorter = |rest: &&str| rest.len() < text.len();
    let digits = Some(text.trim_end_matches(|c: char| c.is_ascii_digit())).filter(shorter);
    digits.or_else(|| Some(text.trim_end_matches(is_numeral)).filter(shorter))
}

/// Where the count of articles begins that a short name ends with: 医美十条, 12条措施, 20条引才政策.
pub fn articles(name: &str) -> Option<usize> {
    let plain = without(name, &["措施", "政策", "意见", "举措"]);
    let plain = without(plain, &["具体", "硬"]);
    let counted = plain
        .strip_suffix('条')
        .and_then(|rest| before_number(rest, is_ordinal));
    let of_kind = || {
        let (rest, kind) = name.strip_suffix("政策")?.rsplit_once('条')?;
        let digits = rest.trim_end_matches(|c: char| c.is_ascii_digit());
        ((2..=4).contains(&kind.chars().count()) && digits.len() < rest.len()).then_some(digits)
    };
    counted.or_else(of_kind).map(str::len)
}

/// Whether a name opens with a quoted one that holds a digit, and is one of policies: “1+3”产业政策.
pub fn is_coded(name: &str) -> bool {
    let quoted = name.strip_prefix('“').and_then(|rest| rest.split_once('”'));
    quoted.is_some_and(|(inner, rest)| {
        let coded = inner.contains(|c: char| c.is_ascii_digit());
        coded && rest.ends_with("政策") && !rest.contains('\n')
    }) || is_set_of_papers(name)
}

/// 现代产业体系|“1+3”文件: whether a name ends with a code for a set of papers.
fn is_set_of_papers(name: &str) -> bool {
    let coded = name
        .strip_suffix("”文件")
        .and_then(|rest| rest.rsplit_once('“'));
    coded.is_some_and(|(topic, code)| {
        topic.chars().count() >= 4 && code.contains('+') && !code.contains(['，', '、'])
    })
}

/// 全国|18个|典型县: whether a name says of how many it is one.
pub fn tells_how_many(name: &str) -> bool {
    let mut counted = name.match_indices('个').map(|(at, _)| &name[..at]);
    counted.any(|before| before.ends_with(|c: char| c.is_ascii_digit() || is_counting(c)))
}

/// Most articles that a policy is known by.
const MOST: u32 = 100;

/// 发布信息|872条: whether a count at the end of a name is larger than one of articles.
pub fn is_beyond_articles(name: &str) -> bool {
    let counted = name.strip_suffix('条').and_then(|rest| {
        let digits = rest.trim_end_matches(|c: char| c.is_ascii_digit());
        rest[digits.len()..].parse::<u32>().ok()
    });
    counted.is_some_and(|count| count > MOST)
}

/// 八大攻坚行动计划, 九条措施: whether a name opens with a count in numerals and the word for what is counted.
pub fn opens_with_count(name: &str) -> bool {
    let rest = name.trim_start_matches(is_counting);
    rest.len() < name.len() && rest.starts_with(['大', '项', '条'])
}

/// “5320”计划: whether a name is a code in quotes and the word for a plan.
pub fn is_code_of_plan(name: &str) -> bool {
    const SHORTEST: usize = 3;
    let quoted = name.strip_prefix('“').and_then(|rest| rest.split_once('”'));
    quoted.is_some_and(|(code, rest)| {
        let digits = code.chars().filter(char::is_ascii_digit).count();
        let coded = code.chars().all(|c| c.is_ascii_digit() || c == '+');
        coded && digits >= SHORTEST && matches!(rest, "计划" | "行动计划")
    })
}

/// Whether things are counted in a name: 三个, 12项.
pub fn counts(name: &str) -> bool {
    const UNITS: [&str; 12] = [
        "个", "项", "份", "部", "套", "类", "批", "大", "条河", "条道", "条线", "条路",
    ];
    let mut counted = name
        .match_indices(|c: char| c.is_ascii_digit() || is_counting(c))
        .map(|(at, number)| &name[at + number.len()..]);
    counted.any(|rest| UNITS.iter().any(|unit| rest.starts_with(unit)))
}

/// Where a count at the end of a name begins: 等3个, 共12项大奖, 两家国家级荣誉.
pub fn count(name: &str) -> Option<usize> {
    const UNITS: &str = "家个项人名位处件次条所户座支款部篇例块张枚";
    let plain = without(
        name,
        &["大奖", "荣誉", "殊荣", "奖项", "招牌", "奖牌", "名片"],
    );
    let plain = without(plain, &["金字", "国字号"]);
    let plain = without(plain, &["国家级", "省级", "市级"]);
    let plain = plain.strip_suffix(|c: char| UNITS.contains(c))?;
    let rest = before_number(plain.strip_suffix('余').unwrap_or(plain), is_counting)?;
    Some(without(rest, &["各", "共"]).len())
}

/// Where it is told at the end of a name how often it was won: 六连冠, “三连冠”.
pub fn streak(name: &str) -> Option<usize> {
    let plain = name
        .strip_suffix('”')
        .unwrap_or(name)
        .strip_suffix("连冠")?;
    let rest = before_number(plain, is_ordinal)?;
    Some(
        rest.strip_suffix('“')
            .filter(|_| name.ends_with('”'))
            .unwrap_or(rest)
            .len(),
    )
}

/// Where it is told in brackets behind a name when it was won: （2021年）.
pub fn year_told(name: &str) -> Option<usize> {
    let inner = name.strip_suffix("年）")?;
    let (head, year) = inner.rsplit_once('（')?;
    let whole = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    (whole && !head.is_empty()).then_some(head.len())
}

/// Where a rank at the end of a name begins: 第38位, 前三, 第前10名.
pub fn rank(name: &str) -> Option<usize> {
    let plain = name.strip_suffix(['名', '位', '强']).unwrap_or(name);
    let rest = before_number(plain, is_ordinal)?.strip_suffix(['前', '第'])?;
    Some(rest.strip_suffix('第').unwrap_or(rest).len())
}

/// Where what is said beside a name at its end begins: 等省级, 等12, ”这一称号, `[3]`.
pub fn rest(name: &str) -> Option<usize> {
    [such_as(name), this_one(name), note(name)]
        .into_iter()
        .flatten()
        .min()
}

/// 等多项, 等国家级荣誉: the names are some of more.
fn such_as(name: &str) -> Option<usize> {
    let (head, tail) = name.rsplit_once('等')?;
    let kinds = ["国家级", "省级", "省市级", "市级", "多", "数"];
    let told = kinds.iter().any(|kind| tail.starts_with(kind))
        || tail.starts_with(|c: char| c.is_ascii_digit());
    (told && !tail.contains('”')).then_some(head.len())
}

/// “某某”这一称号.
fn this_one(name: &str) -> Option<usize> {
    let (head, tail) = name.rsplit_once('”')?;
    tail.starts_with("这一").then_some(head.len())
}

/// A note's mark: [12].
fn note(name: &str) -> Option<usize> {
    let inner = name.strip_suffix(['］', ']', '】'])?;
    let open = inner.trim_end_matches(|c: char| c.is_ascii_digit());
    let head = open.strip_suffix(['［', '[', '【'])?;
    (open.len() < inner.len()).then_some(head.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands before the place found, or `-`.
    fn cut(name: &str, find: fn(&str) -> Option<usize>) -> &str {
        find(name).map_or("-", |at| &name[..at])
    }

    #[test]
    fn articles_are_counted_at_the_end() {
        for (name, before) in [
            ("医美十条", "医美"),
            ("稳企36条措施", "稳企"),
            ("暖企20条具体举措", "暖企"),
            ("引才8条奖补政策", "引才"),
            ("一条龙政策", "-"),
            ("三条线", "-"),
            ("条", "-"),
        ] {
            assert_eq!(cut(name, articles), before, "{name}");
        }
    }

    #[test]
    fn counts_and_ranks_end_a_name() {
        for (name, before) in [
            ("示范县3个", "示范县"),
            ("示范县等共12项大奖", "示范县等"),
            ("先进集体两家国家级荣誉", "先进集体"),
            ("示范村30余个", "示范村"),
            ("三好", "-"),
            ("家", "-"),
        ] {
            assert_eq!(cut(name, count), before, "{name}");
        }
        for (name, before) in [
            ("百强县第38位", "百强县"),
            ("百强县第前三", "百强县"),
            ("百强县", "-"),
            ("第三产业", "-"),
        ] {
            assert_eq!(cut(name, rank), before, "{name}");
        }
    }

    #[test]
    fn streaks_end_a_name() {
        for (name, before) in [
            ("“双拥模范城”六连冠", "“双拥模范城”"),
            ("双拥模范城“四连冠”", "双拥模范城"),
            ("文明城市三连冠", "文明城市"),
            ("连冠", "-"),
        ] {
            assert_eq!(cut(name, streak), before, "{name}");
        }
    }

    #[test]
    fn codes_and_counts_that_are_titles() {
        assert!(is_code_of_plan("“5320”计划") && !is_code_of_plan("“5”计划"));
        assert!(!is_code_of_plan("“育苗”计划") && !is_code_of_plan("“1269”行动"));
        assert!(opens_with_count("八大攻坚行动计划") && opens_with_count("九条措施"));
        assert!(!opens_with_count("三年行动计划") && !opens_with_count("条措施"));
        assert!(tells_how_many("全国十八个典型县") && !tells_how_many("第一批典型县个案"));
        assert!(is_beyond_articles("信息872条") && !is_beyond_articles("稳企36条"));
    }

    #[test]
    fn what_stands_beside_a_name_goes() {
        for (name, before) in [
            ("示范县等国家级荣誉", "示范县"),
            ("“示范县”等多项", "“示范县”"),
            ("“示范县”这一殊荣", "“示范县"),
            ("示范县[12]", "示范县"),
            ("平等示范县", "-"),
            ("示范县[]", "-"),
        ] {
            assert_eq!(cut(name, rest), before, "{name}");
        }
    }

    #[test]
    fn things_counted_and_codes() {
        assert!(counts("三个行动方案") && counts("实施12条线路规划") && !counts("三年行动方案"));
        assert!(is_coded("“1+3”产业政策") && !is_coded("“产业”1号政策") && !is_coded("产业政策"));
    }
}
