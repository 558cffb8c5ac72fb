/* What the search in the header finds in an index in parts, in the form in which Material's worker answers. */

import { open } from "./parts.js";
import { wordsOf } from "./words.js";

const AT_ONCE = 10;

/* Results for some words: a list for each page, as Material groups them. */
export async function openRecords(address) {
  const parts = await open(address);
  return async (query) => {
    const found = await parts.find(query);
    if (!found) return [];
    const shown = await Promise.all(found.numbers.slice(0, AT_ONCE).map((number) => parts.shown(number)));
    const score = (at) => AT_ONCE - at;
    const items = shown.map(({ url, sentence, passage, by, when }, at) => [{
      location: url,
      title: marked(sentence, found.terms),
      text: `<p>${marked([[by, when].filter(Boolean).join(", "), passage].filter(Boolean).join(": "), found.terms)}</p>`,
      score: score(at),
      terms: {},
    }]);
    const left = found.numbers.length - shown.length;
    const all = { location: `search/?${new URLSearchParams({ words: query })}`, title: `${left} more`, text: "", score: 0, terms: {} };
    return left ? [...items, [all]] : items;
  };
}

/* Material takes a title and a text as HTML: every piece of a text is escaped before it is put into one. */
function marked(text, terms) {
  let html = "";
  let end = 0;
  for (const word of wordsOf(text)) {
    if (!word.terms.some((term) => terms.has(term))) continue;
    html += `${escaped(text.slice(end, word.start))}<mark>${escaped(text.slice(word.start, word.end))}</mark>`;
    end = word.end;
  }
  return html + escaped(text.slice(end));
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
