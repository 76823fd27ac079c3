import type { FieldProps } from './form-group.js';
import { TextField } from './text-field.js';

/** A date as people write it; `parseDate` of the kernel reads it. A kept ISO date is shown as it was stored. */
export function DateField(props: Omit<FieldProps, 'hint'> & { hint?: FieldProps['hint'] }) {
  return (
    <TextField
      {...props}
      hint={props.hint ?? 'For example, 3 May 2027 or 3/5/2027'}
      width={20}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
