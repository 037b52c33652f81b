//! Who listens to what.

use std::{
    borrow::Cow,
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use actix_web::web::Bytes;
use kring_domain::{
    ids::{DeviceId, PersonId, SpaceId},
    people::Standing,
    rights::Authorized,
    wire::{self, Cursor, Frame},
};
use tokio::sync::mpsc;

use super::{Announcement, cursor, pull_of};
use crate::store::sequence::{Content, StoredItem};

/// How many messages may wait for one slow connection before it is closed; it catches up by reconnecting.
const WAITING: usize = 256;

/// How many connections one device has at most: its tabs share one, and a dead one may linger until it is missed.
const PER_DEVICE: usize = 4;

/// How many connections one person has at most, on all their devices.
const PER_PERSON: usize = 16;

/// What a connection hears.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    /// A packed message with the items of one space beyond `after`, up to and with `cursor`.
    Items { after: u64, cursor: Cursor, message: Bytes },
    /// What the person may see has changed: look again.
    Sight,
    /// End.
    End(Ending),
}

/// Why a connection ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The person is out of a space, or the device was closed.
    RightsLost,
    /// The server stops.
    Stopping,
}

/// What changed in what a person may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// Something came, or changed.
    More,
    /// This space went.
    Less(SpaceId),
}

impl Told {
    /// What someone is told who was given a standing in a space.
    pub(crate) const fn of(space: SpaceId, standing: Standing) -> Self {
        match standing {
            Standing::Left => Self::Less(space),
            Standing::Knocking
            | Standing::Member
            | Standing::Alumnus
            | Standing::Steward
            | Standing::Reader
            | Standing::Guest => Self::More,
        }
    }
}

#[derive(Debug)]
struct Listener {
    person: PersonId,
    device: DeviceId,
    sender: mpsc::Sender<Event>,
    spaces: HashMap<SpaceId, Authorized<SpaceId>>,
}

/// Who listens to what.
#[derive(Debug, Default)]
pub(crate) struct Hub {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    next: u64,
    listeners: HashMap<u64, Listener>,
    by_space: HashMap<SpaceId, Vec<u64>>,
}

impl Hub {
    fn state(&self) -> MutexGuard<'_, State> {
        // A panic while the table was held leaves at worst a listener too many.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins to listen: a number, and what will be heard. Of a device or person with too many connections the oldest ends.
    pub(crate) fn listen(&self, person: PersonId, device: DeviceId) -> (u64, mpsc::Receiver<Event>) {
        let (sender, receiver) = mpsc::channel(WAITING);
        let mut state = self.state();
        state.make_room(PER_DEVICE, |other| other.device == device);
        state.make_room(PER_PERSON, |other| other.person == person);
        state.next += 1;
        let id = state.next;
        state.listeners.insert(id, Listener { person, device, sender, spaces: HashMap::new() });
        (id, receiver)
    }

    /// Listens to exactly these spaces from now on.
    pub(crate) fn follow(&self, id: u64, rights: &[Authorized<SpaceId>]) {
        let mut state = self.state();
        state.unfollow(id);
        let Some(listener) = state.listeners.get_mut(&id) else { return };
        listener.spaces = rights.iter().map(|right| (*right.resource(), *right)).collect();
        for right in rights {
            state.by_space.entry(*right.resource()).or_default().push(id);
        }
    }

    /// Listens no more.
    pub(crate) fn leave(&self, id: u64) {
        let mut state = self.state();
        state.unfollow(id);
        state.listeners.remove(&id);
    }

    /// How many connections listen.
    pub(crate) fn len(&self) -> usize {
        self.state().listeners.len()
    }

    /// Says what was committed, first to those whose sight changed. Called in the order of commits.
    pub(crate) fn publish(&self, told: &[(PersonId, Told)], announcements: &[Announcement]) {
        let mut state = self.state();
        for (person, what) in told {
            state.tell(*person, *what);
        }
        for announcement in announcements {
            state.announce(announcement);
        }
    }

    /// Ends every connection of a device.
    pub(crate) fn close_device(&self, device: DeviceId) {
        let state = self.state();
        for listener in state.listeners.values().filter(|listener| listener.device == device) {
            let _full_or_gone = listener.sender.try_send(Event::End(Ending::RightsLost));
        }
    }

    /// Ends every connection.
    pub(crate) fn close_all(&self) {
        let mut state = self.state();
        for listener in state.listeners.values() {
            let _full_or_gone = listener.sender.try_send(Event::End(Ending::Stopping));
        }
        // Whoever could not be told finds the channel closed.
        state.listeners.clear();
        state.by_space.clear();
    }
}

impl State {
    /// Ends the oldest of these connections until there is room for one more.
    fn make_room(&mut self, most: usize, which: impl Fn(&Listener) -> bool) {
        let mut ids: Vec<u64> =
            self.listeners.iter().filter(|(_, listener)| which(listener)).map(|(id, _)| *id).collect();
        ids.sort_unstable();
        let beyond = (ids.len() + 1).saturating_sub(most);
        for id in ids.into_iter().take(beyond) {
            self.drop_listener(id);
        }
    }

