import { CommandButton } from '../app/CommandButton';
import { setPreference, usePreference } from '../state/preferences';
import { useLibrary } from '../state/library';
import { NumberSlider } from '../ui/NumberSlider';
import { Page } from '../ui/Page';
import { Segments } from '../ui/Segments';
import { MarkNames } from './MarkNames';
import styles from './SettingsPage.module.css';

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const DENSITIES = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
] as const;

export function SettingsPage() {
  const { folder, version } = useLibrary();
  return (
    <Page title="Settings">
      <div className={styles.group}>
        <Segments
          label="Theme"
          value={usePreference('theme')}
          options={THEMES}
          onChange={(value) => void setPreference('theme', value)}
        />
        <Segments
          label="Lists"
          value={usePreference('density')}
          options={DENSITIES}
          onChange={(value) => void setPreference('density', value)}
        />
      </div>
      <div className={styles.group}>
        <NumberSlider
          label="Size of the text you read"
          unit="px"
          min={14}
          max={28}
          value={usePreference('readingSize')}
          onChange={(value) => void setPreference('readingSize', value)}
        />
        <NumberSlider
          label="Width of its column"
          unit="characters"
          min={50}
          max={90}
          value={usePreference('readingWidth')}
          onChange={(value) => void setPreference('readingWidth', value)}
        />
      </div>
      <figure className={styles.sample}>
        <figcaption>How it reads</figcaption>
        <p>
          “Both sides lean on the same interview,” the editor wrote in the margin, “and neither has listened to the
          tape.” A commonplace book is where a reader copies such a passage, notes what to think of it, and finds both
          again.
        </p>
      </figure>
      <MarkNames />
      <section className={styles.about} aria-label="This library">
        <p>
          The library lies in <span className={styles.path}>{folder}</span>. Everything in it is plain files.
        </p>
        <p>Commonplace {version}</p>
        <div className={styles.actions}>
          <CommandButton id="go.backups" />
          <CommandButton id="library.verify" />
          <CommandButton id="library.reveal" />
          <CommandButton id="help.keys" />
        </div>
      </section>
    </Page>
  );
}
