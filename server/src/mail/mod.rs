//! Mail: what it says comes from `locales/`, how it leaves is chosen at start.

mod letter;
mod mailer;

pub(crate) use letter::{Letter, recovery, sign_in};
pub use mailer::MailRoute;
pub(crate) use mailer::{MailError, Mailer};
