import { describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import { matchOwner, type OwnersHere } from './match-owner.js';

const id = (text: string) => text as Id;
const HERE: OwnersHere = {
  organisations: [
    { id: id('council'), name: 'Northmoor Council', hasSeat: true },
    { id: id('trust'), name: 'Northmoor Hospitals NHS Foundation Trust', hasSeat: true },
    { id: id('carers'), name: "Northmoor Carers' Centre", hasSeat: false },
    { id: id('dale'), name: 'Dale Community Transport', hasSeat: false },
  ],
  people: [
    { id: id('jane'), name: 'Jane Smith', organisationId: id('trust') },
    { id: id('tom'), name: 'Tom Brown', organisationId: id('council') },
    { id: id('tom at dale'), name: 'Tom Brown', organisationId: id('dale') },
    { id: id('zoe'), name: 'Zoë O’Neill', organisationId: id('carers') },
  ],
};
const matched = (organisation: string, lead: string) => {
  const { organisationId, personId } = matchOwner(organisation, lead, HERE);
  return [organisationId, personId];
};

describe('whom a line of an action log means', () => {
  it.each([
    ['Northmoor Council', '', 'council', null],
    ['northmoor  COUNCIL', 'Tom Brown', 'council', 'tom'],
    ['Northmoor Hospitals Trust', 'Jane Smith', 'trust', 'jane'],
    ['Northmoor Carers Centre', 'Zoe O’Neill', 'carers', 'zoe'],
    ['', 'Jane Smith', 'trust', 'jane'],
    ['', 'Jane Smith (Northmoor Hospitals Trust)', 'trust', 'jane'],
    ['', 'Dale Community Transport / Tom Brown', 'dale', 'tom at dale'],
    ['', 'Northmoor Council', 'council', null],
  ])('“%s” with “%s” is clear', (organisation, lead, to, person) =>
    expect(matched(organisation, lead)).toEqual([to, person]),
  );

  it.each([
    ['', 'Tom Brown', ['council', 'dale']],
    ['', 'TBC', []],
    ['', '', []],
    ['NC', '', ['council']],
    ['NCC', '', ['carers']],
    ['The hospitals', '', ['trust']],
    ['', 'J Smith', ['trust']],
    ['', 'JS', ['trust']],
    ['Northmoor', '', ['council', 'carers', 'trust']],
    ['Northmoor Council, Northmoor Carers’ Centre', '', ['council', 'carers']],
  ])('“%s” with “%s” is not, and offers %j first', (organisation, lead, likely) => {
    const found = matchOwner(organisation, lead, HERE);
    expect(found.organisationId).toBeNull();
    expect(found.likely.slice(0, likely.length).sort()).toEqual([...likely].sort());
    if (likely.length === 0) expect(found.likely).toEqual([]);
  });

  it.each([
    ['Northmoor Council', 'Ann Other', true],
    ['Northmoor Council', '', false],
    ['', 'Northmoor Council', false],
    ['Northmoor Council', 'Tom Brown', false],
  ])('“%s” with “%s” names somebody unknown: %s', (organisation, lead, unknown) =>
    expect(matchOwner(organisation, lead, HERE).personUnknown).toBe(unknown),
  );
});
