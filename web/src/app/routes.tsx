import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useView } from '../ui/core-access/useView';
import { Waiting } from '../ui/places/Waiting';
import { useLastSpace } from '../ui/places/useCurrentSpace';

// Each feature is a chunk of its own; the service worker holds them all.
const Start = lazy(() => import('../features/start/Start'));
const SignIn = lazy(() => import('../features/sign-in/SignIn'));
const Groups = lazy(() => import('../features/groups/Groups'));

/** Which screen stands at which address (behind the `#`). */
export function Routes() {
  const session = useView({ view: 'session' });
  if (!session) return <Waiting />;
  const signedIn = session.state === 'signed_in';
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/sign-in/:email?">{({ email }) => <SignIn email={email ?? ''} />}</Route>
        {!signedIn && (
          <Route>
            <Start />
          </Route>
        )}
        <Route path="/groups">
          <Groups />
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
