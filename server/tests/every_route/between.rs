//! What is between Sanne and someone else: check-ins and conversations, each in their own half.

use kring_domain::{
    acts::Act,
    commands::{self, Command, ConversationPart, Said},
    ids::{PersonId, SpaceId},
    sight::Part,
    time::CivilDate,
    wire::Frame,
};

use super::{
    cast::Cast,
    frames::{sanne_grants, short, sync, yes},
    rows::Sharing,
};
use crate::harness::{Phone, random};

/// Says something in one's own half of what is between oneself and Sanne, in her own space.
pub(super) async fn writes_between(
    cast: &mut Cast<'_>,
    phone: &mut Phone,
    sharing: Sharing,
    part: Part,
    says: fn(&Cast<'_>, PersonId) -> Command,
) -> Result<String, String> {
    let sanne = cast.sanne.person;
    if sharing == Sharing::Granted {
        sanne_grants(cast, phone.person, part).await;
    }
    let said = says(cast, sanne);
    // What was refused before is not built on.
    phone.documents.remove(&commands::target(&said, SpaceId::own(sanne), phone.person));
    phone.fresh_actor();
    let (id, push) = phone.act_on(SpaceId::own(sanne), &said);
    Ok(short(sync(cast, phone, &[Frame::Push(push)]).await?.verdict(id)))
}

/// Whether Sanne's half of what is between her and someone reaches them.
pub(super) async fn reads_between(
    cast: &mut Cast<'_>,
    phone: &mut Phone,
    sharing: Sharing,
    part: Part,
    says: fn(&Cast<'_>, PersonId) -> Command,
) -> Result<String, String> {
    let own = SpaceId::own(cast.sanne.person);
    let said = says(cast, phone.person);
    let key = commands::target(&said, own, cast.sanne.person);
    // A half is written when the other was ever let in; unasked, that is over.
    let grant = sanne_grants(cast, phone.person, part).await;
    cast.sanne.documents.remove(&key);
    cast.sanne.fresh_actor();
    let (_command, push) = cast.sanne.act_on(own, &said);
    cast.sanne.sync(cast.ground, vec![push]).await;
    if sharing == Sharing::Unasked {
        let (_command, push) = cast.sanne.act(own, Act::EndGrant { grant });
        cast.sanne.sync(cast.ground, vec![push]).await;
    }
    sync(cast, phone, &[]).await?;
    Ok(yes(phone.pulls.iter().any(|pull| pull.documents.contains(&key))))
}

/// Something said in a check-in with someone.
pub(super) fn check_in(cast: &Cast<'_>, with: PersonId) -> Command {
    Command::CheckIn {
        with,
        date: CivilDate("2026-11-21".to_owned()),
        version: 1,
        answers: Vec::new(),
        agreement: Some(Said { text: format!("Samen kijken. {}", hex::encode(random())), voice: None }),
        next: None,
        wrong: Vec::new(),
        came: Vec::new(),
        at: cast.sanne.now,
    }
}

/// Something said in a conversation with someone.
pub(super) fn conversation(cast: &Cast<'_>, with: PersonId) -> Command {
    let said = Said { text: format!("Meer uren. {}", hex::encode(random())), voice: None };
    Command::Converse {
        with,
        date: CivilDate("2026-11-21".to_owned()),
        parts: vec![ConversationPart::Aim { said }],
        at: cast.sanne.now,
    }
}
