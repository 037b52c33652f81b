import type { Led } from '../../core/types/Led';
import { SaidChoices } from '../../ui/SaidChoices';
import { useText } from '../../ui/text/useText';

interface LedChoicesProps {
  chosen: Led | null;
  onChoose(led: Led): void;
}

/** Who leads the group, each told in one plain sentence. */
export function LedChoices({ chosen, onChoose }: LedChoicesProps) {
  const t = useText();
  return (
    <SaidChoices
      label={t('group-led-who')}
      chosen={chosen}
      onChoose={onChoose}
      options={[
        {
          value: 'members',
          pictogram: 'people',
          tint: 'agreement',
          word: t('group-led-members-word'),
          says: t('group-led-members-what'),
        },
        {
          value: 'workers',
          pictogram: 'work',
          tint: 'offer',
          word: t('group-led-workers-word'),
          says: t('group-led-workers-what'),
        },
      ]}
    />
  );
}
