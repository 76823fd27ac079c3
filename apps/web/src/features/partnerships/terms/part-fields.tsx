import type { TermsToChangeQuery } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';
import { Select, type Choice } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-area.js';
import { QuorumFields } from './quorum-fields.js';
import { Tick } from './tick.js';

type Terms = NonNullable<TermsToChangeQuery['terms']>;

interface Props {
  terms: Terms;
  part: Terms['parts'][number];
  forms: readonly Choice[];
  rules: readonly Choice[];
  seatClasses: readonly Choice[];
  refused: Refused | undefined;
}

/** What one part of the terms asks for. Quorum and rules of decision are chosen, everything else is written. */
export function PartFields({ terms, part, forms, rules, seatClasses, refused }: Props) {
  if (part.code === 'quorum')
    return <QuorumFields quorum={terms.quorum} seatClasses={seatClasses} refused={refused} />;
  if (part.code === 'decisions')
    return (
      <>
        {terms.rules.map(({ business, businessName, rule }) => (
          <Select
            key={business}
            name={`rule-${business}`}
            label={businessName}
            choices={rules}
            prompt="Not settled yet"
            initial={rule ?? ''}
            {...refused}
          />
        ))}
        <Tick
          name="chairHasSecondVote"
          label="On a tie the chair has a second vote"
          on={terms.chairHasSecondVote}
          {...refused}
        />
      </>
    );
  return part.lines.map(({ field, label, hint, lines }) =>
    field === 'form' ? (
      <Select key={field} name="form" label={label} choices={forms} initial={terms.form.code} {...refused} />
    ) : (
      <TextArea
        key={field}
        name={field}
        label={label}
        hint={hint}
        rows={3}
        maxLength={5_000}
        initial={lines.join('\n')}
        {...refused}
      />
    ),
  );
}
