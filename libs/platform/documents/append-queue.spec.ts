import { describe, expect, it } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import { AppendQueue, type Arrived } from './append-queue.js';
import type { Appended, NewUpdate } from './append-updates.js';
import type { DocumentStore } from './document-store.js';

const [text, other, person] = [newId(), newId(), newId()];

const change = (letter: string, document = text): Arrived => ({
  document,
  epoch: 1,
  client: 1,
  bytes: Buffer.from(letter),
  personId: person,
  organisationId: null,
  at: new Date(0),
  from: 'socket',
  inserts: [],
});

/** A queue over a database that commits when it is told to; what it was given, and what was told to the readers. */
function queue() {
  const commits: { readonly letters: string; readonly done: () => void }[] = [];
  const told: string[] = [];
  let seq = 0;
  const store: Pick<DocumentStore, 'append'> = {
    append: (updates: readonly NewUpdate[]) =>
      new Promise<Appended[]>((resolve) => {
        const rows = updates.map((_, n) => ({ n, seq: (seq += 1), refused: null }));
        commits.push({
          letters: updates.map(({ bytes }) => bytes.toString()).join(''),
          done: () => resolve(rows),
        });
      }),
  };
  const appends = new AppendQueue(store as DocumentStore);
  appends.onAnswered((committed) => told.push(committed.map(({ bytes }) => bytes.toString()).join('')));
  const began = async (count: number): Promise<void> => {
    for (let waited = 0; commits.length < count && waited < 10_000; waited += 1)
      await new Promise((turn) => setImmediate(turn));
    expect(commits).toHaveLength(count);
  };
  return { appends, commits, told, began };
}

describe('what is committed', () => {
  it('is told together with the change of the same text that is being committed next, but waits for no third', async () => {
    const { appends, commits, told, began } = queue();
    const answers: string[] = [];
    const append = (letter: string) => appends.append(change(letter)).then(() => answers.push(letter));
    void append('a');
    await began(1);
    void append('b');
    commits[0]!.done();
    await began(2);
    expect(answers).toEqual(['a']);
    void append('c');
    commits[1]!.done();
    await began(3);
    for (let turns = 0; told.length === 0 && turns < 1_000; turns += 1)
      await new Promise((turn) => setImmediate(turn));
    expect(told).toEqual(['ab']);
    commits[2]!.done();
    await appends.settled();
    expect(told).toEqual(['ab', 'c']);
    expect(answers).toEqual(['a', 'b', 'c']);
  });

  it('is told at once where the next commit takes long, or is of another text', async () => {
    for (const next of [change('b'), change('b', other)]) {
      const { appends, commits, told, began } = queue();
      void appends.append(change('a'));
      await began(1);
      void appends.append(next);
      commits[0]!.done();
      await began(2);
      for (let waited = 0; told.length === 0 && waited < 10_000; waited += 5)
        await new Promise((wait) => setTimeout(wait, 5));
      expect(told).toEqual(['a']);
      commits[1]!.done();
      await appends.settled();
      expect(told).toEqual(['a', 'b']);
    }
  });
});
