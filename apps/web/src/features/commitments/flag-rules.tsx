import type { FlagRulesPartsFragment } from '../../gql/operations.js';
import { AgreedFrom } from '../../ui/agreed-from.js';
import { Table } from '../../ui/table.js';
import { FLAGS, ruleWords } from './flag-words.js';

const ORDER = [
  'late',
  'blocked',
  'silent',
  'slipping',
  'moved',
  'waits',
  'not-started',
  'on-track',
  'unshown',
  'done',
];

/** Every flag with its rule, in the order in which they are asked. */
export function FlagMeanings({ today }: { today: FlagRulesPartsFragment['today'] }) {
  const limits: Record<string, number> = {
    silent: today.silentDays,
    'on-track': today.evidenceDays,
    unshown: today.evidenceDays,
    moved: today.movesAllowed,
  };
  const rows = ORDER.flatMap((code) => {
    const shown = FLAGS[code];
    return shown ? [{ code, shown, rule: ruleWords({ code, limit: limits[code] ?? null }) }] : [];
  });
  return (
    <Table
      caption="What the rules say today. The first that holds is shown"
      columns={[
        {
          heading: 'Flag',
          cell: ({ shown }) => (
            <span className={`app-status app-status--${shown.like}`}>
              <span aria-hidden="true" className="app-status__shape">
                {shown.shape}
              </span>
              {shown.word}
            </span>
          ),
        },
        { heading: 'When', cell: ({ rule }) => rule },
      ]}
      rows={rows}
      rowKey={({ code }) => code}
    />
  );
}

export const AgreedLimits = ({ agreed }: Pick<FlagRulesPartsFragment, 'agreed'>) => (
  <AgreedFrom
    caption="Agreed limits"
    none="This place has agreed no limits of its own: the usual ones count."
    agreed={agreed}
    columns={[
      { heading: 'Days of silence', cell: (one) => one.silentDays, numeric: true },
      { heading: 'Days that evidence counts', cell: (one) => one.evidenceDays, numeric: true },
      { heading: 'Moves allowed', cell: (one) => one.movesAllowed, numeric: true },
      { heading: 'Slips that escalate', cell: (one) => one.slipsToEscalate, numeric: true },
    ]}
  />
);
