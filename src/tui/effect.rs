//! What the screen asks of the worker, as data.

use tao_keystore::Password;

use crate::app::draft::Draft;
use crate::app::holders::Holder;
use crate::consent::Consent;
use crate::domain::{Coldkey, Hash, Hotkey, Netuid};

/// Something to read. Of two that wait and are of the same kind, the newer one counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Query {
    Portfolio(Coldkey),
    Subnets,
    Validators,
    Activity,
    Keys,
    /// A subnet, with what these validators of it paid.
    Subnet(Netuid, Vec<Hotkey>),
}

/// The kinds of [`Query`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Portfolio,
    Subnets,
    Validators,
    Activity,
    Keys,
    Subnet,
}

impl Query {
    pub(crate) const fn kind(&self) -> Kind {
        match self {
            Self::Portfolio(_) => Kind::Portfolio,
            Self::Subnets => Kind::Subnets,
            Self::Validators => Kind::Validators,
            Self::Activity => Kind::Activity,
            Self::Keys => Kind::Keys,
            Self::Subnet(..) => Kind::Subnet,
        }
    }
}

#[derive(Debug)]
pub(crate) enum Effect {
    Read(Query),
    /// Work out what a draft would do; an older one that is still being worked out is dropped.
    Prepare {
        id: u64,
        draft: Draft,
        holder: Holder,
    },
    /// Plan what is under review at the newest block. Where the chain has moved too far, the new
    /// plan is to be known under the number `fresh`.
    Recheck {
        id: u64,
        fresh: u64,
        holder: Holder,
    },
    /// Sign what was prepared under this number and send it, unless the chain has moved too far: then
    /// the new plan gets the number `fresh` and nothing is signed. The password is absent where the
    /// key needs none, is unlocked, or is to be opened with the keyring.
    Commit {
        id: u64,
        fresh: u64,
        consent: Consent,
        holder: Holder,
        password: Option<Secret>,
    },
    /// Do not wait any longer for the device that is to sign this.
    GiveUp {
        id: u64,
    },
    /// Write what was prepared under this number down for a signer elsewhere.
    Depart {
        id: u64,
        holder: Holder,
    },
    /// Write what departed into a file that does not exist yet.
    Write {
        id: u64,
        path: String,
    },
    /// Read the signature of what departed, from a file or from this text, and send it.
    Return {
        id: u64,
        answer: String,
    },
    /// Look a transaction of the journal up on the chain.
    LookUp(Hash),
    /// Forget unlocked keys.
    Lock,
    /// Try to connect now.
    Reconnect,
    /// Put a text on the terminal's clipboard.
    Copy(String),
    Suspend,
    Quit,
}

/// A password on its way to the keystore: it cannot be shown or copied.
pub(crate) struct Secret(pub Password);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}
