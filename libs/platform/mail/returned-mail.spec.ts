import { describe, expect, it } from '@jest/globals';
import { readReturned } from './returned-mail.js';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

/** As Postfix, Exim and Exchange write them: the words for a person, the report, and what came back. */
const report = (
  status: readonly string[],
  returned: readonly string[],
  type = 'message/rfc822',
): Uint8Array =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example.org',
      'To: folkmoot@northmoor.invalid',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'I am sorry to have to inform you …',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.org',
      '',
      'Final-Recipient: rfc822; malik@example.org',
      ...status,
      '',
      '--b',
      `Content-Type: ${type}`,
      '',
      ...returned,
      '',
      '--b--',
      '',
    ].join('\r\n'),
  );
const letter = [
  'From: Folkmoot <folkmoot@northmoor.invalid>',
  `Message-ID: <${ID}@northmoor.invalid>`,
  'Subject: Your week',
  '',
  'Words',
];

describe('a mail that comes back', () => {
  it('is told by its Message-ID, with what the other server said', async () => {
    const postfix = report(
      [
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 <malik@example.org>: Recipient address',
        '    rejected: User unknown',
      ],
      letter,
    );
    expect(await readReturned(postfix)).toEqual({
      messageId: ID,
      words: '550 5.1.1 <malik@example.org>: Recipient address rejected: User unknown',
    });
    const headersOnly = ['Action: failed', 'Status: 5.2.2', 'Diagnostic-Code: x-exchange; mailbox full'];
    expect(await readReturned(report(headersOnly, letter.slice(0, 3), 'text/rfc822-headers'))).toEqual({
      messageId: ID,
      words: '550 5.2.2 mailbox full',
    });
    const silent = ['Action: failed', 'Status: 5.0.0'];
    expect(
      await readReturned(report(silent, ['Received: by x', 'Message-Id:', ` <${ID}@northmoor.invalid>`])),
    ).toEqual({
      messageId: ID,
      words: '550 5.0.0',
    });
  });

  it('is not one that is only late, arrived, was not ours, or is no report', async () => {
    const failed = ['Action: failed', 'Status: 5.1.1'];
    for (const other of [
      report(['Action: delayed', 'Status: 4.4.1'], letter),
      report(['Action: failed', 'Status: 4.4.7'], letter),
      report(['Action: delivered', 'Status: 2.0.0'], letter),
      report(failed, ['Message-ID: <other@elsewhere.example>', '', 'Words']),
      Buffer.from(letter.join('\r\n')),
      Buffer.from('Action: failed\r\nStatus: 5.1.1\r\n\r\n'),
      Buffer.alloc(0),
    ])
      expect(await readReturned(other)).toBeNull();
  });
});
