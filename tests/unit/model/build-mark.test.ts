import { expect, it } from 'vitest';
import {
  BUILD_KEY,
  BUILD_PATH,
  readBuildMark,
  renderBuildScript,
} from '../../../src/model/build-mark.ts';

it('hands the build over at an address and under a name that never change', () => {
  expect(BUILD_PATH).toBe('api/build.js');
  expect(BUILD_KEY).toBe('build');
  expect(renderBuildScript('3f2a')).toBe('__shirube.set("build","3f2a");\n');
});

it.each([
  ['<html lang="en" data-root="../" data-build="3f2a" data-product="p">', '3f2a'],
  ['<!doctype html><html lang=en data-build=3f2a>', '3f2a'],
  ['<HTML DATA-BUILD="3f2a">', '3f2a'],
  ['<html lang="en"><p data-build="3f2a">', undefined],
  ['', undefined],
])('reads the build of %s', (html, build) => {
  expect(readBuildMark(html)).toBe(build);
});
