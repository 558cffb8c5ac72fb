import { day, escaped } from "../lib/words.mjs";
import { entries, page } from "../lib/pages.mjs";

export const data = {
  pagination: { data: "site.allSources", size: 1, alias: "id" },
  permalink: ({ id }) => `/sources/${id}/`,
};

export function render({ id, site }) {
  const source = site.sources[id];
  const facts = site.citing[id] ?? [];
  const body = `<p class="fn-kicker"><a href="/all-sources/">Source</a></p>
<h1><bdi>${escaped(source.title)}</bdi></h1>
<table class="fn-table fn-details"><tbody>
<tr><th scope="row">Publisher</th><td>${site.links[source.publisher]}</td></tr>
<tr><th scope="row">Published</th><td>${day(source.published)}</td></tr>
${source.url ? `<tr><th scope="row">Address</th><td><a href="${escaped(source.url)}" rel="noopener noreferrer nofollow ugc external">${escaped(source.url)}</a></td></tr>\n` : ""}${source.relays ? `<tr><th scope="row">Relays</th><td><a href="/sources/${source.relays}/">${escaped(site.sources[source.relays].title)}</a></td></tr>\n` : ""}<tr><th scope="row">Language</th><td>${source.language}</td></tr>
${source.text_sha256 ? `<tr><th scope="row">Text</th><td><code>${source.text_sha256}</code></td></tr>\n` : ""}</tbody></table>
<p class="fn-covered">${facts.length} facts rest on it.</p>
${entries(facts, site, id)}`;
  return page(site, source.title, `/sources/${id}/`, "source", body);
}
