import { describeRest } from './support/reading.ts';

describeRest('Chromium');
