import { Form } from 'react-router';
import { links } from '../../../lib/links.js';
import { Button } from '../../../ui/button.js';
import { RequestId } from '../../../ui/request-id.js';

/** The text names its reader, and this waits in their work until they say so. */
export function NamedHere({
  place,
  section,
  requestId,
}: {
  place: string;
  section: { readonly id: string; readonly slug: string; readonly namesMe: boolean };
  requestId: string;
}) {
  if (!section.namesMe) return null;
  return (
    <Form method="post" action={links.mentions(place)} className="app-read">
      <p>You are named in this text.</p>
      <RequestId id={requestId} />
      <input type="hidden" name="sectionId" value={section.id} />
      <input type="hidden" name="section" value={section.slug} />
      <Button look="secondary" small>
        I have seen it: take it off my list
      </Button>
    </Form>
  );
}
