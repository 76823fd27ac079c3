/**
 * What Folkmoot has set itself beside its peer; a ratio is of medians. Those of systems that were not measured are left out.
 *
 * @returns {{ what: string, most: number, value: number, unit?: string }[]}
 */
export function targetsOf({ editing, joining, memory, kills }) {
  const ratio = (measure, [ours, way], [theirs, theirWay = way]) =>
    measure?.[ours] && measure[theirs] ? measure[ours].of(way) / measure[theirs].of(theirWay) : NaN;
  const cpu = (system) =>
    editing?.[system] && editing[system].of('cpuNode') + editing[system].of('cpuPostgres');
  const seen = ['folkmoot', 'seenMs.p95'];
  const data = ['folkmoot', 'snapshot.dataMs'];
  const text = ['folkmoot', 'snapshot.readableMs'];
  return [
    {
      what: 'seen by others, p95, beside Hocuspocus storing at once',
      most: 0.75,
      unit: '×',
      value: ratio(editing, seen, ['at-once']),
    },
    {
      what: 'seen by others, p95, beside its default',
      most: 1.5,
      unit: '×',
      value: ratio(editing, seen, ['hocuspocus']),
    },
    {
      what: 'acknowledged = durable, p95',
      most: 20,
      unit: ' ms',
      value: editing?.folkmoot?.of('acknowledgedMs.p95') ?? NaN,
    },
    {
      what: 'server CPU with PostgreSQL, beside its default',
      most: 1.3,
      unit: '×',
      value: cpu('folkmoot') / cpu('hocuspocus'),
    },
    {
      what: 'acknowledged edits lost to kills, small document',
      most: 0,
      value: kills?.folkmoot?.sum('small.lost') ?? NaN,
    },
    {
      what: 'acknowledged edits lost to kills, 248 kB',
      most: 0,
      value: kills?.folkmoot?.sum('large.lost') ?? NaN,
    },
    {
      what: 'memory per open section, typed text',
      most: 0.1,
      unit: '×',
      value: ratio(memory, ['folkmoot', 'typed.rssKb'], ['hocuspocus']),
    },
    {
      what: 'memory per open section, pasted text',
      most: 0.5,
      unit: '×',
      value: ratio(memory, ['folkmoot', 'pasted.rssKb'], ['hocuspocus']),
    },
    {
      what: 'join to data, beside its cold join',
      most: 0.5,
      unit: '×',
      value: ratio(joining, data, ['hocuspocus', 'cold.dataMs']),
    },
    {
      what: 'join to data, beside its warm join',
      most: 1.4,
      unit: '×',
      value: ratio(joining, data, ['hocuspocus', 'warm.dataMs']),
    },
    {
      what: 'join to readable text, beside its warm join',
      most: 1.2,
      unit: '×',
      value: ratio(joining, text, ['hocuspocus', 'warm.readableMs']),
    },
  ].filter(({ value }) => !Number.isNaN(value));
}
