//! A node between the wallet and the practice chain that does to answers what it is told to, over
//! HTTP and over WebSocket.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use base64::Engine as _;
use serde_json::{Value, json};
use sha1::{Digest as _, Sha1};

use crate::support::World;

/// What becomes of one message's answer.
pub(crate) enum Act {
    /// It goes on its way, changed or not.
    Answer(Value),
    /// These bytes go in its place.
    Raw(Vec<u8>),
    /// An answer of so many bytes is announced and sent.
    Large(usize),
    Never,
    Close,
}

/// Decides on an answer; told the requests, which number of message it is, and the answer.
type Script = dyn Fn(&[Value], usize, Value) -> Act + Send + Sync;

pub(crate) struct Faulty {
    port: u16,
    shared: Arc<Shared>,
}

struct Shared {
    upstream: String,
    script: Box<Script>,
    /// The methods of each message.
    messages: Mutex<Vec<Vec<String>>>,
}

impl Faulty {
    pub(crate) fn before(
        world: &World,
        script: impl Fn(&[Value], usize, Value) -> Act + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let upstream = world.sandbox.http_url().strip_prefix("http://").unwrap().to_owned();
        let script: Box<Script> = Box::new(script);
        let shared = Arc::new(Shared { upstream, script, messages: Mutex::default() });
        let serving = shared.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let serving = serving.clone();
                thread::spawn(move || serving.serve(stream.unwrap()));
            }
        });
        Self { port, shared }
    }

    pub(crate) fn http(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(crate) fn ws(&self) -> String {
        format!("ws://127.0.0.1:{}", self.port)
    }

    pub(crate) fn messages(&self) -> Vec<Vec<String>> {
        self.shared.messages.lock().unwrap().clone()
    }

    /// How often a method was asked for.
    pub(crate) fn count(&self, method: &str) -> usize {
        self.messages().iter().flatten().filter(|name| *name == method).count()
    }
}

