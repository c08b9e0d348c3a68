import type { PDFDocumentProxy } from 'pdfjs-dist';
import threadAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { err, ok, type Result } from '../../../shared/result';
import { client } from '../../api/client';

/** A PDF that is being read; its thread goes on until it is closed. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** What is printed on each page as its number. */
  readonly labels: readonly string[];
  readonly close: () => void;
  /**
   * Whether nothing can be asked of it any more. A tab that is shown again runs the effects of its pages before the file is
   * open again, as another one.
   */
  readonly isClosed: () => boolean;
}

/** So many bytes are asked for at once; a page of a large file needs some of them. */
const PART = 512 * 1024;

/** A picture of more pixels than this is not decoded: it would take more memory than a whole book. */
const LARGEST_PICTURE = 64 * 1024 * 1024;

/** Fonts, tables and decoders that pdf.js asks for by name; they come with the program. */
const partsOf = (folder: string): string => new URL(`./pdfjs/${folder}/`, document.baseURI).href;

/** Opens a PDF that the library keeps, part by part: the first page of a large one needs little of it. Nothing in it is run. */
export async function openPdf(articleId: string, hash: string): Promise<Result<OpenPdf>> {
  const first = await client.filePart({ id: articleId, hash, start: 0, length: PART });
  if (!first.ok) return first;
  const pdfjs = await import('pdfjs-dist');
  const thread = new Worker(threadAddress, { type: 'module' });
  const worker = new pdfjs.PDFWorker({ port: thread as never }); // its types know only that none may be given
  let problem: Result<never> | undefined;
  const range = new (class extends pdfjs.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      void client.filePart({ id: articleId, hash, start: begin, length: end - begin }).then((part) => {
        if (part.ok) return this.onDataRange(begin, bytesOf(part.value.base64));
        problem = part;
        void task.destroy();
      });
    }
  })(first.value.size, bytesOf(first.value.base64));
  const task = pdfjs.getDocument({
    range,
    worker,
    rangeChunkSize: PART,
    disableStream: true,
    disableAutoFetch: true,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: LARGEST_PICTURE,
    cMapUrl: partsOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: partsOf('standard_fonts'),
    wasmUrl: partsOf('wasm'),
    iccUrl: partsOf('iccs'),
    useWorkerFetch: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  let isClosed = false;
  const close = () => {
    isClosed = true;
    void task.destroy().finally(() => {
      worker.destroy();
      thread.terminate();
    });
  };
  try {
    const opened = await task.promise;
    const printed = await opened.getPageLabels();
    const labels = Array.from({ length: opened.numPages }, (_, index) => printed?.[index] || String(index + 1));
    return ok({ document: opened, labels, close, isClosed: () => isClosed });
  } catch (error) {
    close();
    if (problem) return problem;
    const name = error instanceof Error ? error.name : 'unknown';
    return err('damaged', `The PDF cannot be shown (${name}). Its text is not affected.`);
  }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
