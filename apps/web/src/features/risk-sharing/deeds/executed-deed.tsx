import { Link } from 'react-router';
import type { ExecutedDeedPartsFragment } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import { FiledDeeds } from './filed-deeds.js';

interface Props {
  agreement: { readonly place: string; readonly number: number; readonly maySend: boolean };
  version: { readonly n: number; readonly deeds: readonly ExecutedDeedPartsFragment[] };
}

/** What was filed to a version that all have signed, or that nothing was; and the way to file it. */
export function ExecutedDeed({ agreement, version: { n, deeds } }: Props) {
  return (
    <>
      <h2 id="deed">The executed deed</h2>
      {deeds.length === 0 && (
        <p>
          <strong>No executed deed is filed to this version.</strong> It holds all the same: all parties have
          signed it here. File the paper that they executed, so that both are found in one place.
        </p>
      )}
      <FiledDeeds deeds={deeds} />
      {agreement.maySend ? (
        <p>
          <Link to={links.fileDeed(agreement.place, agreement.number, n)}>
            {deeds.length === 0 ? 'File the executed deed' : 'File it again, as a correction'}
          </Link>
        </p>
      ) : (
        deeds.length === 0 && <p>A signatory of a party, or whoever started the agreement, files it.</p>
      )}
    </>
  );
}
