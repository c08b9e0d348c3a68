export { describeAnchor } from './describe';
export type { AnchorMatch } from './match';
export { anchorResolver, resolveAnchor } from './resolve';
