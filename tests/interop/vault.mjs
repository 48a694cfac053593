// A wallet and a signer of the polkadot.js family, at either end of a chain of QR codes.
//
// vault.mjs sign ENDPOINT URI DEST RAO OUT PICTURE...      reads a transaction's frames, checks it
//                                                          against the node, signs, shows the answer
// vault.mjs offer ENDPOINT ADDRESS DEST RAO FOLDER         builds a transaction, shows it as pictures
// vault.mjs send ENDPOINT FOLDER ANSWER                    reads the answer's picture and sends it
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const load = createRequire(`${process.env.INTEROP_NPM}/package.json`);
const { ApiPromise, Keyring, WsProvider } = load('@polkadot/api');
const { createFrames, createSignPayload } = load('@polkadot/react-qr/util');
const { compactToU8a, hexToU8a, u8aConcat, u8aEq, u8aToHex, u8aToString } = load('@polkadot/util');
const { blake2AsU8a, signatureVerify } = load('@polkadot/util-crypto');
const { merkleizeMetadata, proof: proofCodec } = load('@polkadot-api/merkleize-metadata');
const jsQR = load('jsqr');
const { PNG } = load('pngjs');
const QRCode = load('qrcode');

// spec, transaction version, genesis, first block, and the metadata's digest with the byte before it.
const IMPLICIT = 4 + 4 + 32 + 32 + 33;
const WITH_PROOF = 6;

const read = (path) => {
  // What another decoder wrote byte for byte.
  if (path.endsWith('.bin')) return Uint8Array.from(readFileSync(path));
  const png = PNG.sync.read(readFileSync(path));
  const code = jsQR(new Uint8ClampedArray(png.data), png.width, png.height);
  assert.ok(code, `no QR code in ${path}`);
  assert.equal(code.chunks.length, 1, 'one segment');
  return Uint8Array.from(code.binaryData);
};
const draw = (path, bytes) => QRCode.toFile(path, [{ data: bytes, mode: 'byte' }], { errorCorrectionLevel: 'L', scale: 4 });
const connect = (endpoint) => ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true });
const merkle = async (api) => {
  const answer = await api.rpc.state.call('Metadata_metadata_at_version', '0x0f000000');
  const bytes = api.registry.createType('Option<Bytes>', answer).unwrap();
  return merkleizeMetadata(bytes.toU8a(true), { decimals: 9, tokenSymbol: 'TAO' });
};
const payload = (api, fields) =>
  api.registry.createType('ExtrinsicPayload', fields, { version: 4 }).toU8a({ method: true });
const signed = (bytes) => (bytes.length > 256 ? blake2AsU8a(bytes) : bytes);

