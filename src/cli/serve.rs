//! `serve`: the site in a browser while it is written, from memory; nothing is written to its folder.

mod background_check;
mod compiler;
mod connections;
mod events;
mod host_check;
mod response;
mod server;
mod state;

use super::address::Base;
use super::arguments::Serve;
use super::ending::{Ending, Failure};
use super::watch::Watch;
use super::{shutdown, terminal, threads};
use compiler::Compiler;
use host_check::HostCheck;
use reportcard::disk::Folder;
use server::Server;
use state::Publisher;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::net::TcpListener;

/// So many ports are tried, one after the other.
const PORTS: u16 = 100;

/// Serves a site until it is stopped. Mistakes in it are shown in its pages; a folder that is no
/// site at all is a failure.
pub(super) fn run(mut serve: Serve) -> Result<Ending, Failure> {
    // The folder that is meant is the one at this path, also when another is put there.
    serve.site.root = std::path::absolute(&serve.site.root)?;
    let mut folder = Folder::at(&serve.site.root);
    folder.read()?;
    shutdown::unless_stopped(async move {
        let listener = listen(serve.interface, serve.port).await?;
        let at = listener.local_addr()?;
        greet(&serve, at)?;
        // The first of the threads that pages are made on stays, so that each finds one; the runtime does
        // not ask whether it got it.
        let _ = threads::spawn(|| ())?.join();
        let _ = tokio::task::spawn_blocking(|| ()).await;
        let publisher = Arc::new(Publisher::new(run_name(), at.ip().is_loopback())?);
        let compiler = Compiler::new(folder, serve.site.options(), serve.follow, &publisher)?;
        let server = Server {
            publisher,
            root: serve.site.root.clone(),
            base: serve.base_path.clone(),
            host_check: HostCheck::new(at),
        };
        let home = home(at, &serve.base_path);
        if serve.open && open::that_detached(&home).is_err() {
            terminal::complain("No browser could be opened: go to that address by hand.\n")?;
        }
        threads::spawn(move || compiler.run(|| Watch::over(&serve.site.root, serve.poll)))?;
        connections::serve(listener, server.routes()).await
    })
}

/// Listens at the port, or at the next one that is free.
async fn listen(interface: IpAddr, port: u16) -> Result<TcpListener, Failure> {
    let last = port.saturating_add(PORTS);
    for tried in port..=last {
        match TcpListener::bind((interface, tried)).await {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(Failure::Usage(format!(
                    "cannot listen at {}: {error}",
                    SocketAddr::new(interface, tried)
                )));
            }
            Ok(listener) => return Ok(listener),
        }
        if port == 0 {
            break;
        }
    }
    Err(Failure::Usage(format!(
        "every port from {port} to {last} is taken: name a free one with `--port`"
    )))
}

/// Says where the site is, who can see it, and how it ends.
fn greet(serve: &Serve, at: SocketAddr) -> io::Result<()> {
    let mut text = String::new();
    if serve.port != 0 && at.port() != serve.port {
        let (taken, free) = (serve.port, at.port());
        text += &format!("Port {taken} is taken; the next free one is {free}.\n");
    }
    let home = home(at, &serve.base_path);
    text += &format!("The site is at {home}\n");
    if !at.ip().is_loopback() {
        text += "Whoever reaches this machine over the network can see it too, drafts and all.\n";
    }
    text += "Save a file, and open pages show it. Ctrl-C ends this.\n";
    terminal::print(&text)
}

/// The address at which this machine's own browser finds the site.
fn home(mut at: SocketAddr, base: &Base) -> String {
    match at.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => at.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => at.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    format!("http://{at}{}", base.as_str())
}

/// A name that no other run of the program has.
fn run_name() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let nanos = now.map_or(0, |since| since.as_nanos());
    let name = blake3::hash(format!("{nanos} {}", std::process::id()).as_bytes());
    name.to_hex()[..8].to_owned()
}
