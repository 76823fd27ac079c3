import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { fileTable } from '@folkmoot/platform/files/file.table.js';
import type { BroughtFile } from '@folkmoot/platform/files/take-file.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { Approval } from '../domain/approval.js';
import { evidenceFaults } from '../domain/evidence.js';
import { sayingFaults, tidied, type Said, type Saying } from '../domain/say.js';
import {
  conditionOwners,
  filesBrought,
  type FilesBrought,
  type FoundSignOff,
  type Party,
} from '../storage/sign-off.store.js';
import { conditionTable, statementTable } from '../storage/sign-off.tables.js';
import { sealStatement } from './statement-of.js';
import { personOf } from './upon-sign-off.js';

export interface ToSay {
  readonly saying: Saying;
  readonly file: BroughtFile | null;
}

export interface FoundToSay extends FoundSignOff {
  readonly party: Party;
  readonly owners: ReadonlySet<string>;
  readonly brought: FilesBrought;
}

export async function findToSay(
  tx: Queries,
  found: FoundSignOff,
  party: Party,
  personId: Id,
  now: Date,
): Promise<FoundToSay> {
  const [owners, brought] = await Promise.all([
    conditionOwners(tx, found.signOff.id),
    filesBrought(tx, party.id, personId, now),
  ]);
  return { ...found, party, owners, brought };
}

export function faultsOfSaying(
  found: FoundToSay,
  { saying, file }: ToSay,
  forAnother: boolean,
  at: Moment,
): Fault[] {
  const { rule } = found.signOff;
  return [
    ...sayingFaults(saying, {
      today: at.today,
      hasFile: file !== null,
      forAnother,
      named: rule.kind === 'named' && rule.organisations.includes(found.party.organisationId),
      approvedBefore: found.party.state.startsWith('approved'),
      owners: found.owners,
    }),
    ...(file ? evidenceFaults(found.brought) : []),
  ];
}

/** What is written of a statement: its row, its conditions, its file; and how the party stands by it. Nobody has signed it yet. */
export function statementRows(
  { signOff, party }: FoundToSay,
  { saying, file }: ToSay,
  at: Moment,
): {
  readonly rows: readonly RowChange[];
  readonly stands: Pick<Approval, 'state' | 'statementId' | 'lapsesOn' | 'since'> & {
    readonly openConditions: number;
  };
  readonly sha256: string;
  readonly data: DomainEvent['data'];
} {
  const said: Said = tidied(saying);
  const who = personOf(at.scope);
  const fileId = file && at.newId();
  const statementId = at.newId();
  const conditions = said.conditions.map((one, index) => ({
    ...one,
    id: at.newId(),
    version: 1,
    signOffId: signOff.id,
    statementId,
    position: index + 1,
    shown: '',
    shownBy: null,
    shownAt: null,
    metBy: null,
    metAt: null,
  }));
  const { conditions: _, ...words } = said;
  const statement = {
    id: statementId,
    approvalId: party.id,
    ...words,
    recordedBy: who.personId,
    recordedFor: who.organisationId,
    recordedAt: at.now,
  };
  const sha256 = sealStatement({
    ...statement,
    manifestHash: signOff.manifestHash,
    organisationId: party.organisationId,
    evidence: file?.sha256 ?? null,
    conditions: conditions.map(({ id, words, ownerOrganisationId, ownerPersonId, due }) => ({
      id,
      words,
      ownerOrganisationId,
      ownerPersonId,
      due,
    })),
  });
  return {
    rows: [
      ...(file && fileId
        ? [
            insert(fileTable, {
              ...file,
              id: fileId,
              version: 1,
              audience: signOff.audience,
              documentId: null,
              personId: who.personId,
              organisationId: who.organisationId,
              at: at.now,
              withdrawnAt: null,
            }),
          ]
        : []),
      insert(statementTable, { ...statement, evidenceFileId: fileId, sha256 }),
      ...conditions.map((one) => insert(conditionTable, one)),
    ],
    stands: {
      state: said.state,
      statementId,
      lapsesOn: said.lapsesOn,
      since: at.now,
      openConditions: conditions.length,
    },
    sha256,
    data: {
      organisation: party.organisationId,
      state: said.state,
      statement: statementId,
      statementHash: sha256,
    },
  };
}
