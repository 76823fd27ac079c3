import type { ReactNode } from 'react';
import type { SeatRequestRowFragment } from '../../gql/operations.js';
import type { Refused } from '../../lib/form.js';
import { ChangedMark } from '../../live/changed-mark.js';
import { useAnnounce } from '../../live/announcer.js';
import { useCards } from '../../live/use-cards.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Empty } from '../../ui/empty.js';
import { Instant } from '../../ui/instant.js';
import { type Choice, Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { ArrangeForm, Folded } from './arrange-form.js';
import { Standing } from './standing.js';

export type SeatRequest = SeatRequestRowFragment;

interface Props {
  requests: readonly SeatRequest[];
  seatClasses: readonly Choice[];
  /** Hidden numbers for the forms, one for each request the loader knew; the rest share the last. */
  requestIds: Readonly<Record<string, string>>;
  spareId: string;
  refused: Refused | undefined;
}

/** For the officers: who asks for a seat, as soon as they ask. */
export function SeatRequests({ requests, seatClasses, requestIds, spareId, refused }: Props) {
  const announce = useAnnounce();
  const { rows, marked } = useCards<SeatRequest>('seat-request', requests, {
    onChange: (row) => row?.state === 'waiting' && announce(`${row.organisation.name} asks for a seat.`),
  });
  const waiting = rows
    .filter(({ state }) => state === 'waiting')
    .sort((a, b) => a.askedAt.localeCompare(b.askedAt));
  const answered = rows.filter(({ state }) => state !== 'waiting');
  return (
    <>
      {waiting.length === 0 && (
        <Empty>
          <p>Nobody is waiting for a seat. When an organisation asks, it appears here while you look.</p>
        </Empty>
      )}
      {waiting.map((row) => (
        <article key={row.id} className="app-request">
          <h3>
            {row.organisation.name} <ChangedMark show={marked.has(row.id)} word="asked" />
          </h3>
          <p className="app-detail">
            {row.organisation.sectorName} · {row.person.name} <Standing standing={row.standing} /> ·{' '}
            <Instant at={row.askedAt} />
          </p>
          <p>{row.why}</p>
          <AnswerForms
            row={row}
            seatClasses={seatClasses}
            requestId={requestIds[row.id] ?? spareId}
            refused={refused}
          />
        </article>
      ))}
      {answered.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Answered before</span>
          </summary>
          <ul className="nhsuk-list nhsuk-details__text">
            {answered.map((row) => (
              <li key={row.id}>
                {row.organisation.name}: {row.state}
                {row.reason && `, “${row.reason}”`} <ChangedMark show={marked.has(row.id)} word={row.state} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type FormProps = Pick<Props, 'seatClasses' | 'refused'> & { row: SeatRequest; requestId: string };

/** Two ways to answer, each folded away. */
function AnswerForms({ row, seatClasses, requestId, refused }: FormProps) {
  const about = { seatRequestId: row.id, version: String(row.version) };
  const open = (deed: string) => refused?.values.deed === deed && refused.values.seatRequestId === row.id;
  return (
    <>
      <Folded
        title={
          <>
            Give a seat<Hidden> to {row.organisation.name}</Hidden>
          </>
        }
        open={open('accept')}
      >
        <ArrangeForm deed="accept" about={about} requestId={requestId} refused={refused}>
          {(mine) => (
            <>
              <Select
                name="seatClass"
                label="For whom does the seat speak?"
                choices={seatClasses}
                prompt="Choose"
                {...mine}
              />
              <Checkbox name="voting" label="The seat has a vote" {...mine} />
              <p>
                This also confirms that {row.person.name} speaks for {row.organisation.name}.
              </p>
              <Button>Give the seat</Button>
            </>
          )}
        </ArrangeForm>
      </Folded>
      <Folded
        title={
          <>
            Decline<Hidden> the request of {row.organisation.name}</Hidden>
          </>
        }
        open={open('decline')}
      >
        <ArrangeForm deed="decline" about={about} requestId={requestId} refused={refused}>
          {(mine) => (
            <>
              <TextArea
                name="reason"
                label="Why is there no seat?"
                hint={`${row.person.name} will read it`}
                rows={3}
                {...mine}
              />
              <Button look="secondary">Decline</Button>
            </>
          )}
        </ArrangeForm>
      </Folded>
    </>
  );
}

const Hidden = ({ children }: { children: ReactNode }) => (
  <span className="nhsuk-u-visually-hidden">{children}</span>
);
