import { organisationAudience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Role, Scope } from '@folkmoot/kernel/reader.js';
import type { Bodies } from './audience.js';

const OFFICERS: readonly Role[] = ['chair', 'vice-chair', 'secretary'];
const SEATED: readonly Role[] = ['member', 'deputy', ...OFFICERS];

/**
 * Who may ask for a commitment, or promise one:
 *
 * | chair | vice-chair | secretary | member | deputy | observer | forum participant | another place | visitor |
 * |-------|------------|-----------|--------|--------|----------|-------------------|---------------|---------|
 * | yes   | yes        | yes       | yes    | yes    | no       | yes (it waits)    | no            | no      |
 */
export const mayMakeCommitment = (scope: Scope, place: Bodies): boolean =>
  scope.person?.organisationId != null &&
  (scope.holds(place.audience, ...SEATED) ||
    (place.forumAudience !== null && scope.holds(place.forumAudience, 'participant')));

/**
 * Who asks an owner about what they promised: an officer of the place.
 *
 * | chair | vice-chair | secretary | member | deputy | observer | forum participant | another place | visitor |
 * |-------|------------|-----------|--------|--------|----------|-------------------|---------------|---------|
 * | yes   | yes        | yes       | no     | no     | no       | no                | no            | no      |
 */
export const mayQuestion = (scope: Scope, place: Bodies): boolean =>
  scope.person?.organisationId != null && scope.holds(place.audience, ...OFFICERS);

/**
 * Who says for what a commitment waits: whoever speaks for its owner (`mayAnswerFor`), and the officers of the place.
 */
export const mayLink = (scope: Scope, place: Bodies, organisationId: Id): boolean =>
  mayAnswerFor(scope, place, organisationId) || mayQuestion(scope, place);

/** What slipped too often is seen to by those who may question it. */
export const maySeeEscalation = mayQuestion;

/** What it holds is said otherwise by the same: its owner, or an officer of the place. */
export const mayAmend = mayLink;

/** By which limits a place flags its commitments is agreed by those who may question them. */
export const maySetFlagRule = mayQuestion;

/** An action log of the place is brought by those who keep it. */
export const mayBringLog = mayQuestion;

/**
 * Who keeps views of a board and marks what they have seen: everybody of the place and its forum.
 *
 * | officer | member | deputy | observer | forum participant | another place | visitor |
 * |---------|--------|--------|----------|-------------------|---------------|---------|
 * | yes     | yes    | yes    | yes      | yes               | no            | no      |
 */
export const mayKeepView = (scope: Scope, place: Bodies): boolean =>
  scope.person !== null &&
  (scope.sees(place.audience) || (place.forumAudience !== null && scope.sees(place.forumAudience)));

/** Views for all of the place are kept by those who may question. */
export const mayShareView = mayQuestion;

/**
 * Who speaks for the organisation that owns a commitment: accepts, declines, reports, moves the date, closes, answers a question, hands over.
 * Somebody wearing its hat who sits for it in this place, holds an office there, or represents or signs for it. Having
 * joined the forum in its name is not enough: nobody has vouched for that yet.
 *
 * | acting for        | officer, member, deputy | representative, signatory | observer | participant only |
 * |-------------------|-------------------------|---------------------------|----------|------------------|
 * | the owner         | yes                     | yes                       | no       | no               |
 * | another one       | no                      | no                        | no       | no               |
 */
export const mayAnswerFor = (scope: Scope, place: Bodies, organisationId: Id): boolean =>
  scope.person?.organisationId === organisationId &&
  (scope.holds(place.audience, ...SEATED) ||
    scope.holds(organisationAudience(organisationId), 'representative', 'signatory'));
