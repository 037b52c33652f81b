//! What a mail says: one set of sentences, as plain text and as HTML. Nothing of a group ever stands in one.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use serde::Serialize;

const DUTCH: &str = include_str!("../../../locales/nl/mail.ftl");
const ENGLISH: &str = include_str!("../../../locales/en/mail.ftl");

const HOUR_MS: i64 = 60 * 60 * 1000;

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

/// The sentences in one language.
struct Sentences {
    bundle: FluentBundle<FluentResource>,
    tag: &'static str,
}

impl Sentences {
    /// Dutch, unless English was asked for.
    fn of(language: &str) -> Self {
        let (source, tag) = if language.starts_with("en") { (ENGLISH, "en") } else { (DUTCH, "nl") };
        // The texts are compiled in and a test reads them; a fault in them would show as an empty line, never as a failure.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _errors)| resource);
        let mut bundle = FluentBundle::new(vec![tag.parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        let _told_by_test = bundle.add_resource(resource);
        Self { bundle, tag }
    }

    fn text(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let words =
            pattern.map(|pattern| self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned());
        words.unwrap_or_default()
    }
}

/// The mail with a sign-in code. Dutch, unless English was asked for. `origin` is the server's own address: with it the mail
/// has a link that fills in the code. Opening the link does nothing by itself, so whoever looks through mail for others
/// uses nothing up; and all of it stands behind the `#`, which no server hears.
pub(crate) fn sign_in(to: &str, code: &str, language: &str, origin: Option<&str>) -> Letter {
    let sentences = Sentences::of(language);
    let mut args = FluentArgs::new();
    args.set("code", code.to_owned());
    let text = |id: &str| sentences.text(id, &args);
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
    let html = page(sentences.tag, &subject, &html);
    Letter { to: to.to_owned(), subject, body, html }
}

/// The mail that says that a new device will come in as whoever has this address, `left_ms` milliseconds from now. Who they
/// are asked for in which language nobody noted, and it must be understood: it stands in both, Dutch first. It names nobody
/// and no group, and no link in it does anything: what stops it is a tap in Kring.
pub(crate) fn recovery(to: &str, left_ms: i64, origin: Option<&str>) -> Letter {
    const SENTENCES: [&str; 6] =
        ["recovery-what", "recovery-when", "recovery-you", "recovery-not-you", "recovery-no-device", "recovery-ask"];
    let mut args = FluentArgs::new();
    // Hours begun: "in 48 hours" as long as more than 47 are left.
    args.set("hours", left_ms.max(0).saturating_add(HOUR_MS - 1) / HOUR_MS);
    let (mut body, mut html, mut subjects) = (String::new(), String::new(), Vec::new());
    for language in ["nl", "en"] {
        let sentences = Sentences::of(language);
        let text = |id: &str| sentences.text(id, &args);
        subjects.push(text("recovery-subject"));
        body.push_str(&format!("{}\n\n", text("sign-in-greeting")));
        html.push_str(&format!("<div lang=\"{language}\"><p>{}</p>", escaped(&text("sign-in-greeting"))));
        for id in SENTENCES {
            body.push_str(&format!("{}\n", text(id)));
            html.push_str(&format!("<p>{}</p>", escaped(&text(id))));
        }
        if let Some(origin) = origin {
            let link = format!("{}/#/sign-in", origin.trim_end_matches('/'));
            body.push_str(&format!("{link}\n"));
            html.push_str(&format!("<p><a href=\"{}\">{}</a></p>", escaped(&link), escaped(&text("recovery-link"))));
        }
        body.push_str(&format!("\n{}\n\n", text("sign-in-bye")));
        html.push_str(&format!("<p>{}</p></div>", escaped(&text("sign-in-bye"))));
    }
    let subject = subjects.join(" / ");
    let html = page("nl", &subject, &html);
    Letter { to: to.to_owned(), subject, body, html }
}

fn page(tag: &str, subject: &str, html: &str) -> String {
    format!(
        "<!doctype html><html lang=\"{tag}\"><head><meta charset=\"utf-8\"><title>{}</title></head>\
         <body style=\"font-family:sans-serif;font-size:18px;line-height:1.5;color:#14233b\">{html}</body></html>",
        escaped(subject)
    )
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
    use super::{recovery, sign_in};

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
    fn who_comes_in_again_is_told_so_in_both_languages_and_how_to_stop_it() {
        let letter = recovery("kees@example.org", 48 * 60 * 60 * 1000, Some("https://kring.example.org/"));
        for part in [&letter.body, &letter.html] {
            assert!(part.contains("Over 48 uur") && part.contains("in 48 hours"), "{part}");
            assert!(part.contains("Stop het") && part.contains("Stop it"), "{part}");
            assert!(part.contains("https://kring.example.org/#/sign-in"), "{part}");
            assert!(!part.contains("<p></p>") && !part.contains("\n\n\n"), "{part}");
        }
        assert!(recovery("a@b.nl", 47 * 60 * 60 * 1000 + 1, None).body.contains("Over 48 uur"));
        assert!(recovery("a@b.nl", 60 * 60 * 1000, None).body.contains("Over 1 uur"));
        assert!(!recovery("a@b.nl", 1, None).body.contains("http"));
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
