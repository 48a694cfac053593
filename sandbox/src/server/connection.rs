//! A connection that can be cut from inside, as a failing network cuts it: no answer, no goodbye.
//!
//! A client that has handed in a transaction and then hears nothing must find out what became of it; this is how
//! that is tested.

use std::{
    future::Future,
    io::{Error, ErrorKind},
    pin::Pin,
    task::{Context, Poll, ready},
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    sync::watch,
};

pub struct Connection {
    stream: TcpStream,
    /// Counts the cuts; this connection lives in the count it began in.
    cuts: watch::Receiver<u64>,
    born: u64,
    cut: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Connection {
    pub fn new(stream: TcpStream, cuts: watch::Receiver<u64>) -> Self {
        let born = *cuts.borrow();
        let mut waiting = cuts.clone();
        let cut = Box::pin(async move {
            // An ended count is an ended server, which closes its connections itself.
            if waiting.wait_for(|count| *count != born).await.is_err() {
                std::future::pending::<()>().await;
            }
        });
        Self { stream, cuts, born, cut }
    }

    fn check(&self) -> Result<(), Error> {
        if *self.cuts.borrow() == self.born {
            Ok(())
        } else {
            Err(Error::from(ErrorKind::ConnectionReset))
        }
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<(), Error>> {
        self.check()?;
        // Polled for its waker: a silent connection must notice the cut too.
        if self.cut.as_mut().poll(context).is_ready() {
            return Poll::Ready(Err(Error::from(ErrorKind::ConnectionReset)));
        }
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize, Error>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), Error>> {
        ready!(Pin::new(&mut self.stream).poll_shutdown(context))?;
        Poll::Ready(Ok(()))
    }
}
