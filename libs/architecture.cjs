/**
 * The order in which the house stands. Each area imports only what comes before it, and of another area only its
 * `contract/`. Boundary rules, their tests and the web's feature boundaries are made from this list, so a new area is
 * guarded the day its name is written here.
 */
module.exports = {
  ground: ['kernel', 'platform'],
  areas: ['access', 'partnerships', 'sign-off', 'interests', 'plans', 'commitments', 'forum', 'risk-sharing'],
  observers: ['notifications'],
  /** Pure arithmetic that a page shows while somebody types, with the engine's own code: docs/decisions/0011. */
  alsoInBrowser: ['risk-sharing/domain', 'risk-sharing/terms'],
};
