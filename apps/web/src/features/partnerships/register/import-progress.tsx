import { Link } from 'react-router';
import type { RegisterImportQuery } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import { isRunning } from './import-words.js';

type File = NonNullable<RegisterImportQuery['registerImport']>;

/** How far it is. Without scripts the link loads the page again; with them it does so by itself. */
export function ImportProgress({ file }: { file: File }) {
  const all = file.tables.reduce((sum, { rows }) => sum + rows, 0);
  const of = file.state === 'applying' && all > 0 ? ` of ${all.toLocaleString('en-GB')}` : '';
  const lines = `${file.rowsRead.toLocaleString('en-GB')}${of} lines`;
  return (
    <div role="status">
      {isRunning(file) && (
        <p>
          {file.state === 'trying'
            ? `We are looking at what this list would change. ${lines} so far.`
            : `This list is being applied. ${lines} so far.`}{' '}
          <Link to={links.registerImport(file.id)} reloadDocument>
            Look again
          </Link>
        </p>
      )}
      {file.state === 'tried' && <p>Nothing is kept yet. This is what the list would change.</p>}
      {file.state === 'applied' && <p>The list has been applied. This is what it changed.</p>}
    </div>
  );
}
