import { Injectable, Logger } from '@nestjs/common';
import { mailAddressOf } from '@folkmoot/access/contract/people.js';
import { Clock } from '@folkmoot/kernel/clock.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import { addDays, startOfDay, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { workerOf } from '@folkmoot/partnerships/contract/worker.reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { WorkSources, type WorkRow } from '@folkmoot/platform/work/work-sources.js';
import { cadenceOf, mayBeMailed, USUAL, type NoticeSetting } from '../domain/setting.js';
import { inWords, unreadSince, type SeenNotice } from '../reads/inbox.js';
import { settingOf } from '../storage/setting.store.js';
import { buttonsOf } from './buttons-of.js';
import { sendAs, stopPath } from './mailing.js';
import { digestLetter, MOST_LINES } from './notice-letters.js';

const PEOPLE = 500;
const MOST_WORK = 100;
const KEPT_DAYS = 100;

/** The Monday of a day's week. */
export function mondayOf(day: LocalDate): LocalDate {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** Mails once a day or a week what waits and what is new. */
@Injectable()
export class Digests {
  private readonly log = new Logger(Digests.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rules: NoticeRules,
    private readonly work: WorkSources,
    jobs: JobRunner,
  ) {
    jobs.everyDay('notifications.digests', 7, () => this.send());
  }

  /** To everybody who is in a place. What one person's digest fails at keeps no other's back. */
  async send(): Promise<void> {
    let after: Id | null = null;
    let failed = 0;
    for (;;) {
      const people: { id: Id }[] = await this.database.rows<{ id: Id }>(
        `SELECT DISTINCT person_id AS id FROM audience."grant"
          WHERE withdrawn_at IS NULL AND ($1::uuid IS NULL OR person_id > $1) ORDER BY person_id LIMIT ${PEOPLE}`,
        [after],
      );
      for (const { id } of people)
        await this.sendTo(id).catch((error: unknown) => {
          failed += 1;
          this.log.error(`The digest of ${id}: ${String(error)}`);
        });
      after = people.at(-1)?.id ?? null;
      if (people.length < PEOPLE) break;
    }
    await this.database.rows('DELETE FROM notifications.mailing WHERE at < $1', [
      startOfDay(addDays(this.clock.today(), -KEPT_DAYS)),
    ]);
    if (failed > 0) throw new Error(`${failed} digests are tried again.`);
  }

  private async sendTo(personId: Id): Promise<void> {
    const today = this.clock.today();
    const wishes = (await settingOf(this.database, personId)) ?? USUAL;
    const to = mayBeMailed(wishes, today) ? await mailAddressOf(this.database, personId) : null;
    if (to === null) return;
    const monday = mondayOf(today);
    // A Monday that no process saw is made up for on the Tuesday.
    if (today <= addDays(monday, 1) && this.wants(wishes, 'weekly'))
      await this.digest({
        personId,
        to,
        wishes,
        kind: 'weekly',
        day: monday,
        since: addDays(monday, -7),
      });
    if (this.wants(wishes, 'daily'))
      await this.digest({ personId, to, wishes, kind: 'daily', day: today, since: addDays(today, -1) });
  }

  private wants(wishes: Pick<NoticeSetting, 'cadences'>, kind: 'daily' | 'weekly'): boolean {
    return this.rules.topics().some(({ key }) => cadenceOf(wishes, key) === kind);
  }

  private async digest({
    personId,
    to,
    wishes,
    kind,
    day,
    since,
  }: {
    personId: Id;
    to: string;
    wishes: Pick<NoticeSetting, 'cadences'>;
    kind: 'daily' | 'weekly';
    day: LocalDate;
    since: LocalDate;
  }): Promise<void> {
    const topics = this.rules.topics().filter(({ key }) => cadenceOf(wishes, key) === kind);
    const fresh = await this.freshOf(
      personId,
      topics.map(({ key }) => key),
      since,
    );
    const work = await this.workOf(personId);
    const now = this.clock.now();
    const person = { personId, address: to, now };
    const buttons = await buttonsOf(this.database, this.rules, person, fresh.slice(0, MOST_LINES));
    const letter = digestLetter(kind, work, fresh, buttons, await stopPath(this.database, personId));
    await this.database.transaction((tx) =>
      sendAs(tx, { to, personId, kind, moment: day, letter, now, notBefore: null, newId }),
    );
  }

  private async freshOf(personId: Id, topics: readonly string[], since: LocalDate): Promise<SeenNotice[]> {
    const lines = await unreadSince(this.database, personId, {
      kinds: this.rules.kindsOf(topics),
      since: startOfDay(since),
      now: this.clock.now(),
    });
    return (await inWords(this.database, this.rules, personId, lines)).filter(
      ({ subject }) => subject !== null,
    );
  }

  private async workOf(personId: Id): Promise<WorkRow[]> {
    const at = { today: this.clock.today(), now: this.clock.now() };
    const reader = { kind: 'person', personId, organisationId: null, sessionId: personId } as const;
    const { worker } = await workerOf(this.database, reader, at, MOST_WORK);
    return this.work.waitingFor(this.database, worker);
  }
}
