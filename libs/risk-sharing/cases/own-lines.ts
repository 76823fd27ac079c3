/**
 * Files say each partner's own lines in many ways: beside the partner, as a list of lines, as an object by partner in the case or in
 * the layer's basis, under names such as `lines`, `ownLines` or `lineVariances`. This finds them and gives them the one name that is
 * computed from. What says nothing of lines stays as it is.
 */
export function withOwnLines(given: unknown): unknown {
  if (!isObject(given) || given.lineVariancesPence != null || isLines(given.lines)) return given;
  const found = named(given, LINES) ?? ofPartners(given.partners) ?? ofBasis(given.rule);
  return found ? { ...given, lines: undefined, lineVariancesPence: found } : given;
}

const LINES = /line/i;
const AMOUNT = /line|variance/i;
type Json = Readonly<Record<string, unknown>>;

const isObject = (one: unknown): one is Json =>
  typeof one === 'object' && one !== null && !Array.isArray(one);
const isAmount = (one: unknown): boolean => typeof one === 'number' || typeof one === 'string';
const isAmounts = (one: unknown): one is Json =>
  isObject(one) && Object.keys(one).length > 0 && Object.values(one).every(isAmount);
/** The form's own list, which says what is wrong with itself. */
const isLines = (one: unknown): boolean =>
  Array.isArray(one) && one.every((line) => isObject(line) && 'variancePence' in line);

function named(given: Json, name: RegExp): Json | null {
  for (const [key, value] of Object.entries(given)) if (name.test(key) && isAmounts(value)) return value;
  return null;
}

function ofPartners(partners: unknown): Json | null {
  if (!Array.isArray(partners) || partners.length === 0) return null;
  const lines: Record<string, unknown> = {};
  for (const partner of partners as unknown[]) {
    if (!isObject(partner) || typeof partner.id !== 'string') return null;
    const key = Object.keys(partner).find((one) => AMOUNT.test(one) && isAmount(partner[one]));
    if (!key) return null;
    lines[partner.id] = partner[key];
  }
  return lines;
}

function ofBasis(rule: unknown): Json | null {
  if (!isObject(rule)) return null;
  for (const layers of [rule.over, rule.under])
    for (const layer of Array.isArray(layers) ? (layers as unknown[]) : [])
      if (isObject(layer) && isObject(layer.basis) && layer.basis.kind === 'ownLine') {
        const found = Object.entries(layer.basis).find(([key, value]) => key !== 'kind' && isAmounts(value));
        if (found) return found[1] as Json;
      }
  return null;
}
