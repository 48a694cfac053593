//! Examples of every command, as data: the help, the manual pages and a test that runs every line
//! on a practice chain all read this one table.
//!
//! The lines run in this order, in one folder that begins with the wallets `mine` and `friend`.
//! The addresses in them are validators of that chain.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it is for; the line follows a colon.
    pub about: &'static str,
    /// A line for a shell.
    pub line: &'static str,
    /// The error that the line ends with on a practice chain where nothing was prepared for it.
    pub refusal: Option<&'static str>,
}

const fn e(about: &'static str, line: &'static str) -> Example {
    Example { about, line, refusal: None }
}

/// A line that needs what the practice chain does not have.
const fn needs(about: &'static str, line: &'static str, refusal: &'static str) -> Example {
    Example { about, line, refusal: Some(refusal) }
}

/// The examples of the command at a path such as `stake add`; the program's own have none.
pub fn of(path: &str) -> &'static [Example] {
    ALL.iter().find(|(at, _)| *at == path).map_or(&[], |(_, lines)| lines)
}

/// Every example with the path of its command.
pub const ALL: &[(&str, &[Example])] = &[
    (
        "",
        &[
            #[cfg(feature = "sandbox")]
            e("Try everything on a practice chain", "tao tour"),
            e("List the wallets of this machine", "tao wallet list"),
            #[cfg(feature = "online")]
            e(
                "See what a stake would do, signing nothing",
                "tao stake add -w mine -n 2 --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -a 10 --dry-run",
            ),
        ],
    ),
    (
        "wallet create",
        &[
            e("Make a coldkey and a hotkey", "tao wallet create savings"),
            e(
                "Make it now in a script, see its phrases later",
                "tao wallet create bot --phrase-later --json",
            ),
        ],
    ),
    (
        "wallet import",
        &[e(
            "Bring a key in from a recovery phrase",
            "tao wallet import old --mnemonic-file - < old.phrase",
        )],
    ),
    (
        "wallet watch",
        &[e(
            "Watch an address",
            "tao wallet watch vault 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty",
        )],
    ),
    (
        "wallet verify-backup",
        &[e("Check the words on paper", "tao wallet verify-backup old --mnemonic-file old.phrase")],
    ),
    ("wallet rename", &[e("Give a wallet another name", "tao wallet rename bot robot")]),
    (
        "wallet convert",
        &[e(
            "Export a key for polkadot-js",
            "tao wallet convert mine --to polkadot-js --out mine.json",
        )],
    ),
    (
        "wallet passwd",
        &[e(
            "Change a password in a script",
            "tao wallet passwd robot --new-password-file new.password",
        )],
    ),
    ("wallet sign", &[e("Prove that a key is yours", "tao wallet sign mine --message 'It is me'")]),
    (
        "wallet verify",
        &[e(
            "Check a proof",
            "tao wallet verify --address mine --message 'It is me' \
             --signature $(tao wallet sign mine --message 'It is me' --quiet)",
        )],
    ),
    (
        "wallet remember",
        &[needs(
            "Be asked for a password once a session",
            "tao wallet remember mine --session --accept-session-access",
            "keystore.keyring",
        )],
    ),
    ("wallet forget", &[e("Forget what unlocks a key", "tao wallet forget mine")]),
    ("wallet remove", &[e("Move a wallet out of the way", "tao wallet remove old --yes")]),
    ("hotkey create", &[e("Make a second hotkey", "tao hotkey create mine/second --phrase-later")]),
    (
        "hotkey import",
        &[e("Bring a hotkey in", "tao hotkey import mine/third --mnemonic-file old.phrase")],
    ),
    ("hotkey list", &[e("List the hotkeys of a wallet", "tao hotkey list mine")]),
    ("hotkey show", &[e("Print only its address", "tao hotkey show mine/second --quiet")]),
    (
        "hotkey verify-backup",
        &[e(
            "Check the words on paper",
            "tao hotkey verify-backup mine/third --mnemonic-file old.phrase",
        )],
    ),
    ("hotkey rename", &[e("Give a hotkey another name", "tao hotkey rename mine/second miner")]),
    (
        "hotkey convert",
        &[e("Use the native format", "tao hotkey convert mine/miner --to native --kdf light")],
    ),
    (
        "hotkey passwd",
        &[e(
            "Change its password in a script",
            "tao hotkey passwd mine/third --new-password-file new.password",
        )],
    ),
    ("hotkey sign", &[e("Sign a message", "tao hotkey sign mine/miner --message hello")]),
    (
        "hotkey remember",
        &[needs(
            "Let a miner start without asking",
            "tao hotkey remember mine/miner --session",
            "keystore.keyring",
        )],
    ),
    ("hotkey forget", &[e("Forget what unlocks it", "tao hotkey forget mine/miner")]),
    #[cfg(feature = "online")]
    (
        "hotkey registrations",
        &[e(
            "Show where a hotkey is registered",
            "tao hotkey registrations 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "hotkey swap",
        &[needs(
            "Exchange a hotkey in every subnet",
            "tao hotkey swap -w mine --from mine --to mine/miner --everywhere --dry-run",
            "hotkey.unknown",
        )],
    ),
    ("hotkey remove", &[e("Move a hotkey out of the way", "tao hotkey remove mine/third --yes")]),
    (
        "contact add",
        &[e(
            "Name an address",
            "tao contact add exchange 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --note 'deposit address'",
        )],
    ),
    ("contact list", &[e("List the contacts", "tao contact list")]),
    ("contact show", &[e("Show one contact", "tao contact show exchange")]),
    ("contact rename", &[e("Give a contact another name", "tao contact rename exchange desk")]),
    ("contact remove", &[e("Remove a contact", "tao contact remove desk")]),
    ("wallet list", &[e("List the wallets", "tao wallet list")]),
    (
        "wallet show",
        &[
            e("Show the addresses of a wallet", "tao wallet show mine"),
            e("Print only the coldkey's address", "tao wallet show mine --quiet"),
        ],
    ),
    #[cfg(feature = "online")]
    (
        "balance",
        &[
            e("Show what all wallets have", "tao balance"),
            e("Print one amount, for a script", "tao balance mine --quiet"),
        ],
    ),
    #[cfg(feature = "online")]
    ("status", &[e("See where this machine stands", "tao status")]),
    (
        "upgrade-from-btcli",
        &[e("See what would be taken over from btcli", "tao upgrade-from-btcli --dry-run")],
    ),
    ("policy show", &[e("Show what the wallets of this machine may sign", "tao policy show")]),
    (
        "policy seal",
        &[needs(
            "Vouch for the table [policy.mine] of the config file",
            "tao policy seal mine",
            "input.name",
        )],
    ),
    (
        "policy remove",
        &[e("Let a wallet sign everything again, with its password", "tao policy remove mine")],
    ),
    #[cfg(feature = "online")]
    (
        "portfolio",
        &[
            e("Show stake and what selling it would bring", "tao portfolio mine"),
            e("One fact a line, for a screen reader", "tao portfolio mine --plain"),
            e(
                "Look at any coldkey, without a wallet",
                "tao portfolio 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty",
            ),
        ],
    ),
    #[cfg(feature = "online")]
    (
        "transfer",
        &[
            e("See what would be signed", "tao transfer -w mine --to friend -a 1.5 --dry-run"),
            e("Send without being asked", "tao transfer -w mine --to friend -a 1.5 --yes"),
        ],
    ),
    #[cfg(feature = "online")]
    (
        "hotkey associate",
        &[e(
            "Tell the chain whose hotkey it is",
            "tao hotkey associate -w friend --hotkey friend --yes",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "register",
        &[e("Register a hotkey for at most 2 TAO", "tao register -w mine -n 2 --max-cost 2 --yes")],
    ),
    #[cfg(feature = "online")]
    (
        "stake add",
        &[
            e(
                "See what you would get, at worst",
                "tao stake add -w mine -n 2 --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -a 10 --dry-run",
            ),
            e(
                "Stake, unless others move the price by more than 1%",
                "tao stake add -w mine -n 2 --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -a 10 --tolerance 1% --yes",
            ),
            e(
                "Send it encrypted, so that nobody can trade ahead of it",
                "tao stake add -w mine -n 2 --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -a 2 --shield --yes",
            ),
        ],
    ),
    #[cfg(feature = "online")]
    (
        "stake auto",
        &[e(
            "Choose where mining rewards are staked",
            "tao stake auto -w mine -n 2 --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH --yes",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "stake list",
        &[e("List positions as JSON", "tao stake list mine --json | tee positions.json")],
    ),
    #[cfg(feature = "online")]
    (
        "stake move",
        &[e(
            "Change the validator and keep the stake",
            "tao stake move -w mine -n 2 --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -a 10 --to-hotkey 5HavK3WjXJvq2m6quTLBpd7NutX97nhpkBU2QraTFsSmBhCB --yes",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "stake swap",
        &[e(
            "Move stake to another subnet, with a bound on both trades",
            "tao stake swap -w mine -n 2 --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -a 10 --to-netuid 1 --yes",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "stake transfer",
        &[e(
            "Give stake to another coldkey without selling it",
            "tao stake transfer -w mine -n 2 --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -a 5 --to friend --yes",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "stake exit",
        &[
            e(
                "See what selling everything would bring",
                "tao stake exit -w mine --everywhere --dry-run",
            ),
            e("Leave one subnet", "tao stake exit -w mine -n 1 --yes"),
        ],
    ),
    #[cfg(feature = "online")]
    (
        "stake remove",
        &[
            e(
                "Unstake a part",
                "tao stake remove -w mine -n 2 --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -a 5 --yes",
            ),
            e(
                "Unstake everything from a validator",
                "tao stake remove -w mine -n 2 --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -a all --yes",
            ),
        ],
    ),
    #[cfg(feature = "online")]
    ("validator list", &[e("List the validators", "tao validator list")]),
    #[cfg(feature = "online")]
    (
        "validator show",
        &[e(
            "Show what a validator takes and what it paid",
            "tao validator show 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "validator children set",
        &[e(
            "Lend a quarter of the stake to another hotkey",
            "tao validator children set -w mine -n 2 --child 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH=25% --dry-run",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "validator children list",
        &[e(
            "List the children of a hotkey",
            "tao validator children list 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -n 2",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "validator children take",
        &[e(
            "Set what a child keeps",
            "tao validator children take -w mine -n 2 --take 9% --dry-run",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "validator children revoke",
        &[needs(
            "Take all shares back",
            "tao validator children revoke -w mine -n 2 --dry-run",
            "account.nothing",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "validator take",
        &[e(
            "Lower the take of an own validator",
            "tao validator take -w dev://Alice --hotkey 5HavK3WjXJvq2m6quTLBpd7NutX97nhpkBU2QraTFsSmBhCB --take 8% --yes",
        )],
    ),
    #[cfg(feature = "online")]
    ("subnet list", &[e("List the subnets", "tao subnet list")]),
    #[cfg(feature = "online")]
    ("subnet show", &[e("Show one subnet", "tao subnet show 2")]),
    #[cfg(feature = "online")]
    ("subnet metagraph", &[e("Show who is in a subnet", "tao subnet metagraph 2")]),
    #[cfg(feature = "online")]
    (
        "subnet hyperparameters",
        &[e("Show the settings of a subnet", "tao subnet hyperparameters 2")],
    ),
    #[cfg(feature = "online")]
    (
        "subnet create",
        &[e("See what a subnet would cost", "tao subnet create -w mine --max-cost 1500 --dry-run")],
    ),
    #[cfg(feature = "online")]
    (
        "subnet start",
        &[e("See what starting a subnet would sign", "tao subnet start 5 -w dev://Eve --dry-run")],
    ),
    #[cfg(feature = "online")]
    (
        "tx build",
        &[e(
            "Write a transaction for a signer elsewhere",
            "tao tx build --out order.json -- transfer -w mine --to friend -a 1.5",
        )],
    ),
    #[cfg(feature = "online")]
    ("tx inspect", &[e("Show what it does and what is proven of it", "tao tx inspect order.json")]),
    #[cfg(feature = "online")]
    (
        "tx sign",
        &[e(
            "Sign it without a network; only practice chains need their genesis typed",
            "tao tx sign order.json --out order.signed --yes \
             --allow-genesis $(tao query System.BlockHash 0 --quiet)",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "tx qr",
        &[e("Write it as a picture for a phone", "tao tx qr order.json --qr-file order.png")],
    ),
    #[cfg(feature = "ledger")]
    ("ledger", &[needs("Show the first account of a device", "tao ledger", "ledger.error")]),
    #[cfg(feature = "online")]
    (
        "tx combine",
        &[e(
            "Join it with its signature",
            "tao tx combine order.json order.signed --out order.bundle",
        )],
    ),
    #[cfg(feature = "online")]
    ("tx submit", &[e("Send what was signed elsewhere", "tao tx submit order.bundle --yes")]),
    ("tx schema", &[e("Print the schema of a document", "tao tx schema unsigned")]),
    #[cfg(feature = "online")]
    (
        "lock add",
        &[e(
            "Lock alpha behind a validator",
            "tao lock add -w friend -n 2 --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -a 1 --yes",
        )],
    ),
    #[cfg(feature = "online")]
    ("lock list", &[e("List the locked stake of a coldkey", "tao lock list friend")]),
    #[cfg(feature = "online")]
    (
        "lock move",
        &[e(
            "Back another validator",
            "tao lock move -w friend -n 2 --hotkey 5HavK3WjXJvq2m6quTLBpd7NutX97nhpkBU2QraTFsSmBhCB --yes",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "lock mode",
        &[needs(
            "Let a lock decay",
            "tao lock mode decaying -w friend -n 2 --yes",
            "account.already",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "lock accept",
        &[e("Let others give alpha that is locked", "tao lock accept yes -w friend --yes")],
    ),
    #[cfg(feature = "online")]
    ("claim list", &[e("List the root dividends that are owed", "tao claim list mine")]),
    #[cfg(feature = "online")]
    (
        "claim now",
        &[
            needs(
                "Have dividends paid out",
                "tao claim now -n 1,2 -w mine --yes",
                "stake.too_small",
            ),
            needs(
                "The same of one basket, where the runtime keeps baskets",
                "tao claim now --hotkey 5FRjui8zwLQSFMm6domc8q6cpCYXAizAjXenQyzdhN9w5xqH -w mine --yes",
                "chain.contract",
            ),
            needs("Claim all that is owed", "tao claim now --all -w mine --yes", "stake.too_small"),
        ],
    ),
    #[cfg(feature = "online")]
    ("claim mode", &[e("Keep dividends as alpha", "tao claim mode keep -w mine --yes")]),
    #[cfg(feature = "online")]
    ("proxy types", &[e("Say what each type may do", "tao proxy types")]),
    #[cfg(feature = "online")]
    (
        "proxy add",
        &[
            e(
                "Let another wallet stake, and nothing else",
                "tao proxy add -w mine --delegate friend --type Staking --yes",
            ),
            e(
                "Let it do anything, announced 100 blocks before",
                "tao proxy add -w mine --delegate friend --type Any --delay 100 --yes",
            ),
        ],
    ),
    #[cfg(feature = "online")]
    ("proxy list", &[e("List who may act for an account", "tao proxy list mine")]),
    #[cfg(feature = "online")]
    (
        "proxy announce",
        &[e(
            "Announce a call",
            "tao proxy announce --real mine -w friend System.remark remark=0x01 --yes",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "proxy execute",
        &[needs(
            "Carry it out when its delay is over",
            "tao proxy execute --real mine -w friend System.remark remark=0x01 --yes",
            "account.too_early",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "proxy withdraw",
        &[needs(
            "Take an own announcement back",
            "tao proxy withdraw --real mine -w friend --hash 0x5c3defff4d339a5a106da8c45b0b46cbecd6cee8a35c8a4d2552d0365889e5de --yes",
            "proxy.unannounced",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "proxy reject",
        &[needs(
            "Refuse what a delegate announced",
            "tao proxy reject -w mine --delegate friend --hash 0x5c3defff4d339a5a106da8c45b0b46cbecd6cee8a35c8a4d2552d0365889e5de --yes",
            "proxy.unannounced",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "proxy remove",
        &[
            e("Take one back", "tao proxy remove -w mine --delegate friend --type Staking --yes"),
            e("Take all back", "tao proxy remove -w mine --all --yes"),
        ],
    ),
    #[cfg(feature = "online")]
    (
        "proxy pure create",
        &[e("Make an account without a key of its own", "tao proxy pure create -w mine --yes")],
    ),
    #[cfg(feature = "online")]
    (
        "proxy pure kill",
        &[needs(
            "End such an account",
            "tao proxy pure kill --spawner mine --height 1 --extrinsic 1 --as proxy:5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty -w mine --dry-run",
            "proxy.refused",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "multisig new",
        &[e(
            "Hold an account together with a friend",
            "tao multisig new treasury --threshold 2 --signatory mine --signatory friend",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "batch",
        &[
            e(
                "Do two things in one transaction, or neither",
                "tao batch -w mine --leg 'transfer --to friend --amount 1' --leg 'transfer --to friend --amount 2' --dry-run",
            ),
            needs(
                "Read the commands from a file",
                "tao batch plan.toml -w mine",
                "input.arguments",
            ),
        ],
    ),
    #[cfg(feature = "online")]
    (
        "proxy book add",
        &[e(
            "Give an account to act for a name, for --as proxy:vault",
            "tao proxy book add vault friend --type Staking",
        )],
    ),
    #[cfg(feature = "online")]
    ("proxy book list", &[e("List the accounts to act for", "tao proxy book list")]),
    #[cfg(feature = "online")]
    ("proxy book remove", &[e("Forget one of them", "tao proxy book remove vault")]),
    (
        "contact import",
        &[needs(
            "Take over the books of btcli in a folder",
            "tao contact import btcli-books",
            "contacts.error",
        )],
    ),
    #[cfg(feature = "online")]
    ("multisig list", &[e("List the multisigs in the book", "tao multisig list")]),
    #[cfg(feature = "online")]
    ("multisig show", &[e("Show what waits for approvals", "tao multisig show treasury")]),
    #[cfg(feature = "online")]
    (
        "multisig approve",
        &[
            needs(
                "Approve the call that waits",
                "tao multisig approve treasury -w friend",
                "account.nothing",
            ),
            needs(
                "See what the approval of one of several would do",
                "tao multisig approve treasury -w friend --call 'System.remark(remark: 0x01)' --dry-run",
                "account.nothing",
            ),
        ],
    ),
    #[cfg(feature = "online")]
    (
        "multisig execute",
        &[needs(
            "Give the last approval, and carry the call out",
            "tao multisig execute treasury -w friend",
            "account.nothing",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "multisig cancel",
        &[needs(
            "Cancel what this signer began",
            "tao multisig cancel treasury -w mine --hash 0x5c3defff4d339a5a106da8c45b0b46cbecd6cee8a35c8a4d2552d0365889e5de --dry-run",
            "account.nothing",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "coldkey swap announce",
        &[e(
            "See what a swap would announce",
            "tao coldkey swap announce -w mine --to 5DkaevQiWgWLXZjhMtwWs1DsMyKQkph8pDqGFF4MnAujMT46 --dry-run",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "coldkey swap status",
        &[e("Say whether a swap is announced", "tao coldkey swap status mine")],
    ),
    #[cfg(feature = "online")]
    (
        "coldkey swap execute",
        &[needs(
            "Carry the swap out",
            "tao coldkey swap execute -w mine --to friend --yes",
            "account.nothing",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "coldkey swap dispute",
        &[needs(
            "Stop a swap that somebody else announced",
            "tao coldkey swap dispute -w mine --yes",
            "account.nothing",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "coldkey swap cancel",
        &[needs(
            "Take the announcement back",
            "tao coldkey swap cancel -w mine --yes",
            "account.nothing",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "account identity",
        &[e("See what would be public", "tao account identity -w mine --name Me --dry-run")],
    ),
    #[cfg(feature = "online")]
    (
        "subnet identity",
        &[e(
            "Name a subnet of yours",
            "tao subnet identity 1 -w dev://Alice --name Apex --dry-run",
        )],
    ),
    #[cfg(feature = "online")]
    ("subnet symbol", &[e("Set its symbol", "tao subnet symbol 1 X -w dev://Alice --dry-run")]),
    #[cfg(feature = "online")]
    ("tx list", &[e("List what this machine has signed", "tao tx list")]),
    #[cfg(feature = "online")]
    (
        "tx show",
        &[e(
            "Send, then show what the journal keeps",
            "tao tx show $(tao transfer -w mine --to friend -a 1 --yes --quiet)",
        )],
    ),
    #[cfg(feature = "online")]
    ("tx resume", &[e("Settle what a lost connection left open", "tao tx resume")]),
    #[cfg(feature = "online")]
    (
        "tx explain",
        &[
            e("Say in words what a transaction file does", "tao tx explain order.json"),
            e(
                "The same of a transaction on chain",
                "tao tx explain $(tao transfer -w mine --to friend -a 1 --yes --quiet)",
            ),
        ],
    ),
    #[cfg(feature = "online")]
    (
        "tx status",
        &[e(
            "Send, then look it up by its hash",
            "tao tx status $(tao transfer -w mine --to friend -a 1 --yes --quiet)",
        )],
    ),
    #[cfg(feature = "online")]
    (
        "call",
        &[
            e("List the calls of a pallet and what they take", "tao call Balances"),
            e(
                "See what any call would sign",
                "tao call System.remark_with_event remark='\"hello\"' -w mine --dry-run",
            ),
            e(
                "Several calls at once, all or none",
                "tao call Utility.batch_all 'calls=[System.remark(remark: 0x01)]' -w mine --dry-run",
            ),
        ],
    ),
    #[cfg(feature = "online")]
    (
        "query",
        &[
            e("List the items of a pallet, their keys and values", "tao query SubtensorModule"),
            e("Read one value", "tao query SubtensorModule.Burn 3"),
            e("Read every row, as JSON", "tao query SubtensorModule.Burn --json"),
        ],
    ),
    #[cfg(feature = "online")]
    ("runtime", &[e("Ask a runtime API", "tao runtime SwapRuntimeApi.current_alpha_price 3")]),
    #[cfg(feature = "tui")]
    (
        "tui",
        &[
            e("Open the full screen; ? helps and q leaves", "tao tui"),
            e(
                "Look at any coldkey, signing nothing",
                "tao tui --watch-only 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",
            ),
        ],
    ),
    ("config show", &[e("Show every setting and where it comes from", "tao config show --origin")]),
    (
        "config set",
        &[
            e("Use a wallet unless another is named", "tao config set wallet mine"),
            e("Keep settings for practice apart", "tao config set profile.practice.network local"),
        ],
    ),
    ("config get", &[e("Print one setting", "tao config get guard")]),
    ("config unset", &[e("Go back to the default", "tao config unset wallet")]),
    ("config edit", &[e("Edit the file, then check it", "tao config edit")]),
    ("config path", &[e("Print where the file is", "tao config path")]),
    ("config check", &[e("Check the file and its profiles", "tao config check")]),
    (
        "completions",
        &[
            e(
                "Complete in bash, now and in every new shell",
                "echo 'source <(tao completions bash)' >> ~/.bashrc",
            ),
            e("Complete in fish", "tao completions fish > tao.fish"),
        ],
    ),
    #[cfg(feature = "sandbox")]
    ("tour", &[e("Walk through the main job", "tao tour")]),
    #[cfg(feature = "sandbox")]
    (
        "sandbox run",
        &[
            e("Run a chain to practise on, until Ctrl-C", "tao sandbox run"),
            e(
                "Make a block every 12 seconds and keep the chain",
                "tao sandbox run --port 0 --block-time 12s --state practice.chain",
            ),
            e(
                "As many subnets as the public chain has, and 200 holders to try tools on",
                "tao sandbox run --port 0 --crowd 129:200",
            ),
        ],
    ),
    (
        "doctor",
        &[
            #[cfg(feature = "online")]
            e("Look at this machine and the node", "tao doctor"),
            e("Look at a machine that signs without a network", "tao doctor --offline"),
        ],
    ),
    (
        "explain",
        &[
            e("Say what an error code means", "tao explain stake.limit"),
            e("List all codes, with their exit statuses", "tao explain"),
        ],
    ),
];
