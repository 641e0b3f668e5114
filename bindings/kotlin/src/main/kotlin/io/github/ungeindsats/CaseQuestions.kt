// What can be asked of a case: each question takes a typed case, or one in JSON as a case system sent it.
package io.github.ungeindsats

import io.github.ungeindsats.model.Assessment
import io.github.ungeindsats.model.Case
import io.github.ungeindsats.model.Deadlines
import io.github.ungeindsats.model.Each
import io.github.ungeindsats.model.Language
import io.github.ungeindsats.model.Permission
import io.github.ungeindsats.model.Problem
import io.github.ungeindsats.model.Receipt
import io.github.ungeindsats.model.SharingQuestion
import io.github.ungeindsats.model.Timeline
import io.github.ungeindsats.model.Verification
import io.github.ungeindsats.model.Why
import io.github.ungeindsats.model.read
import java.time.LocalDate
import kotlinx.serialization.json.JsonPrimitive

/** What a [Policy] can be asked of a case. Every question throws [UngeindsatsException] where it is refused. */
sealed interface CaseQuestions {
    /** Asks a [question] of a [document], both JSON, and gives the answer as JSON (`schemas/question.schema.json`). */
    fun ask(question: String, document: String): String

    /** What does every rule say of the [case], on the day [asOf]? */
    fun assess(case: Case, asOf: LocalDate): Assessment = assess(case.toJson(), asOf)

    /** What does every rule say of the [case] in JSON, on the day [asOf]? */
    fun assess(case: String, asOf: LocalDate): Assessment = read(ask(question("assess", asOf(asOf)), case))

    /** What does every rule say of each of these cases, at most 1000? Line n of the answer is about case n, from 1. */
    fun assessEach(cases: List<Case>, asOf: LocalDate): List<Each> =
        assessEach(cases.joinToString("\n") { it.toJson() }, asOf)

    /** What does every rule say of each of these cases, at most 1000, one on each line (NDJSON)? */
    fun assessEach(ndjson: String, asOf: LocalDate): List<Each> =
        ask(question("assess_each", asOf(asOf)), ndjson).lines().filter { it.isNotEmpty() }.map { read(it) }

    /** What of the [case] should somebody look at, in that [language]? Null where there is nothing. */
    fun problem(case: Case, asOf: LocalDate, language: Language): Problem? = problem(case.toJson(), asOf, language)

    /** What of the [case] in JSON should somebody look at, in that [language]? Null where there is nothing. */
    fun problem(case: String, asOf: LocalDate, language: Language): Problem? =
        read(ask(question("problem", asOf(asOf), "language" to element(language)), case))

    /** Why does a [rule], such as `guide.one_active`, say what it says of the [case]? */
    fun why(case: Case, rule: String, asOf: LocalDate): Why = why(case.toJson(), rule, asOf)

    /** Why does a [rule] say what it says of the [case] in JSON? */
    fun why(case: String, rule: String, asOf: LocalDate): Why = why(case, rule, asOf, ways = false)

    /** The same, and with [ways] also what would make the rule pass. */
    fun why(case: Case, rule: String, asOf: LocalDate, ways: Boolean): Why = why(case.toJson(), rule, asOf, ways)

    /** The same of a [case] in JSON, and with [ways] also what would make the rule pass. */
    fun why(case: String, rule: String, asOf: LocalDate, ways: Boolean): Why =
        read(ask(question("why", "rule" to text(rule), asOf(asOf), "ways" to JsonPrimitive(ways)), case))

    /** May one area give another this, on a consent of the [case]? */
    fun sharing(case: Case, asked: SharingQuestion): Permission = sharing(case.toJson(), asked)

    /** May one area give another this, on a consent of the [case] in JSON? */
    fun sharing(case: String, asked: SharingQuestion): Permission = read(ask(question("sharing", element(asked)), case))

    /** What do the rules say of the [case] from a day until another, which is the first after the period? */
    fun timeline(case: Case, from: LocalDate, until: LocalDate): Timeline = timeline(case.toJson(), from, until)

    /** What do the rules say of the [case] in JSON from a day until another, the first after the period? */
    fun timeline(case: String, from: LocalDate, until: LocalDate): Timeline =
        read(ask(question("timeline", *period(from, until)), case))

    /** What of the [case] falls due from a day until another, which is the first after the period? */
    fun deadlines(case: Case, from: LocalDate, until: LocalDate): Deadlines = deadlines(case.toJson(), from, until)

    /** What of the [case] in JSON falls due from a day until another, the first after the period? */
    fun deadlines(case: String, from: LocalDate, until: LocalDate): Deadlines =
        read(ask(question("deadlines", *period(from, until)), case))

    /** What is to be kept of the assessment of the [case], to [verify] it later? */
    fun receipt(case: Case, asOf: LocalDate): Receipt = receipt(case.toJson(), asOf)

    /** What is to be kept of the assessment of the [case] in JSON, to [verify] it later? */
    fun receipt(case: String, asOf: LocalDate): Receipt = read(ask(question("receipt", asOf(asOf)), case))

    /** Does the [case] still get the answer of this [receipt]? */
    fun verify(case: Case, receipt: Receipt): Verification = verify(case.toJson(), receipt)

    /** Does the [case] in JSON still get the answer of this [receipt]? */
    fun verify(case: String, receipt: Receipt): Verification =
        read(ask(question("verify", "receipt" to element(receipt)), case))
}
