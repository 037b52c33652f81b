//! What each event does.

use super::{Core, Event, Next, Outcome, Turn};
use crate::replica::Missing;

impl Core {
    pub(super) fn event(&mut self, event: &Event, turn: &mut Turn<'_>) -> Result<Next, Vec<Missing>> {
        turn.request = event.request();
        match event {
            Event::SignedIn { request, person, device, tokens } => {
                let outcome = self.sign_in(person, *device, tokens, turn);
                turn.answer(*request, outcome);
            }
            Event::WalkedIn { request, person, device, space } => {
                let outcome = self.walk_in(person, *device, space, turn);
                turn.answer(*request, outcome);
            }
            Event::WalkInRefused => self.refuse_walk_in(turn)?,
            Event::TokensRenewed { request, tokens } => {
                let outcome = self.renew_tokens(tokens, turn);
                turn.answer(*request, outcome);
            }
            Event::SessionEnded => self.end_session(turn),
            Event::LastWords => {
                self.link.lost();
                self.link.try_again();
                self.link.last_words = true;
                self.send(turn);
            }
            Event::Unplaced { request } => {
                turn.answer(*request, Ok(self.unplaced()));
                return Ok(Next::NOTHING);
            }
            Event::SignOut { request, even_unsent } => {
                let outcome = self.sign_out(*even_unsent, turn);
                turn.answer(*request, outcome);
            }
            Event::BeginHelp { request, helper } => {
                let outcome = self.begin_help(*helper, turn);
                turn.answer(*request, outcome);
            }
            Event::AskAlone { request } => {
                let outcome = self.alone(turn);
                turn.answer(*request, outcome);
                return Ok(Next::NOTHING);
            }
            Event::EndHelp { request } => {
                self.end_help(turn);
                turn.answer(*request, Ok(Outcome::Done));
            }
            Event::Run { request, space, command } => {
                let outcome = self.run(*space, command, turn)?;
                turn.answer(*request, outcome);
                self.send(turn);
            }
            Event::Act { request, space, act } => {
                let outcome = self.act(*space, act, turn);
                turn.answer(*request, outcome);
                self.send(turn);
            }
            Event::Retry { request, command } => {
                let outcome = self.retry(*command, turn)?;
                turn.answer(*request, outcome);
                self.send(turn);
            }
            Event::Discard { request, command } => {
                let outcome = self.discard(*command, turn);
                turn.answer(*request, outcome);
            }
            Event::SaveDraft { request, space, draft } => {
                self.save_draft(*space, draft.as_deref(), turn);
                turn.answer(*request, Ok(Outcome::Done));
                return Ok(Next::NOTHING);
            }
            Event::LoadDraft { request, space } => {
                let draft = self.state.drafts.get(space).cloned();
                turn.answer(*request, Ok(Outcome::Draft { draft }));
                return Ok(Next::NOTHING);
            }
            Event::KeepAttachment { request, space, kind, bytes } => {
                let outcome = self.keep_attachment(*space, kind, bytes, turn);
                turn.answer(*request, outcome);
            }
            Event::Uploaded { hash } => {
                self.uploaded(hash, turn);
                self.send(turn);
            }
            Event::UploadFailed { hash, code } => {
                self.upload_failed(hash, code, turn)?;
                self.send(turn);
            }
            Event::Fetched { request, space, hash, bytes } => {
                let outcome = self.fetched(*space, hash, bytes, turn);
                turn.answer(*request, outcome);
            }
            Event::KeepAccount { request, account } => {
                let outcome = self.keep_account(account, turn);
                turn.answer(*request, outcome);
            }
            Event::KeepInstruments { request, shelf } => {
                let outcome = self.keep_instruments(shelf, turn);
                turn.answer(*request, outcome);
            }
            Event::KeepArrangements { request, arranged } => {
                let outcome = self.keep_arrangements(arranged, turn);
                turn.answer(*request, outcome);
            }
            Event::Watch { watch, query } => {
                self.watch(*watch, query.clone());
                self.note_looks(turn);
                self.send(turn);
            }
            Event::Unwatch { watch } => {
                self.watches.remove(watch);
                return Ok(Next::NOTHING);
            }
            Event::Connected => {
                self.link.connected();
                self.send(turn);
            }
            Event::Disconnected => self.link.lost(),
            Event::Woke => {
                self.ask_whether_there(turn);
                return Ok(Next::NOTHING);
            }
            Event::Tick { utc_offset_minutes } => {
                self.utc_offset_minutes = *utc_offset_minutes;
                self.close_expired(turn)?;
                self.note_looks(turn);
                self.link.try_again();
                self.send(turn);
            }
            // These never become a task; see `Machine::handle` and `Machine::go_on`.
            Event::Start
            | Event::Bent(_)
            | Event::Loaded(_)
            | Event::Committed
            | Event::StorageFailed(_)
            | Event::Received { .. } => {}
        }
        Ok(Next::DRAW)
    }
}
