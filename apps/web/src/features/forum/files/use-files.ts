import { newId } from '@folkmoot/kernel/id.js';
import type { Fault } from '@folkmoot/kernel/refusal.js';
import { useEffect, useRef, useState } from 'react';
import type { ForumFilePartsFragment } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import type { RefusedPost } from './posted-post.js';

export interface Sending {
  readonly key: string;
  readonly file: File;
  readonly percent: number;
  /** Why it is not here. */
  readonly failed?: string;
  /** The line was lost, and not the file refused: it can be sent again. */
  readonly again?: boolean;
}

export type Files = ReturnType<typeof useFiles>;

const LOST = 'it did not arrive. Check your connection and try again: your words are still here.';

/**
 * The files of a post that is being written. Each is sent as it is chosen, one after another, while its writer goes on typing; the
 * words are never part of that. `onAll` is called when all have arrived.
 */
export function useFiles(place: string, refused: RefusedPost | undefined, onAll: () => void) {
  const [kept, setKept] = useState<readonly ForumFilePartsFragment[]>(refused?.kept ?? []);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [said, say] = useState('');
  const queue = useRef<Promise<void>>(Promise.resolve());
  const all = useRef(onAll);
  all.current = onAll;
  const busy = sending.some((one) => !one.failed);
  const wasBusy = useRef(false);

  useEffect(() => {
    // What arrived while the answer was on its way stays, behind what the answer names.
    const named = refused?.kept;
    if (named) setKept((list) => [...named, ...list.filter((one) => !named.some(({ id }) => id === one.id))]);
  }, [refused]);

  useEffect(() => {
    if (wasBusy.current && !busy && sending.length === 0) all.current();
    wasBusy.current = busy;
  }, [busy, sending.length]);

  const change = (key: string, what: Partial<Sending>): void =>
    setSending((list) => list.map((one) => (one.key === key ? { ...one, ...what } : one)));
  const leave = (key: string): void => setSending((list) => list.filter((one) => one.key !== key));

  async function send({ key, file }: Sending, speakingFor: string): Promise<void> {
    const form = new FormData();
    form.set('requestId', key);
    form.set('speakingFor', speakingFor);
    form.set('file', await smaller(file), file.name);
    const answer: { file?: ForumFilePartsFragment; faults?: readonly Fault[] } | null = await sent(
      links.forumFiles(place),
      form,
      (percent) => change(key, { percent }),
    );
    if (answer?.file) {
      const { file: came } = answer;
      setKept((list) => [...list.filter((one) => one.id !== came.id), came]);
      say(`${came.name} is here.`);
      leave(key);
    } else {
      const why = answer?.faults?.map((one) => one.message).join(' ') ?? `${file.name}: ${LOST}`;
      change(key, { failed: why, again: answer === null });
      say(why);
    }
  }

  const start = (one: Sending, speakingFor: string): void => {
    // At once, not when its turn comes: whoever posts now waits for it.
    change(one.key, { percent: 0, failed: undefined });
    queue.current = queue.current.then(() => send(one, speakingFor));
  };

  return {
    kept,
    sending,
    busy,
    said,
    bring(files: Iterable<File>, speakingFor: string): void {
      const more = [...files].map((file) => ({ key: newId(), file, percent: 0 }));
      setSending((list) => [...list, ...more]);
      for (const one of more) start(one, speakingFor);
    },
    again: start,
    leave,
    /** They were posted. */
    posted(ids: readonly string[]): void {
      setKept((list) => list.filter((one) => !ids.includes(one.id)));
      say('');
    },
  };
}

/** What makes pictures smaller is fetched when there is one; where it does not come, the picture goes as it is. */
const smaller = (file: File): Promise<File> =>
  file.type.startsWith('image/')
    ? import('../../../lib/smaller-picture.js').then(
        ({ smallerPicture }) => smallerPicture(file),
        () => file,
      )
    : Promise.resolve(file);

type Send = typeof import('../../../lib/send-file.js').sendFile;

/** What sends is fetched with the first file; where it does not come, the file did not arrive. */
const sent = async (...what: Parameters<Send>): Promise<Awaited<ReturnType<Send>>> => {
  const send = await import('../../../lib/send-file.js').catch(() => null);
  return send && send.sendFile(...what);
};
