// What can be asked of a register: each question takes a typed register, or one in JSON.
package io.github.ungeindsats

import io.github.ungeindsats.model.Assessment
import io.github.ungeindsats.model.CandidatesQuestion
import io.github.ungeindsats.model.Counted
import io.github.ungeindsats.model.Deadlines
import io.github.ungeindsats.model.Figures
import io.github.ungeindsats.model.Impact
import io.github.ungeindsats.model.PolicyChoice
import io.github.ungeindsats.model.Proposal
import io.github.ungeindsats.model.Receipt
import io.github.ungeindsats.model.Register
import io.github.ungeindsats.model.SuppressedTable
import io.github.ungeindsats.model.Verification
import io.github.ungeindsats.model.Why
import io.github.ungeindsats.model.read
import java.time.LocalDate

/** What a [Policy] can be asked of a register. Every question throws [UngeindsatsException] where it is refused. */
sealed interface RegisterQuestions {
    /** Asks a [question] of a [document], both JSON, and gives the answer as JSON (`schemas/question.schema.json`). */
    fun ask(question: String, document: String): String

    /** What does every rule of registers say of the [register], on the day [asOf]? */
    fun assessRegister(register: Register, asOf: LocalDate): Assessment = assessRegister(register.toJson(), asOf)

    /** What does every rule of registers say of the [register] in JSON, on the day [asOf]? */
    fun assessRegister(register: String, asOf: LocalDate): Assessment =
        read(ask(question("assess_register", asOf(asOf)), register))

    /** Why does a [rule] of registers say what it says of the [register]? */
    fun whyRegister(register: Register, rule: String, asOf: LocalDate): Why = whyRegister(register.toJson(), rule, asOf)

    /** Why does a [rule] of registers say what it says of the [register] in JSON? */
    fun whyRegister(register: String, rule: String, asOf: LocalDate): Why =
        read(ask(question("why_register", "rule" to text(rule), asOf(asOf)), register))

    /** Who of the guides of the [register] could be the guide of one of its cases, in which order, and why? */
    fun guideCandidates(register: Register, asked: CandidatesQuestion): Proposal =
        guideCandidates(register.toJson(), asked)

    /** Who of the guides of the [register] in JSON could be the guide of one of its cases? */
    fun guideCandidates(register: String, asked: CandidatesQuestion): Proposal =
        read(ask(question("guide_candidates", element(asked)), register))

    /** What of the [register] falls due from a day until another, which is the first after the period? */
    fun registerDeadlines(register: Register, from: LocalDate, until: LocalDate): Deadlines =
        registerDeadlines(register.toJson(), from, until)

    /** What of the [register] in JSON falls due from a day until another, the first after the period? */
    fun registerDeadlines(register: String, from: LocalDate, until: LocalDate): Deadlines =
        read(ask(question("register_deadlines", *period(from, until)), register))

    /** What is to be kept of the assessment of the [register], to [verifyRegister] it later? */
    fun registerReceipt(register: Register, asOf: LocalDate): Receipt = registerReceipt(register.toJson(), asOf)

    /** What is to be kept of the assessment of the [register] in JSON, to [verifyRegister] it later? */
    fun registerReceipt(register: String, asOf: LocalDate): Receipt =
        read(ask(question("register_receipt", asOf(asOf)), register))

    /** Does the [register] still get the answer of this [receipt]? */
    fun verifyRegister(register: Register, receipt: Receipt): Verification = verifyRegister(register.toJson(), receipt)

    /** Does the [register] in JSON still get the answer of this [receipt]? */
    fun verifyRegister(register: String, receipt: Receipt): Verification =
        read(ask(question("verify_register", "receipt" to element(receipt)), register))

    /** What would the policy [after], in place of this one, say of the [register]? */
    fun impact(register: Register, after: PolicyChoice, asOf: LocalDate): Impact =
        impact(register.toJson(), after, asOf)

    /** What would the policy [after], in place of this one, say of the [register] in JSON? */
    fun impact(register: String, after: PolicyChoice, asOf: LocalDate): Impact =
        read(ask(question("impact", "after" to element(after), asOf(asOf)), register))

    /** What does the [register] add up to? */
    fun figures(register: Register, counted: Counted): Figures = figures(register.toJson(), counted)

    /** What does the [register] in JSON add up to? */
    fun figures(register: String, counted: Counted): Figures =
        read(ask(question("figures", element(counted)), register))

    /** What of these figures may leave the municipality, by a [regime] such as `under_5`? */
    fun figuresLeaving(register: Register, counted: Counted, regime: String): List<SuppressedTable> =
        figuresLeaving(register.toJson(), counted, regime)

    /** What of these figures of a [register] in JSON may leave the municipality, by a [regime] such as `under_5`? */
    fun figuresLeaving(register: String, counted: Counted, regime: String): List<SuppressedTable> =
        read(ask(question("figures_leaving", "figures" to element(counted), "regime" to text(regime)), register))
}
