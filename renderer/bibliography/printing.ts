import type { ExportedNotes } from '../../shared/api';
import { sayProblem } from '../state/messages';
import styles from './printing.module.css';

/** What a document may hold; everything else is printed as the words in it. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'h1 h2 h3 h4 h5 h6 p blockquote ul ol li pre code hr table tbody thead tr th td br a em strong s u sup sub section span'.split(
    ' ',
  ),
);

/** Prints an exported web page from this window: it takes the place of everything else on paper. */
export async function printNotes({ files }: ExportedNotes): Promise<boolean> {
  const [page] = files;
  if (!page) return false;
  const html = new TextDecoder().decode(Uint8Array.from(atob(page.base64), (character) => character.charCodeAt(0)));
  const sheet = document.createElement('div');
  sheet.className = styles.sheet ?? '';
  copyInto(sheet, new DOMParser().parseFromString(html, 'text/html').body);
  document.body.append(sheet);
  document.documentElement.classList.add(styles.printing ?? '');
  try {
    window.print(); // waits until the user has chosen, wherever there is a dialog
    return true;
  } catch {
    sayProblem('The system refused to print. Save the notes as a web page and print that.');
    return false;
  } finally {
    document.documentElement.classList.remove(styles.printing ?? '');
    sheet.remove();
  }
}

/** Copies known elements without their attributes, so that nothing that was written in a note can act. */
function copyInto(target: Element, source: Element): void {
  for (const node of source.childNodes) {
    if (node instanceof Text) target.append(node.data);
    if (!(node instanceof Element)) continue;
    const name = node.tagName.toLowerCase();
    if (!ELEMENTS.has(name)) continue;
    const copy = document.createElement(name);
    if (node.className === 'references' || node.className === 'footnotes')
      copy.className = styles[node.className] ?? '';
    if (/small-caps/.test(node.getAttribute('style') ?? '')) copy.className = styles.smallCaps ?? '';
    copyInto(copy, node);
    target.append(copy);
  }
}
