//! `zhibiao quantities`: a text a line in, its quantities a line out.
//!
//! ```text
//! {"text": "约三成"}  →  {"quantities": [{"start": 1, "end": 3, "quote": "三成", "value": 30.0, "unit": "%"}]}
//! ```
//!
//! A line is answered before the next is read, so a program may hold a conversation. A line that
//! cannot be read ends it: the lines before stay answered, that one is not answered at all.

use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, ErrorKind, Write};
use zhibiao::quantity::{Quantity, scan};

#[derive(Deserialize)]
struct Line {
    text: String,
}

#[derive(Serialize)]
struct Answer {
    quantities: Vec<Quantity>,
}

/// Answers standard input on standard output.
pub fn stream() -> Result<(), Failure> {
    answer(io::stdin().lock(), io::stdout().lock())
}

fn answer(mut input: impl BufRead, mut output: impl Write) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    for number in 1.. {
        bytes.clear();
        let read = input.read_until(b'\n', &mut bytes);
        if read.map_err(|error| Failure::reading("标准输入", &error))? == 0 {
            break;
        }
        let line =
            serde_json::from_slice::<Line>(&bytes).map_err(|error| malformed(number, &error))?;
        let answer = Answer {
            quantities: scan(&line.text),
        };
        let mut text = serde_json::to_vec(&answer).map_err(|error| malformed(number, &error))?;
        text.push(b'\n');
        match output.write_all(&text).and_then(|()| output.flush()) {
            // A reader that has seen enough is no error.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => break,
            Err(error) => return Err(Failure::writing("标准输出", &error)),
            Ok(()) => {}
        }
    }
    Ok(())
}

fn malformed(line: usize, error: &serde_json::Error) -> Failure {
    Failure::File(format!(
        "标准输入第 {line} 行：不是 {{\"text\": \"…\"}} 这样的 JSON（第 {} 个字节：{}），请改正后重试。",
        error.column(),
        reason(error)
    ))
}

/// In short what is wrong with a line.
fn reason(error: &serde_json::Error) -> &'static str {
    use serde_json::error::Category;
    match error.classify() {
        Category::Eof => "没有写完",
        Category::Data => "缺少 text，或者它不是文字",
        Category::Syntax | Category::Io => "格式有误",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(input: &[u8]) -> (String, Option<String>) {
        let mut output = Vec::new();
        let failure = answer(input, &mut output).err();
        let text = String::from_utf8(output).expect("UTF-8");
        (text, failure.map(|failure| failure.to_string()))
    }

    #[test]
    fn each_line_has_its_answer() {
        let (text, failure) =
            answered("{\"text\": \"共三万亩\"}\r\n{\"text\": \"\", \"id\": 2}".as_bytes());
        assert_eq!(failure, None);
        let expected = "{\"quantities\":[{\"start\":1,\"end\":4,\"quote\":\"三万亩\",\"value\":30000.0,\"unit\":\"亩\"}]}\n{\"quantities\":[]}\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_malformed_line_is_named_and_not_answered() {
        let bad: [&[u8]; 6] = [
            b"{",
            b"",
            b"[]",
            b"{\"text\": 5}",
            b"{\"text\": \"\xff\"}",
            b"{\"text\": \"a\"} b",
        ];
        for bad in bad {
            let input = [b"{\"text\": \"1\"}\n", bad, b"\n{\"text\": \"2\"}\n"].concat();
            let (text, failure) = answered(&input);
            assert_eq!(text.lines().count(), 1, "{text}");
            let failure = failure.expect("a failure");
            assert!(
                failure.contains("第 2 行") && !failure.contains('\n'),
                "{failure}"
            );
        }
    }
}
