//! Live: what one writes the others hear at once; who is taken out hears no more.

use futures_util::{SinkExt, StreamExt};
use kring_domain::{
    acts::Act,
    people::{Standing, Title},
    spaces::SpaceKind,
    verdict::Verdict,
    wire::{self, Frame},
};
use tokio::net::TcpStream;
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Message, protocol::frame::coding::CloseCode},
};

use crate::harness::{Answer, Ground, Phone, Proved as _, ground};

pub(crate) struct Line {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
}

impl Line {
    pub(crate) async fn open(ground: &Ground, phone: &mut Phone) -> Self {
        let mut line = Self::connect(ground).await;
        line.say(Message::binary(phone.live_hello(ground))).await;
        line.frames(&[phone.hello()]).await;
        line.hear(phone).await;
        line
    }

    pub(crate) async fn connect(ground: &Ground) -> Self {
        let url = ground.url("/v1/live").replacen("http", "ws", 1);
        Self { socket: connect_async(url).await.unwrap().0 }
    }

    async fn say(&mut self, message: Message) {
        self.socket.send(message).await.unwrap();
    }

    /// Its token and its place, before anything comes back.
    pub(crate) async fn says_who(&mut self, ground: &Ground, phone: &Phone) {
        self.say(Message::binary(phone.live_hello(ground))).await;
        // A line that ends at the token is told so by what comes back.
        let hello = wire::seal(&[phone.hello()]).unwrap();
        let _said = self.socket.send(Message::binary(hello)).await;
    }

    /// What comes first, or the code it ended with.
    pub(crate) async fn hears_or_ends(&mut self, phone: &mut Phone) -> Result<Answer, CloseCode> {
        loop {
            match self.socket.next().await.unwrap().unwrap() {
                Message::Binary(bytes) => return Ok(phone.take_in(wire::open(&bytes).unwrap())),
                Message::Close(Some(frame)) => return Err(frame.code),
                Message::Ping(_) | Message::Pong(_) => {}
                other => panic!("{other:?}"),
            }
        }
    }

    async fn frames(&mut self, frames: &[Frame]) {
        self.say(Message::binary(wire::seal(frames).unwrap())).await;
    }

    pub(crate) async fn hear(&mut self, phone: &mut Phone) -> Answer {
        loop {
            match self.socket.next().await.unwrap().unwrap() {
                Message::Binary(bytes) => return phone.take_in(wire::open(&bytes).unwrap()),
                Message::Ping(_) | Message::Pong(_) => {}
                other => panic!("{other:?}"),
            }
        }
    }

    async fn is_answered(&mut self) {
        self.frames(&[Frame::Ping(7)]).await;
        let Message::Binary(bytes) = self.socket.next().await.unwrap().unwrap() else { panic!("binary") };
        assert!(wire::open(&bytes).unwrap().contains(&Frame::Pong(7)));
    }

    pub(crate) async fn end(&mut self) -> CloseCode {
        loop {
            match self.socket.next().await.unwrap().unwrap() {
                Message::Close(Some(frame)) => return frame.code,
                Message::Binary(_) | Message::Ping(_) | Message::Pong(_) => {}
                other => panic!("{other:?}"),
            }
        }
    }
}

#[tokio::test]
async fn what_one_writes_the_other_hears_and_the_verdict_comes_the_same_way() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let mut hers = Line::open(&ground, &mut anna).await;
    let mut his = Line::open(&ground, &mut piet).await;
    for number in 0..20 {
        let (command, _, push) = anna.write(space, &format!("Zin {number:02}"));
        hers.frames(&[Frame::Push(push)]).await;
        his.hear(&mut piet).await;
        // Her own items and her verdict come in either order.
        let (first, second) = (hers.hear(&mut anna).await, hers.hear(&mut anna).await);
        let verdicts: Vec<_> = first.verdicts.into_iter().chain(second.verdicts).collect();
        assert_eq!(verdicts[0].command, command);
        assert!(matches!(verdicts[0].verdict, Verdict::Accepted { .. }));
    }
    assert_eq!(piet.bodies(space).len(), 20);
    assert_eq!(piet.cursors, anna.cursors);
    // What was heard live is not told again.
    assert!(piet.sync(&ground, Vec::new()).await.pulls.is_empty());
    his.is_answered().await;
}

#[tokio::test]
async fn who_is_taken_out_hears_no_more() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut sanne = ground.member(space, "Sanne", Title::SocialWorker, Standing::Steward).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let mut his = Line::open(&ground, &mut piet).await;
    let (_, push) = sanne.act(space, Act::Remove { person: piet.person });
    sanne.sync(&ground, vec![push]).await;
    let ended = tokio::time::timeout(std::time::Duration::from_secs(1), his.end()).await.unwrap();
    assert_eq!(u16::from(ended), 4403);
}

#[tokio::test]
async fn who_is_let_in_hears_the_group_at_once() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let (_, _, push) = anna.write(space, "Welkom!");
    anna.sync(&ground, vec![push]).await;
    let mut els = ground.member(space, "Els", Title::Participant, Standing::Knocking).await;
    let mut hers = Line::open(&ground, &mut els).await;
    assert!(els.bodies(space).is_empty());
    let (_, push) = anna.act(space, Act::Admit { person: els.person });
    anna.sync(&ground, vec![push]).await;
    hers.hear(&mut els).await;
    assert_eq!(els.bodies(space), ["Welkom!"]);
    let (_, _, push) = anna.write(space, "Ga zitten.");
    anna.sync(&ground, vec![push]).await;
    hers.hear(&mut els).await;
    assert_eq!(els.bodies(space), ["Ga zitten.", "Welkom!"]);
}

