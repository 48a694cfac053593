//! Typed reads that can be made alone or share one message with others.

use std::ops::Range;

use super::{Answer, Read, View, rpc};
use crate::fault::Fault;

type Decode<T> = dyn Fn(&[Answer]) -> Result<T, Fault> + Send + Sync;

/// What to read, and how the answers become a value.
pub struct Ask<T> {
    reads: Vec<Read>,
    decode: Box<Decode<T>>,
}

impl<T: 'static> Ask<T> {
    pub fn new(
        reads: Vec<Read>,
        decode: impl Fn(&[Answer]) -> Result<T, Fault> + Send + Sync + 'static,
    ) -> Self {
        Self { reads, decode: Box::new(decode) }
    }

    /// Reads one thing.
    pub fn one(
        read: Read,
        decode: impl Fn(&Answer) -> Result<T, Fault> + Send + Sync + 'static,
    ) -> Self {
        Self::new(vec![read], move |answers| match answers {
            [answer] => decode(answer),
            _ => Err(rpc::wrong("a batch", "answers are missing")),
        })
    }

    /// Reads nothing: for what the connected runtime does not have.
    pub fn known(value: T) -> Self
    where
        T: Clone + Send + Sync,
    {
        Self::new(Vec::new(), move |_| Ok(value.clone()))
    }

    /// The same question for each of several things.
    pub fn all(asks: Vec<Self>) -> Ask<Vec<T>> {
        let mut reads = Vec::new();
        let mut parts = Vec::new();
        for ask in asks {
            let start = reads.len();
            reads.extend(ask.reads);
            parts.push((start..reads.len(), ask.decode));
        }
        Ask::new(reads, move |answers| {
            parts.iter().map(|(range, decode)| decode(part(answers, range)?)).collect()
        })
    }

    pub fn map<U: 'static>(self, change: impl Fn(T) -> U + Send + Sync + 'static) -> Ask<U> {
        Ask {
            reads: self.reads,
            decode: Box::new(move |answers| (self.decode)(answers).map(&change)),
        }
    }
}

fn part<'a>(answers: &'a [Answer], range: &Range<usize>) -> Result<&'a [Answer], Fault> {
    answers.get(range.clone()).ok_or_else(|| rpc::wrong("a batch", "answers are missing"))
}

/// Questions collected for one message.
#[derive(Default)]
pub struct Asks {
    pub(super) reads: Vec<Read>,
}

/// Where the answer to a collected question will be.
pub struct Slot<T> {
    range: Range<usize>,
    decode: Box<Decode<T>>,
}

impl Asks {
    pub fn add<T>(&mut self, ask: Ask<T>) -> Slot<T> {
        let start = self.reads.len();
        self.reads.extend(ask.reads);
        Slot { range: start..self.reads.len(), decode: ask.decode }
    }
}

/// The answers to collected questions.
#[derive(Debug)]
pub struct Answers(pub(super) Vec<Answer>);

impl Answers {
    pub fn take<T>(&self, slot: &Slot<T>) -> Result<T, Fault> {
        (slot.decode)(part(&self.0, &slot.range)?)
    }
}

impl View {
    /// Asks one typed question.
    pub async fn ask<T>(&self, ask: Ask<T>) -> Result<T, Fault> {
        let answers = self.read(&ask.reads).await?;
        (ask.decode)(&answers)
    }

    /// Asks everything that was collected, in one message.
    pub async fn ask_all(&self, asks: Asks) -> Result<Answers, Fault> {
        self.read(&asks.reads).await.map(Answers)
    }
}
