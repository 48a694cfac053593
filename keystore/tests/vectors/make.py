"""Makes native-v1.json and native-v1-refused.json from FORMAT.md alone.

A second implementation, on libsodium (PyNaCl) and the reference Argon2 (argon2-cffi): it shares
no code with the crate it tests. The public keys come from sp-core. All keys here are public.
"""

import base64
import json
import pathlib
import struct

from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as seal

HERE = pathlib.Path(__file__).parent
WORDS = "unknown morning offer first giant tourist boss october damage able kidney between"
SEED = "0xf7b5ff65e11faaaeada0b250b6ce69b96e70fb9a8eb2533eb062f90a43fa8436"
SR = ("c865eaeaa5b516921d95574a84899508dcbdf93e4d43d24e6fb677d499cfab75",
      "5GbTi8aPUkJ27yq6rRYNcB4wKLiecGq7yPfheQFpsqiu7dH8")
ED = ("ef0c2b86f9610c362094d2ce3eb7b18ebe8944a26b33a5fcb09f64e118206c1d",
      "5HU8v8Zih68p9pSs29X2QnQXuXPaQBUPsrBNa2BB819x8iEj")
ALICE = ("d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d",
         "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY")
DEV = "bottom drive obey lake curtain smoke basket hold race lonely fit walk"


def b64(data):
    return base64.b64encode(data).decode()


def vector(name, password, payload, key, role="coldkey", scheme="sr25519",
           cost=(19456, 2, 1), salt=bytes(range(16)), pad=512, sealed_as=None):
    nonce = bytes(range(64, 88))
    m, t, p = cost
    okm = hash_secret_raw(password.encode(), salt, t, m, p, 64, Type.ID, version=0x13)
    text = payload.encode()
    text += b" " * (-len(text) % pad if pad else 0)
    aad = (b"tao-keystore\0\x01\x01" + struct.pack("<III", m, t, p) + bytes([len(salt)]) + salt
           + nonce + okm[32:] + bytes([{"coldkey": 0, "hotkey": 1}[role]])
           + bytes([{"ed25519": 0, "sr25519": 1}[scheme]]) + bytes.fromhex(key[0]))
    box = seal(text, aad, nonce, okm[:32])
    shown = sealed_as or key
    envelope = {
        "format": "tao-keystore", "version": "1", "kdf": "argon2id",
        "kdfParams": f"m={m},t={t},p={p}", "salt": b64(salt), "aead": "xchacha20poly1305",
        "nonce": b64(nonce), "commitment": b64(okm[32:]), "ciphertext": b64(box), "role": role,
        "scheme": scheme, "publicKey": "0x" + shown[0], "ss58Address": shown[1],
    }
    return {"name": name, "password": password, "role": role, "scheme": scheme, "address": key[1],
            "payload": payload, "okm": okm.hex(), "aad": aad.hex(), "envelope": envelope}


phrase = json.dumps({"v": 1, "secretPhrase": WORDS, "bip39PassphraseUsed": False})
seed = json.dumps({"v": 1, "secretSeed": SEED})
opens = [
    vector("phrase", "correct horse", phrase, SR),
    vector("seed, ed25519, hotkey", "correct horse", seed, ED, role="hotkey", scheme="ed25519"),
    vector("phrase and seed together", "x",
           json.dumps({"v": 1, "secretPhrase": WORDS, "secretSeed": SEED}), SR),
    vector("derivation, note and a field of a later writer", "x", json.dumps(
        {"v": 1, "secretPhrase": DEV, "derivation": "//Alice", "created": "1700000000",
         "note": "dev", "later": "ignored"}), ALICE),
    vector("password in Cyrillic with a key, not normalised", "пароль A\u030a \U0001f511", seed, SR),
    vector("password with space at both ends", "  x ", seed, SR),
    vector("four lanes, long salt", "x", seed, SR, cost=(19456, 2, 4), salt=bytes(range(64))),
    vector("cheaper than a writer may be", "x", seed, SR, cost=(64, 1, 1)),
    vector("payload without padding", "x", seed, SR, pad=0),
]


def changed(name, code, **fields):
    made = vector(name, "x", seed, SR)
    made["envelope"].update(fields)
    made["envelope"] = {k: v for k, v in made["envelope"].items() if v is not None}
    return {"name": name, "code": code, "password": "x", "envelope": made["envelope"]}


def wrong(name, code, *args, **kinds):
    made = vector(name, *args, **kinds)
    return {"name": name, "code": code, "password": args[0], "envelope": made["envelope"]}


refused = [
    changed("another version", "keystore.unsupported", version="2"),
    changed("version as a number", "keystore.damaged", version=1),
    changed("another kdf", "keystore.unsupported", kdf="scrypt"),
    changed("another cipher", "keystore.unsupported", aead="aes-256-gcm"),
    changed("another role", "keystore.unsupported", role="proxy"),
    changed("role exchanged", "keystore.mismatch", role="hotkey"),
    changed("scheme exchanged", "keystore.damaged", scheme="ed25519"),
    changed("cost above the limit", "keystore.unsupported", kdfParams="m=4194305,t=2,p=1"),
    changed("cost lowered", "keystore.password", kdfParams="m=64,t=2,p=1"),
    changed("cost with a leading zero", "keystore.unsupported", kdfParams="m=019456,t=2,p=1"),
    changed("a field too many", "keystore.unsupported", cryptoType="1"),
    changed("a field missing", "keystore.damaged", commitment=None),
    changed("salt changed", "keystore.password", salt=b64(bytes(range(1, 17)))),
    changed("nonce changed", "keystore.damaged", nonce=b64(bytes(24))),
    changed("base64 without padding", "keystore.damaged",
            salt=b64(bytes(range(16))).rstrip("=")),
    changed("address of another key", "keystore.damaged", ss58Address=ALICE[1]),
    changed("address and key of another", "keystore.damaged", ss58Address=ALICE[1],
            publicKey="0x" + ALICE[0]),
    changed("public key in capitals", "keystore.damaged", publicKey="0x" + SR[0].upper()),
    wrong("sealed for an address its secret does not have", "keystore.mismatch", "x", seed, ALICE),
    wrong("two secrets of different keys", "keystore.damaged", "x",
          json.dumps({"v": 1, "secretPhrase": DEV, "secretSeed": SEED}), SR),
    wrong("no secret", "keystore.damaged", "x", json.dumps({"v": 1}), SR),
    wrong("payload of another version", "keystore.damaged", "x",
          json.dumps({"v": 2, "secretSeed": SEED}), SR),
    wrong("payload names a field twice", "keystore.damaged", "x",
          '{"v":1,"v":1,"secretSeed":"' + SEED + '"}', SR),
    wrong("payload is no JSON", "keystore.damaged", "x", "secret", SR),
]

for name, content in (("native-v1.json", opens), ("native-v1-refused.json", refused)):
    (HERE / name).write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n")
