/**
 * Words of a page stand where the page has them, each line by itself, so that a browser asked for the words between two
 * lines takes all to the end of the page. While words are being selected a stop, as large as the page and below all
 * words, stands right after the last of them: the room between lines then belongs to it.
 */
export function stopsSelection(layer: HTMLElement, stop: HTMLElement): () => void {
  let before: Range | undefined;
  const rest = () => {
    before = undefined;
    delete layer.dataset['selecting'];
    if (layer.lastChild !== stop) layer.append(stop);
  };
  const onDown = () => (layer.dataset['selecting'] = '');
  const onSelection = () => {
    if (layer.dataset['selecting'] === undefined) return;
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(layer)) return;
    const startMoves =
      before !== undefined &&
      (range.compareBoundaryPoints(Range.END_TO_END, before) === 0 ||
        range.compareBoundaryPoints(Range.START_TO_END, before) === 0);
    before = range.cloneRange();
    const word = wordAt(layer, startMoves ? range.startContainer : range.endContainer);
    if (word) word.parentNode?.insertBefore(stop, startMoves ? word : word.nextSibling);
  };
  layer.addEventListener('pointerdown', onDown);
  document.addEventListener('pointerup', rest);
  document.addEventListener('pointercancel', rest);
  document.addEventListener('selectionchange', onSelection);
  return () => {
    layer.removeEventListener('pointerdown', onDown);
    document.removeEventListener('pointerup', rest);
    document.removeEventListener('pointercancel', rest);
    document.removeEventListener('selectionchange', onSelection);
  };
}

/** The element of the layer in which a place of the document is; undefined outside of it and between its elements. */
function wordAt(layer: HTMLElement, place: Node): Element | undefined {
  let element = place instanceof Element ? place : place.parentElement;
  if (element === layer) return undefined;
  while (element && element.parentElement !== layer) element = element.parentElement;
  return element ?? undefined;
}
