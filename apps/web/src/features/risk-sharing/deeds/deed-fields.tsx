import { DEED_METHODS, METHOD_WORDS } from '@folkmoot/risk-sharing/domain/executed-deed.js';
import type { Refused } from '../../../lib/form.js';
import { DateField } from '../../../ui/date-field.js';
import { FileField } from '../../../ui/file-field.js';
import { Radios } from '../../../ui/radios.js';
import { TextField } from '../../../ui/text-field.js';

export interface DeedParty {
  readonly id: string;
  readonly name: string;
  /** What its sign-off says of its decision, to begin with. */
  readonly authority: string;
}

interface Props {
  parties: readonly DeedParty[];
  again: boolean;
  refused: Refused | undefined;
}

/** How, when, by whom and under which authority; the paper comes last, so that nothing typed is lost where it is too large. */
export function DeedFields({ parties, again, refused }: Props) {
  return (
    <>
      <Radios
        name="method"
        label="How was it executed?"
        choices={DEED_METHODS.map((value) => ({ value, ...METHOD_WORDS[value] }))}
        {...refused}
      />
      <DateField name="executedOn" label="Day of execution" {...refused} />
      {parties.map(({ id, name, authority }, at) => (
        <fieldset className="nhsuk-fieldset" key={id}>
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">For {name}</legend>
          <TextField
            name={`executions.${String(at)}.by`}
            label={`Who executed it for ${name}`}
            hint="By office or name. For example, Director of Finance, and the chair as witness."
            {...refused}
          />
          <TextField
            name={`executions.${String(at)}.authority`}
            label={`Under which authority (${name})`}
            hint="The minute, or the delegated power."
            initial={authority}
            {...refused}
          />
        </fieldset>
      ))}
      {again && (
        <TextField
          name="correction"
          label="Why is it filed again?"
          hint="What was filed before stays beside it."
          {...refused}
        />
      )}
      <FileField
        name="file"
        label="The executed deed"
        hint="A PDF or Word file of at most 10 MB."
        accept=".pdf,.docx,.odt"
        {...refused}
      />
    </>
  );
}
