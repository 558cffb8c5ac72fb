/* The search page: what the form asks for, the facts that fit, and the address that says the same. */

import { wordsOf } from "./words.js";

const AT_ONCE = 20;
/* Those who listen hear the count when the typing rests, and not at every letter. */
const TELLING_MS = 500;

export async function start(form, signal) {
  const page = pageOf(form);
  const words = form.elements.words;
  let facts = null;
  let result = null;
  const opened = new Set();
  let typing, telling;

  read();
  form.hidden = false;
  page.needsScript.hidden = true;
  page.filters.open = matchMedia("(min-width: 45em)").matches || isNarrowed();

  try {
    /* Of many facts the index is in parts. */
    const { open } = await import(form.dataset.parts ? "./parts.js" : "./index.js");
    facts = await open(new URL(form.dataset.parts ?? form.dataset.index, location), signal);
  } catch (error) {
    fail(error);
    return;
  }
  if (facts.isVast && !isNarrowed()) page.filters.open = false;
  show(0);

  page.filters.addEventListener("toggle", () => count().catch(fail), { signal });
  for (const event of ["pointerover", "focusin"]) {
    page.filters.addEventListener(event, ({ target }) => {
      if (!page.selects.has(target.name) || opened.has(target.name)) return;
      opened.add(target.name);
      count().catch(fail);
    }, { signal });
  }

  words.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => { keep("replaceState"); show(); }, facts.typingMs);
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
  page.more.addEventListener("click", async () => {
    const first = page.list.children.length;
    await append();
    page.list.children[first]?.querySelector("a").focus();
  }, { signal });
  addEventListener("popstate", () => { read(); show(); }, { signal });
  signal.addEventListener("abort", () => { clearTimeout(typing); clearTimeout(telling); });

  /* What the form asks for, in its order and without what is empty: one question has one address. */
  function asked() {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim()) query.append(name, value.trim());
    return query;
  }

  function isNarrowed() {
    return [...asked().keys()].some((key) => key !== "words");
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

  function fail(error) {
    if (signal.aborted) return;
    console.error(error);
    page.status.textContent = "The facts could not be loaded for searching. The lists below lead to all of them.";
  }

  /* From the start, or behind what is shown. */
  async function append(from = page.list.children.length) {
    const of = result;
    const some = await of.some(from, from + AT_ONCE);
    if (of !== result || (from && from !== page.list.children.length)) return;
    const items = some.map(([fact, terms]) => entry(fact, terms, page));
    if (from) page.list.append(...items);
    else page.list.replaceChildren(...items);
    const left = of.count - page.list.children.length;
    page.more.hidden = left === 0;
    page.more.textContent = `Show ${Math.min(left, AT_ONCE)} more of ${left}`;
  }

  /* The numbers beside the filters: all, or, where they have to be fetched, those that the reader looks at. */
  async function count() {
    const of = result;
    for (const facet of page.facets) {
      const isSeen = page.selects.has(facet) ? opened.has(facet) : page.filters.open;
      if (!of || (facts.countsWhenOpened && !isSeen)) continue;
      const counts = await of.counts(facet);
      if (of !== result) return;
      page.count(facet, counts);
    }
  }

  async function show(rest = TELLING_MS) {
    const query = asked();
    try {
      const answer = await facts.ask(query);
      /* Another question may have been put while this one was answered. */
      if (signal.aborted || query.toString() !== asked().toString()) return;
      result = answer;
      await append(0);
      await count();
    } catch (error) {
      fail(error);
      return;
    }
    clearTimeout(telling);
    telling = setTimeout(() => { page.status.textContent = summary(result, query); }, rest);
  }
}

function pageOf(form) {
  const article = form.parentElement;
  const checks = [...form.querySelectorAll("input[type=checkbox]")];
  const options = [...form.querySelectorAll("select option")].filter((option) => option.value);
  const plain = new Map(options.map((option) => [option, option.textContent]));
  const labels = new Map(checks.map((check) => [`${check.name} ${check.value}`, check.nextSibling.textContent.trim()]));
  const selects = new Set(options.map((option) => option.parentElement.name));
  return {
    filters: form.querySelector("details"),
    clear: form.querySelector(".fn-search-clear"),
    needsScript: article.querySelector(".fn-needs-script"),
    status: article.querySelector(".fn-search-status"),
    list: article.querySelector(".fn-hits"),
    more: article.querySelector(".fn-search-more"),
    selects,
    root: form.dataset.facts.replace(/facts\/$/, ""),
    facets: new Set([...checks.map((check) => check.name), ...selects]),
    label: (facet, value) => labels.get(`${facet} ${value}`) ?? value,
    count(facet, counts) {
      for (const check of checks.filter(({ name }) => name === facet)) {
        const count = counts.get(check.value) ?? 0;
        const number = check.parentElement.querySelector(".fn-number");
        number.textContent = count;
        check.parentElement.classList.toggle("fn-none", count === 0 && !check.checked);
      }
      for (const option of options.filter(({ parentElement }) => parentElement.name === facet)) {
        const count = counts.get(option.value) ?? 0;
        option.textContent = `${plain.get(option)} (${count})`;
        option.hidden = option.disabled = count === 0 && !option.selected;
      }
    },
  };
}

function summary({ count, all, loose, isCut }, query) {
  const facts = count === 1 ? "1 fact" : `${count} facts`;
  const more = isCut ? " There are more words like these than were looked up: longer ones find all." : "";
  if (query.size === 0) return `All ${facts}, the latest first.`;
  if (count === 0) {
    const narrowed = [...query.keys()].some((key) => key !== "words");
    return `No fact fits${narrowed ? "; fewer filters may find one" : ""}. What is not here was not found in these texts; it may still have been reported elsewhere.${more}`;
  }
  if (loose === "similar") return `No fact has exactly these words; ${facts} with similar ones.${more}`;
  if (loose === "some") return `No fact has all of these words; ${facts} with some of them.${more}`;
  return `${facts} of ${all}.${more}`;
}

function entry(fact, terms, page) {
  const item = document.createElement("li");
  const link = made("a", "fn-hit", fact.sentence, terms);
  link.href = `${page.root}${fact.url}`;
  link.dir = "auto";
  const states = fact.states.map((state) => page.label("state", state).toLowerCase()).join(", ");
  const by = made("p", "fn-hit-by", `${fact.kind.replace(/^./, (first) => first.toUpperCase())} · ${fact.by}, ${fact.when}${states ? ` · ${states}` : ""}`);
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
