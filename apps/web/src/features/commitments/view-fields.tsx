import type { BoardChoicesQuery } from '../../gql/operations.js';
import type { BoardView } from '../../lib/board-view.js';
import type { Refused, Values } from '../../lib/form.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Radios } from '../../ui/radios.js';
import { type Choice, Select } from '../../ui/select.js';
import { FLAGS, flagFilterWord } from './flag-words.js';
import { GROUPINGS, SORTS } from './grouping.js';
import { STANDINGS, standingWord } from './standing.js';

export type Choices = NonNullable<BoardChoicesQuery['boardChoices']>;

const choicesOf = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** Everything that can be chosen of a board, each with what it leaves in. */
export function ViewFields({ choices, form }: { choices: Choices; form: Refused }) {
  const { organisations, priorities, withoutPriority, mayKeep } = choices;
  return (
    <>
      <Radios name="by" label="Group by" choices={choicesOf(GROUPINGS)} {...form} />
      <Radios name="sort" label="Order under each heading" choices={choicesOf(SORTS)} {...form} />
      <Select
        name="standing"
        label="How it stands"
        prompt="All"
        choices={STANDINGS.map((one) => ({ value: one, text: standingWord(one) }))}
        {...form}
      />
      <Select
        name="flag"
        label="What the rules say"
        prompt="Anything"
        choices={Object.keys(FLAGS).map((one) => ({ value: one, text: flagFilterWord(one) }))}
        {...form}
      />
      <Select
        name="organisation"
        label="Organisation"
        prompt="All"
        choices={organisations.map(({ id, name, count }) => ({ value: id, text: `${name} (${count})` }))}
        {...form}
      />
      <Select
        name="priority"
        label="Priority of the plan"
        prompt="All"
        choices={[
          ...priorities.map(({ id, number, title, count }) => ({
            value: id,
            text: `${number}: ${title} (${count})`,
          })),
          ...(withoutPriority > 0 ? [{ value: 'none', text: `None (${withoutPriority})` }] : []),
        ]}
        {...form}
      />
      <Checkbox
        name="escalated"
        label="Only what is escalated"
        hint="It has slipped too often, and no officer has seen to it yet."
        {...form}
      />
      {mayKeep && (
        <>
          <Checkbox
            name="mine"
            label="Only mine"
            hint="What you do, and what waits for anybody of your organisation."
            {...form}
          />
          <Checkbox name="changed" label="Only what changed since I looked" {...form} />
        </>
      )}
    </>
  );
}

/** The view that the fields say. */
export const viewTyped = (values: Values): BoardView => ({
  by: values.by || 'priority',
  sort: values.sort || 'due',
  standing: values.standing || null,
  flag: values.flag || null,
  organisationId: values.organisation || null,
  priority: values.priority || null,
  mine: values.mine === 'on',
  changed: values.changed === 'on',
  escalated: values.escalated === 'on',
});

export const typedOf = (view: BoardView): Values => ({
  by: view.by,
  sort: view.sort,
  standing: view.standing ?? '',
  flag: view.flag ?? '',
  organisation: view.organisationId ?? '',
  priority: view.priority ?? '',
  mine: view.mine ? 'on' : '',
  changed: view.changed ? 'on' : '',
  escalated: view.escalated ? 'on' : '',
});
