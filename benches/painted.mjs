// Painted: how long after an edit the new page is there, under `reportcard serve`. Three moments, each
// from just before the file is written: told (the event stream names a new site), served (first byte of
// the new page over loopback), painted (two frames after Chromium has laid the difference onto the page,
// so up to 33 ms of it are the screen's own beat). It judges nothing.
//
//   cargo build --release && (cd tests/browser && npm ci)
//   node benches/painted.mjs              # 10 and 1,000 outcomes
//   node benches/painted.mjs 10000        # the sizes that are named
//
// REPORTCARD names another binary, EDITS another number of edits of each kind than 30.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { binary, browser, repository } from "../tests/browser/site.mjs";

const edits = Number(process.env.EDITS ?? 30);
/** Milliseconds between edits, as somebody types. */
const rest = 150;
/** Milliseconds before another kind of edit: by then the whole site is checked. */
const settled = (size) => 500 + size / 2;
/** Milliseconds after which an edit counts as lost. */
const lost = 60_000;
const now = () => performance.timeOrigin + performance.now();

// The site: as benches/generated makes it.

const words = "children in the county read with a neighbor every week and schools share what they learn".split(" ");
const groups = ["north", "south", "east", "west", "harbor", "hills"];

const siteYaml = (name) => `community: { name: ${name}, partnership: Bench Forward }
edition: { name: "2026", published: 2026-10-14 }
base_url: https://bench.example
social_images: false
stages:
  - { id: school, title: School }
breakdowns:
  - id: district
    title: District
    groups:${groups.map((id) => `\n      - { id: ${id}, title: ${id} district }`).join("")}
`;

const outcomeYaml = (n, measure) => `title: Outcome ${n}
stage: school
age: 9
order: ${n}
indicators:
  - id: indicator-${String(n).padStart(5, "0")}
    title: Children of cohort ${n} who read at grade level
    measure: ${measure}
    unit: percent
    direction: higher
    baseline: 2016–17
    target: { value: 90, period: 2030–31 }
    breakdowns: [district]
    source: { name: An invented source, released: 2026-09-01 }
    series: series.csv
`;

const story = (n, first) => `${first} ` + Array.from({ length: 400 }, (_, word) =>
  words[(n + word * 7 + Math.floor(word / 16)) % words.length] + (word % 80 === 79 ? ".\n\n" : " ")).join("");

/** Ten years of six groups; `more` children are counted in the last group of the last year. */
const series = (n, more) => {
  const rows = ["period,district,value,numerator,denominator"];
  for (let year = 0; year < 10; year += 1) {
    const counts = groups.map((_, g) => 400 + ((n * 31 + g * 57 + year * (11 + g)) % 400));
    if (year === 9) counts[5] += more;
    const row = (id, count, of) => rows.push(`${2016 + year}–${17 + year},${id},${((count * 100) / of).toFixed(4)},${count},${of}`);
    counts.forEach((count, g) => row(groups[g], count, 1000));
    row("", counts.reduce((a, b) => a + b), 6000);
  }
  return `${rows.join("\n")}\n`;
};

