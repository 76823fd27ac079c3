import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@folkmoot/kernel/local-date.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { acceptCommitment, declineCommitment } from './answer.js';
import { standingOf, type Commitment, type CommitmentState, type CommitmentStatus } from './commitment.js';
import { fileFaults } from './evidence-file.js';
import { handOver } from './hand-over.js';
import { answerQuestion, questionCommitment } from './question.js';
import { makeCommitment, type Asked, type Surroundings } from './make-commitment.js';
import { amendCommitment, type Amendment } from './amend.js';
import { seeEscalation } from './escalation.js';
import { closeCommitment, moveDueDate, reportProgress, type Closing, type Report } from './progress.js';
import type { SlipMoment } from './step.js';

const TODAY = '2026-11-18';
const NOW = new Date('2026-11-18T12:00:00Z');
const NHS_NUMBER = '943 476 5919';
let ids = 0;
const at: SlipMoment = {
  now: NOW,
  today: TODAY,
  personId: 'accepter',
  newId: () => `id-${(ids += 1)}`,
  slipsToEscalate: 2,
};
const place = { audience: 'partnership/place', forumAudience: 'partnership/forum' };

const asked: Asked = {
  what: 'Open a falls clinic',
  organisationId: 'org',
  personId: null,
  role: '',
  dueDate: '2027-03-31',
  priorityId: null,
  shownTo: 'public',
};
const around: Surroundings = {
  ...place,
  partnershipId: 'place',
  nextNumber: 14,
  organisation: { takesPart: true, hasSeat: true, people: ['ann', 'ben'] },
  priorityId: null,
};
const maker = {
  id: 'c',
  personId: 'ann',
  organisationId: 'org',
  now: NOW,
  today: TODAY,
  answersForOwner: true,
  seesPartners: true,
};

const made = (over: Partial<Asked> = {}, its: Partial<Surroundings> = {}, by: Partial<typeof maker> = {}) =>
  makeCommitment({ ...asked, ...over }, { ...around, ...its }, { ...maker, ...by });
const of = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const codes = (result: Result<unknown>): string[] =>
  result.ok ? ['done'] : result.refusal.faults.map((one) => `${one.path}:${one.code}`);
const said = (one: Commitment, status: string, text: string, over: Partial<Report> = {}) =>
  reportProgress(one, { status, text, reason: '', link: '', fileId: null, ...over }, at);
const closed = (one: Commitment, evidence: string, over: Partial<Closing> = { whereSeen: 'On the wall' }) =>
  closeCommitment(one, { evidence, link: '', fileId: null, whereSeen: '', ...over }, at);
const waiting = of(made());
const accepted = (over: Partial<Commitment> = {}): Commitment => ({
  ...waiting,
  state: 'accepted',
  personId: 'ann',
  answeredAt: NOW,
  ...over,
});

