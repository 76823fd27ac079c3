import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { londonHour, nextHour } from '@folkmoot/kernel/london-hour.js';

export const CADENCES = ['off', 'weekly', 'daily', 'at-once'] as const;
export type Cadence = (typeof CADENCES)[number];
export const isCadence = (text: string): text is Cadence => (CADENCES as readonly string[]).includes(text);

/** How a person wants to be mailed. The inbox has everything, whatever is chosen here. */
export interface NoticeSetting {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly mails: boolean;
  /** By topic; what is not there is as usual. */
  readonly cadences: Readonly<Record<string, Cadence>>;
  /** From this hour in England nothing is mailed at once, until that one; both or neither. */
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
  /** Nothing is mailed before this day. */
  readonly pausedUntil: LocalDate | null;
}

export const USUAL: Omit<NoticeSetting, 'id' | 'version' | 'personId'> = {
  mails: true,
  cadences: {},
  quietFrom: null,
  quietUntil: null,
  pausedUntil: null,
};

type Wishes = Omit<NoticeSetting, 'id' | 'version' | 'personId'>;

export const cadenceOf = ({ cadences }: Pick<Wishes, 'cadences'>, topic: string): Cadence =>
  cadences[topic] ?? 'weekly';

export const mayBeMailed = ({ mails, pausedUntil }: Wishes, today: LocalDate): boolean =>
  mails && (pausedUntil === null || pausedUntil <= today);

/** When a quiet time that holds now is over; null where none does. */
export function quietOver({ quietFrom, quietUntil }: Wishes, now: Date): Date | null {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return null;
  const hour = londonHour(now);
  const quiet =
    quietFrom < quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
  return quiet ? nextHour(now, quietUntil) : null;
}
