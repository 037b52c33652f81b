import { Localized } from '@fluent/react';
import type { ReactNode } from 'react';
import { Pictogram } from './Pictogram';
import type { PictogramName } from './pictogram-names';
import './Status.css';

export type StatusKind = 'stored' | 'shared' | 'refused';

const PICTOGRAM: Record<StatusKind, PictogramName> = {
  stored: 'stored',
  shared: 'shared',
  refused: 'refused',
};

interface StatusProps {
  kind: StatusKind;
  /** A text whose `<strong>` part is the word (*Bewaard*), the rest the sentence. */
  text: string;
  values?: Record<string, string | number>;
  children?: ReactNode;
}

/** Where something is, honestly: pictogram, word, sentence, and an edge of its own. */
export function Status({ kind, text, values, children }: StatusProps) {
  return (
    <p className={`status status--${kind}`}>
      <Pictogram name={PICTOGRAM[kind]} />
      <span>
        <Localized id={text} vars={values ?? {}} elems={{ strong: <strong /> }}>
          <span />
        </Localized>
        {children}
      </span>
    </p>
  );
}
