//! Drawing what the screens watch.

use super::{Core, Effect, Next, Turn};
use crate::{replica::Missing, views::ViewQuery};

/// A screen's look at a view.
#[derive(Debug)]
pub(crate) struct Watch {
    query: ViewQuery,
    /// The view as it was last sent.
    shown: Option<String>,
}

impl Watch {
    /// What it looks at.
    pub(crate) const fn query(&self) -> &ViewQuery {
        &self.query
    }
}

impl Core {
    /// A screen begins to look.
    pub(crate) fn watch(&mut self, watch: u64, query: ViewQuery) {
        self.watches.insert(watch, Watch { query, shown: None });
    }

    /// Draws what is watched and sends what changed. What needs nothing more from storage is sent at once.
    ///
    /// # Errors
    /// What must be read first.
    pub(crate) fn draw(&mut self, turn: &mut Turn<'_>) -> Result<Next, Vec<Missing>> {
        let mut missing = Vec::new();
        let mut drawn = Vec::new();
        for (watch, look) in &self.watches {
            match self.view(&look.query, turn.clock) {
                Ok(view) if look.shown.as_ref() != Some(&view) => drawn.push((*watch, view)),
                Ok(_same) => {}
                Err(one) if missing.contains(&one) => {}
                Err(one) => missing.push(one),
            }
        }
        if !missing.is_empty() {
            return Err(missing);
        }
        for (watch, view) in drawn {
            turn.effects.push(Effect::Changed { watch, view: view.clone() });
            if let Some(look) = self.watches.get_mut(&watch) {
                look.shown = Some(view);
            }
        }
        Ok(Next::NOTHING)
    }
}
