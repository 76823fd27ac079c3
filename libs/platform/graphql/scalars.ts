import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';

/** Names the types that the decorators refer to, such as `@Field(() => LocalDateScalar)`. */
@Scalar('LocalDate', () => LocalDateScalar)
export class LocalDateScalar implements CustomScalar<string, LocalDate> {
  description = 'A calendar day, `2027-03-31`.';

  parseValue(value: unknown): LocalDate {
    if (typeof value === 'string' && isLocalDate(value)) return value;
    throw new GraphQLError('Give a day as YYYY-MM-DD, for example 2027-03-31.');
  }
  serialize(value: unknown): string {
    return value as string;
  }
  parseLiteral(node: ValueNode): LocalDate {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}

@Scalar('Instant', () => InstantScalar)
export class InstantScalar implements CustomScalar<string, Date> {
  description = 'A moment in UTC, `2026-11-21T09:30:00.000Z`.';

  parseValue(value: unknown): Date {
    const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(at)) throw new GraphQLError('Give a moment as 2026-11-21T09:30:00Z.');
    return new Date(at);
  }
  serialize(value: unknown): string {
    return (value as Date).toISOString();
  }
  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}

@Scalar('Pence', () => PenceScalar)
export class PenceScalar implements CustomScalar<string, bigint> {
  description = 'Whole pence as decimal text, so that no sum is too large: `"12345"` is £123.45.';

  parseValue(value: unknown): bigint {
    if (typeof value === 'string' && /^-?\d{1,18}$/.test(value)) return BigInt(value);
    throw new GraphQLError('Give money as whole pence in digits, for example "12345" for £123.45.');
  }
  serialize(value: unknown): string {
    return String(value);
  }
  parseLiteral(node: ValueNode): bigint {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}
