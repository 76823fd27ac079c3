import { formatDate } from '../../../lib/dates.js';
import { Button, ButtonGroup } from '../../../ui/button.js';
import { DateField } from '../../../ui/date-field.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import type { DraftFieldsProps } from './draft-fields-props.js';

/** In the order that decides who pays an odd penny; one press moves a partner, with or without scripts. */
export function PartnerFields({ terms, organisations, refused }: DraftFieldsProps) {
  const { partners } = terms;
  const others = organisations.filter((one) => !partners.some(({ id }) => id === one.id));
  return (
    <>
      <p>
        The order settles who bears an odd penny, and nothing else. Once all have signed it is the order of
        that version.
      </p>
      <ol className="nhsuk-list app-parties">
        {partners.map((partner, at) => (
          <li key={partner.id} className="nhsuk-u-margin-bottom-5">
            <input type="hidden" name="partner" value={partner.id} />
            <h2 className="nhsuk-heading-s">{partner.name}</h2>
            <p>
              {organisations.find((one) => one.id === partner.id)?.whyItMayPool ??
                (partner.mayPool ? 'May pool its money.' : 'May not pool its money.')}
            </p>
            {(partner.needsConsent || partner.consent) && (
              <Consent at={at} consent={partner.consent} refused={refused} />
            )}
            <ButtonGroup>
              {at > 0 && (
                <Button look="secondary" small name="do" value={`up:${String(at)}`}>
                  Move up<span className="nhsuk-u-visually-hidden">: {partner.name}</span>
                </Button>
              )}
              {at < partners.length - 1 && (
                <Button look="secondary" small name="do" value={`down:${String(at)}`}>
                  Move down<span className="nhsuk-u-visually-hidden">: {partner.name}</span>
                </Button>
              )}
              <Button look="secondary" small name="do" value={`out:${String(at)}`}>
                Take out<span className="nhsuk-u-visually-hidden">: {partner.name}</span>
              </Button>
            </ButtonGroup>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <Select
          name="add"
          label="Add a partner"
          hint="It sees the draft from then on, with everybody who represents or signs for it."
          prompt="Choose an organisation"
          choices={others.map((one) => ({ value: one.id, text: one.name }))}
          {...refused}
        />
      )}
      <Button>Save</Button>
    </>
  );
}

function Consent({
  at,
  consent,
  refused,
}: {
  at: number;
  consent: { by: string; on: string; reference: string } | null;
  refused: DraftFieldsProps['refused'];
}) {
  const name = (field: string) => `partners.${String(at)}.consent.${field}`;
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
        Consent to pool with a council
      </legend>
      <p className="nhsuk-hint">An NHS trust needs the consent of its commissioners (SI 2000/617).</p>
      <TextField name={name('by')} label="Who gave it?" initial={consent?.by} {...refused} />
      <DateField
        name={name('on')}
        label="When?"
        initial={consent ? formatDate(consent.on) : undefined}
        {...refused}
      />
      <TextField
        name={name('reference')}
        label="Where is it recorded?"
        hint="For example, a minute"
        initial={consent?.reference}
        {...refused}
      />
    </fieldset>
  );
}
