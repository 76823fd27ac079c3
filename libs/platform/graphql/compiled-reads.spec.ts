import { describe, expect, it } from '@jest/globals';
import { ApolloServer } from '@apollo/server';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { compiledReads } from './compiled-reads.js';
import { plainFields } from './plain-fields.js';

const TYPES = `
  type Thing { name: String! size: Int }
  type Query { things: [Thing!]! broken: Thing  greeting(name: String!): String! }
  type Mutation { grow: Int! }`;

/** As Nest makes it: every field has a resolver that hands out a property. */
function asNestMakesIt(): GraphQLSchema {
  const schema = buildSchema(TYPES);
  const handOut = (property: string, otherwise?: unknown) => {
    const rootFieldResolver = (root: Record<string, unknown>): unknown => root[property] ?? otherwise;
    return rootFieldResolver;
  };
  const thing = (
    schema.getType('Thing') as unknown as { getFields(): Record<string, { resolve?: unknown }> }
  ).getFields();
  thing['name']!.resolve = handOut('name');
  thing['size']!.resolve = handOut('length', 3);
  return schema;
}

async function server() {
  const schema = plainFields(asNestMakesIt());
  const asked = { things: 0, grow: 0, broken: 0 };
  const faults: unknown[] = [];
  const query = schema.getQueryType()!.getFields();
  query['things']!.resolve = () => {
    asked.things += 1;
    return Promise.resolve([{ name: 'a', length: 1 }, { name: 'b' }]);
  };
  query['greeting']!.resolve = (_: unknown, { name }: { name: string }) => `Good morning, ${name}`;
  query['broken']!.resolve = () => {
    asked.broken += 1;
    throw new Error('out of order');
  };
  schema.getMutationType()!.getFields()['grow']!.resolve = () => (asked.grow += 1);
  const apollo = new ApolloServer({
    schema,
    plugins: [compiledReads()],
    formatError: (formatted, error) => {
      faults.push(error);
      return { message: `Told: ${formatted.message}` };
    },
  });
  const ask = async (text: string, variables: Record<string, unknown> = {}) => {
    const { body } = await apollo.executeOperation({ query: text, variables }, { contextValue: {} as never });
    return body.kind === 'single' ? JSON.parse(JSON.stringify(body.singleResult)) : null;
  };
  return { ask, asked, faults, schema };
}

const TIMES = [1, 2, 3, 4, 5];

describe('a question that is asked again and again', () => {
  it('is answered as it was the first time, and asked once each time', async () => {
    const { ask, asked } = await server();
    for (const time of TIMES) {
      expect(await ask('{ things { name size __typename } }')).toEqual({
        data: {
          things: [
            { name: 'a', size: 1, __typename: 'Thing' },
            { name: 'b', size: 3, __typename: 'Thing' },
          ],
        },
      });
      expect(asked.things).toBe(time);
    }
  });

  it('takes its variables each time anew, and refuses wrong ones in the ordinary words', async () => {
    const { ask } = await server();
    const text = 'query G($name: String!) { greeting(name: $name) }';
    for (const time of TIMES)
      expect(await ask(text, { name: `${time}` })).toEqual({ data: { greeting: `Good morning, ${time}` } });
    const [fault] = (await ask(text, {})).errors;
    expect(fault.message).toContain('Variable "$name" of required type');
  });

  it('tells of a fault once and in the ordinary way', async () => {
    const { ask, asked, faults } = await server();
    for (const time of TIMES) {
      expect(await ask('{ broken { name } }')).toEqual({
        data: { broken: null },
        errors: [{ message: 'Told: out of order' }],
      });
      expect(faults).toHaveLength(time);
    }
    // From the third time on it was tried compiled, and then once more by the book.
    expect(asked.broken).toBe(2 + 3 * 2);
  });
});

it('does a deed once however often it was asked for', async () => {
  const { ask } = await server();
  for (const time of TIMES) expect(await ask('mutation { grow }')).toEqual({ data: { grow: time } });
});

it('leaves a resolver that does more than hand out the property of its name', async () => {
  const { schema } = await server();
  const fields = (
    schema.getType('Thing') as never as { getFields(): Record<string, { resolve?: unknown }> }
  ).getFields();
  expect(fields['name']!.resolve).toBeUndefined();
  expect(fields['size']!.resolve).toBeDefined();
});
