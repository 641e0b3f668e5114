// The types of what a program imports: written by hand, over the generated types of the documents.

/// <reference lib="esnext.disposable" />

import type {
  Assessment,
  CandidatesQuestion,
  Case,
  Confidence,
  Counted,
  Day,
  Deadlines,
  Each,
  Fault,
  Figures,
  Granularity,
  Impact,
  Language,
  Permission,
  PolicyChoice,
  Problem,
  Proposal,
  Receipt,
  Register,
  Rule,
  ShareRecord,
  SharingQuestion,
  SuppressedTable,
  Timeline,
  Verification,
  Why,
} from "./types.js";

export type * from "./types.js";

/** A document as its object, or as JSON text. */
export type Given<Document> = Document | string;

/** What can be compiled to the library, or is it: its bytes, a compiled module, an address or a response. */
export type Source =
  | BufferSource
  | WebAssembly.Module
  | URL
  | Response
  | Promise<BufferSource | WebAssembly.Module | Response>;

/**
 * Loads the library, once: later calls wait for the first one.
 *
 * In Node it is read, and in a browser it is fetched, from beside the package's own files. Where it is served from
 * elsewhere, it is handed over: `await load(new URL("/static/ungeindsats.wasm", location.href))`.
 *
 * @throws What fetching, reading or compiling throws; it may then be tried again.
 */
export function load(source?: Source): Promise<void>;

/**
 * A municipality's policies, opened once and asked many times.
 *
 * A case or a register is given as its object or as JSON text. A field that is absent or null is *unknown*; an empty
 * list says that there is *none*. No method changes what it is given.
 *
 * Every method throws an {@link UngeindsatsError} where it is refused, and an `Error` where the policy is closed.
 *
 * @example
 * await load();
 * using policy = Policy.shipped("viborg");
 * const { findings } = policy.assess({ birth_date: "2003-05-01" }, "2021-01-08");
 */
export class Policy {
  private constructor();

  /** Opens a policy that ships with the library; {@link shippedPolicies} names them. */
  static shipped(name: string): Policy;

  /** Opens the policy of a file, handed over as its text. */
  static fromYaml(yaml: string): Policy;

  /** Opens a policy, and supposes things of it to be otherwise. */
  static open(choice: Given<PolicyChoice>): Policy;

  /** Gives the memory of the policy back; closing twice is nothing. What is forgotten is closed by and by. */
  close(): void;

  /** The same as {@link close}: `using policy = Policy.shipped("viborg")`. */
  [Symbol.dispose](): void;

  /** What does every rule say of a case? */
  assess(document: Given<Case>, asOf: Day): Assessment;

  /** What does every rule of registers say of a register? */
  assessRegister(register: Given<Register>, asOf: Day): Assessment;

  /**
   * What does every rule say of each of these cases, at most a thousand? Text holds one on each line (NDJSON).
   *
   * A case that cannot be read has a `fault` in place of its `assessment`, and the others are assessed all the same.
   */
  assessEach(cases: string | readonly Given<Case>[], asOf: Day): Each[];

  /** What of a case should somebody look at, as a problem document (RFC 9457)? Null where there is nothing. */
  problem(document: Given<Case>, asOf: Day, language: Language): Problem | null;

  /** Why does a rule say what it says of a case, and, if asked for, in which ways would it pass? */
  why(document: Given<Case>, rule: string, asOf: Day, options?: { ways?: boolean }): Why;

  /** Why does a rule of registers say what it says of a register? */
  whyRegister(register: Given<Register>, rule: string, asOf: Day): Why;

  /** May one area give another this, on a consent of the case? */
  sharing(document: Given<Case>, question: SharingQuestion): Permission;

  /** Who of a register's guides could be the guide of one of its cases? */
  guideCandidates(register: Given<Register>, question: CandidatesQuestion): Proposal;

  /** What do the rules say of a case over a period, of which `until` is the first day after? */
  timeline(document: Given<Case>, from: Day, until: Day): Timeline;

  /** What of a case falls due over a period, of which `until` is the first day after? */
  deadlines(document: Given<Case>, from: Day, until: Day): Deadlines;

  /** What of a register falls due over a period, of which `until` is the first day after? */
  registerDeadlines(register: Given<Register>, from: Day, until: Day): Deadlines;

  /** What is to be kept of the assessment of a case, to verify it later? */
  receipt(document: Given<Case>, asOf: Day): Receipt;

  /** What is to be kept of the assessment of a register? */
  registerReceipt(register: Given<Register>, asOf: Day): Receipt;

  /** Does a case still get the answer of this receipt? */
  verify(document: Given<Case>, receipt: Given<Receipt>): Verification;

  /** Does a register still get the answer of this receipt? */
  verifyRegister(register: Given<Register>, receipt: Given<Receipt>): Verification;

  /** What would another policy, in place of this one, say of a register? */
  impact(register: Given<Register>, after: PolicyChoice, asOf: Day): Impact;

  /** What does a register add up to? */
  figures(register: Given<Register>, counted: Counted): Figures;

  /** What of these figures may leave the municipality, by a regime such as `under_5`? */
  figuresLeaving(register: Given<Register>, counted: Counted, regime: string): SuppressedTable[];

  /** Asks a question (schemas/question.schema.json) of a document, and gives the answer as JSON text. */
  ask(question: string | object, document: string | object): string;
}

/** Every rule with its texts, in the order of an assessment. */
export function rules(): Rule[];

/** The names of the policies that ship with the library. */
export function shippedPolicies(): string[];

/** The version of the library. */
export function version(): string;

/** The share of a count, with the interval of Wilson. */
export function share(counted: {
  /** How many. */
  count: number;
  /** Of how many. */
  of: number;
  /** Of how many these are some; without end where it is not said. */
  population?: number | null;
  /** How often, in per cent, such an interval holds the share of all. */
  level: Confidence;
}): ShareRecord;

/** Whether a published percentage, given with its decimals, can come from a number of answers. */
export function granularity(percent: string, of: number): Granularity;

/** What of a table of one's own may leave the municipality. */
export function suppress(table: {
  /** The table's own name. */
  table: string;
  /** The names of its rows. */
  rows: readonly string[];
  /** The names of its columns; none where each row has one count. */
  columns: readonly string[];
  /** The counts, row by row. */
  counts: readonly (readonly number[])[];
  /** By which limit small cells are hidden: `under_3`, `under_5` or `under_` and another number. */
  regime: string;
}): SuppressedTable;

/** Tells what a topic (schemas/topic.schema.json) asks for, as JSON text. */
export function tell(topic: string | object): string;

/** A call was refused. Neither the message nor the fault repeats anything of the documents. */
export class UngeindsatsError extends Error {
  private constructor();
  /** Why, as a problem document (RFC 9457). */
  readonly fault: Fault;
  /** JSON pointer (RFC 6901) of the first place that is wrong, where the fault has one. */
  get pointer(): string | undefined;
}
