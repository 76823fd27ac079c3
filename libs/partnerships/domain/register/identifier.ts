/** Who gave the code: NHS Organisation Data Service, Office for National Statistics, Charity Commission, Companies House, Care Quality Commission. */
export const SCHEMES = ['ods', 'ons', 'charity', 'company', 'cqc'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** A code is text: its leading noughts count (`00C`, `00738693`), and `5E2` is not a number. */
export interface Identifier {
  readonly scheme: Scheme;
  readonly value: string;
}

const FORMS: Readonly<Record<Scheme, RegExp>> = {
  ods: /^[A-Z0-9]{2,6}$/,
  ons: /^[EWSNK][0-9]{8}$/,
  // England and Wales; Scottish and Northern Irish registers have codes of their own
  charity: /^[0-9]{6,7}$/,
  // eight digits, or two letters and six (RC, CE, OC…), or the old registered societies' IP12345R
  company: /^([0-9]{8}|[A-Z]{2}[0-9]{5}[0-9A-Z])$/,
  cqc: /^[0-9]-[0-9]{6,12}$/,
};

export const hasForm = (scheme: Scheme, value: string): boolean => FORMS[scheme].test(value);

export const identifierKey = ({ scheme, value }: Identifier): string => `${scheme}:${value}`;

/**
 * A company number as Companies House writes it, or null when the text cannot be one. Spreadsheets drop
 * leading noughts; a number of digits only is always eight long, so they can be put back.
 */
export function normaliseCompanyNumber(text: string): string | null {
  const packed = text.toUpperCase().replace(/\s+/g, '');
  const whole = /^[0-9]{5,7}$/.test(packed) ? packed.padStart(8, '0') : packed;
  return hasForm('company', whole) ? whole : null;
}
