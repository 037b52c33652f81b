import type { EntryKind } from '../core/types/EntryKind';
import type { PictogramName } from './pictogram-names';
import sprite from './pictograms.svg?raw';
import './Pictogram.css';

/** The soft colour that lies behind the lines. Never carries meaning alone. */
export type Tint = EntryKind;

const MIRRORED: readonly PictogramName[] = ['back', 'forward', 'reply', 'shared', 'refused', 'leave'];

interface PictogramProps {
  name: PictogramName;
  size?: 'small' | 'medium' | 'large' | 'huge';
  tint?: Tint;
}

/** A drawing beside a word. Screen readers skip it: the word is the name. */
export function Pictogram({ name, size = 'medium', tint }: PictogramProps) {
  const classes = ['pictogram', `pictogram--${size}`];
  if (tint) classes.push(`tint--${tint.replace('_', '-')}`);
  if (MIRRORED.includes(name)) classes.push('pictogram--mirrored');
  return (
    <svg className={classes.join(' ')} aria-hidden="true" focusable="false">
      <use href={`#${name}`} />
    </svg>
  );
}

/** All symbols, once per page; `Pictogram` points at them. */
export function PictogramSprite() {
  return <div hidden dangerouslySetInnerHTML={{ __html: sprite }} />;
}
