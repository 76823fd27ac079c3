import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Pence } from '../domain/rule.js';
import type { PositionFigures } from './position.js';

/** A position as it is kept. Its figures never change; that it is released and approved is written once each. */
export interface Position {
  readonly id: Id;
  readonly version: number;
  readonly agreementId: Id;
  readonly scheme: string;
  readonly month: string;
  readonly hostId: Id;
  readonly budget: Pence;
  readonly actualToDate: Pence;
  readonly forecastOutturn: Pence;
  /** Pence as text, by organisation. */
  readonly lines: Readonly<Record<string, string>> | null;
  /** Why it is so, in a sentence. */
  readonly note: string;
  /** What its host said of the same month before. */
  readonly restates: Id | null;
  /** It is to be approved as the month's last word. */
  readonly meantFinal: boolean;
  readonly enteredBy: Id;
  readonly enteredAt: Date;
  /** To the parties; until then its host's own. */
  readonly releasedAt: Date | null;
  readonly approvedBy: Id | null;
  readonly approvedFor: Id | null;
  readonly approvedAt: Date | null;
  readonly audience: Audience;
}

/** What the arithmetic reads of it. */
export const figuresOf = (position: Position): PositionFigures => ({
  id: position.id,
  scheme: position.scheme,
  month: position.month,
  budget: position.budget,
  actualToDate: position.actualToDate,
  forecastOutturn: position.forecastOutturn,
  lines:
    position.lines &&
    Object.fromEntries(Object.entries(position.lines).map(([id, pence]) => [id, BigInt(pence)])),
  final: position.approvedAt !== null,
});
