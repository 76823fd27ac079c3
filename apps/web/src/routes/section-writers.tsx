import { data, useLoaderData } from 'react-router';
import { seenBy } from '../features/plans/openness.js';
import { written, WrittenLines } from '../features/plans/written-lines.js';
import { SectionWritersDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const asked = new URL(request.url).searchParams.get('version');
  const version = asked ? Number(asked) : null;
  if (version !== null && !(Number.isInteger(version) && version > 0 && version <= 1_000_000))
    throw data(null, { status: 404 });
  const { section } = await context.schema(SectionWritersDocument, {
    place: place.slug,
    section: params.section ?? '',
    version,
  });
  if (!section?.written) throw data(null, { status: 404 });
  const { written: text, ...rest } = section;
  return { section: rest, text, version, slug: place.slug };
}

export default function SectionWriters() {
  const { section, text, version, slug } = useLoaderData<typeof loader>();
  const { lines, shares } = written(text);
  const all = shares.reduce((sum, one) => sum + one.words, 0);
  return (
    <Page
      title="Who wrote what"
      caption={`Section ${section.number}: ${section.title}. ${version === null ? 'The text as it stands now' : `Version ${version}`}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
        { text: 'Versions', to: links.sectionVersions(slug, section.slug) },
      ]}
    >
      <AudienceLine seenBy={seenBy(section.openness, section.owner.name)} />
      {shares.length === 0 ? (
        <p>Nothing is written here yet.</p>
      ) : (
        <>
          <div id="who" tabIndex={-1}>
            <Table
              caption="Words by organisation"
              columns={[
                {
                  heading: 'Organisation',
                  cell: (row) => (
                    <a href={`#passage-${row.passages[0] ?? 1}`}>
                      {row.letter}: {row.name}
                    </a>
                  ),
                },
                { heading: 'People', cell: (row) => row.people.join(', ') || 'Not named here' },
                { heading: 'Words', cell: (row) => row.words, numeric: true },
                {
                  heading: 'Share',
                  cell: (row) => `${all === 0 ? 0 : Math.round((100 * row.words) / all)}%`,
                  numeric: true,
                },
              ]}
              rows={shares}
              rowKey={(row) => row.letter}
            />
          </div>
          <p>
            Each passage begins with the letter of its organisation, and its underline is that organisation’s
            own. The letter leads to that organisation’s next passage.
          </p>
          <WrittenLines lines={lines} shares={shares} />
        </>
      )}
    </Page>
  );
}
