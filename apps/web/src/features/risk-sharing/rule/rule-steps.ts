import { FAMILIES } from '@folkmoot/risk-sharing/domain/families.js';
import type { Values } from '../../../lib/form.js';
import { countOf } from './read-rule.js';
import { NOTHING_YET, valuesOfRule } from './rule-values.js';

export interface Stepped {
  readonly values: Values;
  /** The field where somebody goes on. */
  readonly focus: string;
}

const TICKS = /^(same|scheme\..+|.+\.reserve)$/;

/** What a form says now over what it said before: a tick that was taken away is in no form, and what is folded away is kept. */
export function over(before: Values, now: Values): Values {
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !TICKS.test(name)));
  return withOwnGains({ ...kept, ...now });
}

/** Gains that were shared like losses begin as a copy of them once they are shared otherwise. */
export function withOwnGains(values: Values): Values {
  if (values.same === 'on' || countOf(values, 'under') > 0) return values;
  const copies = Object.entries(values)
    .filter(([name]) => name.startsWith('over.'))
    .map(([name, value]) => [name.replace('over.', 'under.'), value]);
  return { ...values, ...(Object.fromEntries(copies) as Values) };
}

/** What a button of the form does: `add.over`, `remove.caps.1`, `family`. Nothing for any other. */
export function stepped(
  values: Values,
  step: string,
  partners: readonly string[],
  host: string | null,
): Stepped | null {
  const [verb, list = '', nth] = step.split('.');
  if (verb === 'add') return added(values, list);
  if (verb === 'remove') return removed(values, list, Number(nth));
  const family = verb === 'family' && FAMILIES.find(({ code }) => code === values.family);
  if (!family) return verb === 'family' ? { values, focus: 'family' } : null;
  const rule = family.make({ partners, host });
  const kept = Object.entries(values).filter(([name]) =>
    /^(scheme|together|title|printed|governs|requestId|version|family)\b/.test(name),
  );
  return {
    values: {
      ...valuesOfRule({ ...NOTHING_YET, rule }, partners, null),
      ...(Object.fromEntries(kept) as Values),
    },
    focus: 'over.0.basis',
  };
}

function added(values: Values, list: string): Stepped {
  const count = list === 'caps' ? countOf(values, list) : Math.max(1, countOf(values, list));
  const focus = list === 'caps' ? `caps.${String(count)}.partner` : `${list}.${String(count - 1)}.to`;
  return { values: { ...values, [`${list}.count`]: String(Math.min(30, count + 1)) }, focus };
}

function removed(values: Values, list: string, nth: number): Stepped {
  const count = countOf(values, list);
  const all = Object.entries(values).flatMap(([name, value]): [string, string][] => {
    const at = new RegExp(`^${list}\\.(\\d+)\\.(.*)$`).exec(name);
    if (!at) return [[name, value]];
    const place = Number(at[1]);
    if (place === nth) return [];
    return [[`${list}.${String(place > nth ? place - 1 : place)}.${at[2] ?? ''}`, value]];
  });
  const left = Math.max(0, count - 1);
  return {
    values: { ...(Object.fromEntries(all) as Values), [`${list}.count`]: String(left) },
    focus: list === 'caps' ? 'overflow.basis' : `${list}.0.basis`,
  };
}
