"""Proves that this program and the clients people have share one wallet folder.

check.py TAO NODE_FOLDER NAME=PYTHON...

Each NAME is a bittensor client with the Python of its environment. Needs nothing but the standard
library. Ends with the number of checks, or with the first that failed.
"""

import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow"
OTHER = "unknown morning offer first giant tourist boss october damage able kidney between"
PASSWORD = "correct horse battery"

checks = 0


def check(condition, *what):
    global checks
    if not condition:
        raise SystemExit(f"interop: FAILED: {' '.join(map(str, what))}")
    checks += 1


class World:
    def __init__(self, tao, npm, home):
        self.tao_path, self.npm, self.home = tao, npm, pathlib.Path(home)
        self.wallets = self.home / "wallets"
        self.password = self.secret("password", PASSWORD)
        self.words = self.secret("words", WORDS)
        self.other = self.secret("other", OTHER)

    def secret(self, name, text):
        path = self.home / name
        with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600), "w") as file:
            file.write(text)
        return str(path)

    def tao(self, *words, ok=True):
        environment = {"TAO_HOME": str(self.home), "TAO_PASSWORD_FILE": self.password}
        ran = subprocess.run(
            [self.tao_path, *words, "--json"], env=environment, capture_output=True, text=True
        )
        answer = json.loads(ran.stdout)
        check(answer["ok"] == ok, "tao", *words, ran.stdout, ran.stderr)
        return answer["data"] if ok else answer["error"]

    def ask(self, python, *words, ok=True):
        # A client may write into its home; that is not ours.
        environment = {**os.environ, "HOME": str(self.home)}
        ran = subprocess.run(
            [python, HERE / "client.py", *words], env=environment, capture_output=True, text=True
        )
        if not ok:
            check(ran.returncode != 0, python, *words, "should have failed:", ran.stdout)
            return None
        check(ran.returncode == 0, python, *words, ran.stderr)
        return json.loads(ran.stdout)

    def polkadot(self, *words):
        environment = {**os.environ, "INTEROP_NPM": self.npm}
        ran = subprocess.run(
            ["node", HERE / "polkadot.mjs", *words], env=environment, capture_output=True, text=True
        )
        check(ran.returncode == 0, "polkadot", *words, ran.stderr)
        return json.loads(ran.stdout)

    def digests(self):
        files = (path for path in self.wallets.rglob("*") if path.is_file())
        return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def ours_read_by_clients(world, clients):
    """Everything this program writes, opened by every client, and changed by none."""
    phrase = ["--mnemonic-file", world.words]
    native = world.tao("wallet", "import", "native", *phrase)["coldkey"]["address"]
    address = world.tao("wallet", "import", "btcli", "--format", "btcli", *phrase)["coldkey"]["address"]
    check(native == address, "one phrase, one key")
    world.tao("hotkey", "import", "btcli/sealed", *phrase)
    world.tao("hotkey", "import", "btcli/clear", "--plaintext", *phrase)
    world.tao("hotkey", "import", "btcli/path", "--plaintext", "--path", "//a/b", *phrase)
    made = world.tao("hotkey", "import", "btcli/ed", "--plaintext", "--scheme", "ed25519", *phrase)
    addresses = {key["name"]: key["address"] for key in made["hotkeys"]}
    world.tao("wallet", "import", "made", "--format", "native", *phrase)
    world.tao("wallet", "convert", "made", "--to", "btcli")
    before = world.digests()
    for name, python in clients.items():
        wallets = str(world.wallets)
        seen = world.ask(python, "watch", wallets, "native", world.password)
        check(seen["public"] == native and not seen["signs"], name, "native is watch-only:", seen)
        check(seen.get("address", native) == native, name, "native shows its address:", seen)
        for wallet in ["btcli", "made"]:
            seen = world.ask(python, "read", wallets, wallet, "", world.password)
            check(seen["address"] == seen["public"] == address and seen["verified"], name, wallet, seen)
        for hotkey in ["sealed", "clear", "path"]:
            seen = world.ask(python, "read", wallets, "btcli", hotkey, world.password)
            check(seen["address"] == addresses[hotkey] and seen["verified"], name, hotkey, seen)
            checked = world.tao(
                "wallet", "verify", "--address", addresses[hotkey], "--message", "interop",
                "--signature", seen["signature"],
            )
            check(checked["form"] == "raw", name, "signs without <Bytes>", checked)
        # Clients before 4.1 read no ed25519 file; none may take it for another key.
        if name == "bittensor-wallet-4.0.1":
            world.ask(python, "read", wallets, "btcli", "ed", world.password, ok=False)
        else:
            seen = world.ask(python, "read", wallets, "btcli", "ed", world.password)
            check(seen["address"] == addresses["ed"] and seen["scheme"] == 0, name, "ed25519", seen)
    check(world.digests() == before, "no client changed a file")
    return address


