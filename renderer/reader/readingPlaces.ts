import type { ArticleId } from '../../shared/model/ids';

/** Where each text was left in this session: the offset of the first line in sight. */
const places = new Map<ArticleId, number>();

export const readingPlace = (id: ArticleId): number => places.get(id) ?? 0;
export const keepReadingPlace = (id: ArticleId, offset: number): void => void places.set(id, offset);
