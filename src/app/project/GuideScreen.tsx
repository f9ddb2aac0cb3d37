import { useMemo } from 'react';
import { patternLookup } from '../../language/language.ts';
import { choose, considerAgain, remove, setAside } from '../../language/project/changes.ts';
import { inOrder } from '../../language/project/in-order.ts';
import {
  comeBack,
  finish,
  goTo,
  nextToLookAt,
  progressOf,
  skip,
  stepAt,
} from '../../language/project/method.ts';
import {
  type EntryKey,
  type Project,
  findEntry,
  keyOf,
  keyOfReference,
  nameOf,
} from '../../language/project/project.ts';
import { referenceTo } from '../../language/project/recognise.ts';
import { scaleTitle } from '../../language/scale.ts';
import { languageOf, mainLanguageOf } from '../../store/selectors.ts';
import { openingMine } from '../../store/view.ts';
import { GuideEnd } from '../../ui/project/GuideEnd.tsx';
import { GuideStep } from '../../ui/project/GuideStep.tsx';
import { GuideWay } from '../../ui/project/GuideWay.tsx';
import { focusOn } from '../focus.ts';
import { usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useReasons } from '../use-reasons.ts';
import { useBody } from '../use-text.ts';
import { Beginning } from './Beginning.tsx';
import { useDesk, useOpenProject } from './use-desk.ts';

/** The guided way through the language, as Alexander taught it: from a pattern to the smaller ones that complete it. */
export function GuideScreen() {
  const desk = useDesk();
  const opened = useOpenProject();
  const language = useReading(languageOf);
  const project = opened?.shown;
  if (!project || project.entries.length === 0) return <Beginning />;
  const at = project.guided.at ?? null;
  const here = at !== null && findEntry(project, at) ? at : null;
  const order = inOrder({ ...project, order: 'large-to-small' }, language);
  return (
    <>
      {here === null ? <Pause project={project} /> : <Step key={here} project={project} at={here} />}
      <GuideWay
        stops={order.map((entry) => {
          const key = keyOf(entry);
          const isLooked = project.guided.looked.includes(key);
          return {
            key,
            name: nameOf(entry) || 'Without a name',
            standing:
              key === here
                ? 'here'
                : isLooked
                  ? 'looked'
                  : project.guided.skipped.includes(key)
                    ? 'later'
                    : 'open',
          };
        })}
        onGo={(key) => {
          desk.change((now) => comeBack(now, key));
          focusStep();
        }}
      />
    </>
  );
}

/** Between two steps, and at the end. */
function Pause({ project }: { readonly project: Project }) {
  const reader = useReader();
  const desk = useDesk();
  const language = useReading(languageOf);
  const next = nextToLookAt(project, language);
  const entry = next === null ? undefined : findEntry(project, next);
  return (
    <GuideEnd
      progress={progressOf(project)}
      next={entry && next !== null ? { key: next, name: nameOf(entry) } : null}
      onGo={(key) => {
        desk.change((now) => goTo(now, key));
        focusStep();
      }}
      lacks={reader.addressOf(openingMine('lacks'))}
      onLacks={() => reader.go(openingMine('lacks'), 'push')}
    />
  );
}

interface StepProps {
  readonly project: Project;
  readonly at: EntryKey;
}

/** One pattern of the way, with the patterns around it. */
function Step({ project, at }: StepProps) {
  const reader = useReader();
  const desk = useDesk();
  const language = useReading(languageOf);
  const patterns = patternLookup(language);
  const referred = patternLookup(useReading(mainLanguageOf));
  const links = usePatternLinks();
  const entry = findEntry(project, at);
  const pattern = entry?.kind === 'chosen' ? (patterns.get(entry.reference.id ?? 0) ?? null) : null;
  const { reasons } = useReasons(pattern);
  const body = useBody(pattern);
  const known = reasons.state === 'loaded' ? reasons.value : null;
  const step = useMemo(() => stepAt(project, language, at, known), [project, language, at, known]);
  if (!entry || !step) return null;
  const shown = (offers: typeof step.smaller) =>
    offers.map((offer) => ({
      ...offer,
      pattern: patterns.get(Number(offer.key)) ?? null,
      why: project.setAside.find(({ reference }) => keyOfReference(reference) === offer.key)?.why ?? '',
    }));
  const scale = pattern && language.scales.find(({ number }) => number === pattern.scale);
  const end = (now: Project) => finish(now, language, at);
  const after = nextToLookAt(end(project), language);
  const afterEntry = after === null ? undefined : findEntry(project, after);
  const reference = (key: EntryKey) => {
    const other = referred.get(Number(key));
    return other && referenceTo(other);
  };
  return (
    <GuideStep
      name={nameOf(entry) || 'Without a name'}
      pattern={pattern}
      scale={scale ? scaleTitle(scale) : ''}
      body={
        entry.kind === 'own'
          ? {
              state: 'loaded',
              value: { html: '', problem: entry.problem, solution: entry.solution, references: [] },
            }
          : body
      }
      smaller={shown(step.smaller)}
      larger={shown(step.larger)}
      progress={progressOf(project)}
      links={links}
      onPoint={reader.point}
      onTick={(key, isOn) => {
        const to = reference(key);
        desk.change((now) => (isOn ? (to ? choose(now, to) : now) : remove(now, key)));
      }}
      onTickAll={(keys) =>
        desk.change(
          (now) =>
            keys.reduce((before, key) => {
              const to = reference(key);
              return to ? choose(before, to) : before;
            }, now),
          'All of its smaller patterns are chosen.',
        )
      }
      onAside={(key, why) => {
        const to = reference(key);
        if (to) desk.change((now) => setAside(now, to, why));
      }}
      onConsider={(key) => desk.change((now) => considerAgain(now, key))}
      next={afterEntry ? nameOf(afterEntry) : null}
      onNext={() => {
        desk.change(end);
        focusStep();
      }}
      onSkip={() => {
        desk.change((now) => skip(now, language, at));
        focusStep();
      }}
    />
  );
}

/** Moves the focus to the heading of the step that is shown next, and shows it from its top. */
function focusStep(): void {
  focusOn(() => {
    const heading = document.getElementById('guide-step');
    heading?.closest('aside')?.scrollTo?.({ top: 0 });
    return heading;
  });
}
