import type { Id } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { proposeGlossaryWord } from '@folkmoot/partnerships/actions/propose-glossary-word.js';
import { setGlossaryWord } from '@folkmoot/partnerships/actions/set-glossary-word.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { must } from './partnerships.js';

export const LANTERN = {
  term: 'Lantern',
  standsFor: '',
  meaning: 'Our project that helps people home from hospital.',
};

/** A word that a place has of its own. */
export const wordSet = async (
  app: TestApp,
  place: string,
  officer: Reader,
  word = LANTERN,
): Promise<string> => (await must(app, setGlossaryWord, { ...word, place, version: 0 }, officer)).key;

/** A word that somebody proposed; answers the proposal’s id. */
export const wordProposed = async (
  app: TestApp,
  place: string,
  reader: Reader,
  word = LANTERN,
): Promise<Id> => (await must(app, proposeGlossaryWord, { ...word, place }, reader)).id;
