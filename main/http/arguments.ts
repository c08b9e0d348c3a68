import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/result';
import { defaultLibrary, sampleLibrary } from '../page/places';

export const USAGE = `Usage: commonplace serve [--library DIR | --sample] [--read-only] [--port N] [--no-open]

  --library DIR  the library to open; ~/Commonplace when left out; made when it does not exist
  --sample       opens the sample library instead
  --read-only    looks without changing, also while another program has the library open
  --port N       takes this port of this machine instead of any free one
  --no-open      prints the address only; otherwise the browser opens it too
`;

export interface ServeArguments {
  folder: string;
  sample: boolean;
  readOnly: boolean;
  /** 0 is any free one. */
  port: number;
  openBrowser: boolean;
}

export function parseServeArguments(argv: readonly string[]): Result<ServeArguments> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        library: { type: 'string' },
        sample: { type: 'boolean', default: false },
        'read-only': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65535) return err('bad-request', `--port ${values.port} is not a port.`);
    return ok({
      folder:
        values.library === undefined ? (values.sample ? sampleLibrary() : defaultLibrary()) : resolve(values.library),
      sample: values.sample,
      readOnly: values['read-only'],
      port,
      openBrowser: !values['no-open'],
    });
  } catch (reason) {
    return err('bad-request', (reason as Error).message); // parseArgs throws nothing else
  }
}
