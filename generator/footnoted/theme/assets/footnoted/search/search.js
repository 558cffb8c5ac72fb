/* The search page: what the form asks for, the facts that fit, and the address that says the same. */

import { finderOf, readFacts } from "./index.js";
import { wordsOf } from "./words.js";

const AT_ONCE = 20;
const FACETS = ["kind", "country", "person", "organisation", "source", "state"];
const TYPING_MS = 80;
/* Those who listen hear the count when the typing rests, and not at every letter. */
const TELLING_MS = 500;

export async function start(form, signal) {
  const page = pageOf(form);
  const words = form.elements.words;
  let facts = [];
  let find = () => null;
  let shown = [];
  let typing, telling;

  read();
  form.hidden = false;
  page.needsScript.hidden = true;
  page.filters.open = matchMedia("(min-width: 45em)").matches || [...asked().keys()].some((key) => key !== "words");

  try {
    const answer = await fetch(form.dataset.index, { signal });
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    facts = readFacts(await answer.json());
    find = finderOf(facts);
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    page.status.textContent = "The facts could not be loaded for searching. The lists below lead to all of them.";
    return;
  }
  show(0);

  words.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => { keep("replaceState"); show(); }, TYPING_MS);
  }, { signal });
  form.addEventListener("change", ({ target }) => {
    if (target === words) return;
    /* A date is changed figure by figure; one step back should not be one figure. */
    keep(target.type === "date" ? "replaceState" : "pushState");
    show();
  }, { signal });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    keep("pushState");
    show();
  }, { signal });
  page.clear.addEventListener("click", () => {
    fill(new URLSearchParams());
    keep("pushState");
    show();
    words.focus();
  }, { signal });
  page.more.addEventListener("click", () => {
    const first = page.list.children.length;
    append();
    page.list.children[first].querySelector("a").focus();
  }, { signal });
  addEventListener("popstate", () => { read(); show(); }, { signal });
  signal.addEventListener("abort", () => { clearTimeout(typing); clearTimeout(telling); });

  /* What the form asks for, in its order and without what is empty: one question has one address. */
  function asked() {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim()) query.append(name, value.trim());
    return query;
  }

  function read() {
    fill(new URLSearchParams(location.search));
  }

  function fill(query) {
    for (const control of form.elements) {
      if (!control.name) continue;
      if (control.type === "checkbox") control.checked = query.getAll(control.name).includes(control.value);
      else control.value = query.get(control.name) ?? "";
      /* An unknown value would show as nothing chosen and still not be "any". */
      if (control.selectedIndex === -1) control.selectedIndex = 0;
    }
  }

  function keep(how) {
    const query = asked().toString();
    const address = location.pathname + (query ? `?${query}` : "");
    if (address !== location.pathname + location.search) history[how](history.state, "", address);
  }

  function show(rest = TELLING_MS) {
    const query = asked();
    const text = query.get("words") ?? "";
    const found = find(text);
    const candidates = found ? [...found.hits.keys()] : byDay(facts);
    const counts = new Map();
    const fits = candidates.filter((fact) => {
      const failed = FACETS.filter((facet) => !fitsFacet(fact, facet, query));
      const inTime = fitsTime(fact, query);
      for (const facet of FACETS) {
        /* A value counts what choosing it would show: its own facet does not stand in the way. */
        if (inTime && failed.every((other) => other === facet)) {
          for (const value of fact[facet]) counts.set(`${facet} ${value}`, (counts.get(`${facet} ${value}`) ?? 0) + 1);
        }
      }
      return inTime && failed.length === 0;
    });
    shown = fits.map((fact) => [fact, found?.hits.get(fact) ?? new Set()]);
    page.list.replaceChildren();
    append();
    page.count(counts);
    clearTimeout(telling);
    telling = setTimeout(() => { page.status.textContent = summary(fits.length, facts.length, found, query); }, rest);
  }

  function append() {
    const from = page.list.children.length;
    page.list.append(...shown.slice(from, from + AT_ONCE).map(([fact, terms]) => entry(fact, terms, form.dataset.facts, page)));
    const left = shown.length - page.list.children.length;
    page.more.hidden = left === 0;
    page.more.textContent = `Show ${Math.min(left, AT_ONCE)} more of ${left}`;
  }
}

