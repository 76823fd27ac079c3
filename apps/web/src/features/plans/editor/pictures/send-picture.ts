import type { Fault } from '@folkmoot/kernel/refusal.js';
import { sendFile } from '../../../../lib/send-file.js';

export interface SentPicture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export type Sending = SentPicture | { readonly refused: string };

const LOST = 'The picture did not arrive. Check your connection, and try again: it is still here.';

export async function sendPicture(
  to: string,
  file: File,
  requestId: string,
  onPart: (percent: number) => void,
): Promise<Sending> {
  const form = new FormData();
  form.set('requestId', requestId);
  form.set('picture', file);
  const answer: (Partial<SentPicture> & { faults?: readonly Fault[] }) | null = await sendFile(
    to,
    form,
    onPart,
  );
  if (answer?.faults) return { refused: answer.faults.map((one) => one.message).join(' ') };
  const { id, width, height } = answer ?? {};
  return id && width && height ? { id, width, height } : { refused: LOST };
}
