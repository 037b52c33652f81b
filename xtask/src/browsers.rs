//! The browsers of the tests, from Debian's packages. A test never brings a browser of its own.

use std::{path::PathBuf, process::Command};

use anyhow::{Result, bail};

use crate::{process, say};

/// A program that a browser test drives.
struct Browser {
    /// Names that the program may have on the search path.
    names: &'static [&'static str],
    /// Debian packages that bring it.
    packages: &'static [&'static str],
    /// What it is for.
    purpose: &'static str,
}

const CHROMIUM: Browser = Browser {
    names: &["chromium", "chromium-browser", "google-chrome"],
    packages: &["chromium"],
    purpose: "the browser tests",
};

const WEBKIT: Browser = Browser {
    names: &["WebKitWebDriver"],
    packages: &["webkit2gtk-driver"],
    purpose: "the browser tests in the second engine, WebKit",
};

const SCREEN: Browser = Browser {
    names: &["Xvfb"],
    packages: &["xvfb", "xauth"],
    purpose: "a screen for WebKit, which has no mode without",
};

/// Makes sure that the browsers are there, and tells where Chromium lies. As root on Debian the missing ones are installed.
///
/// # Errors
/// When one is missing and cannot be installed from here; the message says which packages to install.
pub(crate) fn ensure() -> Result<PathBuf> {
    let missing: Vec<&Browser> =
        [&CHROMIUM, &WEBKIT, &SCREEN].into_iter().filter(|one| one.place().is_none()).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    for browser in missing {
        if browser.place().is_none() {
            bail!("{} is needed for {} and is still missing", browser.packages.join(" "), browser.purpose);
        }
    }
    CHROMIUM.place().ok_or_else(|| anyhow::anyhow!("Chromium is needed for {}", CHROMIUM.purpose))
}

impl Browser {
    fn place(&self) -> Option<PathBuf> {
        process::find_program(self.names)
    }
}

fn install(missing: &[&Browser]) -> Result<()> {
    for browser in missing {
        say::line(&format!("  {} is missing; it is for {}.", browser.packages.join(" "), browser.purpose));
    }
    let packages: Vec<&str> = missing.iter().flat_map(|browser| browser.packages).copied().collect();
    let is_root = process::answer(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !is_root || process::find_program(&["apt-get"]).is_none() {
        bail!("install these Debian packages (or the same of your system): {}", packages.join(" "));
    }
    process::run(Command::new("apt-get").args(["-q", "update"]))?;
    process::run(
        Command::new("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-q", "install", "--yes", "--no-install-recommends"])
            .args(packages),
    )
}
