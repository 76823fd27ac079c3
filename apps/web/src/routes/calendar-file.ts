import { createHash } from 'node:crypto';
import { calendarFile } from '../features/notifications/calendar-file.server.js';
import { CalendarDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';

const said = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** For calendar programs: they come again and again, and are told when nothing has changed. */
export async function loader({ context, params, request }: LoaderArgs) {
  const token = /^([\w-]+)\.ics$/.exec(params.file ?? '')?.[1] ?? '';
  const { calendar } = await context.schema(CalendarDocument, { token });
  if (!calendar) return said(404, 'There is no calendar at this address.');
  if (calendar.withdrawn) return said(410, 'This address was withdrawn. Sign in and copy the new one.');
  const text = calendarFile(calendar, context.publicOrigin);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = {
    ETag: etag,
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="folkmoot.ics"',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  };
  // What packs the answer on its way marks the tag as weak.
  const known = (request.headers.get('If-None-Match') ?? '').split(',');
  return known.some((one) => one.trim().replace(/^W\//, '') === etag)
    ? new Response(null, { status: 304, headers: { ETag: etag } })
    : new Response(text, { headers });
}
