// The public page: a receipt that was chosen, dropped or pasted is checked here and sent nowhere.
import { check } from "./check.js";
import { show } from "./panel.js";

const BYTES_MAX = 1_000_000;
const receipt = document.getElementById("receipt");
const outcome = document.getElementById("outcome");
const file = document.getElementById("receipt-file");

document.getElementById("start").addEventListener("click", run);
file.addEventListener("change", () => take(file.files));
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  if (event.dataTransfer.files.length === 0) return; // text may be dropped into a field as ever
  event.preventDefault();
  take(event.dataTransfer.files);
});

async function take([chosen]) {
  if (!chosen) return;
  receipt.value = chosen.size > BYTES_MAX ? "" : await chosen.text();
  await run();
}

async function run() {
  const text = receipt.value.trim() + "\n"; // pasting easily loses or adds an end of line
  const result = await check(text, document.getElementById("keys").value);
  show(result, outcome.querySelector("[data-result]"));
  outcome.hidden = false;
  document.getElementById("outcome-heading").focus();
}
