// Checks a receipt, step by step, with nothing but its text and the keys that the reader believes. Asks nobody.
import { fromBase64, same, toBase64 } from "./bytes.js";
import { openEntry } from "./entry.js";
import { leafHash, rootOf } from "./merkle.js";
import { cosignedAt, isBy, isNamedBy } from "./note.js";
import { parsePolicy } from "./policy.js";
import { parseReceipt } from "./receipt.js";
import { Refusal, require } from "./refusal.js";

export const STEPS = ["readable", "entry", "included", "signed", "witnessed"];

// `keys`: a policy or a vkey. `expected.entry`: the id that the entry must have. `expected.leaf`: base64 of the leaf's hash,
// for entries whose content was erased. Returns `{holds, steps: [{step, state, reason, detail}], facts, event}`; a state
// is held, failed, skipped (something before it failed) or absent (there is nothing to check).
export async function check(text, keys, expected = {}) {
  const course = new Course();
  await course.step("readable", async () => course.learn(parseReceipt(text)));
  await course.step("entry", async () => openOrBelieve(course, expected), ["readable"]);
  await course.step("included", async () => include(course), ["readable", "entry"]);
  await course.step("signed", async () => sign(course, await parsePolicy(keys)), ["readable"]);
  await course.step("witnessed", async () => witness(course), ["signed"]);
  return course.result();
}

class Course {
  steps = [];
  facts = { witnesses: [] };

  learn(receipt) {
    this.receipt = receipt;
    const { origin, size, root } = receipt.checkpoint;
    Object.assign(this.facts, { origin, size, root: toBase64(root), index: receipt.index });
  }

  async step(name, work, needs = []) {
    if (needs.some((need) => this.stateOf(need) !== "held" && this.stateOf(need) !== "absent")) {
      this.steps.push({ step: name, state: "skipped" });
      return;
    }
    try {
      this.steps.push({ step: name, state: (await work()) ?? "held" });
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      this.steps.push({ step: name, state: "failed", reason: failure.reason, detail: failure.detail });
    }
  }

  stateOf(name) {
    return this.steps.find((step) => step.step === name)?.state;
  }

  result() {
    const holds = this.steps.every((step) => step.state === "held" || step.state === "absent");
    return { holds, steps: this.steps, facts: this.facts, event: this.event };
  }
}

async function openOrBelieve(course, expected) {
  const erased = course.receipt.opening.length === 0;
  if (erased) {
    course.leaf = fromBase64(expected.leaf ?? "");
    require(course.leaf?.length === 32, "content-missing");
  } else {
    const entry = await openEntry(course.receipt.opening);
    require(!expected.entry || entry.event.id === expected.entry, "other-entry", entry.event.id);
    course.event = entry.event;
    course.facts.commitment = entry.commitment;
    course.leaf = await leafHash(entry.leaf);
  }
  course.facts.leaf = toBase64(course.leaf);
  return erased ? "absent" : "held";
}

async function include(course) {
  const { index, hashes, checkpoint } = course.receipt;
  const root = await rootOf(index, checkpoint.size, course.leaf, hashes);
  require(same(root, checkpoint.root), "root-differs", `${toBase64(root)} ≠ ${toBase64(checkpoint.root)}`);
}

async function sign(course, policy) {
  course.policy = policy;
  const { note, checkpoint } = course.receipt;
  const logs = policy.logs.filter((key) => key.name === checkpoint.origin);
  require(logs.length > 0, "origin-unknown", checkpoint.origin);
  const lines = note.signatures.filter((line) => logs.some((key) => isNamedBy(key, line)));
  require(lines.length > 0, "not-signed", checkpoint.origin);
  for (const line of lines) {
    require(await isBy(logs.find((key) => isNamedBy(key, line)), line, note.body), "signature-wrong", line.name);
  }
}

async function witness(course) {
  const { note } = course.receipt;
  const seen = new Set();
  for (const { name, key } of course.policy.witnesses) {
    for (const line of note.signatures.filter((line) => isNamedBy(key, line))) {
      require(await isBy(key, line, note.body), "witness-wrong", name);
      seen.add(name);
      course.facts.witnesses.push({ name, at: cosignedAt(line) });
    }
  }
  require(course.policy.isMetBy(seen), "too-few-witnesses", `${seen.size} / ${course.policy.witnesses.length}`);
  return seen.size > 0 ? "held" : "absent";
}
