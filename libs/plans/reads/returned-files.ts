import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isId } from '@folkmoot/kernel/id.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { DocumentStore, partsOf } from '@folkmoot/platform/documents/document-store.js';
import type { Edits } from '@folkmoot/platform/documents/edited/edits-between.js';
import { FoldThread } from '@folkmoot/platform/documents/fold-thread.js';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import { returnedPart, sectionsIn, type CopyMark } from '../domain/returned-part.js';
import { maySuggest } from '../domain/suggestion-policy.js';
import type { Section } from '../domain/section.js';
import type { KeptFile } from './keep-pictures.js';
import { sectionById } from '../storage/plans.store.js';
import { firstChanges, versionToCompare, versionWithHash } from '../storage/taken-copies.store.js';
import { wordFileById } from '../storage/word-files.store.js';

/** The text that a returned file is compared with. */
export interface ComparedWith {
  readonly kind: 'version' | 'copy' | 'now';
  readonly number: number | null;
  readonly name: string | null;
  readonly at: Date | null;
}

export interface Comparison {
  readonly against: ComparedWith | null;
  /** Why nothing can be suggested from it. */
  readonly problem: Fault | null;
  readonly edits: Edits | null;
  readonly lost: ReadonlySet<number>;
  readonly read: KeptFile | null;
}

interface Taken {
  readonly against: ComparedWith;
  readonly updates: readonly Uint8Array[];
}

// Beyond so many changes a text is not put together again only to prove what was taken: a version is chosen then.
const MOST_CHANGES = 50_000;
/** As the reader chooses what to compare with. */
const CHOSEN = /^(now|[1-9]\d{0,5})$/;

const none = (problem: Fault | null, read: KeptFile | null = null): Comparison => ({
  against: null,
  problem,
  edits: null,
  lost: new Set(),
  read,
});

/** Compares a copy of a section that came back with the text that was taken, which the copy's hash proves. */
@Injectable()
export class ReturnedFiles {
  constructor(
    private readonly database: Database,
    private readonly store: DocumentStore,
    private readonly thread: FoldThread,
  ) {}

  /** Null where the file is not this reader's, or was not brought to a section they may suggest in. */
  async compare(fileId: string, chosen: string | null, scope: Scope): Promise<Comparison | null> {
    const file = isId(fileId) ? await wordFileById(this.database, fileId, scope) : null;
    const found = file?.sectionId ? await sectionById(this.database, file.sectionId, scope) : null;
    if (!file || !found || !maySuggest(scope, found.circles, found.section)) return null;
    if (file.content === null) return none(null);
    const read = JSON.parse(file.content) as KeptFile;
    const part = returnedPart(read, found.section);
    if (!part) return none(await this.otherSection(read, scope), read);
    const now = await this.store.content(found.section.documentId);
    if (!now) return null;
    const current = partsOf(now);
    const taken = await this.taken(found.section, part.mark, current, chosen, scope);
    if (!taken) return none(unknownText(part.mark), read);
    const { edits, lost } = await this.thread.run('edited', {
      taken: taken.updates,
      content: part.content,
      now: current,
    });
    const problem = edits.count === 0 ? unchanged(edits.notes.length > 0) : null;
    return { against: taken.against, problem, edits, lost: new Set(lost), read };
  }

  private async taken(
    section: Section,
    mark: CopyMark | null,
    current: readonly Uint8Array[],
    chosen: string | null,
    scope: Scope,
  ): Promise<Taken | null> {
    const now: Taken = { against: { kind: 'now', number: null, name: null, at: null }, updates: current };
    if (chosen !== null && CHOSEN.test(chosen)) {
      if (chosen === 'now') return now;
      return asTaken(await versionToCompare(this.database, section.id, Number(chosen), scope));
    }
    if (!mark) return null;
    if (mark.sha256 === null) return { against: { ...now.against, kind: 'copy' }, updates: [] };
    const version = await versionWithHash(this.database, section.id, mark.sha256, scope);
    if (version) return asTaken(version);
    if ((await this.hashOf(current)) === mark.sha256) return now;
    if (mark.changes === null || mark.changes < 1 || mark.changes > MOST_CHANGES) return null;
    const rows = await firstChanges(this.database, section.documentId, mark.epoch, mark.changes);
    const updates = rows.map((row) => row.bytes);
    // Who says that they took these changes shows it by the hash of what these made.
    if (rows.length === 0 || (await this.hashOf(updates)) !== mark.sha256) return null;
    return { against: { kind: 'copy', number: null, name: null, at: rows.at(-1)!.at }, updates };
  }

  private async hashOf(updates: readonly Uint8Array[]): Promise<string> {
    const { json } = await this.thread.run('project', updates);
    return createHash('sha256').update(canonicalJson(json)).digest('hex');
  }

  /** Its title, where the reader sees that section. */
  private async otherSection(read: KeptFile, scope: Scope): Promise<Fault> {
    for (const id of sectionsIn(read).slice(0, 20)) {
      const other = isId(id) ? await sectionById(this.database, id, scope) : null;
      if (other)
        return fault(
          'word-file/other-section',
          'file',
          `This file is a copy of another section, “${other.section.title}”. Open that section and bring it back there.`,
        );
    }
    return fault(
      'word-file/other-section',
      'file',
      'This file is a copy of another section. Open the section it was taken from and bring it back there.',
    );
  }
}

const asTaken = (version: { number: number; name: string; at: Date; content: Buffer } | null): Taken | null =>
  version && {
    against: { kind: 'version', number: version.number, name: version.name, at: version.at },
    updates: [version.content],
  };

const unknownText = (mark: CopyMark | null): Fault =>
  fault(
    'word-file/unknown-text',
    'against',
    mark
      ? 'The text that this file was taken from is no longer kept here as it stood. Choose what to compare the file with.'
      : 'This file does not say which text it was taken from. Choose what to compare it with.',
  );

const unchanged = (somethingElse: boolean): Fault =>
  fault(
    'word-file/unchanged',
    'file',
    somethingElse
      ? 'Nothing in this file can be suggested. What differs is told below.'
      : 'No words of this file differ from the text it is compared with. There is nothing to suggest.',
  );
