import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as Y from 'yjs';
import { root } from '../../../tools/launcher/places.mjs';

export const TRACES = ['sveltecomponent', 'friendsforever', 'seph-blog1'];

/** Recorded editing from https://github.com/josephg/editing-traces (CC BY 4.0, Joseph Gentle). */
export const tracesFolder = process.env.EDITING_TRACES ?? path.join(root, '../shared/data/traces');
export const hasTraces = () => TRACES.every((name) => existsSync(fileOf(name)));
const fileOf = (name) => path.join(tracesFolder, `${name}.json.gz`);

/** The text of the editor's first paragraph. */
export const textIn = (doc) => doc.getXmlFragment('default').get(0).get(0);

const CLIENT = 1_000;

/** A document with one empty paragraph; the first update of every text. */
export function emptyText() {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  doc.getXmlFragment('default').insert(0, [paragraph]);
  return { doc, first: Y.encodeStateAsUpdate(doc) };
}

/**
 * Types a trace as its people did, each in a document of their own that knows what they knew. Answers one update for each
 * transaction, the text the trace says it must end in, and the text it did end in.
 */
export function typed(name) {
  const { txns, endContent } = JSON.parse(gunzipSync(readFileSync(fileOf(name))).toString());
  const { first } = emptyText();
  const updates = [first];
  const people = new Map();
  const personOf = (agent) => {
    if (!people.has(agent)) people.set(agent, new Person(first, agent));
    return people.get(agent);
  };
  for (const [n, { agent = 0, parents = n > 0 ? [n - 1] : [], patches }] of txns.entries()) {
    const person = personOf(agent);
    for (const missing of unknownTo(person, parents, txns)) person.learn(missing, updates[missing + 1]);
    updates.push(person.type(n, patches));
  }
  const doc = new Y.Doc();
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  return { updates, expected: endContent, text: textIn(doc).toString(), state: Y.encodeStateAsUpdate(doc) };
}

class Person {
  known = new Set();
  doc = new Y.Doc();

  // The same client in every run; of two who type at one spot at once, Yjs puts the smaller number first.
  constructor(first, agent) {
    this.doc.clientID = CLIENT + agent;
    Y.applyUpdate(this.doc, first);
  }

  learn(n, update) {
    Y.applyUpdate(this.doc, update);
    this.known.add(n);
  }

  /** Positions are code points; none of the traces has any beyond the first plane. */
  type(n, patches) {
    const text = textIn(this.doc);
    let update;
    this.doc.once('update', (bytes) => (update = bytes));
    this.doc.transact(() => {
      for (const [at, deleted, inserted] of patches) {
        if (deleted > 0) text.delete(at, deleted);
        if (inserted) text.insert(at, inserted);
      }
    });
    this.known.add(n);
    return update;
  }
}

/** The transactions before these parents that a person has not seen yet, oldest first. */
function unknownTo(person, parents, txns) {
  const found = new Set();
  const open = [...parents];
  while (open.length > 0) {
    const n = open.pop();
    if (person.known.has(n) || found.has(n)) continue;
    found.add(n);
    open.push(...(txns[n].parents ?? (n > 0 ? [n - 1] : [])));
  }
  return [...found].sort((one, other) => one - other);
}
