//! What the screen asks of the worker, as data.

use tao_keystore::Password;

use crate::app::draft::Draft;
use crate::app::holders::Holder;
use crate::consent::Consent;
use crate::domain::{Coldkey, Hash, Netuid};

/// Something to read. Of two that wait and are of the same kind, the newer one counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Query {
    Portfolio(Coldkey),
    Subnets,
    Validators,
    Activity,
    Keys,
    Subnet(Netuid),
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
            Self::Subnet(_) => Kind::Subnet,
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
    /// Sign what was prepared under this number and send it. The password is absent where the key
    /// needs none or is unlocked.
    Commit {
        id: u64,
        consent: Consent,
        holder: Holder,
        password: Option<Secret>,
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
