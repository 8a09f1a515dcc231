//! Serves the self-assessment and the page of a member, on this machine only.

use std::net::{Ipv4Addr, TcpListener};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Redirect, Response};
use axum::routing::get;
use tokio::signal::unix::{SignalKind, signal};
use tower_http::services::ServeDir;

use crate::compile::Quality;
use crate::run::{Result, root};
use crate::site::Site;
use crate::{build, demo, site};

/// Taken where it is free, for what a browser keeps belongs to an address with its port.
const USUAL_PORT: u16 = 8417;

/// The self-assessment is in a folder, as it may be on the site of a member.
const ASSESSMENT: &str = "auto-evaluation";
/// The page of the member.
const MEMBER: &str = "demo";

/// Builds, and serves until it is interrupted.
pub(crate) fn serve(quality: Quality, port: Option<u16>) -> Result {
    // Taken before anything is built, for a port that cannot be had is best known at once.
    let listener = bind(port)?;
    println!("Building the self-assessment; the first time takes some minutes.");
    let mut all = Site::default();
    let assessment = build::site(quality)?;
    all.add_folder(MEMBER, demo::site(&assessment, ASSESSMENT)?);
    all.add_folder(ASSESSMENT, assessment);
    let folder = root().join("target/web/served");
    all.write(&folder)?;

    let router = Router::new()
        .route("/", get(|| async { Redirect::temporary(&format!("{ASSESSMENT}/")) }))
        .fallback_service(ServeDir::new(folder).precompressed_br().precompressed_gzip())
        .layer(middleware::from_fn(add_headers));

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| error.to_string())?.block_on(listen(router, listener))
}

/// Listens on this port; or on the usual one, and on any other where that is taken.
fn bind(port: Option<u16>) -> std::result::Result<TcpListener, String> {
    let listen = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener = match port {
        Some(port) => {
            listen(port).map_err(|error| format!("port {port} cannot be used: {error}"))?
        }
        None => listen(USUAL_PORT)
            .or_else(|_| listen(0))
            .map_err(|error| format!("no port can be used: {error}"))?,
    };
    listener.set_nonblocking(true).map_err(|error| error.to_string())?;
    Ok(listener)
}

async fn listen(router: Router, listener: TcpListener) -> Result {
    let listener =
        tokio::net::TcpListener::from_std(listener).map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!(
        "\n\
         The self-assessment       http://{address}/{ASSESSMENT}/\n\
         with CLUB1's example      http://{address}/{ASSESSMENT}/{}\n\
         The page of a member      http://{address}/{MEMBER}/\n\n\
         Ctrl-C ends it.",
        demo::OPEN_EXAMPLE,
    );
    let mut terminated =
        signal(SignalKind::terminate()).map_err(|error| format!("signals: {error}"))?;
    tokio::select! {
        served = axum::serve(listener, router) => served.map_err(|error| error.to_string()),
        _ = tokio::signal::ctrl_c() => Ok(()),
        _ = terminated.recv() => Ok(()),
    }
}

/// Adds to each answer what `dist` recommends to servers.
async fn add_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().trim_start_matches('/').to_owned();
    let mut response = next.run(request).await;
    let headers = match path.split_once('/') {
        Some((ASSESSMENT, file)) => site::headers(file),
        Some((MEMBER, file)) => demo::headers(file),
        _ => return response,
    };
    let found = response.status() != StatusCode::NOT_FOUND;
    for (name, value) in headers {
        let name = HeaderName::try_from(name).expect("the name of a header");
        let value = HeaderValue::try_from(value).expect("the value of a header");
        // What is not there has neither the type of the file, nor may it be kept.
        if found || ![header::CONTENT_TYPE, header::CACHE_CONTROL].contains(&name) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
