//! `/v1/organisations/{organisation}/instruments`: what an organisation works with, for its administrators. A file is looked at
//! (`/check`) before it is added: everything that is wrong comes at once, each with its line.

use std::collections::BTreeMap;

use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{Data, Path, Payload},
};
use kring_domain::{
    ids::OrganisationId,
    instruments::{Flaw, Instrument, InstrumentFault, InstrumentId, MAX_FILE_BYTES},
    wire::OrganisationCard,
};
use serde::{Deserialize, Serialize};

use super::{Site, bearer::Signed, body, problem::Problem};
use crate::{
    admin::{Added, InstrumentRefused, Use},
    instruments::{self, FileFault},
    operations::{KeepFault, KeptInstrument, OperationError},
};

/// Somewhat more than a file may have: what is too large is told as a fault of the file.
const BODY_BYTES: usize = MAX_FILE_BYTES + (16 << 10);

#[derive(Serialize)]
struct Organisation {
    organisation: OrganisationId,
    name: String,
}

#[derive(Serialize)]
struct Organisations {
    organisations: Vec<Organisation>,
}

#[derive(Serialize)]
struct Kept {
    instruments: Vec<KeptInstrument>,
}

#[derive(Serialize)]
struct Checked {
    /// As it would be; nothing when something is wrong.
    instrument: Option<Instrument>,
    faults: Vec<Fault>,
}

/// Something that is wrong in a file.
#[derive(Serialize)]
struct Fault {
    /// From 1; nothing when it is about the whole file.
    line: Option<usize>,
    /// The place in the file; empty when it is about a line.
    at: String,
    /// The stable code.
    code: &'static str,
    /// What else there is to say, by the names of the fields.
    values: BTreeMap<&'static str, String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct InUse {
    in_use: bool,
}

pub(super) async fn organisations(site: Data<Site>, signed: Signed) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let cards = site.kring.keeps_instruments_of(signed.0).await?;
    let named = |OrganisationCard { organisation, name }| Organisation { organisation, name };
    let organisations = cards.into_iter().map(named).collect();
    Ok(body::answer(StatusCode::OK, &Organisations { organisations }))
}

pub(super) async fn list(site: Data<Site>, signed: Signed, path: Path<String>) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let instruments = site.kring.kept_instruments(signed.0, organisation(&path)?).await?;
    Ok(body::answer(StatusCode::OK, &Kept { instruments }))
}

pub(super) async fn check(
    site: Data<Site>,
    signed: Signed,
    path: Path<String>,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    site.kring.may_keep(signed.0, organisation(&path)?).await?;
    let text = text(payload).await?;
    let checked = match instruments::read(&text) {
        Ok(instrument) => Checked { instrument: Some(instrument), faults: Vec::new() },
        Err(fault) => Checked { instrument: None, faults: faults(&text, fault) },
    };
    Ok(body::answer(StatusCode::OK, &checked))
}

pub(super) async fn add(
    site: Data<Site>,
    signed: Signed,
    path: Path<String>,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let organisation = organisation(&path)?;
    site.kring.may_keep(signed.0, organisation).await?;
    let text = text(payload).await?;
    let (instrument, added) = Box::pin(site.kring.keep_instrument(signed.0, organisation, &text)).await?;
    let status = match added {
        Added::New => StatusCode::CREATED,
        Added::Known => StatusCode::OK,
    };
    Ok(body::answer(status, &Checked { instrument: Some(instrument), faults: Vec::new() }))
}

pub(super) async fn used(
    site: Data<Site>,
    signed: Signed,
    path: Path<(String, String)>,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    site.doors.device(signed.0.device)?;
    let organisation = organisation(&path.0)?;
    let id: InstrumentId = path.1.parse().map_err(|_not_a_name| Problem::not_found())?;
    let InUse { in_use } = body::json(payload).await?;
    let used = if in_use { Use::On } else { Use::Off };
    Box::pin(site.kring.put_in_use(signed.0, organisation, &id, used)).await?;
    Ok(HttpResponse::NoContent().finish())
}

fn organisation(path: &str) -> Result<OrganisationId, Problem> {
    path.parse().map_err(|_not_an_id| Problem::not_found())
}

async fn text(payload: Payload) -> Result<String, Problem> {
    let bytes = body::bytes(payload, BODY_BYTES).await?;
    String::from_utf8(bytes.to_vec()).map_err(|_not_text| Problem::malformed())
}

