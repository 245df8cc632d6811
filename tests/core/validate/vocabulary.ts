import type { Vocabulary } from '../../../src/core/validate/vocabulary.ts';

const origins = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB', 'RUS'];
const destinations = ['RUS', 'KAZ', 'KGZ', 'TUR', 'KOR', 'GBR', 'USA', 'EU', 'GULF', 'OTHER'];

/** A vocabulary like that of the shipped data, for tests. */
export const vocabulary: Vocabulary = {
  sets: {
    origin: origins,
    destination: destinations,
    country: ['KAZ', 'KGZ', 'RUS', 'TJK', 'TKM', 'UZB'],
  },
  labels: {
    KAZ: 'Kazakhstan',
    KGZ: 'Kyrgyzstan',
    RUS: 'Russia',
    TJK: 'Tajikistan',
    TKM: 'Turkmenistan',
    UZB: 'Uzbekistan',
    TUR: 'Türkiye',
    KOR: 'Republic of Korea',
    GBR: 'United Kingdom',
    USA: 'United States',
    EU: 'European Union',
    GULF: 'Gulf states',
    OTHER: 'other destinations',
  },
  shockTypes: {
    mobilization: { aim: { country: { set: 'country', required: true } } },
    'border-closure': {
      aim: { from: { set: 'origin', required: true }, to: { set: 'destination' } },
    },
    expulsion: { aim: { from: { set: 'origin' }, to: { set: 'destination' } } },
    'exchange-rate': {
      aim: { country: { set: 'country' } },
      severity: { low: -0.5, high: 0.9, meaning: "fall of the currency's dollar value" },
    },
    'oil-price': { aim: {} },
  },
  parameters: {
    network_elasticity: { elements: undefined, range: [0, 2] },
    return_rate: { elements: ['TJK.RUS', 'UZB.RUS', 'KGZ.RUS'], range: [0, 1] },
    births: { elements: origins },
    growth: { elements: origins, range: [-0.2, 0.2] },
  },
  firstMonth: '2024-01',
  lastMonth: '2040-12',
  baseYear: 2023,
  lastYear: 2040,
};
