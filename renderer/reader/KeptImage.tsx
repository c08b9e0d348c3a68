import { useEffect, useRef, useState } from 'react';
import type { KeptPicture } from '../../shared/layout';
import { client } from '../api/client';
import styles from './ArticleText.module.css';

const MEDIA_TYPES: Record<KeptPicture['extension'], string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** So far ahead a picture is fetched before it comes into sight. */
const AHEAD = '800px';

/** A picture that the library keeps, asked of the notebook when it is nearly in sight. Its place is there from the start. */
export function KeptImage({ articleId, picture, alt }: { articleId: string; picture: KeptPicture; alt: string }) {
  const frame = useRef<HTMLImageElement>(null);
  const [isNear, setNear] = useState(false);
  const [address, setAddress] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const { hash, extension, width, height } = picture;

  useEffect(() => {
    const image = frame.current;
    if (!image || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(image);
    return () => observer.disconnect();
  }, [isNear]);

  useEffect(() => {
    if (!isNear) return;
    let made: string | undefined;
    let isGone = false;
    void client.file({ id: articleId, hash }).then((answer) => {
      if (isGone) return;
      if (!answer.ok) return setProblem(answer.error.message);
      const bytes = Uint8Array.from(atob(answer.value.base64), (unit) => unit.charCodeAt(0));
      made = URL.createObjectURL(new Blob([bytes], { type: MEDIA_TYPES[extension] }));
      setAddress(made);
    });
    return () => {
      isGone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [isNear, articleId, hash, extension]);

  if (problem !== undefined)
    return (
      <span className={styles.picture}>
        {alt ? `Picture: ${alt}. ` : ''}
        {problem}
      </span>
    );
  return <img ref={frame} className={styles.image} src={address} alt={alt} width={width} height={height} />;
}
