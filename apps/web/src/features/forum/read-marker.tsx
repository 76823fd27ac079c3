import { useEffect, useRef } from 'react';
import { links } from '../../lib/links.js';
import { Button } from '../../ui/button.js';

interface Props {
  place: string;
  thread: { id: string; number: number };
  /** The number of the newest post on this page. */
  upTo: number;
  /** How far the reader had read when the page was loaded. */
  read: number;
  requestId: string;
}

const SETTLED_MS = 1_500;

/** Says that the posts above were read, once their end has been on the screen for a moment. Without scripts there is a button. */
export function ReadMarker({ place, thread, upTo, read, requestId }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const told = useRef(read);
  useEffect(() => {
    const element = end.current;
    if (!element || upTo <= told.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      if (document.visibilityState !== 'visible') return;
      told.current = upTo;
      const body = new URLSearchParams({
        requestId: crypto.randomUUID(),
        threadId: thread.id,
        number: String(upTo),
      });
      // Lost, it is said again with the next post or the next visit.
      fetch(links.forumRead(place, thread.number), { method: 'POST', body, keepalive: true }).catch(
        () => undefined,
      );
    };
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = setTimeout(tell, SETTLED_MS);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [place, thread.id, thread.number, upTo]);
  return (
    <div ref={end}>
      {upTo > read && (
        <noscript>
          <form method="post">
            <input type="hidden" name="requestId" value={`${requestId}-read`} />
            <input type="hidden" name="intent" value="read" />
            <input type="hidden" name="threadId" value={thread.id} />
            <input type="hidden" name="number" value={upTo} />
            <Button look="secondary">I have read this</Button>
          </form>
        </noscript>
      )}
    </div>
  );
}
