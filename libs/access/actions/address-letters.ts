import type { Id } from '@folkmoot/kernel/id.js';
import type { JobRequest, RowChange } from '@folkmoot/platform/actions/change.js';
import { mailLink, type MintedLink } from '../contract/mailed-link.js';
import { GIVE_UP_DAYS } from '../domain/giving-up.js';

interface Mailed {
  readonly rows: readonly RowChange[];
  readonly jobs: readonly JobRequest[];
}

interface Moment {
  readonly now: Date;
  newId(): Id;
}

const LINK = (secret: string): string => `/account/change/${secret}`;
const STOP =
  'If it is not you, stop it on that page: everybody is signed out, and addresses that were added lately go.';

/** To a mailbox that is being given up: it confirms that at once, or stops it. */
export const tellItGoes = (
  link: MintedLink,
  { id, email }: { readonly id: Id; readonly email: string },
  at: Moment,
): Mailed =>
  mailLink(
    link,
    {
      email,
      purpose: 'address-change',
      subjectId: id,
      subject: 'This address is being given up in Folkmoot',
      opening: [
        'Somebody who is signed in to Folkmoot as you is giving up this address: it would no longer sign in, and get no more mail.',
        `If that is you, confirm it on the page below, and it is done. Without an answer it happens in ${GIVE_UP_DAYS} days.`,
        STOP,
      ],
      linkText: 'Confirm it, or stop it',
      linkPath: LINK,
      closing: ['Opening the link does nothing by itself.'],
    },
    at,
  );

/** To a mailbox somebody keeps: another one signs in beside it now, or a link was printed for them. */
const tellIt =
  (subject: string, opening: string) =>
  (link: MintedLink, email: string, about: Id, at: Moment): Mailed =>
    mailLink(
      link,
      {
        email,
        purpose: 'address-change',
        subjectId: about,
        subject,
        opening: [opening, 'If that is you, you need do nothing.', STOP],
        linkText: 'It is not me: stop it',
        linkPath: LINK,
        closing: [`The link works for ${GIVE_UP_DAYS} days. Opening it does nothing by itself.`],
      },
      at,
    );

export const tellOfAnother = tellIt(
  'Another address was added to your Folkmoot account',
  'Somebody who is signed in to Folkmoot as you has added another address, and can sign in with it from now on.',
);

export const tellOfPrintedLink = tellIt(
  'A link was printed that signs in to Folkmoot as you',
  'Those who run this installation printed a link that signs in as you, because they were told that you no longer read this mailbox.',
);
