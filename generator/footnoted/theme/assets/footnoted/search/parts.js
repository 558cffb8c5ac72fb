/* The index of many facts, of which a search fetches only the parts that it needs. No page is touched here.

   The index is made beforehand; `generator/footnoted/export/search_parts.py` says what stands in it. */

import { isNumber, wordsOf } from "./words.js";

const FORM = 1;
const LAST = "\uffff";
/* Files that are read for the words that begin as a typed one does, or are spelt almost so. */
const FILES_A_WORD = 2;
/* Letters that a word must share with one that is spelt almost so. */
const HEAD = 4;
/* What stands in the sentence or name, or beside it; what is meant as it is typed, or as it begins. */
const [NEAR, BESIDE, BEGINS] = [2, 1, 0.5];
/* Who or what was asked for comes before what is told of it. */
const ENTITY = 2;
/* A search at every letter would fetch what nobody reads. */
const TYPING_MS = 250;
/* With more facts than this the numbers beside the filters are fetched when the filters are opened. */
const MANY = 20_000;

/* `address` is that of `index.json`; what is given answers questions as that of `index.js` does. */
export async function open(address, signal) {
  const files = new Map();

  function read(name) {
    if (!files.has(name)) {
      const file = fetch(new URL(name, address), { signal }).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
        return answer.json();
      });
      /* What could not be loaded now may be loaded at the next letter. */
      file.catch(() => files.delete(name));
      files.set(name, file);
    }
    return files.get(name);
  }

  const index = await read("index.json");
  if (index.form !== FORM) throw new Error(`index.json has form ${index.form}, not ${FORM}`);
  const { starts } = index;

  /* The entries of all keys from `low` to `high`, of some files at most. */
  async function entries(low, high, most = Infinity) {
    const holding = starts.filter(([first], i) => first <= high && (i + 1 === starts.length || starts[i + 1][0] > low));
    const found = await Promise.all(holding.slice(0, most).map(([, number]) => read(`words/${number}.json`)));
    return {
      isCut: holding.length > most,
      entries: found.flatMap(Object.entries).filter(([key]) => key >= low && key <= high),
    };
  }

  /* Numbers of the facts that have each value of a facet; such a key begins with a space. */
  async function values(facet, low = "", high = LAST) {
    const found = await entries(` ${facet} ${low}`, ` ${facet} ${high}`);
    return found.entries.map(([key, [list]]) => [key.slice(facet.length + 2), numbersOf(list)]);
  }

  /* Words that are meant by a typed one, each with how well it fits, and whether there are more. */
  async function meant(word, isLoose) {
    if (isNumber(word) || word.length < 3) {
      const { entries: found } = await entries(word, word);
      return { found: found.map((entry) => [...entry, 1]), isCut: false };
    }
    const begins = await entries(word, word + LAST, FILES_A_WORD);
    const found = begins.entries.map((entry) => [...entry, entry[0] === word ? 1 : BEGINS]);
    if (!isLoose || word.length <= HEAD) return { found, isCut: begins.isCut };
    const like = await entries(word.slice(0, HEAD), word.slice(0, HEAD) + LAST, FILES_A_WORD);
    const near = like.entries.filter(([key]) => !key.startsWith(word) && isAlmost(key, word));
    return { found: [...found, ...near.map((entry) => [...entry, BEGINS / 2])], isCut: begins.isCut || like.isCut };
  }

  /* Score by number of all that have one of the words. */
  function scored(found, below) {
    const scores = new Map();
    for (const [, lists, fit] of found) {
      const numbers = lists.map((list) => numbersOf(list));
      const rare = Math.log(1 + index.all / (1 + numbers[0].length + (numbers[1]?.length ?? 0)));
      for (const [at, weight] of [[0, NEAR], [1, BESIDE]]) {
        for (const number of numbers[at] ?? []) {
          const isEntity = number >= index.facts && number < index.facts + index.entities;
          const score = fit * weight * rare * (isEntity ? ENTITY : 1);
          if (number < below && score > (scores.get(number) ?? 0)) scores.set(number, score);
        }
      }
    }
    return scores;
  }

  /* What is found by words, the best first: `{ numbers, loose, isCut, terms }`, or null if the text has no word to look for.
     `loose` is as in index.js; `terms` are the words that were meant; `below` is the first number that is not wanted. */
  async function find(text, below) {
    const words = [...new Set(wordsOf(text).map(({ terms }) => terms[0]))];
    if (words.length === 0) return null;
    for (const loose of ["", "similar", "some"]) {
      const asked = await Promise.all(words.map((word) => meant(word, loose !== "")));
      const scores = together(asked.map(({ found }) => scored(found, below)), loose === "some");
      if (scores.size) {
        return {
          numbers: [...scores.keys()].sort((one, other) => scores.get(other) - scores.get(one) || one - other),
          loose,
          isCut: asked.some(({ isCut }) => isCut),
          terms: new Set(asked.flatMap(({ found }) => found.map(([key]) => key))),
        };
      }
    }
    return { numbers: [], loose: "", isCut: false, terms: new Set() };
  }

  async function fitting(facet, query) {
    if (facet === "day") {
      const found = await values("day", query.get("from") || "0", query.get("to") || LAST);
      return new Set(found.flatMap(([, numbers]) => numbers));
    }
    const found = await Promise.all(query.getAll(facet).map((value) => values(facet, value, value)));
    return new Set(found.flat().flatMap(([, numbers]) => numbers));
  }

  /* What fits a question, as `index.js` answers it too. */
  async function ask(query) {
    const found = await find(query.get("words") ?? "", index.facts);
    const facets = [...new Set([...query.keys()].filter((key) => key !== "words").map((key) => (key === "from" || key === "to" ? "day" : key)))];
    const sets = await Promise.all(facets.map((facet) => fitting(facet, query)));
    const candidates = found?.numbers ?? Array.from({ length: index.facts }, (_, number) => number);
    const without = (facet) => candidates.filter((number) => sets.every((set, i) => facets[i] === facet || set.has(number)));
    const fits = without(null);
    return {
      count: fits.length,
      all: index.facts,
      loose: found?.loose ?? "",
      isCut: found?.isCut ?? false,
      async counts(facet) {
        const counted = new Set(facets.includes(facet) ? without(facet) : fits);
        const all = await values(facet);
        return new Map(all.map(([value, numbers]) => [value, numbers.filter((number) => counted.has(number)).length]));
      },
      some: (from, to) => Promise.all(fits.slice(from, to).map(async (number) => [await shown(number), found?.terms ?? new Set()])),
    };
  }

  async function shown(number) {
    const columns = await read(`shown/${Math.floor(number / index.in_a_file)}.json`);
    const at = number % index.in_a_file;
    return {
      url: columns.url[at],
      kind: columns.kind[at],
      sentence: columns.text[at],
      passage: columns.more[at],
      by: columns.by[at],
      when: columns.when[at],
      states: columns.states[at],
    };
  }

  return {
    ask,
    find: (text) => find(text, index.all),
    shown,
    typingMs: TYPING_MS,
    countsWhenOpened: true,
    isVast: index.facts > MANY,
  };
}

function numbersOf(list) {
  if (typeof list !== "string") {
    let number = 0;
    return list.map((gap) => (number += gap));
  }
  const numbers = [];
  const bytes = atob(list);
  for (let at = 0; at < bytes.length; at += 1) {
    for (let bits = bytes.charCodeAt(at), number = 8 * at; bits; bits >>= 1, number += 1) if (bits & 1) numbers.push(number);
  }
  return numbers;
}

/* Sums of the scores of those that have all words, or some. */
function together(scores, isSome) {
  const sums = new Map();
  for (const of of scores) for (const [number, score] of of) sums.set(number, (sums.get(number) ?? 0) + score);
  return isSome ? sums : new Map([...sums].filter(([number]) => scores.every((of) => of.has(number))));
}

/* Whether one letter more, less or another makes the two the same. */
function isAlmost(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(one.length, other.length) - start - end <= 1;
}
