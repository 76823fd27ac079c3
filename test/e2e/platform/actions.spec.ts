import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import { newId } from '@folkmoot/kernel/id.js';
import { Scope, type PersonReader } from '@folkmoot/kernel/reader.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { noteScope } from '@folkmoot/platform/audience/known-scopes.js';
import { grantTable } from '@folkmoot/platform/audience/grant.table.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import { historyOf } from '@folkmoot/platform/journal/read-lines.js';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { person } from '../../worlds/people.js';

const body = newId();
const audience = partnershipAudience(body);
const stream = `partnership/${body}`;

interface Noting extends Requested {
  readonly id: string;
  readonly version: number;
  readonly role: 'member' | 'observer';
}

/** Changes the role in one grant row: a row of the floor itself, so that this spec needs no area. */
const changeRole = defineAction<Noting, Grant, { id: string }>({
  name: 'spec.change-role',
  find: ({ id }, { tx }) => tx.row<Grant>('SELECT id, version FROM audience."grant" WHERE id = $1', [id]),
  may: (scope) => scope.holds(audience, 'chair'),
  decide: (_found, input) =>
    input.role === 'observer'
      ? refused(refusal(fault('spec/no-observers', 'role', 'No.'), fault('spec/second', '', 'Nor this.')))
      : done({
          rows: [update(grantTable, { id: input.id, version: input.version }, { role: input.role })],
          events: [
            {
              type: 'spec.role-changed',
              subject: { kind: 'grant', id: input.id },
              audience,
              streams: [stream],
              data: { role: input.role },
            },
          ],
          result: { id: input.id },
        }),
});

const addGrant = defineAction<Requested, object, { id: string }>({
  name: 'spec.add-grant',
  find: async () => ({}),
  may: () => true,
  decide: (_found, _input, { now, newId, scope }) => {
    const id = newId();
    const row: Grant = {
      id,
      version: 1,
      personId: scope.person!.personId,
      organisationId: null,
      audience,
      role: 'member',
      sourceKind: 'spec',
      sourceId: id,
      grantedAt: now,
      withdrawnAt: null,
    };
    return done({
      rows: [insert(grantTable, row)],
      events: [
        {
          type: 'spec.added',
          subject: { kind: 'grant', id },
          audience,
          streams: [stream, 'register'],
          data: {},
        },
      ],
      result: { id },
    });
  },
});

