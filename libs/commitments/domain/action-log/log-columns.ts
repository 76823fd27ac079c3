import { guessColumns, type Columns } from '@folkmoot/kernel/sheet-list.js';

/** What a column of an action log may hold. */
export const LOG_FIELDS = {
  ref: 'Its number or reference',
  what: 'What is to be done',
  organisation: 'Which organisation does it',
  lead: 'Who leads or owns it',
  role: 'Their job or role',
  due: 'By when',
  status: 'How it stands',
  rag: 'Its colour (red, amber, green)',
  words: 'The latest update',
  link: 'A link that shows it',
  reason: 'Why it slips or is blocked',
  weight: 'Whether it is an action or a commitment',
  priority: 'Which priority of the plan it serves',
  money: 'The money in it',
  evidence: 'What will show that it was done',
  need: 'Which need it answers',
  mattersTo: 'For whom it makes a difference',
  shownTo: 'Who sees it',
} as const;
export type LogField = keyof typeof LOG_FIELDS;
export const LOG_FIELD_NAMES = Object.keys(LOG_FIELDS) as LogField[];
export type LogColumns = Columns<LogField>;

// In the order in which a heading is given away: “action owner” is a person, “action due” a day, “update on action” an update.
const LOOKS_LIKE: readonly (readonly [LogField, RegExp])[] = [
  ['due', /\bdue\b|deadline|by when|target date|completion date|complete by|time ?(scale|frame)|^when\??$/i],
  ['rag', /\bb?rag\b/i],
  ['words', /latest words|update|progress|comments?|commentary|notes?\b|outcome/i],
  ['status', /\bstatus\b|^state$|open ?\/ ?closed|complete(d)?\??$/i],
  ['organisation', /organi[sz]ation|^org\.?$|partner|agency|\bbody\b|employer/i],
  ['role', /\brole\b|\bjob\b|position/i],
  ['lead', /\blead\b|owner|\bwho\b|by whom|responsib|assigned|assignee|accountable|officer|\bname\b/i],
  ['priority', /priority|objective|workstream/i],
  ['weight', /^type$|^kind$|action or commitment/i],
  ['shownTo', /shown to|seen by|audience|visibility/i],
  ['money', /^money|cost|budget|£/i],
  ['evidence', /what will show|evidence expected|measure of success/i],
  ['mattersTo', /makes a difference|matters to/i],
  ['need', /^need\b/i],
  ['link', /\blink\b|evidence|\burl\b/i],
  ['reason', /^reason\b|^why\b/i],
  ['ref', /^(ref|reference|no|number|id|#|item)\b|\b(ref|reference|no|number|id)\.?$|^#/i],
  ['what', /^what\b|action|description|commitment|task|agreed|detail|decision/i],
];
/** Days of the past: a heading of theirs is no deadline, and “date raised” no name. */
const NEVER =
  /raised|opened|closed on|date closed|date (of )?(meeting|agreed|added|completed)|meeting date|^date$/i;

/** What the headings look like; people change it where it is wrong. */
export const guessLogColumns = (headings: readonly string[]): LogColumns =>
  guessColumns(
    headings.map((heading) => (NEVER.test(heading) ? '' : heading)),
    LOOKS_LIKE,
  );

/** Whether a line is the heading of an action log, and not a title with a date beside it. */
export function isLogHeading(cells: readonly string[]): boolean {
  const found = guessLogColumns(cells.map((cell) => (cell.length > 60 ? '' : cell)));
  return found.what !== undefined && Object.keys(found).length > 2;
}
