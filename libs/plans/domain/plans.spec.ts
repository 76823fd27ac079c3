import { describe, expect, it } from '@jest/globals';
import type { Result } from '@folkmoot/kernel/result.js';
import { draftOf, openSection } from './open-section.js';
import type { Openness, PlanOpenness } from './openness.js';
import { addPriorityFaults } from './priorities.js';
import { sectionSlug } from './section-slug.js';
import type { Section } from './section.js';
import { titleFaults } from './title.js';

const circles = { partners: 'partnership/place', forum: 'partnership/forum' };
const section = (opened: Partial<Section>): Section => ({
  id: 's',
  version: 1,
  planId: 'p',
  partnershipId: 'place',
  number: 1,
  slug: 'carers',
  title: 'Carers',
  position: 1,
  ownerOrganisationId: 'o',
  documentId: 'd',
  frozenAt: null,
  addedAt: new Date(0),
  removedAt: null,
  ...draftOf('o', null),
  ...opened,
});
const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusal.faults.map((one) => one.code);
const open = (
  from: Partial<Section>,
  to: string,
  plan: PlanOpenness = 'partners',
  inside = true,
  forum: string | null = circles.forum,
) => openSection(section(from), to, { openness: plan }, { ...circles, forum }, inside);

describe('titles', () => {
  it('are needed, and short enough to be read in a list', () => {
    expect(titleFaults('section', '  ').map((one) => one.code)).toEqual(['section/title-missing']);
    expect(titleFaults('plan', 'x'.repeat(121)).map((one) => one.code)).toEqual(['plan/title-too-long']);
    expect(titleFaults('priority', 'Help 943 476 5919').map((one) => one.code)).toEqual([
      'priority/nhs-number',
    ]);
    expect(titleFaults('plan', ` ${'x'.repeat(120)} `)).toEqual([]);
  });
});

describe('priorities', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `Priority ${index + 1}`);
  it('an eleventh is refused where ten is the cap, and a tenth is not', () => {
    expect(addPriorityFaults('One more', ten, 10).map((one) => one.code)).toEqual(['priority/too-many']);
    expect(addPriorityFaults('One more', ten.slice(1), 10)).toEqual([]);
  });
  it('all faults come at once', () => {
    expect(addPriorityFaults(' priority  3', ten, 10).map((one) => one.code)).toEqual([
      'priority/too-many',
      'priority/title-taken',
    ]);
  });
});

describe('the address of a section', () => {
  it('is its words, and stays free of doubles and of pages of the plan', () => {
    expect(sectionSlug('Carers’ voice & rest', new Set())).toBe('carers-voice-and-rest');
    expect(sectionSlug('Carers', new Set(['carers', 'carers-2']))).toBe('carers-3');
    expect(sectionSlug('Priorities', new Set())).toBe('priorities-2');
  });
  it('never looks like a number', () => {
    expect(sectionSlug('2027', new Set())).toBe('section');
    expect(sectionSlug('10 year plan', new Set())).toBe('year-plan');
    expect(sectionSlug('日本', new Set())).toBe('section');
  });
});

describe('opening a section', () => {
  const value = (result: ReturnType<typeof open>) => (result.ok ? result.value : null);

  it('begins as its owner’s draft, listed or not', () => {
    expect(draftOf('o', null)).toEqual({
      openness: 'owner',
      audience: 'organisation/o',
      textAudience: 'organisation/o',
      writeAudience: 'organisation/o',
    });
    expect(draftOf('o', 'partnership/place').audience).toBe('partnership/place');
  });
  it('what partners write, the public reads', () => {
    expect(value(open({ openness: 'partners' }, 'public'))).toMatchObject({
      textAudience: 'public',
      writeAudience: circles.partners,
      audience: 'public',
    });
  });
  it('is known to the wider of the plan’s circle and its own', () => {
    const listed: [PlanOpenness, Openness, string][] = [
      ['partners', 'partners', circles.partners],
      ['partners', 'forum', circles.forum],
      ['forum', 'partners', circles.forum],
      // What is published is listed to the public, and not what is still being written.
      ['public', 'partners', circles.forum],
      ['public', 'public', 'public'],
    ];
    for (const [plan, to, audience] of listed) expect(value(open({}, to, plan))?.audience).toBe(audience);
    expect(value(open({}, 'partners', 'public', true, null))?.audience).toBe(circles.partners);
  });
  it('once listed, stays listed as a draft; never listed, stays unknown', () => {
    const opened = { openness: 'forum', audience: circles.forum, textAudience: circles.forum } as const;
    expect(value(open(opened, 'owner', 'partners'))).toMatchObject({
      audience: circles.partners,
      textAudience: 'organisation/o',
    });
  });
  it('is refused where it makes no sense', () => {
    expect(codes(open({}, 'everyone'))).toEqual(['section/openness-unknown']);
    expect(codes(open({}, 'owner'))).toEqual(['section/already-so']);
    expect(codes(open({}, 'forum', 'partners', true, null))).toEqual(['section/no-forum']);
    expect(codes(open({}, 'partners', 'forum', false))).toEqual(['section/owner-left-out']);
  });
});
