import type { FlagRulesPartsFragment } from '../../gql/operations.js';
import type { Refused, Values } from '../../lib/form.js';
import { TextField } from '../../ui/text-field.js';

/** What a place may agree on, by the name of its field. */
const LIMITS = {
  silentDays: 'After how many days without a word is a commitment silent?',
  evidenceDays: 'For how many days does what was shown count?',
  movesAllowed: 'How often may the day move before it counts as slipping?',
  slipsToEscalate: 'After how many slips is a commitment escalated to the officers?',
} as const;
type Limit = keyof typeof LIMITS;
const NAMES = Object.keys(LIMITS) as Limit[];

export const LimitFields = ({
  today,
  refused,
}: {
  today: FlagRulesPartsFragment['today'];
  refused: Refused | undefined;
}) =>
  NAMES.map((name) => (
    <TextField
      key={name}
      name={name}
      label={LIMITS[name]}
      inputMode="numeric"
      width={4}
      initial={String(today[name])}
      {...refused}
    />
  ));

/** What was typed; null where it is no whole number, which the rules refuse in their own words. */
export const limitsIn = (values: Values): Record<Limit, number | null> =>
  Object.fromEntries(
    NAMES.map((name) => [name, /^\d{1,4}$/.test(values[name] ?? '') ? Number(values[name]) : null]),
  ) as Record<Limit, number | null>;
