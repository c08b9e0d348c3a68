import { XMLParser } from 'fast-xml-parser';

/** @typedef {{ name: string, attrs: Record<string, string>, children: (Tree | string)[] }} Tree */

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
});

/** The elements that hold text. */
const TERMS = new Set(['term', 'single', 'multiple']);

/**
 * The text of a CSL style as the tree that citeproc reads. Comments, and spaces that only lay the text out, are left away.
 * @param {string} xml
 * @returns {Tree}
 */
export function cslTree(xml) {
  const [root] = parser.parse(xml).map(toTree).filter(isElement);
  if (!root) throw new Error('A style without an element.');
  return root;
}

/**
 * @param {Record<string, unknown>} node one key names the element, `:@` has its attributes
 * @returns {Tree | string}
 */
function toTree(node) {
  if ('#text' in node) return String(node['#text']);
  const { ':@': attrs = {}, ...element } = node;
  const [[name, content] = ['', []]] = Object.entries(element);
  const all = /** @type {Record<string, unknown>[]} */ (content)
    .map(toTree)
    .filter((child) => isElement(child) || child.trim() !== '');
  const children = TERMS.has(name) ? all : all.filter(isElement);
  // An empty term means "print nothing"; citeproc takes one without content for missing.
  const filled = name === 'term' && children.length === 0 ? [''] : children;
  return { name, attrs: /** @type {Record<string, string>} */ (attrs), children: filled };
}

/**
 * @param {Tree | string} child
 * @returns {child is Tree}
 */
function isElement(child) {
  return typeof child !== 'string';
}
