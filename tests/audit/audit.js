/* Checks a built site with html-validate and Lighthouse, and says what is wrong with it.

   node audit.js SITE PYTHON   SITE: the folder; PYTHON: one that has MkDocs and Material, for a page of the
                               theme by itself, and Playwright, in case no browser is installed

   The theme has faults of its own, which we can't mend. So a kind of finding is accepted when a bare page of
   the theme has it too, in the same part of the page, and there are few such kinds. */
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { cp, mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";

import { launch } from "chrome-launcher";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import lighthouse from "lighthouse";

const HERE = import.meta.dirname;
const MOST_KINDS = 5;
const LEAST_SCORE = 95;
const CATEGORIES = ["accessibility", "best-practices", "seo"];
const AUDITED = ["", "countries/it/", "facts/it-ready/", "positions/"];
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".xml": "application/xml", ".png": "image/png", ".woff2": "font/woff2",
};

const [site, python] = process.argv.slice(2);
const faults = [...(await checkHtml()), ...(await measure())];
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exitCode = faults.length ? 1 : 0;

/* Faults of the site's HTML that are not the theme's. */
async function checkHtml() {
  const validator = new HtmlValidate(new FileSystemConfigLoader({
    root: true,
    extends: ["html-validate:standard", "html-validate:a11y"],
    elements: ["html5"],
  }));
  const own = await findingsIn(site, validator);
  const bare = await mkdtemp(join(tmpdir(), "bare-"));
  await cp(join(HERE, "bare"), bare, { recursive: true });
  execFileSync(python, ["-m", "mkdocs", "build", "--quiet"], { cwd: bare });
  const themes = await findingsIn(join(bare, "site"), validator);
  await rm(bare, { recursive: true });

  const accepted = new Set([...own.values()].filter(({ kind }) => themes.has(kind)).map(({ rule }) => rule));
  console.log(`HTML: ${accepted.size} kinds of finding are the theme's: ${[...accepted].sort().join(", ")}`);
  const ours = [...own.values()].filter(({ kind }) => !themes.has(kind));
  return [
    ...ours.map(({ kind, page, count, line }) => `${kind}: ${count} times, first in ${page}:${line}`),
    ...(accepted.size > MOST_KINDS ? [`more than ${MOST_KINDS} kinds of finding`] : []),
  ];
}

/* What is found in the pages of a folder: each kind once, with its first place and how often. */
async function findingsIn(folder, validator) {
  const found = new Map();
  for (const name of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".html")).sort()) {
    const text = await readFile(join(folder, name), "utf8");
    const [start, end] = [text.indexOf("<article"), text.indexOf("</article>")];
    const report = await validator.validateString(text, join(folder, name));
    for (const { ruleId, message, offset, line } of report.results.flatMap(({ messages }) => messages)) {
      const place = start < offset && offset < end ? "in the article" : "in the frame";
      const kind = `${ruleId} ${place}: ${message}`;
      const entry = found.get(kind) ?? { kind, rule: ruleId, page: relative(folder, join(folder, name)), line, count: 0 };
      entry.count += 1;
      found.set(kind, entry);
    }
  }
  return found;
}

/* Pages whose scores are too low, with what lowers them. */
async function measure() {
  const find = "import find_browser; print(find_browser.find_browser())";
  const browser = execFileSync(python, ["-c", find], { cwd: join(HERE, "../browser"), encoding: "utf8" }).trim();
  const server = await serve();
  const chrome = await launch({
    chromePath: process.env.CHROME_PATH || browser,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
  const faults = [];
  for (const path of AUDITED) {
    const address = `http://127.0.0.1:${server.address().port}/${path}`;
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error", onlyCategories: CATEGORIES });
    for (const category of Object.values(lhr.categories)) {
      const score = Math.round(category.score * 100);
      const low = category.auditRefs.filter(({ id, weight }) => weight && (lhr.audits[id].score ?? 1) < 1).map(({ id }) => id);
      console.log(`Lighthouse: /${path} ${category.id} ${score}${low.length ? `, lowered by ${low.join(", ")}` : ""}`);
      if (score < LEAST_SCORE) faults.push(`/${path} has ${score} for ${category.id}, by ${low.join(", ")}`);
    }
  }
  await chrome.kill();
  server.close();
  server.closeAllConnections();
  return faults;
}

/* The site on this machine, packed as hosts do. */
async function serve() {
  const server = createServer(async (request, response) => {
    const path = join(site, decodeURIComponent(new URL(request.url, "http://site").pathname));
    const file = path.endsWith("/") ? join(path, "index.html") : path;
    const isThere = await stat(file).then((entry) => entry.isFile(), () => false);
    const type = TYPES[extname(isThere ? file : ".html")] ?? "text/plain";
    const content = await readFile(isThere ? file : join(site, "404.html"));
    response.writeHead(isThere ? 200 : 404, { "Content-Type": type, "Content-Encoding": "gzip" });
    response.end(gzipSync(content));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return server;
}
