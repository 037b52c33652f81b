//! Each thing that can be wrong with a file is told, once, where it stands.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, which is what it is for"
)]

use serde_json::json;

use super::{Area, Asks, Draft, DraftCondition, DraftPlan, Instrument, InstrumentFault, TextKey, read};

/// A file in order: two topics, a scale, four questions, of which one waits for another.
fn draft() -> Draft {
    let texts = json!({
        "title": "Mijn brug", "about": "Kijk wat stevig is.",
        "topic.home": "Wonen", "topic.home.about": "Je huis.",
        "topic.want": "Willen", "topic.want.about": "Je zin.",
        "scale.firm.low": "Ik bouw", "scale.firm.high": "Stevig",
        "question.home-now": "Hoe stevig?", "question.home-what": "Wat bouw je?",
        "choice.home-what.roof": "Een dak", "choice.home-what.door": "Een deur",
        "question.home-words": "Wat wil je?", "question.want-now": "Hoeveel zin?",
    });
    serde_json::from_value(json!({
        "id": "my-bridge", "version": 3, "source": "Ours (S10).", "licence": "EUPL-1.2", "drawn_as": "bridge",
        "filled_in_by": ["participant", "together"], "useful_every_weeks": 13,
        "topics": [
            { "id": "home", "area": "housing", "pictogram": "home" },
            { "id": "want", "area": "motivation", "pictogram": "flag", "self_view_only": true },
        ],
        "scales": [{ "id": "firm", "steps": ["low", "high"] }],
        "questions": [
            { "id": "home-now", "topic": "home", "asks": "scale", "scale": "firm" },
            { "id": "home-what", "topic": "home", "asks": "choice", "choices": ["roof", "door"],
              "pictograms": ["home", "door"], "asked_when": { "question": "home-now", "answers": ["low"] } },
            { "id": "home-words", "topic": "home", "asks": "words",
              "asked_when": { "question": "home-what", "answers": ["roof", "door"] } },
            { "id": "want-now", "topic": "want", "asks": "scale", "scale": "firm", "drawn": true },
        ],
        "texts": { "nl": texts, "en": texts },
    }))
    .unwrap()
}

fn reading(draft: &Draft) -> Result<Instrument, Vec<InstrumentFault>> {
    read(draft, |name| ["home", "flag", "door"].contains(&name))
}

/// What is told of the file once something was changed in it: the place, the code and the sentence.
fn told(change: impl FnOnce(&mut Draft)) -> Vec<(&'static str, String)> {
    let mut draft = draft();
    change(&mut draft);
    let faults = reading(&draft).err().unwrap_or_default();
    faults.iter().map(|fault| (fault.flaw.code(), fault.to_string())).collect()
}

/// Holds that a change has this one fault.
#[track_caller]
fn one(code: &str, sentence: &str, change: impl FnOnce(&mut Draft)) {
    let found = told(change);
    let found: Vec<(&str, &str)> = found.iter().map(|(code, sentence)| (*code, sentence.as_str())).collect();
    assert_eq!(found, [(code, sentence)]);
}

fn condition(question: &str, answers: &[&str]) -> Option<DraftCondition> {
    let answers = answers.iter().map(|&answer| answer.to_owned()).collect();
    Some(DraftCondition { question: question.to_owned(), answers })
}

#[test]
fn a_file_in_order_is_an_instrument() {
    let instrument = reading(&draft()).unwrap();
    assert_eq!((instrument.id.as_str(), instrument.version), ("my-bridge", 3));
    let drawn: Vec<&str> =
        instrument.topics.iter().map(|topic| instrument.drawn(&topic.id).unwrap().id.as_str()).collect();
    // The first scale question of a topic that says nothing, and the one that says so.
    assert_eq!(drawn, ["home-now", "want-now"]);
    let question = instrument.question(&"home-what".parse().unwrap()).unwrap();
    let Asks::Choice { choices } = &question.asks else { panic!("{question:?}") };
    assert_eq!(choices[1].pictogram.as_deref(), Some("door"));
    let door = "door".parse().unwrap();
    assert_eq!(instrument.text("en", instrument.answer_key(question, &door).unwrap()), "Een deur");
    assert_eq!(instrument.text("fr", TextKey::Title), "Mijn brug");
    let json = serde_json::to_value(&instrument).unwrap();
    assert_eq!(json["drawnAs"], "bridge");
    assert_eq!(json["questions"][0]["asks"], json!({ "type": "scale", "scale": "firm" }));
    assert_eq!(serde_json::from_value::<Instrument>(json).unwrap(), instrument);
    let bytes = minicbor::to_vec(&instrument).unwrap();
    assert_eq!(minicbor::decode::<Instrument>(&bytes).unwrap(), instrument);
}

