import { Injectable } from '@nestjs/common';
import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { SubjectRef } from '@folkmoot/kernel/subject-ref.js';
import type { Queries } from '../database/database.js';
import type { JournalLine } from '../journal/line.js';

/** What people choose how to be told of; one choice may be about several kinds of notice. */
export interface NoticeTopic {
  /** `commitments-due` */
  readonly key: string;
  /** As the settings page asks: `When a commitment of mine is due soon, or late`. */
  readonly label: string;
}

export interface NoticeKind {
  readonly key: string;
  readonly topic: string;
  /** Stands before what it is about, and names nothing: `Due in a week`. */
  readonly sentence: string;
}

/** One person is told of one thing. Told once for each `moment`. */
export interface Told {
  readonly kind: string;
  readonly personId: Id;
  readonly subject: SubjectRef;
  /** What makes it another telling than the last: the action, or the day that comes near. */
  readonly moment: string;
}

/** Whom a line of the record tells of something. It may name anybody: nobody reads of a subject what they may not see. */
export type LineRule = (queries: Queries, line: JournalLine) => Promise<readonly Told[]>;

/** A person need not be told of these any more: they have answered, or said elsewhere that they saw it. */
export interface Seen {
  readonly personId: Id;
  readonly kinds: readonly string[];
  readonly subjects: readonly SubjectRef[];
}

/** What a line of the record makes old. */
export type SeenRule = (queries: Queries, line: JournalLine) => Promise<readonly Seen[]>;

/** Whom a day tells of something; asked each morning. */
export type DayRule = (queries: Queries, today: LocalDate) => Promise<readonly Told[]>;

/** A subject as a notice shows it. */
export interface NoticeSubject {
  readonly id: Id;
  /** As a link reads: `14. Ring everybody within two days`. */
  readonly title: string;
  readonly path: string;
  readonly placeName: string;
  /** Its title is for anybody, and so may stand in a mail. */
  readonly open: boolean;
}

/** Those of these subjects that somebody in one of the audiences may see. One statement. */
export type SubjectReader = (
  queries: Queries,
  audiences: readonly Audience[],
  ids: readonly Id[],
) => Promise<readonly NoticeSubject[]>;

/** A short answer that a mail about a subject offers, on a page that needs no sign-in. */
export interface MailButton {
  /** `On track` */
  readonly text: string;
  readonly path: string;
}

/** What stands in a mail below what it tells of. */
export interface MailOffer {
  /** `How does it stand? Say so without signing in:` */
  readonly ask: string;
  readonly buttons: readonly MailButton[];
}

/** By subject, those that may be answered by one person, who is mailed at an address. One statement and the key. */
export type MailButtons = (
  queries: Queries,
  to: { readonly personId: Id; readonly address: string; readonly now: Date },
  ids: readonly Id[],
) => Promise<ReadonlyMap<Id, MailOffer>>;

/** Of what people are told, and who. Each area adds its own when it starts; `notifications` does the rest. */
@Injectable()
export class NoticeRules {
  private readonly byKey = new Map<string, NoticeKind>();
  private readonly topicsByKey = new Map<string, NoticeTopic>();
  private readonly lines = new Map<string, LineRule[]>();
  private readonly days: DayRule[] = [];
  private readonly seen = new Map<string, SeenRule[]>();
  private readonly readers = new Map<string, SubjectReader>();
  private readonly buttons = new Map<string, MailButtons>();

  topic({ key, label }: NoticeTopic, kinds: readonly Omit<NoticeKind, 'topic'>[]): void {
    if (this.topicsByKey.has(key)) throw new Error(`The topic ${key} is registered twice.`);
    this.topicsByKey.set(key, { key, label });
    for (const kind of kinds) {
      if (this.byKey.has(kind.key)) throw new Error(`Two kinds of notice are called ${kind.key}.`);
      this.byKey.set(kind.key, { ...kind, topic: key });
    }
  }

  onEvent(event: string, rule: LineRule): void {
    this.lines.set(event, [...(this.lines.get(event) ?? []), rule]);
  }

  onSeen(event: string, rule: SeenRule): void {
    this.seen.set(event, [...(this.seen.get(event) ?? []), rule]);
  }

  eachDay(rule: DayRule): void {
    this.days.push(rule);
  }

  subject(kind: string, reader: SubjectReader): void {
    if (this.readers.has(kind)) throw new Error(`Two readers of the subject ${kind}.`);
    this.readers.set(kind, reader);
  }

  /** Mails that tell of one of these kinds bear these buttons. */
  offer(kinds: readonly string[], buttons: MailButtons): void {
    for (const kind of kinds) {
      if (this.buttons.has(kind)) throw new Error(`Mails of ${kind} have buttons already.`);
      this.buttons.set(kind, buttons);
    }
  }

  offered(kind: string): MailButtons | undefined {
    return this.buttons.get(kind);
  }

  topics(): readonly NoticeTopic[] {
    return [...this.topicsByKey.values()];
  }

  kind(key: string): NoticeKind | undefined {
    return this.byKey.get(key);
  }

  kindsOf(topics: readonly string[]): string[] {
    return [...this.byKey.values()].filter(({ topic }) => topics.includes(topic)).map(({ key }) => key);
  }

  reader(subjectKind: string): SubjectReader | undefined {
    return this.readers.get(subjectKind);
  }

  async toldBy(queries: Queries, line: JournalLine): Promise<Told[]> {
    const rules = this.lines.get(line.event) ?? [];
    return (await Promise.all(rules.map((rule) => rule(queries, line)))).flat();
  }

  async seenBy(queries: Queries, line: JournalLine): Promise<Seen[]> {
    const rules = this.seen.get(line.event) ?? [];
    return (await Promise.all(rules.map((rule) => rule(queries, line)))).flat();
  }

  async toldOn(queries: Queries, today: LocalDate): Promise<Told[]> {
    const found: Told[] = [];
    for (const rule of this.days) found.push(...(await rule(queries, today)));
    return found;
  }
}
