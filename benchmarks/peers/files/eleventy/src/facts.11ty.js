import { day, amount, marks, escaped } from "../lib/words.mjs";
import { page, references, titled } from "../lib/pages.mjs";

export const data = {
  pagination: { data: "site.allFacts", size: 1, alias: "whole" },
  permalink: ({ whole }) => `/facts/${whole.id}/`,
  eleventyComputed: {},
};

const HIDDEN = new Set(["citations", "label", "words", "content", "same_as", "rendering"]);
const LINKED = new Set(["speaker", "country", "by", "subject", "organisation"]);

function shown(key, value, fact, site) {
  if (Array.isArray(value)) return value.map((id) => site.links[id]).join(", ");
  if (LINKED.has(key)) return site.links[value.toLowerCase()];
  if (key === "date" || key === "said_on") return day(value);
  if (key === "amount") return amount(fact, site.vocabulary.units);
  if (key === "occasion") return `<a href="/facts/${value}/">${escaped(site.facts[value].title)}</a>`;
  return escaped(value);
}

export function render({ whole, site }) {
  const { id, kind, fact, named } = whole;
  const notes = fact.citations.map((_, i) => i + 1);
  const sources = fact.citations.map((citation) => site.sources[citation.source]);
  const keys = Object.keys(fact).filter((key) => !HIDDEN.has(key)).sort();
  const uses = ["a", ...keys.map((_, i) => "bcdefghijklm"[i])];
  const body = `<p class="fn-kicker">${titled(kind)} · ${site.links[named[0]]}</p>
<h1 class="fn-statement">${whole.said}${marks(notes, "a")}</h1>
<p class="fn-reported">Reported ${sources.map((one) => day(one.published)).join(" and ")}. <span class="fn-counted">${notes.length} ${notes.length > 1 ? "sources" : "source"}</span>: ${sources.map((one) => escaped(site.names[one.publisher])).join("; ")}.</p>
${(site.noted[id] ?? []).map((one) => `<p class="fn-differ">${escaped(one.reason)} ${one.facts.filter((other) => other !== id).map((other) => `<a href="/facts/${other}/">${escaped(site.facts[other].title)}</a>`).join("")}</p>\n`).join("")}<section class="fn-section">
<h2 id="found-in">Where it is used</h2>
<dl class="fn-ties">
<div><dt>Lists</dt><dd><a href="/${kind}s/">${titled(kind)}s</a></dd></div>
<div><dt>Whom it names</dt><dd>${named.map((one) => site.links[one]).join(", ")}</dd></div>
${fact.citations.map((citation, i) => `<div><dt>Same source</dt><dd><a href="/sources/${citation.source}/">${site.citing[citation.source].length - 1} other facts from ${escaped(site.names[sources[i].publisher])}, ${day(sources[i].published)}</a></dd></div>`).join("\n")}
</dl>
</section>
<section class="fn-section">
<h2 id="fields">Field by field</h2>
<table class="fn-table fn-details">
<tbody>
${keys.map((key, i) => `<tr><th scope="row">${titled(key.replaceAll("_", " "))}</th><td><span class="fn-said" data-fact="${id}"><span class="fn-value">${shown(key, fact[key], fact, site)}</span></span>${marks(notes, uses[i + 1])}</td></tr>`).join("\n")}
</tbody>
</table>
</section>
<section class="fn-section">
<h2 id="take-away">Take it away</h2>
<dl class="fn-ties">
<div><dt>Address</dt><dd><a class="fn-address" href="/facts/${id}/">/facts/${id}/</a></dd></div>
<div><dt>As data</dt><dd><a href="/api/v1/facts.json">All facts as JSON</a>; this one has the id <code>${id}</code></dd></div>
<div><dt>Recorded in</dt><dd><code>facts/${kind}s/${id}.yml</code></dd></div>
</dl>
</section>
${references([whole], uses, site)}`;
  return page(site, whole.title, `/facts/${id}/`, kind, body);
}
