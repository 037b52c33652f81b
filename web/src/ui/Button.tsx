import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import { Pictogram } from './Pictogram';
import type { PictogramName } from './pictogram-names';

interface Looks {
  /** `main`: the one thing to do here, at most one per screen (a sheet with its own task may have one). */
  look?: 'main' | 'plain' | 'quiet';
  /** As wide as its place. */
  block?: boolean;
  pictogram?: PictogramName;
  /** Stands after the word: `forward`. */
  pictogramAfter?: PictogramName;
  children: ReactNode;
}

interface ButtonProps
  extends Looks, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'className'> {}

/** A straight thing with a word (Utrecht's button in our theme). */
export function Button({
  look = 'plain',
  block = false,
  pictogram,
  pictogramAfter,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type="button" {...rest} className={classes(look, block)}>
      <Inside pictogram={pictogram} pictogramAfter={pictogramAfter}>
        {children}
      </Inside>
    </button>
  );
}

/** Goes to another screen and looks like a button. */
export function ButtonLink({
  look = 'plain',
  block = false,
  pictogram,
  pictogramAfter,
  children,
  to,
}: Looks & { to: string }) {
  return (
    <Link href={to} className={classes(look, block)}>
      <Inside pictogram={pictogram} pictogramAfter={pictogramAfter}>
        {children}
      </Inside>
    </Link>
  );
}

function classes(look: 'main' | 'plain' | 'quiet', block: boolean): string {
  const names = ['utrecht-button', 'button', `button--${look}`];
  if (look === 'main') names.push('utrecht-button--primary-action');
  if (block) names.push('button--block');
  return names.join(' ');
}

interface InsideProps {
  pictogram: PictogramName | undefined;
  pictogramAfter: PictogramName | undefined;
  children: ReactNode;
}

function Inside({ pictogram, pictogramAfter, children }: InsideProps) {
  return (
    <>
      {pictogram && <Pictogram name={pictogram} />}
      <span>{children}</span>
      {pictogramAfter && <Pictogram name={pictogramAfter} />}
    </>
  );
}
