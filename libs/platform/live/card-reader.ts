import { Injectable } from '@nestjs/common';
import type { Reader } from '@folkmoot/kernel/reader.js';
import type { Queries } from '../database/database.js';
import type { JournalLine } from '../journal/line.js';
import { SchemaRunner } from '../graphql/schema-runner.js';
import { TrustedDocuments } from '../graphql/trusted-documents.js';
import { CardKinds } from './cards.js';

export interface Card {
  readonly kind: string;
  readonly id: string;
  readonly stream: string;
  /** When it changed, as its audience may read it in the history: ISO text. */
  readonly at: string;
  /** What the audience sees of the subject now; null when it sees it no longer. */
  readonly card: Record<string, unknown> | null;
}

type CardLine = Pick<JournalLine, 'subjectKind' | 'subjectId' | 'audience' | 'stream' | 'at'>;

/** Reads a card once for everyone in an audience, through the same guarded schema as a page, as that audience. */
@Injectable()
export class CardReader {
  constructor(
    private readonly kinds: CardKinds,
    private readonly schema: SchemaRunner,
    private readonly documents: TrustedDocuments,
  ) {}

  knows(kind: string): boolean {
    return this.kinds.of(kind) !== undefined;
  }

  async read(line: CardLine): Promise<Card | null> {
    const kind = this.kinds.of(line.subjectKind);
    if (!kind) return null;
    const text = this.documents.named(kind.operation);
    const { data, errors } = await this.schema.executeSwiftly(text, { id: line.subjectId }, readerOf(line));
    if (errors)
      throw new Error(
        `The card ${kind.operation} could not be read: ${errors.map((one) => one.message).join('; ')}`,
      );
    return cardOf(line, data ?? {});
  }

  /** While the line is being committed, right behind it; null where that cannot be. */
  async readEarly(line: CardLine, queries: Queries): Promise<Card | null> {
    const kind = this.kinds.of(line.subjectKind);
    if (!kind?.early) return null;
    const text = this.documents.named(kind.operation);
    const data = await this.schema.compiled(text, { id: line.subjectId }, readerOf(line), queries);
    return data && cardOf(line, data);
  }
}

const readerOf = ({ audience }: CardLine): Reader => ({ kind: 'audience', audience });

const cardOf = (line: CardLine, data: Record<string, unknown>): Card => ({
  kind: line.subjectKind,
  id: line.subjectId,
  stream: line.stream,
  at: line.at.toISOString(),
  card: (Object.values(data)[0] ?? null) as Record<string, unknown> | null,
});
