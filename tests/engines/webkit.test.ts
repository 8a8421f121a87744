import { describeReading } from './support/reading.ts';

describeReading('WebKit');
