/**
 * Owns the decision in which encoding a file is written. It looks at bytes only; reading files and
 * decoding whole texts is elsewhere (decode.ts, read-lines.ts).
 */
import { controlByteShare, recogniseSignature } from './recognise-binary.js';
import { scorePlausibility } from './score-plausibility.js';

/** GB18030 contains GBK and GB2312; Big5 is read with the Hong Kong additions. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** Either the encoding with the length of its byte order mark, or why the bytes are no text. */
export type Detection = { encoding: Encoding; markLength: number } | { unknown: string };

/** Bytes that are decoded per candidate: ten pages of text decide, and cost under 10 ms. */
const SCORED_BYTES = 32 * 1024;
/** Right decodings score 0.7 and more, names in rare characters included about 0.5. */
const LEAST_PLAUSIBLE = 0.42;
/** What the detection library's full confidence weighs: it settles near-draws, not more. */
const DETECTOR_WEIGHT = 0.1;
/** A text has no NUL and hardly a control character; programs and pictures have 5-30 %. */
const MOST_CONTROLS = 0.01;

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Names that the detection library gives to the encodings that are read here. */
const DETECTOR_NAMES: Readonly<Record<string, Encoding>> = {
  GB18030: 'gb18030',
  Big5: 'big5',
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
};

/** What a page or header may declare, in lower case, and what that is read as. */
const DECLARED_NAMES: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  cp950: 'big5',
};

/** True if the bytes are valid UTF-8, apart from a character that is cut off at the end. */
export function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A run of bytes that begins with the first one outside ASCII, for judging Chinese text. */
function chooseScored(sample: Buffer): Buffer {
  const first = sample.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first);
  return sample.subarray(start, start + SCORED_BYTES);
}

interface Candidate {
  encoding: Encoding;
  score: number;
}

async function scoreCandidates(sample: Buffer): Promise<Candidate[]> {
  const [{ decodeSample }, chardet] = await Promise.all([import('./decode.js'), import('chardet')]);
  const scored = chooseScored(sample);
  const wide = sample.subarray(0, SCORED_BYTES);
  const confidence = new Map<Encoding, number>();
  for (const match of chardet.analyse(scored)) {
    const encoding = DETECTOR_NAMES[match.name];
    if (encoding !== undefined) confidence.set(encoding, match.confidence / 100);
  }
  const encodings: Encoding[] = ['utf-8', 'gb18030', 'big5'];
  const candidates = encodings.map((encoding) => ({ encoding, bytes: scored }));
  candidates.push({ encoding: 'utf-16le', bytes: wide }, { encoding: 'utf-16be', bytes: wide });
  return candidates
    .map(({ encoding, bytes }) => ({
      encoding,
      score:
        scorePlausibility(decodeSample(bytes, encoding)) +
        DETECTOR_WEIGHT * (confidence.get(encoding) ?? 0),
    }))
    .sort((left, right) => right.score - left.score);
}

async function nameUnknown(sample: Buffer): Promise<string> {
  if (sample.includes(0) || controlByteShare(sample) > MOST_CONTROLS) return 'binary file';
  const chardet = await import('chardet');
  const best = chardet.detect(chooseScored(sample));
  return best === null ? 'unknown encoding' : `unknown encoding (perhaps ${best})`;
}

function detectMark(sample: Buffer): Detection | null {
  if (sample.length >= 4 && sample.readUInt32LE(0) === 0xfeff) {
    return { unknown: 'unknown encoding (UTF-32)' };
  }
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => sample[index] === byte));
  return mark ? { encoding: mark.encoding, markLength: mark.bytes.length } : null;
}

/** The declared encoding where it decodes without a fault to text that reads like Chinese. */
async function honourDeclared(sample: Buffer, declared: string): Promise<Encoding | null> {
  const encoding = DECLARED_NAMES[declared.trim().toLowerCase()];
  if (encoding === undefined || encoding === 'utf-8') return null;
  const { decodeSample } = await import('./decode.js');
  const text = decodeSample(chooseScored(sample), encoding);
  const isClean = !text.includes('\ufffd') && scorePlausibility(text) >= LEAST_PLAUSIBLE;
  return isClean ? encoding : null;
}

/**
 * Decide the encoding of a file from its first bytes: byte order mark, then strict UTF-8, then
 * what the page declares if that decodes cleanly, then the decoding that reads most like Chinese.
 * @param sample first bytes of the file, not empty; may end inside a character
 * @param declared what the page itself says ('gb2312'), if anything
 */
export async function detectEncoding(sample: Buffer, declared?: string): Promise<Detection> {
  const signature = recogniseSignature(sample);
  if (signature !== null) return { unknown: `binary file (${signature})` };
  const mark = detectMark(sample);
  if (mark !== null) return mark;
  const hasNul = sample.includes(0);
  if (!hasNul && isStrictUtf8(sample)) {
    return controlByteShare(sample) > MOST_CONTROLS
      ? { unknown: 'binary file' }
      : { encoding: 'utf-8', markLength: 0 };
  }
  const honoured = declared === undefined ? null : await honourDeclared(sample, declared);
  if (honoured !== null) return { encoding: honoured, markLength: 0 };
  const [best] = await scoreCandidates(sample);
  if (best === undefined || best.score < LEAST_PLAUSIBLE) {
    return { unknown: await nameUnknown(sample) };
  }
  return { encoding: best.encoding, markLength: 0 };
}
