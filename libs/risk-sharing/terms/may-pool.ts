/**
 * Who may put money into a pooled fund with whom: councils and prescribed NHS bodies (NHS Bodies and Local Authorities
 * Partnership Arrangements Regulations 2000, SI 2000/617, regulations 3 and 4; section 75 of the NHS Act 2006).
 */
const PRESCRIBED: Readonly<Record<string, string>> = {
  council: 'It is a council, which may pool budgets with the NHS (section 75 of the NHS Act 2006).',
  icb: 'It is an integrated care board, a prescribed NHS body.',
  'nhs-trust': 'It is an NHS trust or foundation trust, a prescribed NHS body. Pooling needs consent.',
};

export const mayPool = (sector: string): boolean => Object.hasOwn(PRESCRIBED, sector);

/** An NHS trust pools with a council only with the consent of those who commission it. */
export const needsConsent = (sector: string): boolean => sector === 'nhs-trust';

export const whyItMayPool = (sector: string): string =>
  PRESCRIBED[sector] ??
  'It is neither a council nor a prescribed NHS body, so it cannot pool. It can join aligned schemes and be paid by others.';
