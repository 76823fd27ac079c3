import type { Refused } from '../../lib/form.js';
import { Radios } from '../../ui/radios.js';
import { Select, type Choice } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';

interface Props {
  forms: readonly Choice[];
  /** Bodies it may belong to. */
  systems: readonly Choice[];
  /** Organisations that may be meant as its host; empty while what was typed means one. */
  hosts: readonly Choice[];
  refused: Refused | undefined;
}

const KINDS = [
  { value: 'place', text: 'Place', hint: 'Usually the area of a council.' },
  { value: 'system', text: 'System', hint: 'The area of an integrated care board.' },
  { value: 'neighbourhood', text: 'Neighbourhood', hint: 'A part of a place.' },
];

/** What is settled when a place begins: what it is, who governs it how, where it is, and who runs it. */
export function OpenPlaceFields({ forms, systems, hosts, refused }: Props) {
  return (
    <>
      <h2>The place</h2>
      <TextField
        name="name"
        label="Name"
        hint="For example, Northmoor Health and Care Partnership"
        maxLength={100}
        {...refused}
      />
      <TextField
        name="slug"
        label="Short name for its address"
        hint="Small letters, digits and hyphens, such as northmoor. It never changes."
        width={20}
        spellCheck={false}
        {...refused}
      />
      <Radios name="kind" label="What kind of body is it?" choices={KINDS} initial="place" {...refused} />
      <TextArea name="purpose" label="What is it for?" hint="A sentence or two." rows={3} {...refused} />
      {systems.length > 0 && (
        <Select
          name="parentId"
          label="Which body does it belong to? (optional)"
          choices={systems}
          prompt="None"
          {...refused}
        />
      )}
      <TextField
        name="host"
        label="Which organisation hosts it?"
        hint="Its name or code, as the register has it."
        {...refused}
      />
      {hosts.length > 1 && (
        <Radios name="hostOrganisationId" label="Which of these is it?" choices={hosts} {...refused} />
      )}
      <h2>How it is governed</h2>
      <Radios name="form" label="Form of governance" choices={forms} {...refused} />
      <h2>Where it is</h2>
      <TextArea
        name="areas"
        label="Its councils or wards (optional)"
        hint="One on each line, by code or name. For example, E08000009 or Trafford"
        rows={4}
        {...refused}
      />
      <h2>Its first secretary</h2>
      <p>
        They speak for the host organisation. A mail tells them that the place is open and how to sign in.
      </p>
      <TextField name="secretary.name" label="Full name" autoComplete="off" {...refused} />
      <TextField
        name="secretary.email"
        label="E-mail address"
        type="email"
        autoComplete="off"
        spellCheck={false}
        {...refused}
      />
      <TextField
        name="secretary.jobTitle"
        label="Job title"
        hint="For example, Partnership manager"
        autoComplete="off"
        {...refused}
      />
    </>
  );
}
