export { describeAnchor } from './describe';
export type { AnchorMatch } from './match';
export { anchorResolver, resolveAnchor } from './resolve';
export { nearestWords } from './nearest';
export { foldText } from './foldedText';
