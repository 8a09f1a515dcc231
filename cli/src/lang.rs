//! Which language to speak.

use libricite_draw::Lang;

/// French when the locale is French, else English.
pub(crate) fn of_the_locale() -> Lang {
    let locale = sys_locale::get_locale().unwrap_or_default();
    if locale.to_ascii_lowercase().starts_with("fr") { Lang::Fr } else { Lang::En }
}
