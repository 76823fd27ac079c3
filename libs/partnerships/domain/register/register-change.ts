import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Identifier, Scheme } from './identifier.js';
import type { Organisation } from './organisation.js';

/** An organisation as the register holds it: its row, its name of today and every code it has or had. */
export interface Registered extends Organisation {
  readonly name: string;
  readonly identifiers: readonly (Identifier & { readonly until: LocalDate | null })[];
}

/** The facts of an organisation's own row that a file can change. */
export type Facts = Pick<
  Organisation,
  'kind' | 'standing' | 'postcode' | 'website' | 'validFrom' | 'validTo'
>;

export interface Addition {
  readonly organisation: Organisation;
  readonly name: string;
  readonly identifiers: readonly Identifier[];
}

export interface Alteration {
  readonly before: Registered;
  readonly facts: Facts;
  /** The new name, or null when it stays. */
  readonly name: string | null;
  /** Codes to add; the current one of the same scheme ends. */
  readonly identifiers: readonly Identifier[];
  readonly renamed: boolean;
  readonly closed: boolean;
  readonly reopened: boolean;
  /** Which of the other facts changed: names of facts, never their content. */
  readonly corrected: readonly (keyof Facts | Scheme)[];
}
