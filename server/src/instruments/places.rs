//! On which line of a file something stands, so that who wrote it finds it.

/// The line, from 1, at which a place of [`kring_domain::instruments::InstrumentFault`] stands, as `topics.money.area`,
/// `topics[2].id` or `texts.nl."topic.money"`. What is not there has the line of what it is missing from.
pub(crate) fn line_of(text: &str, at: &str) -> usize {
    let parts = parts(at);
    let [first, rest @ ..] = parts.as_slice() else { return 1 };
    let tables = tables(text);
    let (name, number) = counted(first);
    let found = match (name, rest) {
        ("texts", [language, key @ ..]) => {
            let table = tables.iter().find(|table| table.name == format!("texts.{language}"));
            table.map(|table| key.first().and_then(|key| table.line(key)).unwrap_or(table.begins))
        }
        (_, rest) => {
            let of_name = || tables.iter().filter(|table| table.name == name);
            let (table, field) = match (number, rest) {
                (Some(number), field) => (of_name().nth(number.saturating_sub(1)), field),
                (None, [id, field @ ..]) => (of_name().find(|table| table.id() == Some(id.as_str())), field),
                (None, []) => (None, rest),
            };
            let field = field.first().map(|field| counted(field).0);
            table.map(|table| field.and_then(|field| table.line(field)).unwrap_or(table.begins))
        }
    };
    let top = || tables.first().and_then(|top| top.line(name));
    found.or_else(top).unwrap_or(1)
}

/// A table of the file: its lines, from the one that names it.
struct Table<'a> {
    name: String,
    begins: usize,
    lines: Vec<(usize, &'a str)>,
}

impl Table<'_> {
    fn line(&self, key: &str) -> Option<usize> {
        self.lines.iter().find(|(_number, line)| key_of(line) == Some(key)).map(|(number, _line)| *number)
    }

    fn id(&self) -> Option<&str> {
        let (_number, line) = self.lines.iter().find(|(_number, line)| key_of(line) == Some("id"))?;
        line.split_once('=').map(|(_key, value)| value.trim().trim_matches('"'))
    }
}

/// What stands before any table comes first, under no name.
fn tables(text: &str) -> Vec<Table<'_>> {
    let mut tables = vec![Table { name: String::new(), begins: 1, lines: Vec::new() }];
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        // A list that runs over several lines begins with a bracket too, and never ends so.
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(name) if !line.contains('=') => {
                let name = name.trim_matches(['[', ']']).trim().to_owned();
                tables.push(Table { name, begins: number, lines: Vec::new() });
            }
            Some(_) | None => {
                if let Some(table) = tables.last_mut() {
                    table.lines.push((number, line));
                }
            }
        }
    }
    tables
}

fn key_of(line: &str) -> Option<&str> {
    line.split_once('=').map(|(key, _value)| key.trim().trim_matches('"'))
}

/// `topics[2]` is the second of the topics.
fn counted(part: &str) -> (&str, Option<usize>) {
    match part.split_once('[') {
        Some((name, number)) => (name, number.trim_end_matches(']').parse().ok()),
        None => (part, None),
    }
}

/// The parts of a place; dots between quotes part nothing.
fn parts(at: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    for letter in at.chars() {
        match letter {
            '"' => quoted = !quoted,
            '.' if !quoted => parts.push(String::new()),
            letter => {
                if let Some(part) = parts.last_mut() {
                    part.push(letter);
                }
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "id = \"garden\"\nversion = 1\n\n[[topics]]\nid = \"soil\"\narea = \"activity\"\n\n[[topics]]\nid = \"sun\"\n\n[texts.nl]\ntitle = \"Tuin\"\n\"topic.soil\" = \"Grond\"\n";

    #[test]
    fn a_place_has_its_line() {
        for (at, line) in [
            ("version", 2),
            ("drawn_as", 1),
            ("topics.soil.area", 6),
            ("topics.sun.area", 8),
            ("topics[2].id", 9),
            ("texts.nl.\"topic.soil\"", 13),
            ("texts.nl.\"topic.sun\"", 11),
        ] {
            assert_eq!(line_of(FILE, at), line, "{at}");
        }
    }
}
