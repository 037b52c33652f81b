//! Checks the whole store: sequences without gaps, chains unbroken, MACs right, documents whole.

use std::fmt;

use kring_domain::{
    gate,
    ids::{DocumentId, SpaceId},
};

use crate::{
    kring::Kring,
    operations::{audit, is_change_mac, is_document_mac},
    store::{
        StoreError, Upkeep,
        queries::{documents, items, items::Which, spaces},
        sequence::{Content, chain_after, chain_start},
    },
};

/// What a check saw.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// How many sequences were read.
    pub spaces: u64,
    /// How many items they hold.
    pub items: u64,
    /// How many documents were loaded and saved.
    pub documents: u64,
    /// How many lines the log of management has.
    pub administrative_acts: u64,
    /// What is wrong; nothing when all is well.
    pub findings: Vec<Finding>,
}

/// Something that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// A number is missing or there twice.
    Gap {
        /// In which sequence.
        space: SpaceId,
        /// The number that should have come.
        expected: u64,
    },
    /// The chain breaks at this number.
    Chain {
        /// In which sequence.
        space: SpaceId,
        /// Where.
        seq: u64,
    },
    /// The space's head is not its last item.
    Head {
        /// Which space.
        space: SpaceId,
    },
    /// An item is not as the server wrote it.
    Mac {
        /// In which sequence.
        space: SpaceId,
        /// Where.
        seq: u64,
    },
    /// A line of the log of management is not as the server wrote it, or one before it is missing.
    Management {
        /// Which line.
        number: u64,
    },
    /// A document cannot be loaded, or not be loaded again after it was saved.
    Document {
        /// Which.
        document: DocumentId,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gap { space, expected } => write!(f, "space {space}: number {expected} is missing"),
            Self::Chain { space, seq } => write!(f, "space {space}: the chain breaks at {seq}"),
            Self::Head { space } => write!(f, "space {space}: the head is not the last item"),
            Self::Mac { space, seq } => write!(f, "space {space}: item {seq} is not as the server wrote it"),
            Self::Management { number } => write!(f, "log of management: line {number} does not follow"),
            Self::Document { document } => write!(f, "document {document} is damaged"),
        }
    }
}

impl Kring {
    /// Checks the whole store; it may run meanwhile.
    ///
    /// # Errors
    /// [`StoreError`] when rows cannot be read at all.
    pub async fn check(&self) -> Result<CheckReport, StoreError> {
        let mut report = CheckReport::default();
        let (acts, broken) = audit::broken(self.store.read(), &self.keys).await?;
        report.administrative_acts = acts;
        report.findings.extend(broken.into_iter().map(|number| Finding::Management { number }));
        for space in spaces::all(self.store.read()).await? {
            report.spaces += 1;
            self.check_chain(space.id, &mut report).await?;
            self.check_macs(space.id, &mut report).await?;
            for row in documents::of_space(self.store.read(), space.id).await? {
                report.documents += 1;
                let loaded = documents::load(self.store.read(), &Upkeep::of(row.key), &row).await;
                let whole = match loaded {
                    Ok(document) => gate::full_check(&document).is_ok(),
                    Err(StoreError::Corrupt(_)) => false,
                    Err(
                        error @ (StoreError::Database(_)
                        | StoreError::Ledger
                        | StoreError::Panicked
                        | StoreError::Stopped),
                    ) => {
                        return Err(error);
                    }
                };
                if !whole {
                    report.findings.push(Finding::Document { document: row.key.id() });
                }
            }
        }
        Ok(report)
    }

    async fn check_chain(&self, id: SpaceId, report: &mut CheckReport) -> Result<(), StoreError> {
        let Some(space) = spaces::find(self.store.read(), id).await? else { return Ok(()) };
        let mut chain = chain_start(space.head.log);
        let mut seq = 0;
        while seq < space.head.seq {
            let links = items::links(self.store.read(), id, seq).await?;
            if links.is_empty() {
                break;
            }
            for link in links.into_iter().take_while(|link| link.seq <= space.head.seq) {
                if link.seq != seq + 1 {
                    report.findings.push(Finding::Gap { space: id, expected: seq + 1 });
                }
                seq = link.seq;
                report.items += 1;
                let expected = chain_after(&chain, seq, link.kind, &link.mac);
                if expected != link.chain {
                    report.findings.push(Finding::Chain { space: id, seq });
                }
                chain = link.chain;
            }
        }
        if seq != space.head.seq || chain != space.head.chain {
            report.findings.push(Finding::Head { space: id });
        }
        Ok(())
    }

    async fn check_macs(&self, id: SpaceId, report: &mut CheckReport) -> Result<(), StoreError> {
        let mut after = 0;
        loop {
            let (page, last) = items::page(self.store.read(), &Upkeep::of(id), after, Which::All).await?;
            for item in page {
                let genuine = match &item.content {
                    Content::Change { key, generation, by, change, mac } => {
                        is_change_mac(&self.keys, key, *generation, by, change, mac)
                    }
                    Content::Snapshot { key, generation, by, document, mac } => {
                        is_document_mac(&self.keys, key, *generation, by, document, mac)
                    }
                    Content::Erased { .. } | Content::Member(_) => true,
                };
                if !genuine {
                    report.findings.push(Finding::Mac { space: id, seq: item.seq });
                }
            }
            match last {
                Some(last) => after = last,
                None => return Ok(()),
            }
        }
    }
}
