//! Where things lie.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The folders that the stages work in.
pub(crate) struct House {
    /// The clone.
    pub(crate) root: PathBuf,
    /// Where cargo builds; often outside the clone.
    pub(crate) target: PathBuf,
}

impl House {
    /// Finds the clone from this crate's own folder, and the target folder from where this program was built.
    ///
    /// # Errors
    /// When this program does not lie in a cargo target folder.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies in the clone")?;
        let program = env::current_exe().context("this program does not know where it lies")?;
        let target = program.ancestors().nth(2).context("this program does not lie in a cargo target folder")?;
        Ok(Self { root: root.to_owned(), target: target.to_owned() })
    }

    /// The web app.
    pub(crate) fn web(&self) -> PathBuf {
        self.root.join("web")
    }

    /// The built web app.
    pub(crate) fn web_dist(&self) -> PathBuf {
        self.web().join("dist")
    }

    /// The core as the browser loads it.
    pub(crate) fn core_package(&self) -> PathBuf {
        self.web().join("src/core/pkg")
    }

    /// A program of ours, built with cargo's default profile or another one.
    pub(crate) fn program(&self, profile_folder: &str, name: &str) -> PathBuf {
        self.target.join(profile_folder).join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }
}
