/** What the meetings said on a topic → a page: dated ones in order, the others told apart. */
import type { Timeline, TimelineEntry } from '../../app-types.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import { describeFilters } from '../rendering/filters.js';
import type { Wording } from '../wording.js';
import type { Block, Document, Entry } from './document.js';
import { languageTag } from './record-language.js';
import { webLink } from './web-link.js';

export function timelineDocument(timeline: Timeline, wording: Wording): Document {
  const { timeline: texts, lang } = wording.lookingAround;
  const { topic, entries, undated } = timeline;
  const dated = entries.map((entry) => entryOf(entry, wording));
  const others = undated.map((entry) => entryOf(entry, wording));
  return {
    title: texts.title(topic),
    lang: dated[0]?.lang ?? others[0]?.lang ?? languageTag(topic),
    labelLang: lang,
    blocks: [
      ...notesOn(timeline, wording),
      ...(dated.length > 0 ? [{ type: 'entries' as const, entries: dated }] : []),
      ...(others.length > 0 ? undatedBlocks(others, texts.undated) : []),
    ],
  };
}

function undatedBlocks(entries: readonly Entry[], text: string): Block[] {
  return [
    { type: 'heading', text },
    { type: 'entries', entries },
  ];
}

/** What was looked at, how many were found, and what was left out. */
function notesOn(
  { topic, filters, found, complete, entries, undated }: Timeline,
  wording: Wording,
): Block[] {
  const { timeline: texts } = wording.lookingAround;
  const listed = entries.length + undated.length;
  const count = `${found}${complete ? '' : '+'}`;
  const limits = describeFilters(filters, wording);
  const said =
    listed === 0
      ? [texts.none(topic), texts.noneHint]
      : [listed < found ? texts.listed(listed, count) : texts.found(count)];
  return [
    ...(limits === '' ? [] : [`${wording.answer.filters}: ${limits}`]),
    ...said,
    ...(complete ? [] : [texts.incomplete]),
  ].map((text) => ({ type: 'note', text }));
}

function entryOf(
  { meeting, quote, paragraph, id, source, damaged }: TimelineEntry,
  wording: Wording,
): Entry {
  const basis = meeting.dateBasis === 'stated' || meeting.date === null ? '' : '~';
  const href = webLink(source.url);
  return {
    when: meeting.date === null ? (meeting.monthDay ?? '') : `${meeting.date}${basis}`,
    name: meetingLabel(meeting),
    quote,
    place: [
      { text: wording.answer.paragraphNumber(paragraph), ...(href ? { href } : {}) },
      { text: ' · ' },
      { text: id, style: 'code' },
      ...(damaged ? [{ text: ` · ${wording.answer.damaged}` }] : []),
    ],
    lang: languageTag(quote),
  };
}
