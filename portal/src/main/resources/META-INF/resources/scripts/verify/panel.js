// Shows what a check found, in the words that the page brings along. The only script here that touches the page.

const template = document.getElementById("verification");
const COLOUR = { held: "nid-tag--good", failed: "nid-tag--bad" };

export const publishedKeys = () => template.dataset.policy;

export function show(result, place) {
  const panel = template.content.cloneNode(true);
  const words = takeWords(panel);
  panel.querySelector(`[data-verdict="${!result.holds}"]`).remove();
  if (result.steps.some((step) => step.reason === "not-a-receipt")) sayOnly(panel, words.reason.get("not-a-receipt"));
  for (const step of result.steps) showStep(panel.querySelector(`[data-step="${step.step}"]`), step, words);
  showContent(panel.querySelector('[data-part="content"]'), result, words);
  showFacts(panel.querySelector('[data-part="facts"]'), result.facts, words);
  place.replaceChildren(panel);
}

// What is shown when there was nothing to check.
export const nothing = (reason) => ({ holds: false, steps: [{ step: "readable", state: "failed", reason }], facts: {} });

// Some other file is evidence of nothing: only which file to choose is worth saying.
function sayOnly(panel, what) {
  panel.querySelector("[data-evidence]").textContent = what;
}

function takeWords(panel) {
  const words = {};
  for (const list of panel.querySelectorAll("[data-words]")) {
    words[list.dataset.words] = new Map([...list.children].map((item) => [item.dataset.word, item.textContent]));
    list.remove();
  }
  return words;
}

// What a check means is said only where it held; elsewhere it would read as if it had.
function showStep(row, { step, state, reason, detail }, words) {
  const tag = row.querySelector(".nid-tag");
  const meaning = row.querySelector(".nid-soft");
  if (state === "absent") meaning.textContent = words.absent.get(step);
  else if (state !== "held") meaning.remove();
  tag.textContent = words.state.get(state);
  if (COLOUR[state]) tag.classList.add(COLOUR[state]);
  if (!reason) return;
  row.dataset.reason = reason;
  row.append(element("p", words.reason.get(reason), "verify-reason"));
  if (detail) row.append(element("code", detail));
}

// Only what was proven is shown as content: an altered text must not look like an entry of the log.
function showContent(part, { holds, event }, words) {
  if (!holds || !event) return part.remove();
  const known = [...words.field.keys()].filter((name) => event[name] !== undefined && event[name] !== null);
  const others = Object.keys(event).filter((name) => !words.field.has(name));
  for (const name of [...known, ...others]) {
    const value = name === "time" ? moment(new Date(event.time)) : String([event[name]].flat().join(", "));
    part.lastElementChild.append(fact(words.field.get(name) ?? name, value, name));
  }
  return undefined;
}

function showFacts(part, facts, words) {
  if (facts.origin === undefined) return part.remove();
  const witnesses = facts.witnesses.map(({ name, at }) => `${name} (${moment(at)})`).join(", ");
  for (const [name, word] of words.fact) {
    const value = name === "witnesses" ? witnesses || words.state.get("absent") : facts[name];
    if (value !== undefined) part.lastElementChild.append(fact(word, String(value), name));
  }
  return undefined;
}

function fact(word, value, name) {
  const row = document.createElement("div");
  const description = document.createElement("dd");
  description.append(element("code", value));
  description.dataset.fact = name;
  row.append(element("dt", word), description);
  return row;
}

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function moment(date) {
  if (Number.isNaN(date.getTime())) return "?";
  const style = { dateStyle: "medium", timeStyle: "long", timeZone: template.dataset.zone, hourCycle: "h23" };
  const lang = document.documentElement.lang.replace(/^en$/, "en-GB"); // as the rest of the page writes days
  return new Intl.DateTimeFormat(lang, style).format(date);
}
