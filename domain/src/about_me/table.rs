//! The list as `docs/privacy.md` shows it.

use std::fmt::Write as _;

use super::{Kept, Purpose, Term};

/// The table in Markdown, one line for each [`Kept`].
#[must_use]
pub fn render() -> String {
    let mut text = String::from("| what | why | how long |\n| --- | --- | --- |\n");
    for kept in Kept::ALL {
        // Writing to a String has no failure to report.
        let _infallible = writeln!(text, "| {} | {} | {} |", what(kept), why(kept.why()), term(kept.term()));
    }
    text
}

const fn what(kept: Kept) -> &'static str {
    match kept {
        Kept::Entries => "entries, replies and kind words of one's own",
        Kept::OwnState => "one's own pause, what one can help with, and to which house rules one agreed",
        Kept::Presence => "who was at a meeting, noted by a steward or by oneself",
        Kept::Closing => "closing answers, one's own and those a steward noted",
        Kept::Meetings => "agreements and shared notes",
        Kept::Board => "the group's page",
        Kept::Moderation => "which entries are hidden or pinned",
        Kept::Warnings => "measures and their reasons",
        Kept::Introduction => "what one says about oneself",
        Kept::Assessments => "what one filled in about one's life",
        Kept::Goals => "what one wants, and the steps of it",
        Kept::Grants => "whom one let read that",
        Kept::Reading => "what others let one read",
        Kept::Looks => "who looked",
        Kept::Account => "name, picture, title, since when",
        Kept::Email => "e-mail address",
        Kept::Roles => "roles in an organisation, and on whose word",
        Kept::WorkAccounts => "the account at an organisation that one comes in with",
        Kept::Memberships => "in which groups, as what, since when",
        Kept::WalkIns => "that a steward added one without a connection",
        Kept::Recoveries => "that a steward let one in again on a new device, or someone stopped it",
        Kept::NotAdded => "that someone was not added: the key of a device",
        Kept::Devices => "devices, open and closed",
        Kept::Passkeys => "passkeys",
        Kept::SignInCodes => "a sign-in code, as a MAC",
        Kept::Mails => "the mail with it",
        Kept::Ceremonies => "signing in that was begun",
        Kept::DeviceLinks => "a code for a device of one's own",
        Kept::JoinCodes => "codes for a group's door that one made",
        Kept::LastWords => "last words of an ended device",
        Kept::Attachments => "photos and recordings",
        Kept::Uploads => "photos and recordings half sent",
        Kept::Authorship => "who made which change, on which device, when",
        Kept::Verdicts => "which commands were taken or refused",
        Kept::GroupsLed => "the groups that one made, renamed, gave over or stopped",
        Kept::Management => "what was done to one's account with special rights",
        Kept::SightHistory => "what one could see, and since when",
        Kept::Ledger => "`erasures.jsonl`: ids and moments",
        Kept::CheckIns => "check-ins of two people, each one's half",
        Kept::Conversations => "conversations of a participant and a professional, each one's half",
        Kept::Skills => "what one learns and can, with photos and recordings that show it, and phases of taking part",
        Kept::Confirmations => "what someone says to have seen of what another can",
        Kept::Rewards => "rewards with steps: promised, given, received",
    }
}

const fn why(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::ForTheGroup => "the group reads it and remembers",
        Purpose::ToKnowWhoCame => "who leads the group knows who came",
        Purpose::ToCloseTogether => "the group closes together",
        Purpose::ToAgree => "what was agreed is not forgotten",
        Purpose::ToShowWhatOneCan => "one can show what one can",
        Purpose::ToStaySafe => "the group stays safe, and who is told something reads why",
        Purpose::InOwnWords => "one says oneself who one is",
        Purpose::ToSeeWhoReads => "one sees who reads one's own",
        Purpose::ToBeKnown => "the group knows whom it has in front of it",
        Purpose::ToComeIn => "one comes in, and nobody else",
        Purpose::ToKnowWhatMay => "Kring knows what one may read and do",
        Purpose::ToEndADevice => "a lost device can be ended",
        Purpose::SoNothingIsLost => "nothing is lost when a connection breaks",
        Purpose::SoNobodyWritesAsYou => "nobody writes as another",
        Purpose::ToAnswerFor => "who leads or keeps the server answers for what was done",
        Purpose::SoGoneStaysGone => "what was taken back stays gone after a restore",
    }
}

fn term(term: Term) -> String {
    match term {
        Term::NoEnd => "no end".to_owned(),
        Term::UntilTakenBack => "until its writer takes it back".to_owned(),
        Term::UntilChanged => "until its writer changes it; its history stays".to_owned(),
        Term::UntilRemoved => "until one takes it away".to_owned(),
        Term::WhileSo => "as long as it is so".to_owned(),
        Term::WhileNamed { days } => format!("until no entry names it; unnamed {days} days"),
        Term::Minutes { minutes } => format!("{minutes} minutes"),
        Term::Days { days } => format!("{days} days"),
        Term::DaysAfterEnd { days } => format!("{days} days after it was over"),
        Term::Newest { count } => format!("the newest {count} of each device; without a device 400 days"),
    }
}
