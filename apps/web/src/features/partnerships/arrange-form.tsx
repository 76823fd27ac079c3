import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { Refused } from '../../lib/form.js';
import { RequestId } from '../../ui/request-id.js';

/** What a field of one of several forms takes: what was refused, or else what tells it from its namesakes. */
export type Mine = Refused | { of: string };

/** One of several forms of a page. What was typed goes back only into the form that was refused. */
export function ArrangeForm(props: {
  deed: string;
  /** What the form is about, where a page has several of one deed. */
  about?: Readonly<Record<string, string>>;
  requestId: string;
  refused: Refused | undefined;
  children: (mine: Mine) => ReactNode;
}) {
  const about = Object.entries(props.about ?? {});
  const values = props.refused?.values;
  const mine =
    values?.deed === props.deed && about.every(([name, value]) => values[name] === value)
      ? props.refused
      : undefined;
  return (
    <Form method="post" noValidate>
      <RequestId id={props.requestId} values={mine?.values} />
      <input type="hidden" name="deed" value={props.deed} />
      {about.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children(mine ?? { of: [props.deed, ...Object.values(props.about ?? {})].join('-') })}
    </Form>
  );
}

/** A form that is not needed every time, folded away. Works without scripts. */
export function Folded({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="nhsuk-details" open={open || undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
