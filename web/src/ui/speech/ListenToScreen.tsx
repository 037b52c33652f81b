import { useEffect, useId } from 'react';
import { useLanguage } from '../text/language-context';
import { ListenButton } from './ListenButton';
import { screenSounds } from './screen-sounds';
import { speaker } from './speaker';

/** Luister in the title: reads the whole screen. What sounds stops when the screen goes. */
export function ListenToScreen() {
  const id = useId();
  const { language } = useLanguage();
  useEffect(() => () => speaker.stop(), []);
  return (
    <ListenButton id={id} sounds={() => screenSounds(document.querySelector('main') ?? document, language)} />
  );
}
