import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { PUBLIC, type Audience } from '@folkmoot/kernel/audience.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { LiveChannel } from '../live/live-channel.js';
import type { Permission } from './document-store.js';
import { OpenDocuments } from './open-documents.js';
import { tellOthers } from './other-processes.js';
import { PresenceBoard } from './presence.js';

export interface PersonIn {
  readonly name: string;
  readonly organisation: string | null;
}

/** Who has one text open. */
interface TextIn {
  readonly stream: string;
  readonly subjectId: Id;
  readonly audiences: readonly Audience[];
  readonly people: readonly PersonIn[];
}

/** As it is sent: of many the first, and how many more. */
export interface PeopleIn {
  readonly subjectId: Id;
  readonly people: readonly PersonIn[];
  readonly more: number;
}

type Told = readonly [document: Id, text: TextIn | null];

// A cursor that moves is no news here: only who comes and who goes.
const SHARE_MS = 300;
const REPEAT_MS = 15_000;
const FORGET_MS = 40_000;
const SHOWN = 8;

/**
 * Who is in which text, for those who look at it from outside, such as at an outline: on the channel `/live`, to whoever watches
 * its stream and may read it. Never stored; each process says all it knows every 15 s, so that a lost message heals.
 */
@Injectable()
export class WhoIsIn {
  private readonly process = newId();
  private readonly own = new Map<Id, TextIn>();
  private readonly others = new Map<string, { heard: number; texts: ReadonlyMap<Id, TextIn> }>();
  private readonly looking = new Map<Id, NodeJS.Timeout>();
  private namespace: Namespace<any, any, any, any> | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly open: OpenDocuments,
    private readonly presence: PresenceBoard,
    private readonly live: LiveChannel,
  ) {}

  begin(namespace: Namespace<any, any, any, any>): void {
    this.namespace = namespace;
    this.presence.onChange((document, { own }) => {
      if (own) this.soon(document);
    });
    namespace.on(
      'here' as never,
      ((process: string, told: Told[], whole: boolean) => this.heard(process, told, whole)) as never,
    );
    namespace.on('here-asked' as never, (() => this.repeat()) as never);
    this.live.onWatch((stream, scope, tell) => tell('here', stream, this.inStream(stream, scope), true));
    this.timer = setInterval(() => this.round(), REPEAT_MS).unref();
    tellOthers(namespace, 'here-asked');
  }

  end(): void {
    if (this.timer) clearInterval(this.timer);
    for (const timer of this.looking.values()) clearTimeout(timer);
    if (this.namespace && this.own.size > 0) tellOthers(this.namespace, 'here', this.process, [], true);
    this.namespace = null;
  }

  private soon(document: Id): void {
    if (this.looking.has(document)) return;
    const look = setTimeout(() => {
      this.looking.delete(document);
      this.look(document);
    }, SHARE_MS).unref();
    this.looking.set(document, look);
  }

  private look(document: Id): void {
    const before = this.own.get(document) ?? null;
    const now = this.ownIn(document);
    if (same(before, now)) return;
    if (now) this.own.set(document, now);
    else this.own.delete(document);
    this.tell(document, before);
    if (this.namespace) tellOthers(this.namespace, 'here', this.process, [[document, now]], false);
  }

  private ownIn(document: Id): TextIn | null {
    const cursors = new Set(this.presence.in(document).map((one) => one.clientId));
    const sessions = [...this.open.sessions(document)].filter((one) => cursors.has(one.clientId));
    const [first] = sessions;
    if (!first) return null;
    const { stream, subjectId } = first.permission;
    const people = sessions.map(({ names: { name, organisation } }) => ({ name, organisation }));
    return { stream, subjectId, audiences: insidersOf(first.permission), people: distinct(people) };
  }

  private heard(process: string, told: readonly Told[], whole: boolean): void {
    const before = this.others.get(process)?.texts ?? new Map<Id, TextIn>();
    const texts = new Map(whole ? [] : before);
    for (const [document, text] of told)
      if (text) texts.set(document, text);
      else texts.delete(document);
    this.others.set(process, { heard: performance.now(), texts });
    for (const document of new Set([...before.keys(), ...texts.keys()]))
      if (!same(before.get(document) ?? null, texts.get(document) ?? null))
        this.tell(document, before.get(document) ?? null);
  }

  private round(): void {
    const now = performance.now();
    for (const [process, { heard, texts }] of this.others) {
      if (now - heard <= FORGET_MS) continue;
      this.others.delete(process);
      for (const [document, text] of texts) this.tell(document, text);
    }
    if (this.own.size > 0) this.repeat();
  }

  private repeat(): void {
    if (this.namespace) tellOthers(this.namespace, 'here', this.process, [...this.own], true);
  }

  /** To those of this process. Whoever may read it no longer hears first that nobody is there. */
  private tell(document: Id, before: TextIn | null): void {
    const now = this.of(document);
    if (before && (!now || !same(before.audiences, now.audiences)))
      this.send(before, [{ subjectId: before.subjectId, people: [], more: 0 }]);
    if (now) this.send(now, [shownOf(now)]);
  }

  private send({ stream, audiences }: TextIn, list: readonly PeopleIn[]): void {
    this.live.tell(stream, audiences, 'here', stream, list, false);
  }

  private inStream(stream: string, scope: Scope): PeopleIn[] {
    const documents = new Set([
      ...this.own.keys(),
      ...[...this.others.values()].flatMap(({ texts }) => [...texts.keys()]),
    ]);
    return [...documents].flatMap((document) => {
      const text = this.of(document);
      const sees = text?.stream === stream && text.audiences.some((one) => scope.sees(one));
      return sees ? [shownOf(text)] : [];
    });
  }

  /** In all processes together. */
  private of(document: Id): TextIn | null {
    const parts = [this.own, ...[...this.others.values()].map(({ texts }) => texts)].flatMap(
      (texts) => texts.get(document) ?? [],
    );
    const [first] = parts;
    return first ? { ...first, people: distinct(parts.flatMap(({ people }) => people)) } : null;
  }
}

/** The public reads a published text, and not who is in it: that is for those who may write or suggest there. */
const insidersOf = ({ audience, writeAudience, suggestAudience }: Permission): Audience[] =>
  audience === PUBLIC
    ? [writeAudience, suggestAudience].filter((one): one is Audience => one !== null && one !== PUBLIC)
    : [audience];

const shownOf = ({ subjectId, people }: TextIn): PeopleIn => ({
  subjectId,
  people: people.slice(0, SHOWN),
  more: Math.max(0, people.length - SHOWN),
});

/** Two pages of one person are one person. */
const distinct = (people: readonly PersonIn[]): PersonIn[] =>
  [...new Map(people.map((one) => [`${one.name}\n${one.organisation}`, one])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, one]) => one);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
