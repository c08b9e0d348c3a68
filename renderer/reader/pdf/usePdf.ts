import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/result';
import { openPdf, type OpenPdf } from './openPdf';

/** Opens a PDF while it is shown; undefined until it is open. */
export function usePdf(articleId: string, hash: string): Result<OpenPdf> | undefined {
  const [opened, setOpened] = useState<{ of: string; pdf: Result<OpenPdf> }>();
  useEffect(() => {
    let isGone = false;
    let close = () => {};
    void openPdf(articleId, hash).then((pdf) => {
      if (pdf.ok) close = pdf.value.close;
      if (isGone) close();
      else setOpened({ of: hash, pdf });
    });
    return () => {
      isGone = true;
      close();
    };
  }, [articleId, hash]);
  return opened?.of === hash ? opened.pdf : undefined;
}
