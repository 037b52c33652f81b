use kring_domain::{
    commands::{Attachment, Command},
    ids::{PersonId, SpaceId},
    people::{Standing, Title},
    rights::OrganisationRole,
    spaces::SpaceKind,
};
use serde_json::{Value, json};

use crate::{
    attachments,
    harness::{Authenticator, Ground, Phone, Proved as _},
};

/// Who comes to a route or sends a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Nobody,
    OtherOrganisation,
    OtherGroup,
    Administrator,
    PrivacyOfficer,
    BenefitsOfficer,
    Knocking,
    Left,
    Alumnus,
    Member,
    Guest,
    Steward,
    Ended,
}

impl Role {
    pub(super) const ALL: [Self; 13] = [
        Self::Nobody,
        Self::OtherOrganisation,
        Self::OtherGroup,
        Self::Administrator,
        Self::PrivacyOfficer,
        Self::BenefitsOfficer,
        Self::Knocking,
        Self::Left,
        Self::Alumnus,
        Self::Member,
        Self::Guest,
        Self::Steward,
        Self::Ended,
    ];

    /// What stands over its column.
    pub(super) fn short(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::OtherOrganisation => "other org",
            Self::OtherGroup => "other grp",
            Self::Administrator => "admin",
            Self::PrivacyOfficer => "privacy",
            Self::BenefitsOfficer => "benefits",
            Self::Knocking => "knocking",
            Self::Left => "left",
            Self::Alumnus => "alumnus",
            Self::Member => "member",
            Self::Guest => "guest",
            Self::Steward => "steward",
            Self::Ended => "ended",
        }
    }

    fn means(self) -> &'static str {
        match self {
            Self::Nobody => "has no account here",
            Self::OtherOrganisation => "a steward of a group of another organisation, and its social worker",
            Self::OtherGroup => "a steward of another group of the same organisation",
            Self::Administrator => "manages the organisation",
            Self::PrivacyOfficer => "is the organisation's privacy officer",
            Self::BenefitsOfficer => "decides on or checks benefits",
            Self::Knocking => "waits at the group's door",
            Self::Left => "was in the group",
            Self::Alumnus => "moved on, and is still welcome",
            Self::Member => "is in the group",
            Self::Guest => "comes along with the group: is in its meetings",
            Self::Steward => "is a steward of the group, as Sanne is, and the organisation's social worker",
            Self::Ended => "a member's device that was ended from another one",
        }
    }

    /// What this one is in a group of Sanne's.
    fn standing(self) -> Option<Standing> {
        match self {
            Self::Nobody
            | Self::OtherOrganisation
            | Self::OtherGroup
            | Self::Administrator
            | Self::PrivacyOfficer
            | Self::BenefitsOfficer => None,
            Self::Knocking => Some(Standing::Knocking),
            Self::Left => Some(Standing::Left),
            Self::Alumnus => Some(Standing::Alumnus),
            Self::Member | Self::Ended => Some(Standing::Member),
            Self::Guest => Some(Standing::Guest),
            Self::Steward => Some(Standing::Steward),
        }
    }
}

/// What stands above the tables.
pub(super) fn legend() -> String {
    Role::ALL.map(|role| format!("{:<10} {}\n", role.short(), role.means())).concat()
}

/// Everybody, each with a phone, and what the rows speak of.
pub(super) struct Cast<'a> {
    pub(super) ground: &'a Ground,
    pub(super) sanne: Phone,
    pub(super) passkey: String,
    pub(super) piet: PersonId,
    pub(super) kees: PersonId,
    pub(super) gijs: PersonId,
    phones: Vec<(Role, Option<Phone>)>,
}

/// A group of Sanne's in which she wrote something, with Piet in it, Gijs as its guest and Kees at its door.
pub(super) struct Scene {
    pub(super) space: SpaceId,
    pub(super) code: String,
}

