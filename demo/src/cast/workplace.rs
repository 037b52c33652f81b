//! De Spaan: a wood workshop with a small shop and a garden crew.

use kring_domain::people::Picture;

use super::{Group, Part, Turn};

pub(super) fn parts() -> Vec<Part> {
    let sits = |part: Part, days: i64| part.sits(Group::Workplace, days);
    vec![
        sits(Part::new("Karim", Picture::Lamp, &["wood", "kids", "man"], 8), 690)
            .mail("karim@post.example")
            .helps(&["zaagmachine uitleggen", "stoelen lijmen"]),
        sits(Part::new("Henk", Picture::Tree, &["wood", "older", "man"], 8), 727)
            .helps(&["beitels slijpen", "houtsoorten herkennen"]),
        sits(Part::new("Lotte", Picture::Bicycle, &["shop", "young", "woman"], 8), 402)
            .mail("lotte@post.example")
            .helps(&["kassa", "etalage"]),
        sits(Part::new("Teun", Picture::Boot, &["young", "wood", "van", "man"], 6), 350)
            .helps(&["bezorgen", "zware dingen tillen"]),
        sits(Part::new("Dawit", Picture::Plant, &["learner", "garden", "wood", "man"], 5), 310)
            .helps(&["tuin", "schuren"]),
        sits(Part::new("Nadia", Picture::Bread, &["shop", "kids", "cook", "woman"], 8), 620)
            .helps(&["lunch voor twaalf mensen", "kassa opmaken"]),
        sits(Part::new("Wietske", Picture::Umbrella, &["paint", "older", "frisian", "woman"], 7), 705)
            .helps(&["verven", "kleuren mengen"]),
        sits(Part::new("Ruben", Picture::Radio, &["quiet", "paint", "wood", "man"], 4), 265)
            .helps(&["schuren met de hand"]),
        sits(Part::new("Samir", Picture::Boat, &["learner", "ar", "wood", "kids", "man"], 5), 233)
            .helps(&["meubels stofferen"]),
        sits(Part::new("Pawel", Picture::Fish, &["wood", "machine", "man"], 6), 540)
            .helps(&["machines onderhouden", "lassen"]),
        sits(Part::new("Joke", Picture::Teapot, &["shop", "older", "woman"], 8), 722)
            .helps(&["koffie", "nieuwe mensen rondleiden"]),
        sits(Part::new("Ricardo", Picture::Boat, &["van", "music", "garden", "man"], 7), 455)
            .helps(&["rijden met de bus", "muziek"]),
        sits(Part::new("Esra", Picture::Bird, &["sew", "shop", "kids", "woman"], 6), 330).helps(&["kussens naaien"]),
        Part::new("Daan", Picture::Boot, &["young", "wood", "man"], 4).seat(
            Group::Workplace,
            480,
            false,
            Turn::Left(190),
        ),
        Part::new("Mirjam", Picture::Plant, &["garden", "woman"], 6)
            .mail("mirjam@post.example")
            .helps(&["snoeien", "vragen over solliciteren bij een kwekerij"])
            .seat(Group::Workplace, 640, false, Turn::Alumnus(82, Some("Joke"))),
        sits(Part::new("Viktor", Picture::Radio, &["learner", "uk", "machine", "garden", "man"], 4), 170)
            .helps(&["elektra", "gereedschap maken"]),
    ]
}
