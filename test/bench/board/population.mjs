import { uuid } from '../forum/population.mjs';

export const FULL = {
  places: 175,
  large: 20,
  largest: 2_000,
  commitments: 200_000,
  updates: 800_000,
  people: 20,
  priorities: 8,
};
export const QUICK = { ...FULL, places: 12, large: 4, commitments: 14_000, updates: 56_000 };

const ORGANISATIONS = 2_000;
const TEXTS = [
  'Two nurses left and the agency sends nobody before March; we hold the clinic on one day a week until then.',
  'The second van passed its test. Eleven people were brought home last week, all within two days.',
  'The board has put it off to its next meeting. We need their decision by the 14th to keep the day.',
  'Training is done in four of six homes; the other two have a day in their diary.',
];

/** Everybody's id follows from a word and a number, so that rows can name each other without asking. */
const id = (word, n) => `md5('${word}' || ${n})::uuid`;

/** A member of the nth of the places whose boards are large; the same number is always the same person. */
export function member(n, { large, people }) {
  const place = ((n - 1) % large) + 1;
  const person = (place - 1) * people + 1 + (Math.floor((n - 1) / large) % people);
  const [personId, placeId] = [uuid('person', person), uuid('place', place)];
  return {
    cookie: `folkmoot=bench-${person}`,
    person,
    place: `place-${place}`,
    placeId,
    personId,
    stream: `partnership/${placeId}`,
    audiences: ['public', `person/${personId}`, `partnership/${placeId}`],
  };
}

