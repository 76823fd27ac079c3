import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { aboutPerson } from '../contract/people.js';
import { nameFault, tidyName } from '../domain/person-name.js';
import type { Person } from '../domain/person.js';
import { personTable } from '../storage/person.table.js';

export interface ChangeName extends Requested {
  readonly version: number;
  readonly name: string;
}

/** A person corrects how others see their name, also beside what they did before. */
export const changeName = defineAction<ChangeName, Pick<Person, 'id'>, { personId: string }>({
  name: 'access.change-name',
  find: (_, { tx, scope }) =>
    tx.row<Pick<Person, 'id'>>('SELECT id FROM access.person WHERE id = $1 AND erased_at IS NULL', [
      scope.person?.personId ?? null,
    ]),
  may: (scope, person) => scope.person?.personId === person.id,
  decide({ id }, { name: typed, version }) {
    const name = tidyName(typed);
    const wrong = nameFault(name);
    if (wrong) return refused(refusal(wrong));
    return done({
      rows: [update(personTable, { id, version }, { name })],
      events: [aboutPerson('access.name-changed', id, {})],
      result: { personId: id },
    });
  },
});