#[test]
fn an_empty_file_is_told_everything_at_once() {
    let faults = read(&Draft::default(), |_| true).unwrap_err();
    let places: Vec<&str> = faults.iter().map(|fault| fault.at.as_str()).collect();
    assert_eq!(
        places,
        [
            "id",
            "version",
            "source",
            "licence",
            "drawn_as",
            "filled_in_by",
            "topics",
            "questions",
            "texts.en",
            "texts.nl"
        ]
    );
}

#[test]
fn the_top_of_the_file() {
    let slug = "id is \"My bridge\"; a name has 1 to 40 letters a to z, digits and hyphens";
    one("not_a_slug", slug, |draft| draft.id = "My bridge".to_owned());
    one("bounds", "version is 70000; it must be 1 to 65535", |draft| draft.version = 70_000);
    one("bounds", "useful_every_weeks is 0; it must be 1 to 104", |draft| draft.useful_every_weeks = Some(0));
    one("missing", "source is missing", |draft| draft.source = " ".to_owned());
    one("too_long", "licence has more than 60 characters", |draft| draft.licence = "x".repeat(61));
    let drawn = "drawn_as is \"radar\"; known are: bridge, wheel, ladder, mixing_desk, path, list";
    one("unknown_kind", drawn, |draft| draft.drawn_as = "radar".to_owned());
    let by = "filled_in_by[2] is \"boss\"; known are: participant, professional, together, network_contact";
    one("unknown_kind", by, |draft| draft.filled_in_by[1] = "boss".to_owned());
    one("twice", "filled_in_by[2] is there twice", |draft| draft.filled_in_by[1] = "participant".to_owned());
}

#[test]
fn topics() {
    let areas = "housing, money, people, mind, motivation, body, practical, activity, learning, work, whole";
    let area = format!("topics.home.area is \"house\"; known are: {areas}");
    one("unknown_kind", &area, |draft| draft.topics[0].area = "house".to_owned());
    let pictogram = "topics.home.pictogram is \"castle\", which is not a pictogram of the app";
    one("unknown_pictogram", pictogram, |draft| draft.topics[0].pictogram = "castle".to_owned());
    let own = "topics.want.self_view_only must be true: what someone wants, only they say";
    one("motivation_of_others", own, |draft| draft.topics[1].self_view_only = false);
    one("twice", "topics[3].id is there twice", |draft| draft.topics.push(draft.topics[0].clone()));
    one("no_question", "topics.want has no question", |draft| {
        draft.questions.pop();
        for texts in draft.texts.values_mut() {
            texts.remove("question.want-now");
        }
    });
    let drawn = "topics.want has no scale question, which drawn_as = \"bridge\" asks of every topic";
    one("nothing_to_draw", drawn, |draft| {
        draft.questions[3].asks = "voice".to_owned();
        draft.questions[3].scale = None;
        draft.questions[3].drawn = false;
    });
    let many = told(|draft| draft.topics = vec![draft.topics[0].clone(); 17]);
    assert!(many.contains(&("count", "topics has 17; it must have 1 to 16".to_owned())), "{many:?}");
    let unnamed = told(|draft| draft.topics[0].id = "Home".to_owned());
    assert!(unnamed.iter().any(|(_, sentence)| sentence.starts_with("topics[1].id is \"Home\"")), "{unnamed:?}");
}

