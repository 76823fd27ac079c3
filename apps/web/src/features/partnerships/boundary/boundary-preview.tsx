import { Form } from 'react-router';
import type { BoundaryPreviewQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import type { Values } from '../../../lib/form.js';
import { Button, ButtonGroup } from '../../../ui/button.js';
import { AreasTable, NeighbourhoodsTable, people } from './boundary-tables.js';
import { Findings } from './findings.js';

interface Props {
  preview: NonNullable<BoundaryPreviewQuery['boundaryPreview']>;
  from: string;
  values: Values;
}

/** What the boundary would be, and what of it does not fit, before it is set. Everything typed travels along. */
export function BoundaryPreview({ preview, from, values }: Props) {
  return (
    <>
      <p>
        From {formatDate(from)} the place is made of these areas
        {preview.population === null ? '' : `, where ${people(preview.population)} people live`}. What held
        before stays readable as of its days.
      </p>
      <Findings findings={preview.findings} />
      <AreasTable areas={preview.areas} />
      {preview.neighbourhoods.length > 0 && (
        <>
          <h2>Neighbourhoods</h2>
          <NeighbourhoodsTable rows={preview.neighbourhoods} />
        </>
      )}
      {preview.nextFrom && (
        <p>
          A boundary that was set earlier holds from {formatDate(preview.nextFrom)}. It does not have this
          change: make it again from that day, if it shall last.
        </p>
      )}
      <Form method="post" noValidate>
        {Object.entries(values)
          .filter(([name]) => name !== 'step')
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <ButtonGroup>
          <Button name="step" value="set">
            Set this boundary
          </Button>
          <Button look="secondary" name="step" value="write">
            Change something
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
