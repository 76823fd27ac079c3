import { v7 } from 'uuid';

/** A UUIDv7 as text: unique without asking anyone, and close in order to its making, which keeps indexes compact. */
export type Id = string;

export const newId = (): Id => v7();

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the text form of any UUID in lower case: ask before handing a person's text to a uuid column. */
export const isId = (text: string): text is Id => FORM.test(text);
