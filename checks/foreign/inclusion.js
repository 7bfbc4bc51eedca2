// Reads receipts as lines of JSON from standard input, asks @sigstore/verify about each, and answers with one line of JSON
// per receipt: {"accepted": true} or {"accepted": false, "reason": …}. The argument is the log's vkey.
//
//   {"leaf": base64 of the entry, "index": number, "hashes": [base64], "checkpoint": text}
import { createHash, createPublicKey } from "node:crypto";
import { createInterface } from "node:readline";
import { verifyCheckpoint } from "./node_modules/@sigstore/verify/dist/tlog/checkpoint.js";
import { verifyMerkleInclusion } from "./node_modules/@sigstore/verify/dist/tlog/merkle.js";

// SubjectPublicKeyInfo of Ed25519 up to the key itself (RFC 8410 §4).
const ED25519_KEY_FOLLOWS = Buffer.from("302a300506032b6570032100", "hex");

const logs = [logOf(process.argv[2])];
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(judge(JSON.parse(line))));

function judge({ leaf, index, hashes, checkpoint }) {
  const entry = {
    canonicalizedBody: Buffer.from(leaf, "base64"),
    inclusionProof: {
      logIndex: String(index),
      hashes: hashes.map((hash) => Buffer.from(hash, "base64")),
      checkpoint: { envelope: checkpoint },
    },
  };
  try {
    verifyMerkleInclusion(entry, verifyCheckpoint(entry, logs));
    return { accepted: true };
  } catch (refusal) {
    return { accepted: false, reason: refusal.message };
  }
}

function logOf(vkey) {
  const [name, id] = vkey.split("+");
  const typed = Buffer.from(vkey.slice(name.length + id.length + 2), "base64");
  const digest = createHash("sha256").update(name + "\n").update(typed).digest();
  if (digest.toString("hex", 0, 4) !== id) throw new Error("the key id does not belong to the key");
  const der = Buffer.concat([ED25519_KEY_FOLLOWS, typed.subarray(1)]);
  return { logID: digest, baseURL: name, publicKey: createPublicKey({ key: der, format: "der", type: "spki" }) };
}