describe('making a commitment', () => {
  it('what is asked waits, and has the next number', () =>
    expect(waiting).toMatchObject({
      state: 'asked',
      number: 14,
      status: 'not-started',
      answeredAt: null,
      version: 1,
    }));
  it('what one promises in one’s own name counts at once', () =>
    expect(of(made({ personId: 'ann' }))).toMatchObject({
      state: 'accepted',
      audience: 'public',
      answeredAt: NOW,
    }));
  it('what is promised in a colleague’s name waits for them', () =>
    expect(of(made({ personId: 'ben' })).state).toBe('asked'));
  it('in one’s own name, but not yet vouched for, it waits', () =>
    expect(of(made({ personId: 'ann' }, {}, { answersForOwner: false })).state).toBe('asked'));
  it('is due today at the earliest', () => {
    expect(codes(made({ dueDate: '2026-11-17' }))).toEqual(['dueDate:commitment/due-date-passed']);
    expect(codes(made({ dueDate: TODAY }))).toEqual(['done']);
  });
  it('is due on some day', () =>
    expect(codes(made({ dueDate: null }))).toEqual(['dueDate:commitment/due-date-missing']));
  it('is due within ten years', () =>
    expect(codes(made({ dueDate: '2207-03-31' }))).toEqual(['dueDate:commitment/due-date-too-far']));
  it('says what is to be done, in at most 300 characters', () => {
    expect(codes(made({ what: '  ' }))).toEqual(['what:commitment/missing']);
    expect(codes(made({ what: 'x'.repeat(301) }))).toEqual(['what:commitment/too-long']);
  });
  it('holds no NHS number, wherever it is typed', () =>
    expect(codes(made({ what: `See ${NHS_NUMBER}`, role: NHS_NUMBER }))).toEqual([
      'what:nhs-number',
      'role:nhs-number',
    ]));
  it('is owned by an organisation that takes part here', () =>
    expect(codes(made({}, { organisation: { takesPart: false, hasSeat: false, people: [] } }))).toEqual([
      'organisationId:commitment/owner-not-here',
    ]));
  it('is owned by a person of that organisation', () =>
    expect(codes(made({ personId: 'cyd' }))).toEqual(['personId:commitment/person-elsewhere']));
  it('is not hidden from its owner', () =>
    expect(
      codes(made({ shownTo: 'partners' }, { organisation: { takesPart: true, hasSeat: false, people: [] } })),
    ).toEqual(['shownTo:commitment/owner-could-not-see']));
  it('is not hidden from its maker', () =>
    expect(codes(made({ shownTo: 'partners' }, {}, { seesPartners: false }))).toEqual([
      'shownTo:commitment/maker-could-not-see',
    ]));
  it('names a priority of this plan', () => {
    expect(codes(made({ priorityId: 'gone' }))).toEqual(['priorityId:commitment/no-such-priority']);
    expect(of(made({ priorityId: 'p' }, { priorityId: 'p' })).priorityId).toBe('p');
  });
  it('tells all faults at once', () =>
    expect(codes(made({ what: '', dueDate: '2020-01-01', personId: 'cyd' }))).toHaveLength(3));
});

describe('what it holds', () => {
  it('is nothing where nothing was said, and what was said is kept', () => {
    expect(waiting).toMatchObject({
      weight: 'commitment',
      pence: null,
      evidenceExpected: '',
      need: null,
      mattersTo: null,
    });
    const held = {
      pence: 1_250_050n,
      evidenceExpected: 'A report',
      need: 'respiratory',
      mattersTo: 'poorest',
    };
    expect(of(made({ ...held, evidenceExpected: ' A report ' }))).toMatchObject(held);
  });
  it('is money that there can be', () => {
    for (const pence of [0n, -1n, 10_000_000_000_001n])
      expect(codes(made({ pence }))).toEqual(['pence:commitment/no-such-sum']);
  });
  it('is of the lists, and holds no NHS number', () =>
    expect(
      codes(made({ weight: 'heavy', evidenceExpected: NHS_NUMBER, need: 'rain', mattersTo: 'nobody' })),
    ).toEqual([
      'weight:commitment/no-such-weight',
      'evidenceExpected:nhs-number',
      'need:commitment/no-such-need',
      'mattersTo:commitment/no-such-people',
    ]));
  it('an action is for partners, whatever was asked, also once it is accepted', () => {
    const action = of(made({ weight: 'action' }));
    expect(action).toMatchObject({ weight: 'action', shownTo: 'partners', audience: 'partnership/place' });
    expect(of(acceptCommitment(action, place, at)).patch.audience).toBe('partnership/place');
  });
  it('an action serves no priority', () =>
    expect(codes(made({ weight: 'action', priorityId: 'p' }, { priorityId: 'p' }))).toEqual([
      'priorityId:commitment/action-serves-no-priority',
    ]));
  it('an action is hidden from nobody who has to see it', () =>
    expect(
      codes(
        made(
          { weight: 'action' },
          { organisation: { takesPart: true, hasSeat: false, people: [] } },
          { seesPartners: false },
        ),
      ),
    ).toEqual(['weight:commitment/owner-could-not-see', 'weight:commitment/maker-could-not-see']));
});

