// The handle: a municipality's policies, opened once and asked many times.

import * as glue from "./glue.js";
import { called, text } from "./library.js";

export class Policy {
  #handle;

  static shipped(name) {
    return Policy.open({ shipped: name });
  }

  static fromYaml(yaml) {
    return Policy.open({ yaml });
  }

  static open(choice) {
    const policy = new Policy();
    policy.#handle = called(() => glue.Policy.open(text(choice)));
    return policy;
  }

  close() {
    this.#handle?.free();
    this.#handle = undefined;
  }

  ask(question, document) {
    if (!this.#handle) throw new Error("The policy is closed.");
    return called(() => this.#handle.ask(text(question), text(document)));
  }

  assess(document, asOf) {
    return this.#asked({ assess: { as_of: asOf } }, document);
  }

  assessRegister(register, asOf) {
    return this.#asked({ assess_register: { as_of: asOf } }, register);
  }

  assessEach(cases, asOf) {
    const lines = typeof cases === "string" ? cases : cases.map(text).join("\n");
    const answer = this.ask({ assess_each: { as_of: asOf } }, lines);
    return answer.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  }

  problem(document, asOf, language) {
    return this.#asked({ problem: { as_of: asOf, language } }, document);
  }

  why(document, rule, asOf, { ways = false } = {}) {
    return this.#asked({ why: { rule, as_of: asOf, ways } }, document);
  }

  whyRegister(register, rule, asOf) {
    return this.#asked({ why_register: { rule, as_of: asOf } }, register);
  }

  sharing(document, question) {
    return this.#asked({ sharing: question }, document);
  }

  guideCandidates(register, question) {
    return this.#asked({ guide_candidates: question }, register);
  }

  timeline(document, from, until) {
    return this.#asked({ timeline: { from, until } }, document);
  }

  deadlines(document, from, until) {
    return this.#asked({ deadlines: { from, until } }, document);
  }

  registerDeadlines(register, from, until) {
    return this.#asked({ register_deadlines: { from, until } }, register);
  }

  receipt(document, asOf) {
    return this.#asked({ receipt: { as_of: asOf } }, document);
  }

  registerReceipt(register, asOf) {
    return this.#asked({ register_receipt: { as_of: asOf } }, register);
  }

  verify(document, receipt) {
    return this.#asked(`{"verify":{"receipt":${text(receipt)}}}`, document);
  }

  verifyRegister(register, receipt) {
    return this.#asked(`{"verify_register":{"receipt":${text(receipt)}}}`, register);
  }

  impact(register, after, asOf) {
    return this.#asked({ impact: { after, as_of: asOf } }, register);
  }

  figures(register, counted) {
    return this.#asked({ figures: counted }, register);
  }

  figuresLeaving(register, counted, regime) {
    return this.#asked({ figures_leaving: { figures: counted, regime } }, register);
  }

  #asked(question, document) {
    return JSON.parse(this.ask(question, document));
  }
}

// An engine that does not know `using` yet has no such symbol.
if (Symbol.dispose) Policy.prototype[Symbol.dispose] = Policy.prototype.close;
