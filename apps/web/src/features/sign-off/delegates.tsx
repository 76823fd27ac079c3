import type { SignOffPageQuery } from '../../gql/operations.js';

type Page = NonNullable<SignOffPageQuery['signOffPage']>;

/** A minor amendment says so, and who approves it alone for whom. */
export function Delegates({ page }: { page: Page }) {
  const { minorWords, parties } = page.signOff;
  if (!minorWords) return null;
  return (
    <section aria-labelledby="minor-amendment">
      <h2 id="minor-amendment">A minor amendment</h2>
      <p>{minorWords}</p>
      {page.delegates.length === 0 ? (
        <p>No party has delegated minor amendments: whoever signs for each one signs.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {page.delegates.map(({ organisationId, name, words }) => (
            <li key={organisationId}>
              For{' '}
              {parties.find((one) => one.organisationId === organisationId)?.organisationName ?? 'a party'},{' '}
              {name} alone approves it. What was delegated: {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
