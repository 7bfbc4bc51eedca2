// Signed notes (C2SP signed-note), checkpoints (tlog-checkpoint) and keys (vkey).
import { concat, fromBase64, sha256, toHex, utf8 } from "./bytes.js";
import { verifies } from "./ed25519.js";
import { require } from "./refusal.js";

const NUMBER = /^(?:0|[1-9][0-9]{0,17})$/;
const NAME = /^[^\s+]+$/u;
const SIGNATURES_MAX = 100;
const KEY_ID_BYTES = 4;
const TIME_BYTES = 8;

export const ED25519 = 1;
export const COSIGNATURE = 4;

// A vkey: `<name>+<key id>+base64(type ‖ public key)`. The key id is recomputed, never believed.
export async function parseKey(vkey) {
  const [name, id, encoded, ...more] = splitKey(vkey);
  const typed = fromBase64(encoded ?? "");
  require(more.length === 0 && typed?.length === 33 && NAME.test(name), "key-unreadable", vkey);
  const key = { name, type: typed[0], publicKey: typed.slice(1), id };
  require(key.type === ED25519 || key.type === COSIGNATURE, "key-unreadable", vkey);
  require(toHex((await sha256(utf8(name), Uint8Array.of(10), typed)).slice(0, KEY_ID_BYTES)) === id, "key-unreadable", vkey);
  return key;
}

// Base64 may hold plus signs; names may not.
function splitKey(vkey) {
  const first = vkey.indexOf("+");
  const second = vkey.indexOf("+", first + 1);
  return first < 0 || second < 0 ? [vkey, ""] : [vkey.slice(0, first), vkey.slice(first + 1, second), vkey.slice(second + 1)];
}

export function parseNote(text) {
  const separator = text.lastIndexOf("\n\n");
  require(separator >= 0 && text.endsWith("\n"), "note-unreadable");
  const lines = text.slice(separator + 2, -1).split("\n");
  require(lines.length <= SIGNATURES_MAX, "note-unreadable");
  return { body: text.slice(0, separator + 1), signatures: lines.map(parseSignature) };
}

function parseSignature(line) {
  const [dash, name, encoded, ...more] = line.split(" ");
  const bytes = fromBase64(encoded ?? "");
  require(dash === "—" && more.length === 0 && NAME.test(name) && bytes?.length > KEY_ID_BYTES, "note-unreadable", line);
  return { name, keyId: toHex(bytes.slice(0, KEY_ID_BYTES)), bytes: bytes.slice(KEY_ID_BYTES) };
}

// Three lines, no extensions: nobody could check what those say.
export function parseCheckpoint(body) {
  const [origin, size, root, end, ...more] = body.split("\n");
  const hash = fromBase64(root ?? "");
  require(more.length === 0 && end === "" && origin && NUMBER.test(size) && hash?.length === 32, "note-unreadable", body);
  return { origin, size: BigInt(size), root: hash };
}

export const parseNumber = (text) => (NUMBER.test(text) ? BigInt(text) : undefined);

export const isNamedBy = (key, signature) => key.name === signature.name && key.id === signature.keyId;

// Whether the note's body was signed so by that key: as a log (RFC 8032 over the body) or as a witness (tlog-cosignature).
export async function isBy(key, signature, body) {
  if (key.type === ED25519) return signature.bytes.length === 64 && verifies(key.publicKey, utf8(body), signature.bytes);
  if (signature.bytes.length !== TIME_BYTES + 64) return false;
  const message = concat(utf8(`cosignature/v1\ntime ${seconds(signature)}\n`), utf8(body));
  return verifies(key.publicKey, message, signature.bytes.slice(TIME_BYTES));
}

// When a witness says that it saw the checkpoint.
export const cosignedAt = (signature) => new Date(Number(seconds(signature)) * 1000);

const seconds = (signature) => new DataView(signature.bytes.buffer).getBigUint64(0);

