/** Owns the exchange of a generated part of a Markdown file. */
import { JiyaoError } from '../../errors.js';

/**
 * The text with what stands between `<!-- name -->` and the next `<!-- /name -->` (or a second
 * `<!-- name -->`) replaced. The markers stay, so that it can be done again.
 * @param file how a message calls the text
 * @throws JiyaoError `configuration` where the two markers are not there
 */
export function replaceBetweenMarkers(
  text: string,
  name: string,
  replacement: string,
  file: string,
): string {
  const part = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /?${name} -->)`, 'u');
  if (!part.test(text)) {
    throw new JiyaoError('configuration', `${file} has no part marked \`${name}\`.`, {
      hint: `Put <!-- ${name} --> and <!-- /${name} --> on lines of their own where it belongs.`,
    });
  }
  return text.replace(
    part,
    (_match, open: string, close: string) => `${open}\n\n${replacement}\n\n${close}`,
  );
}