/// The most faults that are told of one file: who mended these looks again.
const MOST_FAULTS: usize = 100;

fn faults(text: &str, fault: FileFault) -> Vec<Fault> {
    match fault {
        FileFault::TooLarge => {
            vec![Fault { line: None, at: String::new(), code: "too_large", values: BTreeMap::new() }]
        }
        FileFault::Syntax(faults) => faults
            .into_iter()
            .take(MOST_FAULTS)
            .map(|fault| Fault {
                line: Some(fault.line),
                at: String::new(),
                code: "syntax",
                values: BTreeMap::from([("message", fault.message)]),
            })
            .collect(),
        FileFault::Content(faults) => faults
            .into_iter()
            .take(MOST_FAULTS)
            .map(|InstrumentFault { at, flaw }| Fault {
                line: Some(instruments::line_of(text, &at)),
                code: flaw.code(),
                values: values(&flaw),
                at,
            })
            .collect(),
    }
}

fn values(flaw: &Flaw) -> BTreeMap<&'static str, String> {
    match flaw {
        Flaw::Missing
        | Flaw::Stray
        | Flaw::Twice
        | Flaw::Characters
        | Flaw::NoWords
        | Flaw::DrawnWithoutScale
        | Flaw::NoQuestion
        | Flaw::MotivationOfOthers => BTreeMap::new(),
        Flaw::OtherKind { asks } => BTreeMap::from([("asks", asks.clone())]),
        Flaw::UnknownKind { found, known } => BTreeMap::from([("found", found.clone()), ("known", known.clone())]),
        Flaw::NotASlug { found }
        | Flaw::UnknownPictogram { found }
        | Flaw::UnknownTopic { found }
        | Flaw::UnknownScale { found }
        | Flaw::UnknownQuestion { found }
        | Flaw::UnknownAnswer { found }
        | Flaw::Later { found }
        | Flaw::NotInWords { found }
        | Flaw::NotAChoice { found }
        | Flaw::NotTapped { found } => BTreeMap::from([("found", found.clone())]),
        Flaw::TooLong { max } => BTreeMap::from([("max", max.to_string())]),
        Flaw::Count { count, min, max } => {
            BTreeMap::from([("count", count.to_string()), ("min", min.to_string()), ("max", max.to_string())])
        }
        Flaw::Bounds { found, min, max } => {
            BTreeMap::from([("found", found.to_string()), ("min", min.to_string()), ("max", max.to_string())])
        }
        Flaw::Pictograms { found, choices } => {
            BTreeMap::from([("found", found.to_string()), ("choices", choices.to_string())])
        }
        Flaw::Cycle { round } => BTreeMap::from([("round", round.clone())]),
        Flaw::DrawnTwice { topic } => BTreeMap::from([("topic", topic.clone())]),
        Flaw::NothingToDraw { drawn_as } => BTreeMap::from([("drawnAs", (*drawn_as).to_owned())]),
    }
}

impl From<KeepFault> for Problem {
    fn from(fault: KeepFault) -> Self {
        match fault {
            KeepFault::Operation(error) => error.into(),
            KeepFault::Refused(refused) => refused.into(),
        }
    }
}

impl From<InstrumentRefused> for Problem {
    fn from(refused: InstrumentRefused) -> Self {
        match refused {
            InstrumentRefused::NoOrganisation | InstrumentRefused::NotThere(_) => Self::not_found(),
            InstrumentRefused::File(_) => Self::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "not_an_instrument",
                "Something is wrong in this file. Have it checked first.",
            ),
            InstrumentRefused::Delivered(_) => Self::new(
                StatusCode::CONFLICT,
                "delivered",
                "Kring has an instrument of this name. Give yours another.",
            ),
            InstrumentRefused::OtherText { .. } => Self::new(
                StatusCode::CONFLICT,
                "other_text",
                "There is another text under this number, and what was filled in with it must stay readable.",
            ),
            InstrumentRefused::Older { .. } => {
                Self::new(StatusCode::CONFLICT, "older_version", "A newer version is there already.")
            }
            InstrumentRefused::TooMany => Self::new(
                StatusCode::CONFLICT,
                "too_many_versions",
                "There are as many versions as there can be. Those that are there stay in use.",
            ),
            InstrumentRefused::Store(cause) => OperationError::Store(cause).into(),
        }
    }
}
