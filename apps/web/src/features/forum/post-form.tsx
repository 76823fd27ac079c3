import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Form, useLocation } from 'react-router';
import { AudienceLine } from '../../ui/audience-line.js';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';
import { TextArea } from '../../ui/text-area.js';
import { ChooseLink } from './choose-link.js';
import { FilesField } from './files/files-field.js';
import type { RefusedPost } from './files/posted-post.js';
import { useFiles } from './files/use-files.js';
import { SpeakingFor } from './speaking-for.js';

interface Props {
  place: string;
  threadId: string;
  seenBy: string;
  hats: readonly { id: string; name: string }[];
  hat: string | null;
  requestId: string;
  refused: RefusedPost | undefined;
}

export const POST_HINT =
  'Leave a line free to begin a paragraph. A line that begins with a dash becomes a point of a list. The address of a page here becomes a card that says how it stands. Never describe a patient.';

/** What a reader says in the thread they are in. What was sent goes from it; what they typed meanwhile, or go on typing, stays. */
export function PostForm({ place, threadId, seenBy, hats, hat, requestId, refused }: Props) {
  const { key } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<string>(undefined);
  const sentFiles = useRef<string[]>([]);
  const [waits, wait] = useState(false);
  const box = () => form.current?.elements.namedItem('text') as HTMLTextAreaElement | null | undefined;
  const files = useFiles(place, refused, () => {
    if (waits) form.current?.requestSubmit();
    wait(false);
  });
  const posted = useRef(files.posted);
  posted.current = files.posted;
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    if (files.busy) {
      event.preventDefault();
      wait(true);
      return;
    }
    sent.current = box()?.value;
    sentFiles.current = new FormData(event.currentTarget).getAll('file').map(String);
  };
  useEffect(() => {
    const element = box();
    if (!refused && element && element.value === sent.current) element.value = '';
    if (!refused) posted.current(sentFiles.current);
    sent.current = undefined;
    sentFiles.current = [];
  }, [key, refused]);
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      noValidate
      ref={form}
      className="app-post-form"
      onSubmit={onSubmit}
    >
      <h2 id="reply">Say something</h2>
      <AudienceLine seenBy={seenBy} />
      <RequestId id={requestId} values={refused?.values} />
      <input type="hidden" name="threadId" value={threadId} />
      <SpeakingFor hats={hats} hat={hat} {...refused} />
      <TextArea name="text" label="Your post" hint={POST_HINT} rows={5} maxLength={20_000} {...refused} />
      <ChooseLink place={place} put={(address) => putIn(box(), address)} />
      <FilesField files={files} {...refused} />
      {waits && <p role="status">It is posted as soon as its files are here.</p>}
      <Button>Post</Button>
    </Form>
  );
}

/** At the cursor, apart from the words around it. */
function putIn(box: HTMLTextAreaElement | null | undefined, address: string): void {
  if (!box) return;
  const apart = /(^|\s)$/.test(box.value.slice(0, box.selectionStart)) ? '' : ' ';
  box.setRangeText(`${apart}${address} `, box.selectionStart, box.selectionEnd, 'end');
  box.focus();
}
