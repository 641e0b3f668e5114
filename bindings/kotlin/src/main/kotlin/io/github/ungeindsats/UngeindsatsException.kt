// The one error of the library: a call was refused, and why.
package io.github.ungeindsats

import io.github.ungeindsats.model.Fault

/**
 * There is no answer. The message is the fault's `detail`; nothing of what the call is about is repeated in it.
 *
 * @property problem the fault as a problem document (RFC 9457, `application/problem+json`), ready for a service to
 *   answer with.
 */
class UngeindsatsException internal constructor(val problem: String) :
    RuntimeException(Fault.fromJson(problem).detail) {
    /** Why there is no answer. */
    val fault: Fault get() = Fault.fromJson(problem)

    /** JSON pointer to the first place that is at fault; null where no place is. */
    val pointer: String? get() = fault.errors.firstOrNull()?.pointer

    /** The status with which a service would answer (RFC 9110). */
    val status: Int get() = fault.status.toInt()
}
