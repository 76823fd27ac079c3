/** As chosen, and as told afterwards. Codes of libs/plans/domain/redaction.ts. */
const REASONS: Readonly<Record<string, { choice: string; told: string }>> = {
  patient: { choice: 'It says something about a patient', told: 'it said something about a patient' },
  personal: {
    choice: 'It says something private about another person',
    told: 'it said something private about a person',
  },
  libel: { choice: 'It may be defamatory', told: 'it may have been defamatory' },
  licence: { choice: 'We may not publish it', told: 'it may not be published' },
  other: { choice: 'Another reason', told: 'another reason' },
};

export const reasonChoices = Object.entries(REASONS).map(([value, { choice }]) => ({ value, text: choice }));

export const reasonTold = (reason: string): string => (REASONS[reason] ?? REASONS.other!).told;
