import { Form, Link } from 'react-router';
import type { ForumThreadPartsFragment } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import { useAnnounce } from '../../../live/announcer.js';
import { Button } from '../../../ui/button.js';
import { RequestId } from '../../../ui/request-id.js';
import { useEffect, useRef } from 'react';
import { questionWords } from './question-words.js';

interface Props {
  place: string;
  thread: ForumThreadPartsFragment;
  mayAnswer: boolean;
  requestId: string;
}

/** What a thread asks: of whom, by when, and which post answers it. It moves by itself. */
export function QuestionCard({ place, thread, mayAnswer, requestId }: Props) {
  const { question, number } = thread;
  const announce = useAnnounce();
  const words = question ? questionWords(question) : '';
  const said = useRef(words);
  useEffect(() => {
    if (said.current !== words && words) announce(words);
    said.current = words;
  }, [words, announce]);
  if (!question) return null;
  return (
    <div className="app-question">
      <p>{words}</p>
      {question.answer !== null && (
        <p>
          <Link to={links.forumPost(place, number, question.answer)}>
            Read the answer, post {question.answer}
          </Link>
        </p>
      )}
      {question.answer !== null && mayAnswer && (
        <Form method="post" action={links.threadMatter(place, number)}>
          <RequestId id={requestId} />
          <input type="hidden" name="deed" value="reopen" />
          <Button look="secondary" small>
            Open the question again
          </Button>
        </Form>
      )}
    </div>
  );
}