describe('answering', () => {
  it('yes makes it count, public, and owned by whoever said it', () =>
    expect(of(acceptCommitment(waiting, place, at)).patch).toEqual({
      state: 'accepted',
      audience: 'public',
      personId: 'accepter',
      answeredAt: NOW,
      reportedAt: NOW,
    }));
  it('yes leaves it with the person who was asked by name', () =>
    expect(of(acceptCommitment({ ...waiting, personId: 'ben' }, place, at)).patch.personId).toBe('ben'));
  it('yes is too late once the day has passed', () =>
    expect(codes(acceptCommitment({ ...waiting, dueDate: '2026-11-17' }, place, at))).toEqual([
      ':commitment/due-date-passed',
    ]));
  it('no needs a reason, which is kept', () => {
    expect(codes(declineCommitment(waiting, ' ', at))).toEqual(['reason:commitment/missing']);
    const step = of(declineCommitment(waiting, ' No staff ', at));
    expect(step.update).toMatchObject({ kind: 'declined', text: 'No staff', commitmentId: 'c' });
    expect(step.patch).toMatchObject({ state: 'declined', latestUpdateId: step.update?.id });
  });
  it.each(['accepted', 'declined'] as const)('is done once: not when %s', (state) => {
    expect(codes(acceptCommitment({ ...waiting, state }, place, at))).toEqual([
      ':commitment/already-answered',
    ]);
    expect(codes(declineCommitment({ ...waiting, state }, 'No', at))).toEqual([
      ':commitment/already-answered',
    ]);
  });
});

describe('reporting', () => {
  it('slipping needs a reason, the others do not', () => {
    expect(codes(said(accepted(), 'slipping', ''))).toEqual(['text:commitment/missing']);
    expect(codes(said(accepted(), 'on-track', ''))).toEqual(['done']);
  });
  it('blocked needs a reason too, of the list; what goes well has none', () => {
    expect(codes(said(accepted(), 'blocked', ''))).toEqual(['text:commitment/missing']);
    expect(codes(said(accepted(), 'blocked', 'No money', { reason: 'weather' }))).toEqual([
      'reason:commitment/no-such-reason',
    ]);
    expect(of(said(accepted(), 'blocked', 'No money', { reason: 'money' })).patch.reason).toBe('money');
    expect(of(said(accepted(), 'on-track', '', { reason: 'money' })).patch.reason).toBeNull();
  });
  it('a link alone is evidence, and is kept', () => {
    const step = of(said(accepted(), 'on-track', '', { link: ' https://example.org/a?b=1 ' }));
    expect(step.update).toMatchObject({ text: '', link: 'https://example.org/a?b=1' });
    expect(step.patch.evidencedAt).toBe(NOW);
    expect(of(said(accepted(), 'on-track', 'Fine')).patch).not.toHaveProperty('evidencedAt');
  });
  it('a file alone is evidence too, and is named', () => {
    const step = of(said(accepted(), 'on-track', '', { fileId: 'f' }));
    expect(step.update).toMatchObject({ text: '', link: null, fileId: 'f' });
    expect(step.patch.evidencedAt).toBe(NOW);
  });
  it.each([
    'http://example.org',
    'javascript:alert(1)',
    'https://',
    'https://a b',
    'https://u:p@example.org',
  ])('“%s” is no link', (link) => {
    expect(codes(said(accepted(), 'on-track', '', { link }))).toEqual(['link:commitment/not-a-link']);
    expect(codes(closed(accepted(), 'Done', { link }))).toEqual(['link:commitment/not-a-link']);
  });
  it.each(['done', 'late', '', 'asked'])('“%s” is not for reporting', (status) =>
    expect(codes(said(accepted(), status, 'x'))).toEqual(['status:commitment/no-status']),
  );
  it('a report without words takes the old words away: they spoke of another state', () =>
    expect(of(said(accepted({ latestUpdateId: 'old' }), 'on-track', '')).patch).toEqual({
      status: 'on-track',
      reason: null,
      reportedAt: NOW,
      latestUpdateId: null,
    }));
  it('the record gets ids, codes and days, never the words', () => {
    const step = of(said(accepted(), 'slipping', 'Two nurses left'));
    expect(step.data).toEqual({
      update: step.update?.id,
      from: 'not-started',
      status: 'slipping',
      reason: 'other',
    });
  });
  it.each([
    ['asked', 'not-started', 'commitment/not-accepted'],
    ['declined', 'not-started', 'commitment/not-accepted'],
    ['accepted', 'done', 'commitment/closed'],
  ] as const)('nothing is reported, moved or closed when %s and %s', (state, status, code) => {
    const one = accepted({ state, status });
    expect(codes(said(one, 'on-track', ''))).toEqual([`:${code}`]);
    expect(codes(moveDueDate(one, '2027-05-01', 'Later', at))).toEqual([`:${code}`]);
    expect(codes(closed(one, 'Done'))).toEqual([`:${code}`]);
  });
});

