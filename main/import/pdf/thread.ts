import { parentPort, workerData } from 'node:worker_threads';
import type { Said } from './apart';
import { readPdf } from './document';

if (!parentPort) throw new Error('This file is the entry of a thread that reads a PDF.');
const port = parentPort;
const say = (said: Said) => port.postMessage(said);

say({ read: await readPdf(workerData as Uint8Array, () => say({ page: true })) }); // readApart gives bytes
