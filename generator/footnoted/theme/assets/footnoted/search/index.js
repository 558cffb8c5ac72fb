/* The facts of `facts.json` as rows, and what finds them. No page is touched here. */

import MiniSearch from "./minisearch.js";
import { isNumber, wordsOf } from "./words.js";

const FORM = 1;
const FIELDS = { sentence: 3, names: 2, passage: 1.5, rest: 0.5 };

const FACETS = ["kind", "country", "person", "organisation", "source", "state"];

/* Facts that questions can be put to: `ask(query)` gives what fits.

   count, all   of how many facts.
   loose        as `finderOf` has it.
   counts       for each value of a facet, how many facts choosing it would show.
   some         those from one place to another, each with the set of its words that were meant, the best first. */
export async function open(address, signal) {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
  const facts = readFacts(await answer.json());
  const find = finderOf(facts);

  function ask(query) {
    const found = find(query.get("words") ?? "");
    const counts = new Map(FACETS.map((facet) => [facet, new Map()]));
    const fits = (found ? [...found.hits.keys()] : byDay(facts)).filter((fact) => {
      const failed = FACETS.filter((facet) => !fitsFacet(fact, facet, query));
      const inTime = fitsTime(fact, query);
      for (const facet of FACETS) {
        /* A value counts what choosing it would show: its own facet does not stand in the way. */
        if (inTime && failed.every((other) => other === facet)) {
          for (const value of fact[facet]) counts.get(facet).set(value, (counts.get(facet).get(value) ?? 0) + 1);
        }
      }
      return inTime && failed.length === 0;
    });
    return {
      count: fits.length,
      all: facts.length,
      loose: found?.loose ?? "",
      isCut: false,
      counts: (facet) => counts.get(facet),
      some: (from, to) => fits.slice(from, to).map((fact) => [shownOf(fact), found?.hits.get(fact) ?? new Set()]),
    };
  }

  return { ask, typingMs: 80, countsWhenOpened: false };
}

function shownOf({ id, kind: [kind], sentence, passage, by, when, state: states }) {
  return { url: `facts/${id}/`, kind, sentence, passage, by, when, states };
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

/* `content` is what stands in the file; throws if its form is not the one that this script reads. */
function readFacts(content) {
  if (content.form !== FORM) throw new Error(`facts.json has form ${content.form}, not ${FORM}`);
  const { entities, sources, facts, outlets, times, states } = content;
  const concerned = (places, ...kinds) =>
    places.filter((place) => kinds.includes(entities.kind[place])).map((place) => entities.id[place]);
  return facts.id.map((id, at) => ({
    id,
    sentence: facts.text[2 * at],
    passage: facts.text[2 * at + 1],
    by: outlets[facts.by[at]],
    when: times[facts.when[at]],
    day: facts.day[at],
    names: facts.about[at].map((place) => [entities.name[place], ...entities.known_as[place]].join("; ")).join("; "),
    titles: facts.cites[at].map((place) => sources.title[place]).join("; "),
    kind: [facts.kind[at]],
    country: concerned(facts.about[at], "country"),
    person: concerned(facts.about[at], "person"),
    organisation: concerned(facts.about[at], "organisation", "initiative"),
    source: facts.cites[at].map((place) => sources.id[place]),
    state: states.filter((_, bit) => facts.state[at] & (1 << bit)),
  }));
}

/* Finds facts by words: `find(text)` gives `{ hits, loose }`, or null if the text has no word to look for.

   hits    a Map from a fact to the set of its words that were meant, the best first.
   loose   "" if every word was found; "similar" if by its beginning or another spelling of a letter;
           "some" if no fact has all words. */
function finderOf(facts) {
  const index = new MiniSearch({
    fields: Object.keys(FIELDS),
    idField: "at",
    tokenize: (text) => wordsOf(text).flatMap(({ terms }) => terms),
    processTerm: (term) => term,
  });
  index.addAll(facts.map((fact, at) => ({
    at,
    sentence: fact.sentence,
    names: fact.names,
    passage: fact.passage,
    rest: `${fact.by}; ${fact.when}; ${fact.kind[0]}; ${fact.titles}`,
  })));

  const last = (i, terms) => i === terms.length - 1;
  const strict = {
    boost: FIELDS,
    combineWith: "AND",
    tokenize: (text) => [...new Set(wordsOf(text).map(({ terms }) => terms[0]))],
    /* 30 is not 30,000; but what is being typed may go on. */
    prefix: (term, i, terms) => !isNumber(term) && (term.length > 2 || last(i, terms)),
  };
  const loose = {
    ...strict,
    prefix: (term, i, terms) => strict.prefix(term, i, terms) || (term.length > 1 && last(i, terms)),
    fuzzy: (term) => (isNumber(term) || term.length < 5 ? false : 1),
  };

  return (text) => {
    if (strict.tokenize(text).length === 0) return null;
    for (const [name, options] of [["", strict], ["similar", loose], ["some", { ...loose, combineWith: "OR" }]]) {
      const found = index.search(text, options);
      if (found.length) {
        return { loose: name, hits: new Map(found.map((hit) => [facts[hit.id], new Set(Object.keys(hit.match))])) };
      }
    }
    return { loose: "", hits: new Map() };
  };
}
