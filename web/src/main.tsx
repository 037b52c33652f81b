import './ui/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { createCore } from './core';
import { applyAppearance, chosenAppearance } from './features/settings/appearance';
import { keepForLock } from './ui/keeping/before-reload';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');

applyAppearance(chosenAppearance());
const core = createCore();
// Whoever locks it: this tab, another, or the time without a touch.
core.vault.beforeLock(keepForLock);
createRoot(place).render(
  <StrictMode>
    <App core={core} />
  </StrictMode>,
);
