import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import type { Feature } from './app/feature';
import { bibliography } from './bibliography';
import { claims } from './claims';
import { compare } from './compare';
import { duplicates } from './duplicates';
import { history } from './history';
import { library } from './library';
import { notes } from './notes';
import { pictures } from './pictures';
import { reader } from './reader';
import { readings } from './readings';
import { review } from './review';
import { search } from './search';
import { settings } from './settings';
import { statements } from './statements';
import { table } from './table';
import './ui/base.css';

/** Everything that draws a view, opens a dialog or answers a command. */
const features: readonly Feature[] = [
  search,
  library,
  reader,
  notes,
  claims,
  statements,
  compare,
  bibliography,
  duplicates,
  pictures,
  review,
  table,
  readings,
  history,
  settings,
];

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

createRoot(root).render(
  <StrictMode>
    <App features={features} />
  </StrictMode>,
);
