import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import type { StoredSnapshot } from './document-store.js';

// A few long ones. More would cost each open text more memory than its readers gain, and a short one is soon read.
const MAX_BYTES = 2 * 1024 * 1024;
const MIN_BYTES = 32 * 1024;

/**
 * The snapshots that were joined last: reading a long one from the database is most of what a join costs. Which
 * is the newest the database says each time, so one of these is never older than what is stored.
 */
@Injectable()
export class RecentSnapshots {
  private readonly kept = new Map<Id, StoredSnapshot>();
  private bytes = 0;

  of(document: Id): StoredSnapshot | null {
    return this.kept.get(document) ?? null;
  }

  /** The one joined now; null where the text has none any more. */
  joined(document: Id, snapshot: StoredSnapshot | null): void {
    this.forget(document);
    if (!snapshot || sizeOf(snapshot) < MIN_BYTES || sizeOf(snapshot) > MAX_BYTES) return;
    this.kept.set(document, snapshot);
    this.bytes += sizeOf(snapshot);
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= MAX_BYTES) return;
      this.forget(oldest);
    }
  }

  private forget(document: Id): void {
    const known = this.kept.get(document);
    if (known && this.kept.delete(document)) this.bytes -= sizeOf(known);
  }
}

const sizeOf = ({ bytes, deletions }: StoredSnapshot): number => bytes.byteLength + deletions.byteLength;