impl Shared {
    /// `None` when the connection has ended.
    fn serve(&self, stream: TcpStream) -> Option<()> {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut stream = stream;
        loop {
            let (mut length, mut key) = (0, None);
            loop {
                let mut line = String::new();
                if reader.read_line(&mut line).ok()? == 0 {
                    return None;
                }
                let line = line.trim();
                if line.is_empty() {
                    break;
                }
                let Some((name, value)) = line.split_once(':') else { continue };
                match name.to_ascii_lowercase().as_str() {
                    "content-length" => length = value.trim().parse().unwrap(),
                    "sec-websocket-key" => key = Some(value.trim().to_owned()),
                    _ => {}
                }
            }
            if let Some(key) = key {
                let accept = Sha1::digest(format!("{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
                let accept = base64::engine::general_purpose::STANDARD.encode(accept);
                write!(
                    stream,
                    "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: {accept}\r\n\r\n"
                )
                .ok()?;
                return self.frames(&mut reader, &mut stream);
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).ok()?;
            let (body, size) = match self.act(&body)? {
                Act::Answer(answer) => (answer.to_string().into_bytes(), None),
                Act::Raw(bytes) => (bytes, None),
                Act::Large(size) => (Vec::new(), Some(size)),
                Act::Never => {
                    thread::sleep(Duration::from_mins(1));
                    return None;
                }
                Act::Close => return None,
            };
            let length = size.unwrap_or(body.len());
            write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n"
            )
            .ok()?;
            stream.write_all(&body).ok()?;
            fill(&mut stream, size.unwrap_or(0))?;
        }
    }

    fn frames(&self, reader: &mut impl Read, stream: &mut TcpStream) -> Option<()> {
        loop {
            let mut head = [0; 2];
            reader.read_exact(&mut head).ok()?;
            let length = match head[1] & 127 {
                126 => {
                    let mut length = [0; 2];
                    reader.read_exact(&mut length).ok()?;
                    usize::from(u16::from_be_bytes(length))
                }
                127 => {
                    let mut length = [0; 8];
                    reader.read_exact(&mut length).ok()?;
                    usize::try_from(u64::from_be_bytes(length)).unwrap()
                }
                short => usize::from(short),
            };
            let mut mask = [0; 4];
            reader.read_exact(&mut mask).ok()?;
            let mut body = vec![0; length];
            reader.read_exact(&mut body).ok()?;
            for (byte, mask) in body.iter_mut().zip(mask.iter().cycle()) {
                *byte ^= mask;
            }
            if head[0] & 15 != 1 {
                // A ping goes unanswered, and a farewell is one.
                if head[0] & 15 == 8 {
                    return None;
                }
                continue;
            }
            match self.act(&body)? {
                Act::Answer(answer) => frame(stream, answer.to_string().as_bytes())?,
                Act::Raw(bytes) => frame(stream, &bytes)?,
                Act::Large(size) => {
                    stream.write_all(&[0x81, 127]).ok()?;
                    stream.write_all(&(size as u64).to_be_bytes()).ok()?;
                    fill(stream, size)?;
                }
                Act::Never => {}
                Act::Close => return None,
            }
        }
    }

    fn act(&self, body: &[u8]) -> Option<Act> {
        let request: Value = serde_json::from_slice(body).unwrap();
        let requests = match &request {
            Value::Array(all) => all.clone(),
            one => vec![one.clone()],
        };
        let number = {
            let mut messages = self.messages.lock().unwrap();
            let name = |one: &Value| one["method"].as_str().unwrap().to_owned();
            messages.push(requests.iter().map(name).collect());
            messages.len()
        };
        let mut upstream = TcpStream::connect(&self.upstream).ok()?;
        let length = body.len();
        write!(
            upstream,
            "POST / HTTP/1.1\r\nhost: {}\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n",
            self.upstream
        )
        .ok()?;
        upstream.write_all(body).ok()?;
        let mut answer = Vec::new();
        upstream.read_to_end(&mut answer).ok()?;
        let text = String::from_utf8(answer).unwrap();
        let (_, text) = text.split_once("\r\n\r\n").unwrap();
        let start = text.find(['{', '[']).unwrap();
        let end = text.rfind(['}', ']']).unwrap();
        let answer = serde_json::from_str(&text[start..=end]).unwrap();
        Some((self.script)(&requests, number, answer))
    }
}

fn frame(stream: &mut TcpStream, body: &[u8]) -> Option<()> {
    stream.write_all(&[0x81, 127]).ok()?;
    stream.write_all(&(body.len() as u64).to_be_bytes()).ok()?;
    stream.write_all(body).ok()
}

fn fill(stream: &mut TcpStream, size: usize) -> Option<()> {
    let part = vec![b' '; 1 << 20];
    let mut left = size;
    while left > 0 {
        let next = left.min(part.len());
        stream.write_all(&part[..next]).ok()?;
        left -= next;
    }
    Some(())
}

/// Changes the results of one method.
pub(crate) fn instead(
    requests: &[Value],
    answer: Value,
    method: &str,
    change: impl Fn(&Value) -> Value,
) -> Value {
    let ids: Vec<_> = requests.iter().filter(|one| one["method"] == method).collect();
    let fix = |mut one: Value| {
        if ids.iter().any(|request| request["id"] == one["id"]) {
            one["result"] = change(&one["result"]);
        }
        one
    };
    match answer {
        Value::Array(all) => all.into_iter().map(fix).collect(),
        one => fix(one),
    }
}

/// Hands every message on as it is.
pub(crate) fn honest(_: &[Value], _: usize, answer: Value) -> Act {
    Act::Answer(answer)
}

/// A block that there never was: the header says another number.
pub(crate) fn moved(header: &Value) -> Value {
    let mut header = header.clone();
    if header.is_object() {
        header["number"] = json!("0x7fffffff");
    }
    header
}
