import { asWritten } from '@folkmoot/kernel/csv-text.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import type { SheetLine } from '@folkmoot/kernel/sheet-list.js';
import type { ShownTo, SlipReason } from '../commitment.js';
import type { Weight } from '../holds.js';
import type { LogColumns, LogField } from './log-columns.js';
import { reasonTold, statusTold, type ToldStatus } from './log-status.js';

/** What one line of an action log says, before anybody looked who takes part in the place. */
export interface LogRow {
  readonly line: number;
  readonly ref: string;
  readonly what: string;
  readonly organisation: string;
  readonly lead: string;
  readonly role: string;
  /** As it stands there. */
  readonly dueTold: string;
  readonly statusTold: string;
  /** Null where its word is none that we know. */
  readonly status: ToldStatus | null;
  readonly words: string;
  readonly link: string;
  readonly reason: SlipReason;
  /** Null where the list does not say. */
  readonly weight: Weight | null;
  readonly priority: string;
  readonly money: string;
  readonly evidence: string;
  readonly need: string;
  readonly mattersTo: string;
  readonly shownTo: ShownTo | null;
}

export function readLogRow({ line, cells }: SheetLine, columns: LogColumns): LogRow {
  const whole = (field: LogField): string => {
    const column = columns[field];
    return column === undefined ? '' : asWritten((cells[column] ?? '').trim()).trim();
  };
  const oneLine = (field: LogField): string => whole(field).replace(/\s+/g, ' ');
  const [status, rag] = [oneLine('status'), oneLine('rag')];
  const weight = oneLine('weight');
  const shownTo = oneLine('shownTo');
  return {
    line,
    ref: oneLine('ref').slice(0, 40),
    what: whole('what'),
    organisation: oneLine('organisation'),
    lead: oneLine('lead'),
    role: oneLine('role'),
    dueTold: oneLine('due'),
    statusTold: [status, rag].filter(Boolean).join(', '),
    status: statusTold(status, rag),
    words: whole('words'),
    link: oneLine('link'),
    reason: reasonTold(oneLine('reason')),
    weight: /^action/i.test(weight) ? 'action' : /^commitment/i.test(weight) ? 'commitment' : null,
    priority: oneLine('priority'),
    money: oneLine('money'),
    evidence: whole('evidence'),
    need: oneLine('need'),
    mattersTo: oneLine('mattersTo'),
    shownTo: /^partners?\b|^members?\b/i.test(shownTo)
      ? 'partners'
      : /^(everyone|public|all)\b/i.test(shownTo)
        ? 'public'
        : null,
  };
}

/** A day, or the last of a month: `31/3/27`, `31 March 2027 00:00`, `March 2027`, `end Mar 27`. */
export function dayTold(text: string): LocalDate | null {
  const day = parseDate(text.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/, ''), 'due');
  if (day.ok) return day.value;
  const month = /^(?:by )?(?:the )?(?:end (?:of )?)?([a-z]{3,9})[- ]'?(\d{4}|\d{2})$/i.exec(text);
  const first = month && parseDate(`1 ${month[1]} ${month[2]}`, 'due');
  return first?.ok ? addDays(`${addDays(first.value, 31).slice(0, 7)}-01`, -1) : null;
}
