import { Link } from 'react-router';
import { Page } from '../../ui/page.js';

/** A mailed link that opens nothing any more: used, run out, or cut short by the mail program. */
export function DeadLink({ again, againText }: { again?: string; againText?: string }) {
  return (
    <Page title="This link is no longer good">
      <p>
        A link from a mail works once, and for 30 minutes. This one was used already, has run out, or was not
        copied whole.
      </p>
      {again && (
        <p>
          <Link to={again}>{againText}</Link>
        </p>
      )}
    </Page>
  );
}
