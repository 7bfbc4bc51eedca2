// What a receipt says was written. The log holds only a salted commitment to it, so the leaf is rebuilt from both.
import { concat, toBase64, utf8 } from "./bytes.js";
import { require } from "./refusal.js";

const SALT_BYTES = 32;
const PREFIX = utf8("audit/v1\n");

// `opening` is 32 bytes of salt, then the payload.
export async function openEntry(opening) {
  require(opening.length > SALT_BYTES, "entry-unreadable");
  const salt = opening.slice(0, SALT_BYTES);
  const payload = opening.slice(SALT_BYTES);
  const event = parse(payload);
  const commitment = toBase64(await commit(salt, payload));
  return { event, commitment, leaf: utf8(`{"c":"${commitment}","id":"${event.id}","t":"${event.time}","v":1}`) };
}

function parse(payload) {
  try {
    const event = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
    if (typeof event.id === "string" && typeof event.time === "string") return event;
  } catch {
    // refused below
  }
  return require(false, "entry-unreadable");
}

// HMAC-SHA-256(salt, "audit/v1\n" ‖ payload)
async function commit(salt, payload) {
  const key = await crypto.subtle.importKey("raw", salt, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, concat(PREFIX, payload)));
}
