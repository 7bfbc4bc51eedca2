// The tree of RFC 6962 §2.1.
import { concat, sha256 } from "./bytes.js";
import { require } from "./refusal.js";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (entry) => sha256(LEAF, entry);

// The root that `hashes`, from the leaf's sibling upwards, lead to (RFC 9162 §2.1.3.2). Index and size are BigInt.
export async function rootOf(index, size, leaf, hashes) {
  require(index < size, "index-outside", `${index} ≥ ${size}`);
  let place = index;
  let last = size - 1n;
  let root = leaf;
  for (const [i, hash] of hashes.entries()) {
    require(last > 0n, "path-length", `${hashes.length} > ${i}`);
    if (place % 2n === 1n || place === last) {
      root = await sha256(NODE, concat(hash, root));
      while (place % 2n === 0n && place !== 0n) [place, last] = [place / 2n, last / 2n];
    } else {
      root = await sha256(NODE, concat(root, hash));
    }
    [place, last] = [place / 2n, last / 2n];
  }
  require(last === 0n, "path-length", `${hashes.length}`);
  return root;
}
