import { Injectable } from '@nestjs/common';
import { CardKinds } from '@folkmoot/platform/live/cards.js';
import { SIGN_OFF } from '../contract/sign-off-events.js';

/** A sign-off stands on every screen of its parties as soon as one of them said anything. */
@Injectable()
export class SignOffCards {
  constructor(kinds: CardKinds) {
    kinds.register({ kind: SIGN_OFF, operation: 'SignOffCard' });
  }
}
