//! The only door to a signature: a proposal, someone's agreement, and nothing in between.

mod outlook;

use crate::domain::{BlockRef, Coldkey, NamedCall, Scheme, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Order};
use crate::plan::Preview;
use crate::policy::{Effects, Guard, Needs, Outlook, effects};
use crate::review::{Review, Shielded};
use crate::travel::{Checked, Sheet, Signature};
use crate::tx::{Extrinsic, Params, Payload, Runtime, proof};

/// An order with its exact bytes and the review that was read back from them.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub intent: Intent,
    pub order: Order,
    pub review: Review,
    pub preview: Preview,
    pub signer: Coldkey,
    pub nonce: u32,
    /// The user named the nonce, so it need not be the account's next one.
    pub nonce_is_chosen: bool,
    /// The block that facts and quotes were read at.
    pub block: BlockRef,
    /// The block that the era counts from.
    pub birth: BlockRef,
    /// The first block that can no longer include it; `None` for an immortal transaction.
    pub expires_at: Option<u64>,
    /// The runtime that the bytes are made for.
    pub runtime: Runtime,
    pub(crate) payload: Payload,
    /// It is encrypted before it is sent, with these terms.
    pub shield: Option<Shielding>,
}

/// What is agreed to beside the call of a transaction that travels encrypted. Its bytes are made
/// again when it is signed, with the same call, so that its few blocks begin then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shielding {
    pub shown: Shielded,
    /// Of the transaction inside, but for the block that its era begins at.
    pub params: Params,
}

/// Who agreed, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// `--yes` on the command line.
    Flag,
    /// A person answered the question under the review.
    Answered,
    /// The amount was typed, by a person or as `--confirm`.
    Typed(Tao),
}

impl Consent {
    const fn typed(self) -> Option<Tao> {
        match self {
            Self::Typed(amount) => Some(amount),
            Self::Flag | Self::Answered => None,
        }
    }
}

/// A proposal that somebody agreed to.
#[derive(Debug)]
pub struct Approved {
    pub proposal: Proposal,
    pub consent: Consent,
}

impl Proposal {
    pub fn payload(&self) -> &Payload {
        &self.payload
    }

    /// The command line that means the same, without the flags that choose network and wallet.
    pub fn command(&self) -> Vec<String> {
        let mut words = self.intent.to_argv();
        words.extend(self.shield.map(|_| "--shield".to_owned()));
        words
    }

    /// The call that the bytes to be signed carry, decoded from them.
    pub fn call(&self) -> Result<NamedCall, Fault> {
        self.runtime.named_call(&self.payload.call)
    }

    /// What it does.
    pub fn effects(&self) -> Result<Effects, Fault> {
        Ok(effects(&self.call()?))
    }

    /// What the policy wants before it is signed; a refusal where it never may be.
    pub fn needs(&self, guard: &Guard) -> Result<Needs, Fault> {
        let mut outlook = outlook::outlook(&self.preview);
        if let Some(shielding) = self.shield {
            // One order, two transactions: the chain takes a fee for each.
            outlook.fee = outlook.fee.and_then(|fee| fee.checked_add(shielding.shown.carrier_fee));
        }
        guard.judge(self.signer.0, &self.runtime.genesis(), &self.effects()?, outlook)
    }

    /// The only way to something that may be signed: somebody agrees, and the policy allows it.
    pub fn approve(self, consent: Consent, guard: &Guard) -> Result<Approved, Fault> {
        self.needs(guard)?.satisfied_by(consent.typed())?;
        Ok(Approved { proposal: self, consent })
    }
}

impl Approved {
    /// What the key has to sign.
    pub fn signing_bytes(&self) -> Vec<u8> {
        self.proposal.payload.signing_bytes()
    }

    pub fn assemble(&self, scheme: Scheme, signature: [u8; 64]) -> Extrinsic {
        self.proposal.payload.assemble(self.proposal.signer.0, scheme, signature)
    }
}

/// A transaction that came from another machine, with all that is shown of it.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub checked: Checked,
    pub sheet: Sheet,
}

/// A travelling transaction that somebody agreed to sign.
#[derive(Debug)]
pub struct Welcomed {
    visitor: Visitor,
    pub consent: Consent,
}

impl Visitor {
    /// `network` is the name that this machine knows the genesis by.
    pub fn new(checked: Checked, network: &str) -> Self {
        let sheet = Sheet::of(&checked, network);
        Self { checked, sheet }
    }

    /// What the bytes to be signed do, decoded by their proof.
    pub fn effects(&self) -> Result<Effects, Fault> {
        let call = proof::named(&self.checked.call).ok_or_else(|| {
            Fault::new(Code::Policy, "the call cannot be held against a policy; nothing was signed")
        })?;
        Ok(effects(&call))
    }

    /// What the policy wants before it is signed. No chain can be asked, so rules about fees and
    /// losses refuse.
    pub fn needs(&self, guard: &Guard) -> Result<Needs, Fault> {
        if guard.policy().is_none() {
            return Ok(Needs::default());
        }
        let checked = &self.checked;
        let genesis = checked.around.genesis;
        guard.judge(checked.account, &genesis, &self.effects()?, Outlook::default())
    }

    /// Agrees to one transaction; what it spends counts for those that are agreed to after it.
    pub fn approve(self, consent: Consent, guard: &mut Guard) -> Result<Welcomed, Fault> {
        self.needs(guard)?.satisfied_by(consent.typed())?;
        if guard.policy().is_some() {
            guard.count(&self.effects()?);
        }
        Ok(Welcomed { visitor: self, consent })
    }
}

impl Welcomed {
    pub fn visitor(&self) -> &Visitor {
        &self.visitor
    }

    pub fn signature(&self, scheme: Scheme, signature: [u8; 64]) -> Signature {
        Signature::new(&self.visitor.checked, scheme, signature)
    }
}
