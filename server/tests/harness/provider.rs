use std::sync::{Arc, Mutex};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    digest,
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

use super::NOW;

/// What the provider answers otherwise than it should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lie {
    None,
    DescribesAnother,
    DoorWithoutTls,
    SaysNo,
    Breaks,
    NoJson,
    Endless,
    Silent,
    AlgNone,
    AlgOfAnotherKind,
    AnotherKey,
    ClaimsChanged,
    WrongIssuer,
    WrongAudience,
    AnotherParty,
    WrongNonce,
    Expired,
    FromTheFuture,
    FromLongAgo,
    AnotherAccessToken,
    InTheNameOfAnother,
    NoSubject,
    /// It says that it names itself when it sends someone back.
    NamesItself,
}

struct Inner {
    issuer: String,
    random: SystemRandom,
    said: Mutex<Said>,
}

struct Said {
    lie: Lie,
    /// What it signs with, and what it calls that.
    pair: EcdsaKeyPair,
    kid: &'static str,
    /// How a client may say who it is, and sign that; `None` says nothing of it.
    takes: Option<(Vec<&'static str>, Vec<&'static str>)>,
    claims: Value,
    /// The nonce of the sign-in that is under way.
    nonce: String,
    /// What came to the door of tokens.
    asked: Vec<String>,
}

/// An identity provider that lies when it is told to.
#[derive(Clone)]
pub(crate) struct IdentityServer(Arc<Inner>);