impl<'a> Cast<'a> {
    pub(super) async fn gather(ground: &'a Ground) -> Self {
        let kring = ground.handle().kring();
        let home = ground.space(SpaceKind::PeerGroup, "Koffie").await;
        let sanne = ground.member(home, "Sanne", Title::SocialWorker, Standing::Steward).await;
        let passkey = makes_passkey(ground, &sanne).await;
        let piet = ground.account("Piet", "piet@example.org", Title::Participant).await;
        let kees = ground.account("Kees", "kees@example.org", Title::Participant).await;
        let gijs = ground.account("Gijs", "gijs@example.org", Title::Participant).await;
        let mut phones = Vec::new();
        for role in Role::ALL {
            let email = address(role);
            let phone = match role {
                Role::Nobody => None,
                Role::OtherOrganisation => {
                    let elsewhere = kring.create_organisation("Welzijn Zuid").await.unwrap();
                    let space = kring.create_space(elsewhere, SpaceKind::PeerGroup, "Soep").await.unwrap();
                    let person = ground.account_in(elsewhere, "Els", &email, Title::SocialWorker).await;
                    kring.put_member(space, person, Standing::Steward).await.unwrap();
                    kring.give_role(person, elsewhere, OrganisationRole::SocialWorker).await.unwrap();
                    Some(ground.sign_in(&email).await)
                }
                Role::OtherGroup => {
                    let space = ground.space(SpaceKind::PeerGroup, "Thee").await;
                    let person = ground.account("Tom", &email, Title::SocialWorker).await;
                    kring.put_member(space, person, Standing::Steward).await.unwrap();
                    Some(ground.sign_in(&email).await)
                }
                Role::Administrator => Some(official(ground, &email, OrganisationRole::Administrator).await),
                Role::PrivacyOfficer => Some(official(ground, &email, OrganisationRole::PrivacyOfficer).await),
                Role::BenefitsOfficer => Some(official(ground, &email, OrganisationRole::BenefitsOfficer).await),
                Role::Knocking | Role::Left | Role::Alumnus | Role::Member | Role::Guest => {
                    ground.account("Ines", &email, Title::Participant).await;
                    Some(ground.sign_in(&email).await)
                }
                Role::Steward => {
                    let person = ground.account("Stef", &email, Title::SocialWorker).await;
                    kring.give_role(person, ground.organisation, OrganisationRole::SocialWorker).await.unwrap();
                    Some(ground.sign_in(&email).await)
                }
                Role::Ended => {
                    ground.account("Eva", &email, Title::Participant).await;
                    let phone = ground.sign_in(&email).await;
                    kring.close_device(phone.device).await.unwrap();
                    Some(phone)
                }
            };
            phones.push((role, phone));
        }
        Self { ground, sanne, passkey, piet, kees, gijs, phones }
    }

    fn slot(&mut self, role: Role) -> &mut Option<Phone> {
        &mut self.phones.iter_mut().find(|(each, _phone)| *each == role).unwrap().1
    }

    /// The role's phone, out of the cast's hands until it is given back.
    pub(super) fn take_phone(&mut self, role: Role) -> Option<Phone> {
        self.slot(role).take()
    }

    pub(super) fn give_back(&mut self, role: Role, phone: Phone) {
        *self.slot(role) = Some(phone);
    }

    /// Another device of the same person, for what ends a session. Who has only an ended one comes with that.
    pub(super) async fn spare(&mut self, role: Role) -> Option<Phone> {
        match role {
            Role::Nobody => None,
            Role::Ended => self.slot(role).clone(),
            _signs_in => Some(self.ground.sign_in(&address(role)).await),
        }
    }

    /// A fresh group, so that nothing of an earlier cell is left in it.
    pub(super) async fn scene(&mut self, role: Role) -> Scene {
        let kring = self.ground.handle().kring();
        let space = self.ground.space(SpaceKind::PeerGroup, "Koffie").await;
        kring.put_member(space, self.sanne.person, Standing::Steward).await.unwrap();
        kring.put_member(space, self.piet, Standing::Member).await.unwrap();
        kring.put_member(space, self.kees, Standing::Knocking).await.unwrap();
        kring.put_member(space, self.gijs, Standing::Guest).await.unwrap();
        if let Some(standing) = role.standing() {
            let person = self.slot(role).as_ref().unwrap().person;
            if standing == Standing::Left {
                kring.put_member(space, person, Standing::Member).await.unwrap();
            }
            kring.put_member(space, person, standing).await.unwrap();
        }
        let code = kring.invite(space).await.unwrap();
        Scene { space, code }
    }

    /// Sanne writes, with a photo that everybody in the group may see.
    pub(super) async fn sanne_shows_a_photo(&mut self, scene: &Scene) -> [u8; 32] {
        let bytes = attachments::photo();
        let hash = attachments::hash(&bytes);
        let path = format!("/v1/spaces/{}/attachments/{}", scene.space, hex::encode(hash));
        attachments::send(self.ground, &self.sanne, &path, bytes.len(), 0, &bytes).await;
        let size_bytes = u32::try_from(bytes.len()).unwrap();
        let mut entry = self.sanne.entry("Mijn fiets");
        entry.attachments.push(Attachment::Photo { hash: hash.into(), size_bytes, width: 10, height: 10 });
        let (_command, push) = self.sanne.act_on(scene.space, &Command::AddEntry(entry));
        self.sanne.sync(self.ground, vec![push]).await;
        hash
    }
}

fn address(role: Role) -> String {
    format!("{}@example.org", role.short().replace(' ', "-"))
}

async fn official(ground: &Ground, email: &str, role: OrganisationRole) -> Phone {
    let person = ground.account("Olaf", email, Title::Participant).await;
    ground.handle().kring().give_role(person, ground.organisation, role).await.unwrap();
    ground.sign_in(email).await
}

/// Its id.
async fn makes_passkey(ground: &Ground, phone: &Phone) -> String {
    let ask =
        |path: &str, body: &Value| ground.http.post(ground.url(path)).proved(ground, &phone.access).json(body).send();
    let options: Value = ask("/v1/passkey-options", &json!({})).await.unwrap().json().await.unwrap();
    let made = Authenticator::at(super::ORIGIN).makes(&options);
    assert_eq!(ask("/v1/passkeys", &made).await.unwrap().status(), 201);
    let list = ground.http.get(ground.url("/v1/passkeys")).proved(ground, &phone.access).send().await.unwrap();
    list.json::<Value>().await.unwrap()["passkeys"][0]["id"].as_str().unwrap().to_owned()
}
