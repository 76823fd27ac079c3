import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { PLATFORM } from '@folkmoot/kernel/audience.js';
import { ACCESS, type Access } from './access.js';
import type { ReaderContext } from './reader-context.js';

/** Closed by construction: an operation that does not say who may call it is refused, whoever calls. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === undefined)
      throw new Error(
        `${context.getClass().name}.${context.getHandler().name} does not say who may call it.`,
      );
    if (access.kind === 'public') return true;
    if (context.getType<GqlContextType>() !== 'graphql') return false;
    const { reader, scope } = readerOf(context);
    if (access.kind === 'operator') {
      if (!(await scope()).holds(PLATFORM, 'operator')) throw notSignedIn();
      return true;
    }
    // An audience reads cards for everyone in it: it is no visitor, and its scope is the narrowest there is.
    if (reader.kind === 'visitor') throw notSignedIn();
    return true;
  }
}

function readerOf(context: ExecutionContext): {
  reader: ReaderContext['reader'];
  scope: () => ReturnType<ReaderContext['scope']>;
} {
  const me = GqlExecutionContext.create(context).getContext<ReaderContext>();
  return { reader: me.reader, scope: () => me.scope() };
}

const notSignedIn = (): GraphQLError =>
  new GraphQLError('Sign in to see this. If you are signed in, ask the secretary of the place for access.', {
    extensions: { code: 'NOT_SIGNED_IN' },
  });
