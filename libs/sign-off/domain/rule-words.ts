import type { Id } from '@folkmoot/kernel/id.js';
import type { SignOffRule } from './rule.js';

/** When the subject is in force, as the page says it. */
export function ruleWords(rule: SignOffRule, nameOf: (id: Id) => string, parties: number): string {
  switch (rule.kind) {
    case 'all':
      return parties === 1
        ? 'In force when the one party has approved.'
        : `In force when ${parties === 2 ? 'both' : `all ${parties}`} parties have approved.`;
    case 'named':
      return `In force when ${listed(rule.organisations.map(nameOf))} ${rule.organisations.length === 1 ? 'has' : 'have'} approved.`;
    case 'number':
      return `In force when ${rule.n} of the ${parties} parties ${rule.n === 1 ? 'has' : 'have'} approved.`;
  }
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
