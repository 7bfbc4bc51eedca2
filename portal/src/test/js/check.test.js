import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { check } from "../../main/resources/META-INF/resources/scripts/verify/check.js";
import { Log, ORIGIN, Signer } from "./making.js";

const stateOf = (result, step) => result.steps.find((each) => each.step === step).state;
const reasonOf = (result, step) => result.steps.find((each) => each.step === step).reason;

describe("somebody who holds a receipt", () => {
  it("has it accepted for every entry of every size", async () => {
    for (let size = 1; size <= 33; size++) {
      const log = new Log(size);
      for (let index = 0; index < size; index++) {
        const result = await check(log.receipt(index), log.signer.vkey);
        assert.equal(result.holds, true, `${index} of ${size}: ${JSON.stringify(result.steps)}`);
        assert.deepEqual(result.event, log.events[index]);
      }
    }
  });

  it("reads origin, size, index, root and what was written", async () => {
    const log = new Log(7);
    const { facts, event } = await check(log.receipt(4), log.signer.vkey);
    assert.equal(facts.origin, ORIGIN);
    assert.equal(facts.size, 7n);
    assert.equal(facts.index, 4n);
    assert.equal(facts.leaf, log.leafHash(4));
    assert.equal(event.purpose, "手当の申請");
  });

  it("may have got the file through a program that writes line ends otherwise", async () => {
    const log = new Log(3);
    assert.equal((await check(log.receipt(1).replaceAll("\n", "\r\n"), log.signer.vkey)).holds, true);
  });

  it("is refused whichever bit of the content, the path, the root or the signature is flipped", async () => {
    const log = new Log(6);
    const lines = log.receipt(3).split("\n");
    for (const [number, line] of lines.entries()) {
      const encoded = line.split(" ").at(-1);
      const bytes = Buffer.from(encoded, "base64");
      if (bytes.length < 32 || bytes.toString("base64") !== encoded) continue;
      for (let at = 0; at < bytes.length; at++) {
        bytes[at] ^= 1 << (at % 8);
        const altered = lines.with(number, line.replace(encoded, () => bytes.toString("base64"))).join("\n");
        bytes[at] ^= 1 << (at % 8);
        assert.equal((await check(altered, log.signer.vkey)).holds, false, `line ${number}, byte ${at}`);
      }
    }
  });

  it("is refused whichever character is replaced", async () => {
    const log = new Log(5);
    const receipt = log.receipt(2);
    for (let at = 0; at < receipt.length; at++) {
      const altered = receipt.slice(0, at) + (receipt[at] === "A" ? "B" : "A") + receipt.slice(at + 1);
      assert.equal((await check(altered, log.signer.vkey)).holds, false, `character ${at}`);
    }
  });

  it("is refused wherever the file is cut", async () => {
    const log = new Log(5);
    const receipt = log.receipt(2);
    for (let length = 0; length < receipt.length; length++) {
      assert.equal((await check(receipt.slice(0, length), log.signer.vkey)).holds, false, `${length} characters`);
    }
  });
});

describe("somebody who alters a receipt", () => {
  it("who changes what was written is told that the path no longer leads to the root", async () => {
    const log = new Log(6);
    const forged = Buffer.from(log.openings[3]);
    forged.write("pension-xx", forged.indexOf("tax-office"));
    const result = await check(log.receipt(3, { opening: forged }), log.signer.vkey);
    assert.equal(reasonOf(result, "included"), "root-differs");
    assert.equal(stateOf(result, "signed"), "held");
  });

  it("who makes up a whole log is told that its key is not the one that is believed", async () => {
    const real = new Log(2);
    const result = await check(new Log(2).receipt(0), real.signer.vkey);
    assert.equal(reasonOf(result, "signed"), "not-signed");
    assert.equal(stateOf(result, "included"), "held");
  });

  it("who puts the real key's name on a signature is told that the signature is wrong", async () => {
    const log = new Log(2);
    const other = log.receipt(0).replace(/— .*\n$/, log.signer.line("something else\n"));
    assert.equal(reasonOf(await check(other, log.signer.vkey), "signed"), "signature-wrong");
  });

  it("who names a place outside the tree, or sends too long a path, is told so", async () => {
    const log = new Log(4);
    const outside = log.receipt(3).replace("index 3", "index 4");
    assert.equal(reasonOf(await check(outside, log.signer.vkey), "included"), "index-outside");
    const long = log.receipt(3).replace("index 3\n", (line) => line + log.leafHash(0) + "\n");
    assert.equal(reasonOf(await check(long, log.signer.vkey), "included"), "path-length");
  });
});

