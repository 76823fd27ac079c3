const SCHEMES: Readonly<Record<string, string>> = {
  charity: 'Charity',
  company: 'Company',
  ods: 'ODS code',
  ons: 'ONS code',
};

/** `ODS code QOP`. */
export const codeWords = ({ scheme, value }: { scheme: string; value: string }): string =>
  `${SCHEMES[scheme] ?? scheme} ${value}`;
