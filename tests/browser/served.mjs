// A site under `reportcard serve`: a copy of the starter to edit, the server, and tabs that watch it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { binary, repository } from "./site.mjs";

/** So long may anything take that a server or a browser does. */
export const patience = 15_000;

/** Servers that run: none outlives the tests. */
const running = new Set();
process.once("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** A copy of the starter that a test may edit; it goes when the test ends. */
export function starter(t) {
  const root = mkdtempSync(join(tmpdir(), "reportcard-serve-"));
  for (const folder of ["content", "editions", "themes"]) cpSync(join(repository, folder), join(root, folder), { recursive: true });
  t.after(() => rmSync(root, { recursive: true, force: true }));
  return {
    root,
    read: (path) => readFileSync(join(root, path), "utf8"),
    write: (path, text) => writeFileSync(join(root, path), text),
    edit(path, from, to) {
      const text = this.read(path);
      assert.ok(text.includes(from), `${path} holds ${from}`);
      writeFileSync(join(root, path), text.replace(from, () => to));
    },
  };
}

/** Serves a folder; returns the address that the server says, and a way to end it. */
export async function start(t, root, ...options) {
  const child = spawn(binary, ["serve", "--root", root, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  child.unref();
  running.add(child);
  const ended = new Promise((resolve) => child.once("close", resolve)).then(() => running.delete(child));
  const stop = async () => {
    child.kill("SIGINT");
    const late = setTimeout(() => child.kill("SIGKILL"), 3000);
    await ended;
    clearTimeout(late);
  };
  t.after(stop);
  let said = "";
  const origin = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address in: ${said}`)), patience);
    const hear = (words) => {
      said += words;
      const [address] = said.match(/http:\/\/127\.0\.0\.1:\d+\/\S*(?=\s)/) ?? [];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("close", (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return { origin, stop, signal: (name) => child.kill(name) };
}

/** A tab on a page, which remembers whether it ever left it, and what went wrong. */
export async function open(context, address, { quiet = true } = {}) {
  const tab = await context.newPage();
  tab.setDefaultTimeout(patience);
  tab.problems = [];
  tab.on("pageerror", (error) => tab.problems.push(String(error)));
  tab.on("console", (line) => { if (quiet && ["error", "warning"].includes(line.type())) tab.problems.push(line.text()); });
  await tab.goto(address);
  await tab.evaluate(() => { window.stayed = true; });
  return tab;
}

/** Waits until a page shows some words. */
export function shows(tab, words) {
  return tab.waitForFunction((text) => document.body.textContent.includes(text), words);
}

/** The page was never left, nothing went wrong, and it is what a fresh load of it would be. */
export async function whole(tab) {
  assert.deepEqual(tab.problems, []);
  assert.ok(await tab.evaluate(() => window.stayed), "the page was loaded anew");
  await tab.waitForFunction(async () => {
    const text = await (await fetch(location.href)).text();
    const [live, fresh] = [document.cloneNode(true), new DOMParser().parseFromString(text, "text/html")];
    live.querySelector("reportcard-live").remove();
    for (const page of [live, fresh]) {
      for (const link of page.querySelectorAll("link[rel=stylesheet]")) link.setAttribute("href", new URL(link.getAttribute("href"), location.href).pathname);
    }
    return live.documentElement.isEqualNode(fresh.documentElement);
  });
}

/** Words of the overlay that are too pale on what lies behind them: axe does not tell here. */
export function pale(tab) {
  return tab.evaluate(() => {
    const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
    const light = (colour) => {
      const [r, g, b] = numbers(colour).map((part) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element) => {
      for (let box = element; box; box = box.parentElement) {
        const colour = getComputedStyle(box).backgroundColor;
        if (numbers(colour)[3] !== 0) return colour;
      }
      return "rgb(255, 255, 255)";
    };
    const contrast = (element) => {
      const [a, b] = [getComputedStyle(element).color, behind(element)].map(light);
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const { shadowRoot } = document.querySelector("reportcard-live");
    return [...shadowRoot.querySelectorAll("section *, .pill")]
      .filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && contrast(element) < 4.5)
      .map((element) => `${contrast(element).toFixed(1)}: ${element.textContent}`);
  });
}
