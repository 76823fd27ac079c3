import { FORM_WORDS } from '@folkmoot/risk-sharing/terms/draft-words.js';
import { formatPence } from '../../lib/money.js';
import { SummaryList } from '../../ui/summary-list.js';
import { periodWords } from './period-words.js';
import type { AgreementShown } from './shown-version.js';
import { standingWords } from './standing-words.js';

const formWords = (form: string | null | undefined): string =>
  form && form in FORM_WORDS ? FORM_WORDS[form as keyof typeof FORM_WORDS].text : 'Form not yet said';

/** What everybody of the place may know. */
export function AgreementFacts({ agreement }: { agreement: AgreementShown }) {
  return (
    <SummaryList
      rows={[
        { key: 'Standing', value: <strong>{standingWords(agreement.standing)}</strong> },
        { key: 'From and to', value: periodWords(agreement) },
        { key: 'Parties', value: agreement.parties.map((one) => one.name).join(', ') },
        {
          key: 'Schemes',
          value:
            agreement.schemes.length === 0 ? (
              'None yet'
            ) : (
              <ul className="nhsuk-list">
                {agreement.schemes.map((one) => (
                  <li key={one.title}>
                    {one.title}: {formWords(one.form)}
                  </li>
                ))}
              </ul>
            ),
        },
        { key: 'All contributions', value: formatPence(agreement.total) },
      ]}
    />
  );
}
