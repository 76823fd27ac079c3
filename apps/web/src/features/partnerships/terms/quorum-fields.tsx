import type { TermsToChangeQuery } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';
import { Tick } from './tick.js';
import { Radios } from '../../../ui/radios.js';
import { Select, type Choice } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextField } from '../../../ui/text-field.js';

const SHARES = [
  { value: '1/4', text: 'A quarter of the seats' },
  { value: '1/3', text: 'One third of the seats' },
  { value: '1/2', text: 'Half of the seats' },
  { value: '2/3', text: 'Two thirds of the seats' },
  { value: '3/4', text: 'Three quarters of the seats' },
  { value: '1/1', text: 'All seats' },
];
const TOGETHER = [
  { value: 'any-nhs', text: 'The NHS, whichever part' },
  { value: 'any-council', text: 'The council, officers or councillors' },
];
const IF_LOST = [
  { value: 'adjourn', text: 'The meeting is adjourned' },
  { value: 'informal', text: 'Members may go on talking, nothing is decided' },
  { value: 'recommend', text: 'Members may only recommend' },
];

interface Props {
  quorum: NonNullable<TermsToChangeQuery['terms']>['quorum'];
  seatClasses: readonly Choice[];
  refused: Refused | undefined;
}

/** The quorum as one fills it in: a number or a share, and what must be among them. */
export function QuorumFields({ quorum, seatClasses, refused }: Props) {
  return (
    <>
      <TextField
        name="count"
        label="How many members must be present?"
        hint="A number, or leave it empty and choose a share below."
        inputMode="numeric"
        width={3}
        initial={quorum?.count?.toString() ?? ''}
        {...refused}
      />
      <Select
        name="share"
        label="Or which share?"
        choices={SHARES}
        prompt="No share"
        initial={quorum?.share ?? ''}
        {...refused}
      />
      <Radios
        name="base"
        label="A share of which seats?"
        choices={[
          { value: 'filled', text: 'Seats that somebody holds' },
          { value: 'all', text: 'All seats, vacant ones included' },
        ]}
        initial={quorum?.base ?? 'filled'}
        {...refused}
      />
      <details className="nhsuk-details" open={(quorum?.minByClass.length ?? 0) > 0 || refused !== undefined}>
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">At least so many of one kind</span>
        </summary>
        <div className="nhsuk-details__text">
          {[...TOGETHER, ...seatClasses].map(({ value, text }) => (
            <TextField
              key={value}
              name={`class-${value}`}
              label={text}
              inputMode="numeric"
              width={3}
              initial={quorum?.minByClass.find((one) => one.of === value)?.count.toString() ?? ''}
              {...refused}
            />
          ))}
        </div>
      </details>
      <TextArea
        name="namedRoles"
        label="Posts without whom nothing is decided (optional)"
        hint="One on each line. For example, Director of Public Health"
        rows={3}
        initial={quorum?.namedRoles.join('\n') ?? ''}
        {...refused}
      />
      <TextField
        name="minOrganisations"
        label="From how many different organisations? (optional)"
        inputMode="numeric"
        width={3}
        initial={quorum?.minOrganisations?.toString() ?? ''}
        {...refused}
      />
      <Tick
        name="votingOnly"
        label="Count only seats with a vote"
        on={quorum?.votingOnly ?? false}
        {...refused}
      />
      <Tick
        name="deputiesCount"
        label="A deputy counts in place of a member"
        on={quorum?.deputiesCount ?? true}
        {...refused}
      />
      <Tick
        name="remoteCounts"
        label="Members who attend by video or telephone count"
        hint="Committees of a council must meet in person for formal decisions, unless the law says otherwise."
        on={quorum?.remoteCounts ?? false}
        {...refused}
      />
      <Tick
        name="conflictedCount"
        label="Members who withdraw because of an interest still count"
        on={quorum?.conflictedCount ?? false}
        {...refused}
      />
      <Radios
        name="ifLost"
        label="If the quorum is lost"
        choices={IF_LOST}
        initial={quorum?.ifLost ?? 'adjourn'}
        {...refused}
      />
    </>
  );
}
