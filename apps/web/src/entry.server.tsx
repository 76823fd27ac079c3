import { renderToPipeableStream } from 'react-dom/server';
import {
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  ServerRouter,
} from 'react-router';
import { createReadableStreamFromReadable } from '@react-router/node';
import { PassThrough } from 'node:stream';
import { RenderingContext } from './lib/rendering.js';

/** The whole page is rendered before its first byte leaves: a page without scripts cannot be completed later. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let code = status;
    const { pipe } = renderToPipeableStream(
      <RenderingContext.Provider value={{ nonce: context.nonce, reference: context.reference }}>
        <ServerRouter context={router} url={request.url} nonce={context.nonce} />
      </RenderingContext.Provider>,
      {
        nonce: context.nonce,
        progressiveChunkSize: Number.POSITIVE_INFINITY,
        onAllReady() {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          code = 500;
          context.report(error);
        },
      },
    );
  });
}

/** Loaders' and actions' bugs, under the number the reader is shown. A refusal is not a bug and is not reported. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.report(error);
};
