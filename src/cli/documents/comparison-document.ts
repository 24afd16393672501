/** Two meetings → a page on which what they share stands together and what differs side by side. */
import type { Comparison, Meeting, Pair, Present, PresentAtBoth } from '../../app-types.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import type { Wording } from '../wording.js';
import { type Block, type Document, type Line, type PairRow, plain, quiet } from './document.js';
import { agendaLines, describeDay, describePerson, sourceLines } from './meeting-parts.js';
import { languageTag } from './record-language.js';

export function comparisonDocument(comparison: Comparison, wording: Wording): Document {
  const { comparison: texts, lang, attendance, agenda } = wording.lookingAround;
  const [first, second] = comparison.meetings;
  const heads: Pair<string> = [headOf(first), headOf(second)];
  const section = (text: string, rows: readonly PairRow[]): Block[] =>
    rows.length === 0
      ? []
      : [
          { type: 'heading', text },
          { type: 'pair', heads, rows },
        ];
  const { onTopic } = comparison;
  return {
    title: texts.title,
    lang: languageTag(first.title + second.title),
    labelLang: lang,
    blocks: [
      ...section(texts.meetings, headRows(comparison.meetings, wording)),
      ...section(attendance, presenceRows(comparison.presence, wording)),
      ...section(agenda, agendaRows(comparison.agenda, wording)),
      ...(onTopic ? section(texts.onTopic(onTopic.topic), topicRows(onTopic.said, wording)) : []),
    ],
  };
}

/** The two must be told apart: of one body the names differ by the day alone. */
function headOf(meeting: Meeting): string {
  const day = meeting.date ?? meeting.monthDay;
  return [meetingLabel(meeting), ...(day ? [day] : [])].join(' ');
}

function headRows(meetings: Pair<Meeting>, wording: Wording): PairRow[] {
  const { fields } = wording;
  const row = (label: string, tell: (meeting: Meeting) => string | null): PairRow[] => {
    const told = both(meetings, tell);
    return told.some((text) => text)
      ? [
          pairRow(
            label,
            both(told, (text) => lines(text)),
          ),
        ]
      : [];
  };
  return [
    ...row(fields.id, ({ id }) => id),
    ...row(fields.date, (meeting) => describeDay(meeting, wording)),
    ...row(fields.venue, ({ venue }) => venue),
    ...row(fields.kind, ({ kind }) => kind),
    pairRow(fields.source, both(meetings, sourceLines)),
  ];
}

function presenceRows({ both: shared, only }: Comparison['presence'], wording: Wording): PairRow[] {
  const { atBoth, atOneOnly } = wording.lookingAround.comparison;
  const sides = both([0, 1], (side) => shared.map((one) => describeShared(one, side, wording)));
  return [
    ...filled('matched', atBoth, sides, wording),
    ...filled(
      'list',
      atOneOnly,
      both(only, (people) => people.map((person) => describePresent(person, wording))),
      wording,
    ),
  ];
}

function describeShared({ at }: PresentAtBoth, side: number, wording: Wording): Line {
  return describePresent(side === 0 ? at[0] : at[1], wording);
}

function describePresent(person: Present, { lookingAround }: Wording): Line {
  const role = lookingAround.comparison.roles[person.role];
  return [{ text: describePerson(person) }, { text: ` (${role})`, style: 'quiet' }];
}

function agendaRows({ both: shared, only }: Comparison['agenda'], wording: Wording): PairRow[] {
  const { sameItems, itemsOfOne } = wording.lookingAround.comparison;
  const linesOf = (item: Comparison['agenda']['only'][0][0]) =>
    withoutLinks(agendaLines(item, wording));
  return [
    ...shared.map(({ at }) => pairRow(sameItems, both(at, linesOf))),
    ...filled(
      'list',
      itemsOfOne,
      both(only, (items) => items.flatMap(linesOf)),
      wording,
    ),
  ];
}

/** The paragraphs of either meeting are not on this page. */
function withoutLinks(agenda: readonly Line[]): Line[] {
  return agenda.map((line) => line.map(({ href: _, ...span }) => span));
}

type Said = NonNullable<Comparison['onTopic']>['said'];

function topicRows(said: Said, wording: Wording): PairRow[] {
  const { says, silent } = wording.lookingAround.comparison;
  const cells = both(said, (quotes) =>
    quotes.length === 0
      ? [quiet(silent)]
      : quotes.flatMap(({ quote, paragraph, id }): Line[] => [
          [{ text: quote, style: 'quote', lang: languageTag(quote) }],
          quiet(`${wording.answer.paragraphNumber(paragraph)} · ${id}`),
        ]),
  );
  return [pairRow(says, cells)];
}

/** No row where neither has anything. */
function filled(
  kind: PairRow['kind'],
  label: string,
  cells: Pair<Line[]>,
  { lookingAround }: Wording,
): PairRow[] {
  if (cells.every((cell) => cell.length === 0)) return [];
  const none = [quiet(lookingAround.comparison.noneOfThem)];
  return [
    pairRow(
      label,
      both(cells, (cell) => (cell.length === 0 ? none : cell)),
      kind,
    ),
  ];
}

function lines(text: string | null): Line[] {
  return [text ? plain(text) : quiet('—')];
}

function pairRow(
  label: string,
  cells: Pair<readonly Line[]>,
  kind: PairRow['kind'] = 'lines',
): PairRow {
  return { label, kind, cells };
}

function both<From, To>([first, second]: Pair<From>, change: (one: From) => To): Pair<To> {
  return [change(first), change(second)];
}
