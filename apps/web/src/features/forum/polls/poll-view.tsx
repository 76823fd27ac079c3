import { formatInstant } from '../../../lib/dates.js';
import { Table } from '../../../ui/table.js';
import { choiceText, type PollShown, verdictWords, whenWords } from './poll-words.js';

/** How a poll stands: the count, the reasons, and apart from them what somebody says follows. */
export function PollView({ poll }: { poll: PollShown }) {
  const counted = poll.verdict !== null;
  return (
    <>
      <p>{whenWords(poll)}</p>
      <p>
        <strong>
          {poll.endedAt || !counted ? '' : 'So far: '}
          {verdictWords(poll)}
        </strong>
      </p>
      <Table
        caption={counted ? 'How it stands' : 'What one can choose'}
        rows={poll.options}
        rowKey={(one) => one.code}
        columns={[
          { heading: 'Answer', cell: (one) => one.text },
          ...(poll.options.some((one) => one.meaning)
            ? [{ heading: 'Meaning', cell: (one: PollShown['options'][number]) => one.meaning || '–' }]
            : []),
          ...(counted
            ? [
                {
                  heading: poll.countedBy === 'person' ? 'People' : 'Organisations',
                  cell: (one: PollShown['options'][number]) => one.count,
                  numeric: true,
                },
              ]
            : []),
        ]}
      />
      {poll.reasons.length > 0 && (
        <>
          <h2>Reasons</h2>
          <ul className="nhsuk-list app-waiting">
            {poll.reasons.map((one) => (
              <li key={`${one.personName} ${one.organisationName}`}>
                <strong>{choiceText(poll, one.choice)}</strong>: {one.text}
                <span className="app-detail">
                  {one.personName}, {one.organisationName}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {poll.outcome && (
        <>
          <h2>What follows from it</h2>
          <p className="app-poll__outcome">{poll.outcome}</p>
          <p className="app-detail">
            {poll.outcomeName}
            {poll.outcomeAt && `, ${formatInstant(poll.outcomeAt)}`}
          </p>
        </>
      )}
      <div className="nhsuk-inset-text">
        <p>
          <span className="nhsuk-u-visually-hidden">Information: </span>A poll is never a decision. It shows
          what people think; what is decided, is decided in a meeting.
        </p>
      </div>
    </>
  );
}
