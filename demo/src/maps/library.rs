//! The files under `texts/maps/`.

use super::{
    Maps,
    delivered::{check_in, delivered},
    parse::Reader,
};

macro_rules! texts {
    ($($path:literal),* $(,)?) => { [$(($path, include_str!(concat!("../../texts/maps/", $path)))),*] };
}

const FILES: [(&str, &str); 19] = texts![
    "aylin.txt",
    "bram.txt",
    "gerda.txt",
    "hassan.txt",
    "karim.txt",
    "loes.txt",
    "lotte.txt",
    "maryam.txt",
    "michel.txt",
    "mirjam.txt",
    "ruben.txt",
    "teun.txt",
    "viktor.txt",
    "yohannes.txt",
    "sharing.txt",
    "steps.txt",
    "check_ins.txt",
    "conversations.txt",
    "skills.txt",
];

/// What everyone keeps.
pub(crate) fn library() -> Maps {
    let (instruments, check_in) = (delivered(), check_in());
    let mut maps = Maps::default();
    for (name, text) in FILES {
        let reader = Reader::new(&instruments, check_in.as_ref(), &mut maps);
        reader.read(name, text);
    }
    maps
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use kring_domain::{
        commands::{Answer, GoalPart, NewAnswer},
        instruments::InstrumentId,
        sight::Part,
    };

    use super::*;
    use crate::{
        cast::{Turn, everyone},
        maps::{CheckInSays, Deed, Half, StepSays, TalkSays},
    };

    #[test]
    fn every_line_can_be_read() {
        assert_eq!(delivered().len(), 5);
        let maps = library();
        assert!(maps.mistakes.is_empty(), "{:?}", maps.mistakes);
        assert!(maps.moments.iter().all(|moment| !moment.deeds.is_empty()), "a moment at which nothing is done");
    }

    #[test]
    fn everyone_keeps_a_map_while_they_are_here_and_in_order() {
        let everyone = everyone();
        let maps = library();
        for moment in &maps.moments {
            let part = everyone.iter().find(|part| part.name == moment.owner).unwrap();
            let is_here = |days: i64| {
                part.seats.iter().any(|seat| {
                    let left = match seat.turn {
                        Turn::Stays | Turn::Alumnus(..) => 0,
                        Turn::Left(days) => days,
                        Turn::Knocks => return false,
                    };
                    (left + 1..seat.since_days_ago).contains(&days)
                })
            };
            assert!(is_here(moment.days_ago), "{} {} days ago", moment.owner, moment.days_ago);
        }
        for pair in maps.moments.windows(2).filter(|pair| pair[0].owner == pair[1].owner) {
            assert!(pair[0].days_ago > pair[1].days_ago, "{} {} days ago", pair[1].owner, pair[1].days_ago);
        }
    }

    /// Nobody answers what they were not asked: a question that waits for an answer has it.
    #[test]
    fn every_answer_is_to_a_question_that_was_asked() {
        let instruments = delivered();
        let mut given: BTreeMap<(&str, InstrumentId, usize), Vec<NewAnswer>> = BTreeMap::new();
        let maps = library();
        let deeds = maps.moments.iter().flat_map(|moment| moment.deeds.iter().map(|deed| (moment.owner, deed)));
        for (owner, deed) in deeds {
            if let Deed::FillsIn(of) = deed {
                let of_it = given.entry((owner, of.instrument.clone(), of.time)).or_default();
                of_it.extend(of.answers.iter().cloned());
            }
        }
        for ((owner, id, time), answers) in &given {
            let instrument = instruments.iter().find(|instrument| instrument.id == *id).unwrap();
            for answer in answers {
                let waits_for = instrument.question(&answer.question).unwrap().asked_when.as_ref();
                let is_asked = waits_for.is_none_or(|condition| {
                    let tapped = |given: &Answer| {
                        matches!(given, Answer::Tapped { answer } if condition.answers.contains(answer))
                    };
                    answers.iter().any(|given| given.question == condition.question && tapped(&given.answer))
                });
                assert!(is_asked, "{owner} {time} {answer:?}");
            }
        }
    }

    /// Nothing is read that was not shared, and nothing is shared with who is not there.
    #[test]
    fn what_is_read_was_shared() {
        let everyone = everyone();
        let mut shared: BTreeMap<(&str, &str, Part), i64> = BTreeMap::new();
        let mut read = 0;
        let maps = library();
        for moment in &maps.moments {
            for deed in &moment.deeds {
                match deed {
                    Deed::ChecksIn(half) => {
                        let until = shared.get(&(moment.owner, half.with, Part::CheckIns));
                        assert!(until.is_some_and(|until| moment.days_ago > *until), "{} {half:?}", moment.owner);
                    }
                    Deed::Converses(half) => {
                        let until = shared.get(&(moment.owner, half.with, Part::Conversations));
                        assert!(until.is_some_and(|until| moment.days_ago > *until), "{} {half:?}", moment.owner);
                    }
                    Deed::Saw(saw) => {
                        let until = shared.get(&(moment.owner, saw.by, Part::Skills));
                        assert!(until.is_some_and(|until| moment.days_ago > *until), "{} {saw:?}", moment.owner);
                    }
                    Deed::SaysOfReward(of) => {
                        let until = shared.get(&(moment.owner, of.by, Part::about(of.area)));
                        assert!(until.is_some_and(|until| moment.days_ago > *until), "{} {of:?}", moment.owner);
                    }
                    Deed::Introduces { .. }
                    | Deed::SaysOfSkills(_)
                    | Deed::FillsIn(_)
                    | Deed::SaysOfGoal(_)
                    | Deed::SaysOfStep(_)
                    | Deed::SetsRhythm { .. } => {}
                    Deed::Shares { which, days, purpose: _ } => {
                        assert!(everyone.iter().any(|part| part.name == which.to), "{}", which.to);
                        shared.insert((moment.owner, which.to, which.part), moment.days_ago - days);
                    }
                    Deed::Ends { which } => {
                        assert!(shared.remove(&(moment.owner, which.to, which.part)).is_some(), "{which:?}");
                    }
                    Deed::IsRead { by, part } => {
                        let until = shared.get(&(moment.owner, *by, *part));
                        assert!(until.is_some_and(|until| moment.days_ago > *until), "{} {by} {part:?}", moment.owner);
                        read += 1;
                    }
                }
            }
        }
        assert!(read >= 12, "{read}");
    }

    /// A goal and a step begin with own words, and what a goal was made of was filled in before it.
    #[test]
    fn goals_and_steps_begin_with_own_words() {
        let instruments = delivered();
        let mut filled: BTreeMap<(&str, InstrumentId, usize), i64> = BTreeMap::new();
        let (mut goals, mut steps) = (BTreeSet::new(), BTreeSet::new());
        let mut made_of_a_topic = 0;
        let maps = library();
        for moment in &maps.moments {
            for deed in &moment.deeds {
                if let Deed::FillsIn(of) = deed {
                    filled.entry((moment.owner, of.instrument.clone(), of.time)).or_insert(moment.days_ago);
                }
            }
        }
        for (owner, days_ago, deed) in
            maps.moments.iter().flat_map(|moment| moment.deeds.iter().map(|deed| (moment.owner, moment.days_ago, deed)))
        {
            match deed {
                Deed::SaysOfGoal(of) => {
                    assert!(!of.parts.is_empty(), "{owner} {}", of.goal);
                    let is_new = goals.insert((owner, of.goal));
                    let has_words =
                        of.parts.iter().any(|part| matches!(part, GoalPart::Wish { .. } | GoalPart::Goal { .. }));
                    assert!(!is_new || has_words, "{owner} {}", of.goal);
                    if let Some(from) = &of.from {
                        let when = filled.get(&(owner, from.instrument.clone(), from.time));
                        assert!(is_new && when.is_some_and(|when| *when >= days_ago), "{owner} {}", of.goal);
                        let instrument = instruments.iter().find(|one| one.id == from.instrument).unwrap();
                        assert_eq!(instrument.topic(&from.topic).unwrap().area, of.area, "{owner} {}", of.goal);
                        made_of_a_topic += 1;
                    }
                }
                Deed::SaysOfStep(of) => {
                    assert!(!of.says.is_empty(), "{owner} {} {}", of.goal, of.step);
                    assert!(
                        of.cut_of.is_none_or(|step| steps.contains(&(owner, of.goal, step))),
                        "{owner} {}",
                        of.step
                    );
                    let is_new = steps.insert((owner, of.goal, of.step));
                    let has_words = of.says.iter().any(|said| matches!(said, StepSays::Step(_)));
                    assert_eq!(is_new, has_words, "{owner} {} {}", of.goal, of.step);
                }
                Deed::Introduces { .. }
                | Deed::FillsIn(_)
                | Deed::ChecksIn(_)
                | Deed::Converses(_)
                | Deed::SaysOfSkills(_)
                | Deed::Saw(_)
                | Deed::SaysOfReward(_)
                | Deed::SetsRhythm { .. }
                | Deed::Shares { .. }
                | Deed::Ends { .. }
                | Deed::IsRead { .. } => {}
            }
        }
        assert!(goals.len() >= 20 && steps.len() >= 40 && made_of_a_topic >= 4, "{} {}", goals.len(), steps.len());
    }

    /// The two speak of the same talks: each half has another, and what came of something was said then.
    #[test]
    fn check_ins_have_two_halves() {
        let mut halves: BTreeMap<(&str, &str, i64), BTreeSet<bool>> = BTreeMap::new();
        let mut said: BTreeSet<(&str, &str, i64, String)> = BTreeSet::new();
        let maps = library();
        for moment in &maps.moments {
            for deed in &moment.deeds {
                let Deed::ChecksIn(of) = deed else { continue };
                assert!(!of.says.is_empty(), "{} {} days ago", moment.owner, moment.days_ago);
                halves.entry((moment.owner, of.with, moment.days_ago)).or_default().insert(of.half == Half::Own);
                for says in &of.says {
                    let question = match says {
                        CheckInSays::Tells(told) => told.question.to_string(),
                        CheckInSays::Agrees(_) => "one-agreement".to_owned(),
                        CheckInSays::Came { days, question, came: _ } => {
                            let then = (moment.owner, of.with, moment.days_ago + days, question.to_string());
                            assert!(said.contains(&then), "{then:?}");
                            continue;
                        }
                        CheckInSays::Next(_) | CheckInSays::Wrong(_) => continue,
                    };
                    // How work felt and what one wants to learn is the participant's alone.
                    let is_own = matches!(question.as_str(), "work-felt" | "want-to-learn");
                    assert!(!is_own || of.half == Half::Own, "{} {question}", moment.owner);
                    said.insert((moment.owner, of.with, moment.days_ago, question));
                }
            }
        }
        assert!(halves.len() >= 12 && halves.values().all(|both| both.len() == 2), "{halves:?}");
    }

    /// The two speak of the same talks; what came of an agreement was agreed before, and what is answered was decided.
    #[test]
    fn conversations_have_two_halves_and_agreements_that_return() {
        let mut halves: BTreeMap<(&str, &str, i64), BTreeSet<bool>> = BTreeMap::new();
        let (mut agreed, mut decided, mut came, mut answered) = (BTreeSet::new(), BTreeMap::new(), 0, 0);
        let maps = library();
        for moment in &maps.moments {
            for deed in &moment.deeds {
                let Deed::Converses(of) = deed else { continue };
                halves.entry((moment.owner, of.with, moment.days_ago)).or_default().insert(of.half == Half::Own);
                for says in &of.says {
                    match says {
                        TalkSays::Agrees { name, .. } => _ = agreed.insert((moment.owner, *name)),
                        TalkSays::Came { name, .. } => {
                            assert!(agreed.contains(&(moment.owner, *name)), "{name}");
                            came += 1;
                        }
                        TalkSays::Decides { name, .. } => {
                            assert_eq!(of.half, Half::Others, "the professional decides");
                            decided.insert((moment.owner, *name), moment.days_ago);
                        }
                        TalkSays::Answers { name, days, .. } => {
                            assert_eq!(of.half, Half::Own, "the participant answers");
                            let when = decided.get(&(moment.owner, *name));
                            assert_eq!(when, Some(&(moment.days_ago + days)), "{name}");
                            answered += 1;
                        }
                        TalkSays::Role(_) => assert_eq!(of.half, Half::Others),
                        TalkSays::Aim(_)
                        | TalkSays::Leads(_)
                        | TalkSays::Hard(_)
                        | TalkSays::Said(_)
                        | TalkSays::Wrong(_) => {}
                    }
                }
            }
        }
        // A decision may be answered on a later day, and that is all there is of that day.
        halves.retain(|_of, sides| sides.len() == 2 || !sides.contains(&true));
        assert!(halves.len() >= 9 && halves.values().all(|both| both.len() == 2), "{halves:?}");
        let pairs: BTreeSet<_> = halves.keys().map(|(owner, with, _day)| (owner, with)).collect();
        assert!(pairs.len() >= 3 && came >= 6 && answered >= 3, "{came} {answered}");
    }

    /// What is seen was told before, and each of these people has some of everything.
    #[test]
    fn some_show_what_they_can_and_others_saw_it() {
        let maps = library();
        let (mut owners, mut seen) = (BTreeSet::new(), 0);
        for moment in &maps.moments {
            for deed in &moment.deeds {
                match deed {
                    Deed::SaysOfSkills(_) => _ = owners.insert(moment.owner),
                    Deed::Saw(saw) => {
                        let is_told = saw.stood.name.is_some() || saw.stood.example.is_some();
                        let stands = saw.evidence.is_none_or(|evidence| saw.stood.evidence.contains_key(evidence));
                        assert!(is_told && stands, "{} {saw:?}", moment.owner);
                        seen += 1;
                    }
                    _other => {}
                }
            }
        }
        assert!(owners.len() >= 4 && seen >= 5, "{owners:?} {seen}");
    }

    /// A map is looked at again: what was filled in before shows through the newest.
    #[test]
    fn most_look_again_at_what_they_looked_at_before() {
        let maps = library();
        let again: BTreeSet<_> = maps
            .moments
            .iter()
            .filter(|moment| moment.deeds.iter().any(|deed| matches!(deed, Deed::FillsIn(of) if of.time > 1)))
            .map(|moment| moment.owner)
            .collect();
        assert!(again.len() >= 12, "{again:?}");
    }
}
