import type { MemberFileQuery } from '../../../gql/operations.js';
import { faultOf, type Refused } from '../../../lib/form.js';
import { Select } from '../../../ui/select.js';

export type MemberLine = NonNullable<MemberFileQuery['memberFile']>['lines'][number];

/** Lines that somebody must look at: which organisation is meant, or leave it out. */
export function OpenLines({
  lines,
  refused,
}: {
  lines: readonly MemberLine[];
  refused: Refused | undefined;
}) {
  return lines.map((one) => (
    <Select
      key={one.line}
      name={`line.${one.line}`}
      label={`Line ${one.line}: ${[one.name, one.code].filter(Boolean).join(', ') || 'no organisation'}`}
      hint={faultOf(refused?.faults, `line.${one.line}`) ? undefined : one.faults.join(' ')}
      prompt="Not decided yet"
      choices={[
        ...one.candidates.map(({ organisation, code, closed }) => ({
          value: organisation.id,
          text: `${organisation.name} (${[code, organisation.sectorName, closed && 'closed'].filter(Boolean).join(', ')})`,
        })),
        { value: 'leave-out', text: 'Leave this line out' },
      ]}
      faults={refused?.faults}
      values={refused?.values}
    />
  ));
}
