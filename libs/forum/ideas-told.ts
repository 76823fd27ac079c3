import { Injectable } from '@nestjs/common';
import { beginsToSlip, commitmentEvent } from '@folkmoot/commitments/contract/commitment-events.js';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { toldOfCommitment, toldOfSuggestedIdea, toldWhenTakenUp } from './reads/told-of-ideas.js';

/** Whoever had an idea is told of every step. */
@Injectable()
export class IdeasTold {
  constructor(rules: NoticeRules) {
    rules.topic({ key: 'forum-ideas', label: 'An idea of mine is taken up, and what becomes of it' }, [
      { key: 'idea-taken-up', sentence: 'Your idea became a commitment' },
      { key: 'idea-suggested', sentence: 'Your idea is suggested for the plan' },
      { key: 'idea-accepted', sentence: 'Your idea is accepted into the plan' },
      { key: 'idea-rejected', sentence: 'Your idea is not taken into the plan, with a reason' },
      { key: 'idea-withdrawn', sentence: 'Your idea is no longer suggested: who took it up took it back' },
      {
        key: 'idea-ended',
        sentence: 'Nobody decided on your idea: its text was put back to an earlier version',
      },
      { key: 'idea-promised', sentence: 'The commitment that your idea became is accepted' },
      { key: 'idea-declined', sentence: 'The commitment that your idea became is declined' },
      { key: 'idea-moved', sentence: 'The commitment that your idea became has a new day' },
      { key: 'idea-slips', sentence: 'The commitment that your idea became slips or is blocked' },
      { key: 'idea-done', sentence: 'The commitment that your idea became is done' },
    ]);
    rules.onEvent('forum.idea-taken-up', toldWhenTakenUp);
    for (const step of ['accepted', 'rejected', 'withdrawn', 'ended'])
      rules.onEvent(`plans.idea-${step}`, toldOfSuggestedIdea(`idea-${step}`));
    rules.onEvent(commitmentEvent('commitment-accepted'), toldOfCommitment('idea-promised'));
    rules.onEvent(commitmentEvent('commitment-declined'), toldOfCommitment('idea-declined'));
    rules.onEvent(commitmentEvent('due-date-moved'), toldOfCommitment('idea-moved'));
    rules.onEvent(commitmentEvent('progress-reported'), toldOfCommitment('idea-slips', beginsToSlip));
    rules.onEvent(commitmentEvent('commitment-closed'), toldOfCommitment('idea-done'));
  }
}
