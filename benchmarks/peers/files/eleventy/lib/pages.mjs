// The parts that pages share: lists of facts with marks, and the references that the marks lead to.
import { day, escaped, marks, note } from "./words.mjs";

const KINDS = ["event", "position", "figure", "quote", "statement", "member"];

export const titled = (word) => word[0].toUpperCase() + word.slice(1);

export function page(site, title, url, kind, body) {
  const fill = (part) => part.replaceAll("⟦TITLE⟧", escaped(title)).replaceAll("⟦URL⟧", `https://strait.example${url}`).replaceAll("⟦KIND⟧", kind);
  return fill(site.chrome.before) + body + site.chrome.after;
}

export function references(facts, uses, site, { only, rests } = {}) {
  let number = 0;
  const notes = [];
  for (const whole of facts)
    for (const citation of whole.fact.citations) {
      if (only && citation.source !== only) continue;
      number += 1;
      notes.push(`<li class="fn-reference" id="note-${number}" tabindex="-1">
<span class="fn-back"><span aria-hidden="true">↑</span>${uses.map((use) => ` <a href="#use-${number}-${use}" role="doc-backlink" aria-label="Back to use ${use} of note ${number}">${use}</a>`).join("")}</span>
${note(citation, whole.fact.words, site)}${rests ? `<span class="fn-used-by">Rests on it: <a href="/facts/${whole.id}/">${escaped(whole.title)}</a></span>` : ""}
</li>`);
    }
  return `<section class="fn-references" role="doc-endnotes" aria-labelledby="fn-references">
<h2 id="fn-references">References</h2>
<ol>
${notes.join("\n")}
</ol>
</section>
`;
}

export function entries(facts, site, only) {
  let number = 0;
  const groups = KINDS.map((kind) => [kind, facts.filter((one) => one.kind === kind)]).filter(([, some]) => some.length);
  for (const [, some] of groups) some.sort((one, other) => (one.when < other.when ? -1 : one.when > other.when ? 1 : 0));
  const contents = groups.length > 1 ? `<nav class="fn-contents" aria-label="On this page">
<ul>
${groups.map(([kind, some]) => `<li><a href="#${kind}">${site.labels[kind]}</a> <span class="fn-number">${some.length}</span></li>`).join("\n")}
</ul>
</nav>
` : "";
  const sections = groups.map(([kind, some]) => `<section class="fn-section fn-section-${kind}">
<h2 id="${kind}">${site.labels[kind]}</h2>
<ol class="fn-timeline">
${some.map((one) => {
    const notes = one.fact.citations.filter((citation) => !only || citation.source === only).map(() => ++number);
    const when = one.day ? day(one.day) : `reported ${day(one.reported)}`;
    return `<li><a class="fn-when" href="/facts/${one.id}/">${when}</a> <span class="fn-entry">${one.said}${marks(notes, "a")}</span></li>`;
  }).join("\n")}
</ol>
</section>
`);
  const all = groups.flatMap(([, some]) => some);
  return contents + sections.join("") + references(all, ["a"], site, { only, rests: true });
}
