# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_tao_global_optspecs
    string join \n config-profile= network= endpoint= wallet-dir= password-file= password-fd= offline json q/quiet ndjson wide columns= sort= filter= csv no-input v/verbose connect-timeout= request-timeout= h/help V/version
end

function __fish_tao_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_tao_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_tao_using_subcommand
    set -l cmd (__fish_tao_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c tao -n "__fish_tao_needs_command" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_needs_command" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_needs_command" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_needs_command" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_needs_command" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_needs_command" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_needs_command" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_needs_command" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_needs_command" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_needs_command" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_needs_command" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_needs_command" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_needs_command" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_needs_command" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_needs_command" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_needs_command" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_needs_command" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_needs_command" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_needs_command" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_needs_command" -s V -l version -d 'Print version'
complete -c tao -n "__fish_tao_needs_command" -f -a "tui" -d 'Open the full screen: portfolio, subnets, validators, activity and keys'
complete -c tao -n "__fish_tao_needs_command" -f -a "wallet" -d 'Make, import and show wallets'
complete -c tao -n "__fish_tao_needs_command" -f -a "hotkey" -d 'Make, import and show hotkeys'
complete -c tao -n "__fish_tao_needs_command" -f -a "contact" -d 'Keep an address book'
complete -c tao -n "__fish_tao_needs_command" -f -a "balance" -d 'Show free TAO'
complete -c tao -n "__fish_tao_needs_command" -f -a "portfolio" -d 'Show stake and what selling it would bring'
complete -c tao -n "__fish_tao_needs_command" -f -a "transfer" -d 'Send TAO to a coldkey'
complete -c tao -n "__fish_tao_needs_command" -f -a "register" -d 'Register a hotkey in a subnet'
complete -c tao -n "__fish_tao_needs_command" -f -a "stake" -d 'Stake, unstake and list stake'
complete -c tao -n "__fish_tao_needs_command" -f -a "validator" -d 'List validators and set a validator\'s take'
complete -c tao -n "__fish_tao_needs_command" -f -a "subnet" -d 'List, show and make subnets'
complete -c tao -n "__fish_tao_needs_command" -f -a "tx" -d 'Sign, send and look up transactions, also across an air gap'
complete -c tao -n "__fish_tao_needs_command" -f -a "policy" -d 'Show, seal and remove what wallets may sign'
complete -c tao -n "__fish_tao_needs_command" -f -a "proxy" -d 'Let others act for an account, and act for others'
complete -c tao -n "__fish_tao_needs_command" -f -a "multisig" -d 'Hold an account together with others'
complete -c tao -n "__fish_tao_needs_command" -f -a "coldkey" -d 'Exchange a coldkey'
complete -c tao -n "__fish_tao_needs_command" -f -a "account" -d 'Set what is public about an account'
complete -c tao -n "__fish_tao_needs_command" -f -a "lock" -d 'Lock stake behind a hotkey'
complete -c tao -n "__fish_tao_needs_command" -f -a "claim" -d 'Root dividends'
complete -c tao -n "__fish_tao_needs_command" -f -a "batch" -d 'Make one transaction of several commands'
complete -c tao -n "__fish_tao_needs_command" -f -a "call" -d 'Make any call of the runtime, by name (for experts)'
complete -c tao -n "__fish_tao_needs_command" -f -a "query" -d 'Read any storage of the chain, by name'
complete -c tao -n "__fish_tao_needs_command" -f -a "runtime" -d 'Ask any runtime API, by name'
complete -c tao -n "__fish_tao_needs_command" -f -a "tour" -d 'Walk through the main job on a practice chain, with throwaway keys'
complete -c tao -n "__fish_tao_needs_command" -f -a "sandbox" -d 'Run a chain to practise on'
complete -c tao -n "__fish_tao_needs_command" -f -a "config" -d 'Show, change and check the settings'
complete -c tao -n "__fish_tao_needs_command" -f -a "doctor" -d 'Look at what this machine and the node are like'
complete -c tao -n "__fish_tao_needs_command" -f -a "completions" -d 'Print what a shell needs to complete commands and names'
complete -c tao -n "__fish_tao_needs_command" -f -a "generate" -d 'Write the files that are made from the program itself'
complete -c tao -n "__fish_tao_needs_command" -f -a "ledger" -d 'Show the account of a Ledger\'s key, on the device too'
complete -c tao -n "__fish_tao_needs_command" -f -a "explain" -d 'Say what an error code means'
complete -c tao -n "__fish_tao_needs_command" -f -a "status" -d 'Show the network, its newest block, and what is open on this machine'
complete -c tao -n "__fish_tao_needs_command" -f -a "upgrade-from-btcli" -d 'Take over the settings and the address book of btcli, after showing what that changes'
complete -c tao -n "__fish_tao_using_subcommand tui" -l theme -d 'Colours: dark, light, contrast or none' -r
complete -c tao -n "__fish_tao_using_subcommand tui" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tui" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tui" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tui" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tui" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tui" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tui" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tui" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tui" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tui" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tui" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tui" -l watch-only -d 'Sign nothing and open no key file; needs addresses'
complete -c tao -n "__fish_tao_using_subcommand tui" -l demo -d 'Look at a practice chain with play money and moving prices'
complete -c tao -n "__fish_tao_using_subcommand tui" -l ascii -d 'Draw with plain ASCII characters'
complete -c tao -n "__fish_tao_using_subcommand tui" -l no-mouse -d 'Leave the mouse to the terminal'
complete -c tao -n "__fish_tao_using_subcommand tui" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tui" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tui" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tui" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tui" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tui" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tui" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tui" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tui" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "create" -d 'Make a wallet: a coldkey and a hotkey'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "import" -d 'Bring a key in from a recovery phrase, a seed, or a key file of another program'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "watch" -d 'Watch an address whose key is elsewhere'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "list" -d 'List the wallets in the wallet folder'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "show" -d 'Show the addresses of a wallet'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "rename" -d 'Give a wallet another name'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "remove" -d 'Take a wallet out of the wallet folder; its files are moved, not destroyed'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "convert" -d 'Write a key in another format'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "passwd" -d 'Change the password of a key'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "verify-backup" -d 'Check that a recovery phrase or a key file leads to a key'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "sign" -d 'Sign a message; never a transaction'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "verify" -d 'Check the signature of a message'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "remember" -d 'Let this machine\'s keyring unlock a key, so that its password is not asked'
complete -c tao -n "__fish_tao_using_subcommand wallet; and not __fish_seen_subcommand_from create import watch list show rename remove convert passwd verify-backup sign verify remember forget" -f -a "forget" -d 'Make the keyring forget a key'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l hotkey -d 'Name of the hotkey' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l words -d 'Length of each recovery phrase' -r -f -a "12\t''
15\t''
18\t''
21\t''
24\t''"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l format -d 'Format of the key files' -r -f -a "native\t'This program\'s own format'
btcli\t'The format btcli writes'"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l kdf -d 'Cost of guessing the password, in the native format' -r -f -a "default\t'512 MiB: about a second'
light\t'64 MiB, for small machines'
calibrate\t'About two seconds on this machine; at least the default'"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l no-hotkey -d 'Make only the coldkey'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l plaintext -d 'Keep the hotkey in clear, for a neuron that has to read it'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l phrase-later -d 'Make it without showing the recovery phrases now'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l resume -d 'Go on with a wallet whose phrases were not confirmed'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l discard -d 'Drop a wallet whose phrases were not confirmed'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l mnemonic-file -d 'File with the recovery phrase; - is standard input' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l path -d 'Derivation path that follows the phrase, such as //1' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l bip39-password-file -d 'File with the BIP-39 password that belongs to the phrase' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l scheme -d 'Kind of key to make' -r -f -a "sr25519\t''
ed25519\t''"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l from -d 'Key file or export of another program' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l from-password-file -d 'File with the password of the file given with --from' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l seed-file -d 'File with a 32-byte seed or a 64-byte private key in hexadecimal; - is standard input' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l format -d 'Format of the key files' -r -f -a "native\t'This program\'s own format'
btcli\t'The format btcli writes'"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l kdf -d 'Cost of guessing the password, in the native format' -r -f -a "default\t'512 MiB: about a second'
light\t'64 MiB, for small machines'
calibrate\t'About two seconds on this machine; at least the default'"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l plaintext -d 'Keep the hotkey in clear, for a neuron that has to read it'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l scheme -d 'Kind of key behind the address' -r -f -a "sr25519\t''
ed25519\t''"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l phrase -d 'Show the recovery phrase, on the terminal only'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l to -d 'Format to write' -r -f -a "native\t'This program\'s own format'
btcli\t'The format btcli writes'
polkadot-js\t'An encrypted export for polkadot-js; the key file stays as it is'"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l out -d 'New file for the export; only with `--to polkadot-js`' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l new-password-file -d 'File with the password of the new file; the old file\'s password otherwise' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l kdf -d 'Cost of guessing the password, in the native format' -r -f -a "default\t'512 MiB: about a second'
light\t'64 MiB, for small machines'
calibrate\t'About two seconds on this machine; at least the default'"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l plaintext -d 'Keep the hotkey in clear, for a neuron that has to read it'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from convert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l new-password-file -d 'File with the new password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l kdf -d 'Cost of guessing the new password; the file\'s own otherwise' -r -f -a "default\t'512 MiB: about a second'
light\t'64 MiB, for small machines'
calibrate\t'About two seconds on this machine; at least the default'"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from passwd" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l mnemonic-file -d 'File with the recovery phrase; - is standard input' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l path -d 'Derivation path that follows the phrase, such as //1' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l bip39-password-file -d 'File with the BIP-39 password that belongs to the phrase' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l scheme -d 'Kind of key to make' -r -f -a "sr25519\t''
ed25519\t''"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l from -d 'Check this key file or export instead of a phrase; its password is asked' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify-backup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l message -d 'The message' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l message-file -d 'File with the message; - is standard input' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from sign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l address -d 'Address or wallet that is said to have signed' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l signature -d 'Signature in hexadecimal' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l scheme -d 'Kind of the signing key; found out otherwise' -r -f -a "sr25519\t''
ed25519\t''"
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l message -d 'The message' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l message-file -d 'File with the message; - is standard input' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l session -d 'Keep it in the kernel\'s keyring, until the session ends, instead of in the desktop\'s'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l accept-session-access -d 'Agree that every program of the logged-in session could then unlock a coldkey'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from remember" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand wallet; and __fish_seen_subcommand_from forget" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "swap" -d 'Exchange a hotkey on the chain for another of this coldkey'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "create" -d 'Make a hotkey in a wallet'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "import" -d 'Bring a hotkey in from a recovery phrase, a seed, or a key file of another program'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "list" -d 'List the hotkeys of a wallet, or of all'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "show" -d 'Show the address of a hotkey'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "rename" -d 'Give a hotkey another name'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "remove" -d 'Take a hotkey out of its wallet; its files are moved, not destroyed'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "convert" -d 'Write a hotkey in another format'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "passwd" -d 'Change the password of a hotkey'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "verify-backup" -d 'Check that a recovery phrase or a key file leads to a hotkey'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "sign" -d 'Sign a message; never a transaction'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "remember" -d 'Let this machine\'s keyring unlock a hotkey'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "forget" -d 'Make the keyring forget a hotkey'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "associate" -d 'Make a hotkey known to the chain as this coldkey\'s'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and not __fish_seen_subcommand_from swap create import list show rename remove convert passwd verify-backup sign remember forget associate registrations" -f -a "registrations" -d 'Show where a hotkey is registered'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l from -d 'The hotkey now: WALLET/HOTKEY or an address' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l to -d 'The new hotkey' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -s n -l netuid -d 'In this subnet only' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l everywhere -d 'In every subnet, with the stake of all nominators'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l keep-stake -d 'Leave the stake on the old hotkey'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from swap" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l words -d 'Length of each recovery phrase' -r -f -a "12\t''
15\t''
18\t''
21\t''
24\t''"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l format -d 'Format of the key files' -r -f -a "native\t'This program\'s own format'
btcli\t'The format btcli writes'"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l kdf -d 'Cost of guessing the password, in the native format' -r -f -a "default\t'512 MiB: about a second'
light\t'64 MiB, for small machines'
calibrate\t'About two seconds on this machine; at least the default'"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l plaintext -d 'Keep the hotkey in clear, for a neuron that has to read it'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l phrase-later -d 'Make it without showing the recovery phrases now'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l resume -d 'Go on with a wallet whose phrases were not confirmed'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l discard -d 'Drop a wallet whose phrases were not confirmed'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l mnemonic-file -d 'File with the recovery phrase; - is standard input' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l path -d 'Derivation path that follows the phrase, such as //1' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l bip39-password-file -d 'File with the BIP-39 password that belongs to the phrase' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l scheme -d 'Kind of key to make' -r -f -a "sr25519\t''
ed25519\t''"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l from -d 'Key file or export of another program' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l from-password-file -d 'File with the password of the file given with --from' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l seed-file -d 'File with a 32-byte seed or a 64-byte private key in hexadecimal; - is standard input' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l format -d 'Format of the key files' -r -f -a "native\t'This program\'s own format'
btcli\t'The format btcli writes'"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l kdf -d 'Cost of guessing the password, in the native format' -r -f -a "default\t'512 MiB: about a second'
light\t'64 MiB, for small machines'
calibrate\t'About two seconds on this machine; at least the default'"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l plaintext -d 'Keep the hotkey in clear, for a neuron that has to read it'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l phrase -d 'Show the recovery phrase, on the terminal only'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l to -d 'Format to write' -r -f -a "native\t'This program\'s own format'
btcli\t'The format btcli writes'
polkadot-js\t'An encrypted export for polkadot-js; the key file stays as it is'"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l out -d 'New file for the export; only with `--to polkadot-js`' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l new-password-file -d 'File with the password of the new file; the old file\'s password otherwise' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l kdf -d 'Cost of guessing the password, in the native format' -r -f -a "default\t'512 MiB: about a second'
light\t'64 MiB, for small machines'
calibrate\t'About two seconds on this machine; at least the default'"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l plaintext -d 'Keep the hotkey in clear, for a neuron that has to read it'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from convert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l new-password-file -d 'File with the new password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l kdf -d 'Cost of guessing the new password; the file\'s own otherwise' -r -f -a "default\t'512 MiB: about a second'
light\t'64 MiB, for small machines'
calibrate\t'About two seconds on this machine; at least the default'"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from passwd" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l mnemonic-file -d 'File with the recovery phrase; - is standard input' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l path -d 'Derivation path that follows the phrase, such as //1' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l bip39-password-file -d 'File with the BIP-39 password that belongs to the phrase' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l scheme -d 'Kind of key to make' -r -f -a "sr25519\t''
ed25519\t''"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l from -d 'Check this key file or export instead of a phrase; its password is asked' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from verify-backup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l message -d 'The message' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l message-file -d 'File with the message; - is standard input' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from sign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l session -d 'Keep it in the kernel\'s keyring, until the session ends, instead of in the desktop\'s'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l accept-session-access -d 'Agree that every program of the logged-in session could then unlock a coldkey'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from remember" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from forget" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l hotkey -d 'Hotkey: WALLET/HOTKEY or an address; the paying wallet\'s own otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from associate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand hotkey; and __fish_seen_subcommand_from registrations" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -f -a "add" -d 'Add an address under a name'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -f -a "import" -d 'Take over btcli\'s address book, proxies and multisigs; its files stay as they are'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -f -a "list" -d 'List the contacts'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -f -a "show" -d 'Show one contact'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -f -a "rename" -d 'Give a contact another name'
complete -c tao -n "__fish_tao_using_subcommand contact; and not __fish_seen_subcommand_from add import list show rename remove" -f -a "remove" -d 'Remove a contact'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l note -d 'A line for yourself' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand contact; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand balance" -s w -l wallet -d 'The same, as commands that sign name it; once for each' -r
complete -c tao -n "__fish_tao_using_subcommand balance" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand balance" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand balance" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand balance" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand balance" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand balance" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand balance" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand balance" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand balance" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand balance" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand balance" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand balance" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand balance" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand balance" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand balance" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand balance" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand balance" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand balance" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand balance" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand balance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand portfolio" -s w -l wallet -d 'The same, as commands that sign name it; once for each' -r
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l at -d 'Block to look at instead of the newest' -r
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l watch -d 'Show it again with every new block, until Ctrl-C'
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l plain -d 'One fact a line, nothing aligned'
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand portfolio" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand portfolio" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand portfolio" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand portfolio" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l to -d 'Recipient: an address or a wallet' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -s a -l amount -d 'TAO to send: `1.5`, `1500000rao`, `50%`, `all` or `all-0.05`' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand transfer" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand transfer" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand transfer" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand transfer" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand transfer" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand transfer" -l all -d 'Send everything; the same as `--amount all`'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l allow-death -d 'Let the sender\'s account be closed'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l to-hotkey -d 'Send to a hotkey, which is nearly always a mistake'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand transfer" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand transfer" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand transfer" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand transfer" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand transfer" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand register" -s n -l netuid -d 'Subnet' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l hotkey -d 'Hotkey: WALLET/HOTKEY or an address; the paying wallet\'s own otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l max-cost -d 'Most TAO that the registration may cost; what it costs now otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand register" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand register" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand register" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand register" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand register" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand register" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand register" -l root -d 'Take a seat on the root network instead'
complete -c tao -n "__fish_tao_using_subcommand register" -l shield -d 'Send it encrypted, so that nobody sees it before it is included; costs a second, small fee'
complete -c tao -n "__fish_tao_using_subcommand register" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand register" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand register" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand register" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand register" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand register" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand register" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand register" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand register" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand register" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand register" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand register" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand register" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -f -a "auto" -d 'Choose the hotkey that gets what this coldkey\'s miners earn'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -f -a "add" -d 'Stake TAO: buys a subnet\'s alpha'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -f -a "remove" -d 'Unstake: sells alpha for TAO'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -f -a "move" -d 'Move stake to another hotkey, and to another subnet if wanted'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -f -a "swap" -d 'Move stake to another subnet, on the same hotkey'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -f -a "transfer" -d 'Give stake to another coldkey'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -f -a "exit" -d 'Sell everything on one hotkey, in one subnet, or everywhere'
complete -c tao -n "__fish_tao_using_subcommand stake; and not __fish_seen_subcommand_from auto add remove move swap transfer exit list" -f -a "list" -d 'List the stake of a coldkey'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -s n -l netuid -d 'Subnet' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l hotkey -d 'Hotkey that is to get what this coldkey\'s miners earn' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from auto" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -s n -l netuid -d 'Subnet; 0 is root' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l hotkey -d 'Validator\'s hotkey: an address or WALLET/HOTKEY' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -s a -l amount -d 'How much: `1.5`, `1500000rao`, `3000a`, `50%`, `all` or `all-0.05`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l tolerance -d 'How far others may move the price, beyond what the order itself does, before it fails' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l limit-price -d 'Price after the trade that the order must not pass, in TAO per alpha' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l no-limit -d 'Trade at ANY price: whoever sees the order first can take most of it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l shield -d 'Send it encrypted, so that nobody sees it before it is included; costs a second, small fee'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l partial -d 'Trade a part where all of it would pass the limit'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l no-fee-reserve -d 'Let `all` and shares spend what is kept for later fees, too'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -s n -l netuid -d 'Subnet; 0 is root' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l hotkey -d 'Validator\'s hotkey: an address or WALLET/HOTKEY' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -s a -l amount -d 'How much: `1.5`, `1500000rao`, `3000a`, `50%`, `all` or `all-0.05`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l tolerance -d 'How far others may move the price, beyond what the order itself does, before it fails' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l limit-price -d 'Price after the trade that the order must not pass, in TAO per alpha' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l no-limit -d 'Trade at ANY price: whoever sees the order first can take most of it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l shield -d 'Send it encrypted, so that nobody sees it before it is included; costs a second, small fee'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l partial -d 'Trade a part where all of it would pass the limit'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -s n -l netuid -d 'Subnet that the stake is in; 0 is root' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l hotkey -d 'Hotkey that the stake is on: an address or WALLET/HOTKEY' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -s a -l amount -d 'How much of it: `1.5`, `3000a`, `50%`, `all` or `all-0.05`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l to-hotkey -d 'Hotkey to move it to' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l to-netuid -d 'Subnet to move it to; the same otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l tolerance -d 'How far others may move the price, beyond what the order itself does, before it fails' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l limit-price -d 'Price after the trade that the order must not pass, in TAO per alpha' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l no-limit -d 'Trade at ANY price: whoever sees the order first can take most of it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l shield -d 'Send it encrypted, so that nobody sees it before it is included; costs a second, small fee'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from move" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -s n -l netuid -d 'Subnet that the stake is in; 0 is root' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l hotkey -d 'Hotkey that the stake is on: an address or WALLET/HOTKEY' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -s a -l amount -d 'How much of it: `1.5`, `3000a`, `50%`, `all` or `all-0.05`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l to-netuid -d 'Subnet to move it to' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l tolerance -d 'How far others may move the price, beyond what the order itself does, before it fails' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l limit-price -d 'Price after the trade that the order must not pass, in TAO per alpha' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l no-limit -d 'Trade at ANY price: whoever sees the order first can take most of it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l shield -d 'Send it encrypted, so that nobody sees it before it is included; costs a second, small fee'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l one-call -d 'Use the chain\'s own call, which pays the swap fee once and bounds an average ratio only'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from swap" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -s n -l netuid -d 'Subnet that the stake is in; 0 is root' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l hotkey -d 'Hotkey that the stake is on: an address or WALLET/HOTKEY' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -s a -l amount -d 'How much of it: `1.5`, `3000a`, `50%`, `all` or `all-0.05`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l to -d 'Recipient: an address or a wallet' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l to-netuid -d 'Subnet that it arrives in; the same otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l to-a-hotkey -d 'Give it to an address that is a hotkey, which is nearly always a mistake'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l no-limit -d 'Trade at ANY price where the subnets differ'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l shield -d 'Send it encrypted, so that nobody sees it before it is included; costs a second, small fee'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from transfer" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -s n -l netuid -d 'Only in this subnet' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l hotkey -d 'Only on this hotkey: an address or WALLET/HOTKEY' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l tolerance -d 'How far others may move the price, beyond what the order itself does, before it fails' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l limit-price -d 'Price after the trade that the order must not pass, in TAO per alpha' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l everywhere -d 'All stake of the coldkey'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l no-limit -d 'Trade at ANY price: whoever sees the order first can take most of it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l shield -d 'Send it encrypted, so that nobody sees it before it is included; costs a second, small fee'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from exit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -s w -l wallet -d 'The same, as commands that sign name it' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand stake; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -f -a "list" -d 'List the validators that take stake'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -f -a "show" -d 'Show what a validator takes, what it paid, and whether it still works'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -f -a "children" -d 'Lend shares of the stake to other hotkeys'
complete -c tao -n "__fish_tao_using_subcommand validator; and not __fish_seen_subcommand_from list show children take" -f -a "take" -d 'Set the take of a validator'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -f -a "set" -d 'Lend shares of the stake to other hotkeys'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -f -a "revoke" -d 'Take all shares back'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -f -a "list" -d 'List the children of a hotkey, and those that do not count yet'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from children" -f -a "take" -d 'Set what a hotkey keeps of what it earns as a child'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l hotkey -d 'Hotkey: WALLET/HOTKEY or an address; the paying wallet\'s own otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l take -d 'New take, such as 12%' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand validator; and __fish_seen_subcommand_from take" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -f -a "list" -d 'List the subnets'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -f -a "identity" -d 'Set the public identity of a subnet'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -f -a "symbol" -d 'Set the symbol of a subnet\'s alpha'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -f -a "show" -d 'Show one subnet'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -f -a "metagraph" -d 'Show who is in a subnet, and who is replaced next'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -f -a "hyperparameters" -d 'Show the settings of a subnet'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -f -a "create" -d 'Make a subnet; its cost becomes its pool'
complete -c tao -n "__fish_tao_using_subcommand subnet; and not __fish_seen_subcommand_from list identity symbol show metagraph hyperparameters create start" -f -a "start" -d 'Start a subnet of yours, so that it can be staked in'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l name -d 'Name' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l url -d 'Web site' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l github -d 'Repository' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l image -d 'Address of a picture' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l discord -d 'Discord' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l description -d 'Description' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l additional -d 'Whatever else' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l contact -d 'Contact, of a subnet only' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from identity" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from symbol" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l mine -d 'Only the keys of this machine'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from metagraph" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from hyperparameters" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l hotkey -d 'Hotkey of its owner: WALLET/HOTKEY or an address; the paying wallet\'s own otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l max-cost -d 'Most TAO that it may cost at the time of the preview' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand subnet; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "build" -d 'Build transactions for a signer elsewhere'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "inspect" -d 'Show what a travelling transaction does, what is proven of it and what is not'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "sign" -d 'Sign travelling transactions; needs no network'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "combine" -d 'Join transactions with their signatures'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "submit" -d 'Send transactions that were signed elsewhere'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "status" -d 'Look up what became of a transaction of this machine'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "list" -d 'List what this machine has signed'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "show" -d 'Show all that the journal keeps of a transaction'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "explain" -d 'Say in words what any extrinsic does, and which command would make it'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "resume" -d 'Settle what a crash or a lost connection left open'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "qr" -d 'Show a transaction or a signature as QR codes, for Polkadot Vault or another tao'
complete -c tao -n "__fish_tao_using_subcommand tx; and not __fish_seen_subcommand_from build inspect sign combine submit status list show explain resume qr schema" -f -a "schema" -d 'Print the JSON Schema of a document that travels'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l ladder -d 'Give all of them one nonce, so that only one can happen, under this name' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l out -d 'New file to write to; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from build" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from inspect" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -s w -l wallet -d 'Wallet whose coldkey signs; the one that the transaction names otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l signer -d 'Key to sign with instead: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l confirm -d 'Agree by the amount of TAO that the sheet shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l allow-genesis -d 'Genesis hash of a practice chain to sign for, typed in full' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l out -d 'New file to write to; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l again -d 'Sign although this machine signed it, or another one with its nonce, before'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l bundle -d 'Write transactions and signatures together, ready for `tx submit`'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l qr -d 'Show the signature as a QR code'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from sign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l out -d 'New file to write to; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from combine" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -s y -l yes -d 'Send without being asked'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from submit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l patience -d 'Seconds to wait for it' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l send -d 'Send the same bytes again where no block has them; they can never count twice'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from qr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tx; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -f -a "show" -d 'Show the policies and whether they are sealed'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -f -a "seal" -d 'Vouch for a policy of the config file with the wallet\'s coldkey, so that it holds'
complete -c tao -n "__fish_tao_using_subcommand policy; and not __fish_seen_subcommand_from show seal remove" -f -a "remove" -d 'Take a policy and its seal away, with the wallet\'s password'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from seal" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand policy; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -f -a "add" -d 'Let another account act for this one'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -f -a "remove" -d 'Take that back'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -f -a "list" -d 'List who may act for an account, and what is announced'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -f -a "types" -d 'Say what each type of proxy may do'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -f -a "book" -d 'Keep a book of the accounts to act for, for --as proxy:NAME'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -f -a "announce" -d 'Announce a call that a delay is on; carry it out later with `execute`'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -f -a "withdraw" -d 'Take an own announcement back'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -f -a "reject" -d 'Refuse a call that a delegate announced'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -f -a "execute" -d 'Carry an announced call out'
complete -c tao -n "__fish_tao_using_subcommand proxy; and not __fish_seen_subcommand_from add remove list types book announce withdraw reject execute pure" -f -a "pure" -d 'Make and end accounts without a key of their own'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l delegate -d 'Who may act: an address or a wallet' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l type -d 'What it may do; see `tao proxy types`' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l delay -d 'Blocks that it must announce a call before' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l delegate -d 'Who may act now' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l type -d 'Its type' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l delay -d 'Its delay' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l all -d 'Every proxy of this account'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from types" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -f -a "add" -d 'Add an account under a name'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -f -a "list" -d 'List the accounts in the book'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from book" -f -a "remove" -d 'Remove an account from the book'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l real -d 'The account to act for' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l hash -d 'Hash of the call, instead of the call' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from announce" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l real -d 'The account that it is about' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l hash -d 'Hash of the announced call' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from withdraw" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l delegate -d 'Who announced it' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l hash -d 'Hash of the announced call' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l real -d 'The account to act for' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l delegate -d 'Who announced it; the signer otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from execute" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -f -a "create" -d 'Make an account that only the signer can act for'
complete -c tao -n "__fish_tao_using_subcommand proxy; and __fish_seen_subcommand_from pure" -f -a "kill" -d 'End such an account, as itself: add --as proxy:ADDRESS'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -f -a "new" -d 'Write a multisig into the book of this machine'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -f -a "list" -d 'List the multisigs in the book'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -f -a "show" -d 'Show a multisig, its balance, and what waits for approvals'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -f -a "approve" -d 'Approve a call that waits; never carries it out'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -f -a "execute" -d 'Carry out a call that has all approvals but this one'
complete -c tao -n "__fish_tao_using_subcommand multisig; and not __fish_seen_subcommand_from new list show approve execute cancel" -f -a "cancel" -d 'Cancel an operation that this signer began'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l threshold -d 'How many must agree' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l signatory -d 'A signatory: an address or a wallet; once for each' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l call -d 'The call: 0x with its bytes, or its words; the one that waits otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l call -d 'The call: 0x with its bytes, or its words; the one that waits otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from execute" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l hash -d 'Hash of the waiting call' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand multisig; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and not __fish_seen_subcommand_from swap" -f -a "swap" -d 'Move everything to a new coldkey: announced first, carried out days later'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -f -a "announce" -d 'Announce the swap; until it is over the coldkey can do nothing else'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -f -a "status" -d 'Say whether a swap is announced, and of which block it is'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -f -a "execute" -d 'Carry the swap out'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -f -a "dispute" -d 'Stop a swap that somebody else announced; this freezes the coldkey'
complete -c tao -n "__fish_tao_using_subcommand coldkey; and __fish_seen_subcommand_from swap" -f -a "cancel" -d 'Take the announcement back'
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand account; and not __fish_seen_subcommand_from identity" -f -a "identity" -d 'Set the public identity of a coldkey'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l name -d 'Name' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l url -d 'Web site' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l github -d 'Repository' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l image -d 'Address of a picture' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l discord -d 'Discord' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l description -d 'Description' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l additional -d 'Whatever else' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l contact -d 'Contact, of a subnet only' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand account; and __fish_seen_subcommand_from identity" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -f -a "list" -d 'List the locked stake of a coldkey'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -f -a "add" -d 'Lock alpha behind a hotkey'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -f -a "move" -d 'Move a lock behind another hotkey'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -f -a "mode" -d 'Let a lock decay, or keep it from decaying'
complete -c tao -n "__fish_tao_using_subcommand lock; and not __fish_seen_subcommand_from list add move mode accept" -f -a "accept" -d 'Say whether others may give this coldkey locked alpha'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -s n -l netuid -d 'Subnet' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l hotkey -d 'Hotkey to back: WALLET/HOTKEY or an address' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -s a -l amount -d 'Alpha to lock: `20` or `20a`' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -s n -l netuid -d 'Subnet' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l hotkey -d 'The other hotkey' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from move" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -s n -l netuid -d 'Subnet' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from mode" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand lock; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -f -a "list" -d 'List the root dividends that a coldkey is owed'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -f -a "now" -d 'Have dividends paid out'
complete -c tao -n "__fish_tao_using_subcommand claim; and not __fish_seen_subcommand_from list now mode" -f -a "mode" -d 'Choose what dividends are paid as'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -s n -l netuid -d 'Subnets that owe them, from one to five, separated by commas' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l hotkey -d 'Root validator whose basket owes them, where the runtime keeps baskets' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l all -d 'All that is owed and paid out: from every basket, or of every subnet'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from now" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -s n -l netuid -d 'Keep them in these subnets only, and sell the rest' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand claim; and __fish_seen_subcommand_from mode" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand batch" -l leg -d 'A command of the batch instead of a file, quoted as one word; once for each' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand batch" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand batch" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand batch" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand batch" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand batch" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand batch" -l best-effort -d 'Let each command stand for itself: where one fails, the others happen all the same'
complete -c tao -n "__fish_tao_using_subcommand batch" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand batch" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand batch" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand batch" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand batch" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand batch" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand batch" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand batch" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand batch" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand batch" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand batch" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand batch" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand batch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand call" -s w -l wallet -d 'Wallet whose coldkey pays and signs; `dev://Alice` on practice chains' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l as -d 'Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or multisig:NAME/new' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l confirm -d 'Agree by the amount of TAO that the review shows, as a policy may ask for' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l wait -d 'What to wait for' -r -f -a "none\t''
in-block\t''
finalized\t''"
complete -c tao -n "__fish_tao_using_subcommand call" -l patience -d 'Seconds to wait for it before the outcome counts as unknown' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l out -d 'Write it to a new file for a signer elsewhere instead; - is standard output' -r -F
complete -c tao -n "__fish_tao_using_subcommand call" -l signer -d 'Key to sign with instead of a wallet\'s: a device, as `ledger:?account=0&index=0`' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l qr-file -d 'Write pictures instead, such as NAME.png or NAME.svg; several get numbers' -r -F
complete -c tao -n "__fish_tao_using_subcommand call" -l chunk -d 'Bytes of the transaction in each code; as many as the window has room for otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l era -d 'Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`; 64 otherwise, and 2048 with --out' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l nonce -d 'Nonce to use instead of the account\'s next one' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l tip -d 'TAO for the block\'s author on top of the fee; it buys no priority on this chain' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand call" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand call" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand call" -l dry-run -d 'Show what would be signed and stop'
complete -c tao -n "__fish_tao_using_subcommand call" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand call" -l qr -d 'Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send it; with --out, only show it'
complete -c tao -n "__fish_tao_using_subcommand call" -l light -d 'The terminal has a light background and shows no colours'
complete -c tao -n "__fish_tao_using_subcommand call" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand call" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand call" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand call" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand call" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand call" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand call" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand call" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand call" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand query" -l at -d 'Block to read at: its number or its hash' -r
complete -c tao -n "__fish_tao_using_subcommand query" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand query" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand query" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand query" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand query" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand query" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand query" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand query" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand query" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand query" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand query" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand query" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand query" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand query" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand query" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand query" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand query" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand query" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand query" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand query" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand runtime" -l at -d 'Block to read at: its number or its hash' -r
complete -c tao -n "__fish_tao_using_subcommand runtime" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand runtime" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand runtime" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand runtime" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand runtime" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand runtime" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand runtime" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand runtime" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand runtime" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand runtime" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand runtime" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand runtime" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand runtime" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand runtime" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand runtime" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand runtime" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand runtime" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand runtime" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand runtime" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand runtime" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand tour" -l pause-after -d 'Stop the chain from making blocks after this step, to see what a failure looks like' -r
complete -c tao -n "__fish_tao_using_subcommand tour" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand tour" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand tour" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand tour" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand tour" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand tour" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand tour" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand tour" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand tour" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand tour" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tour" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand tour" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand tour" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand tour" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand tour" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand tour" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand tour" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand tour" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand tour" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand tour" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and not __fish_seen_subcommand_from run" -f -a "run" -d 'Run the practice chain on loopback until Ctrl-C'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l port -d 'Port; 0 takes a free one' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l block-time -d 'When blocks are made: instant, manual, or a time such as 250ms or 12s' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l state -d 'File that keeps the chain between runs' -r -F
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l seed -d 'State to start from, as recorded or exported; only read, and only when there is no state file yet' -r -F
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l profile -d '425, or newer: the documented differences of a later spec, to see how clients cope; not that spec' -r -f -a "425\t''
newer\t''"
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l crowd -d 'Begin with so many subnets in all, and so many coldkeys with ten positions each, `dev://crowd//0` and on' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand sandbox; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -f -a "show" -d 'Show what every setting is now'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -f -a "get" -d 'Print one setting as it is now'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -f -a "set" -d 'Write one setting into the config file, if the file still makes sense then'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -f -a "unset" -d 'Take one setting out of the config file'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -f -a "edit" -d 'Open the config file in an editor, then check it'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -f -a "path" -d 'Print where the config file is'
complete -c tao -n "__fish_tao_using_subcommand config; and not __fish_seen_subcommand_from show get set unset edit path check" -f -a "check" -d 'Say whether the config file makes sense, with all its profiles'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l origin -d 'Say where each value comes from'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand config; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand doctor" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand doctor" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand doctor" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand doctor" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand doctor" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand doctor" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand doctor" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand doctor" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand doctor" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand doctor" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand doctor" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand doctor" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand doctor" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand doctor" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand doctor" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand doctor" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand doctor" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand doctor" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand doctor" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand completions" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand completions" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand completions" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand completions" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand completions" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand completions" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand completions" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand completions" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand completions" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand completions" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand completions" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand completions" -l static -d 'Print the file that packages install, which knows commands and flags but no names'
complete -c tao -n "__fish_tao_using_subcommand completions" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand completions" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand completions" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand completions" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand completions" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand completions" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand completions" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand completions" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand generate" -l out -d 'Folder to write into' -r -F
complete -c tao -n "__fish_tao_using_subcommand generate" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand generate" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand generate" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand generate" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand generate" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand generate" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand generate" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand generate" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand generate" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand generate" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand generate" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand generate" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand generate" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand generate" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand generate" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand generate" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand generate" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand generate" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand generate" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand generate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand ledger" -l account -d 'Which account of the device' -r
complete -c tao -n "__fish_tao_using_subcommand ledger" -l index -d 'Which key of the account' -r
complete -c tao -n "__fish_tao_using_subcommand ledger" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand ledger" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand ledger" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand ledger" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand ledger" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand ledger" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand ledger" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand ledger" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand ledger" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand ledger" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand ledger" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand ledger" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand ledger" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand ledger" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand ledger" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand ledger" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand ledger" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand ledger" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand ledger" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand ledger" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand explain" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand explain" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand explain" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand explain" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand explain" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand explain" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand explain" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand explain" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand explain" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand explain" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand explain" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand explain" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand explain" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand explain" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand explain" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand explain" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand explain" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand explain" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand explain" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand status" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand status" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand status" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand status" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand status" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand status" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand status" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand status" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand status" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand status" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand status" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand status" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand status" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand status" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand status" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand status" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand status" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand status" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand status" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l config-profile -d 'Profile of the config file to use' -r
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l network -d 'Network to use: finney, test or local' -r
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l endpoint -d 'Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand in for each other' -r
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l wallet-dir -d 'Folder that holds the wallets' -r -F
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l password-file -d 'File that holds the password' -r -F
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l password-fd -d 'Open file descriptor to read the password from' -r
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l columns -d 'Columns to show, in this order, with commas between them' -r
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l sort -d 'Column to sort by; a minus sign in front turns it round' -r
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l filter -d 'Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column' -r
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l connect-timeout -d 'Seconds to wait for a connection; 10 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l request-timeout -d 'Seconds to wait for an answer; 30 otherwise' -r
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -s y -l yes -d 'Agree without being asked'
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l dry-run -d 'Show what would change and stop'
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l offline -d 'Refuse every command that would need a network'
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l json -d 'Print exactly one JSON document'
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -s q -l quiet -d 'Print only the one datum a script wants'
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l ndjson -d 'Print events of long operations as lines of JSON, then the result as the last line'
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l wide -d 'Cut nothing off to fit the terminal'
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l csv -d 'Print the table alone, as comma-separated values'
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -l no-input -d 'Ask nothing, also on a terminal'
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -s v -l verbose -d 'Say on standard error what is asked of which node, and how long it takes'
complete -c tao -n "__fish_tao_using_subcommand upgrade-from-btcli" -s h -l help -d 'Print help (see more with \'--help\')'