impl IdentityServer {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let random = SystemRandom::new();
        let pair = new_pair(&random);
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let said = Said {
            lie: Lie::None,
            pair,
            kid: "k1",
            takes: None,
            claims: json!({}),
            nonce: String::new(),
            asked: Vec::new(),
        };
        let server = Self(Arc::new(Inner { issuer, random, said: Mutex::new(said) }));
        let shared = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _from)) = listener.accept().await {
                let server = shared.clone();
                tokio::spawn(async move { server.answer(stream).await });
            }
        });
        server
    }

    pub(crate) fn issuer(&self) -> String {
        self.0.issuer.clone()
    }

    pub(crate) fn lies(&self, lie: Lie) {
        self.0.said.lock().unwrap().lie = lie;
    }

    /// Whom it knows from now on.
    pub(crate) fn knows(&self, claims: Value) {
        self.0.said.lock().unwrap().claims = claims;
    }

    /// It signs with another key from now on, and knows the one before it no more.
    pub(crate) fn turns_its_key(&self) {
        let mut said = self.0.said.lock().unwrap();
        said.pair = new_pair(&self.0.random);
        said.kid = "k2";
    }

    /// How a client may say who it is, and sign that.
    pub(crate) fn takes(&self, methods: &[&'static str], algorithms: &[&'static str]) {
        self.0.said.lock().unwrap().takes = Some((methods.to_vec(), algorithms.to_vec()));
    }

    pub(crate) fn gave_nonce(&self, nonce: &str) {
        nonce.clone_into(&mut self.0.said.lock().unwrap().nonce);
    }

    pub(crate) fn asked(&self) -> Vec<String> {
        self.0.said.lock().unwrap().asked.clone()
    }

    async fn answer(&self, stream: TcpStream) {
        let mut stream = BufReader::new(stream);
        let (mut path, mut length, mut head) = (String::new(), 0, String::new());
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await.unwrap_or(0) == 0 || line.trim().is_empty() {
                break;
            }
            if path.is_empty() {
                path = line.split(' ').nth(1).unwrap_or_default().to_owned();
            }
            if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            head.push_str(&line);
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.unwrap();
        let Some((status, text)) = self.say(&path, &head, &String::from_utf8(body).unwrap()) else {
            // Silent: the connection stays open, and nothing comes.
            let _nothing = stream.read_u8().await;
            return;
        };
        let answer = format!(
            "HTTP/1.1 {status} Said\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}",
            text.len()
        );
        let _gone = stream.write_all(answer.as_bytes()).await;
    }

    fn say(&self, path: &str, head: &str, body: &str) -> Option<(u16, String)> {
        let mut said = self.0.said.lock().unwrap();
        let issuer = &self.0.issuer;
        let lie = said.lie;
        let (methods, algorithms) = said.takes.clone().unzip();
        let json = match path {
            "/.well-known/openid-configuration" => json!({
                "token_endpoint_auth_methods_supported": methods,
                "token_endpoint_auth_signing_alg_values_supported": algorithms,
                "issuer": if lie == Lie::DescribesAnother { "https://else.example.org" } else { issuer },
                "authorization_endpoint":
                    if lie == Lie::DoorWithoutTls { "http://else.example.org/in".to_owned() } else { format!("{issuer}/in") },
                "token_endpoint": format!("{issuer}/token"),
                "jwks_uri": format!("{issuer}/keys"),
                "authorization_response_iss_parameter_supported": lie == Lie::NamesItself,
            }),
            "/keys" => {
                let (x, y) = said.pair.public_key().as_ref()[1..].split_at(32);
                json!({ "keys": [
                    { "kty": "oct", "kid": "odd" },
                    { "kty": "EC", "crv": "P-256", "kid": said.kid, "use": "sig", "x": text(x), "y": text(y) },
                ] })
            }
            "/token" => {
                said.asked.push(format!("{head}\n{body}"));
                match lie {
                    Lie::Silent => return None,
                    Lie::SaysNo => return Some((400, json!({ "error": "invalid_grant" }).to_string())),
                    Lie::Breaks => return Some((500, "oh".to_owned())),
                    Lie::NoJson => return Some((200, "<html>".to_owned())),
                    Lie::Endless => return Some((200, format!("\"{}\"", "a".repeat(300 << 10)))),
                    _tells => json!({ "token_type": "Bearer", "access_token": "a", "id_token": self.token(&said) }),
                }
            }
            _other => return Some((404, "{}".to_owned())),
        };
        Some((200, json.to_string()))
    }

    fn token(&self, said: &Said) -> String {
        let now = NOW / 1000;
        let mut claims = said.claims.clone();
        let fixed = json!({
            "iss": self.0.issuer, "aud": "kring", "nonce": said.nonce, "iat": now, "exp": now + 300,
            "at_hash": half_hash("a"),
        });
        for (name, value) in fixed.as_object().unwrap() {
            claims[name] = value.clone();
        }
        match said.lie {
            Lie::WrongIssuer => claims["iss"] = json!("https://else.example.org"),
            Lie::WrongAudience => claims["aud"] = json!("else"),
            Lie::AnotherParty => (claims["aud"], claims["azp"]) = (json!(["kring", "else"]), json!("else")),
            Lie::WrongNonce => claims["nonce"] = json!("else"),
            Lie::Expired => claims["exp"] = json!(now - 61),
            Lie::FromTheFuture => claims["iat"] = json!(now + 3600),
            Lie::FromLongAgo => claims["iat"] = json!(now - 601),
            Lie::AnotherAccessToken => claims["at_hash"] = json!(half_hash("b")),
            Lie::InTheNameOfAnother => claims["represents"] = json!({ "sub": "someone-else" }),
            Lie::NoSubject => claims["sub"] = json!(""),
            _other => {}
        }
        let algorithm = match said.lie {
            Lie::AlgNone => "none",
            Lie::AlgOfAnotherKind => "HS256",
            _other => "ES256",
        };
        let head = text(json!({ "alg": algorithm, "kid": said.kid }).to_string().as_bytes());
        let mut message = format!("{head}.{}", text(claims.to_string().as_bytes()));
        let mut signature = said.pair.sign(&self.0.random, message.as_bytes()).unwrap().as_ref().to_vec();
        match said.lie {
            Lie::AlgNone => signature.clear(),
            Lie::AnotherKey => signature[10] ^= 1,
            Lie::ClaimsChanged => {
                claims["sub"] = json!("someone-else");
                message = format!("{head}.{}", text(claims.to_string().as_bytes()));
            }
            _other => {}
        }
        format!("{message}.{}", text(&signature))
    }
}

fn new_pair(random: &SystemRandom) -> EcdsaKeyPair {
    let key = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, random).unwrap();
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, key.as_ref(), random).unwrap()
}

/// How a token names the access token beside it.
fn half_hash(access_token: &str) -> String {
    text(&digest::digest(&digest::SHA256, access_token.as_bytes()).as_ref()[..16])
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
