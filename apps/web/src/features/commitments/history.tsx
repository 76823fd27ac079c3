import type { CommitmentPageQuery } from '../../gql/operations.js';
import { formatInstant } from '../../lib/dates.js';
import { EvidenceFile } from './evidence-file.js';
import { EvidenceLink } from './evidence-link.js';
import { historySentence } from './history-words.js';

/** From the journal: nobody can change it afterwards. */
export function History({ lines }: { lines: NonNullable<CommitmentPageQuery['commitmentPage']>['history'] }) {
  return (
    <>
      <h2>What happened</h2>
      <ol className="app-history" reversed>
        {lines.map((line) => (
          <li key={line.id}>
            <p>{historySentence(line)}.</p>
            {line.text && (
              <p>
                {line.event === 'commitment-amended' && 'Before, what will show it was: '}“{line.text}”
              </p>
            )}
            {line.link && (
              <p>
                <EvidenceLink link={line.link} />
              </p>
            )}
            {line.whereSeen && <p>It can be seen: {line.whereSeen}</p>}
            {line.file && (
              <p>
                <EvidenceFile file={line.file} />
              </p>
            )}
            <p className="app-board__small">
              <time dateTime={line.at}>{formatInstant(line.at)}</time>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