#[test]
fn scales() {
    let words = "texts.en.\"scale.firm.high\" is missing";
    one("missing", words, |draft| {
        draft.texts.get_mut("en").unwrap().remove("scale.firm.high");
    });
    one("no_words", "texts.nl.\"scale.firm.high\" has no words", |draft| {
        draft.texts.get_mut("nl").unwrap().insert("scale.firm.high".to_owned(), "10".to_owned());
    });
    one("count", "scales.firm.steps has 1; it must have 2 to 7", |draft| {
        draft.scales[0].steps.pop();
        for texts in draft.texts.values_mut() {
            texts.remove("scale.firm.high");
        }
    });
    one("twice", "scales.firm.steps[3] is there twice", |draft| draft.scales[0].steps.push("low".to_owned()));
    one("twice", "scales[2].id is there twice", |draft| draft.scales.push(draft.scales[0].clone()));
    let eight = told(|draft| draft.scales[0].steps = (0..8).map(|step| format!("s{step}")).collect());
    assert!(eight.contains(&("count", "scales.firm.steps has 8; it must have 2 to 7".to_owned())), "{eight:?}");
}

#[test]
fn questions() {
    let kinds = "questions.home-words.asks is \"slider\"; known are: scale, choice, words, voice";
    one("unknown_kind", kinds, |draft| draft.questions[2].asks = "slider".to_owned());
    let topic = "questions.home-words.topic is \"garden\", which is not a topic in this file";
    one("unknown_topic", topic, |draft| draft.questions[2].topic = "garden".to_owned());
    let scale = "questions.want-now.scale is \"soft\", which is not a scale in this file";
    one("unknown_scale", scale, |draft| draft.questions[3].scale = Some("soft".to_owned()));
    one("missing", "questions.want-now.scale is missing", |draft| draft.questions[3].scale = None);
    let other = "questions.home-words.scale does not go with asks = \"words\"";
    one("other_kind", other, |draft| draft.questions[2].scale = Some("firm".to_owned()));
    let pictograms = "questions.home-what.pictograms has 1; each of the 2 choices asks one, in their order";
    one("pictograms", pictograms, |draft| {
        draft.questions[1].pictograms.pop();
    });
    one("twice", "questions[5].id is there twice", |draft| draft.questions.push(draft.questions[2].clone()));
    let twice = "questions.home-drawn.drawn is the second drawn question of topic \"home\"";
    one("drawn_twice", twice, |draft| {
        draft.questions[0].drawn = true;
        let mut second = draft.questions[0].clone();
        second.id = "home-drawn".to_owned();
        draft.questions.push(second);
        for texts in draft.texts.values_mut() {
            texts.insert("question.home-drawn".to_owned(), "Nog eens?".to_owned());
        }
    });
    let scaleless = "questions.home-words.drawn asks no scale, and only a scale can be drawn";
    one("drawn_without_scale", scaleless, |draft| draft.questions[2].drawn = true);
    one("count", "questions.home-what.choices has 1; it must have 2 to 9", |draft| {
        draft.questions[1].choices.pop();
        draft.questions[1].pictograms.pop();
        draft.questions[2].asked_when = condition("home-what", &["roof"]);
        for texts in draft.texts.values_mut() {
            texts.remove("choice.home-what.door");
        }
    });
}

#[test]
fn conditions() {
    let question = "questions.home-what.asked_when.question is \"attic\", which is not a question in this file";
    one("unknown_question", question, |draft| draft.questions[1].asked_when = condition("attic", &["low"]));
    let answer = "questions.home-what.asked_when.answers[2] is \"middle\", which is not an answer to that question";
    one("unknown_answer", answer, |draft| draft.questions[1].asked_when = condition("home-now", &["low", "middle"]));
    let none = "questions.home-what.asked_when.answers is missing";
    one("missing", none, |draft| draft.questions[1].asked_when = condition("home-now", &[]));
    let tapped = "questions.want-now.asked_when.question is \"home-words\", whose answer is not tapped; \
                  only a scale or a choice can be waited for";
    one("not_tapped", tapped, |draft| draft.questions[3].asked_when = condition("home-words", &["yes"]));
    let later = "questions.home-what.asked_when.question is \"want-now\", which is asked later; \
                 only an earlier question can be waited for";
    one("later", later, |draft| draft.questions[1].asked_when = condition("want-now", &["low"]));
}

#[test]
fn questions_that_wait_for_each_other() {
    let itself = "questions.home-now.asked_when waits for itself: home-now -> home-now";
    one("cycle", itself, |draft| draft.questions[0].asked_when = condition("home-now", &["low"]));
    let both = "questions.home-now.asked_when waits for itself: home-now -> home-what -> home-now";
    one("cycle", both, |draft| draft.questions[0].asked_when = condition("home-what", &["roof"]));
}

