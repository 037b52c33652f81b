import { useView } from '../../ui/core-access/useView';
import { Places } from '../../ui/places/Places';
import { useLastSpace } from '../../ui/places/useCurrentSpace';
import { useDesktop } from '../../ui/places/useDesktop';
import { useText } from '../../ui/text/useText';
import { About } from '../settings/About';
import { AddDevice } from '../settings/AddDevice';
import { Devices } from '../settings/Devices';
import { Lock } from '../settings/Lock';
import { Looks } from '../settings/Looks';
import { Passkeys } from '../settings/Passkeys';
import { SignOut } from '../settings/SignOut';
import { Storage } from '../settings/Storage';
import { MeList } from './MeList';
import { Profile } from './Profile';

export const PARTS = [
  'profile',
  'looks',
  'lock',
  'storage',
  'devices',
  'add-device',
  'passkeys',
  'about',
  'sign-out',
] as const;
export type Part = (typeof PARTS)[number];

/** "Ik": who one is, what one can set, and the way out. */
export default function Me({ part }: { part: string | null }) {
  const t = useText();
  const space = useLastSpace() ?? null;
  const session = useView({ view: 'session' });
  const desktop = useDesktop();
  const asked = PARTS.find((each) => each === part) ?? null;
  const shown = asked ?? (desktop ? 'profile' : null);
  const me = session?.state === 'signed_in' ? session.me : null;
  return (
    <Places
      space={space}
      current="me"
      title={t('me-title')}
      list={me && <MeList me={me} space={space} shown={shown} />}
      sheet={shown && me && <PartSheet part={shown} space={space} />}
      showing={asked === null ? 'list' : 'sheet'}
      back="/me"
      {...(shown ? { sheetTitle: t(`me-${shown}`) } : {})}
    />
  );
}

function PartSheet({ part, space }: { part: Part; space: string | null }) {
  switch (part) {
    case 'profile':
      return <Profile space={space} />;
    case 'looks':
      return <Looks />;
    case 'lock':
      return <Lock />;
    case 'storage':
      return <Storage />;
    case 'devices':
      return <Devices />;
    case 'add-device':
      return <AddDevice />;
    case 'passkeys':
      return <Passkeys />;
    case 'about':
      return <About />;
    case 'sign-out':
      return <SignOut />;
  }
}
