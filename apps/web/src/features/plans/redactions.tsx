import type { RedactionPartsFragment } from '../../gql/operations.js';
import { Instant } from '../../ui/instant.js';
import { reasonTold } from './redaction-reasons.js';

/** What every reader of a section is told about passages that were taken out of it. */
export function Redactions({ redactions }: { redactions: readonly RedactionPartsFragment[] }) {
  return redactions.map((one) => (
    <p key={one.at} className="app-text__edited">
      A passage was removed on <Instant at={one.at} />
      {who(one) && ` by ${who(one)}`}: {reasonTold(one.reason)}.
    </p>
  ));
}

const who = ({ by, organisation }: RedactionPartsFragment): string =>
  [by?.name, organisation?.name].filter(Boolean).join(', ');
