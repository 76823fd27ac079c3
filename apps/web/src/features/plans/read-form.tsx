import { Form, Link } from 'react-router';
import { formatInstant } from '../../lib/dates.js';
import { links } from '../../lib/links.js';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';

interface Props {
  place: string;
  section: {
    readonly id: string;
    readonly slug: string;
    readonly readMark: string | null;
    readonly reading: { readonly at: string; readonly changed: boolean } | null;
  };
  requestId: string;
  /** Not on the page that shows what changed. */
  link?: boolean;
}

/** Says how far the reader has read the text above, and lets them say that they have. Only they learn of it. */
export function ReadForm({ place, section, requestId, link = true }: Props) {
  const { id, slug, readMark, reading } = section;
  if (readMark === null) return null;
  if (reading && !reading.changed)
    return (
      <p className="app-read">
        You marked this as read on {formatInstant(reading.at)}. Nobody has changed it since.
      </p>
    );
  return (
    <Form method="post" action={links.sectionChanges(place, slug)} className="app-read">
      {reading && link && (
        <p>
          Changed since you read it on {formatInstant(reading.at)}.{' '}
          <Link to={links.sectionChanges(place, slug)}>What changed since you read it</Link>
        </p>
      )}
      <RequestId id={requestId} />
      <input type="hidden" name="sectionId" value={id} />
      <input type="hidden" name="mark" value={readMark} />
      <Button look="secondary" small>
        Mark as read
      </Button>
    </Form>
  );
}
