/**
 * One reason why something was not done. Expected outcomes are data; only a bug throws.
 * `code` is stable and asserted by tests (`commitment/due-date-passed`), `path` names the input
 * field as the form does (`dueDate`, `partners.2.name`; empty for the whole), `message` is a
 * sentence for the person that says what to do.
 */
export interface Fault {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** All the faults of one attempt, at once. */
export interface Refusal {
  readonly faults: readonly Fault[];
}

export const fault = (code: string, path: string, message: string): Fault => ({ code, path, message });
export const refusal = (...faults: Fault[]): Refusal => ({ faults });

/** Absent and forbidden are the same refusal, so that nobody learns what exists from being turned away. */
export const notFound = (): Refusal =>
  refusal(
    fault(
      'not-found',
      '',
      'We cannot find this, or you are not able to see it. Check the address, or ask the secretary of the place.',
    ),
  );
