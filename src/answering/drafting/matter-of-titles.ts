/**
 * A question on a document ('《青石市河道管理办法(送审稿)》有什么要求') as one on its matter (河道管理): what a meeting
 * says of it stands in other sentences than the one that names its title.
 */

import { topicOf } from '../../retrieval/scope/topic.js';
import { fold } from '../../text/fold.js';
import { matterOfTitle } from '../../text/matter-of-title.js';
import type { Task } from '../answering-context.js';
import { titlesIn } from './agenda-items.js';

export interface QuestionOnMatter {
  /** The topic, with the matter in the place of each title. */
  topic: string;
  /** Folded titles, all of the agenda among them; a sentence that holds one only names a document. */
  titles: string[];
}

/** Undefined where the question names no document, or nothing is left of its title. */
export function onMatterOfTitles({ topic, query, meetings }: Task): QuestionOnMatter | undefined {
  const titles = titlesIn(query).map(withoutStage);
  if (titles.length === 0) return undefined;
  const places = (meetings ?? []).flatMap(({ place }) => (place ? [fold(place)] : []));
  let ofMatter = topic;
  for (const title of titles) {
    const bare = places.reduce((text, place) => text.replaceAll(place, ' '), title);
    const subject = bare.split(/关于(?=.{4})/).at(-1) ?? bare;
    const matter = topicOf(matterOfTitle(subject.trim()), []);
    const said = [title, bare]
      .map((text) => topicOf(text, []))
      .find((text) => ofMatter.includes(text));
    if (said === undefined || said === '' || matter === '') return undefined;
    ofMatter = ofMatter.replace(said, matter);
  }
  const listed = (meetings ?? []).flatMap(({ agenda }) =>
    agenda.flatMap(({ documents }) => documents.map(withoutStage)),
  );
  return {
    topic: ofMatter.replace(STAGE, ' ').trim(),
    titles: [...titles, ...listed].filter(Boolean),
  };
}

/** '《…方案(送审稿)》' → '…方案', folded. */
function withoutStage(title: string): string {
  return fold(title)
    .replace(/[《》]/g, '')
    .replace(/\([^()]*\)$/, '');
}

/** '(送审稿)' behind a title, of which the topic has lost the brackets. */
const STAGE = /送审稿|征求意见稿|讨论稿|审议稿|草案|试行/g;
