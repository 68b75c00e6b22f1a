// What `reportcard serve` adds to a page: lays an edit's differences onto it, and the mistakes over it.
// What is equal in the old and new page is not touched, so scroll, open parts, focus and typed text stay.
// For whoever measures, the document gets `reportcard:painted` with the site that shows.
(() => {
  const { base, site } = document.currentScript.dataset;
  let stamp = site; // the published site that this page is of
  let state; // what the server said last
  let back; // fresh from the browser's history

  // The page as it was served; each node knows its twin on screen, which others may have changed since.
  const served = document.cloneNode(true);
  const pair = (node, twin) => {
    node.twin = twin;
    let [child, other] = [node.firstChild, twin.firstChild];
    for (; child; child = child.nextSibling, other = other.nextSibling) pair(child, other);
  };
  pair(served, document);

  // Stylesheets
  const loads = new Set();
  const leaving = [];
  const isStyle = (node) => node.nodeName === "LINK" && node.relList.contains("stylesheet");
  const load = (link) => {
    const done = new Promise((end) => {
      link.addEventListener("load", end);
      link.addEventListener("error", end);
      setTimeout(end, 3000);
    }).finally(() => loads.delete(done));
    loads.add(done);
  };

  // The digests of a stylesheet and of what it imports
  const digest = (href, sheet) => {
    const { origin, pathname } = new URL(href);
    const own = origin === location.origin && state.styles[decodeURI(pathname).slice(base.length)];
    if (!own) return "";
    const imports = [...(sheet?.cssRules ?? [])].map((rule) => rule.styleSheet);
    return [own, ...imports.map((one) => one && digest(one.href, one))].join("");
  };

  // A changed one is laid beside the old, which goes when it is there: nothing flashes.
  const restyle = (first) => {
    for (const link of [...served.querySelectorAll("link")].filter(isStyle)) {
      const old = link.twin;
      const now = digest(link.href, old.sheet);
      if (first && state.site === stamp) old.digest = now;
      if (!now || old.digest === now) continue;
      const fresh = old.cloneNode();
      fresh.href = `${link.href}?${state.site}`;
      fresh.digest = now;
      fresh.older = [old, ...(old.older ?? [])];
      fresh.onload = () => {
        for (const one of fresh.older.splice(0)) one.remove();
        fresh.onload = fresh.onerror = null; // they know the old one
      };
      fresh.onerror = () => {
        fresh.remove();
        if (link.twin === fresh) link.twin = old;
      };
      load(fresh);
      old.after(fresh);
      link.twin = fresh;
    }
  };

  // Pictures and scripts have no digest here: those of the page are asked for, and taken anew where they
  // differ, scripts with the whole page.
  let compared;
  const compare = async () => {
    if (compared === stamp) return;
    compared = stamp;
    for (const one of served.querySelectorAll("img[src], script[src]:not([data-site])")) {
      if (!one.src.startsWith(location.origin)) continue;
      const bytes = await fetch(one.src).then((answer) => answer.text()).catch(() => one.bytes);
      const differs = (one.bytes ?? bytes) !== bytes;
      one.bytes = bytes;
      if (differs && one.nodeName === "SCRIPT") location.reload();
      else if (differs) one.twin.src = `${one.src}?${stamp}`;
    }
  };

  // Differences
  const id = (node) => node.getAttribute?.("id") ?? "";
  const alike = (a, b) => a && b && a.nodeName === b.nodeName && id(a) === id(b);
  const sign = (node) => node.nodeName + (id(node) || (node.outerHTML ?? node.data));

  // How far ahead the one node with a sign is; a sign that siblings share is nowhere
  const finder = (signs) => {
    const places = new Map();
    signs.forEach((one, n) => places.set(one, places.has(one) ? -1 : n));
    return (one, from) => (places.get(one) >= from ? places.get(one) - from : Infinity);
  };

  // Which old node lives on as which new one: those with the same sign, and between them what is alike
  const match = (olds, news) => {
    const [was, is] = [olds.map(sign), news.map(sign)];
    const [inOld, inNew] = [finder(was), finder(is)];
    const matched = new Map();
    let [o, n] = [0, 0];
    while (o < olds.length && n < news.length) {
      let [gone, came] = [inOld(is[n], o), inNew(was[o], n)];
      for (let far = 0; far < 50 && gone === came && gone === Infinity; far += 1) {
        if (alike(olds[o], news[n + far]) && inOld(is[n + far], o) === Infinity) came = far;
        else if (alike(olds[o + far], news[n]) && inNew(was[o + far], n) === Infinity) gone = far;
      }
      if (Math.min(gone, came) === Infinity) [gone, came] = [1, 1];
      else if (gone <= came) matched.set(news[n], olds[o + gone]);
      else matched.set(news[n + came], olds[o]);
      o += gone <= came ? gone + 1 : 1;
      n += gone <= came ? 1 : came + 1;
    }
    return matched;
  };

  const dress = (old, fresh) => {
    for (const node of [old.twin, old]) {
      for (const one of fresh.attributes) {
        if (old.getAttribute(one.name) !== one.value) node.setAttributeNode(one.cloneNode());
      }
      for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) node.removeAttribute(name);
    }
  };

  const insert = (parent, before, node) => {
    const twin = document.importNode(node, true);
    if (before && before.twin.parentNode !== parent.twin) throw new Error("moved by another script");
    if (before) before.twin.after(twin);
    else parent.twin.prepend(twin);
    parent.insertBefore(node, before ? before.nextSibling : parent.firstChild);
    pair(node, twin);
    if (!isStyle(node)) return;
    twin.digest = digest(node.href);
    load(twin);
  };

  const patch = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    if (!old.attributes) {
      old.data = old.twin.data = fresh.data;
      return;
    }
    dress(old, fresh);
    let [olds, news] = [[...old.childNodes], [...fresh.childNodes]];
    const most = Math.min(olds.length, news.length);
    let [start, end] = [0, 0];
    while (start < most && olds[start].isEqualNode(news[start])) start += 1;
    while (end < most - start && olds.at(-1 - end).isEqualNode(news.at(-1 - end))) end += 1;
    let before = olds[start - 1];
    [olds, news] = [olds, news].map((nodes) => nodes.slice(start, nodes.length - end));
    if (olds.length === 1 && news.length === 1 && alike(olds[0], news[0])) {
      patch(olds[0], news[0]);
      return;
    }
    const matched = match(olds, news);
    const kept = new Set(matched.values());
    for (const node of olds) {
      if (kept.has(node)) continue;
      node.remove();
      if (isStyle(node)) leaving.push(node.twin);
      else node.twin.remove();
    }
    for (const node of news) {
      const was = matched.get(node);
      if (was) patch(was, node);
      else insert(old, before, node);
      before = was ?? node;
    }
  };

  // Scripts do not run twice: a page with other ones is loaded anew.
  const scripts = (page) => [...page.querySelectorAll("script:not([data-site], [type$=json])")].map((one) => one.outerHTML).join();
  const lay = async (fresh) => {
    if (scripts(served) !== scripts(fresh)) throw new Error("other scripts");
    for (const one of fresh.querySelectorAll("noscript")) one.textContent = one.innerHTML;
    patch(served.head, fresh.head);
    await Promise.all(loads); // so that nothing is seen undressed
    dress(served.documentElement, fresh.documentElement);
    patch(served.body, fresh.body);
    for (const link of leaving.splice(0)) link.remove();
  };

  // Catching up: one fetch at a time, until the newest site shows
  let busy, asked, ahead;
  const frame = () => new Promise(requestAnimationFrame);
  const show = async () => {
    if (busy) return;
    busy = true;
    try {
      while (state.ready && ![stamp, asked].includes(state.site)) {
        asked = state.site;
        const text = await fetch(location.href, { cache: "no-store", headers: { accept: "text/html" } })
          .then((answer) => answer.text()).catch(() => {});
        if (text === undefined) {
          asked = undefined; // the server went away; its next word comes here again
          break;
        }
        const fresh = new DOMParser().parseFromString(text, "text/html");
        const next = [...fresh.scripts].at(-1).dataset.site;
        await lay(fresh);
        stamp = next;
      }
    } catch (error) {
      console.warn("reportcard serve loads this page anew:", error);
      location.reload();
    }
    busy = false;
    compare();
    await Promise.all(loads);
    await frame();
    await frame();
    document.dispatchEvent(new CustomEvent("reportcard:painted", { detail: { site: stamp } }));
  };

  const bare = (path) => decodeURI(path).replace(/index\.html$/, "");
  const see = () => {
    if (document.hidden || !state) return;
    const to = ahead && base + ahead;
    ahead = undefined;
    if (to && bare(to) !== bare(location.pathname)) location.assign(to);
    else show();
  };
  const hear = ({ data }) => {
    note.hidden = !data.gone;
    if (data.gone) return;
    const first = !state;
    if (!back && data.site !== (state?.site ?? stamp)) ahead = data.follow;
    back = false;
    state = data;
    tell();
    restyle(first);
    // Nobody waits for a page that is not on screen.
    if (document.hidden) setTimeout(show, 1000);
    else see();
  };
  document.addEventListener("visibilitychange", see);

  // The overlay, in a tree of its own: the page's styles and these never meet.
  const make = (name, props, ...children) => {
    const node = Object.assign(document.createElement(name), props);
    node.append(...children.filter(Boolean));
    return node;
  };
  const words = (text) => text.split("`").map((part, n) => (n % 2 ? make("code", {}, part) : part));
  const many = (count, one) => count > 0 && `${count} ${one}${count === 1 ? "" : "s"}`;

  const place = (at) => {
    const where = make("span", {}, at.sheet ? `${at.file}, sheet “${at.sheet}”, ${at.cell}` : [at.file, at.line, at.column].join(":"));
    const word = make("small", {}, "Copy");
    const copy = async () => {
      // Without a safe connection there is no clipboard, and the selected text can be copied by hand.
      const done = await navigator.clipboard?.writeText(where.textContent).then(() => true, () => {});
      if (!done) getSelection().selectAllChildren(where);
      spoken.textContent = word.textContent = done || document.execCommand("copy") ? "Copied" : "Selected";
      setTimeout(() => (word.textContent = "Copy"), 2000);
    };
    return make("button", { className: "place", title: "Copy this place", onclick: copy }, where, word);
  };

  // A line with its place marked; of a very long one, what stands around the place
  const line = ({ at, line, skipped }) => {
    const text = [...line];
    const from = at.column - 1 - skipped;
    const to = at.end_line > at.line ? text.length : Math.max(at.end_column - 1 - skipped, from);
    const [start, end] = text.length > 160 ? [Math.max(0, from - 60), Math.min(to, from + 100) + 60] : [0, text.length];
    const part = (a, b) => text.slice(a, Math.min(b, end)).join("");
    const mark = make("mark", {}, part(from, to) || "\u00a0");
    return make("pre", {}, make("i", { ariaHidden: true }, `${at.line}`), make("code", {},
      start && "…", part(start, from), mark, part(to, end), end < text.length && "…"));
  };

  const entry = (one) => make("li", { className: one.severity },
    make("h3", {}, ...words(one.message), " ", make("small", { title: one.title }, one.code)),
    one.at && make("div", {}, place(one.at), one.line !== null && line(one)),
    one.expected && one.expected !== `\`${one.replacement}\`` && make("p", {}, "Expected ", ...words(one.expected), "."),
    one.replacement && make("p", {}, "Did you mean ", make("code", {}, one.replacement), "?"),
    one.help && make("p", {}, ...words(one.help)),
    ...one.also.flatMap(({ at, message }) => [make("p", {}, ...words(message)), make("div", {}, place(at))]));

  const host = make("reportcard-live");
  const root = host.attachShadow({ mode: "open" });
  const spoken = make("p", { className: "spoken", role: "status" });
  const note = make("p", { className: "pill note", role: "status", hidden: true }, "reportcard serve is not running");
  const panel = make("section", { hidden: true, ariaLabel: "What reportcard found" });
  const badge = make("button", { hidden: true, title: "Show what was found", onclick: () => fold(true) });
  root.append(make("div", { className: "all", lang: "en", dir: "ltr" }, spoken, panel, note, badge));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; pointer-events: none !important; color-scheme: light dark !important; }