    fn unfollow(&mut self, id: u64) {
        let Some(listener) = self.listeners.get_mut(&id) else { return };
        for space in std::mem::take(&mut listener.spaces).into_keys() {
            if let Some(ids) = self.by_space.get_mut(&space) {
                ids.retain(|other| *other != id);
                if ids.is_empty() {
                    self.by_space.remove(&space);
                }
            }
        }
    }

    fn tell(&mut self, person: PersonId, what: Told) {
        let ids: Vec<u64> =
            self.listeners.iter().filter(|(_, listener)| listener.person == person).map(|(id, _)| *id).collect();
        for id in ids {
            let event = match what {
                Told::More => Event::Sight,
                Told::Less(_space) => {
                    self.unfollow(id);
                    Event::End(Ending::RightsLost)
                }
            };
            self.send(id, event);
        }
    }

    fn announce(&mut self, announcement: &Announcement) {
        let Some(ids) = self.by_space.get(&announcement.space).cloned() else { return };
        // Packed once for each set of items that someone may see; nearly always there is one.
        let mut packed: HashMap<Vec<Seen>, Option<Bytes>> = HashMap::new();
        for id in ids {
            let Some(right) = self.listeners.get(&id).and_then(|listener| listener.spaces.get(&announcement.space))
            else {
                continue;
            };
            let told: Vec<Option<Cow<'_, StoredItem>>> =
                announcement.items.iter().map(|item| as_seen(right, item)).collect();
            let message = packed
                .entry(told.iter().map(Seen::of).collect())
                .or_insert_with(|| {
                    let items = told.iter().flatten().map(Cow::as_ref);
                    let pull = pull_of(announcement.space, announcement.head, false, items);
                    wire::seal(&[Frame::Pull(pull)]).ok().map(Bytes::from)
                })
                .clone();
            match message {
                Some(message) => {
                    let head = &announcement.head;
                    let cursor = cursor(announcement.space, head.seq, &head.chain);
                    self.send(id, Event::Items { after: announcement.after, cursor, message });
                }
                // Too large for one message: the device asks for it page by page.
                None => self.drop_listener(id),
            }
        }
    }

    fn send(&mut self, id: u64, event: Event) {
        let full = self.listeners.get(&id).is_some_and(|listener| listener.sender.try_send(event).is_err());
        if full {
            self.drop_listener(id);
        }
    }

    /// Without its sender the connection hears that it ended.
    fn drop_listener(&mut self, id: u64) {
        self.unfollow(id);
        self.listeners.remove(&id);
    }
}

/// How someone sees an item.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Seen {
    Not,
    Whole,
    /// Whoever sees less of a card sees the same of it.
    Less,
}

impl Seen {
    const fn of(told: &Option<Cow<'_, StoredItem>>) -> Self {
        match told {
            None => Self::Not,
            Some(Cow::Borrowed(_)) => Self::Whole,
            Some(Cow::Owned(_)) => Self::Less,
        }
    }
}

/// An item as someone may see it.
fn as_seen<'a>(right: &Authorized<SpaceId>, item: &'a StoredItem) -> Option<Cow<'a, StoredItem>> {
    match &item.content {
        Content::Member(card) => {
            let told = right.lists_members().then(|| right.sees(card.clone())).flatten()?;
            let less = || StoredItem { seq: item.seq, content: Content::Member(told.clone()) };
            Some(if told == *card { Cow::Borrowed(item) } else { Cow::Owned(less()) })
        }
        Content::Change { key, .. } | Content::Snapshot { key, .. } | Content::Erased { key } => {
            right.reads(key).then_some(Cow::Borrowed(item))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_has_four_connections_and_a_person_sixteen() {
        let hub = Hub::default();
        let person = PersonId::from_bytes([1; 16]);
        let mut lines: Vec<_> =
            (0..17).map(|number| hub.listen(person, DeviceId::from_bytes([number / 4; 16])).1).collect();
        let ended =
            |line: &mut mpsc::Receiver<Event>| matches!(line.try_recv(), Err(mpsc::error::TryRecvError::Disconnected));
        assert_eq!(lines.iter_mut().map(ended).filter(|ended| *ended).count(), 1, "the seventeenth of a person");
        assert!(lines.first_mut().is_some_and(ended), "the oldest");
        let _other = hub.listen(PersonId::from_bytes([2; 16]), DeviceId::from_bytes([9; 16]));
        assert_eq!(hub.len(), 17);
        let _fifth = hub.listen(person, DeviceId::from_bytes([3; 16]));
        assert!(lines.get_mut(12).is_some_and(ended), "the fifth of a device ends that device's oldest");
        assert_eq!(hub.len(), 17);
    }
}
