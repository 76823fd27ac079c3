import { formatInstant } from '../lib/dates.js';

/** A moment as people say it, and as machines read it. */
export function Instant({ at }: { at: string }) {
  return <time dateTime={at}>{formatInstant(at)}</time>;
}
