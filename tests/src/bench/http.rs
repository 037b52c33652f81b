//! `POST /v1/sync` over a plain socket, so that every byte is counted, headers included.

use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
};

use anyhow::{Context as _, Result, bail};

/// A connection that is kept open between requests.
pub(crate) struct Connection {
    stream: TcpStream,
    token: String,
    address: SocketAddr,
    /// Bytes sent and received so far.
    pub(crate) bytes: u64,
    /// Requests so far.
    pub(crate) round_trips: u64,
}

impl Connection {
    pub(crate) fn open(address: SocketAddr, token: &str) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, token: token.to_owned(), address, bytes: 0, round_trips: 0 })
    }

    /// Sends a message and gives the answer.
    pub(crate) fn sync(&mut self, message: &[u8]) -> Result<Vec<u8>> {
        let head = format!(
            "POST /v1/sync HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nContent-Type: application/cbor\r\n\
             Content-Length: {}\r\n\r\n",
            self.address,
            self.token,
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
