/**
 * Owns the parsing of HTML into a tree, and the few parts of a DOM that the reading stage uses (the
 * project is compiled without the browser's types). The only module that loads linkedom.
 */
import { parseHTML } from 'linkedom';

/** A node of a page; text nodes have `nodeType` 3, elements 1. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** An element of a page. */
export interface PageElement extends PageNode {
  /** Upper case: 'DIV'. */
  readonly tagName: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** A parsed page. */
export interface PageDocument {
  readonly documentElement: PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** True for a text node. */
export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT_NODE;
}

/** True for an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT_NODE;
}

/** Parse a page or a fragment of one; a fragment is put into a body. */
export function parsePage(html: string): PageDocument {
  const hasRoot = /<html[\s>]/iu.test(html);
  const whole = hasRoot ? html : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  const page: { document: unknown } = parseHTML(whole);
  return page.document as PageDocument;
}
