//! Questions that wait for each other.

use super::Reader;

/// Questions that wait for each other all round, by their places; each round begins at its first question of the file.
pub(super) type Rounds = Vec<Vec<usize>>;

impl Reader<'_> {
    /// The place of the first question of this name.
    pub(super) fn place_of(&self, question: &str) -> Option<usize> {
        self.draft.questions.iter().position(|known| known.id == question)
    }

    /// For which question one waits.
    fn waits_for(&self, place: usize) -> Option<usize> {
        let condition = self.draft.questions.get(place)?.asked_when.as_ref()?;
        self.place_of(&condition.question)
    }

    /// All rounds. A question waits for one other at most, so whoever is in a round comes back to it within as many steps as
    /// there are questions.
    pub(super) fn rounds(&self) -> Rounds {
        let count = self.draft.questions.len();
        let round_from = |start: usize| {
            let mut round = vec![start];
            let mut place = start;
            while round.len() <= count {
                place = self.waits_for(place)?;
                if place == start {
                    return Some(round);
                }
                round.push(place);
            }
            None
        };
        (0..count).filter_map(round_from).filter(|round| round.iter().min() == round.first()).collect()
    }

    /// A round in words, with arrows.
    pub(super) fn round_in_words(&self, round: &[usize]) -> String {
        let name = |place: &usize| self.draft.questions.get(*place).map_or("", |question| question.id.as_str());
        let names: Vec<&str> = round.iter().chain(round.first()).map(name).collect();
        names.join(" -> ")
    }
}
