// A look at the screens without a server or WASM: `npm run dev`, then /preview.html. Never part of the build.
import '../ui/ui.css';
import { createRoot } from 'react-dom/client';
import { App } from '../app/App';
import { applyAppearance, chosenAppearance } from '../features/settings/appearance';
import { coffeeGroup } from './coffee-group';
import { GroupLife } from './group-life';

const place = document.getElementById('app');
if (!place) throw new Error('preview.html has no #app');
const as = new URLSearchParams(location.search).get('as') ?? 'member';
const core = coffeeGroup(as);
new GroupLife(core, as);
applyAppearance(chosenAppearance());
createRoot(place).render(<App core={core} />);
