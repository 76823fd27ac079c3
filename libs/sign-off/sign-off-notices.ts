import { Injectable } from '@nestjs/common';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { PARTY_SUCCEEDED, SIGN_OFF, signOffEvent } from './contract/sign-off-events.js';
import {
  signOffSubjects,
  toldWhenAsked,
  toldWhenChanged,
  toldWhenConditionsSet,
  toldWhenMet,
  toldWhenPapersAreDue,
  toldWhenRecorded,
  toldWhenShown,
  toldWhenSucceeded,
  toldWhenWithdrawn,
  toldWhileWaiting,
} from './reads/told-of-sign-offs.js';

/** Of which approvals people are told. */
@Injectable()
export class SignOffNotices {
  constructor(rules: NoticeRules) {
    rules.topic(
      { key: 'sign-off-asked', label: 'My organisation is asked to approve something, or has not answered' },
      [
        { key: 'sign-off-asked', sentence: 'Your organisation is asked to approve something' },
        {
          key: 'sign-off-recorded',
          sentence: 'A decision of your organisation was recorded: it counts when you sign it',
        },
        {
          key: 'sign-off-papers-due',
          sentence: 'The papers of a board that decides for your organisation are due by tomorrow',
        },
        { key: 'sign-off-waiting', sentence: 'Your organisation’s approval is still waited for' },
      ],
    );
    rules.topic(
      { key: 'sign-off-conditions', label: 'A condition of an approval waits for my organisation' },
      [
        { key: 'sign-off-condition', sentence: 'Your organisation sees to a condition of an approval' },
        { key: 'sign-off-condition-shown', sentence: 'Somebody showed that your condition is met' },
      ],
    );
    rules.topic(
      {
        key: 'sign-off-ended',
        label: 'What my organisation was asked to approve is approved, changed or taken back',
      },
      [
        { key: 'sign-off-met', sentence: 'Approved by all whose approval it needed' },
        { key: 'sign-off-changed', sentence: 'What your organisation signed has changed since' },
        { key: 'sign-off-withdrawn', sentence: 'Your approval is no longer asked for' },
      ],
    );
    rules.subject(SIGN_OFF, signOffSubjects);
    rules.onEvent(signOffEvent('opened'), toldWhenAsked);
    rules.onEvent(signOffEvent(PARTY_SUCCEEDED), toldWhenSucceeded);
    rules.onEvent(signOffEvent('decision-recorded'), toldWhenRecorded);
    rules.onEvent(signOffEvent('signed'), toldWhenConditionsSet);
    rules.onEvent(signOffEvent('condition-shown'), toldWhenShown);
    rules.onEvent(signOffEvent('met'), toldWhenMet);
    rules.onEvent(signOffEvent('withdrawn'), toldWhenWithdrawn);
    rules.onEvent(signOffEvent('subject-changed'), toldWhenChanged);
    rules.eachDay(toldWhileWaiting);
    rules.eachDay(toldWhenPapersAreDue);
  }
}
