import { data, Form, useLoaderData } from 'react-router';
import { DifferenceLines } from '../features/plans/difference-lines.js';
import { seenBy } from '../features/plans/openness.js';
import { SectionDifferencesDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Select } from '../ui/select.js';

export const handle: PageHandle = { script: false };

const numbered = (text: string | null): number | null => {
  const number = Number(text);
  return text && Number.isInteger(number) && number > 0 && number <= 1_000_000 ? number : null;
};

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const query = new URL(request.url).searchParams;
  const [from, to] = [numbered(query.get('from')), numbered(query.get('to'))];
  if (from === null) throw data(null, { status: 404 });
  const { section } = await context.schema(SectionDifferencesDocument, {
    place: place.slug,
    section: params.section ?? '',
    from,
    to,
  });
  if (!section?.differences) throw data(null, { status: 404 });
  const { differences, ...rest } = section;
  return { section: rest, text: differences, from, to, slug: place.slug };
}

export default function SectionDifferences() {
  const { section, text, from, to, slug } = useLoaderData<typeof loader>();
  const choices = section.versions.map(({ number, name }) => ({
    value: String(number),
    text: `Version ${number}: ${name}`,
  }));
  const changes = text.blocks.filter((one) => one.change !== 'same').length;
  return (
    <Page
      title="Differences"
      caption={`Section ${section.number}: ${section.title}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
        { text: 'Versions', to: links.sectionVersions(slug, section.slug) },
      ]}
    >
      <AudienceLine seenBy={seenBy(section.openness, section.owner.name)} />
      <Form method="get">
        <Select name="from" label="From" choices={choices} initial={String(from)} />
        <Select
          name="to"
          label="To"
          choices={choices}
          prompt="The text as it stands now"
          initial={to === null ? undefined : String(to)}
        />
        <Button look="secondary">Show the differences</Button>
      </Form>
      <h2>
        From version {from} to {to === null ? 'the text as it stands now' : `version ${to}`}
      </h2>
      <p>
        {changes === 0
          ? 'Nothing is different.'
          : `${changes} ${changes === 1 ? 'line differs' : 'lines differ'}. What was inserted is underlined, what was taken out is struck through.`}
      </p>
      <DifferenceLines text={text} />
    </Page>
  );
}
