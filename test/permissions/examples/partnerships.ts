import type { ProbedOperation } from './all.js';

export const partnershipExamples: Readonly<Record<string, ProbedOperation>> = {
  places: { call: () => ({ document: '{ places(search: "Northmoor") { name } }', variables: {} }) },
  place: { call: ({ world }) => ({ document: 'query ($slug: String!) { place(slug: $slug) { name } }', variables: { slug: world.place.slug } }) },
};
