export { checkStyle } from './checkStyle';
export { renderDocument, type DocumentRequest, type RenderedDocument } from './document';
export { OUTPUT_FORMATS, type OutputFormat } from './outputFormats';
export { renderBibliography, renderCitations, type CitedItem, type Rendered, type RenderRequest } from './render';
export { openStyles, type StyleShelf } from './styles';
