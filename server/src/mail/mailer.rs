//! How mail leaves.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, MultiPart},
    transport::smtp::client::{Certificate, Tls, TlsParameters},
};

use super::Letter;

/// How many mails the demo's mailbox shows.
const SHOWN: usize = 200;

/// How mail leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailRoute {
    /// Through a mail server: `smtp://…` or `smtps://user:password@host:port`, and the sender's address.
    Smtp {
        /// The mail server.
        url: String,
        /// The sender, `Kring <kring@example.org>`.
        from: String,
        /// A certificate in PEM that is believed beside the public ones: of an organisation's own mail server.
        authority: Option<PathBuf>,
    },
    /// Into a mailbox in memory that `GET /demo/mailbox` shows.
    Mailbox,
    /// There is no mail server: codes are not sent, and the log says so.
    Nowhere,
}

/// Why a mail did not leave.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MailError {
    /// The mail server did not take it now.
    #[error("the mail server did not take it")]
    NotTaken(#[source] lettre::transport::smtp::Error),
    /// It can never be sent: an address or a text that mail cannot carry.
    #[error("the mail cannot be sent")]
    Impossible,
}

/// A mail server and who sends.
pub(crate) struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// Hands mail over.
pub(crate) enum Mailer {
    Smtp(Box<Post>),
    Mailbox(Mutex<Vec<Letter>>),
    Nowhere,
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Smtp(_) => "Smtp",
            Self::Mailbox(_) => "Mailbox",
            Self::Nowhere => "Nowhere",
        })
    }
}

impl Mailer {
    /// # Errors
    /// [`MailError::Impossible`] when the server's or the sender's address is not one.
    pub(crate) fn new(route: &MailRoute) -> Result<Self, MailError> {
        Ok(match route {
            MailRoute::Smtp { url, from, authority } => {
                let mut transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .map_err(|_not_an_address| MailError::Impossible)?;
                if let Some(authority) = authority {
                    transport = transport.tls(trusting(url, authority)?);
                }
                let transport = transport.build();
                let from = from.parse().map_err(|_not_an_address| MailError::Impossible)?;
                Self::Smtp(Box::new(Post { transport, from }))
            }
            MailRoute::Mailbox => Self::Mailbox(Mutex::new(Vec::new())),
            MailRoute::Nowhere => Self::Nowhere,
        })
    }

    /// # Errors
    /// [`MailError`], by whether it may be tried again.
    pub(crate) async fn send(&self, letter: Letter) -> Result<(), MailError> {
        match self {
            Self::Smtp(post) => {
                let to: Mailbox = letter.to.parse().map_err(|_not_an_address| MailError::Impossible)?;
                let message = Message::builder()
                    .from(post.from.clone())
                    .to(to)
                    .subject(letter.subject)
                    .multipart(MultiPart::alternative_plain_html(letter.body, letter.html))
                    .map_err(|_unwritable| MailError::Impossible)?;
                post.transport.send(message).await.map_err(MailError::NotTaken)?;
            }
            Self::Mailbox(letters) => {
                let mut letters = letters.lock().unwrap_or_else(PoisonError::into_inner);
                if letters.len() >= SHOWN {
                    letters.remove(0);
                }
                letters.push(letter);
            }
            Self::Nowhere => tracing::warn!("there is no mail server; a sign-in code was not sent"),
        }
        Ok(())
    }

    /// The mails in the demo's mailbox, newest first; `None` when mail really leaves.
    pub(crate) fn shown(&self) -> Option<Vec<Letter>> {
        match self {
            Self::Mailbox(letters) => {
                let letters = letters.lock().unwrap_or_else(PoisonError::into_inner);
                Some(letters.iter().rev().cloned().collect())
            }
            Self::Smtp(_) | Self::Nowhere => None,
        }
    }
}

/// TLS as the address asks for it, with one more authority to believe.
fn trusting(url: &str, authority: &Path) -> Result<Tls, MailError> {
    let address = reqwest::Url::parse(url).map_err(|_not_one| MailError::Impossible)?;
    let host = address.host_str().ok_or(MailError::Impossible)?;
    let pem = fs::read(authority).map_err(|error| {
        tracing::error!(%error, "the certificate of the mail server's authority cannot be read");
        MailError::Impossible
    })?;
    let certificate = Certificate::from_pem(&pem).map_err(|_not_pem| MailError::Impossible)?;
    let parameters = TlsParameters::builder(host.to_owned())
        .add_root_certificate(certificate)
        .build()
        .map_err(|_unusable| MailError::Impossible)?;
    let asked = address.query_pairs().find(|(name, _value)| name == "tls").map(|(_name, value)| value.into_owned());
    Ok(match (address.scheme(), asked.as_deref()) {
        ("smtps", _) => Tls::Wrapper(parameters),
        (_, Some("opportunistic")) => Tls::Opportunistic(parameters),
        // Whoever names an authority wants TLS.
        _plain => Tls::Required(parameters),
    })
}
