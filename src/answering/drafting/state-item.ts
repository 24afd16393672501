/** What is said of an agenda item: its title, and what became of it in the record's own words. */
import type { AgendaItem, Outcome } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import type { Task } from '../answering-context.js';
import { locateSentence, type MeetingText } from '../composing/locate.js';
import type { Quote, Statement } from '../statement.js';
import { word, wordOutcome } from '../wording.js';
import type { ItemInMeeting } from './agenda-items.js';

export function itemStatement({ item, text }: ItemInMeeting, { language }: Task): Statement {
  const title = item.documents.length > 0 ? item.documents.join('') : item.title;
  const published = { published: title };
  if (item.outcome === null) {
    return { ...ofItem(item, text), parts: [published] };
  }
  const outcome = word(language, 'outcome', {
    outcome: outcomeAsPublished(item, text, language),
  });
  return { ...ofItem(item, text), parts: [published, outcome] };
}

function ofItem(item: AgendaItem, text: MeetingText): Omit<Statement, 'parts'> {
  return { meeting: text.meeting, field: 'agenda', quotes: quotesOf(item, text) };
}

/** '审议并原则通过' in the record's own words; ours only where they cannot be found. */
export function outcomeAsPublished(
  item: AgendaItem,
  text: MeetingText,
  language: Task['language'],
): string {
  const outcome = item.outcome ?? 'reviewed';
  if (language === 'en') return wordOutcome(language, outcome);
  const quote = quotesOf(item, text)[0];
  const sentence = quote ? fold(quote.paragraph.text.slice(quote.start, quote.end)) : '';
  const published = OUTCOME_WORDS[outcome].exec(sentence)?.[0];
  return published ?? wordOutcome(language, outcome);
}

/** The record's words for each outcome, longest first. Folded. */
const OUTCOME_WORDS: Record<Outcome, RegExp> = {
  adopted: /(审议|讨论|研究)?并?(原则|一致|表决|审议|讨论)?通过/,
  agreedInPrinciple: /(研究|审议)?并?原则同意|同意/,
  reviewed: /审议|讨论/,
  heard: /听取/,
  studied: /传达学习|学习|传达/,
};

export function quotesOf(item: AgendaItem, text: MeetingText): Quote[] {
  const own = text.paragraphs.filter(({ number }) => number === item.paragraph);
  const values = item.documents.length > 0 ? item.documents : [item.title];
  const cue = item.outcome ? OUTCOME_WORDS[item.outcome] : undefined;
  const quote =
    locateSentence({ ...text, paragraphs: own }, values, cue) ?? locateSentence(text, values, cue);
  return quote ? [quote] : [];
}
