// The one error of the library: a call that was refused.

export class UngeindsatsError extends Error {
  constructor(fault) {
    super(fault.detail);
    this.name = "UngeindsatsError";
    this.fault = fault;
  }

  get pointer() {
    return this.fault.errors[0]?.pointer;
  }
}
