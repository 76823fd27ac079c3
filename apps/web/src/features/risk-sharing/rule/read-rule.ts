import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type {
  WrittenBasis,
  WrittenCap,
  WrittenLayer,
  WrittenOverflow,
  WrittenShares,
} from '@folkmoot/risk-sharing/domain/written-rule.js';
import type { Values } from '../../../lib/form.js';
import { readAmount, readParts, type Amount } from './amount-text.js';
import type { WrittenSharing } from './rule-values.js';

export interface ReadRule {
  readonly sharing: WrittenSharing;
  /** Of what was typed and is no amount, part or per cent; paths are names of fields. */
  readonly faults: readonly Fault[];
}

/** What the form's fields say. A field that cannot be read is a fault and counts as nothing, so that the rest can be shown. */
export function readRule(values: Values, partners: readonly string[], schemes: readonly string[]): ReadRule {
  const reader = new Reader(values, partners);
  const over = reader.layers('over');
  const under = values.same === 'on' ? over : reader.layers('under');
  const caps = reader.caps();
  return {
    sharing: {
      schemes: schemes.filter((key) =>
        values.together === undefined
          ? values[`scheme.${key}`] === 'on'
          : values.together.split(' ').includes(key),
      ),
      rule: {
        over,
        under,
        reservePence: reader.pence('reserve').toString(),
        caps,
        capOverflow: reader.overflow(),
      },
      printedBps: reader.printed(),
      governs: values.governs === 'printed' || values.governs === 'contribution' ? values.governs : null,
    },
    faults: reader.faults,
  };
}

/** How many of a list the form has. */
export const countOf = (values: Values, list: string): number =>
  Math.min(30, Math.max(0, Number.parseInt(values[`${list}.count`] ?? '', 10) || 0));

class Reader {
  readonly faults: Fault[] = [];

  constructor(
    private readonly values: Values,
    private readonly partners: readonly string[],
  ) {}

  layers(direction: 'over' | 'under'): WrittenLayer[] {
    const count = Math.max(1, countOf(this.values, direction));
    const ends: (Amount | null)[] = [];
    for (let at = 0; at < count - 1; at += 1)
      ends.push(this.end(`${direction}.${String(at)}.to`, ends[0]?.unit));
    const unit = ends.find((end) => end !== null)?.unit ?? 'pence';
    return Array.from({ length: count }, (_, at) => ({
      from: (at === 0 ? 0n : (ends[at - 1]?.amount ?? 0n)).toString(),
      to: at === count - 1 ? null : (ends[at]?.amount ?? 0n).toString(),
      unit,
      basis: this.basis(`${direction}.${String(at)}`),
    }));
  }

  /** Bounds of one list are all in pounds or all of the pool: else a gap could open between two of them. */
  private end(name: string, unit: Amount['unit'] | undefined): Amount | null {
    const end = readAmount(this.values[name] ?? '');
    if (!end) this.say('amount', name, 'Enter where this layer ends, such as £240,000 or 1%.');
    else if (unit !== undefined && end.unit !== unit) {
      this.say('mixed', name, 'Enter all bounds of a list in pounds, or all in per cent of the pool.');
      return null;
    }
    return end;
  }

  private basis(name: string): WrittenBasis {
    const then = this.then(name);
    if (then.kind === 'ownLine' || this.values[`${name}.reserve`] !== 'on') return then;
    return { kind: 'reserve', then };
  }

  private then(name: string): Exclude<WrittenBasis, { kind: 'reserve' }> {
    const kind = this.values[`${name}.basis`];
    if (kind === 'carryForward' || kind === 'escalate' || kind === 'ownLine') return { kind };
    return this.shares(name);
  }

  private shares(name: string): WrittenShares {
    const of = (field: string): string => this.values[`${name}.${field}`] ?? '';
    switch (of('basis')) {
      case 'single':
        if (!this.partners.includes(of('partner')))
          this.say('partner', `${name}.partner`, 'Choose a partner.');
        return { kind: 'single', partner: of('partner') || (this.partners[0] ?? '') };
      case 'fixed':
        return { kind: 'fixed', shares: this.parts(name) };
      case 'weights':
        return {
          kind: 'weights',
          ...(of('name') ? { name: of('name') } : {}),
          asOf: of('asOf') || null,
          shares: this.parts(name),
          ifZero: this.ifZero(of('ifZero')),
        };
      case 'opening':
        return { kind: 'contribution', asOf: 'opening', ifZero: this.ifZero(of('ifZero')) };
      default:
        return { kind: 'contribution', asOf: 'final', ifZero: this.ifZero(of('ifZero')) };
    }
  }

