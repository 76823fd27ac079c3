const MOST_ATTEMPTS = 8;

/** `again`: the server has not taken it and may later; `give up`: it never will; `leave`: it may have it, so hands off. */
export type Course = 'again' | 'give up' | 'leave';

export interface SmtpError {
  /** nodemailer's own: ECONNECTION, ETIMEDOUT, EAUTH, EENVELOPE … */
  readonly code?: string;
  /** The SMTP command that was under way. */
  readonly command?: string;
  readonly responseCode?: number;
}

/** What to do after a mail server's refusal or silence. Only a silence after the whole letter was handed over leaves us not knowing. */
export function whatToDo(error: SmtpError, attempts: number): Course {
  if (error.responseCode !== undefined && error.responseCode >= 500) return 'give up';
  const answered = error.responseCode !== undefined;
  if (!answered && (error.command === undefined || error.command === 'DATA') && !beforeTheLetter(error))
    return 'leave';
  return attempts < MOST_ATTEMPTS ? 'again' : 'give up';
}

/** Faults that nodemailer raises only while it connects, signs in or names sender and receiver. */
const beforeTheLetter = ({ code, command }: SmtpError): boolean =>
  command === 'CONN' ||
  ['ECONNREFUSED', 'EDNS', 'EAUTH', 'ENOAUTH', 'EENVELOPE', 'ETLS'].includes(code ?? '');
