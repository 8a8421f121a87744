import { z } from 'zod';
import { CAUSE_KINDS, ERROR_KINDS } from '../../model/kinds.ts';
import { SECTION_IDS } from '../../model/sections.ts';
import { MESSAGE_ORIGINS } from './message.ts';
import { LITERAL_KINDS } from './snippet.ts';
import { oneLine } from './text.ts';

/**
 * What a check of the self-check may come to. `absent` is for what is not there and is not missed: a
 * reason stands beside it.
 */
const CHECK_STATES = ['works', 'fails', 'absent', 'untested'] as const;

/** A text of the interface. `{names}` in braces are filled in by the page. */
function text(description: string) {
  return oneLine().meta({ description });
}

/** A text that depends on a number. Only English needs `one`. */
function counted(description: string) {
  return z
    .strictObject({ one: oneLine().optional(), other: oneLine() })
    .meta({ description: `${description} {count} is the number; "one" is for the singular.` });
}

/** One name for each value of a closed list. */
function names<Value extends string>(values: readonly Value[], description: string) {
  const shape = Object.fromEntries(values.map((value) => [value, text(description)])) as Record<
    Value,
    ReturnType<typeof text>
  >;
  return z.strictObject(shape);
}

/**
 * `interface/<locale>.yaml`: every text of the interface in one language. It is the same for every
 * product; what a product has of its own stands in `content/product.yaml`.
 */
