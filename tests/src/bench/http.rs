//! `POST /v1/sync` over a plain socket, so that every byte is counted, headers included.

use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
};

use anyhow::{Context as _, Result, bail, ensure};
use kring_domain::time::Timestamp;
use kring_server::{Clock as _, Proving, SystemClock};

use super::ground::Enrolled;

/// A connection that is kept open between requests.
pub(crate) struct Connection {
    stream: TcpStream,
    who: Enrolled,
    nonce: String,
    address: SocketAddr,
    /// Bytes sent and received so far.
    pub(crate) bytes: u64,
    /// Requests so far.
    pub(crate) round_trips: u64,
}

impl Connection {
    pub(crate) fn open(address: SocketAddr, who: &Enrolled) -> Result<Self> {
        let nonce = nonce(address, who)?;
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, who: who.clone(), nonce, address, bytes: 0, round_trips: 0 })
    }

    /// Sends a message and gives the answer.
    pub(crate) fn sync(&mut self, message: &[u8]) -> Result<Vec<u8>> {
        let address = format!("http://{}/v1/sync", self.address);
        let (token, at) = (&self.who.token, SystemClock.now());
        let proving = Proving { method: "POST", address: &address, token: Some(token), nonce: Some(&self.nonce), at };
        let head = format!(
            "POST /v1/sync HTTP/1.1\r\nHost: {}\r\nAuthorization: DPoP {token}\r\nDPoP: {}\r\n\
             Content-Type: application/cbor\r\nContent-Length: {}\r\n\r\n",
            self.address,
            self.who.key.prove(&proving)?,
            message.len()
        );
        self.stream.write_all(&[head.as_bytes(), message].concat())?;
        self.bytes += u64::try_from(head.len() + message.len())?;
        self.round_trips += 1;
        self.answer()
    }

    fn answer(&mut self) -> Result<Vec<u8>> {
        let mut read = Vec::new();
        let mut part = vec![0_u8; 64 * 1024];
        loop {
            let count = self.stream.read(&mut part)?;
            if count == 0 {
                bail!("the server closed the connection: {}", String::from_utf8_lossy(&read));
            }
            self.bytes += u64::try_from(count)?;
            read.extend_from_slice(part.get(..count).unwrap_or_default());
            let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let head = String::from_utf8_lossy(read.get(..end).unwrap_or_default()).to_ascii_lowercase();
            if !head.starts_with("http/1.1 200") {
                bail!("the server answered {}", String::from_utf8_lossy(&read));
            }
            let length: usize = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length:"))
                .context("an answer says how long it is")?
                .trim()
                .parse()?;
            while read.len() < end + 4 + length {
                let count = self.stream.read(&mut part)?;
                if count == 0 {
                    bail!("the server closed the connection in the middle of an answer");
                }
                self.bytes += u64::try_from(count)?;
                read.extend_from_slice(part.get(..count).unwrap_or_default());
            }
            return Ok(read.split_off(end + 4));
        }
    }
}

/// The nonce that a server wants which only just began: before what is counted, as a phone has it from its last request.
pub(crate) fn nonce(address: SocketAddr, who: &Enrolled) -> Result<String> {
    let asked = format!("http://{address}/v1/token");
    let at = Timestamp(0);
    let proof = who.key.prove(&Proving { method: "POST", address: &asked, token: None, nonce: None, at })?;
    let mut stream = TcpStream::connect(address)?;
    write!(
        stream,
        "POST /v1/token HTTP/1.1\r\nHost: {address}\r\nDPoP: {proof}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    ensure!(answer.starts_with("HTTP/1.1 401"), "no nonce was given: {answer}");
    let nonce = answer.lines().find(|line| line.to_ascii_lowercase().starts_with("dpop-nonce:"));
    let (_name, nonce) = nonce.and_then(|line| line.split_once(':')).context("a nonce")?;
    Ok(nonce.trim().to_owned())
}
