import { useState } from 'react';
import type { ArticleBranch, ClaimPage, OriginBranch } from '../../shared/api';
import { change, removeOne } from '../../shared/model/actions';
import type { OriginId } from '../../shared/model/ids';
import { confirmRepeat, mergeOrigins } from '../../shared/model/origins';
import type { Claim, Origin } from '../../shared/model/records';
import { OriginPicker } from '../app/origins/OriginPicker';
import { ProposedOrigins } from '../app/origins/ProposedOrigins';
import { useOpenBeside } from '../app/useOpenBeside';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { MenuButton, MenuItem } from '../ui/Menu';
import { OriginDialog } from './OriginDialog';
import { counted } from '../ui/counted';
import { TextButton } from '../ui/TextButton';
import styles from './Origins.module.css';
import relations from './Relations.module.css';
import { Withdrawals } from './Withdrawals';

type Doing = { readonly act: 'edit' | 'merge' | 'repeat'; readonly origin: Origin };

/** Where the evidence comes from: the confirmed origins as a tree, how many voices they are, and what is still proposed. */
export function Origins({ claim, page }: { claim: Claim; page: ClaimPage }) {
  const { independence, evidence } = page;
  const [doing, setDoing] = useState<Doing>();
  const { data: proposals } = useCall('originProposals', { id: claim.id }, { keepPrevious: true });
  if (evidence.length === 0) return null;
  const close = () => setDoing(undefined);
  const choose = async (chosen: OriginId | { description: string } | undefined) => {
    if (!doing || typeof chosen !== 'string') return false;
    if (doing.act === 'repeat') return apply(confirmRepeat(maker, { id: doing.origin.id, ofId: chosen }));
    const into = await client.get({ id: chosen });
    if (!into.ok || into.value.kind !== 'origin') {
      sayProblem('This origin is not there any more.');
      return false;
    }
    if (await apply(mergeOrigins(maker, doing.origin, into.value))) sayUndoable('Merged into one origin.');
    return true;
  };
  return (
    <section aria-label="Origins" className={styles.origins}>
      <h2 className={relations.heading}>Where it comes from</h2>
      <p className={styles.fact}>
        Origins are independent when different people or bodies speak in them and neither repeats the other; speakers
        whom no text names count together as one.
      </p>
      <Branches tree={independence.tree} onDo={setDoing} />
      <Withdrawals page={page} />
      {proposals && <ProposedOrigins proposals={proposals} />}
      {doing?.act === 'edit' && (
        <OriginDialog key={doing.origin.id} claim={claim} origin={doing.origin} onClose={close} />
      )}
      <OriginPicker
        label={doing?.act === 'repeat' ? 'Which origin does it repeat?' : 'Merge into which origin?'}
        without={doing ? [doing.origin.id] : []}
        canBeNew={false}
        isOpen={doing?.act === 'merge' || doing?.act === 'repeat'}
        onClose={close}
        onChoose={choose}
      />
    </section>
  );
}

function Branches({ tree, onDo }: { tree: readonly OriginBranch[]; onDo: (doing: Doing) => void }) {
  if (tree.length === 0) return null;
  return (
    <ul className={styles.tree}>
      {tree.map(({ origin, speaker, articles, repeatedBy, voice }) => (
        <li key={origin.id} className={styles.branch}>
          <p className={styles.origin}>
            <span className={styles.description}>{origin.description}</span>
            <OriginMenu origin={origin} onDo={onDo} />
          </p>
          <p className={styles.fact}>
            {[
              speaker?.name ?? 'speaker not given',
              origin.where,
              origin.when,
              voice === undefined && 'no evidence here itself',
            ]
              .filter((fact) => fact && !origin.description.includes(fact))
              .join(' · ')}
          </p>
          <Articles articles={articles} />
          {repeatedBy.length > 0 && (
            <div className={styles.repeated}>
              <p className={styles.fact}>repeated by</p>
              <Branches tree={repeatedBy} onDo={onDo} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Articles({ articles, isRepeat = false }: { articles: readonly ArticleBranch[]; isRepeat?: boolean }) {
  const openBeside = useOpenBeside();
  if (articles.length === 0) return null;
  return (
    <ul className={styles.articles}>
      {articles.map(({ id, title, detail, evidenceIds, repeatedBy }) => (
        <li key={id}>
          {isRepeat && <span className={styles.fact}>repeated by </span>}
          <TextButton className={styles.article} onPress={() => openBeside({ view: 'article', id })}>
            {title}
          </TextButton>
          <span className={styles.fact}>
            {' '}
            {[detail, counted(evidenceIds.length, 'passage')].filter(Boolean).join(' · ')}
          </span>
          <Articles articles={repeatedBy} isRepeat />
        </li>
      ))}
    </ul>
  );
}

function OriginMenu({ origin, onDo }: { origin: Origin; onDo: (doing: Doing) => void }) {
  const name = origin.description;
  return (
    <MenuButton
      label={`Origin: ${name}`}
      trigger={
        <Button look="quiet" aria-label={`Change the origin ${name}`}>
          Change…
        </Button>
      }
    >
      <MenuItem label="Rename, say who, where and when…" onAction={() => onDo({ act: 'edit', origin })} />
      <MenuItem label="Merge into another origin…" onAction={() => onDo({ act: 'merge', origin })} />
      {origin.derivedFromId ? (
        <MenuItem label="It repeats no other" onAction={() => void apply(standAlone(origin))} />
      ) : (
        <MenuItem label="It repeats another origin…" onAction={() => onDo({ act: 'repeat', origin })} />
      )}
      <MenuItem label="Delete the origin" isDanger onAction={() => void removeOrigin(origin)} />
    </MenuButton>
  );
}

const standAlone = (origin: Origin) =>
  change<Origin>(maker, 'Say that an origin repeats no other', origin, { derivedFromId: null });

async function removeOrigin(origin: Origin): Promise<void> {
  if (await apply(removeOne(maker, origin))) sayUndoable('Origin deleted. Its passages stay.');
}