function generate(root, outcomes) {
  mkdirSync(join(root, "content/outcomes"), { recursive: true });
  cpSync(join(repository, "themes"), join(root, "themes"), { recursive: true });
  writeFileSync(join(root, "content/site.yaml"), siteYaml("Bench County"));
  writeFileSync(join(root, "content/index.md"), "One line for every outcome.\n");
  for (let n = 0; n < outcomes; n += 1) {
    const folder = join(root, "content/outcomes", `outcome-${String(n).padStart(5, "0")}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "outcome.yaml"), outcomeYaml(n, `Children of cohort ${n} at grade level`));
    writeFileSync(join(folder, "index.md"), story(n, "First"));
    writeFileSync(join(folder, "series.csv"), series(n, 0));
  }
}

/** What is edited: a file, and its text at the nth edit. All of it shows on the page that is watched. */
const watched = 5;
const own = `content/outcomes/outcome-0000${watched}`;
const page = `outcomes/outcome-0000${watched}/index.html`;
const theme = (path) => readFileSync(join(repository, "themes/default", path), "utf8");
const kinds = {
  Markdown: [`${own}/index.md`, (n) => story(watched, `Edit ${n}`)],
  YAML: [`${own}/outcome.yaml`, (n) => outcomeYaml(watched, `Children at grade level, edit ${n}`)],
  CSV: [`${own}/series.csv`, (n) => series(watched, 1 + (n % 99))],
  template: ["themes/default/templates/base.html", (n) => theme("templates/base.html").replace("<main ", `<main data-edit="${n}" `)],
  stylesheet: ["themes/default/assets/style.css", (n) => `${theme("assets/style.css")}\n.name { outline-offset: ${n}px; }\n`],
  "site.yaml": ["content/site.yaml", (n) => siteYaml(`Bench County ${n}`)],
};

// The server and its event stream

async function serve(root) {
  const child = spawn(binary, ["serve", "--root", root], { stdio: ["ignore", "pipe", "pipe"] });
  child.unref();
  process.once("exit", () => child.kill("SIGKILL"));
  let said = "";
  const origin = await new Promise((resolve, reject) => {
    const hear = (text) => {
      said += text;
      const [address] = said.match(/http:\/\/127\.0\.0\.1:\d+\/(?=\s)/) ?? [];
      if (address) resolve(address);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("close", (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return { child, origin };
}

/** The states of the server as they come: the site of the last one, and waiting for the first good one or another. */
async function listen(origin) {
  let state, tell, text = "";
  const response = await new Promise((resolve, reject) => get(`${origin}.reportcard/events`, resolve).on("error", reject));
  response.setEncoding("utf8").on("error", () => {}).on("data", (part) => {
    text += part;
    const events = text.split("\n\n");
    text = events.pop();
    for (const event of events) {
      const data = event.match(/^data: ?(\{.*)$/m);
      if (!data) continue;
      state = JSON.parse(data[1]);
      tell?.(state);
    }
  });
  const wait = (good) => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`lost; last heard: ${JSON.stringify(state)}`)), lost);
    tell = (heard) => {
      if (!good(heard)) return;
      clearTimeout(late);
      tell = undefined;
      resolve(heard.site);
    };
    if (state) tell(state);
  });
  return { site: () => state.site, ready: () => wait((heard) => heard.ready), after: (site) => wait((heard) => heard.site !== site), close: () => response.destroy() };
}

const agent = new Agent({ keepAlive: true });
const firstByte = (address) => new Promise((resolve, reject) => {
  get(address, { agent }, (response) => {
    response.once("data", () => resolve(now())).resume();
  }).on("error", reject);
});

// Measuring

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
const both = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return [at(sorted, 0.5), at(sorted, 0.99)].map((time) => time.toFixed(1).padStart(7)).join(" ");
};

async function measure(size, chrome) {
  const root = mkdtempSync(join(tmpdir(), "reportcard-painted-"));
  let child, stream, tab;
  try {
    generate(root, size);
    const started = now();
    const server = await serve(root);
    child = server.child;
    stream = await listen(server.origin);
    await stream.ready();
    const first = now() - started;
    let turn = 0;
    const write = ([path, text]) => {
      turn += 1;
      const bytes = text(turn);
      const from = now();
      writeFileSync(join(root, path), bytes);
      return from;
    };
    const [told, served, painted] = [{}, {}, {}];
    for (const kind of Object.keys(kinds)) {
      [told[kind], served[kind], painted[kind]] = [[], [], []];
      await pause(settled(size));
      for (let n = 0; n < edits; n += 1) {
        const was = stream.site();
        const from = write(kinds[kind]);
        await stream.after(was);
        told[kind].push(now() - from);
        served[kind].push((await firstByte(server.origin + page)) - from);
        await pause(rest);
      }
    }
    tab = await chrome.newPage();
    await tab.goto(server.origin + page);
    await pause(500);
    await tab.evaluate(() => {
      window.seen = {};
      document.addEventListener("reportcard:painted", ({ detail }) => {
        window.seen[detail.site] ??= performance.timeOrigin + performance.now();
      });
    });
    for (const kind of Object.keys(kinds)) {
      await pause(settled(size));
      for (let n = 0; n < edits; n += 1) {
        const was = stream.site();
        const from = write(kinds[kind]);
        const site = await stream.after(was);
        const seen = await tab.waitForFunction((one) => window.seen[one], site, { timeout: lost, polling: 20 });
        painted[kind].push((await seen.jsonValue()) - from);
        await pause(rest);
      }
    }
    for (const kind of Object.keys(kinds)) {
      console.log(`${String(size).padStart(8)}  ${kind.padEnd(10)} ${both(told[kind])} ${both(served[kind])} ${both(painted[kind])}`);
    }
    console.log(`${String(size).padStart(8)}  start to first site ${(first / 1000).toFixed(2)} s, resident ${resident(child)} MiB`);
  } finally {
    await tab?.close();
    stream?.close();
    child?.kill("SIGINT");
    rmSync(root, { recursive: true, force: true });
  }
}

/** MiB that a process holds in memory, where the system tells. */
function resident(child) {
  try {
    const [, kib] = readFileSync(`/proc/${child.pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/);
    return Math.round(Number(kib) / 1024);
  } catch {
    return "?";
  }
}

const named = process.argv.slice(2).map(Number).filter(Boolean);
const chrome = await browser();
try {
  console.log("                        told            served          painted, ms");
  console.log("outcomes  edit        median     p99  median     p99  median     p99");
  for (const size of named.length ? named : [10, 1000]) await measure(size, chrome);
} finally {
  await chrome.close();
}
agent.destroy();
