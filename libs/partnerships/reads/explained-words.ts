import { Injectable } from '@nestjs/common';
import { termFinder, type FoundTerm } from '@folkmoot/kernel/find-terms.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { explainedInTexts, glossaryOf, type Entry } from '../domain/glossary/glossary-word.js';
import { ownWords } from '../storage/glossary.store.js';

interface Prepared {
  readonly state: string;
  readonly byTerm: ReadonlyMap<string, Entry>;
  readonly find: (text: string) => FoundTerm[];
}

/** A text of a page is shorter; what a program sends beyond it is not looked at. */
const LONGEST = 200_000;
const MOST_PLACES = 500;

/**
 * Which words of a place's glossary stand in a text. One small read says how the glossary stands; what was prepared from it is
 * used until it changes.
 */
@Injectable()
export class ExplainedWords {
  private readonly prepared = new Map<Id, Prepared>();

  constructor(private readonly database: Database) {}

  async of(partnershipId: Id, text: string): Promise<Entry[]> {
    const { byTerm, find } = await this.prepare(partnershipId);
    return [...new Set(find(text.slice(0, LONGEST)).map((one) => one.term))].flatMap(
      (term) => byTerm.get(term) ?? [],
    );
  }

  private async prepare(partnershipId: Id): Promise<Prepared> {
    // Rows are never deleted and every change raises a version: the sum never comes back to what it was.
    const { state } = (await this.database.row<{ state: string }>(
      'SELECT coalesce(sum(version), 0)::text AS state FROM partnerships.glossary_word WHERE partnership_id = $1',
      [partnershipId],
    ))!;
    const known = this.prepared.get(partnershipId);
    if (known?.state === state) return known;
    const entries = explainedInTexts(glossaryOf(await ownWords(this.database, partnershipId)));
    const prepared = {
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