def theirs_read_by_us(world, clients):
    """What every client writes, used in place and unchanged."""
    for name, python in clients.items():
        wallet = name.replace(".", "_")
        made = world.ask(python, "write", str(world.wallets), wallet, world.other, world.password)
        before = world.digests()
        shown = world.tao("wallet", "show", wallet)
        check(shown["coldkey"]["address"] == made["address"], name, "coldkey is listed", shown)
        check(len(shown["hotkeys"]) == 2, name, "hotkeys are listed", shown)
        check(not [line for line in shown["problems"] if "chmod" not in line], name, shown["problems"])
        for key in [wallet, f"{wallet}/plain", f"{wallet}/sealed"]:
            signed = world.tao("wallet", "sign", key, "--message", "interop")
            check(signed["address"] == made["address"], name, key, signed)
        backup = world.tao("wallet", "verify-backup", wallet, "--mnemonic-file", world.other)
        check(backup["address"] == made["address"], name, "the phrase leads to it")
        check(world.digests() == before, name, "nothing was rewritten")
        # And after a conversion of ours the client still has the address, and no longer the key.
        world.tao("wallet", "convert", wallet, "--to", "native")
        seen = world.ask(python, "watch", str(world.wallets), wallet, world.password)
        check(seen["public"] == made["address"] and not seen["signs"], name, "converted", seen)
        world.tao("wallet", "convert", wallet, "--to", "btcli")
        seen = world.ask(python, "read", str(world.wallets), wallet, "", world.password)
        check(seen["address"] == made["address"], name, "converted back", seen)


def polkadot_js(world, clients, address):
    export = str(world.home / "export.json")
    world.tao("wallet", "convert", "native", "--to", "polkadot-js", "--out", export)
    opened = world.polkadot("open", export, world.password)
    check(opened["address"] == address and opened["type"] == "sr25519", "our export", opened)
    check(opened["wrong"] == "refused", "our export needs its password", opened)
    checked = world.tao(
        "wallet", "verify", "--address", address, "--message", "interop", "--signature",
        opened["signature"],
    )
    check(checked["form"] == "wrapped", "polkadot-js signs wrapped", checked)
    edwards = str(world.home / "ed.json")
    world.tao("hotkey", "convert", "btcli/ed", "--to", "polkadot-js", "--out", edwards, "--new-password-file", world.password)
    opened = world.polkadot("open", edwards, world.password)
    check(opened["type"] == "ed25519", "our ed25519 export", opened)
    for name, python in clients.items():
        wallet = "export-" + name.replace(".", "_")
        seen = world.ask(python, "import", export, world.password, str(world.wallets), wallet)
        check(seen["address"] == address, name, "imports our export", seen)

    for kind in ["sr25519", "ed25519"]:
        made = world.polkadot("export", world.other, world.password, kind)
        path = world.secret(f"{kind}.json", json.dumps(made["json"]))
        got = world.tao(
            "wallet", "import", f"from-{kind}", "--from", path, "--from-password-file", world.password
        )
        check(got["coldkey"]["address"] == made["address"], "their", kind, "export", got)

    signed = world.tao("wallet", "sign", "native", "--message", "hello")
    seen = world.polkadot("verify", address, "hello", signed["signature"])
    check(seen["valid"], "polkadot-js checks our message", seen)
    seen = world.polkadot("verify", address, "<Bytes>hello</Bytes>", signed["signature"])
    check(seen["valid"] and seen["wrapped"], "polkadot-js sees what was signed", seen)
    for name, python in clients.items():
        seen = world.ask(python, "verify", address, "hello", signed["signature"])
        check(seen["wrapped"], name, "checks our message", seen)
    theirs = world.polkadot("sign", world.words, "hello")
    checked = world.tao(
        "wallet", "verify", "--address", address, "--message", "hello", "--signature",
        theirs["signature"],
    )
    check(checked["form"] == "wrapped", "we check a message of polkadot-js", checked)
    error = world.tao(
        "wallet", "verify", "--address", address, "--message", "hullo", "--signature",
        theirs["signature"], ok=False,
    )
    check(error["code"] == "message.signature", "another message is refused", error)


def main():
    tao, npm = sys.argv[1], sys.argv[2]
    clients = dict(argument.split("=", 1) for argument in sys.argv[3:])
    with tempfile.TemporaryDirectory() as home:
        world = World(tao, npm, home)
        address = ours_read_by_clients(world, clients)
        theirs_read_by_us(world, clients)
        polkadot_js(world, clients, address)
    print(f"interop: {checks} checks passed with {', '.join(clients)} and @polkadot/keyring")


if __name__ == "__main__":
    main()
