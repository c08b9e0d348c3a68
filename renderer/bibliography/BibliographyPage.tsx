import { CommandButton } from '../app/CommandButton';
import { useCommand } from '../app/commands';
import { copyBibliography, DOCUMENTS, saveBibliography } from '../app/references/copyAndSave';
import { Entry } from '../app/references/Entry';
import { StylePicker } from '../app/references/StylePicker';
import { setPreference, usePreference } from '../state/preferences';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import { MenuButton, MenuItem, MenuSection } from '../ui/Menu';
import { Page } from '../ui/Page';
import { Select } from '../ui/Select';
import styles from './BibliographyPage.module.css';
import { CitedIn } from './CitedIn';
import { EXPORTS, exportReferences, useExports } from './exporting';
import { localeOptions } from './locales';
import { ScopePicker } from './ScopePicker';
import { scopeArgument, type BibliographyTarget } from './scopes';

/** References in a citation style, ready to be copied or saved. */
export function BibliographyPage({ target }: { target: BibliographyTarget }) {
  const style = usePreference('citationStyle');
  const locale = usePreference('citationLocale');
  const scope = scopeArgument(target);
  const wanted = { ...scope, style, locale };
  const { data, failure, isPending, isPrevious } = useCall(
    'bibliography',
    { ...wanted, format: 'html' },
    { keepPrevious: true },
  );
  const entries = data?.entries ?? [];
  const hasEntries = entries.length > 0;
  const isWhole = Object.keys(scope).length === 0;
  const ids = isWhole ? undefined : entries.map(({ id }) => id);
  useExports(ids, hasEntries);
  const copy = () => void copyBibliography(wanted, entries);
  const save = (format: (typeof DOCUMENTS)[number]['format']) => void saveBibliography({ ...wanted, format });
  useCommand('bibliography.copy', copy, hasEntries);
  useCommand('bibliography.docx', () => save('docx'), hasEntries);
  useCommand('bibliography.html', () => save('html'), hasEntries);
  useCommand('bibliography.rtf', () => save('rtf'), hasEntries);
  useCommand('bibliography.markdown', () => save('markdown'), hasEntries);
  useCommand('bibliography.text', () => save('text'), hasEntries);

  return (
    <Page
      title="Bibliography"
      tools={
        <>
          <Button isDisabled={!hasEntries} onPress={copy}>
            Copy
          </Button>
          <MenuButton label="Save as" trigger={<Button isDisabled={!hasEntries}>Save as…</Button>}>
            <MenuSection title="In this style">
              {DOCUMENTS.map(({ format, label }) => (
                <MenuItem key={format} label={label} onAction={() => save(format)} />
              ))}
            </MenuSection>
            <MenuSection title="For other programs">
              {EXPORTS.map(({ format, label }) => (
                <MenuItem key={format} label={label} onAction={() => void exportReferences(format, ids)} />
              ))}
            </MenuSection>
          </MenuButton>
          <CommandButton id="go.records" look="quiet">
            Check
          </CommandButton>
          <CommandButton id="go.duplicates" look="quiet" />
        </>
      }
    >
      <div className={styles.choices}>
        <div className={styles.choice}>
          <span className={styles.label}>References of</span>
          <ScopePicker target={target} />
        </div>
        <div className={styles.choice}>
          <span className={styles.label}>Style</span>
          <StylePicker />
        </div>
        <Select
          label="Language"
          value={locale}
          options={localeOptions}
          onChange={(value) => void setPreference('citationLocale', value)}
        />
      </div>
      {failure && <p>{failure.message}</p>}
      {isPending && <Late>Writing the references…</Late>}
      {data && !hasEntries && (isWhole ? <NoReferences /> : <EmptyState title="Nothing is cited or filed here." />)}
      <ol aria-label="References" className={cx(styles.entries, isPrevious && styles.previous)} aria-busy={isPrevious}>
        {entries.map(({ id, text, citedIn }) => (
          <li key={id} className={styles.entry}>
            <Entry html={text} />
            {citedIn && <CitedIn notes={citedIn} />}
          </li>
        ))}
      </ol>
      {data && data.problems.length > 0 && (
        <section className={styles.problems} aria-label="Not written in this style">
          <h2 className={styles.label}>Not written in this style</h2>
          <ul>
            {data.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

const NoReferences = () => (
  <EmptyState title="No references here yet." actions={<CommandButton id="import.files" />}>
    Every article becomes an entry. What is missing from one can be filled in with E, while it is open.
  </EmptyState>
);
