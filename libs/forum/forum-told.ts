import { Injectable } from '@nestjs/common';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { FORUM_POST, FORUM_THREAD } from './contract/forum-events.js';
import {
  postSubjects,
  seenWhenSettled,
  threadSubjects,
  toldWhenAnswered,
  toldWhenAsked,
  toldWhenNamed,
  toldWhenQuestionDue,
  toldWhenTakenDown,
} from './reads/told-of-posts.js';

/** Of which posts people are told. */
@Injectable()
export class ForumTold {
  constructor(rules: NoticeRules) {
    rules.topic({ key: 'forum-named', label: 'A post names me, or mine is taken down' }, [
      { key: 'forum-named', sentence: 'A post names you' },
      { key: 'forum-taken-down', sentence: 'Your post was taken down' },
    ]);
    rules.topic({ key: 'forum-answers', label: 'Somebody answers in a thread in which I wrote' }, [
      { key: 'forum-answer', sentence: 'New in a thread in which you wrote' },
    ]);
    rules.topic({ key: 'forum-questions', label: 'A question is put to me, or its day comes near' }, [
      { key: 'question-asked', sentence: 'A question is put to you' },
      { key: 'question-due', sentence: 'Your answer is due within a week' },
      { key: 'question-overdue', sentence: 'Your answer is overdue' },
    ]);
    rules.subject(FORUM_THREAD, threadSubjects);
    rules.subject(FORUM_POST, postSubjects);
    for (const event of ['forum.thread-started', 'forum.posted', 'forum.post-edited'])
      rules.onEvent(event, toldWhenNamed);
    rules.onEvent('forum.posted', toldWhenAnswered);
    rules.onEvent('forum.post-taken-down', toldWhenTakenDown);
    rules.onEvent('forum.question-asked', toldWhenAsked);
    rules.eachDay(toldWhenQuestionDue);
    for (const event of ['forum.posted', 'forum.notice-settled']) rules.onSeen(event, seenWhenSettled);
  }
}
