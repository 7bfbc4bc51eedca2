// Makes logs and receipts with node:crypto and the definitions of RFC 6962 written out, independently of what is tested.
import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from "node:crypto";

const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
export const ORIGIN = "nationalid.example/access/2026h2";

export class Signer {
  constructor(name, type) {
    this.name = name;
    this.type = type;
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    this.privateKey = privateKey;
    const raw = Buffer.from(publicKey.export({ format: "jwk" }).x, "base64url");
    this.typed = Buffer.concat([Buffer.of(type), raw]);
    this.id = sha256(Buffer.from(name + "\n"), this.typed).subarray(0, 4);
    this.vkey = `${name}+${this.id.toString("hex")}+${this.typed.toString("base64")}`;
  }

  line(body, seconds = 1790000000n) {
    if (this.type === 1) return this.spell(sign(null, Buffer.from(body), this.privateKey));
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(seconds);
    const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${body}`);
    return this.spell(Buffer.concat([time, sign(null, message, this.privateKey)]));
  }

  spell(signature) {
    return `— ${this.name} ${Buffer.concat([this.id, signature]).toString("base64")}\n`;
  }
}

export class Log {
  signer = new Signer(ORIGIN, 1);

  constructor(size) {
    this.events = Array.from({ length: size }, (_, i) => event(i));
    this.openings = this.events.map((event) => Buffer.concat([randomBytes(32), Buffer.from(JSON.stringify(event))]));
    this.leaves = this.openings.map((opening, i) => leaf(opening, this.events[i]));
  }

  body(size = this.leaves.length) {
    return `${ORIGIN}\n${size}\n${root(this.leaves.slice(0, size)).toString("base64")}\n`;
  }

  receipt(index, { body = this.body(), witnesses = [], opening = this.openings[index] } = {}) {
    const extra = opening.length ? `extra ${opening.toString("base64")}\n` : "";
    const path = this.path(index).map((hash) => hash.toString("base64") + "\n").join("");
    const signatures = this.signer.line(body) + witnesses.map((witness) => witness.line(body)).join("");
    return `c2sp.org/tlog-proof@v1\n${extra}index ${index}\n${path}\n${body}\n${signatures}`;
  }

  path(index) {
    return path(index, this.leaves);
  }

  leafHash(index) {
    return sha256(LEAF, this.leaves[index]).toString("base64");
  }
}

function event(i) {
  return {
    id: `019a0000-0000-7000-8000-${String(i).padStart(12, "0")}`,
    outcome: "success",
    purpose: "手当の申請",
    relying_party: "tax-office",
    time: "2026-11-23T02:30:11.482Z",
    type: "auth.otp",
  };
}

function leaf(opening, { id, time }) {
  const hmac = createHmac("sha256", opening.subarray(0, 32));
  const commitment = hmac.update("audit/v1\n").update(opening.subarray(32)).digest("base64");
  return Buffer.from(`{"c":"${commitment}","id":"${id}","t":"${time}","v":1}`);
}

// The largest power of two below n.
function half(n) {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function root(leaves) {
  if (leaves.length === 1) return sha256(LEAF, leaves[0]);
  const k = half(leaves.length);
  return sha256(NODE, root(leaves.slice(0, k)), root(leaves.slice(k)));
}

function path(index, leaves) {
  if (leaves.length === 1) return [];
  const k = half(leaves.length);
  return index < k
    ? [...path(index, leaves.slice(0, k)), root(leaves.slice(k))]
    : [...path(index - k, leaves.slice(k)), root(leaves.slice(0, k))];
}
