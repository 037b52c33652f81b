//! Signing in with a code by e-mail: asked, mailed, given. Everybody has an address of their own on the loopback, so that no
//! door is counted full.

use std::net::{Ipv4Addr, SocketAddr};

use anyhow::{Context as _, Result, ensure};
use kring_server::{Clock as _, DeviceKey, Proving, SystemClock};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpSocket,
};

use super::{
    figures::{Row, figure},
    ground::Ground,
    http::nonce,
    process::Process,
};

/// How many people sign in.
const PEOPLE: u16 = 200;

/// What one sign-in costs the server, and how many it does a second on two cores.
pub(crate) fn sign_in() -> Result<Vec<Row>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(measured())
}

async fn measured() -> Result<Vec<Row>> {
    let mut ground = Ground::new().await?;
    let person = ground.person().await?;
    let known = ground.device(person).await?;
    for number in 0..PEOPLE {
        ground.person_at(&address_of(number)).await?;
    }
    ground.finish().await?;
    let server = Process::start_with(ground.data.path(), &["--demo"])?;
    let nonce = nonce(server.address, &known)?;
    let before = server.cpu_ms()?;
    for number in 0..PEOPLE {
        let body = json!({ "email": address_of(number), "language": "nl" });
        let (status, _answer) = ask(server.address, number, "POST", "/v1/sign-in/codes", None, Some(&body)).await?;
        ensure!(status == 202, "a code was not taken on: {status}");
    }
    let mails = loop {
        // Mail leaves by a job of its own.
        let (status, mails) = ask(server.address, 0, "GET", "/demo/mailbox", None, None).await?;
        ensure!(status == 200, "no mailbox: {status}");
        if mails.as_array().is_some_and(|mails| mails.len() >= usize::from(PEOPLE)) {
            break mails;
        }
        tokio::task::yield_now().await;
    };
    let codes = codes_of(&mails)?;
    let in_mailbox = server.cpu_ms()?;
    for number in 0..PEOPLE {
        let address = address_of(number);
        let code = codes.iter().find(|(to, _code)| *to == address).context("a mail for everybody")?;
        let key = DeviceKey::generate()?;
        let url = format!("http://{}/v1/sign-in", server.address);
        let proving =
            Proving { method: "POST", address: &url, token: None, nonce: Some(&nonce), at: SystemClock.now() };
        let proof = key.prove(&proving)?;
        let body = json!({ "email": address, "code": code.1 });
        let (status, _session) = ask(server.address, number, "POST", "/v1/sign-in", Some(&proof), Some(&body)).await?;
        ensure!(status == 200, "nobody was let in: {status}");
    }
    let after = server.cpu_ms()?;
    let people = f64::from(PEOPLE);
    // Looking in the mailbox is the bench's own, and stands in the first figure.
    let (asked, given) = ((in_mailbox - before) / people, (after - in_mailbox) / people);
    let name = "sign-in";
    Ok(vec![
        Row::at_most(name, "a code asked and mailed, server CPU", "ms", asked, 10.0),
        Row::at_most(name, "a code given, let in, server CPU", "ms", given, 10.0),
        // Written so that less is better: the CPU of two cores that a hundred sign-ins a second would take.
        Row::at_most(name, "share of two cores at 100 a second", "%", (asked + given) * 100.0 / 20.0, 100.0),
        Row::at_most(name, "people who signed in", "count", people, figure(u64::from(PEOPLE))),
    ])
}

fn address_of(number: u16) -> String {
    format!("buur{number}@example.org")
}

/// To whom, and which code.
fn codes_of(mails: &Value) -> Result<Vec<(String, String)>> {
    let mails = mails.as_array().context("a list of mails")?;
    mails
        .iter()
        .map(|mail| {
            let text = |field: &str| mail.get(field).and_then(Value::as_str).context("a mail has words");
            let (to, body) = (text("to")?, text("body")?);
            let code = body
                .split(|letter: char| !letter.is_ascii_digit())
                .find(|digits| digits.len() == 6)
                .context("a mail has a code")?;
            Ok((to.to_owned(), code.to_owned()))
        })
        .collect()
}

/// One request on a connection of its own, from an address of its own.
async fn ask(
    server: SocketAddr,
    number: u16,
    method: &str,
    path: &str,
    proof: Option<&str>,
    body: Option<&Value>,
) -> Result<(u16, Value)> {
    let [high, low] = number.to_be_bytes();
    let socket = TcpSocket::new_v4()?;
    // The mailbox is shown to this machine's own name alone, whichever of its addresses asks.
    socket.bind(SocketAddr::from((Ipv4Addr::new(127, 1, high, low.max(1)), 0)))?;
    let mut stream = socket.connect(server).await?;
    let body = body.map(Value::to_string).unwrap_or_default();
    let proof = proof.map(|proof| format!("DPoP: {proof}\r\n")).unwrap_or_default();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {server}\r\n{proof}Content-Type: application/json\r\nConnection: close\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    let answer = String::from_utf8_lossy(&answer);
    let status = answer.split_whitespace().nth(1).context("a status")?.parse()?;
    let said = answer.split_once("\r\n\r\n").map(|(_head, said)| said).unwrap_or_default();
    let said = said.find(['[', '{']).and_then(|from| serde_json::from_str(said.get(from..)?.trim_end()).ok());
    Ok((status, said.unwrap_or_default()))
}
