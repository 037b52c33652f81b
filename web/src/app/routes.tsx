import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import Log from '../features/log/Log';
import { useEnded } from '../features/ended/useEnded';
import { useLockAfterHelp } from '../features/gate/useLockAfterHelp';
import { useRecovery } from '../features/recovery/useRecovery';
import Start from '../features/start/Start';
import type { How } from '../features/write/Write';
import { useView } from '../ui/core-access/useView';
import { Waiting } from '../ui/places/Waiting';
import { useLastSpace, wasInAGroup } from '../ui/places/useCurrentSpace';
import { useText } from '../ui/text/useText';

// What most visits open comes with the first load; the rest are chunks of their own. The service worker holds all.
const Join = lazy(() => import('../features/join/Join'));
const Link = lazy(() => import('../features/link/Link'));
const Recover = lazy(() => import('../features/recovery/Recover'));
const RecoveryWaits = lazy(() => import('../features/recovery/RecoveryWaits'));
const Work = lazy(() => import('../features/work/Work'));
const SignIn = lazy(() => import('../features/sign-in/SignIn'));
const Groups = lazy(() => import('../features/groups/Groups'));
const NewGroup = lazy(() => import('../features/groups/NewGroup'));
const Meetings = lazy(() => import('../features/meetings/Meetings'));
const Closing = lazy(() => import('../features/closing/Closing'));
const Members = lazy(() => import('../features/members/Members'));
const Waits = lazy(() => import('../features/waiting/Waiting'));
const Search = lazy(() => import('../features/search/Search'));
const Ended = lazy(() => import('../features/ended/Ended'));
const Arrangements = lazy(() => import('../features/arrangements/Arrangements'));
const Instruments = lazy(() => import('../features/instruments/Instruments'));
const MyMap = lazy(() => import('../features/map/MyMap'));
const MapSight = lazy(() => import('../features/map/MapSight'));
const MapPrint = lazy(() => import('../features/map/MapPrint'));
const Plan = lazy(() => import('../features/map/Plan'));
const Times = lazy(() => import('../features/map/Times'));
const MoneyStress = lazy(() => import('../features/map/MoneyStress'));
const CheckIns = lazy(() => import('../features/check-in/CheckIns'));
const CheckIn = lazy(() => import('../features/check-in/CheckIn'));
const Conversations = lazy(() => import('../features/conversation/Conversations'));
const Conversation = lazy(() => import('../features/conversation/Conversation'));
const RecordPrint = lazy(() => import('../features/conversation/RecordPrint'));
const FillIn = lazy(() => import('../features/map/FillIn'));
const Skills = lazy(() => import('../features/skills/Skills'));
const Steps = lazy(() => import('../features/steps/Steps'));
const Me = lazy(() => import('../features/me/Me'));

/** A place of a group, and what is open in it. */
type Within = { space: string; which?: string; what?: string };

