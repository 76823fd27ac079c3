import { Injectable } from '@nestjs/common';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { LiveCursors } from '@folkmoot/platform/live/live-cursors.js';

export interface Shown {
  readonly epoch: number;
  readonly uptoSeq: number;
}

/**
 * What of a text a page showed, sealed for the person it was shown to. Nobody can make one for an earlier moment: the
 * differences from there would show them what the text held before it was opened to them.
 */
@Injectable()
export class ReadMarks {
  constructor(private readonly cursors: LiveCursors) {}

  async seal(person: PersonReader, documentId: string, { epoch, uptoSeq }: Shown): Promise<string> {
    return `${epoch}.${await this.cursors.of(streamOf(person, documentId, epoch), uptoSeq)}`;
  }

  async open(person: PersonReader, documentId: string, mark: string): Promise<Shown | null> {
    const [, epoch, cursor] = /^(\d{1,9})\.([\w-]{10,100})$/.exec(mark) ?? [];
    if (epoch === undefined || cursor === undefined) return null;
    const uptoSeq = await this.cursors.read(streamOf(person, documentId, Number(epoch)), cursor);
    return uptoSeq === null ? null : { epoch: Number(epoch), uptoSeq };
  }
}

const streamOf = ({ personId }: PersonReader, documentId: string, epoch: number): string =>
  `read ${personId} ${documentId} ${epoch}`;