#[test]
fn texts() {
    one("missing", "texts.en is missing", |draft| {
        draft.texts.remove("en");
    });
    one("missing", "texts.nl.title is missing", |draft| {
        draft.texts.get_mut("nl").unwrap().insert("title".to_owned(), " ".to_owned());
    });
    let stray = "texts.nl.\"topic.garden\" is a text for something that is not in the file";
    one("stray_text", stray, |draft| {
        draft.texts.get_mut("nl").unwrap().insert("topic.garden".to_owned(), "Tuin".to_owned());
    });
    one("too_long", "texts.nl.\"question.home-now\" has more than 200 characters", |draft| {
        draft.texts.get_mut("nl").unwrap().insert("question.home-now".to_owned(), "é".repeat(201));
    });
    let lines = "texts.nl.\"topic.home\" has characters that cannot be kept, or a line break";
    one("characters", lines, |draft| {
        draft.texts.get_mut("nl").unwrap().insert("topic.home".to_owned(), "Wo\nnen".to_owned());
    });
    // A third language has all of it too.
    let third = told(|draft| {
        let mut arabic = draft.texts["nl"].clone();
        arabic.remove("about");
        draft.texts.insert("ar".to_owned(), arabic);
    });
    assert_eq!(third, [("missing", "texts.ar.about is missing".to_owned())]);
}

/// A plan in order.
fn plan() -> DraftPlan {
    serde_json::from_value(json!({
        "wish": "home-words", "about": "home-what", "areas": { "roof": "housing", "door": "people" }, "steps": ["home-words"],
    }))
    .unwrap()
}

/// Holds that a plan with one thing changed has this one fault.
#[track_caller]
fn one_in_plan(code: &str, sentence: &str, change: impl FnOnce(&mut DraftPlan)) {
    one(code, sentence, |draft| change(draft.plan.insert(plan())));
}

#[test]
fn a_plan_says_what_becomes_a_goal_what_becomes_steps_and_what_it_is_about() {
    let mut in_order = draft();
    in_order.plan = Some(plan());
    let read = reading(&in_order).unwrap().plan.unwrap();
    assert_eq!((read.wish.as_str(), read.steps.len()), ("home-words", 1));
    assert_eq!(read.about.unwrap().areas[&"door".parse().unwrap()], Area::People);
    in_order.plan = Some(DraftPlan { about: None, areas: [].into(), ..plan() });
    assert_eq!(reading(&in_order).unwrap().plan.unwrap().about, None);
}

#[test]
fn a_plan_takes_up_own_words_and_knows_an_area_for_each_choice() {
    one_in_plan("missing", "plan.wish is missing", |plan| plan.wish.clear());
    one_in_plan("unknown_question", "plan.wish is \"garden\", which is not a question in this file", |plan| {
        plan.wish = "garden".to_owned();
    });
    one_in_plan("not_in_words", "plan.wish is \"home-now\", which is not answered in one's own words", |plan| {
        plan.wish = "home-now".to_owned();
    });
    one_in_plan("not_in_words", "plan.steps[1] is \"home-what\", which is not answered in one's own words", |plan| {
        plan.steps = vec!["home-what".to_owned()];
    });
    one_in_plan("twice", "plan.steps[2] is there twice", |plan| plan.steps = vec!["home-words".to_owned(); 2]);
    one_in_plan("count", "plan.steps has 0; it must have 1 to 6", |plan| plan.steps.clear());
    one_in_plan("not_a_choice", "plan.about is \"home-now\", which offers no choices", |plan| {
        plan.about = Some("home-now".to_owned());
    });
    one_in_plan("missing", "plan.about is missing", |plan| plan.about = None);
    one_in_plan("missing", "plan.areas.door is missing", |plan| drop(plan.areas.remove("door")));
    one_in_plan("unknown_answer", "plan.areas.wall is \"wall\", which is not an answer to that question", |plan| {
        plan.areas.insert("wall".to_owned(), "housing".to_owned());
    });
    let sentence = format!("plan.areas.door is \"garden\"; known are: {}", Area::ALL.map(Area::name).join(", "));
    one_in_plan("unknown_kind", &sentence, |plan| drop(plan.areas.insert("door".to_owned(), "garden".to_owned())));
}
