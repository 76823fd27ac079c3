import type { Type } from '@nestjs/common';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';

@ObjectType('Fault', { description: 'One reason why something was not done.' })
export class FaultType {
  @Field(() => String, { description: 'Stable: programs may rely on it.' })
  code!: string;

  @Field(() => String, {
    description: 'The input field it is about, such as `dueDate`; empty for the whole.',
  })
  path!: string;

  @Field(() => String, { description: 'A sentence for a person.' })
  message!: string;
}

@ObjectType('Refusal', { description: 'Nothing was changed, for these reasons.' })
export class RefusalType {
  @Field(() => [FaultType])
  faults!: FaultType[];
}

const unions = new Map<string, unknown>();

/** The union `Thing | Refusal`, made once per type. */
export function orRefusal(type: Type<object>): Type<unknown> {
  const name = `${type.name.replace(/Type$/, '')}OrRefusal`;
  if (!unions.has(name)) {
    unions.set(
      name,
      createUnionType({
        name,
        types: () => [type, RefusalType] as const,
        resolveType: (value: object) => ('faults' in value ? RefusalType : type),
      }),
    );
  }
  return unions.get(name) as Type<unknown>;
}

/** Turns an action's outcome into what the mutation answers: the thing, read as this reader may see it, or the refusal. */
export async function answer<Outcome, Thing extends object>(
  result: Result<Outcome>,
  read: (outcome: Outcome) => Promise<Thing>,
): Promise<Thing | Refusal> {
  return result.ok ? read(result.value) : result.refusal;
}
