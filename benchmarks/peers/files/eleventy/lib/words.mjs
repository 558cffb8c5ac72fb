// What pages say in words and markup, the same as the layouts for Hugo say.
const MONTHS = "January February March April May June July August September October November December".split(" ");
const BOUNDS = { about: "about ", "more-than": "more than ", "fewer-than": "fewer than ", "at-least": "at least " };
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

export const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);

export function day(written) {
  const open = written.startsWith("../");
  const parts = (open ? written.slice(3) : written).split("-");
  const words = parts.length === 3 ? `${Number(parts[2])} ${MONTHS[Number(parts[1]) - 1]} ${parts[0]}` : parts.join("-");
  return open ? `up to ${words}` : words;
}

export function amount(fact, units) {
  const unit = units[fact.unit.toLowerCase()];
  const [number, scale] = fact.amount.split(" ");
  const [whole, part] = number.split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part ? `.${part}` : "") + (scale ? ` ${scale}` : "");
  return (BOUNDS[fact.bound] ?? "") + (unit.symbol ? unit.symbol + digits : `${digits} ${unit.many}`);
}

const value = (text) => `<span class="fn-value">${escaped(text)}</span>`;

export function said(id, kind, fact, site) {
  const link = (of) => site.links[of.toLowerCase()];
  const dated = (when) => (when ? value(`, ${day(when)}`) : "");
  let words;
  if (kind === "event")
    words = `${fact.happened === "scheduled" ? '<span class="fn-value">Planned when reported: </span>' : ""}${escaped(fact.label)}${dated(fact.date)}${fact.place ? value(`, ${fact.place}`) : ""}; with ${fact.participants.map(link).join(" and ")}${fact.outcome ? `. ${escaped(fact.outcome)}` : ""}`;
  else if (kind === "quote") words = `${link(fact.speaker)}: ${value(`“${fact.words}”`)}${dated(fact.said_on)}`;
  else if (kind === "statement") words = `${link(fact.speaker)} said that ${value(fact.content)}${dated(fact.said_on)}`;
  else if (kind === "position")
    words = `${link(fact.country)}: ${value(site.vocabulary.stances[fact.stance].phrase)}${fact.by ? `, by ${link(fact.by)}` : ""}${dated(fact.date)}`;
  else if (kind === "figure")
    words = `${link(fact.subject)}: ${escaped(site.vocabulary.measures[fact.measure].label)}, ${value(amount(fact, site.vocabulary.units))}${fact.stage ? ` (${fact.stage})` : ""}`;
  else words = `${link(fact.country)}, a member of the ${link(fact.organisation)}${fact.from ? `, since ${value(fact.from)}` : ""}`;
  return `<span class="fn-said" data-fact="${id}">${words}</span>`;
}

export function from(id, source, outlet) {
  const host = source.url ? new URL(source.url).host : "";
  return {
    source: `<span class="fn-source"><span class="fn-outlet"><a href="/organisations/${source.publisher}/"><bdi>${escaped(outlet)}</bdi></a></span>, <cite><a href="/sources/${id}/"><bdi>${escaped(source.title)}</bdi></a></cite>, <span class="fn-date">${day(source.published)}</span>.</span>
<span class="fn-state"><span class="fn-proof fn-verified">Verified ${day("2026-01-15")}</span></span>`,
    address: source.url
      ? `<a class="fn-at-source" href="${escaped(source.url)}" rel="noopener noreferrer nofollow ugc external">plain address</a> <span class="fn-host">${host}</span>`
      : "",
  };
}

export function note(citation, words, site) {
  const segments = [...(words ? [words] : []), ...[citation.passage].flat()];
  const { source, address } = site.from[citation.source];
  const passages = segments.map((one) => `<q dir="auto">${escaped(one)}</q>`).join(' <span class="fn-gap">[…]</span> ');
  return `<span class="fn-note">
<span class="fn-passage">${passages}</span>
${source}
<span class="fn-links"><a class="fn-at-passage" href="${site.sources[citation.source].url}#:~:text=${encodeURIComponent(segments[0])}" rel="noopener noreferrer nofollow ugc external">Passage in the source</a> ${address}</span>
</span>`;
}

export const marks = (notes, use) =>
  `<sup class="fn-marks">${notes.map((one) => `<a class="fn-mark" id="use-${one}-${use}" href="#note-${one}" role="doc-noteref" aria-label="Note ${one}">${one}</a>`).join("")}</sup>`;
