//! "Wat staat er over mij": what the tables hold about the one who asks.

use kring_domain::{
    about_me::{Account, GivenTo, LookedAt},
    rights::{self, Action, Actor},
    sight::Grantee,
    time::Timestamp,
};

use super::OperationError;
use crate::{
    auth::Principal,
    jobs::MailJob,
    kring::Kring,
    store::{
        entities::job,
        queries::{about_me, devices, grants, looks, passkeys, people},
    },
};

impl Kring {
    /// What is kept about the account of the one who asks, and nothing of others but the name of who did it.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`].
    pub(crate) async fn about_me(&self, principal: Principal) -> Result<Account, OperationError> {
        let (on, now) = (self.store.read(), self.now());
        if !devices::is_open(on, principal.device, principal.person).await? {
            return Err(OperationError::SignedOut);
        }
        let person = people::find(on, principal.person).await?.ok_or(OperationError::SignedOut)?;
        let actor = Actor { person: person.id, title: person.title, device: Some(principal.device) };
        let may = rights::decide(&actor, None, Action::SeeAboutMe, principal.person)?;

        let (row, organisation) = about_me::account(on, &may).await?;
        let (groups, own, shared) = about_me::spaces_of(on, &may, now).await?;
        let (devices, last_words) = about_me::devices(on, &may).await?;
        let mut given = Vec::new();
        for card in grants::given(on, &may).await? {
            let (to, stewards) = match card.to {
                Grantee::Person { person } => (about_me::name_of(on, person).await?, false),
                Grantee::Stewards { space } => (about_me::group_of(on, space).await?, true),
            };
            given.push(GivenTo {
                to,
                stewards,
                purpose: card.purpose,
                since: card.given_at,
                until: card.until,
                ended_at: card.ended_at,
            });
        }
        let mut looked_at = Vec::new();
        for look in looks::told(on, &may).await? {
            looked_at.push(LookedAt { by: about_me::name_of(on, look.reader).await?, day: look.day });
        }
        Ok(Account {
            at: now,
            name: person.name,
            picture: person.picture,
            title: person.title,
            since: Timestamp(row.created_at),
            organisation,
            roles: about_me::roles(on, &may).await?,
            work_accounts: about_me::work_accounts(on, &may).await?,
            groups,
            own,
            walk_in: about_me::walk_in(on, &may).await?,
            devices,
            passkeys: passkeys::of(on, principal.person).await?.iter().map(about_me::passkey).collect(),
            given,
            looks: looked_at,
            shared,
            looked: about_me::looked(on, &may).await?,
            last_words,
            recoveries: about_me::recoveries(on, &may).await?,
            led: about_me::led(on, &may).await?,
            management: about_me::management(on, &may).await?,
            doors: about_me::doors(on, &may, now).await?,
            asked: about_me::asked(on, &may, row.email.as_deref(), now, MailJob::KIND, is_to).await?,
            technical: about_me::technical(on, &may).await?,
            email: row.email,
        })
    }
}

/// Whether a mail that waits is to this address.
fn is_to(job: &job::Model, email: &str) -> bool {
    serde_json::from_str::<MailJob>(&job.payload).is_ok_and(|mail| mail.to == email)
}
