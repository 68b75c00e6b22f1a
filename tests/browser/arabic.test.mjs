// Arabic: the starter from right to left, on a phone.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { browser, buildIn, pages } from "./site.mjs";
import * as look from "./look.mjs";

let folder, chrome, tab;
before(async () => {
  folder = buildIn("ar");
  chrome = await browser();
  tab = await chrome.newPage({ viewport: { width: 320, height: 800 } });
});
after(() => chrome?.close());

const open = (page) => tab.goto(pathToFileURL(join(folder, page)).href);

test("charts are legible and nothing scrolls sideways at 320 px", async () => {
  const found = [];
  for (const page of pages(folder, { sample: true })) {
    await open(page);
    for (const problem of [...await look.lettering(tab), ...await look.sideways(tab)]) found.push(`${page}: ${problem}`);
  }
  assert.deepEqual(found, []);
});

test("words, tables and rows of a chart begin at the right; signs stay at their numbers", async () => {
  await open("outcomes/early-grade-reading/index.html");
  const seen = await tab.evaluate(() => {
    const box = (it) => it.getBoundingClientRect();
    document.querySelectorAll("details").forEach((it) => it.setAttribute("open", ""));
    const cells = [...document.querySelector("table tbody tr").children].map((it) => box(it).right);
    const heading = document.createRange();
    heading.selectNodeContents(document.querySelector("h2"));
    const row = [...document.querySelectorAll(".chart.n text")].find((it) => it.textContent === "Low-income families");
    const value = [...document.querySelectorAll(".chart.n text")].find((it) => /^.?70%/.test(it.textContent));
    const at = (sign) => value.getStartPositionOfChar(value.textContent.indexOf(sign)).x;
    return {
      cells, heading: box(document.querySelector("h2")).right - box(heading).right,
      row: box(row.closest("svg")).right - box(row).right, sign: at("%") - at("7"),
    };
  });
  assert.deepEqual(seen.cells, seen.cells.toSorted((a, b) => b - a));
  assert.ok(seen.heading < 1 && seen.row < 1, JSON.stringify(seen));
  assert.ok(seen.sign > 0, "the sign of a percentage stands at its right");
});
