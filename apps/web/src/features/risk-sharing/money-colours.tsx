import type { MoneyColourPartsFragment } from '../../gql/operations.js';
import type { Refused, Values } from '../../lib/form.js';
import { AgreedFrom } from '../../ui/agreed-from.js';
import { Table } from '../../ui/table.js';
import { TextField } from '../../ui/text-field.js';
import { MoneyTag, perCent, type Limits } from './year/amounts.js';

/** Each mark with its rule. */
export const ColourMeanings = ({ today }: { today: Limits }) => (
  <Table
    caption="What a mark says today"
    columns={[
      { heading: 'Mark', cell: ({ standing }) => <MoneyTag position={{ ...today, standing }} /> },
      { heading: 'When', cell: ({ when }) => when },
    ]}
    rows={[
      {
        standing: 'on-budget',
        when: `Green: the forecast is at most ${perCent(today.greenBps)} of the budget away from it, above or below.`,
      },
      { standing: 'near-budget', when: `Amber: at most ${perCent(today.amberBps)}.` },
      { standing: 'off-budget', when: 'Red: further away.' },
    ]}
    rowKey={({ standing }) => standing}
  />
);

export const AgreedColours = ({ agreed }: Pick<MoneyColourPartsFragment, 'agreed'>) => (
  <AgreedFrom
    caption="Agreed marks"
    none="This place has agreed on nothing else: the usual 1% and 3% count."
    agreed={agreed}
    columns={[
      { heading: 'Green up to', cell: (one) => perCent(one.greenBps), numeric: true },
      { heading: 'Amber up to', cell: (one) => perCent(one.amberBps), numeric: true },
    ]}
  />
);

const LABELS = {
  greenBps: 'Up to how many per cent of the budget is a forecast green?',
  amberBps: 'Up to how many per cent is it amber?',
} as const;
type Part = keyof typeof LABELS;
const PARTS = Object.keys(LABELS) as Part[];

export const ColourFields = ({ today, refused }: { today: Limits; refused: Refused | undefined }) =>
  PARTS.map((name) => (
    <TextField
      key={name}
      name={name}
      label={LABELS[name]}
      inputMode="decimal"
      width={4}
      initial={String(today[name] / 100)}
      {...refused}
    />
  ));

/** What was typed, in hundredths of 1%; null where it is no such number, which the rules refuse in their own words. */
export const coloursIn = (values: Values): Record<Part, number | null> =>
  Object.fromEntries(
    PARTS.map((name) => {
      const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(values[name] ?? '') ?? [];
      return [name, whole === undefined ? null : Number(whole + decimals.padEnd(2, '0'))];
    }),
  ) as Record<Part, number | null>;