function pageOf(form) {
  const article = form.parentElement;
  const checks = [...form.querySelectorAll("input[type=checkbox]")];
  const options = [...form.querySelectorAll("select option")].filter((option) => option.value);
  const plain = new Map(options.map((option) => [option, option.textContent]));
  const labels = new Map(checks.map((check) => [`${check.name} ${check.value}`, check.nextSibling.textContent.trim()]));
  return {
    filters: form.querySelector("details"),
    clear: form.querySelector(".fn-search-clear"),
    needsScript: article.querySelector(".fn-needs-script"),
    status: article.querySelector(".fn-search-status"),
    list: article.querySelector(".fn-hits"),
    more: article.querySelector(".fn-search-more"),
    label: (facet, value) => labels.get(`${facet} ${value}`) ?? value,
    count(counts) {
      for (const check of checks) {
        const count = counts.get(`${check.name} ${check.value}`) ?? 0;
        const number = check.parentElement.querySelector(".fn-number");
        number.textContent = count;
        check.parentElement.classList.toggle("fn-none", count === 0 && !check.checked);
      }
      for (const option of options) {
        const count = counts.get(`${option.parentElement.name} ${option.value}`) ?? 0;
        option.textContent = `${plain.get(option)} (${count})`;
        option.hidden = option.disabled = count === 0 && !option.selected;
      }
    },
  };
}

function fitsFacet(fact, facet, query) {
  const values = query.getAll(facet);
  return values.length === 0 || values.some((value) => fact[facet].includes(value));
}

function fitsTime(fact, query) {
  const [from, to] = [query.get("from"), query.get("to")];
  if (!from && !to) return true;
  return fact.day !== "" && (!from || fact.day >= from) && (!to || fact.day <= to);
}

function byDay(facts) {
  return [...facts].sort((one, other) => other.day.localeCompare(one.day) || one.id.localeCompare(other.id));
}

function summary(count, all, found, query) {
  const facts = count === 1 ? "1 fact" : `${count} facts`;
  if (query.size === 0) return `All ${facts}, the latest first.`;
  if (count === 0) {
    const narrowed = [...query.keys()].some((key) => key !== "words");
    return `No fact fits${narrowed ? "; fewer filters may find one" : ""}. What is not here was not found in these texts; it may still have been reported elsewhere.`;
  }
  if (found?.loose === "similar") return `No fact has exactly these words; ${facts} with similar ones.`;
  if (found?.loose === "some") return `No fact has all of these words; ${facts} with some of them.`;
  return `${facts} of ${all}.`;
}

function entry(fact, terms, base, page) {
  const item = document.createElement("li");
  const link = made("a", "fn-hit", fact.sentence, terms);
  link.href = `${base}${fact.id}/`;
  link.dir = "auto";
  const states = fact.state.map((state) => page.label("state", state).toLowerCase()).join(", ");
  const by = made("p", "fn-hit-by", `${fact.kind[0].replace(/^./, (first) => first.toUpperCase())} · ${fact.by}, ${fact.when}${states ? ` · ${states}` : ""}`);
  item.append(link, by);
  if (fact.passage) {
    const passage = document.createElement("p");
    passage.className = "fn-hit-passage";
    const words = made("q", "", fact.passage, terms);
    words.dir = "auto";
    passage.append(words);
    item.append(passage);
  }
  return item;
}

/* An element with a text in which the words that were looked for are marked. */
function made(name, className, text, terms = new Set()) {
  const element = document.createElement(name);
  if (className) element.className = className;
  let end = 0;
  for (const word of terms.size ? wordsOf(text) : []) {
    if (!word.terms.some((term) => terms.has(term))) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(word.start, word.end);
    element.append(text.slice(end, word.start), mark);
    end = word.end;
  }
  element.append(text.slice(end));
  return element;
}
