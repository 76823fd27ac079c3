export const TRACES: readonly string[];
export const tracesFolder: string;
export function hasTraces(): boolean;
export function typed(name: string): {
  /** One for each transaction, after the first that makes the empty paragraph. */
  readonly updates: readonly Uint8Array[];
  readonly expected: string;
  readonly text: string;
  readonly state: Uint8Array;
};
