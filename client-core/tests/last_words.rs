//! A device that was ended from elsewhere: it pushes what waits, asks for nothing, and tells what is nowhere else.

mod scene;

use kring_client::{
    machine::{Event, Outcome, UnplacedDraft, UnplacedText},
    views::ViewQuery,
};
use kring_domain::{
    verdict::{Postponement, Refusal, Verdict},
    wire::Frame,
};
use scene::*;

fn unplaced(device: &mut Device) -> Outcome {
    let request = device.request();
    device.tell(Event::Unplaced { request });
    match device.last_outcome.take() {
        Some(outcome) => outcome,
        None => panic!("no outcome"),
    }
}

#[test]
fn it_pushes_and_does_not_greet() {
    let mut anna = Device::of_anna(1);
    anna.tell(Event::Disconnected);
    anna.write(1, "Eén");
    anna.write(2, "Twee");
    anna.write(3, "Drie");
    anna.sent.clear();
    anna.tell(Event::LastWords);
    let (hello, offers) = anna.said();
    assert_eq!((hello, offers.len()), (None, 3));
    assert!(anna.sent.is_empty());
    let ids: Vec<_> = offers.iter().map(|(_, offer)| command_of(offer)).collect();
    let verdicts = vec![
        verdict(ids[0], Verdict::Accepted { seq: 3 }),
        verdict(ids[1], Verdict::Refused { reason: Refusal::NotAllowed }),
        verdict(ids[2], Verdict::Later { reason: Postponement::Busy }),
    ];
    anna.hear(vec![Frame::Clock(NOW), Frame::Verdicts(verdicts)]);
    assert!(anna.sent.is_empty(), "nothing more can go now: {:?}", anna.sent);
    let request = anna.request();
    anna.tell(Event::SaveDraft { request, space: SPACE, draft: Some("{}".to_owned()) });
    let Outcome::Unplaced { mut texts, drafts, without_words } = unplaced(&mut anna) else { panic!("unplaced") };
    texts.sort_by(|one, other| one.text.cmp(&other.text));
    let words: Vec<_> = texts.iter().map(|text| text.text.as_str()).collect();
    assert_eq!(words, ["Drie", "Twee"]);
    assert_eq!(texts[0], UnplacedText { space: SPACE, at: texts[0].at, text: "Drie".to_owned() });
    assert_eq!((drafts, without_words), (vec![UnplacedDraft { space: SPACE, draft: "{}".to_owned() }], 0));
}

#[test]
fn after_the_wipe_nothing_is_left_and_someone_else_may_come() {
    let mut anna = Device::of_anna(1);
    anna.write(1, "Eén");
    anna.tell(Event::LastWords);
    let request = anna.request();
    anna.tell(Event::SignOut { request, even_unsent: true });
    assert_eq!(unplaced(&mut anna), Outcome::Unplaced { texts: Vec::new(), drafts: Vec::new(), without_words: 0 });
    assert_eq!(anna.view(ViewQuery::Session)["state"], "signed_out");
    anna.sign_in();
    anna.sent.clear();
    anna.tell(Event::Connected);
    assert!(anna.said().0.is_some(), "it greets again");
}
