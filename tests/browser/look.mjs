// The ways of looking at a page: each takes a tab and returns what is wrong, in words.

/** Standard CSS that the validator's grammar does not have yet. */
export const cssThatTheValidatorLacks =
  /@container|container-(type|name)|paint-order|details-content|field-sizing|text-wrap|color-mix|forced-color-adjust|print-color-adjust|@page|subgrid|light-dark/;

/** All links and ids of a page. */
export async function linksOf(tab, address) {
  await tab.goto(address);
  return tab.evaluate(() => ({
    links: [...document.querySelectorAll("a[href], link[rel=stylesheet], link[rel=icon], img[src]")].map((a) => a.href || a.src),
    ids: [...document.querySelectorAll("[id]")].map((e) => e.id),
  }));
}

/** Rendered size, clipping and overlap of the text in charts. */
export function lettering(tab) {
  return tab.evaluate(() => {
    const problems = [];
    for (const svg of document.querySelectorAll("svg")) {
      const frame = svg.getBoundingClientRect();
      if (!frame.width || svg.closest("details:not([open])")) continue;
      const scale = frame.width / (svg.viewBox.baseVal.width || frame.width);
      const boxes = [...svg.querySelectorAll("text")].filter((t) => t.textContent.trim()).map((t) => ({ t, box: t.getBoundingClientRect() }));
      for (const { t, box } of boxes) {
        const size = parseFloat(getComputedStyle(t).fontSize) * scale;
        if (size < 11.99) problems.push(`${size.toFixed(1)} px: ${t.textContent}`);
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) problems.push(`clipped: ${t.textContent}`);
      }
      for (let i = 0; i < boxes.length; i += 1) {
        for (let j = i + 1; j < boxes.length; j += 1) {
          const [a, b] = [boxes[i].box, boxes[j].box];
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (wide > 1.5 && tall > 4) problems.push(`overlap: ${boxes[i].t.textContent} / ${boxes[j].t.textContent}`);
        }
      }
    }
    return problems;
  });
}

/** Sideways scroll of the page itself; wide tables scroll inside a named, focusable region. */
export function sideways(tab) {
  return tab.evaluate(() => {
    const root = document.documentElement;
    const problems = root.scrollWidth > root.clientWidth + 1 ? [`${root.scrollWidth - root.clientWidth} px too wide`] : [];
    for (const table of document.querySelectorAll("table")) {
      let box = table.parentElement;
      while (box && box !== document.body && getComputedStyle(box).overflowX !== "auto") box = box.parentElement;
      if (box && box !== document.body && box.scrollWidth > box.clientWidth + 1 && (box.tabIndex < 0 || !(box.getAttribute("aria-label") || box.getAttribute("aria-labelledby")))) {
        problems.push("a table scrolls in a region without a name or focus");
      }
    }
    return problems;
  });
}

/** WCAG 1.4.12: the text spacing that a reader may ask for. */
export async function spacing(tab) {
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}");
    document.adoptedStyleSheets = [sheet];
  });
  const clipped = await tab.evaluate(() => [...document.querySelectorAll("main *")]
    .filter((e) => !e.closest("svg, details:not([open])") && e.clientWidth > 1 && ["hidden", "clip"].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1 && e.clientHeight > 1)
    .map((e) => `cut: ${e.textContent.trim().slice(0, 60)}`));
  return [...clipped, ...(await sideways(tab)), ...(await lettering(tab)).filter((p) => p.startsWith("overlap"))];
}

/** Marks and labels wear system colours where the reader's system asks for them; only maps keep their classes. */
export function forced(tab) {
  return tab.evaluate(() => {
    const system = ["CanvasText", "Canvas", "GrayText", "LinkText", "Highlight", "HighlightText", "ButtonText", "ButtonFace"].map((name) => {
      const probe = document.createElement("span");
      probe.style.forcedColorAdjust = "none";
      probe.style.color = name;
      document.body.append(probe);
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return colour;
    });
    const own = [];
    // The areas of a map keep their hues, which alone tell its classes apart: no two of them look alike.
    for (const map of document.querySelectorAll("svg.map")) {
      const hues = new Map([...map.querySelectorAll(".area")].map((area) => [area.getAttribute("class") ?? area.parentElement.getAttribute("class"), getComputedStyle(area).fill]));
      if (new Set(hues.values()).size < hues.size) own.push(`classes of a map look alike: ${[...hues].join(" ")}`);
    }
    for (const mark of document.querySelectorAll("svg .mark:not(.area), svg text")) {
      const style = getComputedStyle(mark);
      for (const colour of [style.fill, style.stroke]) {
        if (colour !== "none" && !colour.startsWith("url") && !system.includes(colour)) own.push(`${mark.tagName} ${mark.getAttribute("class")} ${colour}`);
      }
    }
    return own.slice(0, 3);
  });
}

/** The page on paper. */
export async function paper(tab, page) {
  await tab.emulateMedia({ media: "print", colorScheme: "dark" });
  const problems = await tab.evaluate(() => {
    const found = [];
    const seen = (e) => e.getClientRects().length > 0;
    if ([...document.querySelectorAll("header nav, .skip")].some(seen)) found.push("navigation is printed");
    const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
    const clear = getComputedStyle(document.body).backgroundColor.includes("rgba(0, 0, 0, 0)");
    if (!clear && Math.min(r, g, b) < 240) found.push("a dark sheet");
    for (const figure of document.querySelectorAll("figure")) {
      if (!figure.querySelector("svg")) continue;
      if (![...figure.querySelectorAll("svg")].some(seen)) found.push(`no drawing of ${figure.id}`);
    }
    return found;
  });
  const sheets = await sheetsOf(tab);
  // Four sheets tell one core measure; each further one takes two at most.
  const measures = await tab.locator(".latest").count();
  const limit = page.includes("handout") || page.startsWith("investors/") ? 1 : page.startsWith("outcomes/") ? 2 + 2 * measures : page.startsWith("value/") ? 2 : Infinity;
  if (sheets > limit) problems.push(`${sheets} sheets for ${measures} measures`);
  await tab.emulateMedia({ media: "screen" });
  return problems;
}

async function sheetsOf(tab) {
  const pdf = (await tab.pdf({ format: "Letter", preferCSSPageSize: true })).toString("latin1");
  return (pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length;
}

/** Names, words and tables of full charts. */
export function alternatives(tab) {
  return tab.evaluate(() => {
    const problems = [];
    for (const figure of document.querySelectorAll("figure")) {
      const drawings = [...figure.querySelectorAll("svg[role=img]")];
      if (!drawings.length) continue;
      const byId = (svg, attribute) => (svg.getAttribute(attribute) ?? "").split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      for (const svg of drawings) {
        if (!byId(svg, "aria-labelledby").trim()) problems.push(`${figure.id}: no name`);
      }
      const words = byId(drawings[0], "aria-describedby");
      const numbers = (text) => new Set((text.match(/\d+(?:[.,]\d+)*/g) ?? []).filter((n) => !/^(19|20)\d\d$/.test(n)));
      const told = numbers(words);
      const cells = numbers([...figure.querySelectorAll("td")].map((td) => td.textContent).join(" "));
      const both = [...cells].filter((n) => told.has(n)).length;
      if (both < Math.min(2, cells.size)) problems.push(`${figure.id}: ${both} values of its table in words: ${words.trim().slice(0, 80)}`);
      if (!figure.querySelector("table") && !figure.querySelector("a[href$='.csv']")) problems.push(`${figure.id}: no table, no data`);
    }
    return problems;
  });
}
