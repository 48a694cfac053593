"""What a person meets: the program on a terminal of its own, with somebody who types.

terminal.py TAO

Needs nothing but the standard library. Ends with the number of checks, or with the first that
failed.
"""

import os
import pathlib
import pty
import re
import select
import signal
import socket
import subprocess
import sys
import tempfile
import termios
import time

PASSWORD = "correct horse battery"
PATIENCE = 120

checks = 0


def check(condition, *what):
    global checks
    if not condition:
        raise SystemExit(f"terminal: FAILED: {' '.join(map(str, what))}")
    checks += 1


class Session:
    """One command with a terminal behind it; standard output goes elsewhere when `out` is given."""

    def __init__(self, tao, home, *words, out=None, **more):
        self.seen = ""
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            if out is not None:
                os.dup2(os.open(out, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), 1)
            environment = {"TAO_HOME": str(home), "TERM": "xterm", "PATH": "/usr/bin:/bin", **more}
            os.execve(tao, [tao, *words], environment)

    def wait_for(self, text):
        """Reads until `text` is there; returns what came since the last call."""
        ends = time.monotonic() + PATIENCE
        while text not in self.seen:
            check(time.monotonic() < ends, "waited for", repr(text), "saw", repr(self.seen[-400:]))
            ready, _, _ = select.select([self.terminal], [], [], 1)
            if ready:
                try:
                    self.seen += os.read(self.terminal, 65536).decode()
                except OSError:
                    check(False, "ended before", repr(text), "saw", repr(self.seen[-400:]))
        before, _, self.seen = self.seen.partition(text)
        return before

    def type(self, text):
        os.write(self.terminal, text.encode())

    def end(self):
        """Reads to the end; returns the exit status and the rest."""
        rest = self.seen
        while True:
            try:
                data = os.read(self.terminal, 65536)
            except OSError:
                break
            if not data:
                break
            rest += data.decode()
        _, status = os.waitpid(self.pid, 0)
        os.close(self.terminal)
        return os.waitstatus_to_exitcode(status), rest

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        return self.end()


def words_of(page):
    return {int(at): word for at, word in re.findall(r"(\d+) ([a-z]+)", page)}


def begin(session, name):
    session.wait_for(f"new password of wallet {name}: ")
    session.type(PASSWORD + "\n")
    session.wait_for("the same again: ")
    session.type(PASSWORD + "\n")


def page(session):
    session.wait_for("Recovery phrase of ")
    return words_of(session.wait_for("Write the words"))


def answer(session, words, wrong=False):
    """Types the words that are asked for; with `wrong` a first one that is not right."""
    session.type("\r")
    for _ in range(3):
        session.wait_for("  word ")
        position = int(session.wait_for(": "))
        if wrong:
            session.type("zebra\r" if words[position] != "zebra" else "zoo\r")
            session.wait_for("That is not the word")
            session.type("\r")
            return
        # With a slip that is taken back.
        session.type("x\x7f" + words[position].upper() + " \r")


def wallets(home):
    folder = home / "wallets"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def progress(tao, home):
    """What takes long is said on the terminal only, and its line is gone afterwards."""
    moving = re.compile(r"\r\x1b\[K[-|/\\] [^\r]*, [0-9]+ s")
    deaf = socket.create_server(("127.0.0.1", 0))
    nowhere = {"TAO_ENDPOINT": f"ws://127.0.0.1:{deaf.getsockname()[1]}", "NO_COLOR": "1"}
    words = ["balance", "dev://Alice"]

    session = Session(tao, home, *words, **nowhere)
    session.wait_for("connecting")
    session.wait_for(", 1 s")
    modes = termios.tcgetattr(session.terminal)
    session.type("\x03")
    status, rest = session.end()
    check(status == 130 and "error[interrupted]" in rest, "interrupted", status, rest)
    check("\r\x1b[K" in rest.partition("error[")[0], "the line is gone", repr(rest))
    check("connecting" not in rest.rpartition("\r\x1b[K")[2], "and stays so", repr(rest))
    check("\x1b[?25l" not in rest and "\x1b[3" not in rest, "no colour, and the cursor is there", repr(rest))
    check(modes[3] & termios.ECHO and modes[3] & termios.ICANON, "the terminal is left alone", modes)

    patience = ["--connect-timeout", "2"]
    for more, environment in [(["--quiet"], {}), (["--json"], {}), ([], {"TERM": "dumb"})]:
        session = Session(tao, home, *words, *patience, *more, **nowhere | environment)
        status, rest = session.end()
        check(status == 3 and "connecting and" not in rest, "nothing moves", more, environment, repr(rest))
    piped = subprocess.run(
        [tao, *words, *patience], env={"TAO_HOME": str(home), "TERM": "xterm", **nowhere},
        capture_output=True, text=True, stdin=subprocess.DEVNULL,
    )
    check(piped.returncode == 3 and "\x1b" not in piped.stderr and "\r" not in piped.stderr, "nor in a pipe", repr(piped.stderr))

    # A whole transaction on a chain that takes its time.
    sandbox = subprocess.Popen(
        [tao, "sandbox", "run", "--port", "0", "--block-time", "2s", "--quiet"],
        env={"TAO_HOME": str(home)}, stdout=subprocess.PIPE, text=True,
    )
    try:
        here = {"TAO_ENDPOINT": sandbox.stdout.readline().strip()}
        session = Session(
            tao, home, "transfer", "-w", "dev://Alice", "--to", "dev://Bob", "-a", "1", "--yes", **here
        )
        status, rest = session.end()
        check(status == 0 and moving.search(rest), "a transfer", status, repr(rest))
        said = [line.rpartition("\x1b[K")[2] for line in rest.split("\r\n")]
        for line in ["sent", "in block ", "transaction  "]:
            check(any(found.startswith(line) for found in said), "whole lines", line, said)
        check(not any(re.match(r"[-|/\\] ", found) for found in said), "none is left", said)
    finally:
        sandbox.send_signal(signal.SIGINT)
        sandbox.wait()


