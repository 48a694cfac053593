// One question to @polkadot/keyring, answered as one JSON document.
//
// polkadot.mjs open EXPORT PASSWORD_FILE
// polkadot.mjs export WORDS_FILE PASSWORD_FILE TYPE
// polkadot.mjs sign WORDS_FILE MESSAGE
// polkadot.mjs verify ADDRESS MESSAGE SIGNATURE
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const load = createRequire(`${process.env.INTEROP_NPM}/package.json`);
const { Keyring } = load('@polkadot/keyring');
const { u8aToHex, u8aWrapBytes } = load('@polkadot/util');
const { cryptoWaitReady, signatureVerify } = load('@polkadot/util-crypto');

const line = (path) => readFileSync(path, 'utf8').replace(/\n$/, '');
const keyring = () => new Keyring({ type: 'sr25519', ss58Format: 42 });

const commands = {
  open(path, password) {
    const pair = keyring().addFromJson(JSON.parse(readFileSync(path, 'utf8')));
    let wrong = 'opened';
    try {
      pair.decodePkcs8('not the password');
    } catch {
      wrong = 'refused';
    }
    pair.decodePkcs8(line(password));
    const message = u8aWrapBytes('interop');
    return {
      address: pair.address,
      type: pair.type,
      wrong,
      signature: u8aToHex(pair.sign(message)),
    };
  },
  export(words, password, type) {
    const pair = keyring().addFromMnemonic(line(words), { name: 'interop' }, type);
    return { address: pair.address, json: pair.toJson(line(password)) };
  },
  sign(words, message) {
    const pair = keyring().addFromMnemonic(line(words));
    return { address: pair.address, signature: u8aToHex(pair.sign(u8aWrapBytes(message))) };
  },
  verify(address, message, signature) {
    const result = signatureVerify(message, signature, address);
    return { valid: result.isValid, wrapped: result.isWrapped, crypto: result.crypto };
  },
};

await cryptoWaitReady();
const [command, ...rest] = process.argv.slice(2);
console.log(JSON.stringify(await commands[command](...rest)));