describe("a reader with a policy", () => {
  const witnesses = ["one", "two", "three"].map((name) => new Signer(`witness.example/${name}`, 4));

  function policy(log) {
    const keys = witnesses.map((witness, i) => `witness w${i} ${witness.vkey} http://witness.example`).join("\n");
    return `# ours\nlog ${log.signer.vkey}\n${keys}\ngroup all3 2 w0 w1 w2\nquorum all3\n`;
  }

  it("learns which witnesses saw the checkpoint, and when", async () => {
    const log = new Log(3);
    const result = await check(log.receipt(1, { witnesses: witnesses.slice(0, 2) }), policy(log));
    assert.equal(result.holds, true);
    assert.deepEqual(result.facts.witnesses.map(({ name }) => name), ["w0", "w1"]);
    assert.equal(result.facts.witnesses[0].at.toISOString(), "2026-09-21T14:13:20.000Z");
  });

  it("refuses what too few witnesses saw", async () => {
    const log = new Log(3);
    const result = await check(log.receipt(1, { witnesses: witnesses.slice(2) }), policy(log));
    assert.equal(reasonOf(result, "witnessed"), "too-few-witnesses");
    assert.equal(stateOf(result, "signed"), "held");
  });

  it("refuses a cosignature that a known witness did not make", async () => {
    const log = new Log(3);
    const receipt = log.receipt(1) + witnesses[0].line("another\n") + witnesses[1].line(log.body());
    assert.equal(reasonOf(await check(receipt, policy(log)), "witnessed"), "witness-wrong");
  });

  it("does not mind cosignatures of witnesses that they do not know", async () => {
    const log = new Log(3);
    const result = await check(log.receipt(1, { witnesses }), log.signer.vkey);
    assert.equal(result.holds, true);
    assert.equal(stateOf(result, "witnessed"), "absent");
  });

  it("is told when a key cannot be read, is missing, or belongs to another log", async () => {
    const log = new Log(2);
    const typo = log.signer.vkey.replace(/.{4}$/, "AAA=");
    assert.equal(reasonOf(await check(log.receipt(0), typo), "signed"), "key-unreadable");
    assert.equal(reasonOf(await check(log.receipt(0), " \n"), "signed"), "key-missing");
    const other = new Signer("other.example/log", 1);
    assert.equal(reasonOf(await check(log.receipt(0), other.vkey), "signed"), "origin-unknown");
  });
});

describe("a page that knows which entry it shows", () => {
  it("refuses the receipt of another entry", async () => {
    const log = new Log(2);
    const result = await check(log.receipt(0), log.signer.vkey, { entry: log.events[1].id });
    assert.equal(reasonOf(result, "entry"), "other-entry");
  });

  it("proves the place of an entry whose content was erased, by its leaf", async () => {
    const log = new Log(4);
    const erased = log.receipt(2, { opening: Buffer.alloc(0) });
    const result = await check(erased, log.signer.vkey, { leaf: log.leafHash(2) });
    assert.equal(result.holds, true);
    assert.equal(stateOf(result, "entry"), "absent");
    assert.equal(reasonOf(await check(erased, log.signer.vkey), "entry"), "content-missing");
  });
});

describe("a browser without Ed25519", () => {
  it("says that it cannot, and accepts nothing", async (t) => {
    t.mock.method(crypto.subtle, "importKey", async function (format, key, algorithm, ...more) {
      if (algorithm.name === "Ed25519") throw new DOMException("unknown", "NotSupportedError");
      return Object.getPrototypeOf(crypto.subtle).importKey.call(crypto.subtle, format, key, algorithm, ...more);
    });
    const log = new Log(2);
    const result = await check(log.receipt(0), log.signer.vkey);
    assert.equal(reasonOf(result, "signed"), "browser-cannot");
    assert.equal(result.holds, false);
  });
});

describe("the platform's own library", { skip: !process.env.NID_RECEIPTS && "started without receipts of it" }, () => {
  it("makes receipts that are accepted here", async () => {
    const { vkey, receipts } = JSON.parse(readFileSync(process.env.NID_RECEIPTS, "utf8"));
    assert.ok(receipts.length > 0);
    for (const receipt of receipts) {
      const result = await check(receipt, vkey);
      assert.equal(result.holds, true, JSON.stringify(result.steps));
    }
  });
});
