// A staking wallet written with polkadot.js: connects, reads a balance, stakes with a price limit
// and waits for StakeAdded. Arguments: endpoint, hotkey, netuid, rao. Prints one JSON document.
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';

const [endpoint, hotkey, netuid, rao] = process.argv.slice(2);
const api = await ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true });
const pair = new Keyring({ type: 'sr25519' }).addFromUri('//Bob');
const free = async () => (await api.query.system.account(pair.address)).data.free.toBigInt();
const before = await free();
const price = (await api.call.swapRuntimeApi.currentAlphaPrice(netuid)).toBigInt();
const call = api.tx.subtensorModule.addStakeLimit(hotkey, netuid, rao, price * 2n, false);
const staked = await new Promise((resolve, reject) => {
    call.signAndSend(pair, ({ status, events, dispatchError }) => {
        if (dispatchError) reject(new Error(dispatchError.toString()));
        if (!status.isFinalized) return;
        const found = events.find(({ event }) => api.events.subtensorModule.StakeAdded.is(event));
        if (found) resolve(found.event.data);
        else reject(new Error('no StakeAdded among the events'));
    }).catch(reject);
});
console.log(JSON.stringify({
    chain: (await api.rpc.system.chain()).toString(),
    spec: api.runtimeVersion.specVersion.toNumber(),
    address: pair.address,
    before: before.toString(),
    after: (await free()).toString(),
    hotkey: staked[1].toString(),
    paid: staked[2].toString(),
    received: staked[3].toString(),
    netuid: staked[4].toNumber(),
}));
await api.disconnect();
