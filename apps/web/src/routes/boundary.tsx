import { Form, Link, useLoaderData } from 'react-router';
import { BoundaryMap } from '../features/partnerships/boundary/boundary-map.js';
import { boundaryOf } from '../features/partnerships/boundary/boundary-of.server.js';
import {
  AreasTable,
  NeighbourhoodsTable,
  people,
  periodsOf,
} from '../features/partnerships/boundary/boundary-tables.js';
import { Findings } from '../features/partnerships/boundary/findings.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Versions } from '../features/partnerships/versions.js';

export const handle: PageHandle = { script: false };

export const loader = (args: LoaderArgs) => boundaryOf(args);

export default function BoundaryPage() {
  const { here, boundary, refused } = useLoaderData<typeof loader>();
  const { areas, neighbourhoods, maySet, effectiveFrom, nextFrom } = boundary;
  const drawn = new Set(boundary.outlines.map(({ code }) => code));
  const numbers = new Map(
    areas.filter(({ code }) => drawn.has(code)).map(({ code }, index) => [code, index + 1]),
  );
  const change = maySet && (
    <p>
      <Link to={links.changeBoundary(here.slug)}>Change the boundary from a day</Link>
    </p>
  );
  return (
    <Page
      title="Boundary"
      heading={`Boundary as at ${formatDate(boundary.day)}`}
      crumbs={[{ text: 'About', to: links.about(here.slug) }]}
      faults={refused?.faults}
    >
      {areas.length === 0 ? (
        <Empty>
          <p>
            {boundary.versions.length === 0
              ? `Nobody has said yet of which councils or wards ${here.name} is made.`
              : `No boundary had been set for ${formatDate(boundary.day)}.`}
          </p>
        </Empty>
      ) : (
        <>
          <p>
            {boundary.population === null
              ? 'How many people live here is not known for all of its areas.'
              : `${people(boundary.population)} people live here (${periodsOf(areas)}).`}{' '}
            In force from {formatDate(effectiveFrom ?? boundary.day)}.
          </p>
          <Findings findings={boundary.findings} />
          <AreasTable areas={areas} numbers={numbers} />
          <BoundaryMap
            place={here.name}
            outlines={boundary.outlines}
            numbers={numbers}
            total={areas.length}
          />
        </>
      )}
      {nextFrom && <p>Another boundary holds from {formatDate(nextFrom)}.</p>}
      {neighbourhoods.length > 0 && (
        <>
          <h2>Neighbourhoods</h2>
          <NeighbourhoodsTable rows={neighbourhoods} />
        </>
      )}
      {change}
      <h2>As at another day</h2>
      <Form method="get" noValidate>
        <DateField name="day" label="Which day?" {...refused} />
        <Button look="secondary">Show the boundary of that day</Button>
      </Form>
      <Versions
        versions={boundary.versions}
        text={({ number }) => `Version ${number}`}
        to={(day) => links.boundary(here.slug, day)}
      />
    </Page>
  );
}
