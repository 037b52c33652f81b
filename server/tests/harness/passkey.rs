use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use minicbor::{Encoder, bytes::ByteVec};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A device that makes passkeys and signs with them, as a browser would say it.
pub(crate) struct Authenticator {
    pair: EcdsaKeyPair,
    random: SystemRandom,
    pub(crate) credential: Vec<u8>,
    pub(crate) origin: String,
    pub(crate) flags: u8,
    pub(crate) counter: u32,
}

impl Authenticator {
    pub(crate) fn at(origin: &str) -> Self {
        let random = SystemRandom::new();
        let key = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, key.as_ref(), &random).unwrap();
        let credential = super::random().to_vec();
        // Someone is there, and the device knows who.
        Self { pair, random, credential, origin: origin.to_owned(), flags: 0x05, counter: 0 }
    }

    /// What a browser sends after it made a passkey.
    pub(crate) fn makes(&self, options: &Value) -> Value {
        let client_data = self.client_data("webauthn.create", options);
        let mut told = self.told(options, 0x40);
        told.extend_from_slice(&[0; 16]);
        told.extend_from_slice(&u16::try_from(self.credential.len()).unwrap().to_be_bytes());
        told.extend_from_slice(&self.credential);
        let (x, y) = self.pair.public_key().as_ref()[1..].split_at(32);
        let mut key = Encoder::new(&mut told);
        key.map(5).unwrap().i8(1).unwrap().i8(2).unwrap().i8(3).unwrap().i8(-7).unwrap().i8(-1).unwrap();
        key.i8(1).unwrap().i8(-2).unwrap().bytes(x).unwrap().i8(-3).unwrap().bytes(y).unwrap();
        let mut object = Vec::new();
        let mut encoder = Encoder::new(&mut object);
        encoder.map(3).unwrap().str("fmt").unwrap().str("none").unwrap().str("attStmt").unwrap().map(0).unwrap();
        encoder.str("authData").unwrap().encode(ByteVec::from(told)).unwrap();
        json!({ "clientDataJSON": text(&client_data), "attestationObject": text(&object) })
    }

    /// What a browser sends to sign in.
    pub(crate) fn signs(&self, options: &Value) -> Value {
        let client_data = self.client_data("webauthn.get", options);
        let told = self.told(options, 0);
        let mut message = told.clone();
        message.extend_from_slice(&Sha256::digest(&client_data));
        let signature = self.pair.sign(&self.random, &message).unwrap();
        json!({
            "id": text(&self.credential), "clientDataJSON": text(&client_data),
            "authenticatorData": text(&told), "signature": text(signature.as_ref()),
        })
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        json!({ "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    fn told(&self, options: &Value, more: u8) -> Vec<u8> {
        let mut told = Sha256::digest(options["rpId"].as_str().unwrap().as_bytes()).to_vec();
        told.push(self.flags | more);
        told.extend_from_slice(&self.counter.to_be_bytes());
        told
    }
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
