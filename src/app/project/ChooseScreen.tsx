import {
  addOwn,
  considerAgain,
  describe,
  moveBefore,
  orderBy,
  remark,
  remove,
  setAside,
} from '../../language/project/changes.ts';
import { patternLookup } from '../../language/language.ts';
import { inOrder } from '../../language/project/in-order.ts';
import { type Project, keyOf, keyOfReference } from '../../language/project/project.ts';
import { languageOf } from '../../store/selectors.ts';
import { openingMine } from '../../store/view.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { SquarePen } from '../../ui/parts/later-icon-shapes.ts';
import { AddPattern } from '../../ui/project/AddPattern.tsx';
import { AsideList } from '../../ui/project/AsideList.tsx';
import controls from '../../ui/project/controls.module.css';
import { EntryList } from '../../ui/project/EntryList.tsx';
import { Field } from '../../ui/project/Field.tsx';
import { OrderSelect } from '../../ui/project/OrderSelect.tsx';
import { Section } from '../../ui/project/Section.tsx';
import { Welcome } from '../../ui/project/Welcome.tsx';
import { usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { AllProjects } from './AllProjects.tsx';
import { OnlyMine } from './OnlyMine.tsx';
import { OthersLanguages } from './OthersLanguages.tsx';
import { OwnPatternForm } from './OwnPatternForm.tsx';
import { shownEntries } from './shown-entries.ts';
import { useDesk, useOpenProject } from './use-desk.ts';

/** The patterns of the reader's own language, and all that makes it the reader's own. */
export function ChooseScreen() {
  const reader = useReader();
  const desk = useDesk();
  const opened = useOpenProject();
  const language = useReading(languageOf);
  const isEmpty = (opened?.project.entries.length ?? 0) + (opened?.project.setAside.length ?? 0) === 0;
  const chosen = useReading(({ mine }) => mine?.chosen);
  return (
    <>
      {isEmpty && (
        <Welcome
          guide={reader.addressOf(openingMine('guide'))}
          onGuide={() => reader.go(openingMine('guide'), 'push')}
        />
      )}
      {isEmpty && <OthersLanguages />}
      {opened && !isEmpty && <Chosen project={opened.shown} />}
      <div className={controls['row']} style={{ marginBottom: 'var(--space-5)' }}>
        <AddPattern patterns={language.patterns.filter(({ id }) => !chosen?.has(id))} onAdd={desk.toggle} />
        <button
          type="button"
          className={controls['button']}
          onClick={() =>
            desk.change((project) => addOwn(project, {}), 'A pattern of your own is there to write.')
          }
        >
          <Icon of={SquarePen} size={14} />
          Write one of your own
        </button>
      </div>
      {opened && <About project={opened.project} />}
      {opened && !isEmpty && <Aside project={opened.shown} />}
      <AllProjects />
    </>
  );
}

function Chosen({ project }: { readonly project: Project }) {
  const reader = useReader();
  const desk = useDesk();
  const language = useReading(languageOf);
  const entries = shownEntries(project, language);
  const nameOf = (key: string) => entries.find((entry) => entry.key === key)?.name || 'A pattern';
  return (
    <Section
      title={`Patterns (${entries.length})`}
      aside={
        <div className={controls['row']}>
          <OnlyMine />
          <OrderSelect
            order={project.order}
            onChange={(order) => desk.change((now) => orderBy(now, order))}
          />
        </div>
      }
    >
      <EntryList
        entries={entries}
        links={usePatternLinks()}
        onMove={(key, before) => {
          const at = before === null ? entries.length : entries.findIndex((entry) => entry.key === before);
          const from = entries.findIndex((entry) => entry.key === key);
          desk.change(
            (now) => moveBefore(now, key, before, inOrder(now, language).map(keyOf)),
            `${nameOf(key)} is at place ${at > from ? at : at + 1} of ${entries.length}.`,
          );
        }}
        onRemark={(key, words) => desk.change((now) => remark(now, key, words))}
        onRemove={(key) => desk.change((now) => remove(now, key), `${nameOf(key)} is removed.`)}
        OwnForm={OwnPatternForm}
        onPoint={reader.point}
      />
    </Section>
  );
}

function About({ project }: { readonly project: Project }) {
  const desk = useDesk();
  return (
    <Section title="Title and purpose">
      <div className={controls['fields']}>
        <Field
          label="Title"
          value={project.title}
          placeholder="My language"
          onKeep={(title) => desk.change((now) => describe(now, { title }))}
        />
        <Field
          label="What it is for"
          value={project.purpose}
          lines={2}
          onKeep={(purpose) => desk.change((now) => describe(now, { purpose }))}
        />
      </div>
    </Section>
  );
}

function Aside({ project }: { readonly project: Project }) {
  const desk = useDesk();
  const patterns = patternLookup(useReading(languageOf));
  const links = usePatternLinks();
  if (project.setAside.length === 0) return null;
  return (
    <Section title={`Set aside (${project.setAside.length})`}>
      <AsideList
        asides={project.setAside.map(({ reference, why }) => ({
          key: keyOfReference(reference),
          name: reference.name,
          pattern: patterns.get(reference.id ?? 0) ?? null,
          why,
        }))}
        links={links}
        onWhy={(key, why) =>
          desk.change((now) => {
            const aside = now.setAside.find(({ reference }) => keyOfReference(reference) === key);
            return aside ? setAside(now, aside.reference, why) : now;
          })
        }
        onConsider={(key) => desk.change((now) => considerAgain(now, key), 'It is no longer set aside.')}
      />
    </Section>
  );
}
