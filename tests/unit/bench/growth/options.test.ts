import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../../bench/growth/options.ts';

describe('readOptions', () => {
  it('measures everything at four sizes when nothing is asked', () => {
    expect(readOptions([], 72)).toEqual({
      sizes: [100, 300, 1000, 3000],
      measures: ['check', 'pages', 'index', 'weight'],
    });
  });

  it('takes sizes in any order, and some of what can be measured', () => {
    expect(readOptions(['--errors', '1000, 72', '--only=weight,check'], 72)).toEqual({
      sizes: [72, 1000],
      measures: ['check', 'weight'],
    });
  });

  it('measures what there is in place of what would be less', () => {
    expect(readOptions(['--errors', '100,300,1000'], 313)).toHaveProperty('sizes', [313, 1000]);
  });

  it.each([
    ['--erors', '100'],
    ['-e'],
    ['100'],
    ['--errors'],
    ['--errors', '1e3'],
    ['--errors', ''],
    ['--only', 'chekc'],
  ])('refuses %s %s', (...args) => {
    expect(readOptions(args, 72)).toHaveProperty('problem');
  });

  it('says in a sentence what is wrong', () => {
    const problems = [['--erors'], ['--only'], ['--errors', '300,x'], ['--only', 'x']].map((args) =>
      readOptions(args, 72),
    );
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "problem": "There is no option "--erors": --errors and --only are all.",
        },
        {
          "problem": "--only needs a value after it.",
        },
        {
          "problem": "--errors takes numbers, such as 100,300,1000,3000: "x" is none.",
        },
        {
          "problem": "--only takes some of check,pages,index,weight: "x" is none.",
        },
      ]
    `);
  });
});
