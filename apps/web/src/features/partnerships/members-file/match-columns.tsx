import type { MemberFileQuery } from '../../../gql/operations.js';
import { MatchColumns as Matched } from '../../../ui/match-columns.js';
import { Select, type Choice } from '../../../ui/select.js';

type File = NonNullable<MemberFileQuery['memberFile']>;

export const MatchColumns = ({ file, seatChoices }: { file: File; seatChoices: readonly Choice[] }) => (
  <Matched columns={file.columns} matching={file.matching}>
    <Select
      name="seatFor"
      label="A seat for those of whom the list does not say it"
      choices={seatChoices}
      initial={file.seatFor}
    />
  </Matched>
);
