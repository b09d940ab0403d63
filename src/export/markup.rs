//! Markup, written so that text can only ever be text.

/// A page being written.
pub type Markup = String;

/// Writes an element with its class and what stands in it.
pub fn element(page: &mut Markup, name: &str, class: &str, inside: impl FnOnce(&mut Markup)) {
    tagged(page, name, &[("class", class)], inside);
}

/// Writes an element with attributes; those that are `""` are left out.
pub fn tagged(
    page: &mut Markup,
    name: &str,
    attributes: &[(&str, &str)],
    inside: impl FnOnce(&mut Markup),
) {
    page.push('<');
    page.push_str(name);
    for (attribute, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        page.push(' ');
        page.push_str(attribute);
        page.push_str("=\"");
        text(page, value);
        page.push('"');
    }
    page.push('>');
    inside(page);
    page.push_str("</");
    page.push_str(name);
    page.push_str(">\n");
}

/// Writes text: every sign that could begin or end markup or a value is named instead.
pub fn text(page: &mut Markup, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            '\'' => page.push_str("&#39;"),
            // XML and HTML have no such characters, not even by name.
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() && letter != '\n' => page.push(' '),
            _ => page.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text_inside_and_in_values() {
        let mut page = Markup::new();
        let hostile = "</p>\"'<script>\u{0}";
        tagged(&mut page, "p", &[("id", hostile), ("class", "")], |page| {
            text(page, hostile);
        });
        let safe = "&lt;/p&gt;&quot;&#39;&lt;script&gt; ";
        assert_eq!(page, format!("<p id=\"{safe}\">{safe}</p>\n"));
    }
}
