//! What the three organisations wrote down: how a reward counts, where they give any, and what is told at the start of a talk.

use kring_domain::{
    arrangements::{Arrangements, GuardRail, GuardRailKind, RewardRules},
    ids::GuardRailId,
};

use crate::{cast::Tenant, chance::Chance};

/// The change of it that holds: they wrote it once.
pub(crate) const VERSION: u32 = 1;

/// How rewards go; the municipality's own team gives none.
pub(crate) fn rewards_of(tenant: Tenant) -> Option<RewardRules> {
    let (counts, least, most) = match tenant {
        Tenant::Klinker => {
            ("Deze bon is een cadeau. Hij telt niet mee voor je uitkering en je hoeft hem niet op te geven.", 20, 60)
        }
        Tenant::Spaan => (
            "De bon is van de werkplaats. De gemeente telt hem niet mee, zolang je er op een jaar niet meer dan 150 euro van \
             krijgt. Wij houden dat bij en zeggen het als je er bijna bent.",
            20,
            50,
        ),
        Tenant::Team => return None,
    };
    Some(RewardRules { counts: counts.to_owned(), least, most })
}

pub(crate) fn arrangements_of(seed: u64, tenant: Tenant) -> Arrangements {
    use GuardRailKind::{Choice, Fixed, Follows};
    let told: &[(GuardRailKind, &str)] = match tenant {
        Tenant::Klinker => &[
            (Fixed, "Over de uitkering beslist de gemeente. De Klinker beslist daar niet over mee."),
            (Follows, "Wat je hier vertelt, gaat niet naar de gemeente. Ook niet als je stopt."),
            (Choice, "Of je komt, hoe vaak, en wat je vertelt."),
        ],
        Tenant::Spaan => &[
            (Fixed, "Op de werkvloer draag je dichte schoenen, en bij de zaag een bril."),
            (Fixed, "De gemeente betaalt je plek voor zes maanden. Daarna kijken we met drie mensen of het doorgaat."),
            (
                Follows,
                "Kom je een dag niet, dan zoekt Marco iemand voor jouw plek. Een berichtje voor acht uur is genoeg.",
            ),
            (Choice, "Welk werk je leert, en met wie je werkt."),
        ],
        Tenant::Team => &[
            (Fixed, "Wie een uitkering heeft, geeft elke maand de inkomsten door. Dat staat in de Participatiewet."),
            (Follows, "Komen de inkomsten na de 5e binnen, dan komt het geld ook later."),
            (Choice, "Met welke stap je begint, en wie er meekijkt."),
        ],
    };
    let rail = |(number, (kind, text)): (usize, &(GuardRailKind, &str))| GuardRail {
        id: GuardRailId::from_random(Chance::of(seed, &format!("guard rail {} {number}", tenant.name())).bytes()),
        kind: *kind,
        text: (*text).to_owned(),
    };
    Arrangements { rewards: rewards_of(tenant), guard_rails: told.iter().enumerate().map(rail).collect() }
}
