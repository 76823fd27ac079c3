import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import { toStored, type AgreementTerms, type SharingRule } from '../terms/agreement-terms.js';
import { monthsOf } from '../terms/period.js';
import { contributed } from '../terms/rule-terms.js';
import { byBeginning, governingVersion, type GoverningVersion } from './governing-version.js';

/** Months of a year in which the same partners share by the same rules. The last goes on to the end of the year. */
export interface Stretch<V extends GoverningVersion = GoverningVersion> {
  /** By which it is computed: contributions may have moved since it began. */
  readonly version: V;
  /** With which it began. */
  readonly opened: V;
  readonly from: string;
  readonly to: string;
  /** The rules of these schemes in this stretch. */
  readonly rules: readonly SharingRule[];
}

/**
 * The stretches of a year as they are known in a month, for schemes that some version shares together. A version begins another one
 * where it changes who takes part, a host, or a rule; where it moves contributions alone the year stays one, and is shared by what
 * they came to or by what they opened with, as the rule says.
 */
export function stretchesOf<V extends GoverningVersion>(
  versions: readonly V[],
  schemes: ReadonlySet<string>,
  month: string,
): Stretch<V>[] {
  const known = inYear(versions, month);
  const months = known[0] ? monthsOf(known[0].terms.firstMonth, known[0].terms.months) : [];
  const begun: { version: V; opened: V; from: number; signature: string }[] = [];
  for (const [nth, version] of known.entries()) {
    const signature = signatureOf(version.terms, schemes);
    const from = nth === 0 ? 0 : Math.max(0, months.indexOf(version.from.slice(0, 7)));
    const last = begun.at(-1);
    if (last?.signature === signature) last.version = version;
    else {
      // What a later version of the same month says otherwise holds for all of it.
      if (last && from <= last.from) begun.pop();
      begun.push({ version, opened: version, from, signature });
    }
  }
  return begun.map(({ version, opened, from }, nth) => ({
    version,
    opened,
    from: months[from] ?? '',
    to: months[(begun[nth + 1]?.from ?? months.length) - 1] ?? '',
    rules: rulesOf(version.terms, schemes),
  }));
}

/** Schemes that some version of the year shares by one rule, directly or through others: their stretches are the same. */
export function sharedTogether(
  versions: readonly GoverningVersion[],
  month: string,
  scheme: string,
): Set<string> {
  const sets = inYear(versions, month).flatMap(({ terms }) => terms.rules.map((one) => one.schemes));
  const together = new Set([scheme]);
  for (let before = 0; before < together.size;) {
    before = together.size;
    for (const set of sets) if (set.some((one) => together.has(one))) set.forEach((one) => together.add(one));
  }
  return together;
}

/** All schemes that are shared in the year of a month, by who is shared with whom. */
export function groupsOf(versions: readonly GoverningVersion[], month: string): Set<string>[] {
  const groups: Set<string>[] = [];
  for (const { terms } of inYear(versions, month).reverse())
    for (const scheme of terms.rules.flatMap((one) => one.schemes))
      if (!groups.some((one) => one.has(scheme))) groups.push(sharedTogether(versions, month, scheme));
  return groups;
}

/** The versions of the year that a month lies in, as far as they had begun then. */
function inYear<V extends GoverningVersion>(versions: readonly V[], month: string): V[] {
  const firstMonth = governingVersion(versions, month)?.terms.firstMonth;
  return versions
    .filter((one) => one.terms.firstMonth === firstMonth && one.from <= `${month}-31`)
    .sort(byBeginning);
}

const rulesOf = (terms: AgreementTerms, schemes: ReadonlySet<string>): SharingRule[] =>
  terms.rules.filter((rule) => rule.schemes.some((one) => schemes.has(one)));

/** What makes two versions share alike: the same rules, hosts and partners who take part, in the same order. */
function signatureOf(terms: AgreementTerms, schemes: ReadonlySet<string>): string {
  const { rules } = toStored({ ...terms, rules: rulesOf(terms, schemes) });
  const funds = terms.schemes.filter((one) => schemes.has(one.key));
  const text = canonicalJson(rules);
  const takesPart = (id: string): boolean =>
    text.includes(id) || funds.some((one) => one.host === id || contributed(one, id) !== 0n);
  return canonicalJson({
    rules,
    hosts: funds.map((one) => [one.key, one.host]),
    partners: terms.partners.map((one) => one.id).filter(takesPart),
  });
}
