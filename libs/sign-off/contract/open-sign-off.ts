import { createHash } from 'node:crypto';
import type { Audience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent, JournalValue } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { SubjectRef } from '@folkmoot/kernel/subject-ref.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import { ruleFaults, type SignOffRule } from '../domain/rule.js';
import type { SignOff, SignOffSummary } from '../domain/sign-off.js';
import { approvalTable, signOffTable } from '../storage/sign-off.tables.js';
import { SIGN_OFF, signOffEvent } from './sign-off-events.js';

export { ruleFaults, ruleStanding, type SignOffRule } from '../domain/rule.js';
export type { ApprovalState } from '../domain/approval.js';
export type { SignOff, SignOffState } from '../domain/sign-off.js';
/** Both lock: call them in the opener's `find`. */
export { nextSignOffNumber, signOffToChange } from '../storage/sign-off.store.js';

export interface SignOffToOpen {
  readonly partnershipId: Id;
  /** From `nextSignOffNumber`. */
  readonly number: number;
  readonly subject: SubjectRef;
  /** As the parties read it: `Agreement 3, version 2: Home first`. */
  readonly title: string;
  readonly audience: Audience;
  /** Everything that is signed. Numbers are safe integers; pence are decimal strings. */
  readonly manifest: JournalValue;
  readonly rule: SignOffRule;
  /** The organisations that are asked, in their own order. */
  readonly parties: readonly Id[];
  /** For a minor amendment: what it changes. Officers to whom that was delegated may then approve it alone. */
  readonly minorWords?: string;
  /** Told as well when the rule is met: its card is read again by those who see no more of the subject than this. */
  readonly summary?: SignOffSummary;
}

interface Moment {
  readonly now: Date;
  newId(): Id;
}

/** The canonical text of a manifest (RFC 8785) and the SHA-256 of its UTF-8 bytes in hex: what a signature names. */
export function sealManifest(manifest: JournalValue): { readonly text: string; readonly hash: string } {
  const text = canonicalJson(manifest);
  return { text, hash: hashOfManifest(text) };
}

export const hashOfManifest = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/** Rows and lines for the opener's own change. Ask `ruleFaults` before: a rule that cannot be met throws here. */
export function openSignOff(
  asked: SignOffToOpen,
  by: { readonly personId: Id; readonly organisationId: Id },
  at: Moment,
): {
  readonly id: Id;
  readonly manifestHash: string;
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
} {
  const faults = ruleFaults(asked.rule, asked.parties, 'rule');
  if (faults.length > 0 || asked.parties.length === 0 || new Set(asked.parties).size < asked.parties.length)
    throw new Error('A sign-off needs parties, each once, and a rule that they can meet.');
  const { text, hash } = sealManifest(asked.manifest);
  const signOff: SignOff = {
    id: at.newId(),
    version: 1,
    partnershipId: asked.partnershipId,
    number: asked.number,
    subjectKind: asked.subject.kind,
    subjectId: asked.subject.id,
    title: asked.title,
    audience: asked.audience,
    manifest: text,
    manifestHash: hash,
    rule: asked.rule,
    minorWords: asked.minorWords ?? '',
    summary: asked.summary ?? null,
    state: 'open',
    openedBy: by.personId,
    openedFor: by.organisationId,
    openedAt: at.now,
    metAt: null,
    withdrawnAt: null,
  };
  return {
    id: signOff.id,
    manifestHash: hash,
    rows: [
      insert(signOffTable, signOff),
      ...asked.parties.map((organisationId, index) =>
        insert(approvalTable, {
          id: at.newId(),
          version: 1,
          signOffId: signOff.id,
          organisationId,
          insteadOf: null,
          position: index + 1,
          state: 'pending' as const,
          confirmed: false,
          lapsesOn: null,
          statementId: null,
          since: at.now,
          signedBy: null,
          signedAt: null,
          signedHash: null,
        }),
      ),
    ],
    events: [
      toldOfSignOff(signOff, 'opened', {
        hash,
        parties: asked.parties,
        subjectKind: asked.subject.kind,
        subject: asked.subject.id,
      }),
    ],
  };
}

/** The opener takes it back. Only while it is open: what was met stays met. */
export function withdrawSignOff(
  signOff: SignOff,
  at: { readonly now: Date },
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[] } {
  if (signOff.state !== 'open') throw new Error('Only an open sign-off can be withdrawn.');
  return {
    rows: [update(signOffTable, signOff, { state: 'withdrawn', withdrawnAt: at.now })],
    events: [toldOfSignOff(signOff, 'withdrawn', {})],
  };
}

/** The subject is no longer what was signed: everyone who signed is told. `now` is the SHA-256 of what it is now. */
export const subjectChanged = (signOff: SignOff, now: string): DomainEvent =>
  toldOfSignOff(signOff, 'subject-changed', { hash: signOff.manifestHash, now });

export const toldOfSignOff = (
  signOff: Pick<SignOff, 'id' | 'number' | 'audience' | 'partnershipId'>,
  event: string,
  data: DomainEvent['data'],
): DomainEvent => ({
  type: signOffEvent(event),
  subject: { kind: SIGN_OFF, id: signOff.id },
  audience: signOff.audience,
  streams: [`partnership/${signOff.partnershipId}`],
  data: { number: signOff.number, ...data },
});
