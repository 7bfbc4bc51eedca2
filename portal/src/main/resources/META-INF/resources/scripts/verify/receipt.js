// A receipt (C2SP tlog-proof): what was written, where in the log, the path to the root, and the signed checkpoint.
import { fromBase64 } from "./bytes.js";
import { parseCheckpoint, parseNote, parseNumber } from "./note.js";
import { require } from "./refusal.js";

const HEADER = "c2sp.org/tlog-proof@v1";
const EXTRA = "extra ";
const INDEX = "index ";
const HASHES_MAX = 63;

export function parseReceipt(file) {
  const text = file.replaceAll("\r\n", "\n");
  const blank = text.indexOf("\n\n");
  require(text.startsWith(HEADER + "\n") && blank > 0, "not-a-receipt");
  const lines = text.slice(0, blank).split("\n").slice(1);
  const opening = lines[0]?.startsWith(EXTRA) ? bytesOf(lines.shift().slice(EXTRA.length)) : new Uint8Array();
  const index = lines[0]?.startsWith(INDEX) ? parseNumber(lines.shift().slice(INDEX.length)) : undefined;
  require(index !== undefined && lines.length <= HASHES_MAX, "line-unreadable", lines[0]);
  const hashes = lines.map(bytesOf);
  require(hashes.every((hash) => hash.length === 32), "line-unreadable");
  const note = parseNote(text.slice(blank + 2));
  return { opening, index, hashes, note, checkpoint: parseCheckpoint(note.body) };
}

function bytesOf(base64) {
  const bytes = fromBase64(base64);
  require(bytes, "line-unreadable", base64);
  return bytes;
}
