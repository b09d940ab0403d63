//! The arguments become a request.
//!
//! Nothing is opened here: whether a file exists is found out when it is read.

use crate::failure::Failure;
use lexopt::{Arg, Parser, ValueExt};
use std::path::PathBuf;
use zhibiao::export::json::Layout;

/// The line that follows every complaint about arguments.
pub const USAGE: &str = "用法：zhibiao [文件…] [--format json|ndjson|csv|xlsx|html|md] [--output 文件]，详见 zhibiao --help";

/// What `--help` prints.
pub const HELP: &str = "\
读中文区县报告，列出每个数字的指标、数值、单位、地区、时期和性质，并标明出处。

用法：zhibiao [文件…] [选项]
      zhibiao quantities

不写文件或写“-”时读标准输入。文件是纯文本，编码（UTF-8、GB18030、Big5）自动识别。

选项：
  -f, --format 格式   json    每份文件一个对象，多份文件合为数组（默认）
                      ndjson  每行一个数字，带文件名
                      csv     表格，可用 Excel 或 WPS 打开
                      xlsx    工作簿，概览之后每个地区一张表；须与 -o 同用或接管道
                      html    一个网页：卡片、表格和标出数字的原文，不需联网
                      md      Markdown，每个地区一张表
  -o, --output 文件   写入文件；全部读完才写，写完才替换旧文件
      --pretty        让 json 缩进换行，便于阅读
  -h, --help          显示本说明
  -V, --version       显示版本

quantities 从标准输入逐行读 {\"text\": \"…\"}，逐行写出其中的所有数量：
{\"quantities\": [{\"start\", \"end\", \"quote\", \"value\", \"unit\"}]}，位置按 Unicode 字符计。

退出码：0 成功；2 参数、读取或写入有误，此时不留下写了一半的文件。
";

/// What the user asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    /// `--help`.
    Help,
    /// `--version`.
    Version,
    /// `quantities`: lines of text on standard input.
    Quantities,
    /// Documents are to be read.
    Read(Options),
}

/// How documents are to be read and written.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// Never empty: without an argument it is standard input.
    pub inputs: Vec<Input>,
    /// `--format`.
    pub format: Format,
    /// `--pretty`.
    pub layout: Layout,
    /// `--output`; standard output without it.
    pub output: Option<PathBuf>,
}

/// Where a document comes from.
#[derive(Debug, PartialEq, Eq)]
pub enum Input {
    /// `-`, or no argument.
    Stdin,
    /// A file.
    File(PathBuf),
}

/// A way to write reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// An object, or an array of them.
    Json,
    /// A figure a line.
    Ndjson,
    /// A table.
    Csv,
    /// A workbook.
    Xlsx,
    /// A page that needs no other.
    Html,
    /// A text for readers.
    Markdown,
}

/// Reads the arguments from left to right; a later option overrides an earlier one.
pub fn parse(mut arguments: Parser) -> Result<Request, Failure> {
    let (mut inputs, mut format, mut layout, mut output) =
        (Vec::new(), Format::Json, Layout::Compact, None);
    let mut first = true;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Request::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Request::Version),
            Arg::Short('f') | Arg::Long("format") => format = named(&arguments.value()?.string()?)?,
            Arg::Short('o') | Arg::Long("output") => {
                output = Some(PathBuf::from(arguments.value()?))
            }
            Arg::Long("pretty") => layout = Layout::Pretty,
            Arg::Value(value) if first && value == "quantities" => return quantities(arguments),
            Arg::Value(value) if value == "-" => inputs.push(Input::Stdin),
            Arg::Value(value) => inputs.push(Input::File(value.into())),
            unknown => return Err(unknown.unexpected().into()),
        }
        first = false;
    }
    if inputs.is_empty() {
        inputs.push(Input::Stdin);
    }
    let from_stdin = inputs.iter().filter(|input| **input == Input::Stdin);
    if from_stdin.count() > 1 {
        return Err(Failure::Usage("标准输入“-”只能读一次。".to_owned()));
    }
    if layout == Layout::Pretty && format != Format::Json {
        return Err(Failure::Usage("“--pretty”只用于 json 格式。".to_owned()));
    }
    Ok(Request::Read(Options {
        inputs,
        format,
        layout,
        output,
    }))
}

/// What may follow `quantities`: nothing but a call for help.
fn quantities(mut arguments: Parser) -> Result<Request, Failure> {
    match arguments.next()? {
        None => Ok(Request::Quantities),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Request::Help),
        Some(unknown) => Err(unknown.unexpected().into()),
    }
}

fn named(format: &str) -> Result<Format, Failure> {
    match format {
        "json" => Ok(Format::Json),
        "ndjson" => Ok(Format::Ndjson),
        "csv" => Ok(Format::Csv),
        "xlsx" => Ok(Format::Xlsx),
        "html" => Ok(Format::Html),
        "md" => Ok(Format::Markdown),
        other => Err(Failure::Usage(format!(
            "没有“{other}”这种格式，可用 json、ndjson、csv、xlsx、html、md。"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(arguments: &[&str]) -> Result<Request, Failure> {
        parse(Parser::from_args(arguments))
    }

    fn options(arguments: &[&str]) -> Options {
        match request(arguments) {
            Ok(Request::Read(options)) => options,
            other => panic!("{arguments:?} gave {other:?}"),
        }
    }

    #[test]
    fn without_arguments_standard_input_becomes_json() {
        let Options {
            inputs,
            format,
            layout,
            output,
        } = options(&[]);
        assert_eq!(
            (inputs, format, layout, output),
            (vec![Input::Stdin], Format::Json, Layout::Compact, None)
        );
    }

    #[test]
    fn options_may_stand_anywhere_and_a_later_one_wins() {
        let options = options(&[
            "-fcsv",
            "甲.txt",
            "--format=md",
            "-",
            "--output",
            "表.md",
            "--",
            "--pretty",
        ]);
        assert_eq!(options.format, Format::Markdown);
        assert_eq!(options.output, Some("表.md".into()));
        let files = ["甲.txt", "--pretty"].map(|name| Input::File(name.into()));
        let [first, last] = files;
        assert_eq!(options.inputs, [first, Input::Stdin, last]);
    }

    #[test]
    fn help_wins_over_what_follows() {
        assert!(matches!(
            request(&["a", "-h", "--nonsense"]),
            Ok(Request::Help)
        ));
        assert!(matches!(request(&["--version"]), Ok(Request::Version)));
    }

    #[test]
    fn quantities_is_a_command_in_the_first_place_only() {
        assert!(matches!(request(&["quantities"]), Ok(Request::Quantities)));
        assert!(matches!(request(&["quantities", "-h"]), Ok(Request::Help)));
        assert!(request(&["quantities", "甲.txt"]).is_err());
        let second = options(&["甲.txt", "quantities"]);
        assert_eq!(second.inputs.len(), 2);
    }

    #[test]
    fn complaints_name_the_argument_and_show_the_usage() {
        for (arguments, word) in [
            (&["--colour"] as &[&str], "--colour"),
            (&["-x"], "-x"),
            (&["--format", "xml"], "xml"),
            (&["--format"], "--format"),
            (&["--pretty=yes"], "--pretty"),
            (&["--pretty", "-f", "csv"], "--pretty"),
            (&["-", "-"], "标准输入"),
        ] {
            let message = request(arguments).expect_err("a complaint").to_string();
            assert!(
                message.contains(word) && message.contains(USAGE),
                "{message}"
            );
        }
    }
}
