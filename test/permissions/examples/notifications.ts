import { newId } from '@folkmoot/kernel/id.js';
import { makeCalendar } from '@folkmoot/notifications/actions/make-calendar.js';
import { calendarPath } from '@folkmoot/notifications/calendar/calendar-address.js';
import { stopKey, stopToken } from '@folkmoot/notifications/mail/stop-mails-link.js';
import { noticeTable } from '@folkmoot/notifications/storage/notice.table.js';
import { settingOf } from '@folkmoot/notifications/storage/setting.store.js';
import { must } from '../../worlds/partnerships.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

/** The trust's member is told of something, and nobody else. */
async function noticeOfMember({ app, world }: ProbeWorld): Promise<string> {
  const id = newId();
  await app.database.source
    .createQueryBuilder()
    .insert()
    .into(noticeTable)
    .values({
      id,
      version: 1,
      personId: world.member.personId,
      kind: 'interests-due',
      subjectKind: 'interests-return',
      subjectId: world.place.id,
      moment: id,
      at: new Date('2026-11-01T12:00:00Z'),
      readAt: null,
      messageId: null,
    })
    .updateEntity(false)
    .execute();
  return id;
}

/** What stands in the mails of the trust’s member, and opens for whoever holds it. */
const stopOfMember = async ({ app, world }: ProbeWorld): Promise<string> =>
  stopToken(await stopKey(app.database), world.member.personId);

export const notificationExamples: Readonly<Record<string, ProbedOperation>> = {
  inbox: { aboutOneself: true, call: () => ask('inbox', {}, '{ id unread }') },
  'inboxCount (of the member)': {
    call: ({ world }) => ask('inboxCount', { id: ['ID!', world.member.personId] }, '{ unread }'),
  },
  'noticePath (of the member)': {
    call: async (at) => ask('noticePath', { id: ['ID!', await noticeOfMember(at)] }, ''),
  },
  noticeSettings: { aboutOneself: true, call: () => ask('noticeSettings', {}, '{ mails }') },
  changeNoticeSettings: {
    aboutOneself: true,
    call: async ({ app }, reader) => {
      const known = reader.kind === 'person' ? await settingOf(app.database, reader.personId) : null;
      const version = known?.version ?? 0;
      return deed('changeNoticeSettings', 'ChangeNoticeSettingsInput', {
        version,
        mails: true,
        cadences: [],
      });
    },
  },
  mailsStopped: {
    call: async (at) => ask('mailsStopped', { token: ['String!', await stopOfMember(at)] }, '{ stopped }'),
  },
  stopMails: {
    call: async (at) => deed('stopMails', 'StopMailsInput', { token: await stopOfMember(at) }),
  },
  calendarAddress: {
    aboutOneself: true,
    call: async ({ app }, reader) => {
      if (reader.kind === 'person') await must(app, makeCalendar, {}, reader);
      return ask('calendarAddress', {}, '{ path }');
    },
  },
  makeCalendar: { aboutOneself: true, call: () => deed('makeCalendar', 'CalendarInput', {}) },
  withdrawCalendar: { aboutOneself: true, call: () => deed('withdrawCalendar', 'CalendarInput', {}) },
  calendar: {
    call: async ({ app, world }) => {
      const { id } = await must(app, makeCalendar, {}, world.member);
      const token = (await calendarPath(app.database, id)).slice('/calendar/'.length, -'.ics'.length);
      return ask('calendar', { token: ['String!', token] }, '{ withdrawn }');
    },
  },
  markNoticesRead: {
    aboutOneself: true,
    call: () => deed('markNoticesRead', 'MarkNoticesReadInput', {}),
  },
};
