import { daysBetween, londonDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { countsAsApproved, ruleStanding } from '../domain/rule.js';
import { ruleWords } from '../domain/rule-words.js';
import { standingOfRow, type PartyRow, type SignOffRow } from '../reads/sign-off-row.js';
import type { SignOffFileType, SignOffPartyType, SignOffType } from './sign-off.type.js';

/** `scannerIsSetUp`: a file that nobody looked at is handed out only where nobody should. */
export function signOffOf(row: SignOffRow, today: LocalDate, scannerIsSetUp: boolean): SignOffType {
  const { rule, parties, ...shown } = row;
  const standing = ruleStanding(rule, parties.map(standingOfRow), today);
  const waits = row.state === 'open' ? standing.waitsFor : [];
  const names = new Map(parties.map((one) => [one.organisationId, one.organisationName]));
  return {
    ...shown,
    ruleWords: ruleWords(rule, (id) => names.get(id) ?? 'a party', parties.length),
    have: standing.have,
    need: standing.need,
    parties: parties.map((party) =>
      partyOf(party, today, scannerIsSetUp, waits.includes(party.organisationId)),
    ),
  };
}

function partyOf(
  party: PartyRow,
  today: LocalDate,
  scannerIsSetUp: boolean,
  isWaitedFor: boolean,
): SignOffPartyType {
  const { file, since, signedAt, body, minute, words, ...shown } = party;
  const lapsed = party.lapsesOn !== null && party.lapsesOn < today && party.state.startsWith('approved');
  return {
    ...shown,
    state: lapsed ? 'lapsed' : party.state,
    body: body ?? '',
    minute: minute ?? '',
    words: words ?? '',
    counts: countsAsApproved(standingOfRow(party), today),
    waitingDays: isWaitedFor ? Math.max(0, daysBetween(londonDate(new Date(since)), today)) : null,
    signedAt: signedAt === null ? null : new Date(signedAt),
    file: file && fileOf(file, scannerIsSetUp),
    conditions: [...party.conditions],
  };
}

const fileOf = (
  { scan, ...file }: NonNullable<PartyRow['file']>,
  scannerIsSetUp: boolean,
): SignOffFileType => ({
  ...file,
  state: scan === 'refused' ? 'refused' : scan === 'clean' || !scannerIsSetUp ? 'ready' : 'waiting',
});
