import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { Refused } from '../lib/form.js';
import { RequestId } from './request-id.js';

export interface DeedProps {
  /** What it is done to, as it stood on the page. */
  upon: { readonly id: string; readonly version: number };
  requestIds: Readonly<Record<string, string>>;
  refused: Refused | undefined;
}

interface Props extends DeedProps {
  deed: string;
  /** It may bring a file. */
  withFile?: boolean;
  children: (refused: Refused | undefined) => ReactNode;
}

/** One deed upon a thing, of several on its page. What was typed goes back only into the form that was refused. */
export function DeedForm({ deed, withFile, upon, requestIds, refused, children }: Props) {
  const mine = refused?.values.deed === deed ? refused : undefined;
  return (
    <Form method="post" encType={withFile ? 'multipart/form-data' : undefined} noValidate>
      <RequestId id={requestIds[deed] ?? ''} values={mine?.values} />
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="id" value={upon.id} />
      <input type="hidden" name="version" value={upon.version} />
      {children(mine)}
    </Form>
  );
}

/** A deed that is not needed every time: folded away, and open where it was refused. Works without scripts. */
export function FoldedDeed({ title, ...props }: Props & { title: string }) {
  return (
    <details
      className="nhsuk-details nhsuk-expander"
      open={props.refused?.values.deed === props.deed || undefined}
    >
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text">
        <DeedForm {...props} />
      </div>
    </details>
  );
}
