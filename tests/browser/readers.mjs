// What readers meet on every kind of page of a site that the project ships.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import vnu from "vnu-jar";
import { browser, build, files, pages, serve } from "./site.mjs";
import * as look from "./look.mjs";

/** A look that takes longer than this has met a page that does not end. */
const patience = { timeout: 300_000 };

/** Holds every kind of page of a site to what its readers need. */
export function hold(name) {
  describe(name, () => {
    let folder, server, chrome, sample;
    before(async () => {
      folder = build(name);
      server = await serve(folder);
      chrome = await browser();
      sample = pages(folder, { sample: true });
    });
    after(async () => {
      await chrome?.close();
      server?.close();
    });

    /** Opens each page of the sample in one way of looking, and collects what `check` finds. */
    async function each(options, check, { origin = server.origin, list = sample, size = [1280, 900] } = {}) {
      const context = await chrome.newContext({ ...options, viewport: { width: size[0], height: size[1] } });
      const found = [];
      try {
        const tab = await context.newPage();
        for (const page of list) {
          await tab.goto(origin + page);
          for (const problem of await check(tab, page)) found.push(`${page}: ${problem}`);
        }
      } finally {
        await context.close();
      }
      assert.deepEqual(found, []);
    }

    test("pages, drawings and stylesheets are valid", () => {
      let report = "";
      try {
        execFileSync("java", ["-Xss8m", "-jar", vnu, "--also-check-css", "--also-check-svg", "--skip-non-html",
          "--errors-only", "--format", "json", folder], { stdio: ["ignore", "ignore", "pipe"], maxBuffer: 1 << 28 });
      } catch (failure) {
        report = String(failure.stderr);
      }
      const messages = report ? JSON.parse(report).messages : [];
      const errors = messages.filter((m) => m.type === "error" && !look.cssThatTheValidatorLacks.test(m.message));
      assert.deepEqual(errors.map((m) => `${m.url}:${m.lastLine} ${m.message}`), []);
    });

    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 375]) {
        test(`no barrier that axe knows, ${colorScheme}, ${width} px`, patience, () =>
          each({ colorScheme }, async (tab) => {
            const { violations } = await new AxeBuilder({ page: tab }).analyze();
            return violations.map((v) => `${v.id} ${v.nodes[0].html.slice(0, 120)}`);
          }, { size: [width, 900] }));
      }
    }

    test("a page asks nothing of other hosts, fails at nothing, needs no script", patience, () =>
      each({ javaScriptEnabled: true }, async (tab, page) => {
        const problems = [];
        tab.removeAllListeners();
        tab.on("request", (r) => { if (!r.url().startsWith(server.origin)) problems.push(`asks ${r.url()}`); });
        tab.on("response", (r) => { if (r.status() >= 400) problems.push(`${r.status()} ${r.url()}`); });
        tab.on("console", (m) => { if (m.type() === "error") problems.push(m.text()); });
        await tab.goto(server.origin + page, { waitUntil: "networkidle" });
        const scripts = await tab.locator("script:not([type='application/ld+json']), [onclick], [style]").count();
        return scripts ? [...problems, `${scripts} scripts or inline styles`] : problems;
      }));

    test("every link leads somewhere, at the root, in a sub-folder and from a disk", patience, async () => {
      const known = new Set(files(folder));
      const broken = [];
      const context = await chrome.newContext({ javaScriptEnabled: true });
      const tab = await context.newPage();
      const anchors = new Map();
      for (const page of pages(folder)) anchors.set(page, await look.linksOf(tab, pathToFileURL(join(folder, page)).href));
      const root = pathToFileURL(folder).href + "/";
      for (const [page, { links }] of anchors) {
        // A host shows the page for what is missing in any folder, so that it names its site in full.
        const home = page === "404.html" ? server.address : root;
        if (!links.some((l) => l.startsWith(home))) broken.push(`${page} leads nowhere`);
        for (const link of links.filter((l) => l.startsWith("file:") || l.startsWith(home))) {
          const from = [root, home].find((start) => link.startsWith(start)) ?? "";
          const [path, anchor] = decodeURIComponent(link.slice(from.length)).split("#");
          if (!from || !known.has(path || "index.html")) broken.push(`${page} → ${link}`);
          else if (anchor && path.endsWith(".html") && !anchors.get(path).ids.includes(anchor)) broken.push(`${page} → #${anchor} of ${path}`);
        }
      }
      await context.close();
      assert.deepEqual(broken, []);
      const nested = await serve(folder, "/team/report-2031/");
      try {
        await each({}, async (t) => (await t.locator("link[rel=stylesheet]").evaluateAll((l) => l.some((x) => !x.sheet?.cssRules.length))) ? ["no stylesheet"] : [], { origin: nested.origin });
      } finally {
        nested.close();
      }
    });

    for (const width of [320, 375, 1280]) {
      test(`lettering in charts is at least 12 px, unclipped and apart at ${width} px`, patience, () =>
        each({}, look.lettering, { size: [width, 900] }));
    }

    test("nothing scrolls sideways at 320 px, nor at twice the text size", patience, async () => {
      await each({}, look.sideways, { size: [320, 800] });
      await each({}, async (tab) => {
        await tab.evaluate(() => document.documentElement.setAttribute("data-large", ""));
        await tab.evaluate(() => { document.documentElement.attributeStyleMap.set("font-size", CSS.percent(200)); });
        return look.sideways(tab);
      });
    });

    for (const width of [320, 375]) {
      test(`wider text spacing loses nothing at ${width} px`, patience, () => each({}, look.spacing, { size: [width, 900] }));
    }

    test("forced colours leave no mark in a colour of its own", patience, () => each({ forcedColors: "active" }, look.forced));

    test("paper gets no navigation, every table, its own drawings, and few sheets", patience, () =>
      each({ colorScheme: "dark" }, look.paper, { list: sample.filter((p) => p !== "404.html") }));

    test("every full chart has a name, words with two of its values, and its table or data", patience, () => each({}, look.alternatives));
  });
}
