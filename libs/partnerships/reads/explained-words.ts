import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { termFinder, type FoundTerm } from '@folkmoot/kernel/find-terms.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { GlossaryReader } from '../contract/glossary.reader.js';
import { explainedInTexts, glossaryOf, type Entry } from '../domain/glossary/glossary-word.js';
import { ownWords } from '../storage/glossary.store.js';

interface Prepared {
  readonly at: number;
  readonly state: string;
  readonly byTerm: ReadonlyMap<string, Entry>;
  readonly find: (text: string) => FoundTerm[];
}

/** A text of a page is shorter; what a program sends beyond it is not looked at. */
const LONGEST = 200_000;
const MOST_PLACES = 500;
const LATELY_MS = 60_000;

/**
 * Which words of a place's glossary stand in a text. One small read says how the glossary stands; what was prepared from it is
 * used until it changes.
 */
@Injectable()
export class ExplainedWords extends GlossaryReader {
  private readonly prepared = new Map<Id, Prepared>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(partnershipId: Id, text: string): Promise<Entry[]> {
    return wordsIn(await this.prepare(partnershipId), text);
  }

  async explainedLately(partnershipId: Id, text: string): Promise<Entry[]> {
    const known = this.prepared.get(partnershipId);
    const lately = known && this.clock.now().getTime() - known.at < LATELY_MS;
    return wordsIn(lately ? known : await this.prepare(partnershipId), text);
  }

  private async prepare(partnershipId: Id): Promise<Prepared> {
    const at = this.clock.now().getTime();
    // Rows are never deleted and every change raises a version: the sum never comes back to what it was.
    const { state } = (await this.database.row<{ state: string }>(
      'SELECT coalesce(sum(version), 0)::text AS state FROM partnerships.glossary_word WHERE partnership_id = $1',
      [partnershipId],
    ))!;
    const known = this.prepared.get(partnershipId);
    if (known?.state === state) {
      const still = { ...known, at };
      this.prepared.set(partnershipId, still);
      return still;
    }
    const entries = explainedInTexts(glossaryOf(await ownWords(this.database, partnershipId)));
    const prepared = {
      at,
      state,
      byTerm: new Map(entries.map((one) => [one.term, one])),
      find: termFinder(entries.map((one) => one.term)),
    };
    this.prepared.delete(partnershipId);
    if (this.prepared.size >= MOST_PLACES) this.prepared.delete(this.prepared.keys().next().value!);
    this.prepared.set(partnershipId, prepared);
    return prepared;
  }
}

const wordsIn = ({ byTerm, find }: Prepared, text: string): Entry[] =>
  [...new Set(find(text.slice(0, LONGEST)).map((one) => one.term))].flatMap((term) => byTerm.get(term) ?? []);
