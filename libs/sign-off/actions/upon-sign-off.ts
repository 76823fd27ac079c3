import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { refused, type Result } from '@folkmoot/kernel/result.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { toldOfSignOff } from '../contract/open-sign-off.js';
import { signOffEvent, SUMMARY_MET } from '../contract/sign-off-events.js';
import { ruleStanding, type PartyStanding } from '../domain/rule.js';
import type { SignOff } from '../domain/sign-off.js';
import type { FoundSignOff } from '../storage/sign-off.store.js';
import { signOffTable } from '../storage/sign-off.tables.js';

export interface SignOffOutcome {
  readonly id: Id;
}

/**
 * The sign-off's own row after one party stands otherwise: a version further, and met in this very transaction if the rule now
 * is. What was met stays met: a signature stands for what was signed.
 */
export function afterwards(
  { signOff, parties }: FoundSignOff,
  changed: PartyStanding,
  at: { readonly now: Date; readonly today: LocalDate },
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[] } {
  const after = parties.map((one) => (one.organisationId === changed.organisationId ? changed : one));
  const met = signOff.state === 'open' && ruleStanding(signOff.rule, after, at.today).met;
  return {
    rows: [update(signOffTable, signOff, met ? { state: 'met', metAt: at.now } : {})],
    events: met ? metEvents(signOff) : [],
  };
}

function metEvents(signOff: SignOff): DomainEvent[] {
  const met = toldOfSignOff(signOff, 'met', {
    hash: signOff.manifestHash,
    subjectKind: signOff.subjectKind,
    subject: signOff.subjectId,
  });
  return [
    met,
    {
      ...met,
      type: signOffEvent('subject-met'),
      subject: { kind: signOff.subjectKind, id: signOff.subjectId },
    },
    ...(signOff.summary
      ? [
          {
            type: signOffEvent(SUMMARY_MET),
            subject: { kind: signOff.summary.kind, id: signOff.summary.id },
            audience: signOff.summary.audience,
            streams: met.streams,
            data: {},
          },
        ]
      : []),
  ];
}

export const withdrawnAlready = (): Result<never> =>
  refused(
    refusal(
      fault(
        'sign-off/withdrawn',
        '',
        'This was taken back by those who asked for it. Nothing more can be said of it.',
      ),
    ),
  );

/** Policies have made sure that it is a person who acts for an organisation. */
export function personOf(scope: Scope): {
  readonly personId: Id;
  readonly organisationId: Id;
  readonly sessionId: Id;
} {
  const person = scope.person;
  if (!person || person.organisationId === null)
    throw new Error('A policy let somebody through who acts for no organisation.');
  return { personId: person.personId, organisationId: person.organisationId, sessionId: person.sessionId };
}
