// A built site: its files, a plain file server for it, and a browser that looks at it.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { existsSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, posix, resolve } from "node:path";
import { chromium } from "playwright-core";

export const repository = resolve(import.meta.dirname, "../..");
export const binary = process.env.REPORTCARD ?? join(repository, "target/release/reportcard");
const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png",
  ".json": "application/json", ".csv": "text/csv", ".xml": "application/xml", ".txt": "text/plain",
};

/** The sites that the project ships: the starter and the examples. */
export const roots = { starter: ".", bristol: "examples/bristol", cincinnati: "examples/cincinnati",
  connecticut: "examples/connecticut" };

/** Builds one of them into a folder of its own and returns the folder. */
export function build(name) {
  const out = join(mkdtempSync(join(tmpdir(), `reportcard-${name}-`)), "public");
  execFileSync(binary, ["build", "--quiet", "--root", join(repository, roots[name]), "--output-dir", out], { stdio: "inherit" });
  return out;
}

/** Builds the starter, as it is laid out anew, in another language and returns the folder. */
export function buildIn(language) {
  const root = join(mkdtempSync(join(tmpdir(), `reportcard-${language}-`)), "site");
  execFileSync(binary, ["new", root], { stdio: "ignore" });
  const path = join(root, "content/site.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace("language: en", `language: ${language}`));
  execFileSync(binary, ["build", "--quiet", "--root", root], { stdio: ["ignore", "inherit", "ignore"] });
  return join(root, "public");
}

/** Every file below a folder, as paths with `/`. */
export function files(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split("\\").join("/"))
    .sort();
}

/** The pages of a site: all of them, or one of each kind and the longest. */
export function pages(folder, { sample = false } = {}) {
  const all = files(folder).filter((path) => path.endsWith(".html"));
  if (!sample) return all;
  const kinds = new Map();
  for (const page of all) {
    const kind = page.split("/").length > 1 ? `${page.split("/")[0]}/${posix.basename(page)}` : page;
    const kept = kinds.get(kind);
    const size = statSync(join(folder, page)).size;
    if (!kept || size > kept.size) kinds.set(kind, { page, size });
  }
  return [...kinds.values()].map((kind) => kind.page).sort();
}

/**
 * Serves a folder below `base`, as a host does that lets pages load nothing from elsewhere. The page for
 * what is missing names its site in full: here it names this server instead.
 */
export async function serve(folder, base = "/") {
  const [, address] = readFileSync(join(folder, "index.html"), "utf8").match(/rel="canonical" href="([^"]*)"/);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = join(folder, path.slice(base.length));
    const found = path.startsWith(base) && existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, {
      "content-type": found ? (types[extname(file)] ?? "application/octet-stream") : "text/plain",
      "content-security-policy": "default-src 'self'",
    });
    const body = found ? readFileSync(file) : "not here";
    response.end(path.endsWith("404.html") ? String(body).replaceAll(address, origin) : body);
  });
  // A look that fails before it closes the server must not keep the run alive.
  server.unref();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}${base}`;
  return { origin, address, close: () => { server.close(); server.closeAllConnections(); } };
}

/** A browser with nothing in it. */
export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}