@media print { :host { display: none !important; } }
.all { --bg: #fff; --panel: #f5f6f8; --ink: #1a1f26; --soft: #4e5966; --link: #0b4f8a; --worse: #a8321f; --mark: #fbe3dd; --grid: #d5dae0; color: var(--ink); font: 16px/1.5 "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", sans-serif; }
@media (prefers-color-scheme: dark) { .all { --bg: #1a212b; --panel: #11161d; --ink: #e8ecf1; --soft: #a9b4c2; --link: #9cc4ff; --worse: #ff9a85; --mark: #57291f; --grid: #333c48; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
[hidden] { display: none !important; }
.spoken { position: absolute; clip-path: inset(50%); }
section, .pill { position: absolute; pointer-events: auto; background: var(--bg); border: 1px solid var(--grid); box-shadow: 0 .5rem 2.5rem #0003; animation: rise .2s; }
section { display: flex; flex-direction: column; inset: auto 1rem 1rem; max-width: 46rem; max-height: min(70%, 38rem); margin-inline: auto; border-radius: .75rem; overflow: hidden; }
section.error::before { content: ""; flex: none; border-top: 4px solid var(--worse); }
header { display: flex; gap: 1rem; justify-content: space-between; align-items: start; padding: 1.1rem 1.5rem 1rem; }
h2 { font-size: 1.3rem; line-height: 1.3; letter-spacing: -.01em; }
header p, li p, small { color: var(--soft); font-size: .9rem; }
ol { overflow: auto; list-style: none; padding: 0 1.5rem; }
li { padding: 1.1rem 0 1.3rem; border-top: 1px solid var(--grid); overflow-wrap: anywhere; }
h3 { font-size: 1rem; line-height: 1.4; }
h3 small { font-weight: 400; white-space: nowrap; margin-inline-start: .3rem; }
li p { color: var(--ink); margin-top: .5rem; }
li div { margin-top: .7rem; background: var(--panel); border: 1px solid var(--grid); border-radius: .5rem; overflow: hidden; }
button { font: inherit; color: var(--link); background: none; border: 0; cursor: pointer; pointer-events: auto; }
button:focus-visible { outline: 3px solid var(--link); outline-offset: -3px; border-radius: .5rem; }
header button { flex: none; font-size: .9rem; padding: .25rem .5rem; margin-inline-end: -.5rem; text-decoration: underline; text-underline-offset: .15em; }
.place { display: flex; justify-content: space-between; gap: 1rem; width: 100%; min-height: 2.5rem; padding: .4rem .9rem; text-align: start; align-items: center; user-select: text; }
.place small { flex: none; } .place span { overflow-wrap: anywhere; }
.place, pre, code { font: .875rem/1.6 ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
h3 code, p code { padding: .1em .3em; background: var(--panel); border-radius: .25rem; }
.place:hover { background: var(--grid); }
pre { display: flex; gap: .9rem; padding: .6rem .9rem .8rem; border-top: 1px solid var(--grid); white-space: pre-wrap; tab-size: 4; }
i { flex: none; font-style: normal; color: var(--soft); user-select: none; }
mark { color: inherit; background: var(--mark); box-shadow: 0 2px var(--worse); border-radius: 2px 2px 0 0; }
.warning mark { background: none; box-shadow: 0 2px var(--soft); }
.pill { inset: auto 1rem 1rem auto; padding: .45rem 1rem; border-radius: 2rem; font-size: .9rem; }
button.pill { color: var(--ink); }
button.pill.error { color: var(--worse); font-weight: 600; }
.note { inset: auto auto 1rem 1rem; color: var(--soft); }
@media (width < 40rem) { section { inset: auto 0 0; max-height: 65%; border-radius: .75rem .75rem 0 0; } header, ol { padding-inline: 1rem; } }
@media (forced-colors: active) { mark { outline: 2px solid; } }
@media (prefers-reduced-motion: reduce) { * { animation: none !important; } }
@keyframes rise { from { opacity: 0; translate: 0 .5rem; } }`);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);

  let open, told, drawn;
  const draw = () => {
    const { errors, warnings, diagnostics, ready } = state;
    const count = [many(errors, "mistake"), many(warnings, "warning")].filter(Boolean).join(", ");
    panel.hidden = !count || !open;
    badge.hidden = !count || open;
    badge.className = panel.className = errors ? "error" : "";
    badge.classList.add("pill");
    const now = JSON.stringify([count, ready, diagnostics]);
    if (now === drawn) return;
    drawn = now;
    spoken.textContent = badge.textContent = count;
    const about = !errors ? "The page is up to date; these are worth a look."
      : ready ? "You still see the last good page. It updates by itself once this is mended."
        : "Your pages show here by themselves once this is mended.";
    const more = errors + warnings - diagnostics.length;
    panel.replaceChildren(
      make("header", {}, make("div", {}, make("h2", {}, count), make("p", {}, about)),
        make("button", { title: "Escape", onclick: () => fold(false) }, "Fold away")),
      make("ol", {}, ...diagnostics.map(entry), more > 0 && make("li", {}, `${more} more are not shown here.`)));
  };
  const fold = (to) => {
    const inside = root.activeElement;
    open = to;
    draw();
    if (inside) (open ? panel.querySelector("button") : badge).focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open && !event.defaultPrevented) fold(false);
  });

  // Opens for a mistake that is not yet known, wherever in its file it moves
  const tell = () => {
    const mistakes = state.diagnostics.filter((one) => one.severity === "error");
    const key = JSON.stringify(mistakes.map((one) => [one.code, one.message, one.at?.file]));
    if (key !== (told ?? "[]")) open = mistakes.length > 0;
    told = key;
    draw();
  };

  // The stream, through the worker that all pages share
  let port;
  const greet = () => port.postMessage("hello");
  const alone = () => {
    const channel = new MessageChannel();
    port = channel.port1;
    const script = make("script", { src: "/.reportcard/worker.js" });
    script.onload = () => {
      self.onconnect({ ports: [channel.port2] });
      port.onmessage = hear;
      greet();
      // A stream of its own is one of six connections: only a page on screen holds one.
      document.addEventListener("visibilitychange", () => (document.hidden ? leave() : greet()));
    };
    root.append(script);
  };
  const leave = () => port.postMessage("bye");
  try {
    const worker = new SharedWorker("/.reportcard/worker.js");
    worker.onerror = alone;
    port = worker.port;
    port.onmessage = hear;
    greet();
  } catch {
    alone();
  }
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    back = true;
    greet();
  });
})();
