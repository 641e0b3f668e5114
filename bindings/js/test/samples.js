// Documents that more than one test asks about.

export const DAY = "2021-01-08";

/** Two guides at once. */
export const TWICE = {
  birth_date: "2001-05-01",
  guide: {
    assignments: [
      { from: "2020-01-01", until: "2020-06-02", youth_involved: true },
      { from: "2020-06-01", until: "ongoing" },
    ],
  },
};

export const REGISTER = {
  holds: "all_young_people",
  cases: [
    { id: "u1", birth_date: "2001-05-01", contacts: [], attachments: [] },
    { id: "u2", birth_date: "1994-05-01", contacts: [], attachments: [] },
  ],
  guides: [{ id: "g1", role: "sagsbehandler", area: "skole", from: "2019-08-01", until: "ongoing" }],
  meeting_series: [{ forum: "k_moede", meetings: [{ on: "2020-09-09" }, { on: "2020-09-23" }] }],
};
