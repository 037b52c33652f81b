//! One exchange between a device and the server, and what can become of it.

use super::{device::Device, plan::Fate, server::Server};
use kring_domain::time::Timestamp;

/// How many rounds one exchange may take before it is called endless.
const ROUNDS: usize = 60;

/// A device speaks with the server until neither has more to say, or until the network fails.
pub(crate) async fn exchange(device: &mut Device, server: &Server, fate: Fate, now: Timestamp) {
    if let Some(answer) = device.late.take() {
        device.hear(now, answer);
    }
    if device.outgoing.is_empty() {
        device.tick(now);
    }
    for _round in 0..ROUNDS {
        if device.outgoing.is_empty() {
            return;
        }
        let question = device.outgoing.remove(0);
        match fate {
            Fate::QuestionLost => return device.disconnected(now),
            Fate::AnswerLost => {
                let _lost = server.answer(device.person, device.id, &question).await;
                return device.disconnected(now);
            }
            Fate::Late => {
                device.late = server.answer(device.person, device.id, &question).await;
                return;
            }
            Fate::Twice => {
                let _first = server.answer(device.person, device.id, &question).await;
                if let Some(answer) = server.answer(device.person, device.id, &question).await {
                    device.hear(now, answer);
                }
            }
            Fate::Delivered => {
                if let Some(answer) = server.answer(device.person, device.id, &question).await {
                    device.hear(now, answer);
                }
            }
        }
    }
    panic!("device {:?} and the server do not come to an end", device.id);
}
