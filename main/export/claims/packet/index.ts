export { checkPacket, type PacketCheck } from './check';
export { packet } from './packet';
