import * as Y from 'yjs';
import type { Id } from '@folkmoot/kernel/id.js';
import { decideSuggestions } from '@folkmoot/plans/actions/decide-suggestions.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { restoreVersion } from '@folkmoot/plans/actions/restore-version.js';
import { seenWords } from '@folkmoot/plans/reads/suggestion-words.js';
import { suggestionsIn } from '@folkmoot/platform/documents/suggestions/suggestions-in.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import type { Action, Requested } from '@folkmoot/platform/actions/define-action.js';
import { wait } from '../../worlds/documents.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';

/** The owner of the section, who decides, names versions and puts them back, through the server's own actions. */
export class Owner {
  readonly counted = { accepted: 0, rejected: 0, named: 0, restored: 0, refused: 0 };
  /** Why, and how often. */
  readonly refusals = new Map<string, number>();
  private versions: Id[] = [];

  constructor(
    private readonly app: TestApp,
    private readonly reader: PersonReader,
    private readonly sectionId: Id,
  ) {}

  /** One of the suggestions that this text shows, with the words it shows. */
  async decide(doc: Y.Doc, random: () => number): Promise<void> {
    const open = suggestionsIn(doc);
    const one = open[Math.floor(random() * open.length)];
    if (!one) return;
    const outcome = random() < 0.6 ? 'accepted' : 'rejected';
    const suggestions = [{ id: one.id, words: seenWords(one) }];
    const input = { sectionId: this.sectionId, suggestions, outcome, reason: 'Not now.' };
    if (await this.run(decideSuggestions, input)) this.counted[outcome] += 1;
  }

  async name(name: string): Promise<void> {
    const made = await this.run(nameVersion, { sectionId: this.sectionId, name });
    if (!made) return;
    this.counted.named += 1;
    this.versions.push((made as { versionId: Id }).versionId);
  }

  /** Asked again while nobody's words have come since the version: the server may have been away all the time. */
  async restore(): Promise<void> {
    const versionId = this.versions.shift();
    for (let tries = 0; versionId && tries < 40; tries += 1) {
      if (await this.run(restoreVersion, { versionId })) {
        this.counted.restored += 1;
        return;
      }
      await wait(250);
    }
  }

  /** Null where it was refused: somebody was quicker, or there was nothing to do. */
  private async run<Input extends Requested, Found, Outcome extends object>(
    action: Action<Input, Found, Outcome>,
    input: Omit<Input, 'requestId'>,
  ): Promise<Outcome | null> {
    const asked = { ...input, requestId: requestId() } as Input;
    const result = await this.app.nest.get(Actions).run(action, asked, this.reader);
    if (result.ok) return result.value;
    this.counted.refused += 1;
    for (const { code } of result.refusal.faults) this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
    return null;
  }
}
