import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** A new nonce and reference for one answer. */
export interface AnswerMarks {
  nonce: string;
  /** Eight signs without those that are heard or seen as others (0 O, 1 I L, 5 S): people read it out on the phone. */
  reference: string;
}

const SIGNS = '2346789ABCDEFGHJKMNPQRTUVWXYZ';

export function answerMarks(): AnswerMarks {
  const text = [...randomBytes(8)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return { nonce: randomBytes(16).toString('base64'), reference: `${text.slice(0, 4)}-${text.slice(4)}` };
}

/**
 * The policy of every page: our own files and the marked inline scripts, nothing else. Older Safari does not
 * count a socket of the same origin as 'self', so it is named.
 */
export function contentSecurityPolicy(nonce: string, publicOrigin: string): string {
  const socket = publicOrigin.replace(/^http/, 'ws');
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}

/** Cross-site request forgery: a browser names the page a post came from; any other page's post is turned away. */
export function refuseForeignPosts(publicOrigin: string): RequestHandler {
  return (request, response, next) => {
    const safe = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    const origin = request.get('origin');
    if (safe || origin === undefined || origin === publicOrigin) return next();
    turnAway(response);
  };
}

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Pages read forms and nothing else: another body is told so, before a page trips over it. */
export const refuseOtherBodies: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || request.is(FORMS)) return next();
  response.status(415).type('text/plain').send('Only a form can be sent here.\n');
};

function turnAway(response: Response): void {
  response
    .status(403)
    .type('text/plain')
    .send(
      'This form was sent from another website, so nothing was done with it. Open the page here and send it again.\n',
    );
}
