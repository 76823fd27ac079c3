const WORDS: Readonly<Record<string, string>> = {
  waiting: 'waiting to be drawn',
  running: 'being drawn',
  done: 'drawn',
  cancelled: 'cancelled',
  failed: 'could not be drawn',
  'too-large': 'too large to be drawn',
  'too-long': 'took too long',
};

/** How the latest illustration of a scenario stands. */
export const stateInWords = (state: string | null | undefined): string =>
  state ? (WORDS[state] ?? state) : 'not drawn yet';

const ENDED: Readonly<Record<string, string>> = {
  cancelled: 'It was cancelled. Nothing was kept of it; draw it again when you like.',
  failed:
    'It could not be drawn, through a fault of ours that is written down. Your assumptions are kept: try again.',
  'too-large':
    'An amount or a share of a rule is too large to be computed exactly here. Check the rules’ figures.',
  'too-long': 'It took longer than three minutes and was stopped. Compare fewer rules, or draw fewer trials.',
};

/** Why there are no figures, and what to do. */
export const endedInWords = (state: string): string | undefined => ENDED[state];
