import { type FormEvent, useRef, useState } from 'react';
import { newId } from '@folkmoot/kernel/id.js';
import type { Refused } from './form.js';

export interface Posted {
  readonly refused?: Refused;
  readonly notSent: boolean;
  readonly sending: boolean;
  /** Of the form: the same one sent again after a lost answer is one comment. */
  readonly requestId: string;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

const ANSWER_MS = 20_000;

/** Sends a form beside the open text, and keeps it as it was typed until the server says that it has it. */
export function usePosted<Answer extends object = object>(
  address: string,
  reachable: () => boolean,
  onSent: (answer: Answer) => void,
): Posted {
  const [state, setState] = useState<Pick<Posted, 'refused' | 'notSent' | 'sending'>>({
    notSent: false,
    sending: false,
  });
  const requestId = useRef('');
  requestId.current ||= newId();
  const send = async (form: FormData): Promise<void> => {
    setState({ notSent: false, sending: true });
    const answer = await answerTo<Answer>(address, form);
    setState({ refused: answer?.refused, notSent: !answer, sending: false });
    if (!answer || answer.refused) return;
    requestId.current = newId();
    onSent(answer);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (state.sending) return;
    if (reachable()) void send(new FormData(event.currentTarget));
    else setState({ ...state, notSent: true });
  };
  return { ...state, requestId: requestId.current, onSubmit };
}

async function answerTo<Answer>(
  address: string,
  form: FormData,
): Promise<(Answer & { refused?: Refused }) | undefined> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const answer = await fetch(address, { method: 'POST', body: form, signal });
    return answer.ok ? ((await answer.json()) as Answer & { refused?: Refused }) : undefined;
  } catch {
    return undefined;
  }
}
