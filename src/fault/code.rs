//! The stable codes and the classes they belong to.

/// What a script may conclude; each class is one exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// The chain, a policy or a precondition said no; at most a fee was spent.
    Refused,
    /// The command or the configuration must be changed.
    Usage,
    /// No answer from a node; nothing was broadcast, so trying again is safe.
    Unreachable,
    /// The keys could not be used.
    Locked,
    /// Consent was missing.
    Declined,
    /// It was broadcast and the outcome is not known: look it up, never resend.
    Unknown,
    /// Our fault.
    Bug,
    /// Stopped by the user before anything was broadcast.
    Interrupted,
}

impl Class {
    pub const ALL: [Self; 8] = [
        Self::Refused,
        Self::Usage,
        Self::Unreachable,
        Self::Locked,
        Self::Declined,
        Self::Unknown,
        Self::Bug,
        Self::Interrupted,
    ];

    pub const fn exit_status(self) -> u8 {
        match self {
            Self::Refused => 1,
            Self::Usage => 2,
            Self::Unreachable => 3,
            Self::Locked => 4,
            Self::Declined => 5,
            Self::Unknown => 6,
            Self::Bug => 70,
            Self::Interrupted => 130,
        }
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Usage => "usage",
            Self::Unreachable => "unreachable",
            Self::Locked => "locked",
            Self::Declined => "declined",
            Self::Unknown => "unknown",
            Self::Bug => "bug",
            Self::Interrupted => "interrupted",
        }
    }

    /// What the exit status means, for manuals and for `tao explain`.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Refused => {
                "refused by the chain, a policy or a precondition; at most a fee was spent"
            }
            Self::Usage => "the command line or the configuration must be changed",
            Self::Unreachable => "no node answered; nothing was broadcast, so trying again is safe",
            Self::Locked => "the keys could not be used",
            Self::Declined => "nobody agreed, or nobody could be asked",
            Self::Unknown => {
                "it was broadcast and its outcome is not known: look it up, never send again"
            }
            Self::Bug => "a defect of this program",
            Self::Interrupted => "stopped by the user before anything was broadcast",
        }
    }
}

macro_rules! codes {
    ($($variant:ident $text:literal $class:ident $about:literal;)*) => {
        /// Every error the program can end with.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $(#[doc = $about] $variant,)* }

        impl Code {
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            pub const fn class(self) -> Class {
                match self { $(Self::$variant => Class::$class,)* }
            }

            /// One sentence on what the code means.
            pub const fn about(self) -> &'static str {
                match self { $(Self::$variant => $about,)* }
            }
        }
    };
}

