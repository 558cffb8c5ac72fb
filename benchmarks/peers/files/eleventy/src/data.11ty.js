export const data = {
  files: ["facts", "sources", "entities", "disagreements", "search", "sitemap"],
  pagination: { data: "files", size: 1, alias: "file" },
  permalink: ({ file }) => (file === "sitemap" ? "/sitemap.xml" : `/api/v1/${file}.json`),
};

function sitemap(site) {
  const paths = [...site.allFacts.map((one) => `facts/${one.id}`), ...site.allEntities.map((one) => `${one.kind}/${one.id}`), ...site.allSources.map((id) => `sources/${id}`)];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => `<url><loc>https://strait.example/${path}/</loc></url>`).join("\n")}
</urlset>
`;
}

export function render({ file, site }) {
  if (file === "sitemap") return sitemap(site);
  let list;
  if (file === "facts") list = site.allFacts.map(({ id, kind, fact, title }) => ({ ...fact, id, kind, url: `facts/${id}/`, title }));
  else if (file === "sources") list = site.allSources.map((id) => ({ ...site.sources[id], id }));
  else if (file === "entities") list = site.allEntities.map(({ kind, id }) => ({ ...site.entities[kind][id], id, url: `${kind}/${id}/` }));
  else if (file === "disagreements") list = Object.entries(site.notes).map(([id, one]) => ({ ...one, id }));
  else list = site.allFacts.map(({ id, fact, title }) => ({ location: `facts/${id}/`, title, text: fact.words ?? fact.content ?? fact.label ?? title }));
  return JSON.stringify({ schema_version: 1, [file]: list });
}
