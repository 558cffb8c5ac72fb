// All records, and what names or cites what; read once a build.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { from, said } from "../../lib/words.mjs";

const yaml = createRequire(join(process.cwd(), "package.json"))("js-yaml");

function folder(path) {
  const found = {};
  for (const name of readdirSync(path).sort())
    if (name.endsWith(".yml")) found[name.slice(0, -4)] = yaml.load(readFileSync(join(path, name), "utf8"), { schema: yaml.FAILSAFE_SCHEMA });
  return found;
}

const folders = (path) => Object.fromEntries(readdirSync(path).sort().map((name) => [name, folder(join(path, name))]));

export default function () {
  const data = "records";
  const site = {
    records: folders(`${data}/facts`), entities: folders(`${data}/entities`), vocabulary: folders(`${data}/vocabulary`),
    sources: folder(`${data}/sources`), notes: folder(`${data}/notes`),
    labels: yaml.load(readFileSync(`${data}/labels.yml`, "utf8")),
    chrome: JSON.parse(readFileSync("chrome.json", "utf8")),
    links: {}, names: {}, from: {}, outlets: {}, facts: {}, naming: {}, citing: {}, noted: {},
  };
  const add = (table, key, one) => (table[key] ??= []).push(one);
  for (const [kind, some] of Object.entries(site.entities))
    for (const [id, one] of Object.entries(some)) {
      site.names[id] = one.name;
      site.links[id] = `<a href="/${kind}/${id}/">${one.name}</a>`;
    }
  for (const [id, source] of Object.entries(site.sources)) {
    add(site.outlets, source.publisher, id);
    site.from[id] = from(id, source, site.names[source.publisher]);
  }
  const speaksFor = {};
  for (const [id, person] of Object.entries(site.entities.people))
    for (const role of person.roles ?? []) speaksFor[id] = site.vocabulary.offices[role.office].of.toLowerCase();
  for (const [kind, some] of Object.entries(site.records))
    for (const [id, fact] of Object.entries(some)) {
      const named = ["speaker", "country", "by", "subject", "organisation"].filter((key) => fact[key]).map((key) => fact[key].toLowerCase());
      named.push(...(fact.participants ?? []));
      const when = fact.date ?? fact.said_on;
      const reported = site.sources[fact.citations[0].source].published;
      const words = said(id, kind, fact, site);
      const title = words.replace(/<[^>]*>/g, "");
      const whole = { id, kind, fact, named, day: when, when: when ?? reported, reported, said: words, title };
      site.facts[id] = whole;
      for (const one of new Set([...named, ...named.map((one) => speaksFor[one]).filter(Boolean)])) add(site.naming, one, whole);
      for (const one of new Set(fact.citations.map((citation) => citation.source))) add(site.citing, one, whole);
    }
  for (const one of Object.values(site.notes)) for (const id of one.facts) add(site.noted, id, one);
  site.allFacts = Object.values(site.facts);
  site.allEntities = Object.entries(site.entities).flatMap(([kind, some]) => Object.keys(some).map((id) => ({ kind, id })));
  site.allSources = Object.keys(site.sources);
  return site;
}
