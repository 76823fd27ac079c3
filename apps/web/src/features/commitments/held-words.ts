/** The needs of the facts (NHS England’s Core20PLUS5), as a form offers them and a page says them. */
export const NEED_WORDS: Readonly<Record<string, string>> = {
  maternity: 'Maternity',
  'severe-mental-illness': 'Severe mental illness',
  respiratory: 'Long-term lung conditions',
  'early-cancer': 'Early diagnosis of cancer',
  hypertension: 'High blood pressure and cholesterol',
  'child-asthma': 'Children and young people: asthma',
  'child-diabetes': 'Children and young people: diabetes',
  'child-epilepsy': 'Children and young people: epilepsy',
  'child-oral-health': 'Children and young people: teeth and mouth',
  'child-mental-health': 'Children and young people: mental health',
  other: 'Another need',
};

/** For whom it makes a difference. */
export const MATTERS_WORDS: Readonly<Record<string, string>> = {
  poorest: 'People in the poorest fifth of neighbourhoods',
  'local-group': 'A group that this place has named',
  'poorest-and-group': 'The poorest fifth of neighbourhoods, and a group that this place has named',
  everyone: 'Everyone alike',
};

export const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** "Commitment" or "Action", for a heading. */
export const weightWord = (weight: string): string => (weight === 'action' ? 'Action' : 'Commitment');
