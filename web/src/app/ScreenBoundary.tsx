import { Localized } from '@fluent/react';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';
import '../ui/Empty.css';

/** When a screen breaks: says so plainly, and that nothing was lost. What people wrote is the core's, not the screen's. */
export class ScreenBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="phone">
        <main className="phone__main">
          <section className="sheet empty">
            <Mark size="big" />
            <h1>
              <Localized id="screen-broken">
                <span />
              </Localized>
            </h1>
            <Localized id="screen-broken-kept">
              <p />
            </Localized>
            <Button look="main" onClick={() => location.assign(location.pathname)}>
              <Localized id="screen-broken-again">
                <span />
              </Localized>
            </Button>
          </section>
        </main>
      </div>
    );
  }
}