def main():
    tao = sys.argv[1]
    create = ["--format", "native", "--kdf", "light"]
    with tempfile.TemporaryDirectory() as folder:
        home, out = pathlib.Path(folder), pathlib.Path(folder) / "out"

        def run(*words):
            environment = {"TAO_HOME": str(home)}
            return subprocess.run(
                [tao, *words], env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL
            )

        # A whole wallet, with a wrong word on the way; standard output is a file.
        session = Session(tao, home, "wallet", "create", "a", *create, out=out)
        begin(session, "a")
        cold = page(session)
        check(len(cold) == 12, "twelve words", cold)
        check(wallets(home) == [], "nobody sees a pending wallet", wallets(home))
        answer(session, cold, wrong=True)
        check(page(session) == cold, "the same phrase is shown again")
        answer(session, cold)
        hot = page(session)
        check(len(hot) == 12 and hot != cold, "the hotkey has its own phrase")
        answer(session, hot)
        status, rest = session.end()
        check(status == 0, "created", status, rest)
        check(wallets(home) == ["a"], "and now it is there", wallets(home))
        told = out.read_text()
        check("coldkey" in told, "the result is on standard output", told)
        phrase = [cold[position] for position in sorted(cold)]
        check(not any(" ".join(phrase[at:at + 3]) in told + rest for at in range(10)), "no words there")
        check(PASSWORD not in told + rest, "no password there")
        check("\x1b[?1049l" in rest or "\x1b[?1049l" in session.seen, "the screen was given back")

        # The phrase once more, and as a backup.
        session = Session(tao, home, "wallet", "show", "a", "--phrase", out=out)
        session.wait_for("password of ")
        session.type(PASSWORD + "\n")
        check(page(session) == cold, "the phrase is shown again on request")
        session.type("\r")
        check(session.end()[0] == 0 and out.read_text() == "", "and on the terminal only")
        session = Session(tao, home, "wallet", "verify-backup", "a")
        session.wait_for("recovery phrase")
        session.type(" ".join(phrase) + "\n")
        status, rest = session.end()
        check(status == 0 and "leads to a" in rest and phrase[5] not in rest, "backup", rest)

        # Giving up at each question leaves nothing.
        for give_up in ["\x03", "\x04"]:
            for when in ["page", "word"]:
                session = Session(tao, home, "wallet", "create", "b", *create)
                begin(session, "b")
                page(session)
                if when == "word":
                    session.type("\r")
                    session.wait_for("  word ")
                session.type(give_up)
                status, rest = session.end()
                check(status == 130 and "no wallet was made" in rest, "gave up", status, rest)
                check(wallets(home) == ["a"], "nothing is left", wallets(home))
                check(run("wallet", "create", "b", "--discard").returncode == 2, "nothing waits")

        # Killed while the words are shown: it waits, and can be taken up again.
        session = Session(tao, home, "wallet", "create", "c", *create)
        begin(session, "c")
        first = page(session)
        check(session.kill()[0] == -9, "killed")
        check(wallets(home) == ["a"], "nobody sees it", wallets(home))
        check("wallet c waits" in run("wallet", "list").stderr, "it is said that it waits")
        session = Session(tao, home, "wallet", "create", "c", "--resume")
        session.wait_for("password of wallet c: ")
        session.type(PASSWORD + "\n")
        check(page(session) == first, "the same words")
        answer(session, first)
        answer(session, page(session))
        check(session.end()[0] == 0 and wallets(home) == ["a", "c"], "taken up again", wallets(home))

        # Questions go to the terminal even when standard input is a pipe of something else.
        session = Session(tao, home, "wallet", "remove", "c")
        session.wait_for("[y/N] ")
        session.type("n\r")
        check(session.end()[0] == 5 and "c" in wallets(home), "not agreed")
        session = Session(tao, home, "wallet", "remove", "c")
        session.wait_for("[y/N] ")
        session.type("y\r")
        check(session.end()[0] == 0 and wallets(home) == ["a"], "agreed")
        session = Session(tao, home, "wallet", "passwd", "a")
        session.wait_for("password of ")
        session.type("wrong\n")
        status, rest = session.end()
        check(status == 4 and "new password" not in rest, "no new password after a wrong one", rest)
        progress(tao, home)
    print(f"terminal: {checks} checks passed")


if __name__ == "__main__":
    main()
