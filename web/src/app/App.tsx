import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Core } from '../core/core';
import { NewVersion } from '../shell/NewVersion';
import { Gate } from '../features/gate/Gate';
import { CoreContext } from '../ui/core-access/core-context';
import { PictogramSprite } from '../ui/Pictogram';
import { TextProvider } from '../ui/text/TextProvider';
import { Routes } from './routes';
import { ScreenBoundary } from './ScreenBoundary';

/** The whole app around one core. */
export function App({ core }: { core: Core }) {
  return (
    <CoreContext value={core}>
      <TextProvider>
        <Router hook={useHashLocation}>
          <PictogramSprite />
          <NewVersion />
          <ScreenBoundary>
            <Gate>
              <Routes />
            </Gate>
          </ScreenBoundary>
        </Router>
      </TextProvider>
    </CoreContext>
  );
}
