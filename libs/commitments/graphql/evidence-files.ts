import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { fault, notFound, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { acceptFile, MAX_FILE_BYTES } from '@folkmoot/platform/files/accept-file.js';
import { FileScanner } from '@folkmoot/platform/files/file-scanner.js';
import { FileStore } from '@folkmoot/platform/files/file-store.js';
import type { BroughtFile } from '../actions/with-evidence.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { fileFaults } from '../domain/evidence-file.js';
import { broughtAlready } from '../storage/evidence-file.store.js';
import { findCommitment } from '../storage/commitment.store.js';

/** Takes the bytes that somebody brings as evidence, before the deed that names them. */
@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scanner: FileScanner,
    private readonly clock: Clock,
  ) {}

  async take(
    scope: Scope,
    commitmentId: Id,
    file: { readonly name: string; readonly bytes: string } | null | undefined,
  ): Promise<Result<BroughtFile | null>> {
    if (!file) return done(null);
    const found = await findCommitment(this.database, scope, commitmentId);
    // Asked here as well: nobody fills the disk with evidence for what is not theirs.
    if (!found || !mayAnswerFor(scope, found.place, found.commitment.organisationId))
      return refused(notFound());
    // A longer text is too large whatever it says.
    const bytes = Buffer.from(file.bytes.slice(0, Math.ceil((MAX_FILE_BYTES * 4) / 3) + 8), 'base64');
    const taken = await acceptFile(file.name, bytes, 'file');
    if (!taken.ok) return refused(taken.refusal);
    const already =
      scope.person && (await broughtAlready(this.database, commitmentId, scope.person, this.clock.now()));
    const tooMany = already ? fileFaults(bytes.length, already) : [];
    if (tooMany.length > 0) return refused(refusal(...tooMany));
    const { bytes: kept, ...known } = taken.value;
    const scan = await this.scanner.firstLook(kept);
    if (scan === 'refused')
      return refused(
        refusal(
          fault(
            'file/unsafe',
            'file',
            `${known.name}: the virus scanner says that this file is not safe, so it was not taken.`,
          ),
        ),
      );
    return done({ ...known, size: kept.length, sha256: await this.store.put(kept), scan });
  }
}
