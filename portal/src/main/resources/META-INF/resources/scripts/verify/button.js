// The buttons beside entries: fetch the receipt from this portal, check it here, show what was found.
import { check } from "./check.js";
import { nothing, publishedKeys, show } from "./panel.js";

const dialog = document.getElementById("verify-dialog");
const place = dialog.querySelector("[data-result]");
const running = dialog.querySelector("[data-running]");

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
    const answer = await fetch(address);
    if (!answer.ok) return nothing("proof-unavailable");
    text = await answer.text();
  } catch {
    return nothing("proof-unavailable"); // away, or the session is over and leads to another origin
  }
  return check(text, publishedKeys(), expected);
}
