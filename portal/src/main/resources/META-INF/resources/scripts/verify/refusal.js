// Why a receipt is not accepted. The reasons are the keys of the texts that the page holds; `detail` names the exact place.
export class Refusal extends Error {
  constructor(reason, detail = "") {
    super(detail ? `${reason}: ${detail}` : reason);
    this.reason = reason;
    this.detail = detail;
  }
}

export function require(holds, reason, detail) {
  if (!holds) throw new Refusal(reason, detail);
}