export const UiStringsSchema = z
  .strictObject({
    nav: z.strictObject({
      skip: text('Link that jumps over the header, for keyboard users.'),
      main: text('Accessible name of the navigation in the header.'),
      home: text(
        'Link to the home page; accessible name of the logo. {name} is the name of the site.',
      ),
      browse: text('Link to the list of all errors.'),
      language: text('Accessible name of the language picker.'),
      outbound: text('Said by a screen reader after a link that leads to another site.'),
    }),
    footer: z.strictObject({
      about: text(
        'What the site is and that it also works without a network: one or two sentences. {name} is its name.',
      ),
      catalogue: text('Link to the machine-readable list.'),
      version: text('Which release this is, {version}. The self-check says the build.'),
      check: text('Quiet link to the self-check.'),
      theme: text('Accessible name of the choice of colours.'),
      themes: z.strictObject({
        auto: text('Choice: as the system has it.'),
        light: text('Choice: light.'),
        dark: text('Choice: dark.'),
      }),
    }),
    update: z.strictObject({
      ready: text('A newer release of the site is on this device, ready to be used.'),
      take: text('Button that shows the newer release: it loads the page again.'),
    }),
    offline: z.strictObject({
      unreachable: z.strictObject({
        title: text('Heading in place of a page that is not on this device, without a network.'),
        text: text('What that means, and that pages which were opened before can be read.'),
        again: text('Button that asks for the page again.'),
      }),
      keep: z.strictObject({
        title: text('Heading of the offer to keep all of a large site on this device.'),
        offered: text(
          'What is kept anyway, and what all takes: {files} is the number, {size} in MB.',
        ),
        take: text('Button that begins or goes on.'),
        begun: text(
          'Some is there, and it is not going on: {files} is the number of all files, {size} in MB.',
        ),
        keeping: text('While files come: {done} of {files}. The reader may go on reading.'),
        stop: text('Button that stops it; what has come stays.'),
        kept: text('All is there, {size} MB, and is renewed with each release.'),
        remove: text('Button that removes it from this device.'),
        full: text('The device has no room for {size} MB.'),
        failed: text('It ended, as the server could not be asked or is being updated.'),
      }),
    }),
    search: z.strictObject({
      label: text('Label of the search field.'),
      placeholder: text('Hint inside the search field, short enough for 320 px.'),
      submit: text('Button that searches.'),
      hint: text('Under the field on the home page: what may be typed or pasted.'),
      hintLanguages: text(
        'The same where the site has several languages: also says in which one may search. {languages} is filled in.',
      ),
      title: text('Heading of the search page.'),
      titleFor: text('Title of the search page with a query. {query} is what was typed.'),
      results: text('Accessible name of the list of results.'),
      suggestions: text('Heading above near results ("did you mean").'),
      count: counted('Number of results, announced and shown.'),
      none: text('Nothing was found. {query} is what was typed, shortened.'),
      noneHelp: text('What to do when nothing was found.'),
      loading: text('The search is at work.'),
      error: text('A file of the search could not be loaded; codes can still be searched.'),
      unavailable: text('Nothing of the search could be loaded.'),
      retry: text('Button that tries again after an error.'),
      noneFiltered: text('There are results, but none passes the filters.'),
      recent: text('Heading above what the reader searched for before.'),
      clearRecent: text('Button that forgets what the reader searched for before.'),
      all: text('Link from the search page to the list of all errors.'),
      needsScript: text(
        'Without JavaScript, or in a browser that is too old: the search cannot run, the list of all errors is complete. {chrome}, {edge}, {firefox} and {safari} are the oldest versions.',
      ),
      countFirst: text('More were found than are shown. {count} and {total} are filled in.'),
      recognized: text('Before the codes of the base that were found in the query.'),
      unknown: text('The query holds a code that the base lacks. {code} is filled in.'),
      copyReport: text('Button that copies a line for whoever keeps the base.'),
      report: text(
        'The line for whoever keeps the base: a code has no page. {code}, {date} and {address} are filled in.',
      ),
      corrected: text(
        'What was typed is no code, but one is like it. {name} and {typed} are filled in.',
      ),
      searchedIn: text(
        'The query is in another language, whose texts were searched. {language} is filled in.',
      ),
      elsewhere: text('Nothing was found: heading above links to other ways.'),
      bySymptom: text('Link to the symptoms on the home page.'),
    }),
    home: z.strictObject({
      title: text('Heading of the home page: what a reader can do here.'),
      browseBy: text('Heading above the ways of browsing.'),
      byCause: text('Heading: the causes that most errors share.'),
      scope: text('What the base covers. {facets} are values of its facets, such as its services.'),
      examples: text('Before two examples under the search field.'),
      bySymptom: text('Heading above the symptoms, for readers without a code.'),
      viewed: text('Heading: pages that were viewed last on this device.'),
      all: counted('Link to the full list.'),
    }),
    browse: z.strictObject({
      title: text('Heading of the list of all errors.'),
      intro: text('One sentence under the heading.'),
      letters: text('Accessible name of the links to the letters.'),
      filter: text('Accessible name of the filters.'),
      text: text('Label of the field that filters by text.'),
      any: text('Choice in a filter that allows every value.'),
      reset: text('Button that removes all filters.'),
      count: counted('Number of errors that pass the filters. {total} is the number of all.'),
      none: text('No error passes the filters.'),
      withoutCode: text('Heading of the group of messages and symptoms that have no code.'),
      known: counted('Opens the list of errors that are known but have no page yet.'),
      causes: text('Heading of the list of causes.'),
      procedures: text('Heading of the list of procedures.'),
      split: counted(
        'Under the heading where the list is divided into pages. {count} is the number of all errors.',
      ),
      byCode: text('Heading of the links to pages by what codes begin with.'),
      beginning: text(
        'What is on a page, after its larger whole and a colon. {text} is what the codes begin with.',
      ),
      byName: text('Says by which letter the things on a page were chosen, as they have no code.'),
      above: text('Accessible name of the links to the lists that this one is a part of.'),
      others: text('Heading of the links to other lists.'),
    }),
    entry: z.strictObject({
      onThisPage: text('Heading of the list of sections.'),
      facts: text('Accessible name of the facts at a glance.'),
      kind: text('Fact: what kind of entry it is.'),
      aliases: text('Fact: other names of the same error.'),
      usedBy: text('Fact on a cause page: how many errors have this cause.'),
      verified: text('When the facts were last compared with the sources. {date} is filled in.'),
      verifiedLabel: text('Fact: the same as a label.'),
      newestSource: text('Fact: the date of the newest source.'),
      message: text('Label above the literal message that the product shows.'),
      otherMessages: text('Opens the other wordings and languages of the message.'),
      copyCode: text('Button: copies the error code.'),
      copyCommand: text('Button: copies a command or another literal.'),
      copyReply: text('Button: copies title, meaning, steps and link, to paste in a reply.'),
      copied: text('Said after copying.'),
      copiedWithGaps: text(
        'Said after copying a command in which something is still to be filled in. {names} are the placeholders.',
      ),
      copyFailed: text('Said when the browser does not allow copying.'),
      ownPage: text('Link to the page of a procedure whose steps stand on this page.'),
      cameFrom: text(
        'On the page of a cause or procedure: from which error the reader came. {name} is a link back.',
      ),
      variants: text('Accessible name of a choice between systems or shells.'),
      step: text('Accessible name of a step. {number} is filled in.'),
      shortLink: text('Link that works in every language; copied by a click where a script runs.'),
      sharedBy: counted('How many errors share a cause, in the list of causes.'),
      route: text('Above the way that the work takes, on which the failing station is lit.'),
      whatYouSee: text('Heading of the column that says how to tell which cause it is.'),
      tryInOrder: text(
        'Under the heading of the causes: they are listed in the order to try them.',
      ),
      procedure: text('Mark of a procedure in a list of causes.'),
      olderCauses: text('Heading of the causes that only older documents give.'),
      olderCausesNote: text('Says so in a sentence.'),
      related: text('Heading: variants of the same thing.'),
      seeAlso: text('Heading: neighbours, easily confused or met together.'),
      errorsWithCause: counted('Heading on a cause page: the errors that have it.'),
      errorsWithProcedure: counted('Heading on a procedure page: the errors that use it.'),
      indirectErrors: text('Heading on a cause page: errors that lead to it through other causes.'),
      olderErrors: text('Heading on a cause page: errors that had it only in older versions.'),
      relatedCauses: text('Heading: related causes and procedures.'),
      referredFrom: text('Heading: causes and procedures that refer to this one.'),
      nearest: text('Heading on an unwritten page: the nearest pages that are written.'),
      unwritten: text('Mark of an entry that is known but has no page yet, in lists and results.'),
      onlyFor: text(
        'Under something that support asks for. {label} is a facet, {values} are those of the errors for which alone it is asked.',
      ),
      supportAsks: text(
        'Heading of the page of what support asks for whatever the error is, and the link to it.',
      ),
      versionOf: text('Date of the version of a source that was used. {date} is filled in.'),
    }),
    family: z.strictObject({
      heading: text('Heading of the list of families, whose pages put errors beside causes.'),
      title: text('Title of the page of a family. {name} is its name.'),
      intro: text('Under it: what the page shows.'),
      fact: text('Label of the link from the page of an entry to its family.'),
      causes: text('Heading of the numbered list of causes.'),
      affected: counted('Beside a cause: how many of these errors have it.'),
      table: text('Heading of the table: which error has which cause.'),
      error: text('Heading of its first column.'),
      numbered: text('Accessible name of a column. {number} and {name} are those of the cause.'),
      direct: text('What a dot means: the page of the error names the cause.'),
      indirect: text('What a ring means: the error comes to it through another cause or step.'),
      others: text('Heading of the list of errors that share no cause with another one.'),
    }),
    values: z.strictObject({
      title: text('Button above the steps: opens the fields for what commands leave open.'),
      missing: text(
        'Beside it: how many of them are not filled in yet. {count}, in a form that suits every number.',
      ),
      complete: text('Beside it: all of them are filled in.'),
      about: text('Under the fields: where the values are used, and that they stay in this tab.'),
      example: text('Under a field. {example} is a value as it may look.'),
      refused: text(
        'Under a field whose value cannot stand in a command. {example} is one that can.',
      ),
      secret: text('Under a field whose value is not kept.'),
      show: text('Button beside a field whose value is hidden, pressed while it is shown.'),
      forget: text('Button: empties all fields, on every page.'),
      done: text('Button: closes the fields.'),
      unavailable: text('Said when the file with the fields could not be loaded.'),
    }),
    kit: z.strictObject({
      language: text('Accessible name of the choice of the language of a reply.'),
      markdown: text('Button: copies the page as Markdown.'),
      linkCopied: text('Said when the link to a step was copied. {name} is the step.'),
      printed: text('On paper, before the address of the page.'),
      tick: text('Accessible name of the box that ticks a step off. {name} is the step.'),
    }),
    state: z.strictObject({
      known: text('Heading of the notice on the page of an error that has no prose.'),
      sourceSays: text('Under it, before what the source says that it concerns.'),
      unwrittenTitle: text('Heading of the notice on a page that is not written yet.'),
      unwritten: text('That the entry is known, which facts are there, and what to do instead.'),
      fallback: text('That there is no translation yet and the text stands in {language}.'),
      stale: text('That the {language} text has changed since this translation.'),
      changed: text('Under it: which parts have changed. {parts} is a list of them.'),
      changedTitle: text('Among them: the title.'),
      newStep: text('Among them, after the name of a section: that it has a step more.'),
      sourceLink: text('Link to the page in the source language. {language} is filled in.'),
      retiredTitle: text('Mark of an error that the product no longer reports.'),
      retired: text('That the product no longer reports it and the page stays for reference.'),
      replacedBy: text('Before a link to the page that took the place of a retired one.'),
    }),
    section: names(SECTION_IDS, 'Heading of a section.'),
    sectionOfProcedure: z.strictObject({
      resolution: text('Heading of the steps on the page of a procedure, which mends nothing.'),
      verify: text('Heading there of what shows that it worked.'),
    }),
    origin: names(MESSAGE_ORIGINS, 'Where a message is met.'),
    callout: z.strictObject({
      note: text('Label of a remark.'),
      warning: text('Label of a warning.'),
      older: text('Label of advice for old versions. {date} is the date of the document.'),
    }),
    snippet: z.strictObject({
      undo: text('Above a command that only takes back what another did.'),
      kind: names(LITERAL_KINDS, 'What a literal is.'),
    }),
    notFound: z.strictObject({
      title: text('Heading of the page for addresses that do not exist.'),
      text: text('One or two sentences: what may have happened.'),
      didYouMean: text('Heading above the pages that fit the address.'),
      searchFor: text('Link to a search for what stands in the address. {query} is filled in.'),
      home: text('Link to the home page in this language.'),
      browse: text('Link to the list of all errors in this language.'),
    }),
    check: z.strictObject({
      title: text('Heading of the self-check: what works in this place.'),
      open: text('Link on the root page that opens the self-check in this language.'),
      intro: text('What the page does, and that nothing is sent anywhere.'),
      needsScript: text(
        'Shown where no script runs: what that means, and what works all the same.',
      ),
      scriptAdvice: text('Under it: what the host or the reader can change.'),
      running: text('The checks are at work.'),
      allWell: text('Conclusion: nothing fails.'),
      someFail: counted('Conclusion: some checks fail.'),
      state: names(CHECK_STATES, 'Outcome of a check, in one or two words.'),
      waiting: text('A check that has not ended yet, in one or two words.'),
      advice: text('Label above what the host or the reader can change.'),
      broken: text('The check itself failed. {reason} is what the browser says.'),
      disk: text('Why a check of the server is not needed from disk.'),
      again: text('Button that runs the checks again.'),
      addresses: text('Button that also asks for addresses that do not exist.'),
      report: text('Label of the report as plain text.'),
      reportHint: text('What the report is for, and what stands in it.'),
      copy: text('Button that copies the report.'),
      items: z.strictObject({
        scripts: z.strictObject({
          title: text('Check: scripts.'),
          works: text('Scripts run.'),
        }),
        place: z.strictObject({
          title: text('Check: where the site is.'),
          disk: text('It was opened from disk.'),
          http: text('Served over http. {path} is the path of the site.'),
          https: text('Served over https. {path} is the path of the site.'),
          secure: text('It is a secure context.'),
          notSecure: text('It is not a secure context, and what that changes.'),
        }),
        build: z.strictObject({
          title: text('Check: all files are of one release.'),
          version: text('{version} of the site and {build}.'),
          same: text('{count} files were compared and are of the same build.'),
          other: text('What is on the server is of another {build} than the page. {path} says so.'),
          changed: text('A file is not as the build made it. {path} is the file.'),
          moved: text(
            'The server leads to {other} whoever asks for a page. {path} is the page. Both are paths.',
          ),
          unknown: text('A file could not be compared. {path} is the file, {status} the answer.'),
          adviceOther: text('What to do where the page and the server are of two builds.'),
          adviceChanged: text('What the host can do about files that are not as they were built.'),
          adviceMoved: text('What the host can do about addresses that are led elsewhere.'),
          adviceUnknown: text('What the host can do about files that are not to be had.'),
        }),
        files: z.strictObject({
          title: text('Check: file types.'),
          works: text('{count} files arrive as they should. {types} are their extensions.'),
          missing: text('A file could not be had. {path} is the file, {status} the answer.'),
          wrongType: text('A file has a wrong type. {path} is the file, {type} what was sent.'),
          wrongCharset: text('A file is sent with a wrong {charset}. {path} is the file.'),
          adviceMissing: text('What the host can do when files are refused.'),
          adviceType: text('What the host can do about wrong types.'),
          adviceCharset: text('What the host can do about a wrong charset.'),
        }),
        policy: z.strictObject({
          title: text('Check: styles and images.'),
          works: text('Both are there.'),
          noStyle: text('The style sheet is not applied.'),
          noImage: text('Images are not shown.'),
          advice: text('What the host can do about it.'),
        }),
        searchNeeds: z.strictObject({
          title: text('Check: what the search needs of the browser.'),
          works: text('The browser has it.'),
          lacks: text('The browser lacks {name}, and what that means for the search.'),
          advice: text('Which browsers are new enough.'),
        }),
        searchFiles: z.strictObject({
          title: text('Check: files of the search.'),
          complete: text('The {count} files of a {language} are there.'),
          missing: text('{missing} of the {count} files of a {language} are not there.'),
          code: text('The program of the search is not there.'),
          advice: text('What the host can do.'),
        }),
        search: z.strictObject({
          title: text('Check: a test search.'),
          found: text('In a {language}, {query} finds its page within {time} milliseconds.'),
          notFound: text('In a {language}, {query} does not find its page.'),
          failed: text('In a {language}, the search failed.'),
          advice: text('Where to look next.'),
        }),
        addresses: z.strictObject({
          title: text('Check: addresses that do not exist.'),
          waiting: text('That it runs on request only, and why.'),
          works: text('The page of the site answers, with the status 404.'),
          wrongStatus: text('The page of the site answers, with another {status}.'),
          otherPage: text('Something else answers, with a {status}.'),
          ignoresCase: text('The server does not tell apart upper and lower case.'),
          heedsCase: text('The server tells them apart.'),
          short: text('Addresses work without .html too.'),
          whole: text('Addresses need .html, as all links of the site have it.'),
          advice: text('What the host can do.'),
        }),
        headers: z.strictObject({
          title: text('Check: security headers.'),
          works: text('The server sends all of them. {names} are the headers.'),
          lacks: text('The server does not send some, and why that is fine. {names} are they.'),
          advice: text('What the host can do.'),
        }),
        compression: z.strictObject({
          title: text('Check: compression.'),
          works: text('Text arrives compressed. {encoding} is the method.'),
          none: text('It arrives uncompressed, and why that is fine.'),
          advice: text('What the host can do.'),
        }),
        caching: z.strictObject({
          title: text('Check: caching.'),
          works: text('Pages are asked for again, what never changes is kept.'),
          stale: text('Pages are kept too long, and what that does. {header} is what was sent.'),
          forgets: text('What never changes is not kept, and why that is fine.'),
          advice: text('What the host can do.'),
        }),
        serviceWorker: z.strictObject({
          title: text('Check: a copy kept by the browser for offline use.'),
          works: text('It is there.'),
          none: text('There is none, and why that is fine.'),
          notSecure: text('The browser offers none in this place, and why that is fine.'),
        }),
        storage: z.strictObject({
          title: text('Check: storage of the browser.'),
          works: text('It works.'),
          blocked: text('It is blocked, and why that is fine.'),
        }),
        clipboard: z.strictObject({
          title: text('Check: copying.'),
          works: text('Copy buttons work.'),
          older: text('They work, by the older way of the browser.'),
          blocked: text('They cannot work, and what to do instead.'),
        }),
        fonts: z.strictObject({
          title: text('Check: Japanese and Chinese fonts.'),
          works: text('Each language has a font of its own.'),
          shared: text('One font serves both, and what that means.'),
          missing: text('Characters cannot be shown. {languages} are the languages.'),
          unsure: text('The browser does not let pages find out.'),
          advice: text('Which fonts to install.'),
        }),
      }),
    }),
    languageChoice: z.strictObject({
      open: text('Link on the first page that opens the site in this language.'),
    }),
    kind: names([...ERROR_KINDS, ...CAUSE_KINDS], 'Kind of an entry.'),
  })
  .meta({ title: 'Shirube: interface strings' });

export type UiStrings = z.infer<typeof UiStringsSchema>;