  private ifZero(text: string): Extract<WrittenShares, { kind: 'weights' }>['ifZero'] {
    if (text === '') return null;
    if (text === 'equally')
      return { kind: 'fixed', shares: Object.fromEntries(this.partners.map((id) => [id, '1'])) };
    if (text === 'contribution') return { kind: 'contribution', asOf: 'final' };
    if (text === 'opening') return { kind: 'contribution', asOf: 'opening' };
    if (this.partners.includes(text)) return { kind: 'single', partner: text };
    return kept(text);
  }

  private parts(name: string): Record<string, string> {
    const fields = this.partners.map((_, at) => `${name}.share.${String(at)}`);
    const read = readParts(fields.map((field) => this.values[field] ?? ''));
    for (const [at, part] of read.entries())
      if (part === null)
        this.say(
          'part',
          fields[at] ?? '',
          'Enter a number, such as 60 or 38,400. Leave it empty for nothing.',
        );
    return Object.fromEntries(this.partners.map((id, at) => [id, (read[at] ?? 0n).toString()]));
  }

  caps(): WrittenCap[] {
    return Array.from({ length: countOf(this.values, 'caps') }, (_, at) => {
      const of = (field: string): string => this.values[`caps.${String(at)}.${field}`] ?? '';
      const limit = readAmount(of('limit'));
      if (!limit)
        this.say(
          'amount',
          `caps.${String(at)}.limit`,
          'Enter the most that this partner bears, such as £250,000 or 5%.',
        );
      if (!this.partners.includes(of('partner')))
        this.say('partner', `caps.${String(at)}.partner`, 'Choose whose cap this is.');
      const direction = of('direction');
      return {
        partner: of('partner') || (this.partners[0] ?? ''),
        direction: direction === 'under' || direction === 'both' ? direction : 'over',
        limit: (limit?.amount ?? 0n).toString(),
        unit: limit?.unit ?? 'pence',
      };
    });
  }

  overflow(): WrittenOverflow {
    const kind = this.values['overflow.basis'] ?? 'escalate';
    if (countOf(this.values, 'caps') === 0 || kind === 'escalate') return { mode: 'decide' };
    const basis = this.shares('overflow');
    return basis.kind === 'single'
      ? { mode: 'partner', partner: basis.partner }
      : { mode: 'redistribute', basis };
  }

  pence(name: string): bigint {
    const text = this.values[name] ?? '';
    if (text === '') return 0n;
    const read = readAmount(text);
    if (read?.unit === 'pence') return read.amount;
    this.say('amount', name, 'Enter an amount in pounds, such as £120,000. Leave it empty for none.');
    return 0n;
  }

  /** The percentages as the paper prints them; null where none is given. */
  printed(): Record<string, string> | null {
    const fields = this.partners.map((_, at) => `printed.${String(at)}`);
    if (fields.every((field) => !this.values[field])) return null;
    return Object.fromEntries(
      this.partners.map((id, at) => {
        const text = this.values[fields[at] ?? ''] || '0%';
        const read = readAmount(text.endsWith('%') ? text : `${text}%`);
        if (!read)
          this.say('percent', fields[at] ?? '', 'Enter a per cent with two decimals at most, such as 51%.');
        return [id, (read?.amount ?? 0n).toString()];
      }),
    );
  }

  private say(code: string, name: string, message: string): void {
    this.faults.push(fault(`rule-form/${code}`, name, message));
  }
}

type End = NonNullable<Extract<WrittenShares, { kind: 'weights' }>['ifZero']>;

/** What was written by other means than this form and is posted back as it was; nothing where it is not of that form. */
function kept(text: string): End | null {
  try {
    const given = JSON.parse(text) as Partial<End>;
    if (given.kind !== 'fixed' && given.kind !== 'weights') return null;
    const shares = Object.entries('shares' in given ? (given.shares ?? {}) : {});
    const whole = shares.length > 0 && shares.every(([, part]) => /^\d{1,30}$/.test(String(part)));
    return whole ? (given as End) : null;
  } catch {
    return null;
  }
}
