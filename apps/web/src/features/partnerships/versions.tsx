import { Link } from 'react-router';
import { formatDate, formatInstant } from '../../lib/dates.js';

interface Version {
  number: number;
  effectiveFrom: string;
  reason: string | null;
  recordedAt: string;
}

interface Props<One extends Version> {
  versions: readonly One[];
  text: (version: One) => string;
  /** Where it is shown as at its first day, when it has a page. */
  to?: (day: string) => string;
}

/** Everything that held or will hold, each from its day, and when it was recorded. */
export function Versions<One extends Version>({ versions, text, to }: Props<One>) {
  if (versions.length === 0) return null;
  return (
    <>
      <h2>All versions</h2>
      <ul className="nhsuk-list">
        {versions.map((version) => {
          const words = `${text(version)}, from ${formatDate(version.effectiveFrom)}`;
          return (
            <li key={version.number}>
              {to ? <Link to={to(version.effectiveFrom)}>{words}</Link> : words}
              <span className="app-detail">
                Recorded on {formatInstant(version.recordedAt)}
                {version.reason && `. Correction: ${version.reason}`}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
