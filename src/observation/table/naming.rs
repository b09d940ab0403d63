//! What the figure of a cell is called: by its row, its column and what the table is about.
//!
//! ```text
//! 第一产业 under 增加值          第一产业增加值
//! 户籍人口 under 女              女性户籍人口
//! 城镇 in a table of 人口        城镇人口
//! ```

use super::column::Column;
use super::line::{self, Line};
use super::{Grid, group, towns};
use crate::observation::standard;

impl Grid<'_> {
    /// 城镇, 0-17岁 in a table of 人口: which people they are.
    pub(super) fn of_people(&self, name: String) -> String {
        let people = ["城镇", "乡村", "农村", "男性", "女性", "男", "女"];
        let ages = ["岁", "岁以上", "岁及以上", "周岁及以上"];
        let told = self.people
            && (people.contains(&name.as_str()) || ages.iter().any(|end| name.ends_with(end)));
        if told { format!("{name}人口") } else { name }
    }

    /// 第一产业 under 增加值: 第一产业增加值.
    pub(super) fn name(&self, line: &Line, column: &Column) -> String {
        // In a row that is named by a year, its column names the indicator.
        let head = line.dated.as_ref().and(column.named());
        if let Some(group) = column.group.as_ref().filter(|_| head.is_none()) {
            return group::name(group, &line.name);
        }
        match (head, &column.noun) {
            (Some(head), _) => line::row_name(head.of(self.setting.text)),
            // 发电量 under 产量
            (None, Some(noun)) if noun == "产量" && line.name.ends_with('量') => {
                line.name.clone()
            }
            // PM2.5 under 年均浓度: what is measured of it stands above, not in its standard name.
            (None, Some(noun)) if noun.ends_with("浓度") && line.name.ends_with("浓度") => {
                let short = line::bare_name(line.label.of(self.setting.text));
                match short.ends_with("浓度") {
                    true => line.name.clone(),
                    false => standard::printed(&format!("{short}{noun}")).into_owned(),
                }
            }
            (None, Some(noun)) if towns::is_sum(&line.name) => noun.clone(),
            (None, Some(noun)) if !line.name.ends_with(noun) => {
                standard::printed(&format!("{}{noun}", line.name)).into_owned()
            }
            // 城镇 under 比重（%）
            (None, _) if column.part && !line.name.ends_with(['重', '率', '比']) => {
                format!("{}比重", line.name)
            }
            (None, _) => column
                .captioned
                .and_then(|all| all.name(&line.name))
                .unwrap_or_else(|| line.name.clone()),
        }
    }
}
