import type { JoinSectorsQuery } from '../../gql/operations.js';
import type { FieldProps } from '../../ui/form-group.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';

/** A group that no register lists, in its own words: enough for a partner to recognise it. */
export function GroupFields({
  sectors,
  field,
}: {
  sectors: JoinSectorsQuery['sectors'];
  field: Pick<FieldProps, 'faults' | 'values'>;
}) {
  // Whoever is in no register is nearly always a voluntary or community group.
  const values = { ...field.values, 'group.sector': field.values?.['group.sector'] || 'vcse' };
  const each = { ...field, values };
  return (
    <>
      <TextField
        name="group.name"
        label="Name of your organisation or group"
        autoComplete="organization"
        {...each}
      />
      <Select
        name="group.sector"
        label="What kind of organisation is it?"
        choices={sectors.map(({ code, name }) => ({ value: code, text: name }))}
        {...each}
      />
      <TextArea
        name="group.what"
        label="What does it do?"
        hint="A sentence is enough"
        rows={3}
        maxLength={500}
        {...each}
      />
      <TextField
        name="group.area"
        label="Where does it work?"
        hint="A village, an estate, a part of town or the whole place"
        {...each}
      />
      <TextField
        name="group.postcode"
        label="Its postcode (optional)"
        width={10}
        autoComplete="postal-code"
        spellCheck={false}
        {...each}
      />
    </>
  );
}
