import { createHash } from 'node:crypto';

export const FULL = {
  forums: 175,
  people: 40,
  threads: 115,
  long: 2,
  longPosts: 500,
  posts: 42,
  signedIn: 175,
};
export const QUICK = { ...FULL, forums: 10, threads: 30, signedIn: 10 };

const TEXT =
  'The last bus from the clinic leaves at five, so whoever is seen in the afternoon walks home. Our volunteers drove eleven people last week and could drive more if the trust told us by noon who needs it.\n\n- two cars are insured\n- a third waits for its test\n\nSee https://example.org/lifts for how it works elsewhere. Could we try it for a month and count?';

/** Everybody's id follows from a word and a number, so that rows can name each other without asking. */
const id = (word, n) => `md5('${word}' || ${n})::uuid`;
export const uuid = (word, n) =>
  createHash('md5')
    .update(`${word}${n}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The nth of those who are signed in. */
export function someone(n, { forums }) {
  const forum = ((n - 1) % forums) + 1;
  const [personId, forumId] = [uuid('person', n), uuid('forum', forum)];
  return {
    cookie: `folkmoot=bench-${n}`,
    place: `place-${forum}`,
    audiences: ['public', `person/${personId}`, `partnership/${forumId}`],
    personId,
    stream: `partnership/${forumId}`,
  };
}

/** Forums with their threads and posts, made by SQL; the person of number n is in the forum n modulo the number of forums. */
export async function populate(pool, plan) {
  const { forums, people, threads, long, longPosts, posts, signedIn } = plan;
  const ask = (text, values = []) => pool.query(text, values);
  const everybody = forums * people;
  const organisations = Math.min(2_000, everybody);
  const forumOf = (n) => `(((${n} - 1) % ${forums}) + 1)`;
  const employer = (n) => `(((${n} - 1) % ${organisations}) + 1)`;
  await ask(`INSERT INTO partnerships.organisation (id, version, sector, source, as_at)
    SELECT ${id('organisation', 'n')}, 1, 'vcse', 'bench', current_date FROM generate_series(1, ${organisations}) n`);
  await ask(`INSERT INTO partnerships.organisation_name (id, organisation_id, name)
    SELECT ${id('name', 'n')}, ${id('organisation', 'n')}, 'Organisation ' || n FROM generate_series(1, ${organisations}) n`);
  for (const [kind, word, slug, parent] of [
    ['place', 'place', `'place-' || n`, 'NULL::uuid'],
    ['forum', 'forum', `'place-' || n || '-forum'`, id('place', 'n')],
  ])
    await ask(`INSERT INTO partnerships.partnership (id, version, slug, name, kind, parent_id, form, purpose, host_organisation_id, created_at)
      SELECT ${id(word, 'n')}, 1, ${slug}, 'Place ' || n, '${kind}', ${parent}, 'consultative-forum', '', ${id('organisation', '1')}, now()
        FROM generate_series(1, ${forums}) n`);
  await ask(`INSERT INTO access.person (id, version, name, created_at)
    SELECT ${id('person', 'n')}, 1, 'Person ' || n, now() FROM generate_series(1, ${everybody}) n`);
  await ask(`INSERT INTO audience."grant" (id, version, person_id, organisation_id, audience, role, source_kind, source_id, granted_at)
    SELECT ${id('grant', 'n')}, 1, ${id('person', 'n')}, ${id('organisation', employer('n'))}, 'partnership/' || ${id('forum', forumOf('n'))},
           'participant', 'bench', ${id('grant', 'n')}, now() FROM generate_series(1, ${everybody}) n`);
  await ask(`INSERT INTO partnerships.representation (id, version, person_id, organisation_id, capacity, job_title, standing, since)
    SELECT ${id('representation', 'n')}, 1, ${id('person', 'n')}, ${id('organisation', employer('n'))}, 'representative', '',
           CASE WHEN n % 4 = 0 THEN 'not-yet-confirmed' ELSE 'confirmed' END, current_date FROM generate_series(1, ${everybody}) n`);
  await ask(`INSERT INTO access.session (id, version, person_id, organisation_id, token_hash, device, started_at, expires_at)
    SELECT ${id('session', 'n')}, 1, ${id('person', 'n')}, ${id('organisation', employer('n'))}, sha256(convert_to('bench-' || n, 'utf8')),
           'bench', now(), now() + interval '1 day' FROM generate_series(1, ${signedIn}) n`);
  const said = (k) => `((${k} * 7919) % ${people} * ${forums} + f)`; // somebody of that forum
  await ask(`INSERT INTO forum.thread (id, version, partnership_id, number, audience, topic, title, posts, started_by, started_for, started_at, last_by, last_for, last_at)
    SELECT md5('thread' || f || '-' || n)::uuid, 1, ${id('forum', 'f')}, n, 'partnership/' || ${id('forum', 'f')},
           (ARRAY['Transport', 'Carers', 'Falls', 'Food', 'Young people', 'Money', 'Data', 'Winter'])[n % 8 + 1], 'Thread ' || n || ' about the last bus home',
           CASE WHEN n <= ${long} THEN ${longPosts} ELSE ${posts} END,
           ${id('person', said('n'))}, ${id('organisation', employer(said('n')))}, now() - interval '200 days',
           ${id('person', said('n + 1'))}, ${id('organisation', employer(said('n + 1')))}, now() - n * interval '37 minutes'
      FROM generate_series(1, ${forums}) f, generate_series(1, ${threads}) n`);
  await ask(
    `INSERT INTO forum.post (id, version, thread_id, partnership_id, number, audience, text, written_by, written_for, written_at, earlier)
     SELECT md5('post' || f || '-' || n || '-' || k)::uuid, 1, md5('thread' || f || '-' || n)::uuid, ${id('forum', 'f')}, k, 'partnership/' || ${id('forum', 'f')},
            'Post ' || k || '. ' || $1::text, ${id('person', said('k'))}, ${id('organisation', employer(said('k')))}, now() - interval '200 days' + k * interval '11 minutes', '[]'
       FROM generate_series(1, ${forums}) f, generate_series(1, ${threads}) n,
            LATERAL generate_series(1, CASE WHEN n <= ${long} THEN ${longPosts} ELSE ${posts} END) k`,
    [TEXT],
  );
  await ask(`INSERT INTO forum.reading (id, version, thread_id, person_id, seq)
    SELECT gen_random_uuid(), 1, t.id, ${id('person', 'f')}, (t.posts * ((t.number * 31) % 100) / 100)
      FROM generate_series(1, ${signedIn}) f JOIN forum.thread t ON t.partnership_id = ${id('forum', forumOf('f'))} WHERE t.number % 3 > 0`);
  await ask('VACUUM ANALYZE');
  const { rows } = await ask(
    'SELECT (SELECT count(*)::int FROM forum.post) AS posts, (SELECT count(*)::int FROM forum.thread) AS threads',
  );
  return rows[0];
}
