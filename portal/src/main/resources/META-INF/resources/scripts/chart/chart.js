// Draws each table of figures as bars. The table is the data: whoever sees no chart misses nothing.
import uPlot from "/webjars/uplot/1.6.30/dist/uPlot.esm.js";

const HEIGHT = 260;
const NAMES_MAX = 8;
const LABEL_MAX = 14;
const SUCCESS = "#1f4e9c";
const FAILURE = "#b3261e";
const lang = document.documentElement.lang.replace(/^en$/, "en-GB"); // as the rest of the page writes days
const numbers = new Intl.NumberFormat(lang);

for (const table of document.querySelectorAll("table[data-chart]")) draw(table, read(table));

// The figures of a table: the words of its heads, then a name and as many numbers in each row.
function read(table) {
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const rows = [...table.tBodies[0].rows].map(({ cells: [name, ...counts] }) => ({
    name: name.dataset.value,
    counts: counts.map((cell) => Number(cell.textContent)),
  }));
  return { heads, rows: table.dataset.chart === "names" ? rows.slice(0, NAMES_MAX) : rows };
}

function draw(table, { heads, rows }) {
  const place = document.querySelector(`[data-chart-of="${table.id}"]`);
  const isTime = table.dataset.chart === "time";
  const colours = table.dataset.failures ? [FAILURE] : [SUCCESS, FAILURE];
  const bars = uPlot.paths.bars({ size: [0.7, 48] });
  // Bars of one day stand on each other: the first is drawn as the sum, the next before it. Nothing is drawn for nothing.
  const stacked = colours.map((_, i) => rows.map(({ counts }) => counts.slice(i).reduce((sum, count) => sum + count, 0) || null));
  const options = {
    width: place.clientWidth,
    height: HEIGHT,
    cursor: { drag: { x: false, y: false } },
    scales: { x: { time: false, range: [-0.6, rows.length - 0.4] }, y: { range: (_, __, max) => [0, Math.max(max * 1.05, 1)] } },
    series: [
      { label: heads[0], value: (_, i) => (i === null ? "–" : label(rows[i].name, isTime)) },
      ...colours.map((colour, i) => ({
        label: heads[i + 1],
        stroke: colour,
        fill: colour,
        paths: bars,
        points: { show: false },
        value: (_, __, ___, at) => (at === null || at === undefined ? "–" : numbers.format(rows[at].counts[i])),
      })),
    ],
    axes: [
      {
        grid: { show: false },
        space: isTime ? 56 : 1,
        incrs: isTime ? [1, 2, 7, 14, 28] : [1],
        rotate: isTime ? 0 : -40,
        size: isTime ? 40 : 96,
        values: (_, splits) => splits.map((i) => (Number.isInteger(i) && rows[i] ? short(rows[i].name, isTime) : null)),
      },
      { size: 56, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 1e7],
        values: (_, splits) => splits.map((count) => numbers.format(count)) },
    ],
  };
  const plot = new uPlot(options, [rows.map((_, i) => i), ...stacked], place);
  describe(plot, table);
  followWidth(plot, place);
  table.closest("details").open = false;
}

// A frame later: resizing within the observer's own turn is an error to browsers.
function followWidth(plot, place) {
  const follow = () => plot.width !== place.clientWidth && plot.setSize({ width: place.clientWidth, height: HEIGHT });
  new ResizeObserver(() => requestAnimationFrame(follow)).observe(place);
}

// To those who do not see it a chart is one picture with a name; its figures are in the table.
function describe(plot, table) {
  const canvas = plot.root.querySelector("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-labelledby", `${table.id}-heading`);
}

function label(name, isTime) {
  return isTime ? new Date(`${name}T00:00:00Z`).toLocaleDateString(lang, { dateStyle: "medium", timeZone: "UTC" }) : name;
}

function short(name, isTime) {
  if (isTime) return new Date(`${name}T00:00:00Z`).toLocaleDateString(lang, { day: "numeric", month: "short", timeZone: "UTC" });
  return name.length > LABEL_MAX ? `${name.slice(0, LABEL_MAX - 1)}…` : name;
}
