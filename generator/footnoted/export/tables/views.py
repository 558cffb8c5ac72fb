"""Questions that readers of the database ask, answered: views of the SQLite file."""

VIEWS = (
    """CREATE VIEW figures_with_passages AS -- Each figure with the source and the words that it was taken from.
SELECT facts.id, facts.title, entities.name AS subject, measures.label AS measure, figures.bound, figures.amount,
  figures.amount_exact, figures.amount_written, units.label AS unit, figures.per, stages.label AS stage, facts.dated,
  facts.status, citations.relation, citations.passage, sources.outlet, sources.title AS source, sources.published,
  origins.outlet AS origin, citations.state, sources.url AS source_url, facts.url
FROM figures
JOIN facts ON facts.id = figures.id
JOIN measures ON measures.id = figures.measure
JOIN units ON units.id = figures.unit
JOIN citations ON citations.fact = figures.id
JOIN sources ON sources.id = citations.source
JOIN sources AS origins ON origins.id = citations.origin
LEFT JOIN entities ON entities.id = facts.subject
LEFT JOIN stages ON stages.id = figures.stage
ORDER BY facts.id, citations.number""",
    """CREATE VIEW positions_by_country AS -- Where each country stood, from the first day to the last.
SELECT entities.name AS country, entities.code, facts.day, facts.dated, stances.label AS stance,
  stances.rank AS stance_rank, actors.name AS taken_by, positions.conditions, facts.status, facts.passages,
  facts.outlets, facts.origin_count, facts.id, facts.url
FROM positions
JOIN facts ON facts.id = positions.id
JOIN entities ON entities.id = positions.country
JOIN stances ON stances.id = positions.stance
LEFT JOIN entities AS actors ON actors.id = positions.taken_by
ORDER BY entities.name, facts.day, facts.id""",
    """CREATE VIEW facts_by_origins AS -- Each fact with its sources and independent origins, the best founded first.
SELECT facts.id, facts.kind, facts.sentence, facts.dated, facts.status, count(DISTINCT citations.origin) AS origins,
  count(DISTINCT citations.source) AS sources, count(citations.number) AS citations,
  count(CASE citations.state WHEN 'verified' THEN 1 END) AS verified, facts.url
FROM facts
LEFT JOIN citations ON citations.fact = facts.id AND citations.relation = 'supports'
WHERE facts.kind IS NOT NULL
GROUP BY facts.id
ORDER BY origins DESC, sources DESC, facts.id""",
    """CREATE VIEW sources_by_use AS -- Each source with what rests on it, the most used first.
SELECT sources.id, sources.outlet, sources.title, sources.published, relayed.outlet AS relays,
  count(DISTINCT citations.fact) AS facts,
  (SELECT count(DISTINCT fact) FROM citations AS others
    WHERE others.origin = sources.id AND others.relation = 'supports') AS facts_that_go_back_to_it,
  sources.quoted, sources.length, sources.url
FROM sources
LEFT JOIN sources AS relayed ON relayed.id = sources.relays
LEFT JOIN citations ON citations.source = sources.id AND citations.relation = 'supports'
GROUP BY sources.id
ORDER BY facts DESC, sources.id""",
    """CREATE VIEW accounts_side_by_side AS -- The facts of each note on accounts that may disagree.
SELECT disagreements.id AS disagreement, disagreements.kind, disagreements.reason, disagreement_facts.number,
  facts.id AS fact, facts.sentence, facts.outlets, facts.dated
FROM disagreements
JOIN disagreement_facts ON disagreement_facts.disagreement = disagreements.id
JOIN facts ON facts.id = disagreement_facts.fact
ORDER BY disagreements.id, disagreement_facts.number""",
    """CREATE VIEW offices_of_people AS -- The offices that sources say people hold.
SELECT people.name AS person, offices.label AS office, bodies.name AS office_of, roles.since, roles.until,
  roles.passage, sources.outlet, sources.published, roles.state, people.id, people.url
FROM roles
JOIN entities AS people ON people.id = roles.person
JOIN offices ON offices.id = roles.office
JOIN sources ON sources.id = roles.source
LEFT JOIN entities AS bodies ON bodies.id = offices.office_of
ORDER BY people.name, roles.number""",
    """CREATE VIEW mentioned AS -- Who is mentioned in which facts, the most mentioned first.
SELECT entities.id, entities.kind, entities.name, count(mentions.fact) AS facts, min(facts.day) AS first_day,
  max(facts.day) AS last_day, entities.url
FROM entities
JOIN mentions ON mentions.entity = entities.id
JOIN facts ON facts.id = mentions.fact
GROUP BY entities.id
ORDER BY facts DESC, entities.id""",
)
