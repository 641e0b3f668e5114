// What the types refuse: each line below would be a mistake, and the compiler must find it.

import { type Case, Policy, share, UngeindsatsError } from "ungeindsats";

const policy = Policy.shipped("viborg");

// @ts-expect-error A field that is none.
const misspelt: Case = { birthdate: "2003-05-01" };
// @ts-expect-error A day is written with dashes.
const written: Case = { birth_date: "1/5/2003" };
// @ts-expect-error A moment is no day.
const moment: Case = { birth_date: new Date() };
// @ts-expect-error A period that began has a day.
const begins: Case = { contacts: [{ from: "ongoing" }] };
// @ts-expect-error A term that is none.
const unheard: Case = { contacts: [{ area: "jobcenter" }] };
// @ts-expect-error Unknown is null or absent, and no entry of a list.
const listed: Case = { contacts: [null] };
// @ts-expect-error A register is no case.
policy.assess({ cases: [] }, "2021-01-08");
// @ts-expect-error The day is no option.
policy.assess({});
// @ts-expect-error Two languages are spoken.
policy.problem({}, "2021-01-08", "de");
// @ts-expect-error There may be no problem.
policy.problem({}, "2021-01-08", "da").title;
// @ts-expect-error A question of sharing has all its parts.
policy.sharing({}, { giving: "social", receiving: "familie" });
// @ts-expect-error It cannot always be told.
const told: boolean = policy.assess({}, "2021-01-08").classification.cross_cutting.value;
// @ts-expect-error A level that is none.
share({ count: 1, of: 2, level: "80" });
// @ts-expect-error A policy is opened.
new Policy();
// @ts-expect-error The library makes its errors.
new UngeindsatsError({});

export { begins, listed, misspelt, moment, told, unheard, written };
