import { Injectable } from '@nestjs/common';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { COMMITMENT, commitmentEvent } from './contract/commitment-events.js';
import { reportButtons } from './mail/report-buttons.js';
import {
  commitmentSubjects,
  toldOfAnswer,
  toldWhenAmended,
  toldWhenAnswered,
  toldWhenDue,
  toldWhenOffered,
  toldWhenPassedOn,
  toldWhenQuestioned,
  toldWhenUnanswered,
} from './reads/told-of-commitments.js';
import { toldWhenEscalated } from './reads/told-of-escalation.js';
import {
  toldWhenAwaited,
  toldWhenUpstreamIsLate,
  toldWhenUpstreamSlips,
} from './reads/told-of-dependencies.js';
import { toldWhenSilent } from './reads/told-of-silence.js';

/** Of which promises people are told. */
@Injectable()
export class CommitmentNotices {
  constructor(rules: NoticeRules) {
    rules.topic(
      { key: 'commitments-asked', label: 'My organisation is asked for a commitment, or I am given one' },
      [
        { key: 'commitment-offered', sentence: 'Your organisation is asked for a commitment' },
        { key: 'commitment-passed-on', sentence: 'A commitment is now yours, or your seat’s' },
      ],
    );
    rules.topic(
      {
        key: 'commitments-answered',
        label: 'A commitment that I asked for is accepted, declined or not answered',
      },
      [
        { key: 'commitment-accepted', sentence: 'Accepted, as you asked' },
        { key: 'commitment-declined', sentence: 'Declined: it comes back to you' },
        { key: 'commitment-unanswered', sentence: 'Nobody has answered: it comes back to you' },
      ],
    );
    rules.topic({ key: 'commitments-due', label: 'A commitment of mine is due soon, late, or silent' }, [
      { key: 'commitment-due-14', sentence: 'Your commitment is due within two weeks' },
      { key: 'commitment-due-7', sentence: 'Your commitment is due within a week' },
      { key: 'commitment-due-1', sentence: 'Your commitment is due by tomorrow' },
      { key: 'commitment-overdue', sentence: 'Your commitment is overdue' },
      { key: 'commitment-silent', sentence: 'Nobody has heard about your commitment for a while' },
    ]);
    rules.topic(
      {
        key: 'commitments-questioned',
        label: 'An officer asks about or changes a commitment of mine, or my question is answered',
      },
      [
        { key: 'commitment-questioned', sentence: 'An officer asks about your commitment' },
        { key: 'commitment-question-answered', sentence: 'Your question is answered' },
        { key: 'commitment-amended', sentence: 'What your commitment holds was changed' },
      ],
    );
    rules.topic(
      {
        key: 'commitments-depend',
        label: 'What a commitment of mine waits for slips, or another waits for mine',
      },
      [
        { key: 'commitment-upstream-slipped', sentence: 'What your commitment waits for slips or is late' },
        { key: 'commitment-awaited', sentence: 'Another commitment waits for yours' },
      ],
    );
    rules.topic(
      {
        key: 'commitments-escalated',
        label: 'A commitment of a place that I help to run is escalated, because it has slipped too often',
      },
      [{ key: 'commitment-escalated', sentence: 'Escalated, because it has slipped too often' }],
    );
    rules.subject(COMMITMENT, commitmentSubjects);
    rules.offer(
      [
        'commitment-due-14',
        'commitment-due-7',
        'commitment-due-1',
        'commitment-overdue',
        'commitment-silent',
      ],
      reportButtons,
    );
    rules.onEvent(commitmentEvent('commitment-made'), toldWhenOffered);
    rules.onEvent(commitmentEvent('commitment-accepted'), toldWhenAnswered('commitment-accepted'));
    rules.onEvent(commitmentEvent('commitment-declined'), toldWhenAnswered('commitment-declined'));
    rules.onEvent(commitmentEvent('commitment-questioned'), toldWhenQuestioned);
    for (const event of [
      'commitment-handed-over',
      'commitment-went-with-seat',
      'commitment-passed-on',
      'commitment-recorded',
    ])
      rules.onEvent(commitmentEvent(event), toldWhenPassedOn);
    rules.onEvent(commitmentEvent('commitment-question-answered'), toldOfAnswer);
    rules.onEvent(commitmentEvent('commitment-amended'), toldWhenAmended);
    rules.onEvent(commitmentEvent('progress-reported'), toldWhenUpstreamSlips);
    rules.onEvent(commitmentEvent('due-date-moved'), toldWhenUpstreamSlips);
    rules.onEvent(commitmentEvent('commitment-waits'), toldWhenAwaited);
    rules.onEvent(commitmentEvent('commitment-escalated'), toldWhenEscalated);
    rules.eachDay(toldWhenUpstreamIsLate);
    rules.eachDay(toldWhenDue);
    rules.eachDay(toldWhenSilent);
    rules.eachDay(toldWhenUnanswered);
  }
}