const commands = {
  async sign(endpoint, uri, dest, rao, out, ...pictures) {
    const api = await connect(endpoint);
    const pair = new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri(uri);
    const frames = pictures.map(read);
    const parts = [];
    for (const frame of frames) {
      assert.equal(frame[0], 0);
      assert.equal((frame[1] << 8) | frame[2], frames.length);
      parts[(frame[3] << 8) | frame[4]] = frame.subarray(5);
    }
    const content = u8aConcat(...parts);
    assert.deepEqual([...content.subarray(0, 3)], [0x53, 1, WITH_PROOF]);
    assert.ok(u8aEq(content.subarray(3, 35), pair.publicKey), 'for another key');
    const genesis = content.subarray(-32);
    assert.equal(u8aToHex(genesis), api.genesisHash.toHex());

    // The call is what this program would make itself; the proof is what stands before it.
    const call = api.tx.balances.transferKeepAlive(dest, rao).method.toU8a();
    const measured = u8aConcat(compactToU8a(call.length), call);
    const at = Buffer.from(content).indexOf(Buffer.from(measured));
    assert.ok(at > 35, 'the call is not the one that was ordered');
    const proof = content.subarray(35, at);
    const decoded = proofCodec.dec(u8aToHex(proof));
    assert.ok(u8aEq(proofCodec.enc(decoded), proof), 'the proof is not one');
    const around = content.subarray(at + measured.length, -32);
    const [extra, implicit] = [around.subarray(0, -IMPLICIT), around.subarray(-IMPLICIT)];
    const digest = (await merkle(api)).digest();
    assert.equal(u8aToHex(implicit.subarray(-32)), u8aToHex(digest), 'the digest of the metadata');

    // The whole again by this family's own code, byte for byte.
    const { nonce } = await api.query.system.account(pair.address);
    const mine = payload(api, {
      address: pair.address,
      blockHash: u8aToHex(implicit.subarray(40, 72)),
      era: u8aToHex(extra.subarray(0, 2)),
      genesisHash: u8aToHex(genesis),
      metadataHash: u8aToHex(digest),
      method: u8aToHex(call),
      mode: 1,
      nonce,
      specVersion: api.runtimeVersion.specVersion,
      tip: 0,
      transactionVersion: api.runtimeVersion.transactionVersion,
    });
    const theirs = u8aConcat(call, around);
    assert.equal(u8aToHex(theirs), u8aToHex(mine));
    const whole = createSignPayload(pair.address, WITH_PROOF, u8aConcat(proof, measured, around), genesis);
    assert.equal(u8aToHex(content), u8aToHex(whole));
    if (frames[0].length === 1029) {
      createFrames(whole).forEach((frame, index) => assert.ok(u8aEq(frame, frames[index]), `frame ${index}`));
    }

    const signature = pair.sign(signed(theirs));
    await draw(out, Buffer.from(`01${u8aToHex(signature).slice(2)}`));
    await api.disconnect();
    return { frames: frames.length, bytes: content.length };
  },

  async offer(endpoint, address, dest, rao, folder) {
    const api = await connect(endpoint);
    const metadata = await merkle(api);
    const head = await api.rpc.chain.getHeader();
    const { nonce } = await api.query.system.account(address);
    const call = api.tx.balances.transferKeepAlive(dest, rao).method.toU8a();
    const fields = {
      address,
      blockHash: head.hash.toHex(),
      era: api.registry.createType('ExtrinsicEra', { current: head.number.toNumber(), period: 64 }).toHex(),
      genesisHash: api.genesisHash.toHex(),
      metadataHash: u8aToHex(metadata.digest()),
      method: u8aToHex(call),
      mode: 1,
      nonce: nonce.toHex(),
      specVersion: api.runtimeVersion.specVersion.toHex(),
      tip: '0x00',
      transactionVersion: api.runtimeVersion.transactionVersion.toHex(),
      version: 4,
    };
    const whole = payload(api, fields);
    const around = whole.subarray(call.length);
    const [extra, implicit] = [around.subarray(0, -IMPLICIT), around.subarray(-IMPLICIT)];
    const proof = metadata.getProofForExtrinsicParts(call, extra, implicit);
    const measured = u8aConcat(compactToU8a(call.length), call);
    const content = createSignPayload(address, WITH_PROOF, u8aConcat(proof, measured, around), api.genesisHash.toU8a());
    const frames = createFrames(content);
    for (const [index, frame] of frames.entries()) await draw(`${folder}/frame-${index}.png`, Buffer.from(frame));
    writeFileSync(`${folder}/offer.json`, JSON.stringify({ dest, fields, rao, signed: u8aToHex(signed(whole)) }));
    await api.disconnect();
    return { frames: frames.length, bytes: content.length };
  },

  async send(endpoint, folder, answer) {
    const { dest, fields, rao, signed: bytes } = JSON.parse(readFileSync(`${folder}/offer.json`, 'utf8'));
    const text = u8aToString(read(answer));
    assert.match(text, /^01[0-9a-f]{128}$/);
    const { isValid } = signatureVerify(hexToU8a(bytes), hexToU8a(`0x${text.slice(2)}`), fields.address);
    assert.ok(isValid, 'the signature does not verify');
    const api = await connect(endpoint);
    const extrinsic = api.tx.balances.transferKeepAlive(dest, rao);
    extrinsic.addSignature(fields.address, `0x${text}`, fields);
    const block = await new Promise((resolve, reject) => {
      extrinsic.send(({ dispatchError, status }) => {
        if (dispatchError) reject(new Error(dispatchError.toString()));
        if (status.isFinalized) resolve(status.asFinalized.toHex());
        if (status.isInvalid || status.isDropped) reject(new Error(status.type));
      }).catch(reject);
    });
    await api.disconnect();
    return { block };
  },
};

const [command, ...args] = process.argv.slice(2);
try {
  console.log(JSON.stringify(await commands[command](...args)));
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
