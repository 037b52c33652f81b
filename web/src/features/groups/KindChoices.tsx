import type { SpaceKind } from '../../core/types/SpaceKind';
import type { Tint } from '../../ui/Pictogram';
import type { PictogramName } from '../../ui/pictogram-names';
import { SaidChoices } from '../../ui/SaidChoices';
import { useText } from '../../ui/text/useText';

/** The kinds of group that are made; a person's own is not one. */
const KINDS: readonly { kind: SpaceKind; pictogram: PictogramName; tint: Tint }[] = [
  { kind: 'peer_group', pictogram: 'cup', tint: 'story' },
  { kind: 'workplace', pictogram: 'saw', tint: 'small_step' },
  { kind: 'entrepreneurs', pictogram: 'receipt', tint: 'offer' },
  { kind: 'peer_review', pictogram: 'learn', tint: 'question' },
];

/** `peer_group` → `peer-group`, as in `locales/`. */
export const kindKey = (kind: SpaceKind): string => kind.replace('_', '-');

interface KindChoicesProps {
  chosen: SpaceKind | null;
  onChoose(kind: SpaceKind): void;
}

/** What kind of group it is, each told in one plain sentence. */
export function KindChoices({ chosen, onChoose }: KindChoicesProps) {
  const t = useText();
  return (
    <SaidChoices
      label={t('new-group-kind')}
      chosen={chosen}
      onChoose={onChoose}
      options={KINDS.map(({ kind, pictogram, tint }) => ({
        value: kind,
        pictogram,
        tint,
        word: t(`space-kind-${kindKey(kind)}`),
        says: t(`space-kind-${kindKey(kind)}-what`),
      }))}
    />
  );
}
