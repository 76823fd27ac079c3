import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { ReactNode } from 'react';
import { faultOf, fieldId, type Values } from '../lib/form.js';

/** What every field takes: its name is the path its faults carry, and the key its typed value is kept under. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  faults?: readonly Fault[];
  values?: Values;
  /** The value before anything was typed. */
  initial?: string;
  /** Tells apart fields of one name where a page has several forms. The form that was refused leaves it out: the error summary leads there. */
  of?: string;
}

/** Ids and attributes that tie label, hint, error and control together. */
export function fieldParts({ name, hint, faults, values, initial, of }: FieldProps) {
  const id = of ? `${fieldId(name)}-${of}` : fieldId(name);
  const error = faultOf(faults, name);
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return { id, error, hintId, errorId, describedBy, value: values?.[name] ?? initial };
}

export const groupClass = (error: string | undefined) =>
  `nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`;

export function Hint({ id, children }: { id: string | undefined; children: ReactNode }) {
  return children ? (
    <div className="nhsuk-hint" id={id}>
      {children}
    </div>
  ) : null;
}

export function ErrorMessage({ id, children }: { id: string | undefined; children: ReactNode }) {
  return children ? (
    <span className="nhsuk-error-message" id={id}>
      <span className="nhsuk-u-visually-hidden">Error: </span>
      {children}
    </span>
  ) : null;
}

/** Label, hint and error around one control. */
export function FormGroup({
  field,
  parts,
  children,
}: {
  field: FieldProps;
  parts: ReturnType<typeof fieldParts>;
  children: ReactNode;
}) {
  return (
    <div className={groupClass(parts.error)}>
      <label className="nhsuk-label" htmlFor={parts.id}>
        {field.label}
      </label>
      <Hint id={parts.hintId}>{field.hint}</Hint>
      <ErrorMessage id={parts.errorId}>{parts.error}</ErrorMessage>
      {children}
    </div>
  );
}
