import type { KeptInstrument, KeptInstrumentsAsk, KeptOrganisation } from '../kept-instruments';
import { request, sends, type Send } from './http';

/** Asks the server for what an administrator does with the instruments of an organisation. */
export async function keptInstruments(send: Send, ask: KeptInstrumentsAsk): Promise<unknown> {
  switch (ask.does) {
    case 'organisations': {
      const told = await request<{ organisations: KeptOrganisation[] }>(send, 'GET', '/v1/organisations');
      return told.organisations;
    }
    case 'list': {
      const told = await request<{ instruments: KeptInstrument[] }>(send, 'GET', pathOf(ask.organisation));
      return told.instruments;
    }
    case 'check':
      return sends(send, 'POST', `${pathOf(ask.organisation)}/check`, 'text/plain', ask.text);
    case 'add':
      return sends(send, 'POST', pathOf(ask.organisation), 'text/plain', ask.text);
    case 'use': {
      const path = `${pathOf(ask.organisation)}/${encodeURIComponent(ask.instrument)}`;
      return sends(send, 'PUT', path, 'application/json', JSON.stringify({ inUse: ask.inUse }));
    }
  }
}

const pathOf = (organisation: string): string =>
  `/v1/organisations/${encodeURIComponent(organisation)}/instruments`;
