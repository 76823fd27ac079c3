import type { ReactNode } from 'react';
import type { SignOffPartyPartsFragment } from '../../gql/operations.js';
import { formatDate } from '../../lib/dates.js';
import { Card } from '../../ui/card.js';
import { ApprovalTag } from './approval-tag.js';
import { MinuteFile } from './minute-file.js';

/** What somebody recorded for the organisation, before its signatory says that it is so. */
export function Recorded({ party, children }: { party: SignOffPartyPartsFragment; children: ReactNode }) {
  return (
    <Card heading={`Recorded by ${party.recordedByName ?? 'somebody'}, ${party.recordedForName ?? ''}`}>
      <p>
        <ApprovalTag party={party} />
      </p>
      <p>
        {party.body}
        {party.decidedOn && `, ${formatDate(party.decidedOn)}`}
        {party.minute && `, ${party.minute}`}
      </p>
      {party.words && <p>{party.words}</p>}
      {party.conditions.length > 0 && (
        <ol className="nhsuk-list nhsuk-list--number">
          {party.conditions.map((one) => (
            <li key={one.id}>
              {one.words} ({one.ownerPersonName ?? one.ownerName})
            </li>
          ))}
        </ol>
      )}
      {party.file && (
        <p>
          <MinuteFile file={party.file} />
        </p>
      )}
      {children}
    </Card>
  );
}