/** Places with their members, priorities and commitments, made by SQL. Four in five commitments are public, one in five kept among partners. */
export async function populate(pool, plan) {
  const { places, large, largest, commitments, updates, people, priorities } = plan;
  const ask = (text, values = []) => pool.query(text, values);
  const everybody = places * people;
  const placeOf = (n) => `((${n} - 1) / ${people} + 1)`;
  const employer = (n) => `(((${n} - 1) % ${ORGANISATIONS}) + 1)`;
  await ask(`INSERT INTO partnerships.organisation (id, version, sector, source, as_at)
    SELECT ${id('organisation', 'n')}, 1, 'vcse', 'bench', current_date FROM generate_series(1, ${ORGANISATIONS}) n`);
  await ask(`INSERT INTO partnerships.organisation_name (id, organisation_id, name)
    SELECT ${id('name', 'n')}, ${id('organisation', 'n')}, 'Organisation ' || n FROM generate_series(1, ${ORGANISATIONS}) n`);
  await ask(`INSERT INTO partnerships.partnership (id, version, slug, name, kind, parent_id, form, purpose, host_organisation_id, created_at)
    SELECT ${id('place', 'n')}, 1, 'place-' || n, 'Place ' || n, 'place', NULL, 'consultative-forum', '', ${id('organisation', '1')}, now()
      FROM generate_series(1, ${places}) n`);
  await ask(`INSERT INTO access.person (id, version, name, created_at)
    SELECT ${id('person', 'n')}, 1, 'Person ' || n, now() FROM generate_series(1, ${everybody}) n`);
  await ask(`INSERT INTO audience."grant" (id, version, person_id, organisation_id, audience, role, source_kind, source_id, granted_at)
    SELECT ${id('grant', 'n')}, 1, ${id('person', 'n')}, ${id('organisation', employer('n'))}, 'partnership/' || ${id('place', placeOf('n'))},
           'member', 'bench', ${id('grant', 'n')}, now() FROM generate_series(1, ${everybody}) n`);
  await ask(`INSERT INTO partnerships.representation (id, version, person_id, organisation_id, capacity, job_title, standing, since)
    SELECT ${id('representation', 'n')}, 1, ${id('person', 'n')}, ${id('organisation', employer('n'))}, 'representative', '',
           CASE WHEN n % 4 = 0 THEN 'not-yet-confirmed' ELSE 'confirmed' END, current_date FROM generate_series(1, ${everybody}) n`);
  await ask(`INSERT INTO access.session (id, version, person_id, organisation_id, token_hash, device, started_at, expires_at)
    SELECT ${id('session', 'n')}, 1, ${id('person', 'n')}, ${id('organisation', employer('n'))}, sha256(convert_to('bench-' || n, 'utf8')),
           'bench', now(), now() + interval '1 day' FROM generate_series(1, ${large * people}) n`);
  await ask(`INSERT INTO plans.plan (id, version, partnership_id, title, priority_cap, openness, audience, started_at)
    SELECT ${id('plan', 'n')}, 1, ${id('place', 'n')}, 'Plan of Place ' || n, 10, 'public', 'public', now() FROM generate_series(1, ${places}) n`);
  await ask(`INSERT INTO plans.priority (id, version, plan_id, partnership_id, number, title, audience)
    SELECT md5('priority' || n || '-' || k)::uuid, 1, ${id('plan', 'n')}, ${id('place', 'n')}, k, 'Priority ' || k || ' of Place ' || n, 'public'
      FROM generate_series(1, ${places}) n, generate_series(1, ${priorities}) k`);
  await ask(`INSERT INTO commitments.flag_rule (id, version, partnership_id, silent_days, evidence_days, moves_allowed, slips_to_escalate, effective_from, made_by, made_at)
    SELECT ${id('rule', 'n')}, 1, ${id('place', 'n')}, 35, 90, 1, 2, current_date - 100, ${id('person', 'n')}, now() FROM generate_series(1, ${places}) n`);
  const others = Math.ceil((commitments - large * largest) / Math.max(1, places - large));
  // The board of a place grows over years: its rows do not lie side by side.
  await ask(`INSERT INTO commitments.commitment (id, version, partnership_id, number, audience, shown_to, what, weight, evidence_expected, organisation_id, person_id, role, priority_id,
      due_date, due_moves, hand_overs, slip_reports, later_moves, state, status, reason, latest_update_id, reported_at, evidenced_at, asked_by, asked_for, asked_at, answered_at, closed_at)
    SELECT md5('commitment' || p || '-' || k)::uuid, 3, ${id('place', 'p')}, k,
           CASE WHEN k % 5 = 0 THEN 'partnership/' || ${id('place', 'p')} ELSE 'public' END, CASE WHEN k % 5 = 0 THEN 'partners' ELSE 'public' END,
           'Ring everybody within ' || 1 + k % 9 || ' days of going home from ward ' || k, 'commitment', 'Minutes of the ward', ${id('organisation', employer('o'))}, ${id('person', 'o')}, 'Director of nursing',
           CASE WHEN k % 10 > 0 THEN md5('priority' || p || '-' || 1 + k % ${priorities})::uuid END,
           current_date - 60 + (k * 7919) % 700, k % 3, 0, 0, 0, 'accepted', s.status, CASE WHEN s.status IN ('slipping', 'blocked') THEN 'people' END,
           md5('update' || p || '-' || k || '-1')::uuid, now() - (k % 60) * interval '1 day', CASE WHEN k % 2 = 0 THEN now() - (k % 150) * interval '1 day' END,
           ${id('person', 'o')}, ${id('organisation', employer('o'))}, now() - interval '300 days', now() - interval '299 days',
           CASE WHEN s.status = 'done' THEN now() END
      FROM generate_series(1, ${largest}) k, generate_series(1, ${places}) p,
           LATERAL (SELECT (p - 1) * ${people} + 1 + (k * 31) % ${people} AS o) who,
           LATERAL (SELECT (ARRAY['on-track', 'on-track', 'slipping', 'not-started', 'blocked', 'done'])[1 + (k * 17) % 6] AS status) s
     WHERE p <= ${large} OR k <= ${others}`);
  await ask(
    `INSERT INTO commitments.update (id, commitment_id, kind, text, link, at)
     SELECT md5('update' || p || '-' || k || '-' || u)::uuid, md5('commitment' || p || '-' || k)::uuid, 'progress', ($1::text[])[1 + (k + u) % 4],
            CASE WHEN k % 7 = 0 THEN 'https://example.org/minutes/' || k END, now() - u * interval '20 days'
       FROM generate_series(1, ${Math.round(updates / commitments)}) u, generate_series(1, ${largest}) k, generate_series(1, ${places}) p
      WHERE p <= ${large} OR k <= ${others}`,
    [TEXTS],
  );
  await ask(
    `INSERT INTO journal.stream (id, seq, hash) SELECT 'partnership/' || ${id('place', 'n')}, 0, '' FROM generate_series(1, ${places}) n ON CONFLICT DO NOTHING`,
  );
  await ask('VACUUM ANALYZE');
  const { rows } = await ask(
    'SELECT (SELECT count(*)::int FROM commitments.commitment) AS commitments, (SELECT count(*)::int FROM commitments.update) AS updates',
  );
  return rows[0];
}
