import { expect, it } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import { withoutSecrets } from './without-secrets.js';

it('leaves every key out of a path, whole, and keeps what helps to find a fault', () => {
  const [short, long] = [
    Buffer.alloc(32, 7).toString('base64url'),
    Buffer.alloc(58, 7).toString('base64url'),
  ];
  expect(withoutSecrets(`/stop-mails/${short}`)).toBe('/stop-mails/…');
  expect(withoutSecrets(`/report/${long}`)).toBe('/report/…');
  expect(withoutSecrets(`/calendar/${short}.ics`)).toBe('/calendar/….ics');
  const page = `/northmoor/members/seats/${newId()}/handover`;
  expect(withoutSecrets(page)).toBe(page);
});
