//! The browsers of the tests, from Debian's packages. A test never brings a browser of its own.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{process, say};

/// Something that the browser tests stand on.
struct Part {
    /// Where it is.
    place: Place,
    /// Debian packages that bring it.
    packages: &'static [&'static str],
    /// What it is for.
    purpose: &'static str,
}

/// How to see that a part is there.
enum Place {
    /// A program on the search path, under one of these names.
    Program(&'static [&'static str]),
    /// A library in Debian's folder for this kind of processor.
    Library(&'static str),
    /// A file that is the same on every kind of processor.
    File(&'static str),
}

const CHROMIUM: Part = Part {
    place: Place::Program(&["chromium", "chromium-browser", "google-chrome"]),
    packages: &["chromium"],
    purpose: "the browser tests",
};

const WEBKIT: Part = Part {
    place: Place::Program(&["WebKitWebDriver"]),
    packages: &["webkit2gtk-driver"],
    purpose: "the browser tests in the second engine, WebKit",
};

const SCREEN: Part = Part {
    place: Place::Program(&["Xvfb"]),
    packages: &["xvfb", "xauth"],
    purpose: "a screen for WebKit, which does not run without one",
};

const WINDOW: Part = Part {
    place: Place::Library("girepository-1.0/WebKit2-4.1.typelib"),
    packages: &["gir1.2-webkit2-4.1"],
    purpose: "WebKit with a profile that outlives it, which its own test browser does not have",
};

const WINDOW_LANGUAGE: Part = Part {
    place: Place::File("/usr/lib/python3/dist-packages/gi/__init__.py"),
    packages: &["python3-gi"],
    purpose: "the same",
};

const MICROPHONE: Part = Part {
    place: Place::Library("gstreamer-1.0/libgsttranscode.so"),
    packages: &["gstreamer1.0-plugins-good", "gstreamer1.0-plugins-bad"],
    purpose: "recording a voice in WebKit",
};

/// Makes sure that the browsers are there, and tells where Chromium lies. As root on Debian the missing ones are installed.
///
/// # Errors
/// When one is missing and cannot be installed from here; the message says which packages to install.
pub(crate) fn ensure() -> Result<PathBuf> {
    let parts = [&CHROMIUM, &WEBKIT, &SCREEN, &WINDOW, &WINDOW_LANGUAGE, &MICROPHONE];
    let missing: Vec<&Part> = parts.into_iter().filter(|part| part.find().is_none()).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    for part in missing {
        if part.find().is_none() {
            bail!("{} is needed for {} and is still missing", part.packages.join(" "), part.purpose);
        }
    }
    CHROMIUM.find().context("Chromium is needed for the browser tests")
}

impl Part {
    fn find(&self) -> Option<PathBuf> {
        match self.place {
            Place::Program(names) => process::find_program(names),
            Place::Library(name) => {
                let file = Path::new("/usr/lib").join(format!("{}-linux-gnu", env::consts::ARCH)).join(name);
                file.is_file().then_some(file)
            }
            Place::File(path) => Some(PathBuf::from(path)).filter(|file| file.is_file()),
        }
    }
}

fn install(missing: &[&Part]) -> Result<()> {
    for part in missing {
        say::line(&format!("  {} is missing; it is for {}.", part.packages.join(" "), part.purpose));
    }
    let packages: Vec<&str> = missing.iter().flat_map(|part| part.packages).copied().collect();
    install_packages(&packages)
}

/// Installs Debian packages, where that can be done from here.
///
/// # Errors
/// When it cannot; the message says which packages to install.
pub(crate) fn install_packages(packages: &[&str]) -> Result<()> {
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
