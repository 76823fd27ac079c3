import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { attempt } from '../contract/confirm-address.js';
import { emailFault, normaliseEmail } from '../domain/address.js';
import { codeFault } from '../domain/throttle.js';
import { takesCode, type Token, type TokenPurpose } from '../domain/token.js';
import { throttleCounts } from '../reads/throttle-counts.js';
import { openTokensOf } from '../reads/tokens.js';
import { hashOf, hashOfCode, typedCode } from '../secrets/secrets.js';
import { attemptTable } from '../storage/attempt.table.js';
import { tokenTable } from '../storage/token.table.js';

export interface CodeTyped extends Requested {
  readonly email: string;
  readonly code: string;
  readonly purpose: TokenPurpose;
  /** Hash of the second key that the token gets when the code is right. */
  readonly ticketHash: Buffer;
}

interface Found {
  readonly email: string | null;
  readonly faults: readonly Fault[];
  readonly tokens: readonly Token[];
  readonly right: Token | null;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const TRIED = 3;

/**
 * A code from a mail, typed on another device: a right one gives that browser a key to the token. A wrong one is no refusal but
 * an outcome, because it must be counted, and a refusal leaves nothing behind.
 */
export const typeCode = defineAction<CodeTyped, Found, { right: boolean }>({
  name: 'access.type-code',
  async find({ email: typed, code, purpose }, { tx, now }) {
    const email = normaliseEmail(typed);
    const digits = typedCode(code);
    const faults = [
      ...(email === null ? [emailFault()] : []),
      ...(digits === null
        ? [fault('code/not-a-code', 'code', 'Enter the 8 digits of the code, such as 1234 5678.')]
        : []),
    ];
    if (email === null || digits === null) return { email, faults, tokens: [], right: null };
    const tooMany = codeFault(await throttleCounts(tx, 'code', hashOf(email), now));
    if (tooMany) return { email, faults: [tooMany], tokens: [], right: null };
    const tokens = (await openTokensOf(tx, email, purpose, now)).filter((one) => takesCode(one, now));
    // Always the same number of slow hashes, or the time would tell whether a mail went to this address.
    const ids = [...tokens.map((one) => one.id), NOBODY, NOBODY, NOBODY].slice(0, TRIED);
    const hashes = await Promise.all(ids.map((id) => hashOfCode(digits, id)));
    return {
      email,
      faults,
      tokens,
      right: tokens.find((one, index) => hashes[index]!.equals(one.codeHash!)) ?? null,
    };
  },
  may: () => true,
  decide({ email, faults, tokens, right }, { ticketHash }, at) {
    if (faults.length > 0 || email === null) return refused(refusal(...faults));
    if (right)
      return done({ rows: [update(tokenTable, right, { ticketHash })], events: [], result: { right: true } });
    return done({
      rows: [
        insert(attemptTable, attempt('code', hashOf(email), at)),
        ...tokens.map((one) => update(tokenTable, one, { wrongCodes: one.wrongCodes + 1 })),
      ],
      events: [],
      result: { right: false },
    });
  },
});

export const wrongCode = (): Fault =>
  fault(
    'code/wrong',
    'code',
    'This code is not right, or it is no longer good. Check the newest mail; after 5 wrong codes only the link in it works.',
  );
