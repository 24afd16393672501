/** A conversation as Markdown: questions as headings, answers, citations as footnotes. */
import type { Answer, Citation } from '../../app-types.js';
import { markdownText } from '../documents/markdown/markdown-text.js';
import { webLink } from '../documents/web-link.js';
import type { Wording } from '../wording.js';

/** With a line break at its end. Texts must be printable. */
export function renderTranscript(answers: readonly Answer[], wording: Wording): string {
  const { title } = wording.chat.commands.transcript;
  const sections = answers.map((answer, index) => renderExchange(answer, index + 1, wording));
  return `${[`# ${markdownText(title)}`, ...sections].join('\n\n')}\n`;
}

/** @param number of the question, from 1: footnotes of a file have one sequence of names */
function renderExchange(answer: Answer, number: number, wording: Wording): string {
  const { question, notFound } = wording.chat.commands.transcript;
  const { standaloneQuestion } = answer;
  const readAs = standaloneQuestion
    ? [`*${markdownText(wording.chat.readAs(standaloneQuestion))}*`]
    : [];
  const notes = sameMarkers(answer.citations).map((citations) =>
    renderNote(citations, number, wording),
  );
  return [
    `## ${markdownText(`${question}${number} ${answer.question}`)}`,
    ...readAs,
    ...(answer.status === 'notFound' ? [notFound] : []),
    paragraphs(answer.answer).replace(/\\\[(\d+)\\\]/g, `[^${number}-$1]`),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ].join('\n\n');
}

/** Lines stay lines. */
function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => markdownText(line))
    .join('  \n');
}

/** Citations of one marker are quotes of one paragraph, and one footnote. */
function sameMarkers(citations: readonly Citation[]): [Citation, ...Citation[]][] {
  const byMarker = new Map<number, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const known = byMarker.get(citation.marker);
    if (known) known.push(citation);
    else byMarker.set(citation.marker, [citation]);
  }
  return [...byMarker.values()];
}

function renderNote(
  citations: [Citation, ...Citation[]],
  number: number,
  wording: Wording,
): string {
  const { marker, meeting, paragraph, source, id } = citations[0];
  const place = [meeting.title, meeting.date, wording.answer.paragraphNumber(paragraph)]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
  const address = webLink(source.url);
  const parts = [
    citations.map(({ quote }) => `“${markdownText(quote)}”`).join(' … '),
    markdownText(place),
    `\`${source.path.replaceAll('`', "'")}:${source.line}\``,
    `\`${id}\``,
    ...(address ? [`<${address.replace(/[<>\s]/g, encodeURIComponent)}>`] : []),
  ];
  return `[^${number}-${marker}]: ${parts.join(' — ')}`;
}
