import type { Fault } from '@folkmoot/kernel/refusal.js';

export interface SentPicture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export type Sending = SentPicture | { readonly refused: string };

const LOST = 'The picture did not arrive. Check your connection, and try again: it is still here.';

/** An older way of asking, because it alone tells how far an upload has come. */
export const sendPicture = (
  to: string,
  file: File,
  requestId: string,
  onPart: (percent: number) => void,
): Promise<Sending> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', to);
    request.responseType = 'text';
    request.timeout = 120_000;
    request.upload.onprogress = ({ loaded, total }) =>
      onPart(total > 0 ? Math.round((loaded / total) * 100) : 0);
    const lost = (): void => resolve({ refused: LOST });
    [request.onerror, request.ontimeout, request.onabort] = [lost, lost, lost];
    request.onload = () => resolve(answerOf(request.responseText));
    const form = new FormData();
    form.set('requestId', requestId);
    form.set('picture', file);
    request.send(form);
  });

function answerOf(text: string): Sending {
  try {
    const answer = JSON.parse(text) as Partial<SentPicture> & { faults?: readonly Fault[] };
    if (answer.faults) return { refused: answer.faults.map((one) => one.message).join(' ') };
    const { id, width, height } = answer;
    return id && width && height ? { id, width, height } : { refused: LOST };
  } catch {
    return { refused: LOST };
  }
}
