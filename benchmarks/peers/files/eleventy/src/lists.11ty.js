import { day, escaped } from "../lib/words.mjs";
import { entries, page, titled } from "../lib/pages.mjs";

const LISTS = {
  positions: "Positions", figures: "Figures", quotes: "Quotes", statements: "Statements", timeline: "Timeline",
  disagreements: "Where sources differ", entities: "People and countries", "all-sources": "Sources", index: "Overview",
};

export const data = {
  lists: Object.keys(LISTS),
  pagination: { data: "lists", size: 1, alias: "list" },
  permalink: ({ list }) => (list === "index" ? "/" : `/${list}/`),
};

function words(list, site) {
  if (list === "index") return site.chrome.index;
  if (list === "all-sources")
    return `<ul>${site.allSources.map((id) => `<li><a href="/sources/${id}/">${escaped(site.sources[id].title)}</a>, ${escaped(site.names[site.sources[id].publisher])}, ${day(site.sources[id].published)}</li>`).join("\n")}</ul>\n`;
  if (list === "entities")
    return Object.entries(site.entities).map(([kind, some]) => `<h2>${titled(kind)}</h2>
<ul>${Object.keys(some).map((id) => `<li>${site.links[id]} <span class="fn-number">${(site.naming[id] ?? []).length}</span></li>`).join("\n")}</ul>
`).join("");
  if (list === "disagreements")
    return Object.entries(site.notes).map(([id, one]) => `<section class="fn-section"><h2 id="${id}">${escaped(one.reason)}</h2>
<ul>${one.facts.map((fact) => `<li>${site.facts[fact].said}</li>`).join("")}</ul></section>
`).join("");
  const kinds = list === "timeline" ? ["event", "position", "quote", "statement"] : [list.slice(0, -1)];
  return entries(site.allFacts.filter((one) => kinds.includes(one.kind)), site);
}

export function render({ list, site }) {
  const body = `${list === "index" ? "" : `<h1>${LISTS[list]}</h1>\n`}${words(list, site)}`;
  return page(site, LISTS[list], list === "index" ? "/" : `/${list}/`, "list", body);
}