describe('moving the day', () => {
  it('counts, and keeps both days', () => {
    const step = of(moveDueDate(accepted({ dueMoves: 1 }), '2027-06-30', 'The building is late', at));
    expect(step.patch).toMatchObject({ dueDate: '2027-06-30', dueMoves: 2 });
    expect(step.data).toMatchObject({ from: '2027-03-31', to: '2027-06-30' });
  });
  it('goes to another day that has not passed, with a reason', () =>
    expect(codes(moveDueDate(accepted({ dueDate: '2026-11-01' }), '2026-11-01', '', at))).toEqual([
      'dueDate:commitment/due-date-passed',
      'dueDate:commitment/same-due-date',
      'reason:commitment/missing',
    ]));
});

describe('closing', () => {
  it('needs words', () => expect(codes(closed(accepted(), ''))).toEqual(['evidence:commitment/missing']));
  it('needs something that shows it, of whatever kind', () => {
    expect(codes(closed(accepted(), 'Opened', {}))).toEqual(['link:commitment/evidence-missing']);
    for (const shown of [{ link: 'https://example.org' }, { fileId: 'file' }, { whereSeen: 'On the wall' }])
      expect(codes(closed(accepted(), 'Opened', shown))).toEqual(['done']);
    expect(codes(closed(accepted(), 'Opened', { whereSeen: 'x'.repeat(301) }))).toEqual([
      'whereSeen:commitment/too-long',
    ]);
  });
  it('an action needs a note alone', () => {
    const action = accepted({ weight: 'action' });
    expect(codes(closed(action, 'Rang them', {}))).toEqual(['done']);
    expect(codes(closed(action, '', {}))).toEqual(['evidence:commitment/missing']);
  });
  it('is possible when late or slipping', () =>
    expect(
      of(closed(accepted({ status: 'slipping', dueDate: '2026-01-01' }), 'Opened on Monday')).patch,
    ).toMatchObject({ status: 'done', closedAt: NOW }));
});

describe('a question', () => {
  it('waits for one answer, and is one at a time', () => {
    const asked = of(questionCommitment(accepted(), ' When? ', at));
    expect(asked.update).toMatchObject({ kind: 'questioned', text: 'When?' });
    expect(asked.patch).toMatchObject({ questionId: asked.update?.id, questionedBy: 'accepter' });
    const waits = accepted({ questionId: 'q' });
    expect(codes(questionCommitment(waits, 'When?', at))).toEqual([':commitment/question-waits']);
    const answered = of(answerQuestion(waits, 'In May', at));
    expect(answered.patch).toMatchObject({ questionId: null, latestUpdateId: answered.update?.id });
    expect(codes(answerQuestion(accepted(), 'In May', at))).toEqual([':commitment/no-question']);
  });
  it('and its answer have words', () => {
    expect(codes(questionCommitment(accepted(), '', at))).toEqual(['question:commitment/missing']);
    expect(codes(answerQuestion(accepted({ questionId: 'q' }), '', at))).toEqual([
      'answer:commitment/missing',
    ]);
  });
  it('is not for what nobody promised', () =>
    expect(codes(questionCommitment(waiting, 'When?', at))).toEqual([':commitment/not-accepted']));
});

