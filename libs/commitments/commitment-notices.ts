import { Injectable } from '@nestjs/common';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { beginsToSlip, COMMITMENT, commitmentEvent } from './contract/commitment-events.js';
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
import { toldOfWords } from './reads/told-of-words.js';
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
    rules.topic(
      {
        key: 'commitments-of-words',
        label: 'Words that I wrote or suggested in a plan become a commitment, and what becomes of it',
      },
      [
        { key: 'words-became', sentence: 'Your words in the plan became a commitment' },
        { key: 'words-promised', sentence: 'The commitment of your words in the plan is accepted' },
        { key: 'words-declined', sentence: 'The commitment of your words in the plan is declined' },
        { key: 'words-moved', sentence: 'The commitment of your words in the plan has a new day' },
        { key: 'words-slip', sentence: 'The commitment of your words in the plan slips or is blocked' },
        { key: 'words-done', sentence: 'The commitment of your words in the plan is done' },
      ],
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
    rules.onEvent(commitmentEvent('commitment-made'), toldOfWords('words-became'));
    rules.onEvent(commitmentEvent('commitment-accepted'), toldOfWords('words-promised'));
    rules.onEvent(commitmentEvent('commitment-declined'), toldOfWords('words-declined'));
    rules.onEvent(commitmentEvent('due-date-moved'), toldOfWords('words-moved'));
    rules.onEvent(commitmentEvent('progress-reported'), toldOfWords('words-slip', beginsToSlip));
    rules.onEvent(commitmentEvent('commitment-closed'), toldOfWords('words-done'));
    rules.eachDay(toldWhenUpstreamIsLate);
    rules.eachDay(toldWhenDue);
    rules.eachDay(toldWhenSilent);
    rules.eachDay(toldWhenUnanswered);
  }
}
