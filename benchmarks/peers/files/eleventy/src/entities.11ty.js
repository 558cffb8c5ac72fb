import { escaped, note } from "../lib/words.mjs";
import { entries, page, titled } from "../lib/pages.mjs";

export const data = {
  pagination: { data: "site.allEntities", size: 1, alias: "one" },
  permalink: ({ one }) => `/${one.kind}/${one.id}/`,
};

export function render({ one, site }) {
  const entity = site.entities[one.kind][one.id];
  const facts = site.naming[one.id] ?? [];
  const roles = (entity.roles ?? []).map((role) => `<li><span class="fn-value">${escaped(site.vocabulary.offices[role.office].label)}</span>: ${note(role.citation, null, site)}</li>\n`).join("");
  const outlet = site.outlets[one.id]?.map((id) => `<a href="/sources/${id}/"><bdi>${escaped(site.sources[id].title)}</bdi></a>`).join(", ");
  const body = `<p class="fn-kicker"><a href="/entities/">${titled(one.kind)}</a></p>
<h1><bdi>${escaped(entity.name)}</bdi></h1>
${roles ? `<ul class="fn-roles">\n${roles}</ul>\n` : ""}${entity.note ? `<p>${escaped(entity.note)}</p>\n` : ""}${entity.website ? `<p><a href="${escaped(entity.website)}">${escaped(entity.website)}</a></p>\n` : ""}${outlet ? `<dl class="fn-ties">\n<div><dt>Published</dt><dd>${outlet}</dd></div>\n</dl>\n` : ""}<p class="fn-covered">Named in ${facts.length} facts.</p>
${entries(facts, site)}`;
  return page(site, entity.name, `/${one.kind}/${one.id}/`, one.kind, body);
}
