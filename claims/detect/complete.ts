/** Recognition data with the schema's defaults filled in, without the cost of parsing. A test compares it with what the schema gives. */
import type { Recognition, RecognitionData, Role, Rule } from '../recognition';

type RuleData = RecognitionData['rules'][number];
type RoleData = NonNullable<RuleData['owners']>[number];

const completeRole = (role: RoleData): Role => ({
  other: [],
  weak: [],
  beside: [],
  until: [],
  foe: [],
  mix: 0,
  subject: false,
  speaks: false,
  mute: false,
  from: 'sentence',
  optional: false,
  ...role,
});

const completeFigure = (figure: NonNullable<RuleData['figure']>): NonNullable<Rule['figure']> => ({
  within: 14,
  counted: [],
  places: [],
  series: false,
  ...figure,
  roles: (figure.roles ?? []).map(completeRole),
});

function completeRule({ figure, owners, without, ...rest }: RuleData): Rule {
  return {
    within: 20,
    ordered: false,
    around: [],
    allow: [],
    ...rest,
    owners: (owners ?? []).map(completeRole),
    without: (without ?? []).map((item) => ({ from: 'sentence' as const, ...item })),
    ...(figure ? { figure: completeFigure(figure) } : {}),
  };
}

/** The same data with every default written out. */
export function completed(written: RecognitionData): Recognition {
  return {
    sets: written.sets ?? {},
    home: written.home ?? [],
    elsewhere: written.elsewhere,
    era: written.era ?? {},
    hides: written.hides ?? [],
    derived: (written.derived ?? []).map((derived) => ({ ordered: false, parting: [], hides: [], ...derived })),
    rules: written.rules.map(completeRule),
  };
}
