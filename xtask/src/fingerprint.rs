//! Whether inputs changed since a stage last ran: a hash over names and contents, kept in a small file.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// A hash over the names and contents of these files and folders, in order of path. Folders whose name is in `leave_out` are
/// not entered. A path that does not exist counts as empty.
///
/// # Errors
/// When a file that is there cannot be read.
pub(crate) fn of(paths: &[PathBuf], leave_out: &[&str]) -> Result<String> {
    let mut files = Vec::new();
    for path in paths {
        collect(path, leave_out, &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether `stamp` holds this fingerprint.
pub(crate) fn is_stamped(stamp: &Path, fingerprint: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|held| held == fingerprint)
}

/// Writes this fingerprint, after the stage succeeded.
///
/// # Errors
/// When the stamp cannot be written.
pub(crate) fn stamp(stamp: &Path, fingerprint: &str) -> Result<()> {
    fs::write(stamp, fingerprint).with_context(|| format!("{} cannot be written", stamp.display()))
}

fn collect(path: &Path, leave_out: &[&str], files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
    } else if path.is_dir() {
        for entry in fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))? {
            let entry = entry?;
            if !leave_out.iter().any(|name| entry.file_name() == *name) {
                collect(&entry.path(), leave_out, files)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_follows_names_and_contents_and_leaves_folders_out() {
        let folder = std::env::temp_dir().join(format!("kring-fingerprint-{}", std::process::id()));
        fs::create_dir_all(folder.join("made")).unwrap();
        let of_folder = || of(std::slice::from_ref(&folder), &["made"]).unwrap();

        fs::write(folder.join("a"), "one").unwrap();
        let first = of_folder();
        fs::write(folder.join("made/b"), "not an input").unwrap();
        assert_eq!(of_folder(), first);
        fs::write(folder.join("a"), "two").unwrap();
        assert_ne!(of_folder(), first);
        fs::write(folder.join("a"), "one").unwrap();
        assert_eq!(of_folder(), first);
        fs::rename(folder.join("a"), folder.join("c")).unwrap();
        assert_ne!(of_folder(), first);

        fs::remove_dir_all(&folder).unwrap();
    }
}
