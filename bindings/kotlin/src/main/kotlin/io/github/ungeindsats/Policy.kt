// The handle: a municipality's policies, opened once and asked many times.
package io.github.ungeindsats

import io.github.ungeindsats.internal.Policy as Handle
import io.github.ungeindsats.model.PolicyChoice

/**
 * A municipality's policies. Opening reads and checks them, so open once and ask many times, from as many threads as
 * you like; nothing in it changes. It holds memory outside the heap until it is closed, and refuses with an
 * [IllegalStateException] afterwards.
 *
 * ```kotlin
 * Policy.shipped("viborg").use { viborg ->
 *     val born = Case(birthDate = LocalDate.of(2002, 3, 1))
 *     viborg.assess(born, asOf = LocalDate.of(2021, 1, 8)).findings.forEach { println("${it.rule}: ${it.outcome}") }
 * }
 * ```
 */
class Policy private constructor(private val handle: Handle) : CaseQuestions, RegisterQuestions, AutoCloseable {
    /**
     * Asks a [question] of a [document], both JSON, and gives the answer as JSON (`schemas/question.schema.json`).
     *
     * @throws UngeindsatsException where one of them cannot be read, or no policy covers the day.
     * @throws IllegalArgumentException where a text is no Unicode.
     * @throws IllegalStateException after [close].
     */
    override fun ask(question: String, document: String): String = called { handle.ask(question, document) }

    /** Gives the memory back, once the calls that still run have ended. A second time does nothing. */
    override fun close() = handle.close()

    /** How a policy is opened. */
    companion object {
        /**
         * Opens a policy that ships with the library, such as `viborg`; [Ungeindsats.shippedPolicies] names them.
         *
         * @throws UngeindsatsException where none has that name.
         */
        @JvmStatic
        fun shipped(name: String): Policy = open(PolicyChoice(shipped = name))

        /**
         * Opens the policy of a file, given as its text.
         *
         * @throws UngeindsatsException where it is refused; each fault of the file is one of the fault's `errors`.
         */
        @JvmStatic
        fun fromYaml(text: String): Policy = open(PolicyChoice(yaml = text))

        /**
         * Opens the policy that is chosen, with what in it is supposed to be otherwise.
         *
         * @throws UngeindsatsException where it is refused.
         */
        @JvmStatic
        fun open(choice: PolicyChoice): Policy = open(choice.toJson())

        /**
         * Opens the policy that a JSON document chooses (`schemas/policy-choice.schema.json`).
         *
         * @throws UngeindsatsException where the document cannot be read or the policy is refused.
         */
        @JvmStatic
        fun open(choice: String): Policy = Policy(called { Handle.open(choice) })
    }
}
