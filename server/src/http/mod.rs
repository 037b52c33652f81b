//! HTTP: one file for each resource. It reads requests and writes answers; what happens in between is in `operations`.

mod about_me;
mod arrangements;
mod arriving;
mod attachments;
mod bearer;
mod body;
mod deliveries;
mod demo;
mod device_links;
mod devices;
mod guards;
mod health;
mod instruments;
mod join;
mod kept_instruments;
mod last_words;
mod limits;
mod live;
mod methods;
mod openapi;
mod passkeys;
mod problem;
mod recoveries;
mod request_log;
mod security_txt;
mod sessions;
mod sign_in;
mod spaces;
mod sync;
mod tagged;
mod walk_ins;
mod web_app;
mod work_accounts;

use std::{path::PathBuf, sync::Arc};

use actix_web::web::{self, Data, ServiceConfig};

use crate::{config::Config, disclosure::Disclosure, kring::Kring, packing::Turns};

pub(crate) use limits::Doors;
pub(crate) use request_log::log;

/// What the handlers share.
#[derive(Debug)]
pub(crate) struct Site {
    pub(crate) kring: Arc<Kring>,
    pub(crate) doors: Doors,
    pub(crate) turns: Turns,
    pub(crate) demo: bool,
    pub(crate) behind_proxy: bool,
    pub(crate) disclosure: Option<Disclosure>,
    pub(crate) web: Option<PathBuf>,
}

impl Site {
    pub(crate) fn new(kring: Arc<Kring>, config: &Config) -> Self {
        Self {
            kring,
            doors: Doors::new(config.rates),
            turns: Turns::default(),
            demo: config.demo,
            behind_proxy: config.behind_proxy,
            disclosure: config.disclosure.clone(),
            web: config.web.clone(),
        }
    }
}

/// Every route. `tests/` reads this list.
pub(crate) fn routes(site: Data<Site>) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        let demo = site.demo;
        config
            .app_data(site)
            .route("/v1/sign-in/codes", web::post().to(sign_in::codes))
            .route("/v1/sign-in", web::post().to(sign_in::sign_in))
            .route("/v1/sign-in/ways", web::get().to(work_accounts::ways))
            .route("/v1/sign-in/passkey/options", web::post().to(passkeys::sign_in_options))
            .route("/v1/sign-in/passkey", web::post().to(passkeys::sign_in))
            .route("/v1/sign-in/work/begin", web::post().to(work_accounts::begin))
            .route("/v1/sign-in/work/callback/{organisation}", web::get().to(work_accounts::callback_in_address))
            .route("/v1/sign-in/work/callback/{organisation}", web::post().to(work_accounts::callback_in_form))
            .route("/v1/sign-in/work/jwks/{organisation}", web::get().to(work_accounts::keys))
            .route("/v1/sign-in/work", web::post().to(work_accounts::sign_in))
            .route("/v1/join/look", web::post().to(join::look))
            .route("/v1/join", web::post().to(join::join))
            .route("/v1/walk-ins/arrive", web::post().to(walk_ins::arrive))
            .route("/v1/token", web::post().to(sessions::token))
            .route("/v1/sign-out", web::post().to(sessions::sign_out))
            .route("/v1/about-me", web::get().to(about_me::all))
            .route("/v1/instruments", web::get().to(instruments::all))
            .route("/v1/arrangements", web::get().to(arrangements::all))
            .route("/v1/organisations/{organisation}/arrangements", web::get().to(arrangements::one))
            .route("/v1/organisations/{organisation}/arrangements", web::put().to(arrangements::write))
            .route("/v1/organisations", web::get().to(kept_instruments::organisations))
            .route("/v1/organisations/{organisation}/instruments", web::get().to(kept_instruments::list))
            .route("/v1/organisations/{organisation}/instruments", web::post().to(kept_instruments::add))
            .route("/v1/organisations/{organisation}/instruments/check", web::post().to(kept_instruments::check))
            .route("/v1/organisations/{organisation}/instruments/{instrument}", web::put().to(kept_instruments::used))
            .route("/v1/devices", web::get().to(devices::list))
            .route("/v1/devices/{device}", web::delete().to(devices::close))
            .route("/v1/device-links", web::post().to(device_links::make))
            .route("/v1/device-links/mine", web::get().to(device_links::mine))
            .route("/v1/device-links/use", web::post().to(device_links::enter))
            .route("/v1/spaces/{space}/recoveries", web::post().to(recoveries::begin))
            .route("/v1/recoveries/mine", web::get().to(recoveries::mine))
            .route("/v1/recoveries/look", web::post().to(recoveries::look))
            .route("/v1/recoveries/confirm", web::post().to(recoveries::confirm))
            .route("/v1/recoveries/state", web::post().to(recoveries::state))
            .route("/v1/recoveries/complete", web::post().to(recoveries::complete))
            .route("/v1/recoveries/withdraw", web::post().to(recoveries::withdraw))
            .route("/v1/passkey-options", web::post().to(passkeys::options))
            .route("/v1/passkeys", web::post().to(passkeys::add))
            .route("/v1/passkeys", web::get().to(passkeys::list))
            .route("/v1/passkeys/{passkey}", web::delete().to(passkeys::remove))
            .route("/v1/devices/{device}/kept", web::delete().to(last_words::drop_kept))
            .route("/v1/last-words", web::post().to(last_words::begin))
            .route("/v1/last-words/push", web::post().to(last_words::push))
            .route("/v1/last-words/kept", web::put().to(last_words::keep))
            .route("/v1/last-words/wiped", web::post().to(last_words::wiped))
            .route("/v1/deliveries", web::post().to(deliveries::deliver))
            .route("/v1/spaces", web::post().to(spaces::found))
            .route("/v1/spaces/{space}/join-codes", web::post().to(spaces::join_codes))
            .route("/v1/spaces/{space}/join-codes/{code}", web::delete().to(spaces::end_join_code))
            .route("/v1/spaces/{space}/attachments/{sha256}", web::head().to(attachments::progress))
            .route("/v1/spaces/{space}/attachments/{sha256}", web::patch().to(attachments::part))
            .route("/v1/spaces/{space}/attachments/{sha256}", web::get().to(attachments::whole))
            .route("/v1/sync", web::post().to(sync::sync))
            .route("/v1/live", web::get().to(live::live))
            .route("/v1/openapi.json", web::get().to(openapi::openapi))
            .route("/.well-known/security.txt", web::get().to(security_txt::security_txt))
            .route("/healthz", web::get().to(health::alive))
            .route("/readyz", web::get().to(health::ready))
            .route("/metrics", web::get().to(health::metrics));
        if demo {
            config
                .route("/demo/mailbox", web::get().to(demo::mailbox))
                .route("/demo/hints", web::get().to(demo::hints));
        }
        config.default_service(web::to(web_app::file));
    }
}
