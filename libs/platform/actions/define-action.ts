import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Result } from '@folkmoot/kernel/result.js';
import type { Queries } from '../database/database.js';
import type { Change } from './change.js';

/** Every write carries one: a repeat by the same actor returns the first outcome instead of doing it twice. */
export interface Requested {
  readonly requestId: string;
}

/** When and by whom; time and new ids enter a decision only through here, so that it stays a pure function. */
export interface Moment {
  readonly now: Date;
  readonly today: LocalDate;
  readonly scope: Scope;
  newId(): Id;
}

export interface Action<Input extends Requested, Found, Outcome> {
  /** `commitments.make-commitment`: written into each journal line it causes. */
  readonly name: string;
  /** Loads what the decision needs, through the scope. Null means absent or not visible: one refusal for both. */
  find(
    input: Input,
    at: { readonly tx: Queries; readonly scope: Scope; readonly today: LocalDate; readonly now: Date },
  ): Promise<Found | null>;
  /** The policy: pure. False is answered like absent. */
  may(scope: Scope, found: Found, input: Input): boolean;
  /** All faults at once, or everything that changes. Pure. */
  decide(found: Found, input: Input, at: Moment): Result<Change<Outcome>>;
}

export const defineAction = <Input extends Requested, Found, Outcome extends object>(
  action: Action<Input, Found, Outcome>,
): Action<Input, Found, Outcome> => action;
