//! The server as a process of its own, and what the kernel says of it.

use std::{
    fs,
    io::{BufRead, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, Result, bail};

/// The server as a process of its own. Killed when dropped.
pub(crate) struct Process {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Process {
    /// Starts the server on a data directory, and waits until it answers.
    pub(crate) fn start(data: &Path) -> Result<Self> {
        Self::start_with(data, &[])
    }

    /// The same, with more on its command line.
    pub(crate) fn start_with(data: &Path, more: &[&str]) -> Result<Self> {
        let binary = binary()?;
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let child = Command::new(&binary)
            .arg("serve")
            .arg("--data")
            .arg(data)
            .arg("--listen")
            .arg(address.to_string())
            .args(more)
            .env("RUST_LOG", "warn")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} does not start", binary.display()))?;
        let mut process = Self { child, address };
        process.wait_until_it_answers()?;
        Ok(process)
    }

    fn wait_until_it_answers(&mut self) -> Result<()> {
        loop {
            if let Some(status) = self.child.try_wait()? {
                let mut said = String::new();
                if let Some(stderr) = self.child.stderr.take() {
                    BufReader::new(stderr).read_to_string(&mut said)?;
                }
                bail!("the server ended with {status}: {said}");
            }
            if self.is_ready() {
                // What it says later is read and passed over, so that it never waits for a reader.
                if let Some(stderr) = self.child.stderr.take() {
                    std::thread::spawn(move || BufReader::new(stderr).lines().map_while(Result::ok).for_each(drop));
                }
                return Ok(());
            }
            std::thread::yield_now();
        }
    }

    /// Whether it answers. Its address takes connections a moment before.
    fn is_ready(&self) -> bool {
        let Ok(mut stream) = TcpStream::connect(self.address) else { return false };
        let asked = stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: kring\r\nConnection: close\r\n\r\n");
        let mut answer = [0_u8; 12];
        asked.and_then(|()| stream.read_exact(&mut answer)).is_ok() && answer.ends_with(b"200")
    }

    /// CPU time that its threads ran so far, milliseconds (`/proc/PID/task/*/schedstat`, kept in nanoseconds).
    pub(crate) fn cpu_ms(&self) -> Result<f64> {
        let mut total = 0.0;
        for task in fs::read_dir(format!("/proc/{}/task", self.child.id()))? {
            let Ok(text) = fs::read_to_string(task?.path().join("schedstat")) else { continue };
            let ran: f64 = text.split_whitespace().next().unwrap_or("0").parse()?;
            total += ran / 1e6;
        }
        Ok(total)
    }

    /// Memory that is its own and resident, bytes (`RssAnon`).
    pub(crate) fn memory_bytes(&self) -> Result<f64> {
        status_kb(&format!("/proc/{}/status", self.child.id()), "RssAnon:").map(|kb| kb * 1024.0)
    }

    /// Ends it as a power cut would: it gets no chance to finish anything.
    pub(crate) fn kill(mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended already.
        let _ended = self.child.kill();
        let _ended = self.child.wait();
    }
}

/// CPU time that this thread ran so far, milliseconds.
pub(crate) fn own_cpu_ms() -> Result<f64> {
    let text = fs::read_to_string("/proc/thread-self/schedstat")?;
    let ran: f64 = text.split_whitespace().next().unwrap_or("0").parse()?;
    Ok(ran / 1e6)
}

/// The most memory that this process ever held, bytes (`VmHWM`).
pub(crate) fn own_peak_bytes() -> Result<f64> {
    status_kb("/proc/self/status", "VmHWM:").map(|kb| kb * 1024.0)
}

fn status_kb(file: &str, name: &str) -> Result<f64> {
    let status = fs::read_to_string(file)?;
    let line = status.lines().find(|line| line.starts_with(name)).with_context(|| format!("{file} has no {name}"))?;
    Ok(line.split_whitespace().nth(1).unwrap_or("0").parse()?)
}

fn binary() -> Result<PathBuf> {
    match std::env::var_os("KRING_BINARY") {
        Some(path) => Ok(path.into()),
        None => {
            let beside = std::env::current_exe()?.with_file_name("kring");
            if beside.exists() {
                Ok(beside)
            } else {
                bail!("set KRING_BINARY to the server, or run `cargo xtask bench`")
            }
        }
    }
}
