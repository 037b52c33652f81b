import { Children, useRef, type ReactNode } from 'react';
import type { Kept } from '../../core/types/Kept';
import type { Rule } from '../../core/types/Rule';
import { Pictogram, type Tint } from '../../ui/Pictogram';
import type { PictogramName } from '../../ui/pictogram-names';
import { ListenButton } from '../../ui/speech/ListenButton';
import { screenSounds } from '../../ui/speech/screen-sounds';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { termWords } from './words';

interface SectionProps {
  id: string;
  pictogram: PictogramName;
  tint: Tint;
  title: string;
  /** In one line: how much, or that there is nothing. */
  short: string;
  children: ReactNode;
}

/** One part of what is kept: a line that opens. */
export function Section({ id, pictogram, tint, title, short, children }: SectionProps) {
  const { language } = useLanguage();
  const body = useRef<HTMLDivElement>(null);
  return (
    <details className="sheet kept" id={`about-me-${id}`}>
      <summary className="kept__head">
        <Pictogram name={pictogram} size="large" tint={tint} />
        <span className="kept__words">
          <span className="kept__title">{title}</span>
          <span className="soft">{short}</span>
        </span>
        <span className="kept__more">
          <Pictogram name="forward" />
        </span>
      </summary>
      <div className="kept__body stack stack--wide" ref={body}>
        <div className="no-print">
          <ListenButton
            id={`about-me-${id}`}
            about={title}
            sounds={() => (body.current ? screenSounds(body.current, language) : [])}
          />
        </div>
        {children}
      </div>
    </details>
  );
}

interface BlockProps {
  rules: readonly Rule[];
  /** What this is in the list of what Kring keeps. */
  kept: Kept;
  /** Left out where the section says it already. */
  title?: string;
  /** Said when there are no lines. */
  none?: string;
  children?: ReactNode;
}

/** One kind of thing: its lines, why it is kept, and how long. */
export function Block({ rules, kept, title, none, children }: BlockProps) {
  const t = useText();
  const rule = rules.find((each) => each.kept === kept);
  const empty = none !== undefined;
  return (
    <div className="kept__block stack stack--tight">
      {title !== undefined && <h3>{title}</h3>}
      {empty ? <p>{none}</p> : children}
      {rule && (
        <div className="kept__rule">
          <p>
            <span className="word">{t('about-me-why')}</span> {t(`why-${rule.why.replaceAll('_', '-')}`)}
          </p>
          <p>
            <span className="word">{t('about-me-term')}</span> {termWords(t, rule.term)}
          </p>
        </div>
      )}
    </div>
  );
}

/** So many lines are seen at once; the others are folded. */
const SEEN = 6;

/** Lines of one kind, the newest first. */
export function Lines({ children }: { children: ReactNode }) {
  const t = useText();
  const all = Children.toArray(children);
  const folded = all.length > SEEN + 1 ? all.slice(SEEN) : [];
  return (
    <>
      <ul className="kept__lines">{all.slice(0, all.length - folded.length)}</ul>
      {folded.length > 0 && (
        <details className="kept__older">
          <summary>{t('about-me-older', { count: folded.length })}</summary>
          <ul className="kept__lines">{folded}</ul>
        </details>
      )}
    </>
  );
}

interface LineProps {
  /** What. */
  children: ReactNode;
  /** By whom and when. */
  by?: string;
}

/** One thing that is kept: what, and by whom. */
export function Line({ children, by }: LineProps) {
  return (
    <li className="kept__line">
      <p>{children}</p>
      {by && <p className="soft">{by}</p>}
    </li>
  );
}
