import type { VersionPartsFragment } from '../../gql/operations.js';
import { Instant } from '../../ui/instant.js';

/** Who named a version and when, and what a reader must know about it. */
export function VersionFacts({ version }: { version: VersionPartsFragment }) {
  const who = [version.by?.name, version.organisation?.name].filter(Boolean).join(', ');
  return (
    <>
      Named on <Instant at={version.namedAt} />
      {who && ` by ${who}`}.
      {version.narrower && ' Seen only by those who could read the section when it was named.'}
      {version.redactedAt && (
        <>
          {' '}
          Words were taken out of it on <Instant at={version.redactedAt} />, so its fingerprint is a new one:
          a signature under the older fingerprint was given to the text with these words.
        </>
      )}
    </>
  );
}
