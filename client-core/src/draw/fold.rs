//! Text as it is compared in a search: lower case, without accents (Unicode NFKD without combining marks).

/// Folds a text. In a browser by the browser's own tables: ours would be a tenth of the whole download.
#[cfg(target_arch = "wasm32")]
pub(super) fn fold(text: &str) -> String {
    use js_sys::{JsString, RegExp};
    thread_local! {
        static MARKS: RegExp = RegExp::new("\\p{M}", "gu");
    }
    let apart = JsString::from(text).normalize("NFKD");
    String::from(MARKS.with(|marks| apart.replace_by_pattern(marks, "")).to_lower_case())
}

/// Folds a text.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn fold(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
    text.nfkd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase).collect()
}
