import { personAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';

/** What waits to be read by one person; the subject’s id is the person’s. Its card is the number on the frame of every page. */
export const INBOX = 'inbox';

/** How a person is mailed was changed by them, or stopped by the address in a mail; in their own stream. */
export const settingEvent = (
  type: 'notifications.settings-changed' | 'notifications.mails-stopped',
  personId: Id,
): DomainEvent => ({
  type,
  subject: { kind: 'notice-setting', id: personId },
  audience: personAudience(personId),
  streams: [`person/${personId}`],
  data: {},
});

/** In the person’s own stream: `notices` is how many came, or were read. */
export const inboxEvent = (
  type: 'notifications.told' | 'notifications.read',
  personId: Id,
  notices: number,
): DomainEvent => ({
  type,
  subject: { kind: INBOX, id: personId },
  audience: personAudience(personId),
  streams: [`person/${personId}`],
  data: { notices },
});

/** The address of a person’s calendar was made anew, or withdrawn; in their own stream. */
export const calendarEvent = (
  type: 'notifications.calendar-made' | 'notifications.calendar-withdrawn',
  personId: Id,
): DomainEvent => ({
  type,
  subject: { kind: 'calendar', id: personId },
  audience: personAudience(personId),
  streams: [`person/${personId}`],
  data: {},
});
