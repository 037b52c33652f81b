//! What a mail says.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use serde::Serialize;

const DUTCH: &str = include_str!("../../../locales/nl/mail.ftl");
const ENGLISH: &str = include_str!("../../../locales/en/mail.ftl");

/// A mail, ready to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Letter {
    pub(crate) to: String,
    pub(crate) subject: String,
    pub(crate) body: String,
}

/// The mail with a sign-in code. Dutch, unless English was asked for.
pub(crate) fn sign_in(to: &str, code: &str, language: &str) -> Letter {
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
        pattern.map(|pattern| bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    };
    Letter {
        to: to.to_owned(),
        subject: text("sign-in-subject").unwrap_or_default(),
        body: text("sign-in-body").unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::sign_in;

    #[test]
    fn both_languages_name_the_code() {
        for language in ["nl", "en", "en-GB", ""] {
            let letter = sign_in("sanne@example.org", "123456", language);
            assert!(letter.subject.contains("123456"), "{language}: {}", letter.subject);
            assert!(letter.body.contains("123456"), "{language}: {}", letter.body);
        }
        assert!(sign_in("a@b.nl", "1", "nl").body.starts_with("Hallo"));
        assert!(sign_in("a@b.nl", "1", "en").body.starts_with("Hello"));
    }
}
