const MOST_ATTEMPTS = 8;

/** `again`: the server has not taken it and may later; `give up`: it never will; `leave`: it may have it, so hands off. */
export type Course = 'again' | 'give up' | 'leave';

export interface SmtpError extends Error {
  /** EAUTH where the server does not take our name and password. */
  readonly code?: string;
  /** The server's answer, where it gave one: 4xx not now, 5xx never. */
  readonly responseCode?: number;
  /** Whether the whole letter had gone out before. */
  readonly handedOver?: boolean;
}

/** What to do after a mail server's refusal or silence. Only a silence after the whole letter had gone out leaves us not knowing. */
export function whatToDo(
  { code, responseCode, handedOver }: Pick<SmtpError, 'code' | 'responseCode' | 'handedOver'>,
  attempts: number,
): Course {
  if (responseCode === undefined && handedOver) return 'leave';
  // A wrong password is the installation's fault, not the letter's: it goes when that is mended.
  if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH') return 'give up';
  return attempts < MOST_ATTEMPTS ? 'again' : 'give up';
}
