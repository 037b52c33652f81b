//! Doing a command: one change in one document.

use super::{Command, CommandFault, target, validate};
use crate::{
    documents::{
        Document,
        assessments::InstrumentVersion,
        board::Series,
        check_ins::Says,
        edit::Edit,
        meeting::{MeetingCard, Wrote},
        moderation::Place,
        registers::Manner,
    },
    ids::PersonId,
};
use automerge::transaction::Transactable;

/// Does a command in its document, as one change of `actor` on top of everything that is there.
///
/// Gives the raw (uncompressed) change chunk, or `None` when what the command says already stands there. The change has
/// no message, no author and time 0: device clocks are advice, the server says who and when.
///
/// # Errors
/// [`CommandFault`] by what is wrong with the command; [`CommandFault::WrongDocument`] when the document is not the one
/// that [`target()`] names; [`CommandFault::Gone`] when an entry that it edits is not there. Nothing is kept then.
pub fn apply(
    command: &Command,
    author: PersonId,
    document: &mut Document,
    actor: [u8; 16],
) -> Result<Option<Vec<u8>>, CommandFault> {
    run(command, author, document, actor, Manner::Fresh)
}

/// Does a command again on a document that was rebuilt from what the server confirmed, under a fresh actor.
///
/// As [`apply`], but a later word of another device about the same thing stays: then, too, the answer is `None`.
///
/// # Errors
/// As [`apply`].
pub fn replay(
    command: &Command,
    author: PersonId,
    document: &mut Document,
    actor: [u8; 16],
) -> Result<Option<Vec<u8>>, CommandFault> {
    run(command, author, document, actor, Manner::Replay)
}

fn run(
    command: &Command,
    author: PersonId,
    document: &mut Document,
    actor: [u8; 16],
    manner: Manner,
) -> Result<Option<Vec<u8>>, CommandFault> {
    validate(command)?;
    if target(command, document.key().space, author) != *document.key() || actor == *document.genesis_actor() {
        return Err(CommandFault::WrongDocument);
    }
    let (kind, genesis_actor) = (document.key().kind, *document.genesis_actor());
    let helper = command.helper();
    document.write(actor, |to| perform(command.bare(), author, &mut Edit { to, kind, genesis_actor, manner, helper }))
}

fn perform<T: Transactable>(command: &Command, author: PersonId, edit: &mut Edit<'_, T>) -> Result<(), CommandFault> {
    match command {
        // Never twice: `validate` says so.
        Command::WithHelp { command, .. } => perform(command, author, edit),
        Command::AddEntry(entry) => edit.add_entry(entry),
        Command::EditEntry { entry, month: _, body, at } => edit.edit_entry(*entry, body, *at),
        Command::React { target, reaction, on, at } => edit.react(target, *reaction, *on, *at),
        Command::SetPause { on, visible, at } => edit.set_pause(*on, *visible, *at),
        Command::AgreeToRules { rules, at } => edit.agree_to_rules(rules, *at),
        Command::SetHelp { topics, at } => edit.set_help(topics, *at),
        Command::CorrectPresence { meeting, state, at } => edit.correct_presence(*meeting, *state, *at),
        Command::PlanMeeting { meeting: _, title, starts, minutes, place, series, programme, at } => edit.plan_meeting(
            &MeetingCard {
                title: title.clone(),
                starts: starts.clone(),
                minutes: *minutes,
                place: place.clone(),
                series: *series,
                at: *at,
            },
            programme,
        ),
        Command::CancelMeeting { meeting: _, cancelled, at } => edit.cancel_meeting(*cancelled, *at),
        Command::SetProgrammeLine { meeting: _, line, after, at } => edit.set_programme_line(line, *after, *at),
        Command::WriteNotes { meeting: _, paragraph, after, before, text, at } => {
            edit.write_notes(author, &Wrote { paragraph: *paragraph, after: *after, before, text, at: *at })
        }
        Command::SetAgreement { meeting: _, agreement, text, at } => edit.set_agreement(author, *agreement, text, *at),
        Command::AnswerClosing { meeting: _, seat, answer, at } => edit.answer_closing(*seat, *answer, *at),
        Command::MarkPresence { meeting: _, person, state, at } => edit.mark_presence(*person, *state, *at),
        Command::SetCard { about, house_rules, at } => edit.set_card(about, house_rules, *at),
        Command::PlanSeries { series, title, first, minutes, place, programme, ended, at } => {
            edit.plan_series(&Series {
                series: *series,
                title: title.clone(),
                first: first.clone(),
                minutes: *minutes,
                place: place.clone(),
                programme: programme.clone(),
                ended: *ended,
                at: *at,
            })
        }
        Command::Hide { target, hidden, at } => edit.place(Place::Hidden, target, *hidden, *at),
        Command::Pin { target, pinned, at } => edit.place(Place::Pinned, target, *pinned, *at),
        Command::Introduce { question, text, at, voice } => edit.introduce(*question, text, voice.as_ref(), *at),
        Command::Assess { assessment, instrument, version, area: _, answers, talk, at, organisation } => {
            let of =
                InstrumentVersion { organisation: *organisation, instrument: instrument.clone(), version: *version };
            edit.assess(*assessment, &of, answers, talk, *at)
        }
        Command::SetGoal { goal, area: _, from, parts, at } => edit.set_goal(*goal, from.as_ref(), parts, *at),
        Command::SetStep { step, goal, area: _, cut_of, parts, at } => edit.set_step(*step, *goal, *cut_of, parts, *at),
        Command::CheckIn { with: _, date, version, answers, agreement, next, wrong, came, at } => {
            edit.check_in(&Says { date, version: *version, answers, agreement, next, wrong, came, at: *at })
        }
        Command::SetRhythm { with: _, rhythm, at } => edit.set_rhythm(*rhythm, *at),
        Command::Converse { with: _, date, parts, at } => edit.converse(date, parts, *at),
        Command::SetSkill { skill, parts, at } => edit.set_skill(*skill, parts, *at),
        Command::SetEvidence { evidence, skill, parts, at } => edit.set_evidence(*evidence, *skill, parts, *at),
        Command::SetTrack { parts, at } => edit.set_track(parts, *at),
        Command::Confirm { of: _, seen, stamp, text, name, at } => edit.confirm(*seen, stamp, text, name, *at),
        Command::Reward { of: _, area: _, step, says, at } => edit.reward(*step, says, *at),
        Command::Receive { from: _, step, received, at } => edit.receive(*step, received, *at),
        Command::Warn { member: _, id, measure, reason, about, at } => {
            edit.warn(*id, *measure, reason, about.as_ref(), *at)
        }
    }
}
