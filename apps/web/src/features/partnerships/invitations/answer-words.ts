import type { InvitationsQuery } from '../../../gql/operations.js';

type Invitation = InvitationsQuery['invitations'][number];

const MAIL: Readonly<Record<string, string>> = {
  'on-its-way': 'The mail is on its way',
  sent: 'The mail was taken by their mail server',
  returned: 'The mail was refused: the address may be wrong',
  'not-sent': 'No mail was sent: this installation has no mail server',
};

/** What they answered; of those who did not, what became of the mail. */
export function answerWord({ state, mail }: Pick<Invitation, 'state' | 'mail'>): string {
  if (state === 'joined') return 'Joined';
  if (state === 'declined') return 'Said no';
  if (state === 'withdrawn') return 'Withdrawn';
  return mail === 'returned' ? 'Mail refused' : mail === 'not-sent' ? 'Not sent' : 'No answer yet';
}

export const mailWord = (mail: string | null | undefined): string | null =>
  mail ? (MAIL[mail] ?? null) : null;
