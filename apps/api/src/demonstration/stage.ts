import type { INestApplicationContext } from '@nestjs/common';
import type { FixedClock } from '@folkmoot/kernel/clock.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import { addDays, londonDate } from '@folkmoot/kernel/local-date.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import type { Action, Requested } from '@folkmoot/platform/actions/define-action.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { NoticeRelay } from '@folkmoot/notifications/notice-relay.js';
import { PEOPLE } from './northmoor.js';
import type { Block } from './northmoor-plan.js';

/** A section of the plan as it was written first. */
export interface WrittenText {
  readonly sectionId: Id;
  readonly writer: PersonReader;
  readonly blocks: readonly Block[];
  readonly client: number;
  readonly bytes: Buffer;
}

/** Who and what the demonstration knows by now, and the moment it plays at. */
export class Stage {
  readonly organisations = new Map<string, Id>();
  readonly people = new Map<string, PersonReader>();
  readonly priorities: Id[] = [];
  /** By their titles. */
  readonly texts = new Map<string, WrittenText>();
  readonly database: Database;
  placeId: Id = '';
  private readonly actions: Actions;
  private readonly relay: NoticeRelay;
  private told: Date | null = null;

  constructor(
    readonly app: INestApplicationContext,
    readonly clock: FixedClock,
    private readonly madeAt: Date,
  ) {
    this.actions = app.get(Actions);
    this.database = app.get(Database);
    this.relay = app.get(NoticeRelay);
  }

  /** A quarter past ten in the morning of that day; the last moment is the making itself. */
  goTo(daysAgo: number): void {
    const day = Date.parse(`${addDays(londonDate(this.madeAt), -daysAgo)}T10:15:00Z`);
    this.clock.moveTo(daysAgo === 0 ? this.madeAt : new Date(day));
  }

  day(fromMaking: number): string {
    return addDays(londonDate(this.madeAt), fromMaking);
  }

  organisation(key: string): Id {
    const id = this.organisations.get(key);
    if (!id) throw new Error(`The demonstration has no organisation ${key}.`);
    return id;
  }

  person(key: string): PersonReader {
    const reader = this.people.get(key);
    if (!reader) throw new Error(`The demonstration has nobody called ${key}.`);
    return reader;
  }

  text(title: string): WrittenText {
    const found = this.texts.get(title);
    if (!found) throw new Error(`The demonstration’s plan has no section “${title}”.`);
    return found;
  }

  /** Who sits for an organisation. */
  speakerOf(organisation: string): PersonReader {
    const one = PEOPLE.find(
      (person) =>
        person.organisation === organisation && person.part !== 'observer' && person.part !== 'forum',
    );
    return this.person(one?.key ?? organisation);
  }

  async must<Input extends Requested, Found, Outcome extends object>(
    action: Action<Input, Found, Outcome>,
    input: Omit<Input, 'requestId'>,
    reader: Reader,
  ): Promise<Outcome> {
    await this.tellOfTheDay();
    const result = await this.actions.run(action, { ...input, requestId: newId() } as Input, reader);
    if (result.ok) return result.value;
    throw new Error(
      `${action.name}: ${result.refusal.faults.map((one) => `${one.code} ${one.message}`).join(' ')} ${JSON.stringify(input)}`,
    );
  }

  /** People are told when it happens, and not all at once on the day when somebody first looks. */
  async tellOfTheDay(): Promise<void> {
    const now = this.clock.now();
    if (this.told !== null && this.told.getTime() !== now.getTime()) {
      this.clock.moveTo(this.told);
      await this.relay.catchUp();
      this.clock.moveTo(now);
    }
    this.told = now;
  }
}
