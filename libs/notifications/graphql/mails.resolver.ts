import { Args, Resolver } from '@nestjs/graphql';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { changeNoticeSettings } from '../actions/change-notice-settings.js';
import { stopMails } from '../actions/stop-mails.js';
import { cadenceOf, USUAL } from '../domain/setting.js';
import { personOfToken, stopKey } from '../mail/stop-mails-link.js';
import { lastMailRefused } from '../reads/refused-mail.js';
import { settingOf } from '../storage/setting.store.js';
import {
  ChangeNoticeSettingsInputType,
  MailsStoppedType,
  NoticeSettingsType,
  StopMailsInputType,
} from './mails.type.js';

const WHY = 'The address in a mail is the key: it stops the mails of its person and does nothing else.';

@Resolver()
export class MailsResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly rules: NoticeRules,
  ) {}

  @Ask(() => NoticeSettingsType, {
    who: signedIn(),
    nullable: true,
    description: 'How the reader is mailed.',
  })
  async noticeSettings(@Me() { reader }: ReaderContext): Promise<NoticeSettingsType | null> {
    return reader.kind === 'person' ? this.settings(reader.personId) : null;
  }

  @Do(() => NoticeSettingsType, { who: signedIn(), description: 'Chooses how the reader is mailed.' })
  async changeNoticeSettings(
    @Me() { reader }: ReaderContext,
    @Args('input', { type: () => ChangeNoticeSettingsInputType }) input: ChangeNoticeSettingsInputType,
  ): Promise<NoticeSettingsType | Refusal> {
    if (reader.kind !== 'person') return notFound();
    const action = changeNoticeSettings(new Set(this.rules.topics().map(({ key }) => key)));
    const { quietFrom = null, quietUntil = null, pausedUntil = null, ...rest } = input;
    const asked = { ...rest, quietFrom, quietUntil, pausedUntil };
    return answer(await this.actions.run(action, asked, reader), ({ id }) => this.settings(id));
  }

  @Ask(() => MailsStoppedType, {
    who: publicly(WHY),
    nullable: true,
    description:
      'Whether the mails that an address belongs to are stopped; null for one that we did not make.',
  })
  async mailsStopped(@Args('token', { type: () => String }) token: string): Promise<MailsStoppedType | null> {
    const personId = personOfToken(await stopKey(this.database), token);
    if (personId === null) return null;
    return { stopped: (await settingOf(this.database, personId))?.mails === false };
  }

  @Do(() => MailsStoppedType, {
    who: publicly(WHY),
    description: 'Stops the mails that an address belongs to.',
  })
  async stopMails(
    @Me() { reader }: ReaderContext,
    @Args('input', { type: () => StopMailsInputType }) input: StopMailsInputType,
  ): Promise<MailsStoppedType | Refusal> {
    return answer(await this.actions.run(stopMails, input, reader), async (outcome) => outcome);
  }

  private async settings(personId: Id): Promise<NoticeSettingsType> {
    const found = await settingOf(this.database, personId);
    const { mails, quietFrom, quietUntil, pausedUntil, ...wishes } = found ?? USUAL;
    return {
      version: found?.version ?? 0,
      mails,
      quietFrom,
      quietUntil,
      pausedUntil,
      topics: this.rules.topics().map((topic) => ({ ...topic, cadence: cadenceOf(wishes, topic.key) })),
      refused: await lastMailRefused(this.database, personId),
    };
  }
}
