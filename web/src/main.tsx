import './ui/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { createCore } from './core';
import { applyAppearance, chosenAppearance } from './features/settings/appearance';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');

applyAppearance(chosenAppearance());
createRoot(place).render(
  <StrictMode>
    <App core={createCore()} />
  </StrictMode>,
);
