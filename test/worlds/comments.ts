import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import type { Said } from './plans.js';
import { workOf } from './work.js';

const THREAD = `id version openness quote start end epoch resolvedAt resolvedBy { name } sectionId
  comments { id version text writtenBy { name } writtenFor { name } editedAt earlier { text } withdrawn takenDownBecause }`;
const ABILITIES = 'abilities { reply resolve reopen settle edit withdraw takeDown }';
const TYPES: Readonly<Record<string, string>> = {
  resolveThread: 'ThreadInput',
  reopenThread: 'ThreadInput',
  settleMention: 'ThreadInput',
};

/** Runs one of the mutations on comments as somebody; each answers the thread, or its faults. */
export async function say(
  app: TestApp,
  name: string,
  input: Record<string, unknown>,
  reader: Reader,
): Promise<Said> {
  const type = TYPES[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { faults { code path } } ... on CommentThread { ${THREAD} } } }`;
  return (await app.ask(text, { input: { requestId: requestId(), ...input } }, reader))[name] as Said;
}

export const threadSeen = async (app: TestApp, id: Id, reader: Reader): Promise<Said | null> =>
  (
    await app.ask(
      `query ($id: ID!) { commentThread(id: $id) { __typename ${THREAD} ${ABILITIES} } }`,
      { id },
      reader,
    )
  ).commentThread as Said | null;

export const namingMe = async (app: TestApp, reader: Reader): Promise<string[]> =>
  (await workOf(app, reader, 'named-in-comment')).map((one) => one.id);

/** A passage as an editor would send it; where it points to is the editor's business. */
export const PASSAGE = { epoch: 1, start: 'AAECAw==', end: 'AAECBA==', quote: 'a clinic each week' };
