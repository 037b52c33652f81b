//! What a mail says: one set of sentences, as plain text and as HTML. Nothing of a group ever stands in one.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use serde::Serialize;

const DUTCH: &str = include_str!("../../../locales/nl/mail.ftl");
const ENGLISH: &str = include_str!("../../../locales/en/mail.ftl");

/// A mail, ready to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Letter {
    pub(crate) to: String,
    pub(crate) subject: String,
    /// Plain text.
    pub(crate) body: String,
    /// The same in HTML.
    pub(crate) html: String,
}

/// The mail with a sign-in code. Dutch, unless English was asked for. `origin` is the server's own address: with it the mail
/// has a link that fills in the code. Opening the link does nothing by itself, so whoever looks through mail for others
/// uses nothing up; and all of it stands behind the `#`, which no server hears.
pub(crate) fn sign_in(to: &str, code: &str, language: &str, origin: Option<&str>) -> Letter {
    let (source, tag) = if language.starts_with("en") { (ENGLISH, "en") } else { (DUTCH, "nl") };
    let mut args = FluentArgs::new();
    args.set("code", code.to_owned());
    // The texts are compiled in and a test reads them; a fault in them would show as an empty line, never as a failure.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _errors)| resource);
    let mut bundle = FluentBundle::new(vec![tag.parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    let _told_by_test = bundle.add_resource(resource);
    let text = |id: &str| {
        let pattern = bundle.get_message(id).and_then(|message| message.value());
        let words = pattern.map(|pattern| bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned());
        words.unwrap_or_default()
    };
    let link = origin.map(|origin| format!("{}/#/sign-in/with/{}/{code}", origin.trim_end_matches('/'), in_path(to)));
    let subject = text("sign-in-subject");

    let mut body = format!("{}\n\n{}\n{}\n", text("sign-in-greeting"), text("sign-in-your-code"), text("sign-in-how"));
    let mut html = format!(
        "<p>{}</p><p>{}</p><p style=\"font-size:32px;font-weight:bold;letter-spacing:4px\" dir=\"ltr\">{}</p><p>{}</p>",
        escaped(&text("sign-in-greeting")),
        escaped(&text("sign-in-your-code-is")),
        escaped(code),
        escaped(&text("sign-in-how")),
    );
    if let Some(link) = &link {
        body.push_str(&format!("\n{}\n{link}\n", text("sign-in-link")));
        html.push_str(&format!("<p><a href=\"{}\">{}</a></p>", escaped(link), escaped(&text("sign-in-link-word"))));
    }
    body.push_str(&format!("\n{}\n\n{}\n", text("sign-in-not-you"), text("sign-in-bye")));
    html.push_str(&format!("<p>{}</p><p>{}</p>", escaped(&text("sign-in-not-you")), escaped(&text("sign-in-bye"))));
    let html = format!(
        "<!doctype html><html lang=\"{tag}\"><head><meta charset=\"utf-8\"><title>{}</title></head>\
         <body style=\"font-family:sans-serif;font-size:18px;line-height:1.5;color:#14233b\">{html}</body></html>",
        escaped(&subject)
    );
    Letter { to: to.to_owned(), subject, body, html }
}

/// Text between the tags of HTML, or in an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Text as one part of a path: all but letters, digits, `.`, `-` and `_` as bytes in hexadecimal.
fn in_path(text: &str) -> String {
    let mut part = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b".-_".contains(&byte) {
            part.push(char::from(byte));
        } else {
            part.push_str(&format!("%{byte:02X}"));
        }
    }
    part
}

#[cfg(test)]
mod tests {
    use super::sign_in;

    #[test]
    fn both_languages_name_the_code_in_text_and_html() {
        for language in ["nl", "en", "en-GB", ""] {
            let letter = sign_in("sanne@example.org", "123456", language, Some("https://kring.example.org"));
            for part in [&letter.subject, &letter.body, &letter.html] {
                assert!(part.contains("123456"), "{language}: {part}");
            }
            assert!(letter.html.contains("<a href=\"https://kring.example.org/#/sign-in/with/"), "{}", letter.html);
            // Each sentence is there: none came out empty.
            for part in [&letter.body, &letter.html] {
                assert!(!part.contains("<p></p>") && !part.contains("\n\n\n"), "{language}: {part}");
            }
        }
        assert!(sign_in("a@b.nl", "1", "nl", None).body.starts_with("Hallo"));
        assert!(sign_in("a@b.nl", "1", "en", None).body.starts_with("Hello"));
        assert!(sign_in("a@b.nl", "1", "en", None).html.contains("<html lang=\"en\">"));
    }

    #[test]
    fn the_link_is_behind_the_hash_and_an_address_breaks_nothing() {
        let letter = sign_in("o'brien+\"<b>@example.org", "123456", "nl", Some("https://kring.example.org/"));
        let link = letter.body.lines().find(|line| line.starts_with("https://")).unwrap_or_default();
        assert_eq!(link, "https://kring.example.org/#/sign-in/with/o%27brien%2B%22%3Cb%3E%40example.org/123456",);
        assert!(!letter.html.contains("<b>"));
        assert!(!sign_in("a@b.nl", "1", "nl", None).body.contains("http"));
    }
}
