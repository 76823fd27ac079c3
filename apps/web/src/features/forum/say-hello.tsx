import { Form } from 'react-router';
import type { ForumChoicesQuery } from '../../gql/operations.js';
import type { Refused } from '../../lib/form.js';
import { AudienceLine } from '../../ui/audience-line.js';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';
import { TextArea } from '../../ui/text-area.js';
import { seenByTalkers } from './seen-by.js';
import { SpeakingFor } from './speaking-for.js';

interface Props {
  place: string;
  forum: NonNullable<ForumChoicesQuery['forum']>;
  hat: string | null;
  requestId: string;
  refused: Refused | undefined;
}

/** A newcomer’s first post, where they arrive: one box, one button. It becomes a thread of its own that others can answer. */
export function SayHello({ place, forum, hat, requestId, refused }: Props) {
  return (
    <Form method="post" noValidate>
      <h2>Say hello</h2>
      <AudienceLine seenBy={seenByTalkers(forum.bodyKind, place)} />
      <RequestId id={requestId} values={refused?.values} />
      <input type="hidden" name="intent" value="hello" />
      <SpeakingFor hats={forum.hats} hat={hat} {...refused} />
      <TextArea
        name="text"
        label="Who are you, and what would you like others to know?"
        hint="Two sentences are plenty. Never describe a patient."
        rows={4}
        maxLength={20_000}
        {...refused}
      />
      <Button>Say hello</Button>
    </Form>
  );
}
