//! What happens: keys, time, and what the worker found out.

use crossterm::event::{KeyEvent, MouseEvent};

use super::effect::Kind;
use crate::app::activity::Activity;
use crate::app::costs::Costs;
use crate::app::execute::Progress;
use crate::app::keybook::KeyBook;
use crate::app::market::{Payouts, SubnetDetail, Subnets, Validators};
use crate::app::portfolio::Portfolio;
use crate::app::risk::Level;
use crate::domain::{BlockRef, Genesis, Hash, Price, Tao};
use crate::fault::Fault;
use crate::review::Review;

#[derive(Debug)]
pub(crate) enum Msg {
    Key(KeyEvent),
    Mouse(MouseEvent),
    Paste(String),
    Resize(u16, u16),
    /// Seconds since the program began, and Unix time in seconds.
    Tick(u64, u64),
    Connecting(String),
    Online(Link),
    Offline {
        fault: Fault,
        retry_in: u64,
    },
    Head(BlockRef),
    Read(Box<Found>),
    Failed(Kind, Fault),
    Prepared {
        id: u64,
        outcome: Result<Box<Quoted>, Fault>,
    },
    /// What is under review still stands at the newest block.
    Stands {
        id: u64,
    },
    /// The chain has moved so far that what is under review has to be agreed to again.
    Moved {
        id: u64,
        fresh: u64,
        quoted: Box<Quoted>,
        differences: Vec<String>,
        /// The key was unlocked for it.
        unlocked: bool,
    },
    /// The key of the transaction was unlocked; it is being signed.
    Unlocked {
        id: u64,
    },
    /// The device shows the transaction, and somebody has to look there.
    #[cfg_attr(
        not(any(feature = "ledger", test)),
        expect(dead_code, reason = "without devices nobody is asked")
    )]
    Asked {
        id: u64,
    },
    /// Nobody waits for the device any longer; nothing was signed.
    GivenUp {
        id: u64,
    },
    /// The password was wrong or the key could not be used; nothing was signed.
    StillLocked {
        id: u64,
        fault: Fault,
    },
    Departed {
        id: u64,
        outcome: Result<Departure, Fault>,
    },
    /// Where the file is now.
    Written {
        id: u64,
        outcome: Result<String, Fault>,
    },
    /// The signature fits and is being sent.
    Returned {
        id: u64,
    },
    NotReturned {
        id: u64,
        fault: Fault,
    },
    /// The next code is to be shown.
    Beat,
    Progress {
        id: u64,
        progress: Progress,
    },
    Done {
        id: u64,
        outcome: Result<Box<Outcome>, Fault>,
    },
    /// A worker or the input ended, or the system asks the program to end.
    Stop(Option<Fault>),
}

/// A connection that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) network: String,
    pub(crate) endpoint: String,
    pub(crate) genesis: Genesis,
    pub(crate) spec_version: u32,
    /// The network where real funds are.
    pub(crate) public: bool,
}

#[derive(Debug)]
pub(crate) enum Found {
    Portfolio(Portfolio),
    Subnets(Subnets),
    Validators(Validators),
    Activity(Activity),
    Keys(KeyBook),
    Subnet(Box<Detail>),
}

impl Found {
    pub(crate) const fn kind(&self) -> Kind {
        match self {
            Self::Portfolio(_) => Kind::Portfolio,
            Self::Subnets(_) => Kind::Subnets,
            Self::Validators(_) => Kind::Validators,
            Self::Activity(_) => Kind::Activity,
            Self::Keys(_) => Kind::Keys,
            Self::Subnet(_) => Kind::Subnet,
        }
    }
}

/// One subnet with what is known of its price.
#[derive(Debug)]
pub(crate) struct Detail {
    pub(crate) subnet: SubnetDetail,
    /// Block and price, oldest first, as this program has seen them.
    pub(crate) history: Vec<(u32, Price)>,
    /// `None` where trades cost nothing or are not possible.
    pub(crate) costs: Option<Costs>,
    pub(crate) payouts: Payouts,
}

/// A proposal as the screen shows it; the proposal itself stays with the worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quoted {
    pub(crate) review: Review,
    pub(crate) block: BlockRef,
    pub(crate) level: Level,
    /// The amount that the policy of the key wants typed.
    pub(crate) typed: Option<Tao>,
    pub(crate) command: Vec<String>,
}

/// A transaction that is ready to be signed elsewhere; the document stays with the worker.
#[derive(Clone, Debug)]
pub(crate) struct Departure {
    pub(crate) expires_at: Option<u64>,
    /// What its QR codes carry, where it can be carried so.
    pub(crate) codes: Result<Vec<u8>, Fault>,
}

/// A transaction that went through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) hash: Hash,
    /// The receipt in words, a line each.
    pub(crate) receipt: Vec<String>,
    pub(crate) block: Option<BlockRef>,
    pub(crate) notes: Vec<String>,
}
