import { describeReading } from './support/reading.ts';

describeReading('Firefox');
