"use strict";
/* Stands in for Material's search worker until somebody types; see looks/scripts/search_when_asked.js.
   Messages are Material's own: 0 sets up, 1 says ready, 2 asks, 3 answers. */
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const given = new URLSearchParams(location.hash.slice(1));
const answer = self.postMessage.bind(self);
let latest = "";
let loading = null;

async function load() {
  const index = await (await fetch(given.get("index"))).json();
  importScripts(given.get("worker"));
  const ready = new Promise((done) => {
    self.postMessage = (message) => (message.type === READY ? done() : answer(message));
  });
  tell({ type: SETUP, data: { ...index, options: { suggest: Boolean(given.get("suggest")) } } });
  await ready;
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
    removeEventListener("message", hear);
    tell({ type: QUERY, data: latest });
  } catch {
    /* Offline, say: the next letter tries again. */
    loading = null;
    answer({ type: RESULT, data: { items: [] } });
  }
}

addEventListener("message", hear);
answer({ type: READY });
