import type { Reader, Scope } from '@folkmoot/kernel/reader.js';

const known = new WeakMap<Reader, Scope>();

/** Notes what somebody was in when it was read who they are. */
export function noteScope(scope: Scope): Scope {
  if (scope.reader.kind === 'person') known.set(scope.reader, scope);
  return scope;
}

/** What that was, for this very request. It may have changed since: it saves a wait and decides nothing. */
export const notedScope = (reader: Reader): Scope | null => known.get(reader) ?? null;
