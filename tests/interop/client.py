"""One question to an installed bittensor client, answered as one JSON document.

client.py read WALLETS WALLET HOTKEY PASSWORD_FILE     coldkey or hotkey, unlocked and used
client.py watch WALLETS WALLET PASSWORD_FILE           coldkey as an address; is signing refused?
client.py write WALLETS WALLET WORDS_FILE PASSWORD_FILE
client.py import EXPORT PASSWORD_FILE WALLETS WALLET   an export of polkadot-js
client.py verify ADDRESS MESSAGE SIGNATURE
"""

import contextlib
import json
import os
import sys

try:
    from bittensor.wallets import Keypair, Wallet
except ImportError:
    from bittensor_wallet import Keypair, Wallet


def line(path):
    with open(path, encoding="utf-8") as file:
        return file.read().rstrip("\n")


def hexadecimal(data):
    return bytes(data).hex() if not isinstance(data, str) else data.removeprefix("0x")


def read(wallets, wallet, hotkey, password_file):
    opened = Wallet(name=wallet, hotkey=hotkey or "default", path=wallets)
    password = line(password_file)
    if hotkey:
        pair = opened.get_hotkey() if not encrypted(opened.hotkey_file) else opened.get_hotkey(password=password)
        public = opened.hotkeypub
    else:
        pair = opened.get_coldkey(password=password)
        public = opened.coldkeypub
    signature = pair.sign(b"interop")
    return {
        "address": pair.ss58_address,
        "public": public.ss58_address,
        "scheme": pair.crypto_type,
        "signature": hexadecimal(signature),
        "verified": pair.verify(b"interop", signature),
    }


def encrypted(file):
    return file.is_encrypted() if callable(file.is_encrypted) else file.is_encrypted


def watch(wallets, wallet, password_file):
    opened = Wallet(name=wallet, path=wallets)
    answer = {"public": opened.coldkeypub.ss58_address}
    try:
        pair = opened.get_coldkey(password=line(password_file))
        answer["address"] = pair.ss58_address
        pair.sign(b"interop")
        answer["signs"] = True
    except Exception as error:  # every kind of refusal is one
        answer["signs"] = False
        answer["said"] = str(error)
    return answer


def write(wallets, wallet, words_file, password_file):
    words, password = line(words_file), line(password_file)
    made = Wallet(name=wallet, hotkey="plain", path=wallets)
    made.regenerate_coldkey(mnemonic=words, use_password=True, coldkey_password=password, suppress=True)
    made.regenerate_hotkey(mnemonic=words, use_password=False, suppress=True)
    other = Wallet(name=wallet, hotkey="sealed", path=wallets)
    other.regenerate_hotkey(mnemonic=words, use_password=True, hotkey_password=password, suppress=True)
    return {"address": made.coldkeypub.ss58_address}


def import_export(export, password_file, wallets, wallet):
    made = Wallet(name=wallet, path=wallets)
    password = line(password_file)
    with open(export, encoding="utf-8") as file:
        text = file.read()
    made.regenerate_coldkey(json=(text, password), use_password=False, suppress=True)
    return {"address": made.coldkeypub.ss58_address}


def verify(address, message, signature):
    pair = Keypair(ss58_address=address)
    data = bytes.fromhex(signature.removeprefix("0x"))
    wrapped = b"<Bytes>" + message.encode() + b"</Bytes>"
    return {"bare": pair.verify(message.encode(), data), "wrapped": pair.verify(wrapped, data)}


COMMANDS = {"read": read, "watch": watch, "write": write, "import": import_export, "verify": verify}

if __name__ == "__main__":
    # Whatever a client prints for people goes to standard error.
    with os.fdopen(os.dup(1), "w") as out, contextlib.redirect_stdout(sys.stderr):
        os.dup2(2, 1)
        out.write(json.dumps(COMMANDS[sys.argv[1]](*sys.argv[2:])) + "\n")
