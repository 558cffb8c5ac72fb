"use strict";
/* Stands in for Material's search worker until somebody types; see looks/scripts/search_when_asked.js.
   Messages are Material's own: 0 sets up, 1 says ready, 2 asks, 3 answers. */
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const given = new URLSearchParams(location.hash.slice(1));
const answer = self.postMessage.bind(self);
let latest = "";
let loading = null;
/* Where facts are many, the index of pages leaves them to an index in parts; here is what finds them there. */
let records = null;
/* Each letter is a question; only where typing rests, parts are fetched. */
const TYPING_MS = 250;

async function load() {
  const index = await (await fetch(given.get("index"))).json();
  importScripts(given.get("worker"));
  const ready = new Promise((done) => {
    self.postMessage = (message) => (message.type === READY ? done() : answer(message));
  });
  tell({ type: SETUP, data: { ...index, options: { suggest: Boolean(given.get("suggest")) } } });
  await ready;
  const { parts } = index.docs.find((page) => page.parts) ?? {};
  if (!parts) return;
  try {
    const { openRecords } = await import(new URL("../../footnoted/search/header.js", location));
    records = await openRecords(new URL(parts, given.get("index")));
  } catch {
    /* A browser without modules in workers: the link above the results leads to the facts. */
    return;
  }
  self.postMessage = (message) => (message.type === RESULT ? withRecords(message.data, latest) : answer(message));
}

/* Pages that are called so come before facts, and pages that only say it behind them. */
async function withRecords({ items }, query) {
  await new Promise((done) => setTimeout(done, TYPING_MS));
  if (query !== latest) return;
  const found = await records(query).catch(() => []);
  if (query !== latest) return;
  const isCalled = ([page]) => page.title.includes("<mark");
  answer({
    type: RESULT,
    data: { items: [...items.filter(isCalled), ...found, ...items.filter((item) => !isCalled(item))] },
  });
}

/* To the real worker, which listens in this one. */
const tell = (message) => dispatchEvent(new MessageEvent("message", { data: message }));

async function hear({ data: { type, data } }) {
  if (type !== QUERY) return;
  latest = data;
  if (!data) { answer({ type: RESULT, data: { items: [] } }); return; }
  if (loading) return;
  loading = load();
  try {
    await loading;
    if (!records) removeEventListener("message", hear);
    tell({ type: QUERY, data: latest });
  } catch {
    /* Offline, say: the next letter tries again. */
    loading = null;
    answer({ type: RESULT, data: { items: [] } });
  }
}

addEventListener("message", hear);
answer({ type: READY });
