import { SOURCE_WORDS } from '@folkmoot/risk-sharing/terms/draft-words.js';
import { monthsOf } from '@folkmoot/risk-sharing/terms/period.js';
import { formatPence } from '../../../lib/money.js';
import { Button } from '../../../ui/button.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextField } from '../../../ui/text-field.js';
import { monthInWords } from '../month-words.js';
import { contributedTo } from '../shown-version.js';
import type { DraftFieldsProps } from './draft-fields-props.js';

const pounds = (pence: string | number | undefined): string =>
  pence === undefined || BigInt(pence) === 0n ? '' : formatPence(BigInt(pence)).slice(1);

/** Who puts in what, in which month: typed row by row, the same each month, or pasted from a spreadsheet. */
export function MoneyFields({ page, terms, refused }: DraftFieldsProps) {
  const at = terms.schemes.findIndex((one) => one.key === page.key);
  const scheme = terms.schemes[at]!;
  const path = `schemes.${String(at)}.contributions`;
  const partners = terms.partners.map((one) => ({ value: one.id, text: one.name }));
  const sources = Object.entries(SOURCE_WORDS).map(([value, text]) => ({ value, text }));
  const rows = [...scheme.contributions, null];
  return (
    <>
      <p>
        Together <strong>{formatPence(contributedTo(scheme))}</strong>
        {scheme.form === 'pooled' &&
          '. Only councils and prescribed NHS bodies put money into a pooled fund.'}
      </p>
      {rows.map((row, n) => {
        const name = (field: string) => `${path}.${String(n)}.${field}`;
        const who = terms.partners.find((one) => one.id === row?.partner)?.name;
        return (
          <fieldset
            className="nhsuk-fieldset app-contribution"
            key={name('row')}
            id={`field-${name('row').replaceAll('.', '-')}`}
          >
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
              {row
                ? `${who ?? 'An organisation that is no partner now'}: ${formatPence(contributedTo({ ...scheme, contributions: [row] }))}`
                : 'Add a contribution'}
            </legend>
            <div className="app-contribution__head">
              <Select
                name={name('partner')}
                label="Partner"
                prompt="Choose a partner"
                choices={partners}
                initial={row?.partner}
                {...refused}
              />
              <Select
                name={name('source')}
                label="Where does it come from?"
                choices={sources}
                initial={row?.source ?? 'additional'}
                {...refused}
              />
              <TextField
                name={name('each')}
                label="The same each month (optional)"
                hint="In pounds. It goes before the single months."
                width={10}
                inputMode="decimal"
                {...refused}
              />
            </div>
            <details className="nhsuk-details" open={row !== null || refused !== undefined || undefined}>
              <summary className="nhsuk-details__summary">
                <span className="nhsuk-details__summary-text">Month by month, in pounds</span>
              </summary>
              <div className="nhsuk-details__text app-contribution__months">
                {Array.from({ length: terms.months }, (_, month) => (
                  <TextField
                    key={month}
                    name={name(`pence.${String(month)}`)}
                    label={monthLabel(terms.firstMonth, month)}
                    width={10}
                    inputMode="decimal"
                    initial={pounds(row?.pence[month])}
                    {...refused}
                  />
                ))}
              </div>
            </details>
            {row && (
              <Button look="secondary" small name="do" value={`out:${String(n)}`}>
                Take out<span className="nhsuk-u-visually-hidden">: contribution of {who}</span>
              </Button>
            )}
          </fieldset>
        );
      })}
      <TextArea
        name="paste"
        label="Paste from a spreadsheet (optional)"
        hint="Each line: the partner’s name, where the money comes from, then an amount for each month. Copy the cells as they are."
        rows={4}
        {...refused}
      />
      <Button>Save</Button>
    </>
  );
}

function monthLabel(firstMonth: string | null, month: number): string {
  const found = monthsOf(firstMonth, month + 1).at(-1);
  return found ? monthInWords(found) : `Month ${String(month + 1)}`;
}
