export type Who = 'visitor' | 'chair' | 'participant' | 'stranger' | 'elsewhere' | 'operator';

export interface Visit {
  readonly as: Who;
  /** Where the address has parts that depend on the world; `thread`, `interest` and the like stand for the ones it has. */
  readonly at?: string;
  /** The answer's status; 200 where it is not said. */
  readonly status?: number;
  /** A button that is pressed with nothing filled in: the page must then say what is missing. */
  readonly refuse?: string;
  /** A file, not a page: it is asked for as a link would. */
  readonly file?: true;
}

/** By address, as in routes.ts. `northmoor` is a place at work; `eastvale` one that has nothing yet, for the empty states. */
export type Visits = Readonly<Record<string, readonly Visit[]>>;

export const everybody: readonly Visit[] = [{ as: 'visitor' }, { as: 'chair' }];
