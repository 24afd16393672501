/**
 * Owns the character maps for PDFs whose Chinese fonts are not embedded (STSong-Light with
 * UniGB-UCS2-H, GBK-EUC-H …). Such a font needs tables that the PDF library does not carry. Only the
 * text is wanted here, not the shapes, so every code is mapped to its Unicode value in place of a
 * glyph number, and glyph numbers to Unicode by identity: the same text comes out, without tables.
 */
import { UnreadableSource } from './describe-fault.js';
import type { Encoding } from './detect-encoding.js';

/** UniGB-UCS2-H, UniGB-UTF16-H, UniCNS-UTF16-V …: the codes are Unicode already. */
const UNICODE_CODED = /^Uni(?:GB|CNS)-(?:UCS2|UTF16)-[HV]$/u;
/** GBK-EUC-H, GBKp-EUC-V, GB-EUC-H, GBK2K-H and Big5's ETen-B5-H, B5pc-H, HKscs-B5-H. */
const GB_CODED = /^GB(?:K|Kp|pc)?-EUC-[HV]$|^GBK2K-[HV]$/u;
const BIG5_CODED = /^(?:ETenms|ETen|HKscs)-B5-[HV]$|^B5pc-[HV]$/u;
/** Asked for by the library to turn glyph numbers into Unicode. */
const GLYPH_TO_UNICODE = /^Adobe-(?:GB1|CNS1)-UCS2$/u;

const TWO_BYTES = '1 begincodespacerange <0000> <ffff> endcodespacerange';
const IDENTITY = `${TWO_BYTES}\n1 begincidrange <0000> <ffff> 0 endcidrange`;
const IDENTITY_TO_UNICODE = `${TWO_BYTES}\n1 beginbfrange <0000> <ffff> <0000> endbfrange`;
/** One byte for ASCII, two from 81 40 on, as in GBK and Big5. */
const MIXED_BYTES = '2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange';

async function mapDoubleBytes(encoding: Encoding): Promise<string> {
  const { decodeBytes } = await import('./decode.js');
  const entries: string[] = ['<20> <7e> 32'];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const { text } = decodeBytes(Buffer.from([lead, trail]), encoding);
      if (text.length !== 1 || text === '\ufffd') continue;
      const code = ((lead << 8) | trail).toString(16);
      entries.push(`<${code}> <${code}> ${text.charCodeAt(0)}`);
    }
  }
  return `${MIXED_BYTES}\n${entries.length} begincidrange\n${entries.join('\n')}\nendcidrange`;
}

async function writeMap(name: string): Promise<string | null> {
  if (UNICODE_CODED.test(name)) return IDENTITY;
  if (GB_CODED.test(name)) return mapDoubleBytes('gb18030');
  if (BIG5_CODED.test(name)) return mapDoubleBytes('big5');
  return null;
}

/** Gives the library the maps it asks for; one for each PDF that is read. */
export class CharacterMaps {
  private hasCodes = false;

  /**
   * @throws UnreadableSource for a map that is not known, and for glyph numbers of a font whose
   * codes were not mapped here: by identity they would give wrong characters.
   */
  async fetch(request: { kind: string; filename: string }): Promise<Uint8Array> {
    const { filename } = request;
    const map = await writeMap(filename);
    if (map !== null) this.hasCodes = true;
    const isReverse = this.hasCodes && GLYPH_TO_UNICODE.test(filename);
    const text = isReverse ? IDENTITY_TO_UNICODE : map;
    if (text === null) throw new UnreadableSource(`no character map ${filename}`);
    return Buffer.from(`${text}\nendcmap`, 'latin1');
  }
}
