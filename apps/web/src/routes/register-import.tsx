import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { ImportProgress } from '../features/partnerships/register/import-progress.js';
import { importStateWord, isRunning } from '../features/partnerships/register/import-words.js';
import { TableReport } from '../features/partnerships/register/table-report.js';
import { ApplyRegisterFileDocument, RegisterImportDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { useAskAgain } from '../ui/use-ask-again.js';

export async function loader({ context, params }: LoaderArgs) {
  const { registerImport } = await context.schema(RegisterImportDocument, { id: params.id ?? '' });
  if (!registerImport) throw data(null, { status: 404 });
  return { file: registerImport, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { applyRegisterFile } = await context.schema(ApplyRegisterFileDocument, {
    input: {
      requestId: values.requestId ?? '',
      id: params.id ?? '',
      version: Number(values.version) || 0,
    },
  });
  return applyRegisterFile.__typename === 'Refusal'
    ? refuse(applyRegisterFile, values)
    : redirect(links.registerImport(applyRegisterFile.id));
}

export default function RegisterImport() {
  const { file, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  useAskAgain(isRunning(file));
  return (
    <Page
      title={file.name}
      caption={nothingGood(file) ? 'Nothing to take' : importStateWord(file)}
      crumbs={[{ text: 'Lists for the register', to: links.registerImports() }]}
      faults={refused?.faults}
    >
      <ImportProgress file={file} />
      {file.state === 'refused' && (
        <div className="nhsuk-inset-text">
          <p>
            <span className="nhsuk-u-visually-hidden">Information: </span>
            {file.message}
          </p>
        </div>
      )}
      {(file.state === 'failed' || file.stalled) && (
        <p>
          The server stopped in the middle of it. What was kept is whole; nothing was taken by halves.{' '}
          {!file.mayBeApplied && <Link to={links.registerImports()}>Bring the file again</Link>}
        </p>
      )}
      {file.tables.map((table) => (
        <TableReport key={table.sheet ?? ''} table={table} />
      ))}
      {nothingGood(file) && <p>No line of this list can be taken. There is nothing to apply.</p>}
      {file.mayBeApplied && !nothingGood(file) && (
        <Form method="post">
          <RequestId id={id} values={refused?.values} />
          <input type="hidden" name="version" value={file.version} />
          <Button>{file.state === 'tried' ? 'Apply these changes' : 'Go on applying'}</Button>
          <p>It goes on when you close this page. Everything it changes stands in the journal.</p>
        </Form>
      )}
    </Page>
  );
}

const nothingGood = ({ state, tables }: { state: string; tables: readonly Table[] }): boolean =>
  state === 'tried' && tables.every(({ rows, rejectedCount }) => rows === rejectedCount);
interface Table {
  rows: number;
  rejectedCount: number;
}