#[tokio::test]
async fn what_another_process_wrote_is_not_passed_over() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut hers = Line::open(&ground, &mut anna).await;
    let els = ground.account("Els", "els@example.org", Title::Participant).await;
    // The command line works in the same directory while the server runs.
    let beside = kring_server::Kring::open(&ground.config).await.unwrap();
    beside.put_member(space, els, Standing::Member).await.unwrap();
    beside.close().await.unwrap();
    let (_, _, push) = anna.write(space, "Dag Els.");
    hers.frames(&[Frame::Push(push)]).await;
    hers.hear(&mut anna).await;
    hers.hear(&mut anna).await;
    assert!(anna.members.contains_key(&els));
    assert_eq!(anna.bodies(space), ["Dag Els."]);
}

#[tokio::test]
async fn a_line_needs_a_token_and_ends_with_it() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut line = Line::connect(&ground).await;
    line.frames(&[anna.hello()]).await;
    assert_eq!(u16::from(line.end().await), 4401);

    let mut line = Line::open(&ground, &mut anna).await;
    line.say(Message::binary(vec![1, 2, 3])).await;
    assert_eq!(u16::from(line.end().await), 4400);

    // Signing out elsewhere on the same device ends the line.
    let mut line = Line::open(&ground, &mut anna).await;
    ground.http.post(ground.url("/v1/sign-out")).proved(&ground, &anna.access).send().await.unwrap();
    assert_eq!(u16::from(line.end().await), 4403);
}

#[tokio::test]
async fn one_person_has_so_many_lines_and_the_oldest_makes_room() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut phones = vec![ground.member(space, "Anna", Title::Participant, Standing::Member).await];
    for _ in 0..4 {
        phones.push(ground.sign_in("anna@example.org").await);
    }
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let mut his = Line::open(&ground, &mut piet).await;
    let mut hers = Vec::new();
    for number in 0..17 {
        // A device has four at most.
        hers.push(Line::open(&ground, &mut phones[number / 4]).await);
    }
    assert_eq!(u16::from(hers[0].end().await), 4408);
    let (_, _, push) = piet.write(space, "Ik hoor jullie nog.");
    his.frames(&[Frame::Push(push)]).await;
    hers[1].hear(&mut phones[0]).await;
    assert_eq!(phones[0].bodies(space), ["Ik hoor jullie nog."]);
}

#[tokio::test]
async fn the_line_of_a_closed_phone_ends_within_a_second() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut lost = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut here = ground.sign_in("anna@example.org").await;
    let mut theirs = Line::open(&ground, &mut lost).await;
    let mut mine = Line::open(&ground, &mut here).await;
    let path = ground.url(&format!("/v1/devices/{}", lost.device));
    let closed = ground.http.delete(path).proved(&ground, &here.access).send().await.unwrap();
    assert_eq!(closed.status(), 204);
    let ended = tokio::time::timeout(std::time::Duration::from_secs(1), theirs.end()).await.unwrap();
    assert_eq!(u16::from(ended), 4403);
    let (_, _, push) = here.write(space, "Ik ben er nog.");
    mine.frames(&[Frame::Push(push)]).await;
    mine.hear(&mut here).await;
}

#[tokio::test]
async fn a_server_that_stops_says_so() {
    let mut ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut line = Line::open(&ground, &mut anna).await;
    let stopped = async { ground.stop().await };
    let (code, ()) = tokio::join!(line.end(), stopped);
    assert_eq!(u16::from(code), 1001);
}

#[tokio::test]
async fn of_too_many_lines_the_oldest_ends() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let mut anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    let mut piet = ground.member(space, "Piet", Title::Participant, Standing::Member).await;
    let mut his = Line::open(&ground, &mut piet).await;
    let mut lines = Vec::new();
    for _ in 0..5 {
        lines.push(Line::open(&ground, &mut anna).await);
    }
    assert_eq!(u16::from(lines[0].end().await), 4408);
    for line in &mut lines[1..] {
        line.is_answered().await;
    }
    his.is_answered().await;
}

#[tokio::test]
async fn a_frame_that_is_too_long_ends_the_line_at_its_header() {
    let ground = ground().await;
    let space = ground.space(SpaceKind::PeerGroup, "Koffie").await;
    let anna = ground.member(space, "Anna", Title::Participant, Standing::Member).await;
    for signed in [false, true] {
        let mut line = Line::connect(&ground).await;
        if signed {
            line.say(Message::binary(anna.live_hello(&ground))).await;
        }
        // The header of a frame of a terabyte, and no more of it.
        let header = [&[0x82, 0xFF, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4][..], &[0; 64]].concat();
        use tokio::io::AsyncWriteExt;
        line.socket.get_mut().write_all(&header).await.unwrap();
        assert_eq!(u16::from(line.end().await), if signed { 4400 } else { 4401 });
    }
}
