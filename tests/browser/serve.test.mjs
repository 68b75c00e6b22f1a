// `reportcard serve`, as the one who edits sees it: a browser beside the editor.
import assert from "node:assert/strict";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { browser } from "./site.mjs";
import { open, pale, shows, start, starter, whole } from "./served.mjs";

const reading = "content/outcomes/early-grade-reading";
const page = "outcomes/early-grade-reading/index.html";
const overlay = "reportcard-live section";
const badge = "reportcard-live button.pill";
const limit = { timeout: 60_000 };

describe("serve", { timeout: 300_000 }, () => {
  let chrome;
  before(async () => { chrome = await browser(); });
  after(async () => { await chrome?.close(); });

  /** The starter, its server and a browser's window, which all end with the test. */
  async function stage(t, { options = [], window = {}, prepare = () => {} } = {}) {
    const site = starter(t);
    prepare(site);
    const context = await chrome.newContext({ viewport: { width: 1280, height: 900 }, ...window });
    t.after(() => context.close());
    const server = await start(t, site.root, ...options);
    return { site, server, context, at: (path, how) => open(context, server.origin + path, how) };
  }

  test("an edit shows, and nothing else moves", limit, async (t) => {
    const { site, at } = await stage(t);
    const tab = await at(page);
    const state = () => tab.evaluate(() => ({
      scroll: scrollY,
      seen: document.querySelector("h2:last-of-type").getBoundingClientRect().top,
      open: document.querySelectorAll("details[open]").length,
      typed: document.querySelector("input").value,
      focus: document.activeElement.tagName,
      chosen: String(getSelection()),
      same: window.figure.isConnected,
    }));
    await tab.evaluate(() => {
      document.querySelector("main").append(document.createElement("input"));
      window.figure = document.querySelector("figure");
      document.querySelector("details").open = true;
      getSelection().selectAllChildren(document.querySelector("h1"));
    });
    await tab.locator("input").fill("typed");
    await tab.evaluate(() => scrollTo(0, 700));
    const was = await state();
    assert.equal(was.scroll, 700);
    site.edit(`${reading}/index.md`, "What they saw was absence.", "What they met was *an empty chair*.");
    await shows(tab, "What they met was an empty chair.");
    assert.deepEqual(await state(), was);
    assert.equal(was.open, 1);
    await tab.evaluate(() => document.querySelector("input").remove());
    await whole(tab);
  });

  test("what is between two edits is not touched", limit, async (t) => {
    const { site, at } = await stage(t);
    const tab = await at(page);
    await tab.evaluate(() => { window.between = [...document.querySelectorAll("main p")].find((one) => one.textContent.startsWith("What they saw")); });
    const text = site.read(`${reading}/index.md`);
    site.write(`${reading}/index.md`, `A word before.\n\n${text.replace("What has not moved is money.", "What stood still is money.")}`);
    await shows(tab, "What stood still is money.");
    await shows(tab, "A word before.");
    assert.ok(await tab.evaluate(() => window.between.isConnected && window.between.textContent.startsWith("What they saw")));
    await whole(tab);
  });

  const edits = [
    ["data in YAML", page, `${reading}/outcome.yaml`, "finding: Nearly 6 in 10", "finding: Almost 6 in 10", "Almost 6 in 10"],
    ["a table", page, `${reading}/reading.csv`, "Spring 2020 tests were cancelled.", "No test in the spring of 2020.", "No test in the spring of 2020."],
    ["what the site says of itself", page, "content/site.yaml", "name: Marlow County", "name: Barlow County", "Barlow County"],
    ["a template", "index.html", "themes/default/templates/home.html", "<h1>{{ h1 }}</h1>", "<h1>{{ h1 }}</h1><p>How it stands</p>", "How it stands"],
    ["words of the language", page, "themes/default/languages/en.ftl", "skip-to-content = Skip to content", "skip-to-content = Go to the content", "Go to the content"],
  ];
  test("an edit of any kind of file shows", limit, async (t) => {
    const { site, at } = await stage(t);
    const tab = await at(page);
    const home = await at("index.html");
    for (const [kind, where, path, from, to, words] of edits) {
      await t.test(kind, limit, async () => {
        site.edit(path, from, to);
        await shows(where === page ? tab : home, words);
      });
    }
    await whole(tab);
    await whole(home);
  });

  test("a stylesheet is exchanged without a flash", limit, async (t) => {
    const { site, at } = await stage(t);
    const tab = await at("index.html");
    await tab.evaluate(() => {
      window.frames = new Set();
      const look = () => {
        const { fontWeight, color } = getComputedStyle(document.querySelector(".name"));
        window.frames.add(`${fontWeight} ${color}`);
        requestAnimationFrame(look);
      };
      look();
    });
    site.edit("themes/default/assets/style.css", "color: var(--ink); margin-inline-end: .3rem", "color: rgb(1, 2, 3); margin-inline-end: .3rem");
    await tab.waitForFunction(() => getComputedStyle(document.querySelector(".name")).color === "rgb(1, 2, 3)");
    site.edit("themes/default/assets/style.css", "color: rgb(1, 2, 3)", "color: rgb(3, 2, 1)");
    await tab.waitForFunction(() => getComputedStyle(document.querySelector(".name")).color === "rgb(3, 2, 1)");
    const frames = await tab.evaluate(() => [...window.frames]);
    assert.deepEqual(frames.slice(1), ["700 rgb(1, 2, 3)", "700 rgb(3, 2, 1)"], frames.join());
    await whole(tab);
  });

  test("a picture that is painted over shows", limit, async (t) => {
    const square = (side) => `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"/>`;
    const { site, at } = await stage(t, {
      prepare(site) {
        site.write("themes/default/assets/square.svg", square(20));
        site.write("content/index.md", "![A square](/assets/square.svg)\n");
      },
    });
    const tab = await at("index.html");
    const wide = (side) => tab.waitForFunction((side) => document.querySelector("main img").naturalWidth === side, side);
    await wide(20);
    await tab.waitForTimeout(300);
    site.write("themes/default/assets/square.svg", square(30));
    await wide(30);
    await tab.evaluate(() => document.querySelector("main img").setAttribute("src", "assets/square.svg"));
    await whole(tab);
  });

  test("a theme's own script that is edited runs", limit, async (t) => {
    const { site, at } = await stage(t, {
      prepare(site) {
        site.write("themes/default/assets/say.js", "window.said = 'one';\n");
        site.edit("themes/default/templates/base.html", "</body>", '<script src="{{ frame.root }}assets/say.js"></script>\n</body>');
      },
    });
    const tab = await at(page);
    const says = (words) => tab.waitForFunction((words) => window.said === words, words);
    await says("one");
    await tab.waitForTimeout(300);
    site.edit(`${reading}/index.md`, "What they saw was absence.", "It was absence.");
    await shows(tab, "It was absence.");
    await whole(tab);
    site.write("themes/default/assets/say.js", "window.said = 'two';\n");
    await says("two");
    assert.deepEqual(tab.problems, []);
  });

  test("a mistake keeps the last good page, lies over it, and goes when it is mended", limit, async (t) => {
    const { site, context, at, server } = await stage(t);
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(server.origin).origin });
    const tab = await at(page);
    const found = tab.locator(overlay);
    site.edit(`${reading}/outcome.yaml`, "direction: higher", "direction: hihger");
    await found.waitFor();
    assert.match(await found.innerText(), /1 mistake[^]*last good page/);
    assert.match(await found.locator("pre").innerText(), /^\d+\s+direction: hihger$/);
    assert.equal(await found.locator("mark").innerText(), "hihger");
    assert.match(await found.locator(".place span").innerText(), /^content\/outcomes\/early-grade-reading\/outcome\.yaml:\d+:16$/);
    assert.ok(await tab.locator("h1").isVisible());
    assert.equal(await tab.evaluate(() => document.activeElement.tagName), "BODY", "the focus stays where it was");

    await found.locator(".place").click();
    await found.getByText("Copied").waitFor();
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), await found.locator(".place span").innerText());

    for (const colorScheme of ["dark", "light"]) {
      await tab.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: tab }).include("reportcard-live").analyze();
      assert.deepEqual(violations.map((one) => `${one.id} ${one.nodes[0].html}`), [], colorScheme);
      assert.deepEqual(await pale(tab), [], colorScheme);
    }

    await tab.emulateMedia({ media: "print" });
    assert.equal(await found.isVisible(), false, "paper shows no overlay");
    await tab.emulateMedia({ media: "screen" });

    await tab.keyboard.press("Escape");
    await tab.locator(badge).waitFor();
    assert.equal(await found.isVisible(), false);
    // The same mistake on another line stays folded; another one opens.
    site.edit(`${reading}/outcome.yaml`, "title: Early", "# A note\ntitle: Early");
    await tab.waitForTimeout(700);
    assert.equal(await found.isVisible(), false);
    site.edit(`${reading}/index.md`, "value(grade3-reading,", "value(grade3-raeding,");
    await found.getByText("grade3-raeding", { exact: true }).first().waitFor();
    assert.match(await found.innerText(), /2 mistakes/);

    site.edit(`${reading}/outcome.yaml`, "direction: hihger", "direction: higher");
    await tab.waitForFunction(() => document.querySelector("reportcard-live").shadowRoot.querySelector("h2").textContent === "1 mistake");
    site.edit(`${reading}/index.md`, "value(grade3-raeding,", "value(grade3-reading,");
    await found.waitFor({ state: "hidden" });
    assert.equal(await tab.locator(badge).isVisible(), false);
    await whole(tab);
  });

  test("markup in a mistake is shown, not obeyed", limit, async (t) => {
    const { site, at } = await stage(t);
    const tab = await at("index.html");
    site.write("content/index.md", "Words {{ value(<img src=x onerror=alert(1)>) }}\t\n");
    await tab.locator(overlay).waitFor();
    assert.match(await tab.locator(`${overlay} pre`).first().innerText(), /<img src=x/);
    assert.equal(await tab.locator(`${overlay} img`).count(), 0);
    await whole(tab);
  });

  test("warnings are a small count, and open on a click", limit, async (t) => {
    const { site, at } = await stage(t);
    const tab = await at("index.html");
    site.write("content/stray.md", "Nobody reads this.\n");
    await tab.locator(badge).getByText("1 warning").waitFor();
    assert.equal(await tab.locator(overlay).isVisible(), false);
    await tab.locator(badge).click();
    await tab.locator(overlay).getByText("W0101").waitFor();
    rmSync(join(site.root, "content/stray.md"));
    await tab.locator(overlay).waitFor({ state: "hidden" });
    assert.equal(await tab.locator(badge).isVisible(), false);
    await whole(tab);
  });

  test("a site with a mistake from the start shows it, and then its pages", limit, async (t) => {
    const { site, at } = await stage(t, { prepare: (site) => site.edit("content/site.yaml", "preset: us-10", "preset: us-11") });
    const tab = await at(page, { quiet: false });
    await tab.locator(overlay).getByText("us-11").first().waitFor();
    site.edit("content/site.yaml", "preset: us-11", "preset: us-10");
    await shows(tab, "What they saw was absence.");
    await tab.locator(overlay).waitFor({ state: "hidden" });
    await whole(tab);
  });

  test("a page that goes and comes back does so on screen, mistakes lie over its absence too", limit, async (t) => {
    const { site, at } = await stage(t);
    const tab = await at("pages/how-we-work/index.html", { quiet: false });
    const title = await tab.title();
    const from = join(site.root, "content/pages/how-we-work.md");
    renameSync(from, join(site.root, "kept.md"));
    await tab.waitForFunction((old) => document.title !== old, title);
    site.edit("content/site.yaml", "preset: us-10", "preset: us-11");
    await tab.locator(overlay).getByText("us-11").first().waitFor();
    site.edit("content/site.yaml", "preset: us-11", "preset: us-10");
    await tab.locator(overlay).waitFor({ state: "hidden" });
    renameSync(join(site.root, "kept.md"), from);
    await tab.waitForFunction((old) => document.title === old, title);
    await whole(tab);
  });

  test("any page becomes any other, to the last node", limit, async (t) => {
    const { site, at, server, context } = await stage(t);
    // Neighbours, so that what they name stands where they say
    const others = ["outcomes/middle-grade-math/index.html", "outcomes/early-grade-reading/handout.html", "pages/how-we-work/index.html", "indicators/graduation/index.html", "investors/employers/index.html", page];
    let shown = page;
    await context.route(server.origin + page, async (route) => route.fulfill({ response: await route.fetch({ url: server.origin + shown }) }));
    const tab = await at(page);
    for (const other of others) {
      shown = other;
      site.write("content/index.md", `On the way to ${other}.\n`);
      await tab.waitForFunction((path) => fetch(path).then((answer) => answer.text()).then((text) => text.includes(`<title>${document.title}</title>`)), new URL(server.origin + other).pathname);
      await whole(tab);
    }
    site.edit("themes/default/templates/base.html", ' data-foot="{{ frame.foot }}"', "");
    await tab.waitForFunction(() => !document.documentElement.dataset.foot);
    await whole(tab);
  });

  test("seven tabs stay live", limit, async (t) => {
    const { site, at } = await stage(t);
    const tabs = [];
    for (let n = 0; n < 7; n += 1) tabs.push(await at(n % 2 ? page : "index.html"));
    site.edit("content/site.yaml", "partnership: Marlow Forward", "partnership: Marlow Together");
    await Promise.all(tabs.map((tab) => shows(tab, "Marlow Together")));
    await tabs[0].close();
    site.edit("content/site.yaml", "partnership: Marlow Together", "partnership: Marlow Onward");
    await Promise.all(tabs.slice(1).map((tab) => shows(tab, "Marlow Onward")));
    for (const tab of tabs.slice(1)) await whole(tab);
  });

  test("a browser without shared workers and clipboard is live all the same", limit, async (t) => {
    const { site, at, context } = await stage(t);
    await context.addInitScript(() => {
      delete window.SharedWorker;
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    const tab = await at(page);
    site.edit(`${reading}/index.md`, "What they saw was absence.", "It was absence.");
    await shows(tab, "It was absence.");
    site.edit(`${reading}/index.md`, "It was absence.", "It was {{ value(absence) }}.");
    const place = tab.locator(`${overlay} .place`);
    await place.click();
    await place.getByText(/Copied|Selected/).waitFor();
    assert.match(await tab.evaluate(() => String(getSelection())), /index\.md:\d+:\d+$/);
    await whole(tab);
  });

  test("below a base path all is the same", limit, async (t) => {
    const { site, at, server } = await stage(t, { options: ["--base-path", "/team/report-2031/"] });
    assert.match(server.origin, /\/team\/report-2031\/$/);
    const tab = await at(page);
    site.edit(`${reading}/index.md`, "What they saw was absence.", "It was absence.");
    await shows(tab, "It was absence.");
    site.edit("themes/default/assets/style.css", "color: var(--ink); margin-inline-end: .3rem", "color: rgb(1, 2, 3); margin-inline-end: .3rem");
    await tab.waitForFunction(() => getComputedStyle(document.querySelector(".name")).color === "rgb(1, 2, 3)");
    await whole(tab);
  });

  test("with --follow the browser goes to the page that is edited, and back is back", limit, async (t) => {
    const { site, at, server } = await stage(t, { options: ["--follow"] });
    const tab = await at("index.html");
    site.edit(`${reading}/index.md`, "What they saw was absence.", "It was absence.");
    await tab.waitForURL(/outcomes\/early-grade-reading\//);
    await shows(tab, "It was absence.");
    await tab.goto(`${server.origin}funding/index.html`);
    await tab.goBack();
    await tab.goBack();
    await tab.waitForTimeout(700);
    assert.equal(await tab.evaluate(() => document.body.className), "home");
    site.edit(`${reading}/index.md`, "It was absence.", "It was chairs.");
    await tab.waitForURL(/outcomes\/early-grade-reading\//);
    await shows(tab, "It was chairs.");
    assert.deepEqual(tab.problems, []);
  });

  test("with --follow an edit before the page hears anything is followed too", limit, async (t) => {
    const { site, at, context } = await stage(t, { options: ["--follow"] });
    await context.addInitScript(() => { delete window.SharedWorker; });
    await context.route("**/.reportcard/events", async (route) => {
      await new Promise((late) => setTimeout(late, 700));
      await route.continue();
    });
    const tab = await at("index.html");
    site.edit(`${reading}/index.md`, "What they saw was absence.", "It was absence.");
    await tab.waitForURL(/outcomes\/early-grade-reading\//);
    await shows(tab, "It was absence.");
    await tab.waitForTimeout(1000);
    assert.match(tab.url(), /outcomes\/early-grade-reading\//);
  });

  test("a server that ends and starts again finds the page waiting", limit, async (t) => {
    const { site, at, server } = await stage(t);
    const tab = await at(page, { quiet: false });
    const note = tab.locator("reportcard-live .note");
    await server.stop();
    await note.getByText("reportcard serve is not running").waitFor();
    site.edit(`${reading}/index.md`, "What they saw was absence.", "It was absence.");
    await start(t, site.root, "--port", new URL(server.origin).port);
    await shows(tab, "It was absence.");
    await note.waitFor({ state: "hidden" });
    site.edit(`${reading}/index.md`, "It was absence.", "It was chairs.");
    await shows(tab, "It was chairs.");
    await whole(tab);
  });

  test("a stream that died in a sleep is opened anew", limit, async (t) => {
    const { site, at, server } = await stage(t);
    const tab = await at(page);
    const note = tab.locator("reportcard-live .note");
    server.signal("SIGSTOP");
    await note.waitFor({ timeout: 30_000 });
    site.edit(`${reading}/index.md`, "What they saw was absence.", "It was absence.");
    server.signal("SIGCONT");
    await shows(tab, "It was absence.");
    await note.waitFor({ state: "hidden" });
    await whole(tab);
  });
});