/** Which screen stands at which address (behind the `#`). */
export function Routes() {
  const session = useView({ view: 'session' });
  useLockAfterHelp();
  if (!session) return <Waiting />;
  const signedIn = session.state === 'signed_in';
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/join/:code?">{({ code }) => <Join code={code ?? ''} />}</Route>
        <Route path="/link/:code?">{({ code }) => <Link code={code ?? ''} />}</Route>
        <Route path="/recover/:code?">{({ code }) => <Recover key={code} code={code ?? ''} />}</Route>
        <Route path="/work/in/:code">{({ code }) => <Work code={code} problem="" />}</Route>
        <Route path="/work/fault/:problem">{({ problem }) => <Work code="" problem={problem} />}</Route>
        <Route path="/sign-in/then/:code">{({ code }) => <SignIn email="" then={`/join/${code}`} />}</Route>
        <Route path="/sign-in/with/:email/:code">
          {({ email, code }) => <SignIn email={plain(email)} code={code} />}
        </Route>
        <Route path="/sign-in/:email?">{({ email }) => <SignIn email={plain(email ?? '')} />}</Route>
        {!signedIn && (
          <Route>
            <Front />
          </Route>
        )}
        <Route path="/groups/new">
          <NewGroup />
        </Route>
        <Route path="/groups">
          <Groups />
        </Route>
        <Route path="/g/:space">{({ space }) => <Log key={space} space={space} showing="list" />}</Route>
        <Route path="/g/:space/entry/:entry">
          {({ space, entry }) => <Log key={space} space={space} showing="list" find={entry} />}
        </Route>
        <Route path="/g/:space/write/:how?">
          {({ space, how }) => <Log key={space} space={space} showing="sheet" how={beginning(how)} />}
        </Route>
        <Route path="/g/:space/write/:how/about/:meeting">
          {({ space, how, meeting }) => (
            <Log key={space} space={space} showing="sheet" how={beginning(how)} meeting={meeting} />
          )}
        </Route>
        <Route path="/g/:space/answer/:author/:month/:entry">
          {({ space, author, month, entry }) => (
            <Log key={space} space={space} showing="sheet" answering={{ author, month, entry }} />
          )}
        </Route>
        <Route path="/g/:space/meetings/:meeting/closing">
          {({ space, meeting }) => <Closing key={meeting} space={space} meeting={meeting} />}
        </Route>
        <Route<Within> path="/g/:space/meetings/:which?/:what?">
          {({ space, which, what }) => (
            <Meetings key={space} space={space} which={which ?? null} what={what ?? null} />
          )}
        </Route>
        <Route<Within> path="/g/:space/members/:which?/:what?">
          {({ space, which, what }) => (
            <Members key={space} space={space} which={which ?? null} what={what ?? null} />
          )}
        </Route>
        <Route path="/waiting">
          <Waits />
        </Route>
        <Route path="/search">
          <Search />
        </Route>
        <Route<{ organisation?: string }> path="/arrangements/:organisation?">
          {({ organisation }) => <Arrangements organisation={organisation ?? null} />}
        </Route>
        <Route<{ organisation?: string; shown?: string }> path="/instruments/:organisation?/:shown?">
          {({ organisation, shown }) => (
            <Instruments organisation={organisation ?? null} shown={shown ?? null} />
          )}
        </Route>
        <Route path="/map/about-money">
          <MoneyStress />
        </Route>
        <Route<{ area?: string; share?: string }> path="/map/sight/:area?/:share?">
          {({ area, share }) => <MapSight area={area ?? null} share={share === 'share'} />}
        </Route>
        <Route<{ instrument: string; time?: string }> path="/map/times/:instrument/:time?">
          {({ instrument, time }) => <Times id={instrument} time={time ?? null} />}
        </Route>
        <Route<{ instrument: string }> path="/map/plan/:instrument">
          {({ instrument }) => <Plan id={instrument} />}
        </Route>
        <Route<{ instrument?: string }> path="/map/print/:instrument?">
          {({ instrument }) => <MapPrint id={instrument ?? null} />}
        </Route>
        <Route<{ instrument: string; topic?: string }> path="/map/:instrument/fill/:topic?">
          {({ instrument, topic }) => <FillIn key={instrument} id={instrument} topic={topic ?? null} />}
        </Route>
        <Route<{ instrument?: string; topic?: string }> path="/map/:instrument?/:topic?">
          {({ instrument, topic }) => <MyMap id={instrument ?? null} topic={topic ?? null} />}
        </Route>
        <Route<{ id?: string; what?: string; which?: string }> path="/steps/:id?/:what?/:which?">
          {({ id, what, which }) => <Steps id={id ?? null} what={what ?? null} which={which ?? null} />}
        </Route>
        <Route<{ id?: string; what?: string; which?: string }> path="/skills/:id?/:what?/:which?">
          {({ id, what, which }) => <Skills id={id ?? null} what={what ?? null} which={which ?? null} />}
        </Route>
        <Route path="/check-ins">
          <CheckIns space={null} other={null} date={null} />
        </Route>
        <Route path="/check-ins/new">
          <CheckIns space={null} other={null} date={null} choosing />
        </Route>
        <Route path="/check-ins/:space/:other/today">
          {({ space, other }) => <CheckIn key={`${space} ${other}`} space={space} other={other} />}
        </Route>
        <Route<{ space: string; other: string; date?: string }> path="/check-ins/:space/:other/on/:date">
          {({ space, other, date }) => <CheckIns space={space} other={other} date={date ?? null} />}
        </Route>
        <Route path="/check-ins/:space/:other">
          {({ space, other }) => <CheckIns space={space} other={other} date={null} />}
        </Route>
        <Route path="/conversations">
          <Conversations space={null} other={null} date={null} />
        </Route>
        <Route path="/conversations/new">
          <Conversations space={null} other={null} date={null} choosing />
        </Route>
        <Route path="/conversations/:space/:other/today">
          {({ space, other }) => <Conversation key={`${space} ${other}`} space={space} other={other} />}
        </Route>
        <Route path="/conversations/:space/:other/on/:date/print">
          {({ space, other, date }) => <RecordPrint space={space} other={other} date={date} />}
        </Route>
        <Route path="/conversations/:space/:other/on/:date">
          {({ space, other, date }) => <Conversations space={space} other={other} date={date} />}
        </Route>
        <Route path="/conversations/:space/:other">
          {({ space, other }) => <Conversations space={space} other={other} date={null} />}
        </Route>
        <Route<{ part?: string; which?: string; what?: string }> path="/me/:part?/:which?/:what?">
          {({ part, which, what }) => <Me part={part ?? null} which={which ?? null} what={what ?? null} />}
        </Route>
        <Route>
          <Home />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** Whoever is not signed in begins here; a device that was ended from elsewhere, or that waits to be let in, says so first. */
function Front() {
  const { ended, onRead } = useEnded();
  const { waits, look } = useRecovery();
  if (ended === undefined || waits === undefined) return <Waiting />;
  if (ended) return <Ended ended={ended} onRead={onRead} />;
  return waits ? <RecoveryWaits waits={waits} look={look} /> : <Start />;
}

/** The front door of someone who is signed in: the group one was in last, or the only one; else the list. */
function Home() {
  const t = useText();
  const space = useLastSpace();
  const waiting = useView({ view: 'waiting' });
  const count = useView({ view: 'groups' })?.groups.length ?? 0;
  const chosen = wasInAGroup();
  if (space && (chosen || count === 1)) return <Redirect to={`/g/${space}`} replace />;
  const mayCome = waiting?.sending !== 'offline' && waiting?.sending !== 'account_waits';
  const never = waiting?.lastSentAt === null && mayCome;
  if (space === undefined || !waiting || never) return <Waiting>{t('home-fetching')}</Waiting>;
  return <Groups />;
}

function beginning(how: string | undefined): How {
  return how === 'speak' || how === 'photo' ? how : 'type';
}

/** What stands behind the `#` comes as it was written there: an `@` may be `%40`. */
function plain(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
