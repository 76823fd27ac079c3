import type { Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';

export interface WorkItem {
  readonly id: string;
  readonly kind: string;
  readonly place: string;
  readonly organisation: { readonly name: string };
  readonly due: string | null;
  readonly when: string;
  readonly what: string;
  readonly ask: string;
  readonly path: string;
}

/** What waits for somebody in all their places; of these kinds, or of all. */
export async function workOf(app: TestApp, reader: Reader, ...kinds: readonly string[]): Promise<WorkItem[]> {
  const { myWork } = await app.ask(
    '{ myWork { id kind place organisation { name } due when what ask path } }',
    {},
    reader,
  );
  return (myWork as WorkItem[]).filter((one) => kinds.length === 0 || kinds.includes(one.kind));
}
