/**
 * Which paragraphs of the record a quote may stand in, and what stands around them: the reading of
 * the store for one look-up. Whether the quote stands there is not asked here.
 */

import { paragraphId } from '../../minutes/ids.js';
import type { Meeting, Paragraph } from '../../minutes/meeting.js';
import type { MinutesStore, Probe, ProbeOptions } from '../../store/store.js';
import { acrossScripts, type Content, contentOf } from './content.js';
import { LONGEST_PHRASE } from './likeness.js';
import { type Passage, passageOf } from './passage.js';
import { partialProbes, wholeProbe } from './probes.js';

/** What of the store a look-up reads. */
export type QuotedRecord = Pick<
  MinutesStore,
  'searchProbes' | 'meeting' | 'paragraphs' | 'paragraphsOf'
>;

/** Paragraphs that hold every pair of a quote and are looked at; a short, common one has more. */
const MAX_HOLDING_ALL = 1_500;

/** The same for a longer text than any phrase: but one that repeats itself has so few pairs. */
const MAX_HOLDING_LONG = 100;

/** Read at once while such paragraphs are looked through. */
const BATCH = 60;

/** A probe with more holders tells nothing. */
const MAX_HOLDERS = 300;

/** Paragraphs that hold some of a quote and are compared with it. */
const MAX_NEAR = 14;

export class RecordSearch {
  private readonly record: QuotedRecord;
  private readonly contents = new Map<string, Content>();
  private readonly asked = new Map<string, string[]>();
  private readonly inOtherScript: boolean;

  /** `inOtherScript`: the quote is in Traditional script, the record may be in either. */
  constructor(record: QuotedRecord, inOtherScript: boolean) {
    this.record = record;
    this.inOtherScript = inOtherScript;
  }

  /** Paragraphs that hold all of the text's pairs, few at a time. */
  *holdingAll(text: string): Iterable<Passage[]> {
    const probe = wholeProbe(text);
    if (probe.length === 0) return;
    const most = text.length > LONGEST_PHRASE ? MAX_HOLDING_LONG : MAX_HOLDING_ALL;
    const ids = this.holders([probe], { limit: most, maxHolders: most });
    for (let start = 0; start < ids.length; start += BATCH) {
      yield this.read(ids.slice(start, start + BATCH));
    }
  }

  /** Paragraphs that hold most of the text's rare stretches, best first. */
  holdingSome(text: string): Passage[] {
    const probes = partialProbes(text);
    return this.read(this.holders(probes, { limit: MAX_NEAR, maxHolders: MAX_HOLDERS }));
  }

  /** A paragraph with its neighbours, until so many characters stand on either side. */
  around(paragraph: Paragraph, characters: number): Passage {
    const before = this.neighbours(paragraph, -1, characters);
    const after = this.neighbours(paragraph, 1, characters);
    return this.passage([...before.reverse(), paragraph, ...after]);
  }

  /** All of a meeting. */
  wholeMeeting(id: string): Passage {
    return this.passage(this.record.paragraphsOf(id));
  }

  meeting(id: string): Meeting | undefined {
    return this.record.meeting(id);
  }

  /** Ids of paragraphs; a text that repeats itself asks for the same in each of its parts. */
  private holders(probes: readonly Probe[], options: ProbeOptions): string[] {
    const key = JSON.stringify([probes, options]);
    const known = this.asked.get(key);
    if (known) return known;
    const ids = this.record.searchProbes(probes, options).map((hit) => hit.paragraphId);
    this.asked.set(key, ids);
    return ids;
  }

  private neighbours(paragraph: Paragraph, direction: 1 | -1, characters: number): Paragraph[] {
    const found: Paragraph[] = [];
    let missing = characters;
    for (let number = paragraph.number + direction; missing > 0; number += direction) {
      const [next] = this.record.paragraphs([paragraphId(paragraph.meetingId, number)]);
      if (!next) break;
      found.push(next);
      missing -= this.contentOf(next).characters.length;
    }
    return found;
  }

  private read(ids: readonly string[]): Passage[] {
    return this.record.paragraphs(ids).map((paragraph) => this.passage([paragraph]));
  }

  private passage(paragraphs: readonly Paragraph[]): Passage {
    return passageOf(paragraphs, (paragraph) => this.contentOf(paragraph));
  }

  private contentOf({ id, text }: Paragraph): Content {
    const known = this.contents.get(id);
    if (known) return known;
    const content = this.inOtherScript ? acrossScripts(contentOf(text)) : contentOf(text);
    this.contents.set(id, content);
    return content;
  }
}
