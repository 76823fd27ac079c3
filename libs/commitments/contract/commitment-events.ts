/**
 * What the record says of commitments; later areas follow these. All lie in the stream `partnership/<id>`.
 *
 * `commitment` events carry `data.number` and, where words were given, `data.update`; `commitment-waits` and
 * `commitment-waits-no-more` name the other by `data.other` (its number) and `data.otherId`, for those who may see both. `commitment-owner` events (subject id = the
 * commitment's) carry `data.person` and are seen by members of the place only: the public reads organisation and role.
 */
export const COMMITMENT = 'commitment';
export const COMMITMENT_OWNER = 'commitment-owner';
/** By which limits a place flags from `data.from` on: `silentDays`, `evidenceDays`, `movesAllowed`, `slipsToEscalate`. Seen by its members. */
export const FLAG_RULE = 'commitment-flag-rule';

const TROUBLED: readonly unknown[] = ['slipping', 'blocked'];

/** Of a report’s data: it slips or is blocked, and was not said to be so before. */
export const beginsToSlip = ({ status, from }: Readonly<Record<string, unknown>>): boolean =>
  TROUBLED.includes(status) && status !== from;

export const commitmentEvent = (name: string): string => `commitments.${name}`;
