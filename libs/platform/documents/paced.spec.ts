import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Paced } from './paced.js';

describe('sending that is paced by its own weight', () => {
  let sent: number[][];
  let weight: number;
  let paced: Paced<number>;

  beforeEach(() => {
    jest.useFakeTimers();
    sent = [];
    paced = new Paced<number>((items) => {
      sent.push([...items]);
      jest.advanceTimersByTime(weight);
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('sends at once, and again at once, while sending is cheap', () => {
    weight = 0;
    paced.add([1]);
    paced.add([2]);
    expect(sent).toEqual([[1], [2]]);
  });

  it('rests after a dear sending; what comes meanwhile goes out together, in order', () => {
    weight = 4;
    paced.add([1]);
    paced.add([2]);
    paced.add([3, 4]);
    expect(sent).toEqual([[1]]);
    jest.advanceTimersByTime(10);
    expect(sent).toEqual([[1], [2, 3, 4]]);
  });

  it('never rests longer than 8 ms', () => {
    weight = 1_000;
    paced.add([1]);
    weight = 0;
    paced.add([2]);
    jest.advanceTimersByTime(8);
    expect(sent).toEqual([[1], [2]]);
  });

  it('sends what waits when it is told to', () => {
    weight = 4;
    paced.add([1]);
    weight = 0;
    paced.add([2]);
    paced.flush();
    expect(sent).toEqual([[1], [2]]);
  });
});
