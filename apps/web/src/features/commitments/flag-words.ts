/** What the rules say, as a word with a shape of its own, and why. */
interface FlagShown {
  readonly word: string;
  readonly shape: string;
  /** The colour of a status that means as much. */
  readonly like: 'done' | 'on-track' | 'slipping' | 'late' | 'not-started';
}

export const FLAGS: Readonly<Record<string, FlagShown>> = {
  late: { word: 'Late', shape: '▲', like: 'late' },
  blocked: { word: 'Blocked', shape: '⊘', like: 'late' },
  silent: { word: 'Silent', shape: '…', like: 'not-started' },
  slipping: { word: 'Slipping', shape: '◆', like: 'slipping' },
  moved: { word: 'Slipping', shape: '◆', like: 'slipping' },
  waits: { word: 'At risk', shape: '◇', like: 'slipping' },
  'on-track': { word: 'On track', shape: '●', like: 'on-track' },
  unshown: { word: 'Not shown yet', shape: '◌', like: 'not-started' },
  'not-started': { word: 'Not started', shape: '○', like: 'not-started' },
  done: { word: 'Done', shape: '■', like: 'done' },
};

/** As a filter says it: two rules share a word, and each has its own filter. */
export const flagFilterWord = (code: string): string =>
  code === 'moved' ? 'Day moved' : (FLAGS[code]?.word ?? code);

export interface FlagSaid {
  readonly code: string;
  readonly limit: number | null;
}

const days = (count: number | null): string => (count === 1 ? '1 day' : `${count ?? 0} days`);

/** The rule that holds, in words. */
export function ruleWords({ code, limit }: FlagSaid): string {
  switch (code) {
    case 'done':
      return 'closed with what shows it';
    case 'late':
      return 'the day has passed and it is not done';
    case 'blocked':
      return 'its owner says that it is blocked';
    case 'silent':
      return `nothing was said for more than ${days(limit)}`;
    case 'slipping':
      return 'its owner says that it slips';
    case 'moved':
      return limit
        ? `the day was moved more than ${limit === 1 ? 'once' : `${limit} times`}`
        : 'the day was moved';
    case 'waits':
      return 'what it waits for is late or blocked';
    case 'on-track':
      if (limit === null) return 'its owner says that it is on track';
      return `something was shown in the last ${days(limit)}`;
    case 'unshown':
      return `on track, but nothing was shown in the last ${days(limit)}`;
    case 'not-started':
      return 'work has not begun, and the day has not come';
    default:
      return '';
  }
}
