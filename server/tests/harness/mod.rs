//! A server on a fresh directory, people with phones, and a mail server that keeps what it gets.

mod ground;
mod phone;
mod smtp;

pub(crate) use ground::{Ground, NOW, Proved, ground, ground_with};
pub(crate) use phone::{Answer, Phone, random};
pub(crate) use smtp::MailServer;
