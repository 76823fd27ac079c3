import * as Y from 'yjs';
import type { Id } from '@folkmoot/kernel/id.js';
import { FRAGMENT } from '@folkmoot/platform/documents/fragment.js';
import type { Block } from './northmoor-plan.js';
import type { Stage } from './stage.js';
import { saveWords } from './write-the-plan.js';

interface Where {
  readonly section: string;
  readonly words: string;
}

/** What people cite: each paragraph, heading and list item of a text has its number. */
const paragraphs = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((one) => ('heading' in one ? [one.heading] : 'text' in one ? [one.text] : one.list));

/** The number that the words of a section have in it. */
export async function markOfWords(stage: Stage, { section, words }: Where): Promise<string> {
  const { sectionId, blocks } = stage.text(section);
  const found = await stage.database.row<{ mark: string }>(
    'SELECT number || suffix AS mark FROM plans.paragraph_number WHERE section_id = $1 AND position = $2',
    [sectionId, paragraphs(blocks).indexOf(words)],
  );
  if (!found) throw new Error(`“${words}” is no paragraph of “${section}”.`);
  return found.mark;
}

/** Names a thing behind words of a section, as the editor does where somebody makes a commitment of them. */
export async function nameInText(
  stage: Stage,
  { section, words }: Where,
  thing: { readonly kind: string; readonly id: Id; readonly label: string },
): Promise<void> {
  const { sectionId, writer, client, bytes } = stage.text(section);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  const paragraph = [...doc.getXmlFragment(FRAGMENT).createTreeWalker(() => true)].find(
    (one) => one instanceof Y.XmlText && one.toString() === words,
  )?.parent;
  if (!(paragraph instanceof Y.XmlElement)) throw new Error(`“${words}” does not stand in “${section}”.`);
  const mention = new Y.XmlElement('mention');
  for (const [name, value] of Object.entries(thing)) mention.setAttribute(name, value);
  paragraph.insert(paragraph.length, [new Y.XmlText(' '), mention]);
  await saveWords(
    stage,
    sectionId,
    { client, bytes: Buffer.from(Y.encodeStateAsUpdate(doc, before)) },
    writer,
  );
}