describe('running an action', () => {
  let app: TestApp;
  let actions: Actions;
  let chair: PersonReader;
  let outsider: PersonReader;
  let row: { id: string; version: number };

  beforeAll(async () => {
    app = await folkmoot();
    actions = app.nest.get(Actions);
    chair = await person(app.database, null, [audience, 'chair']);
    outsider = await person(app.database, null, [partnershipAudience(newId()), 'chair']);
    const made = await actions.run(addGrant, { requestId: requestId() }, chair);
    if (!made.ok) throw new Error('not made');
    row = { id: made.value.id, version: 1 };
  });
  afterAll(() => app.close());

  const version = async (): Promise<number> =>
    (await app.database.row<{ version: number }>('SELECT version FROM audience."grant" WHERE id = $1', [
      row.id,
    ]))!.version;
  const lines = async (): Promise<number> =>
    (await historyOf(app.database, { kind: 'grant', id: row.id }, stream, [audience], 100)).length;

  it('writes row, version and journal line in one commit', async () => {
    const before = await lines();
    const outcome = await actions.run(changeRole, { ...row, role: 'member', requestId: requestId() }, chair);
    expect(outcome).toEqual({ ok: true, value: { id: row.id } });
    expect(await version()).toBe(2);
    expect(await lines()).toBe(before + 1);
    row = { ...row, version: 2 };
  });

  it('answers a repeated request with its first outcome and does nothing twice', async () => {
    const id = requestId();
    const first = await actions.run(addGrant, { requestId: id }, chair);
    const [second, third] = await Promise.all([
      actions.run(addGrant, { requestId: id }, chair),
      actions.run(addGrant, { requestId: id }, chair),
    ]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(
      await app.database.row('SELECT count(*)::int AS n FROM audience."grant" WHERE id = $1', [
        first.ok ? first.value.id : '',
      ]),
    ).toEqual({ n: 1 });
  });

  it('makes two posts of one form at the same moment into one', async () => {
    const id = requestId();
    const before = await app.database.row<{ n: number }>('SELECT count(*)::int AS n FROM audience."grant"');
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map(() => actions.run(addGrant, { requestId: id }, chair)),
    );
    expect(new Set(outcomes.map((one) => (one.ok ? one.value.id : 'refused'))).size).toBe(1);
    expect(await app.database.row<{ n: number }>('SELECT count(*)::int AS n FROM audience."grant"')).toEqual({
      n: before!.n + 1,
    });
  });

  it('refuses a request id that was used for another action', async () => {
    const id = requestId();
    await actions.run(addGrant, { requestId: id }, chair);
    const outcome = await actions.run(changeRole, { ...row, role: 'member', requestId: id }, chair);
    expect(outcome.ok ? null : outcome.refusal.faults[0]?.code).toBe('request/reused');
  });

  it('refuses a version that is no longer the newest, and says what happened since', async () => {
    const outcome = await actions.run(
      changeRole,
      { ...row, version: 1, role: 'member', requestId: requestId() },
      chair,
    );
    expect(outcome.ok).toBe(false);
    const [one] = outcome.ok ? [] : outcome.refusal.faults;
    expect(one?.code).toBe('stale');
    expect(one?.message).toContain('role changed');
    expect(await version()).toBe(2);
  });

  it('gives the one of two writers of the same version a refusal', async () => {
    const both = await Promise.all(
      [1, 2].map(() => actions.run(changeRole, { ...row, role: 'member', requestId: requestId() }, chair)),
    );
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    row = { ...row, version: 3 };
  });

  it('reports every fault at once and keeps nothing, so that the same form can be sent again', async () => {
    const id = requestId();
    const outcome = await actions.run(changeRole, { ...row, role: 'observer', requestId: id }, chair);
    expect(outcome.ok ? [] : outcome.refusal.faults.map((one) => one.code)).toEqual([
      'spec/no-observers',
      'spec/second',
    ]);
    expect((await actions.run(changeRole, { ...row, role: 'member', requestId: id }, chair)).ok).toBe(true);
    row = { ...row, version: 4 };
  });

  it('answers somebody without the role exactly as it answers about a thing that does not exist', async () => {
    const forbidden = await actions.run(
      changeRole,
      { ...row, role: 'member', requestId: requestId() },
      outsider,
    );
    const absent = await actions.run(
      changeRole,
      { ...row, id: newId(), role: 'member', requestId: requestId() },
      chair,
    );
    expect(forbidden).toEqual(absent);
    expect(forbidden.ok ? '' : forbidden.refusal.faults[0]?.code).toBe('not-found');
  });

  it('loads by what somebody was in a moment ago only where they still are', async () => {
    const loadedFor: Scope[] = [];
    const look = defineAction<Requested, object, { id: string }>({
      ...addGrant,
      name: 'spec.look',
      find: async (_input, { scope }) => {
        loadedFor.push(scope);
        return {};
      },
      may: (scope) => scope.holds(audience, 'chair'),
    });
    const still = await person(app.database, null, [audience, 'chair']);
    const noted = noteScope(new Scope(still, [{ audience, role: 'chair' }]));
    const repeated = { requestId: requestId() };
    const first = await actions.run(look, repeated, still);
    expect(loadedFor).toEqual([noted]);
    expect(await actions.run(look, repeated, still)).toEqual(first);

    loadedFor.length = 0;
    const noLonger: PersonReader = { ...outsider };
    noteScope(new Scope(noLonger, [{ audience, role: 'chair' }]));
    const outcome = await actions.run(look, { requestId: requestId() }, noLonger);
    expect(outcome.ok ? '' : outcome.refusal.faults[0]?.code).toBe('not-found');
    expect(loadedFor.map((scope) => scope.sees(audience))).toEqual([true, false]);
  });

  it('leaves a journal that verifies, with gap-free numbers under forty writers at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, () => actions.run(addGrant, { requestId: requestId() }, chair)),
    );
    const verdict = await verifyJournal(app.database);
    expect(verdict.faults).toEqual([]);
    expect(verdict.lines).toBeGreaterThanOrEqual(80);
  });
});
