// A look at the screens without a server or WASM: `npm run dev`, then /preview.html. Never part of the build.
import '../ui/ui.css';
import { createRoot } from 'react-dom/client';
import { App } from '../app/App';
import { coffeeGroup } from './coffee-group';

const place = document.getElementById('app');
if (!place) throw new Error('preview.html has no #app');
createRoot(place).render(
  <App core={coffeeGroup(new URLSearchParams(location.search).get('as') ?? 'member')} />,
);
