import { Form } from 'react-router';
import type { TermsPreviewQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import type { Values } from '../../../lib/form.js';
import { Button } from '../../../ui/button.js';
import { WarningCallout } from '../../../ui/warning-callout.js';

interface Props {
  preview: NonNullable<TermsPreviewQuery['termsPreview']>;
  from: string;
  values: Values;
}

/** What would change, before it does. Everything typed travels along, so that either button finds it again. */
export function TermsPreview({ preview, from, values }: Props) {
  return (
    <>
      <p>
        From {formatDate(from)} the terms of reference would read like this. What held before stays readable
        as of its days.
      </p>
      {preview.differences.map(({ field, label, before, after }) => (
        <section key={field}>
          <h2>{label}</h2>
          <h3 className="nhsuk-heading-s">Until then</h3>
          <Lines lines={before} />
          <h3 className="nhsuk-heading-s">From {formatDate(from)}</h3>
          <Lines lines={after} />
        </section>
      ))}
      {preview.nextFrom && (
        <WarningCallout heading="Other terms follow">
          <p>
            Terms that were set earlier hold from {formatDate(preview.nextFrom)}. They do not have this
            change: make it again from that day, if it shall last.
          </p>
        </WarningCallout>
      )}
      <Form method="post" noValidate>
        {Object.entries(values)
          .filter(([name]) => name !== 'step')
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <Button name="step" value="set">
          Set these terms
        </Button>{' '}
        <Button look="secondary" name="step" value="write">
          Change something
        </Button>
      </Form>
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p className="nhsuk-hint">Not settled.</p>;
  return lines.map((line, index) => <p key={index}>{line}</p>);
}
