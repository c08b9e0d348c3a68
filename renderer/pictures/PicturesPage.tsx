import type { PageTarget } from '../app/target';
import { ClaimMapPicture } from './ClaimMapPicture';
import { MatrixPicture } from './MatrixPicture';
import { ProvenancePicture } from './ProvenancePicture';
import { TimelinePicture } from './TimelinePicture';

export type PicturesTarget = Extract<PageTarget, { view: 'pictures' }>;

/** One of the pictures of a library. */
export function PicturesPage({ target }: { target: PicturesTarget }) {
  switch (target.picture) {
    case 'matrix':
      return <MatrixPicture />;
    case 'timeline':
      return <TimelinePicture />;
    case 'tree':
      return <ProvenancePicture claimId={target.claimId} />;
    case 'map':
      return <ClaimMapPicture />;
  }
}
