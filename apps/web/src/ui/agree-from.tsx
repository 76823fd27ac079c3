import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { Refused } from '../lib/form.js';
import { Button } from './button.js';
import { DateField } from './date-field.js';
import { RequestId } from './request-id.js';

/** What a place agrees to go by from a day on: its own fields, then the day. */
export const AgreeFrom = ({
  heading,
  button,
  requestId,
  refused,
  children,
}: {
  heading: string;
  button: string;
  requestId: string;
  refused: Refused | undefined;
  children: ReactNode;
}) => (
  <Form method="post" noValidate>
    <h2>{heading}</h2>
    <RequestId id={requestId} values={refused?.values} />
    {children}
    <DateField name="effectiveFrom" label="From which day?" {...refused} />
    <Button>{button}</Button>
  </Form>
);
