import { useEffect, useState } from 'react';
import { useCore } from '../core-access/core-context';
import { useLanguage } from '../text/language-context';
import { useText } from '../text/useText';
import { momentWords } from './moment';

/** A past moment in plain words; goes along with the clock, a minute at a time. */
export function useMoment(at: number): string {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const [now, setNow] = useState(() => core.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(core.now()), 60_000);
    return () => clearInterval(timer);
  }, [core]);
  return momentWords(t, language, at, now);
}
