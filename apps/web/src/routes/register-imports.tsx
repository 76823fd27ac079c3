import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { importStateWord } from '../features/partnerships/register/import-words.js';
import { BringRegisterFileDocument, RegisterImportsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { uploaded } from '../lib/upload.server.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Empty } from '../ui/empty.js';
import { FileField } from '../ui/file-field.js';
import { Instant } from '../ui/instant.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { Table } from '../ui/table.js';

export const handle: PageHandle = { script: false };

const MOST_BYTES = 20 * 1024 * 1024;
const TOO_LARGE = 'This file is larger than 20 MB. Bring it in with the command register:import.';

export async function loader({ context }: LoaderArgs) {
  const { registerImports } = await context.schema(RegisterImportsDocument, {});
  return { imports: registerImports, requestId: requestId() };
}

export async function action({ context, request }: ActionArgs) {
  const file = await uploaded(request, MOST_BYTES, TOO_LARGE);
  if ('fault' in file) return refuse({ faults: [file.fault] }, file.values);
  const { values, name, base64 } = file;
  const asAt = values.asAt ? parseDate(values.asAt, 'asAt') : null;
  if (asAt && !asAt.ok) return refuse(asAt.refusal, values);
  const { bringRegisterFile } = await context.schema(BringRegisterFileDocument, {
    input: { requestId: values.requestId ?? '', name, base64, asAt: asAt?.value ?? null },
  });
  return bringRegisterFile.__typename === 'Refusal'
    ? refuse(bringRegisterFile, values)
    : redirect(links.registerImport(bringRegisterFile.id));
}

export default function RegisterImports() {
  const { imports, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Bring a list into the register"
      crumbs={[{ text: 'Running this installation', to: links.operator() }]}
      faults={refused?.faults}
    >
      <p>
        The register takes the lists that the NHS, the Office for National Statistics and the Charity
        Commission publish. You see first what a list would change; nothing is kept before you say so.
      </p>
      <Form method="post" encType="multipart/form-data" noValidate>
        {/* A file that was refused was not kept: another is another request. */}
        <RequestId id={id} />
        <FileField
          name="file"
          label="List"
          hint="As it was published: a CSV or text file, a workbook (.xlsx or .ods), boundaries (.geojson), or one of them in a ZIP file. 20 MB or less."
          accept=".csv,.tsv,.txt,.xlsx,.ods,.zip,.geojson,.json,text/csv,application/geo+json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          faults={refused?.faults}
        />
        <DateField
          name="asAt"
          label="On which day was it true? (optional)"
          hint="Leave it empty where the file tells: by its name, its column names or the dates in it."
          faults={refused?.faults}
          values={refused?.values}
        />
        <Button>See what it would change</Button>
      </Form>
      <h2>Lists brought before</h2>
      {imports.length === 0 ? (
        <Empty>
          <p>Nobody has brought a list on this page yet.</p>
        </Empty>
      ) : (
        <Table
          caption="Lists brought before"
          hideCaption
          rows={imports}
          rowKey={(one) => one.id}
          columns={[
            { heading: 'List', cell: (one) => <Link to={links.registerImport(one.id)}>{one.name}</Link> },
            { heading: 'State', cell: (one) => importStateWord(one) },
            {
              heading: 'Brought',
              cell: (one) => (
                <>
                  <Instant at={one.broughtAt} />, {one.person.name}
                </>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}
