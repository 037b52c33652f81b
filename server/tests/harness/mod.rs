//! A server on a fresh directory, people with phones, and a mail server that keeps what it gets.

mod ground;
mod passkey;
mod phone;
mod provider;
mod smtp;

pub(crate) use ground::{Ground, NOW, Proved, ground, ground_with};
pub(crate) use passkey::Authenticator;
pub(crate) use phone::{Answer, Phone, delivery_of, random};
pub(crate) use provider::{IdentityServer, Lie};
pub(crate) use smtp::MailServer;
