// Reads a whole public log from its entry bundles (C2SP tlog-tiles) and asks @transmute/rfc9162 whether the newer of two
// checkpoints grew from the older. Prints one line of JSON:
//   {"olderRoot": is it the checkpoint's, "newerRoot": …, "consistent": …, "acceptsAnotherPast": must be false}
//
//   node consistency.js <address of the log> <older size> <older root, base64> <newer size> <newer root, base64>
import { RFC9162 } from "@transmute/rfc9162";

const BUNDLE = 256;
const { treeHead, consistencyProof, verifyConsistencyProof } = RFC9162;

const [address, olderSize, olderRoot, newerSize, newerRoot] = process.argv.slice(2);
const entries = await readEntries(Number(newerSize));
const older = Buffer.from(olderRoot, "base64");
const newer = Buffer.from(newerRoot, "base64");
const proof = await consistencyProof({ tree_size: Number(olderSize) }, entries);
const altered = Buffer.from(older);
altered[0] ^= 1;

console.log(
  JSON.stringify({
    olderRoot: older.equals(await treeHead(entries.slice(0, Number(olderSize)))),
    newerRoot: newer.equals(await treeHead(entries)),
    consistent: await verifyConsistencyProof(older, newer, proof),
    acceptsAnotherPast: await verifyConsistencyProof(altered, newer, proof),
  }),
);

async function readEntries(size) {
  const entries = [];
  for (let bundle = 0; bundle * BUNDLE < size; bundle++) {
    const width = Math.min(BUNDLE, size - bundle * BUNDLE);
    const answer = await fetch(`${address}/tile/entries/${path(bundle)}${width < BUNDLE ? `.p/${width}` : ""}`);
    if (!answer.ok) throw new Error(`bundle ${bundle}: ${answer.status}`);
    entries.push(...split(Buffer.from(await answer.arrayBuffer())));
  }
  return entries;
}

// Three digits a folder, all but the last with an x before them.
function path(number) {
  const last = String(number % 1000).padStart(3, "0");
  const folders = [];
  for (let rest = Math.floor(number / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    folders.unshift(`x${String(rest % 1000).padStart(3, "0")}/`);
  }
  return folders.join("") + last;
}

// Each entry after its length, two bytes, most significant first.
function split(bundle) {
  const entries = [];
  for (let at = 0; at < bundle.length; ) {
    const length = bundle.readUInt16BE(at);
    entries.push(new Uint8Array(bundle.subarray(at + 2, at + 2 + length)));
    at += 2 + length;
  }
  return entries;
}
