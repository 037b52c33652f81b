//! "Klein begonnen": part-time entrepreneurs; a member leads it.

use kring_domain::people::Picture;

use super::{Group, Part, Turn};

pub(super) fn parts() -> Vec<Part> {
    let sits = |part: Part, days: i64| part.sits(Group::Entrepreneurs, days);
    vec![
        Part::new("Ilse", Picture::Lamp, &["ceramics", "books", "woman"], 8)
            .expert()
            .mail("ilse@post.example")
            .helps(&["boekhouding in een map", "een prijs bedenken"])
            .leads(Group::Entrepreneurs, 728),
        sits(Part::new("Hassan", Picture::Bread, &["market", "food", "kids", "man"], 8), 700)
            .mail("hassan@post.example")
            .helps(&["een kraam inrichten", "inkopen"]),
        sits(Part::new("Chandra", Picture::Teapot, &["food", "kids", "market", "woman"], 8), 660)
            .helps(&["koken voor feesten", "hygiëneregels"]),
        sits(Part::new("Maryam", Picture::Bird, &["food", "oven", "ar", "learner", "woman"], 6), 430)
            .helps(&["gebak", "koekjes voor een feest"]),
        sits(Part::new("Gert-Jan", Picture::Bicycle, &["bikes", "repair", "man"], 7), 610)
            .helps(&["fietsen", "bakfiets lenen"]),
        sits(Part::new("Petra", Picture::Umbrella, &["hair", "older", "woman"], 7), 715)
            .helps(&["knippen aan huis", "afspraken plannen"]),
        sits(Part::new("Tomasz", Picture::Boot, &["handyman", "repair", "kids", "man"], 6), 505)
            .helps(&["schilderen", "een offerte schrijven"]),
        sits(Part::new("Olena", Picture::Plant, &["sew", "uk", "learner", "kids", "woman"], 5), 290)
            .helps(&["jurken", "ritsen"]),
        sits(Part::new("Jurjen", Picture::Tree, &["bees", "frisian", "market", "man"], 6), 560)
            .helps(&["honing", "etiketten maken"]),
        sits(Part::new("Nazan", Picture::Radio, &["sew", "tr", "kids", "woman"], 7), 470)
            .helps(&["kleding vermaken", "naaimachine afstellen"]),
        sits(Part::new("Femke", Picture::Boat, &["web", "young", "woman"], 6), 380)
            .helps(&["een eenvoudige website", "foto's van spullen"]),
        sits(Part::new("Wim", Picture::Fish, &["clocks", "repair", "older", "man"], 5), 640)
            .helps(&["klokken", "klein gereedschap"]),
        Part::new("Rob", Picture::Boot, &["repair", "man"], 4).seat(Group::Entrepreneurs, 700, false, Turn::Left(300)),
        Part::new("Esther", Picture::Bird, &["garden", "woman"], 6)
            .mail("esther@post.example")
            .helps(&["met de boekhouder praten"])
            .seat(Group::Entrepreneurs, 690, false, Turn::Alumnus(27, Some("Petra"))),
    ]
}
