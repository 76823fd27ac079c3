import { useEffect, useRef } from 'react';
import { Form, useLocation } from 'react-router';
import type { Refused } from '../../lib/form.js';
import { AudienceLine } from '../../ui/audience-line.js';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';
import { TextArea } from '../../ui/text-area.js';
import { SpeakingFor } from './speaking-for.js';

interface Props {
  threadId: string;
  seenBy: string;
  hats: readonly { id: string; name: string }[];
  hat: string | null;
  requestId: string;
  refused: Refused | undefined;
}

export const POST_HINT =
  'Leave a line free to begin a paragraph. A line that begins with a dash becomes a point of a list. Never describe a patient.';

/** What a reader says in the thread they are in. What was sent goes from it; what they typed meanwhile, or go on typing, stays. */
export function PostForm({ threadId, seenBy, hats, hat, requestId, refused }: Props) {
  const { key } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<string>(undefined);
  const box = () => form.current?.elements.namedItem('text') as HTMLTextAreaElement | null | undefined;
  useEffect(() => {
    const element = box();
    if (!refused && element && element.value === sent.current) element.value = '';
    sent.current = undefined;
  }, [key, refused]);
  return (
    <Form
      method="post"
      noValidate
      ref={form}
      className="app-post-form"
      onSubmit={() => (sent.current = box()?.value)}
    >
      <h2 id="reply">Say something</h2>
      <AudienceLine seenBy={seenBy} />
      <RequestId id={requestId} values={refused?.values} />
      <input type="hidden" name="threadId" value={threadId} />
      <SpeakingFor hats={hats} hat={hat} {...refused} />
      <TextArea name="text" label="Your post" hint={POST_HINT} rows={5} maxLength={20_000} {...refused} />
      <Button>Post</Button>
    </Form>
  );
}
