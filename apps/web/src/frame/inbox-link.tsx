import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { FrameData } from '../lib/frame-data.js';
import { links } from '../lib/links.js';
import { watchInbox } from '../live/watch-inbox.js';

const MOST = 99;

interface Props {
  inbox: NonNullable<FrameData['inbox']>;
  personId: string;
  /** The page runs scripts, so that the number can move by itself. */
  live: boolean;
}

/** The way to the inbox, with how much waits there to be read. */
export function InboxLink({ inbox, personId, live }: Props) {
  const [told, setTold] = useState<{ since: string; unread: number }>();
  const { since } = inbox;
  useEffect(
    () => (live ? watchInbox(personId, since, (unread) => setTold({ since, unread })) : undefined),
    [live, personId, since],
  );
  // A loader that read after the last telling comes with a later `since`, and knows better.
  const unread = told?.since === since ? told.unread : inbox.unread;
  return (
    <Link className="nhsuk-header__account-link" to={links.inbox()}>
      Inbox
      {unread > 0 && (
        <span className="app-count">
          {unread > MOST ? `${MOST}+` : unread}
          <span className="nhsuk-u-visually-hidden"> not read</span>
        </span>
      )}
    </Link>
  );
}
