import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { useText } from '../../ui/text/useText';

const LINES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Two minutes on what worries about money do to a head (S10): to read, and to hear whole with *Luister*. */
export default function MoneyStress() {
  const t = useText();
  return (
    <OneTask back="/map">
      <ScreenTitle>{t('money-stress-title')}</ScreenTitle>
      <section className="sheet stack stack--wide">
        {LINES.map((line) => (
          <p key={line}>{t(`money-stress-line-${line}`)}</p>
        ))}
      </section>
    </OneTask>
  );
}
