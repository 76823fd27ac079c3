import {
  applyDecorators,
  createParamDecorator,
  SetMetadata,
  type ExecutionContext,
  type Type,
} from '@nestjs/common';
import { GqlExecutionContext, Mutation, Query, type ReturnTypeFunc } from '@nestjs/graphql';
import { ACCESS, type Access } from './access.js';
import type { ReaderContext } from './reader-context.js';
import { orRefusal } from './refusal.type.js';

interface Options {
  readonly who: Access;
  readonly nullable?: boolean;
  readonly description?: string;
}

/** A question: the only way to declare a root query. Without an answer to "who may ask" it does not compile. */
export const Ask = (returns: ReturnTypeFunc, { who, ...options }: Options): MethodDecorator =>
  applyDecorators(Query(returns, options), SetMetadata(ACCESS, who));

/** A deed: the only way to declare a mutation. It answers with the thing or with a refusal that names every fault. */
export const Do = (
  returns: () => Type<object>,
  { who, description }: Omit<Options, 'nullable'>,
): MethodDecorator => {
  // Nest collects unions before it builds the schema, so this one is made now and not when the schema asks.
  const union = orRefusal(returns());
  return applyDecorators(
    Mutation(() => union, { description }),
    SetMetadata(ACCESS, who),
  );
};

/** The reader of this request, with its scope. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): ReaderContext => {
  return GqlExecutionContext.create(context).getContext<ReaderContext>();
});
