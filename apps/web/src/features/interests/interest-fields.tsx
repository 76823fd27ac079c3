import type { InterestChoicesQuery, InterestEntryFragment } from '../../gql/operations.js';
import type { Refused } from '../../lib/form.js';
import { formatDate } from '../../lib/dates.js';
import { DateField } from '../../ui/date-field.js';
import { Radios } from '../../ui/radios.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';

type Choices = NonNullable<InterestChoicesQuery['interestChoices']>;

/** What is asked of an interest, for a new one and for one that is there. */
export function InterestFields({
  choices,
  entry,
  refused,
}: {
  choices: Choices;
  entry?: InterestEntryFragment;
  refused: Refused | undefined;
}) {
  const { kinds, organisations, elected } = choices;
  const kept = entry?.concernsId && !organisations.some(({ id }) => id === entry.concernsId);
  return (
    <>
      <Radios
        name="kind"
        label="What kind of interest is it?"
        hint={
          elected
            ? 'You sit here as an elected member: the last seven are disclosable pecuniary interests under the Localism Act 2011. Your council’s monitoring officer keeps their register of record; here they are kept for the meetings of this place.'
            : undefined
        }
        choices={kinds.map(({ regime, code, name, meaning }) => ({
          value: `${regime}/${code}`,
          text: regime === 'council' ? `Elected members: ${name}` : name,
          hint: meaning,
        }))}
        initial={entry && `${entry.regime}/${entry.category}`}
        {...refused}
      />
      {elected && (
        <Radios
          name="holder"
          label="Whose interest is it?"
          hint="For elected members a spouse’s or partner’s interest counts as their own."
          choices={[
            { value: 'self', text: 'Mine' },
            { value: 'partner', text: 'My spouse’s, civil partner’s, or of somebody I live with as such' },
          ]}
          initial={entry?.holder ?? 'self'}
          {...refused}
        />
      )}
      <TextArea
        name="description"
        label="What is it?"
        hint="For example, I am a trustee of a charity that the partnership pays. Do not describe a patient."
        rows={4}
        maxLength={4000}
        initial={entry?.description}
        {...refused}
      />
      <Select
        name="concernsId"
        label="Which organisation does it concern?"
        hint="If it is not in the list, leave this and name it below."
        choices={[
          ...(kept ? [{ value: entry.concernsId!, text: entry.concerns }] : []),
          ...organisations.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        prompt="Not in this list"
        initial={entry?.concernsId ?? undefined}
        {...refused}
      />
      <TextField
        name="concerns"
        label="Or name the body"
        maxLength={600}
        initial={entry && !entry.concernsId ? entry.concerns : undefined}
        {...refused}
      />
      <DateField name="since" label="Since when?" initial={entry && formatDate(entry.since)} {...refused} />
      <DateField
        name="until"
        label="Until when? (only if it is over)"
        initial={entry?.until ? formatDate(entry.until) : undefined}
        {...refused}
      />
      <TextArea
        name="mitigation"
        label="What is done about it? (optional)"
        hint="For example, I leave the meeting before its contract is discussed."
        rows={3}
        maxLength={4000}
        initial={entry?.mitigation}
        {...refused}
      />
      <Radios
        name="published"
        label="May it be published?"
        hint="Those who decide here are published with their name and organisation. Withhold an interest only where publishing it could put somebody at risk or break the law."
        choices={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No, show it only to the chair, vice-chairs and secretaries' },
        ]}
        initial={entry?.published === false ? 'no' : 'yes'}
        {...refused}
      />
      <TextArea
        name="withheldReason"
        label="If not, why?"
        rows={2}
        maxLength={2000}
        initial={entry?.withheldReason}
        {...refused}
      />
    </>
  );
}
