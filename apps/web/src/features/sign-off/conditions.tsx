import type {
  SignOffConditionPartsFragment,
  SignOffPageQuery,
  SignOffPartyPartsFragment,
} from '../../gql/operations.js';
import { formatDate } from '../../lib/dates.js';
import { Button } from '../../ui/button.js';
import { FoldedDeed, type DeedProps } from '../../ui/deed-form.js';
import { StatusTag } from '../../ui/status-tag.js';
import { TextArea } from '../../ui/text-area.js';

type Page = NonNullable<SignOffPageQuery['signOffPage']>;
type Props = Omit<DeedProps, 'upon'> & { page: Page; parties: readonly SignOffPartyPartsFragment[] };

/** On what approvals depend, who sees to each, and what shows it. */
export function Conditions({ page, parties, ...deed }: Props) {
  const withConditions = parties.filter((one) => one.conditions.length > 0);
  if (withConditions.length === 0) return null;
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">Conditions</h2>
      {withConditions.map((party) => (
        <div key={party.id}>
          <h3>Set by {party.organisationName}</h3>
          <ol className="nhsuk-list nhsuk-list--number">
            {party.conditions.map((one) => (
              <li key={one.id}>
                <Condition condition={one} />
                <ConditionDeeds page={page} condition={one} {...deed} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Condition({ condition }: { condition: SignOffConditionPartsFragment }) {
  const { words, ownerName, ownerPersonName, due, shown, met } = condition;
  return (
    <>
      {words} <StatusTag status={met ? 'done' : 'pending'} />
      <span className="app-board__small">
        {ownerPersonName ? `${ownerPersonName}, ${ownerName}` : ownerName}
        {due && `, by ${formatDate(due)}`}
      </span>
      {shown && <span className="app-board__small">Shown by: {shown}</span>}
    </>
  );
}

function ConditionDeeds({
  page,
  condition,
  ...deed
}: Omit<DeedProps, 'upon'> & { page: Page; condition: SignOffConditionPartsFragment }) {
  const accepts = page.mayAccept.includes(condition.id);
  if (!accepts && !page.mayShow.includes(condition.id)) return null;
  const name = `${accepts ? 'accept' : 'show'}-${condition.id}`;
  const title = accepts ? 'Say that this condition is met' : 'Say what shows that it is met';
  return (
    <FoldedDeed
      deed={name}
      title={`${title} (condition ${condition.position})`}
      upon={{ id: condition.id, version: condition.version }}
      {...deed}
    >
      {(refused) => (
        <>
          <TextArea
            name="shown"
            label="What shows that it is met?"
            hint={
              accepts && condition.shown
                ? 'Leave this empty to agree with what was said.'
                : 'For example, the paper or the page where it can be seen.'
            }
            rows={3}
            of={refused ? undefined : name}
            {...refused}
          />
          <Button look="secondary">{accepts ? 'It is met' : 'Save what shows it'}</Button>
        </>
      )}
    </FoldedDeed>
  );
}
