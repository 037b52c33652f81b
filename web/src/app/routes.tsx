import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { How } from '../features/write/Write';
import { useView } from '../ui/core-access/useView';
import { Waiting } from '../ui/places/Waiting';
import { useLastSpace } from '../ui/places/useCurrentSpace';

// Each feature is a chunk of its own; the service worker holds them all.
const Start = lazy(() => import('../features/start/Start'));
const Join = lazy(() => import('../features/join/Join'));
const SignIn = lazy(() => import('../features/sign-in/SignIn'));
const Groups = lazy(() => import('../features/groups/Groups'));
const Log = lazy(() => import('../features/log/Log'));

/** Which screen stands at which address (behind the `#`). */
export function Routes() {
  const session = useView({ view: 'session' });
  if (!session) return <Waiting />;
  const signedIn = session.state === 'signed_in';
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/join/:code?">{({ code }) => <Join code={code ?? ''} />}</Route>
        <Route path="/sign-in/:email?">{({ email }) => <SignIn email={email ?? ''} />}</Route>
        {!signedIn && (
          <Route>
            <Start />
          </Route>
        )}
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
        <Route path="/g/:space/answer/:author/:month/:entry">
          {({ space, author, month, entry }) => (
            <Log key={space} space={space} showing="sheet" answering={{ author, month, entry }} />
          )}
        </Route>
        <Route>
          <Home />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** The front door of someone who is signed in: the group one was in last. */
function Home() {
  const space = useLastSpace();
  if (space === undefined) return <Waiting />;
  return <Redirect to={space === null ? '/groups' : `/g/${space}`} replace />;
}

function beginning(how: string | undefined): How {
  return how === 'speak' || how === 'photo' ? how : 'type';
}
