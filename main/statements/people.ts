import { lookup } from '../../shared/lookup';
import type { Grammar, Range } from './grammar';
import * as lexicon from './lexicon/names';

export type Gender = 'male' | 'female' | 'unknown';

/** Someone or something with a proper name, as the text introduces it. */
export interface Entity {
  /** The fullest name met so far, without titles. */
  name: string;
  readonly kind: 'person' | 'body';
  gender: Gender;
  /** Something other than the capital letter shows that this is somebody: a title, a first name, an age, that it spoke. */
  evident: boolean;
  /** Titles and roles it was met with, lower case. */
  readonly roles: Set<string>;
  /** Sentence number and how prominent each mention is: 1 for subjects, less for others. */
  readonly mentions: Mention[];
}
export interface Mention {
  readonly sentence: number;
  readonly start: number;
  readonly weight: number;
}

/** Words that begin a headline or a quoted sentence before a name. */
const NO_NAME =
  /^(?:if|when|as|but|and|or|why|how|for|from|with|on|in|at|by|to|of|under|after|before|while|since|until|although|though|because|asked|according|despite|during|amid|citing|speaking|however|meanwhile|what|where|who|that|this|these|those|there|here|then|now)$/;

const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[.’']+$/, '')
    .replace(/['’]s$/, '');

/** The names met so far, found again by their last word. */
export class People {
  readonly entities: Entity[] = [];
  private readonly byLast = new Map<string, Entity[]>();

  /** Notes every name of a sentence; `subjects` are the tokens at which a subject or speaker begins. */
  read(grammar: Grammar, sentence: number): void {
    for (let i = grammar.from; i < grammar.to; i++) {
      if (grammar.tag(i) !== 'name') continue;
      let end = i;
      while (grammar.tag(end) === 'name' && grammar.isQuoted(end) === grammar.isQuoted(i)) end++;
      const described = grammar.isComma(end) && /^(?:wh|det|number)$/.test(grammar.tag(end + 1) ?? '');
      const subject = /^(?:verb|past|aux|adv)$/.test(grammar.tag(end) ?? '') || described;
      const quoted = grammar.isQuoted(i);
      const placed = /^(?:in|at|near|outside|around)$/.test(grammar.lower(i - 1)); // more likely a place than somebody
      const known = this.nameIn(grammar, { from: i, to: end });
      if (known && described && grammar.lower(end + 1) !== 'which') known.evident = true;
      if (known)
        known.mentions.push({
          sentence,
          start: grammar.tokens[i]!.start,
          weight: placed
            ? 0.1
            : quoted
              ? 0.25
              : subject
                ? 1
                : grammar.tag(end) === 'poss'
                  ? 0.4
                  : grammar.tag(end) === 'noun'
                    ? 0.2
                    : 0.5,
        });
      i = end - 1;
    }
  }

  /** The entity that a run of capitalised words names; made when it is new. Undefined for a run that is only titles or a time. */
  nameIn(grammar: Grammar, { from, to }: Range): Entity | undefined {
    let start = from;
    while (start < to && NO_NAME.test(grammar.lower(start))) start++;
    const roles: string[] = [];
    for (let k = from; k < to; k++) {
      const word = bare(grammar.text(k));
      if (lexicon.TITLES.has(word) || (lexicon.NATIONALITIES.has(word) && k < to - 1)) {
        if (lexicon.TITLES.has(word) && (k < to - 1 || k === from)) {
          roles.push(word);
          start = k + 1;
        } else if (k < to - 1 && k === start) start = k + 1;
      }
    }
    // lower-case roles before it: "campaign manager Jon Kohan"
    for (let k = from - 1; k >= grammar.from && grammar.tag(k) === 'noun'; k--) roles.push(grammar.lower(k));
    if (start >= to) return undefined;
    const words = [];
    for (let k = start; k < to; k++) words.push(grammar.text(k));
    if (lexicon.isGroupName(words.at(-1)!)) return undefined;
    if (words.length === 1 && (grammar.isTime(start) || words[0]!.length < 2)) return undefined;
    return this.intern(words, roles);
  }

  private intern(words: readonly string[], roles: readonly string[]): Entity | undefined {
    const last = bare(words.at(-1)!);
    const first = bare(words[0]!);
    const suffix = /^(?:jr|sr|ii|iii)$/.test(last) && words.length > 2 ? bare(words.at(-2)!) : last;
    const all = words.map(bare);
    const isBody =
      (!(genderOf(first, roles) !== 'unknown' || roles.some(isPersonTitle)) &&
        all.some(
          (word) =>
            lexicon.INSTITUTION_WORDS.has(word) ||
            lexicon.OUTLETS.has(word) ||
            lexicon.SEATS.has(word) ||
            lexicon.STATES.has(word),
        )) ||
      /^[A-Z]{2,5}$/.test(words[0]!);
    const candidates = this.byLast.get(suffix) ?? [];
    const gender = genderOf(first, roles);
    const fits = (known: Entity): boolean => {
      if (gender !== 'unknown' && known.gender !== 'unknown' && known.gender !== gender) return false;
      if (words.length === 1) return true;
      const knownWords = known.name.split(' ');
      return (
        knownWords.length === 1 ||
        bare(knownWords[0]!) === first ||
        first.length === 1 ||
        knownWords.length !== words.length
      );
    };
    let found = [...candidates].reverse().find(fits);
    if (!found && words.length === 1)
      found = this.entities.find(
        ({ name, kind }) =>
          kind === 'person' &&
          bare(name.split(' ')[0]!) === last &&
          name.includes(' ') &&
          /^(?:carly|jeb|hillary|bernie|ivanka|donald|beyonc)/.test(last),
      );
    if (!found) {
      found = {
        name: words.join(' '),
        kind: isBody ? 'body' : 'person',
        gender,
        evident: gender !== 'unknown' || roles.length > 0,
        roles: new Set(roles),
        mentions: [],
      };
      this.entities.push(found);
      this.byLast.set(suffix, [...candidates, found]);
    } else {
      if (words.length > found.name.split(' ').length && found.kind === 'person') found.name = words.join(' ');
      if (found.gender === 'unknown') found.gender = gender;
      if (gender !== 'unknown' || roles.length > 0) found.evident = true;
      for (const role of roles) found.roles.add(role);
    }
    return found;
  }

  /** The one with this name, made when it is new; for names that stand outside a sentence. */
  named(words: readonly string[]): Entity | undefined {
    return this.intern(words, []);
  }

  /** The one whom a last name or a whole name means, the fullest first; undefined when nobody has it. */
  known(words: readonly string[]): Entity | undefined {
    const first = bare(words[0]!);
    const holders = (this.byLast.get(bare(words.at(-1)!)) ?? []).filter(
      ({ name }) => words.length === 1 || bare(name.split(' ')[0]!) === first,
    );
    return [...holders].sort((a, b) => b.name.length - a.name.length)[0];
  }

  /** The only person whose first letters these are: "MF". */
  withInitials(initials: string): Entity | undefined {
    if (!/^\p{Lu}{2,3}$/u.test(initials)) return undefined;
    const holders = this.entities.filter(
      ({ kind, name }) =>
        kind === 'person' &&
        name
          .split(' ')
          .map((word) => word.charAt(0))
          .join('') === initials,
    );
    return holders.length === 1 ? holders[0] : undefined;
  }

  /** The latest entity that bears the role: "the president", "the California congressman". */
  withRole(role: string): Entity | undefined {
    const offices = lookup(lexicon.OFFICES, role) ?? [role];
    const holders = this.entities.filter(
      ({ kind, roles }) => kind === 'person' && offices.some((office) => roles.has(office)),
    );
    return holders.length === 1 ? holders[0] : holders.sort((a, b) => lastOf(b) - lastOf(a))[0];
  }

  /**
   * Whom a pronoun at this place most likely means: recent and prominent mentions count most. `inside` are the places of
   * what the one is said to have said, where a speaker seldom names himself.
   */
  antecedent(
    pronoun: string,
    sentence: number,
    start: number,
    inside: readonly { start: number; end: number }[],
    lastSpeaker: Entity | undefined,
  ): Entity | undefined {
    const wanted: Gender = /^(?:he|his|him|himself)$/.test(pronoun)
      ? 'male'
      : /^(?:she|her|herself)$/.test(pronoun)
        ? 'female'
        : 'unknown';
    const body = pronoun === 'it' || pronoun === 'its';
    const possible = this.entities.filter(
      ({ kind, gender }) =>
        body === (kind === 'body') && (wanted === 'unknown' || gender === 'unknown' || gender === wanted),
    );
    // Who spoke last goes on speaking, unless somebody else has come in since.
    const lastSubject = (entity: Entity): number =>
      entity.mentions.findLast(({ start: place, weight }) => place < start && weight >= 1)?.start ?? -1;
    const speaksOn =
      lastSpeaker !== undefined &&
      possible.every(
        (entity) => entity === lastSpeaker || !entity.evident || lastSubject(entity) <= lastSubject(lastSpeaker),
      );
    let best: Entity | undefined;
    let bestScore = 0;
    for (const entity of possible) {
      // "it" is more often an unnamed report or mail than a body that is named somewhere near.
      if (body && !entity.mentions.some(({ sentence: at, weight }) => weight >= 1 && sentence - at <= 2)) continue;
      let score = 0;
      for (const { sentence: at, start: place, weight } of entity.mentions) {
        if (place >= start || at > sentence) continue;
        if (inside.some((span) => place >= span.start && place < span.end)) continue;
        score += weight * 0.45 ** (sentence - at);
      }
      if (score === 0) continue;
      if (entity === lastSpeaker && speaksOn) score *= 1.6;
      if (wanted !== 'unknown' && entity.gender === wanted) score *= 1.05;
      else if (!body && !entity.evident) score *= 0.4; // a place, or anything with a capital letter
      if (score > bestScore) [best, bestScore] = [entity, score];
    }
    if (best && wanted !== 'unknown' && best.gender === 'unknown') best.gender = wanted;
    return best;
  }
}

/** A title that nobody but a person has; "foreign", "press" and the like stand before bodies, too. */
const isPersonTitle = (role: string): boolean =>
  lexicon.TITLES.has(role) &&
  !/^(?:foreign|defen[cs]e|interior|finance|state|press|campaign|former|then|acting|interim|ex|senior|junior|late|chief|vice|deputy|assistant|general|democrat|republican|executive|prime|major|officer)$/.test(
    role,
  );

const lastOf = ({ mentions }: Entity): number => mentions.at(-1)?.start ?? 0;

function genderOf(first: string, roles: readonly string[]): Gender {
  if (
    roles.some((role) =>
      /^(?:mr|sir|lord|king|prince|spokesman|congressman|chairman|businessman|councilman|actor)$/.test(role),
    )
  )
    return 'male';
  if (
    roles.some((role) =>
      /^(?:mrs|ms|miss|lady|dame|queen|princess|spokeswoman|congresswoman|chairwoman|businesswoman|councilwoman|actress)$/.test(
        role,
      ),
    )
  )
    return 'female';
  if (lexicon.MALE.has(first)) return 'male';
  return lexicon.FEMALE.has(first) ? 'female' : 'unknown';
}
