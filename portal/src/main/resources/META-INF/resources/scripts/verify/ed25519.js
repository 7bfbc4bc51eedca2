// Ed25519 (RFC 8032): the browser's own where it has one, else @noble/ed25519 from this origin.
import { Refusal } from "./refusal.js";

const OTHERWISE = "/scripts/vendor/noble-ed25519.js";

export async function verifies(publicKey, message, signature) {
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, { name: "Ed25519" }, false, ["verify"]);
    return await crypto.subtle.verify({ name: "Ed25519" }, key, signature, message);
  } catch (failure) {
    if (failure.name === "NotSupportedError") return verifiesOtherwise(publicKey, message, signature);
    if (failure.name === "DataError" || failure.name === "OperationError") return false; // no point on the curve
    throw failure;
  }
}

async function verifiesOtherwise(publicKey, message, signature) {
  const noble = await load();
  try {
    return await noble.verifyAsync(signature, message, publicKey, { zip215: false });
  } catch {
    return false; // malformed, says the library
  }
}

async function load() {
  try {
    return await import(OTHERWISE);
  } catch {
    throw new Refusal("browser-cannot");
  }
}
