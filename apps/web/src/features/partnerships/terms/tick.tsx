import { Checkbox } from '../../../ui/checkbox.js';
import type { FieldProps } from '../../../ui/form-group.js';

/** A box whose being empty is posted as well: else what somebody cleared would come back as it was before. */
export function Tick({ on, ...field }: FieldProps & { on: boolean }) {
  return (
    <>
      <input type="hidden" name={field.name} value="" />
      <Checkbox {...field} initial={on ? 'on' : ''} />
    </>
  );
}
