import * as Y from 'yjs';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { MAX_LEVELS } from './nesting.js';

/** The node of a text that names a thing: `kind` and `id` say which, `label` is what everyone who reads the text may read. */
export const MENTION = 'mention';

/** `client` is Yjs' number of whoever put it there. */
export interface MentionInText {
  readonly kind: string;
  readonly id: Id;
  readonly client: number;
}

const KIND = /^[a-z][a-z-]{0,39}$/;
const LONGEST_LABEL = 200;
// What nobody writes by hand; a text that names more is not followed further.
const MOST = 1_000;

/** Words of a browser: cut where they are longer than any name. */
export const labelOf = (attrs: Readonly<Record<string, unknown>> | undefined): string =>
  typeof attrs?.label === 'string' ? attrs.label.slice(0, LONGEST_LABEL) : '';

/** Each thing once, in the order of the text. What is malformed is only its label. */
export function mentionsIn(fragment: Y.XmlFragment): MentionInText[] {
  const found = new Map<string, MentionInText>();
  const walk = (parent: Y.XmlFragment, depth: number): void => {
    if (depth > MAX_LEVELS) return;
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement) || found.size >= MOST) continue;
      if (child.nodeName !== MENTION) {
        walk(child, depth + 1);
        continue;
      }
      const { kind, id } = child.getAttributes() as Record<string, unknown>;
      if (typeof kind !== 'string' || !KIND.test(kind) || typeof id !== 'string' || !isId(id)) continue;
      const key = `${kind}/${id}`;
      if (!found.has(key)) found.set(key, { kind, id, client: child._item!.id.client });
    }
  };
  walk(fragment, 0);
  return [...found.values()];
}
