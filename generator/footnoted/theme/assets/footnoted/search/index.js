/* The facts of `facts.json` as rows, and what finds them. No page is touched here. */

import MiniSearch from "./minisearch.js";
import { isNumber, wordsOf } from "./words.js";

const FORM = 1;
const FIELDS = { sentence: 3, names: 2, passage: 1.5, rest: 0.5 };

/* `content` is what stands in the file; throws if its form is not the one that this script reads. */
export function readFacts(content) {
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
export function finderOf(facts) {
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
