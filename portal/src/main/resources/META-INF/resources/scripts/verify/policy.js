// Whom to believe (C2SP tlog-policy): which logs, which witnesses, how many of them. One bare vkey is a policy too.
import { COSIGNATURE, ED25519, parseKey } from "./note.js";
import { require } from "./refusal.js";

export async function parsePolicy(text) {
  const policy = { logs: [], witnesses: [], isMetBy: () => true };
  const quorums = new Map([["none", () => true]]);
  for (const line of text.split("\n")) {
    const words = line.trim().split(/\s+/);
    if (words[0] === "" || words[0].startsWith("#")) continue;
    await read(words, policy, quorums);
  }
  require(policy.logs.length > 0, "key-missing");
  return policy;
}

async function read(words, policy, quorums) {
  switch (words[0]) {
    case "log":
      return policy.logs.push(await keyOf(words[1], ED25519));
    case "witness":
      policy.witnesses.push({ name: words[1], key: await keyOf(words[2], COSIGNATURE) });
      return quorums.set(words[1], (seen) => seen.has(words[1]));
    case "group":
      return quorums.set(words[1], group(words[2], words.slice(3).map((name) => named(quorums, name))));
    case "quorum":
      policy.isMetBy = named(quorums, words[1]);
      return undefined;
    default:
      require(words.length === 1 && words[0].includes("+"), "key-unreadable", words.join(" "));
      return policy.logs.push(await keyOf(words[0], ED25519));
  }
}

async function keyOf(vkey, type) {
  const key = await parseKey(vkey ?? "");
  require(key.type === type, "key-unreadable", vkey);
  return key;
}

function named(quorums, name) {
  require(quorums.has(name), "key-unreadable", name);
  return quorums.get(name);
}

function group(threshold, members) {
  const needed = { any: 1, all: members.length }[threshold] ?? Number(threshold);
  require(needed >= 1 && needed <= members.length, "key-unreadable", threshold);
  return (seen) => members.filter((member) => member(seen)).length >= needed;
}
