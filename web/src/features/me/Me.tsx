import { useView } from '../../ui/core-access/useView';
import { Places } from '../../ui/places/Places';
import { useLastSpace } from '../../ui/places/useCurrentSpace';
import { useDesktop } from '../../ui/places/useDesktop';
import { useText } from '../../ui/text/useText';
import { AboutMe } from '../about-me/AboutMe';
import { About } from '../settings/About';
import { AddDevice } from '../settings/AddDevice';
import { Devices } from '../settings/Devices';
import { Lock } from '../settings/Lock';
import { Looks } from '../settings/Looks';
import { Passkeys } from '../settings/Passkeys';
import { SignOut } from '../settings/SignOut';
import { Storage } from '../settings/Storage';
import { Introduction } from '../sight/Introduction';
import { ShareIntroduction } from '../sight/Share';
import { sharedPath, SharedWithMe } from '../sight/SharedWithMe';
import { Help } from './Help';
import { MeList } from './MeList';
import { Profile } from './Profile';
import { WithoutHelp } from './WithoutHelp';

export const PARTS = [
  'profile',
  'introduction',
  'about-me',
  'share',
  'shared',
  'looks',
  'lock',
  'storage',
  'devices',
  'add-device',
  'passkeys',
  'help',
  'about',
  'sign-out',
] as const;
export type Part = (typeof PARTS)[number];

/** What stays open while someone helps: nothing that lets others in, sends words away or shuts one out. */
const WITH_HELP: ReadonlySet<Part> = new Set(['introduction', 'looks', 'storage', 'help', 'about']);

interface MeProps {
  part: string | null;
  which: string | null;
  /** Of what another shares: which of it. */
  what: string | null;
}

/** "Ik": who one is, what one can set, and the way out. */
export default function Me({ part, which, what }: MeProps) {
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
      sheet={
        shown &&
        me &&
        (session?.state === 'signed_in' && session.help && !WITH_HELP.has(shown) ? (
          <WithoutHelp />
        ) : (
          <PartSheet part={shown} which={which} what={what} space={space} />
        ))
      }
      showing={asked === null ? 'list' : 'sheet'}
      back={backFrom(shown, which, what)}
      {...(shown ? { sheetTitle: t(`me-${shown}`) } : {})}
    />
  );
}

/** Where *Terug* leads. */
function backFrom(part: Part | null, which: string | null, what: string | null): string {
  if (part === 'share') return '/me/introduction';
  if (part === 'shared' && which !== null && what !== null) return sharedPath(which);
  return part === 'shared' && which !== null ? '/me/shared' : '/me';
}

interface PartSheetProps extends Omit<MeProps, 'part'> {
  part: Part;
  space: string | null;
}

function PartSheet({ part, which, what, space }: PartSheetProps) {
  switch (part) {
    case 'profile':
      return <Profile space={space} />;
    case 'introduction':
      return <Introduction />;
    case 'about-me':
      return <AboutMe />;
    case 'share':
      return <ShareIntroduction />;
    case 'shared':
      return <SharedWithMe owner={which} what={what} />;
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
    case 'help':
      return <Help />;
    case 'about':
      return <About />;
    case 'sign-out':
      return <SignOut />;
  }
}
