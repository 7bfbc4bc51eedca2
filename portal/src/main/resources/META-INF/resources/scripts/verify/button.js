// The buttons beside entries: fetch the receipt from this portal, check it here, show what was found.
import { check } from "./check.js";
import { nothing, publishedKeys, show } from "./panel.js";

const dialog = document.getElementById("verify-dialog");
const place = dialog.querySelector("[data-result]");
const running = dialog.querySelector("[data-running]");
const PATIENCE_MS = 30_000;

dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
for (const button of document.querySelectorAll("button[data-verify]")) {
  button.hidden = false;
  button.addEventListener("click", () => open(button.dataset));
}

async function open({ verify, entry, leaf }) {
  place.replaceChildren();
  running.hidden = false;
  dialog.showModal();
  show(await found(verify, { entry, leaf }), place);
  running.hidden = true;
  dialog.scrollTop = 0;
  document.getElementById("verify-title").focus();
}

async function found(address, expected) {
  let text;
  try {
    const answer = await fetchPatiently(address);
    if (!answer.ok) return nothing("proof-unavailable");
    text = await answer.text();
  } catch {
    return nothing("proof-unavailable"); // away, or the session is over and leads to another origin
  }
  return check(text, publishedKeys(), expected);
}

// What was written a moment ago is in no signed checkpoint yet: the portal says when to ask again.
async function fetchPatiently(address) {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(address);
    const wait = 1000 * Number(answer.headers.get("Retry-After"));
    if (answer.status !== 503 || !(wait > 0) || performance.now() + wait > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
