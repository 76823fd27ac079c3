import { mailAddressOf } from '@folkmoot/access/contract/people.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import {
  bodyOf,
  ID_BYTES,
  idBytes,
  idOf,
  isSealed,
  sealed,
  secretKey,
} from '@folkmoot/platform/mail/sealed-address.js';
import type { Commitment } from '../domain/commitment.js';

const PURPOSE = 'report from a mail ';
const SAID = 6;
const UNTIL = 4;
const LENGTH = 2 * ID_BYTES + SAID + UNTIL;

/** For how long the buttons of a mail are good. */
export const GOOD_FOR_MS = 14 * 86_400_000;

/** One report that one person may make on one commitment. */
export interface MailedStep {
  readonly personId: Id;
  readonly commitmentId: Id;
  /** When its owner had last said something, in milliseconds: whatever is said after that uses the address up. */
  readonly said: number;
  /** In whole seconds. */
  readonly until: number;
}

export const saidAt = ({ reportedAt }: Pick<Commitment, 'reportedAt'>): number => reportedAt?.getTime() ?? 0;

export const reportKey = (queries: Queries): Promise<Buffer> => secretKey(queries, 'report-from-mail');

/** What stands in the address. The mailbox is sealed with it: the address dies when its person gives that mailbox up. */
export function reportToken(
  key: Buffer,
  mailbox: string,
  { personId, commitmentId, said, until }: MailedStep,
): string {
  const body = Buffer.concat([idBytes(personId), idBytes(commitmentId), Buffer.alloc(SAID + UNTIL)]);
  body.writeUIntBE(said, 2 * ID_BYTES, SAID);
  body.writeUIntBE(until, 2 * ID_BYTES + SAID, UNTIL);
  return sealed(key, PURPOSE, body, mailbox);
}

/** What an address allows; null for one that we did not make, or made for a mailbox that is no longer its person’s. */
export async function stepOfToken(queries: Queries, token: string): Promise<MailedStep | null> {
  const body = bodyOf(token, LENGTH);
  if (!body) return null;
  const personId = idOf(body.subarray(0, ID_BYTES));
  const mailbox = await mailAddressOf(queries, personId);
  if (mailbox === null || !isSealed(await reportKey(queries), PURPOSE, token, mailbox)) return null;
  return {
    personId,
    commitmentId: idOf(body.subarray(ID_BYTES, 2 * ID_BYTES)),
    said: body.readUIntBE(2 * ID_BYTES, SAID),
    until: body.readUIntBE(2 * ID_BYTES + SAID, UNTIL),
  };
}