codes! {
    Amount "input.amount" Usage "An amount could not be read.";
    Percent "input.percent" Usage "A percentage could not be read.";
    Address "input.address" Usage "An address could not be read.";
    Arguments "input.arguments" Usage "The command line could not be read.";
    KeyRole "input.key_role" Usage "A hotkey was given where a coldkey is meant, or the other way round.";
    Name "input.name" Usage "A name does not resolve, or resolves to two things.";
    Config "config.invalid" Usage "A setting, an environment variable or a config file is wrong.";
    Endpoint "config.endpoint" Usage "An endpoint address is wrong or not allowed.";
    WrongGenesis "chain.genesis" Usage "The endpoint serves another network than the one asked for.";
    Contract "chain.contract" Refused "The connected runtime lacks something, or has it in another shape.";
    Unreachable "chain.unreachable" Unreachable "No answer from the node.";
    BadAnswer "chain.answer" Unreachable "The node answered something that cannot be right.";
    PoolRefused "chain.pool" Refused "The node refused the transaction; it was not included and cost nothing.";
    Nonce "chain.nonce" Refused "The nonce was used already.";
    Upgraded "chain.upgraded" Refused "The chain's runtime was upgraded while a transaction was prepared; it was not included.";
    Preflight "chain.preflight" Refused "The chain said, before anything was sent, that the transaction would fail.";
    DispatchFailed "chain.dispatch" Refused "The transaction was included and failed; its fee is spent.";
    OutcomeUnknown "chain.outcome_unknown" Unknown "The transaction was sent and its outcome is not known.";
    Shield "shield.unavailable" Refused "The transaction cannot be encrypted: the runtime, its key or the size forbids it.";
    NotOpened "shield.not_opened" Refused "The encrypted transaction was not included; only the fee of its carrier is spent.";
    UnknownSubnet "subnet.unknown" Refused "No such subnet exists at this block.";
    NotStarted "subnet.not_started" Refused "The subnet exists but its owner has not started it.";
    UnknownHotkey "hotkey.unknown" Refused "The chain does not know this hotkey.";
    NotDelegate "hotkey.not_delegate" Refused "This hotkey is not a validator that takes stake.";
    NotOwner "hotkey.not_owner" Refused "The hotkey belongs to another coldkey.";
    Funds "balance.insufficient" Refused "There is not enough free TAO for the amount and the fee.";
    Stake "stake.insufficient" Refused "There is not that much stake in the position.";
    TooSmall "stake.too_small" Refused "The amount is below what the chain accepts.";
    Locked "stake.locked" Refused "The stake is locked.";
    NominatorMinimum "stake.nominator_minimum" Refused "What would stay is less than a nominator may have.";
    SamePlace "stake.same_place" Refused "The stake is there already.";
    Unbounded "stake.unbounded" Refused "The chain has no bounded call for this, and --no-limit was not given.";
    TransfersOff "subnet.transfers_off" Refused "The owner of the subnet does not let stake change its coldkey.";
    Partial "stake.partial" Refused "The order is too large for the pool and would be executed only in part.";
    Limit "stake.limit" Refused "The order would move the price past its limit.";
    Liquidity "stake.liquidity" Refused "The pool cannot pay out this order.";
    CreateClosed "subnet.create" Refused "No subnet can be made now.";
    Started "subnet.started" Refused "The subnet is started already.";
    RegistrationClosed "register.closed" Refused "Registration is not possible now.";
    PriceCap "register.price_cap" Refused "The registration costs more than the cap allows.";
    Registered "register.already" Refused "The hotkey is registered there already.";
    Take "validator.take" Refused "The chain does not accept this take now.";
    SelfTransfer "transfer.self" Refused "The transfer would go to the account it comes from.";
    Recipient "transfer.recipient" Refused "The recipient is not what a transfer should go to.";
    Deposit "transfer.existential_deposit" Refused "The amount is below the existential deposit of a new account.";
    NestedBatch "batch.nested" Refused "The chain refuses a batch inside a batch.";
    Unclear "batch.unclear" Refused "A call before it in the batch leaves what cannot be told, so nothing can be planned on it.";
    NotProxy "proxy.refused" Refused "The signer is no proxy of the account, or not one that may make this call.";
    Delayed "proxy.delayed" Refused "The proxy must announce the call and wait before it may make it.";
    Unannounced "proxy.unannounced" Refused "The call was not announced.";
    TooEarly "account.too_early" Refused "The chain accepts this only from a later block on.";
    Already "account.already" Refused "It is there, or is so, already; nothing would change.";
    NothingThere "account.nothing" Refused "There is nothing of the kind to change or to end.";
    Full "account.full" Refused "There are as many as the chain allows.";
    NotSignatory "multisig.signatory" Refused "The signer is not one of the multisig's signatories.";
    Approved "multisig.approved" Refused "The signer has approved this call already.";
    Approvals "multisig.missing" Refused "Signatories whose approval is needed have not approved yet.";
    LastApproval "multisig.last" Refused "The approval would be the last one and carry the call out, which was not asked for.";
    NotDepositor "multisig.depositor" Refused "Only the signatory who began an operation can cancel it.";
    OtherCall "multisig.other" Refused "Another call than this one waits for approvals in the multisig.";
    AccountGuarded "account.guarded" Refused "The account is locked by an announced coldkey swap.";
    Policy "policy.refused" Refused "The policy of the wallet does not allow the transaction; nothing was signed.";
    PolicySeal "policy.seal" Refused "The policy of the wallet is not sealed, was changed since, or is gone; nothing is signed until it is sealed again.";
    Declined "consent.declined" Declined "The question was answered no.";
    NoConsent "consent.missing" Declined "Nobody could be asked and --yes was not given.";
    Keystore "keystore.error" Refused "The keystore refused.";
    KeystoreUsage "keystore.usage" Usage "The keystore was asked for something it does not have.";
    KeystoreLocked "keystore.locked" Locked "The key could not be unlocked.";
    Backup "keystore.backup" Refused "The backup does not lead to the key it should.";
    Keyring "keystore.keyring" Locked "The keyring of this machine could not be used.";
    Signature "message.signature" Refused "The signature does not fit the message and the address.";
    Contacts "contacts.error" Refused "The address book could not be read or written.";
    Envelope "envelope.unreadable" Usage "A travelling transaction or a signature for one could not be read.";
    Tampered "envelope.tampered" Refused "A travelling transaction contradicts itself: a part of it was changed.";
    Proof "envelope.proof" Refused "The metadata proof of a travelling transaction does not hold.";
    ForeignGenesis "envelope.genesis" Refused "A travelling transaction is for a network that this program does not know.";
    OtherAccount "envelope.account" Refused "A travelling transaction is not for the key that should sign it.";
    Expired "envelope.expired" Refused "The lifetime of a travelling transaction is over.";
    SignedBefore "envelope.signed_before" Refused "This machine signed the same transaction, or another one with the same nonce.";
    BadSignature "envelope.signature" Refused "A signature is not that of the account over the transaction.";
    Stale "envelope.stale" Refused "The chain went on since a travelling transaction was made: its nonce or its runtime is no longer current.";
    Offline "offline.refused" Usage "The command needs a node, and --offline forbids that.";
    Qr "qr.unreadable" Usage "A QR code could not be read or does not hold what is wanted.";
    Ledger "ledger.error" Locked "The Ledger could not be used.";
    LedgerDeclined "ledger.declined" Declined "The person at the Ledger rejected it.";
    Journal "journal.error" Refused "The journal of transactions could not be read or written.";
    Sandbox "sandbox.error" Refused "The practice chain could not be started or failed.";
    Tour "tour.step" Refused "A step of the tour did not do what it should.";
    NoTerminal "output.terminal" Usage "A full screen was asked for where there is no terminal for it.";
    Output "output.error" Refused "The result could not be written.";
    Interrupted "interrupted" Interrupted "Stopped before anything was broadcast.";
    Bug "bug" Bug "A defect in this program; nothing was signed after it was noticed.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_lower_case() {
        for (index, code) in Code::ALL.iter().enumerate() {
            let text = code.as_str();
            assert!(
                text.bytes().all(|b| b.is_ascii_lowercase() || b == b'.' || b == b'_'),
                "{text}"
            );
            assert!(Code::ALL.iter().skip(index + 1).all(|other| other.as_str() != text), "{text}");
        }
    }
}
