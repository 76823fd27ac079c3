import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { Refused } from '../../../lib/form.js';
import { RequestId } from '../../../ui/request-id.js';

export interface RequestFormProps {
  request: { readonly id: string; readonly version: number };
  requestIds: Readonly<Record<string, string>>;
  refused: Refused | undefined;
}

interface Props extends RequestFormProps {
  deed: string;
  children: (refused: Refused | undefined) => ReactNode;
}

/** One deed about a section that is asked for. What was typed goes back only into the form that was refused. */
export function RequestForm({ deed, request, requestIds, refused, children }: Props) {
  const mine = refused?.values.deed === deed ? refused : undefined;
  return (
    <Form method="post" noValidate>
      <RequestId id={requestIds[deed] ?? ''} values={mine?.values} />
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="requestedId" value={request.id} />
      <input type="hidden" name="version" value={request.version} />
      {children(mine)}
    </Form>
  );
}

/** Folded away, and open where it was refused. Works without scripts. */
export function FoldedForm({ title, ...props }: Props & { title: string }) {
  return (
    <details
      className="nhsuk-details nhsuk-expander"
      open={props.refused?.values.deed === props.deed || undefined}
    >
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text">
        <RequestForm {...props} />
      </div>
    </details>
  );
}
