const WORDS: Readonly<Record<string, string>> = {
  draft: 'Draft',
  signing: 'Waits for signatures',
  agreed: 'Signed, begins later',
  'in-force': 'In force',
  superseded: 'Replaced by a later version',
  ended: 'Ended',
  withdrawn: 'Dropped',
};

export const standingWords = (standing: string): string => WORDS[standing] ?? standing;