describe('handing over', () => {
  const people = ['ann', 'ben'];
  it('goes to another person of the organisation, and is counted', () =>
    expect(of(handOver(accepted(), 'ben', 'Nurse', people)).patch).toEqual({
      personId: 'ben',
      role: 'Nurse',
      handOvers: 1,
    }));
  it('does not go elsewhere, nor to the same person', () => {
    expect(codes(handOver(accepted(), 'cyd', '', people))).toEqual(['personId:commitment/person-elsewhere']);
    expect(codes(handOver(accepted(), 'ann', '', people))).toEqual(['personId:commitment/same-owner']);
  });
  it('is not for what is over', () => {
    expect(codes(handOver(accepted({ status: 'done' }), 'ben', '', people))).toEqual([':commitment/closed']);
    expect(codes(handOver(accepted({ state: 'declined' }), 'ben', '', people))).toEqual([
      ':commitment/not-accepted',
    ]);
  });
});

describe('where a commitment stands', () => {
  const states: CommitmentState[] = ['asked', 'accepted', 'declined'];
  const statuses: CommitmentStatus[] = ['not-started', 'on-track', 'slipping', 'blocked', 'done'];
  it('is late from the day after it was due until it is done, whatever was reported', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...statuses),
        fc.integer({ min: -800, max: 800 }),
        (state, status, days) => {
          const standing = standingOf({ state, status, dueDate: addDays(TODAY, days) }, TODAY);
          expect(standing).toBe(
            state !== 'accepted' ? state : status === 'done' ? 'done' : days < 0 ? 'late' : status,
          );
        },
      ),
    );
  });
});

describe('amending what it holds', () => {
  const before = accepted({
    pence: 100n,
    evidenceExpected: 'A report',
    need: 'respiratory',
    priorityId: 'p',
  });
  const same = {
    pence: 100n,
    evidenceExpected: 'A report',
    need: 'respiratory',
    mattersTo: null,
    priorityId: 'p',
  };
  const amended = (over: Partial<Amendment>, one = before, priorityHere: string | null = null) =>
    amendCommitment(one, { ...same, ...over }, priorityHere, at);

  it('keeps codes and sums of before and after, and the words that stood', () => {
    const step = of(
      amended({ pence: 250n, need: null, evidenceExpected: 'Figures', priorityId: 'q' }, before, 'q'),
    );
    expect(step.patch).toEqual({
      pence: 250n,
      evidenceExpected: 'Figures',
      need: null,
      mattersTo: null,
      priorityId: 'q',
    });
    expect(step.update).toMatchObject({ kind: 'amended', text: 'A report' });
    expect(step.data).toEqual({
      update: step.update?.id,
      changed: {
        pence: ['100', '250'],
        need: ['respiratory', null],
        priorityId: ['p', 'q'],
        evidenceExpected: [],
      },
    });
  });
  it('a priority that left the plan since may stay', () =>
    expect(codes(amended({ pence: null }))).toEqual(['done']));
  it.each([
    [{}, before, ':commitment/nothing-changed'],
    [{ priorityId: 'gone' }, before, 'priorityId:commitment/no-such-priority'],
    [{ pence: 0n }, before, 'pence:commitment/no-such-sum'],
    [{ need: 'rain' }, before, 'need:commitment/no-such-need'],
    [{ pence: 250n }, accepted({ status: 'done' }), ':commitment/over'],
    [{ pence: 250n }, accepted({ state: 'declined' }), ':commitment/over'],
  ] as const)('%j is refused', (over, one, code) =>
    expect(codes(amended({ ...(one === before ? {} : { priorityId: null }), ...over }, one))).toEqual([code]),
  );
});

