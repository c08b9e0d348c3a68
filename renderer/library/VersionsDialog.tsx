import { useState } from 'react';
import type { ParagraphDiff } from '../../shared/diff/paragraphs';
import type { Article, TextVersion } from '../../shared/model/records';
import { useCommand } from '../app/commands';
import { open } from '../app/navigation';
import { focusPaneAfterDialog } from '../app/panes';
import { useLibrary } from '../state/library';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { counted } from '../ui/counted';
import { Dialog } from '../ui/Dialog';
import { DiffText } from '../ui/DiffText';
import { Segments } from '../ui/Segments';
import { Select } from '../ui/Select';
import { placesInWords } from './placesInWords';
import { importVersion, shownVersions, type ShownVersions } from './versions';
import styles from './VersionsDialog.module.css';
import { plainTitle } from '../../shared/model/plainTitle';

/** The versions of the article in sight: bringing one in, reading an old one, and what changed. */
export function VersionCommands({ current }: { current: Article['id'] | undefined }) {
  const { readOnly } = useLibrary();
  const shown = useStore(shownVersions);
  const { data } = useCall('get', { id: shown?.id ?? '' }, { enabled: shown !== undefined });
  useCommand(
    'article.newVersion',
    () => {
      if (current) void importVersion(current);
    },
    current !== undefined && !readOnly,
  );
  useCommand('article.versions', () => current && shownVersions.set({ id: current }), current !== undefined);
  return shown && data?.kind === 'article' && <Versions key={data.texts.length} article={data} shown={shown} />;
}

const close = (): void => shownVersions.set(undefined);

function Versions({ article, shown: { report } }: { article: Article; shown: ShownVersions }) {
  const { texts } = article;
  const newest = texts.length - 1;
  const [older, setOlder] = useState(Math.max(0, newest - 1));
  const [look, setLook] = useState<'changes' | 'text'>('changes');
  const version = texts[older];
  const options = texts.map((text, index) => ({ value: String(index), label: describe(text, index, newest) }));
  return (
    <Dialog
      title="Versions of the text"
      width="wide"
      isOpen
      onClose={close}
      actions={
        <>
          {report && report.counts.approximate + report.counts.lost > 0 && (
            <Button
              onPress={() => {
                close();
                open({ view: 'article', id: article.id });
                focusPaneAfterDialog('main');
              }}
            >
              Look at the highlights
            </Button>
          )}
          <Button look="primary" autoFocus onPress={close}>
            Done
          </Button>
        </>
      }
    >
      <p className={styles.about}>{plainTitle(article.csl) ?? article.citationKey}</p>
      {report && <p className={styles.report}>{placesInWords(report)} None of them was changed.</p>}
      {newest < 1 || !version ? (
        <p>There is one version. “Import a new version of the text…” brings in a corrected one and keeps this.</p>
      ) : (
        <>
          <div className={styles.bar}>
            <Select
              label="Version"
              value={String(older)}
              options={options.slice(0, newest)}
              onChange={(value) => setOlder(Number(value))}
            />
            <Segments
              label="Show"
              value={look}
              options={[
                { value: 'changes', label: 'What changed since' },
                { value: 'text', label: 'Its text' },
              ]}
              onChange={setLook}
            />
          </div>
          {look === 'text' ? (
            <OldText id={article.id} version={version} />
          ) : (
            <Changes id={article.id} from={version} to={texts[newest] ?? version} />
          )}
        </>
      )}
    </Dialog>
  );
}

const describe = ({ addedAt, words }: TextVersion, index: number, newest: number): string =>
  `${index + 1} of ${newest + 1}, ${new Date(addedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}, ${counted(words, 'word')}`;

function OldText({ id, version }: { id: string; version: TextVersion }) {
  const { data, failure } = useCall('text', { id, hash: version.hash });
  return (
    <div className={styles.text} tabIndex={0} role="group" aria-label="Text of this version">
      {failure?.message ?? data?.text}
    </div>
  );
}

function Changes({ id, from, to }: { id: string; from: TextVersion; to: TextVersion }) {
  const { data, failure } = useCall('compareVersions', { id, from: from.hash, to: to.hash });
  if (failure) return <p>{failure.message}</p>;
  if (!data) return null;
  const changed = data.paragraphs.filter(({ type }) => type !== 'same').length;
  return (
    <div className={styles.text} tabIndex={0} role="group" aria-label="What changed">
      <p className={styles.count}>
        {changed === 0
          ? 'No paragraph has other words.'
          : `${changed} of ${data.paragraphs.length} paragraphs changed.`}
      </p>
      {grouped(data.paragraphs).map((group, index) =>
        typeof group === 'number' ? (
          <p key={index} className={styles.same}>
            {group === 1 ? '1 paragraph is the same' : `${group} paragraphs are the same`}
          </p>
        ) : (
          <p key={index} className={styles.paragraph}>
            <DiffText parts={group.type === 'changed' ? group.parts : [group]} />
          </p>
        ),
      )}
    </div>
  );
}

/** Paragraphs that did not change are counted rather than shown. */
function grouped(paragraphs: readonly ParagraphDiff[]): (number | ParagraphDiff)[] {
  const groups: (number | ParagraphDiff)[] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (paragraph.type !== 'same') groups.push(paragraph);
    else if (typeof last === 'number') groups[groups.length - 1] = last + 1;
    else groups.push(1);
  }
  return groups;
}
