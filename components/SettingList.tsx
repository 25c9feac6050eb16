import { useRef } from 'preact/hooks';

export interface Item {
  key: string;
  /** what the button does, in words */
  action: string;
  act(): void;
}

/** Things that the user has set one by one, each with a button that takes it back. Focus stays in the list as items leave it. */
export function SettingList({ title, none, items }: { title: string; none: string; items: readonly Item[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const act = (item: Item) => {
    item.act();
    heading.current?.focus();
  };
  return (
    <section class="ktk-setting">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {items.length === 0 && <p class="ktk-notes">{none}</p>}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item.key}>
              <button type="button" class="ktk-button" onClick={() => act(item)}>
                {item.action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