describe('two slips', () => {
  const on = (day: string): SlipMoment => ({ ...at, now: new Date(`${day}T12:00:00Z`), today: day });
  const report = (one: Commitment, status: string, day: string = TODAY) => {
    const step = of(
      reportProgress(one, { status, text: 'Well', reason: '', link: '', fileId: null }, on(day)),
    );
    return { ...step, after: { ...one, ...step.patch } };
  };
  const later = addDays(TODAY, 1);

  it('of the same kind escalate, and so does each one after them', () => {
    const once = report(accepted(), 'slipping');
    expect([once.escalates, once.after.slipReports, once.after.escalatedAt]).toEqual([false, 1, null]);
    const better = report(once.after, 'on-track');
    const twice = report(better.after, 'blocked');
    expect([twice.escalates, twice.after.slipReports, twice.after.escalatedAt]).toEqual([
      true,
      2,
      on(TODAY).now,
    ]);
    // Told already.
    expect(report(report(twice.after, 'on-track').after, 'slipping').escalates).toBe(false);
    const seen = { ...twice.after, ...of(seeEscalation(twice.after, 'We help', at)).patch };
    expect(seen.escalatedAt).toBeNull();
    expect(report(report(seen, 'on-track').after, 'slipping').escalates).toBe(true);
  });
  it('a further word on the same day is the same slip, on a later day another one', () => {
    const once = report(accepted(), 'slipping');
    const again = report(once.after, 'blocked');
    expect([again.escalates, again.after.slipReports]).toEqual([false, 1]);
    expect(report(again.after, 'slipping', later).escalates).toBe(true);
  });
  it('a day moved later twice escalates; a report beside one move, or a day moved nearer, does not', () => {
    const move = (one: Commitment, dueDate: string) => {
      const step = of(moveDueDate(one, dueDate, 'Well', at));
      return { ...step, after: { ...one, ...step.patch } };
    };
    const first = move(accepted(), '2027-04-30');
    expect(report(first.after, 'slipping').escalates).toBe(false);
    expect(move(first.after, '2027-04-01')).toMatchObject({
      escalates: false,
      after: { dueMoves: 2, laterMoves: 1 },
    });
    expect(move(first.after, '2027-05-30')).toMatchObject({ escalates: true, after: { laterMoves: 2 } });
  });
  it('are as many as the place has agreed', () => {
    const slips = (one: Commitment, slipsToEscalate: number, day = TODAY) => {
      const report = { status: 'slipping', text: 'Well', reason: '', link: '', fileId: null };
      const step = of(reportProgress(one, report, { ...on(day), slipsToEscalate }));
      return { escalates: step.escalates, after: { ...one, ...step.patch } };
    };
    expect(slips(accepted(), 1).escalates).toBe(true);
    const twice = slips(slips(accepted(), 3).after, 3, later);
    expect(twice.escalates).toBe(false);
    expect(slips(twice.after, 3, addDays(later, 1)).escalates).toBe(true);
  });
  it('are seen to with words, by a question, or by being done', () => {
    const one = accepted({ escalatedAt: NOW });
    expect(of(questionCommitment(one, 'Why?', at)).patch.escalatedAt).toBeNull();
    expect(of(closed(one, 'Done')).patch.escalatedAt).toBeNull();
    expect(codes(seeEscalation(one, '', at))).toEqual(['seen:commitment/missing']);
    expect(codes(seeEscalation(accepted(), 'We help', at))).toEqual([':commitment/not-escalated']);
  });
});

describe('files of a day', () => {
  const none = { files: 0, bytes: 0 };
  const faults = (over: object, size = 1) =>
    fileFaults(size, { ofCommitment: 0, person: none, organisation: none, ...over }).map((one) => one.code);
  it.each([
    [{}, []],
    [{ ofCommitment: 29 }, []],
    [{ ofCommitment: 30 }, ['commitment/too-many-files']],
    [{ person: { files: 50, bytes: 0 } }, ['commitment/too-many-files-today']],
    [{ person: { files: 1, bytes: 100 * 1024 * 1024 } }, ['commitment/too-many-files-today']],
    [{ organisation: { files: 300, bytes: 0 } }, ['commitment/too-many-files-of-organisation']],
  ])('%j', (over, codes) => expect(faults(over)).toEqual(codes));
});
