import { formatDate } from '../../lib/dates.js';
import { amendedWords, type Amended } from './amended-words.js';
import { reasonWord, standingWord } from './standing.js';

interface Line {
  readonly event: string;
  readonly personName: string | null;
  readonly organisationName: string | null;
  readonly confirmed: boolean;
  readonly status: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly otherNumber: number | null;
  readonly fromMail: boolean;
  readonly amended: readonly Amended[];
}

/** Who did what: "Malik Member, for Northmoor Hospitals Trust, moved the date from 3 May 2027 to 1 June 2027". */
export function historySentence(line: Line): string {
  if (line.event === 'commitment-went-with-seat') return 'It went on with the seat of the organisation';
  if (line.event === 'commitment-escalated')
    return 'It was escalated: it has slipped so often that the officers of the place were told';
  if (line.event === 'commitment-file-scanned') return 'A file that was brought was looked at for viruses';
  return `${whoDid(line)} ${whatHappened(line)}${line.fromMail ? ', from a mail' : ''}`;
}

function whoDid({ personName, organisationName, confirmed }: Line): string {
  const forWhom =
    organisationName && !confirmed ? `${organisationName} (not yet confirmed)` : organisationName;
  if (personName && forWhom) return `${personName}, for ${forWhom},`;
  return personName ?? forWhom ?? 'Somebody';
}

function whatHappened({ event, status, from, to, reason, otherNumber, amended }: Line): string {
  const why = reasonWord(reason);
  const because = why ? ` (${why.charAt(0).toLowerCase()}${why.slice(1)})` : '';
  switch (event) {
    case 'commitment-recorded':
      return `recorded it from an action log, for the place, as “${standingWord(status ?? '')}”`;
    case 'commitment-made':
      return 'wrote this down';
    case 'commitment-accepted':
      return 'accepted it';
    case 'commitment-declined':
      return 'declined it';
    case 'progress-reported':
      return status === from
        ? `said it is still “${standingWord(status ?? '')}”${because}`
        : `reported “${standingWord(status ?? '')}”${because}${from ? `, before “${standingWord(from)}”` : ''}`;
    case 'due-date-moved':
      return `moved the date from ${formatDate(from ?? '')} to ${formatDate(to ?? '')}`;
    case 'commitment-closed':
      return 'closed it as done';
    case 'commitment-questioned':
      return 'asked about it';
    case 'commitment-question-answered':
      return 'answered the question';
    case 'commitment-waits':
      return `said that it waits for commitment ${otherNumber ?? ''}`;
    case 'commitment-waits-no-more':
      return `said that it no longer waits for commitment ${otherNumber ?? ''}`;
    case 'commitment-amended':
      return `changed what it holds: ${amendedWords(amended)}`;
    case 'commitment-escalation-seen':
      return 'has seen that it slipped, for the place';
    case 'commitment-handed-over':
      return 'handed it over to a colleague';
    case 'commitment-passed-on':
      return 'moved it to the organisation that goes on with the work';
    default:
      return event.replaceAll('-', ' ');
  }
}
