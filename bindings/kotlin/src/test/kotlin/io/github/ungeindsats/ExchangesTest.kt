// Every exchange of the suite: the same bytes as Rust answers, and typed documents that lose nothing.
package io.github.ungeindsats

import io.github.ungeindsats.model.Assessment
import io.github.ungeindsats.model.Case
import io.github.ungeindsats.model.Deadlines
import io.github.ungeindsats.model.Each
import io.github.ungeindsats.model.Fault
import io.github.ungeindsats.model.Figures
import io.github.ungeindsats.model.Granularity
import io.github.ungeindsats.model.Impact
import io.github.ungeindsats.model.JSON
import io.github.ungeindsats.model.Permission
import io.github.ungeindsats.model.PolicyChoice
import io.github.ungeindsats.model.Problem
import io.github.ungeindsats.model.Proposal
import io.github.ungeindsats.model.Receipt
import io.github.ungeindsats.model.Register
import io.github.ungeindsats.model.Rule
import io.github.ungeindsats.model.ShareRecord
import io.github.ungeindsats.model.SuppressedTable
import io.github.ungeindsats.model.Timeline
import io.github.ungeindsats.model.Verification
import io.github.ungeindsats.model.Why
import java.io.File
import java.security.MessageDigest
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.serializer
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ExchangesTest {
    private val exchanges: List<Exchange> =
        File(System.getenv("UNGEINDSATS_EXCHANGES")).useLines { lines ->
            lines.map { JSON.decodeFromString<Exchange>(it) }.toList()
        }
    private val opened = HashMap<String, Result<Policy>>()

    @Test
    fun `every exchange is answered like Rust`() {
        val differing = exchanges.filterNot { exchange ->
            val answer = answer(exchange)
            val text = answer.getOrElse { (it as UngeindsatsException).problem }
            answer.isFailure == exchange.refused && digest(text) == exchange.digest
        }
        differing.take(5).forEach { println("differs: ${it.name}") }
        val (run, not) = exchanges.size to differing.size
        println("exchanges: $run run, ${run - not} equal, $not differing")
        assertEquals(emptyList<String>(), differing.map { it.name })
    }

    @Test
    fun `every answer is a typed one, and writes itself back`() {
        for (exchange in exchanges) {
            answer(exchange)
                .onSuccess { answer ->
                    val type = ANSWERS.getValue(exchange.verb)
                    val documents = if (exchange.verb == "assess_each") answer.lines() else listOf(answer)
                    documents.filter { it.isNotEmpty() }.forEach { assertWritesBack(it, type, exchange.name) }
                }
                .onFailure {
                    assertWritesBack((it as UngeindsatsException).problem, serializer<Fault>(), exchange.name)
                }
        }
    }

    @Test
    fun `every document and every policy is a typed one, and writes itself back`() {
        for (exchange in exchanges.filter { !it.refused && it.policy !is JsonNull && it.verb != "assess_each" }) {
            val type = if (exchange.verb in OF_REGISTERS) serializer<Register>() else serializer<Case>()
            assertWritesBack(exchange.document, type, exchange.name)
            // An empty list is what a choice holds where nothing is said.
            val chosen = (exchange.policy as JsonObject).filterValues { it != JsonArray(emptyList()) }
            assertWritesBack(JsonObject(chosen).toString(), serializer<PolicyChoice>(), exchange.name)
        }
    }

    private fun answer(exchange: Exchange): Result<String> {
        val question = exchange.question.toString()
        if (exchange.policy is JsonNull) return runCatching { Ungeindsats.tell(question) }
        val choice = exchange.policy.toString()
        val policy = opened.getOrPut(choice) { runCatching { Policy.open(choice) } }
        return policy.mapCatching { it.ask(question, exchange.document) }
    }

    private fun <T> assertWritesBack(json: String, type: KSerializer<T>, name: String) {
        val typed = JSON.decodeFromString(type, json)
        val written = JSON.encodeToString(type, typed)
        assertEquals(said(JSON.parseToJsonElement(json)), said(JSON.parseToJsonElement(written)), name)
        assertTrue(typed == JSON.decodeFromString(type, written), name)
    }

    /** What a document says: null and absent are the same. */
    private fun said(json: JsonElement): JsonElement =
        when (json) {
            is JsonObject -> JsonObject(json.filterValues { it !is JsonNull }.mapValues { said(it.value) })
            is JsonArray -> JsonArray(json.map(::said))
            else -> json
        }

    private fun digest(text: String): String =
        MessageDigest.getInstance("SHA-256").digest(text.toByteArray()).joinToString("") { "%02x".format(it) }
}

/** A line of the file: what is asked, and the digest of what Rust answers. */
@Serializable
private class Exchange(
    val name: String,
    val policy: JsonElement,
    val question: JsonElement,
    val document: String,
    val refused: Boolean,
    val digest: String,
) {
    val verb: String get() = (question as JsonObject).keys.single()
}

private val OF_REGISTERS =
    setOf(
        "assess_register", "why_register", "guide_candidates", "register_deadlines", "register_receipt",
        "verify_register", "impact", "figures", "figures_leaving",
    )

private val ANSWERS: Map<String, KSerializer<*>> =
    mapOf(
        "assess" to serializer<Assessment>(),
        "assess_register" to serializer<Assessment>(),
        "assess_each" to serializer<Each>(),
        "problem" to serializer<Problem?>(),
        "why" to serializer<Why>(),
        "why_register" to serializer<Why>(),
        "sharing" to serializer<Permission>(),
        "guide_candidates" to serializer<Proposal>(),
        "timeline" to serializer<Timeline>(),
        "deadlines" to serializer<Deadlines>(),
        "register_deadlines" to serializer<Deadlines>(),
        "receipt" to serializer<Receipt>(),
        "register_receipt" to serializer<Receipt>(),
        "verify" to serializer<Verification>(),
        "verify_register" to serializer<Verification>(),
        "impact" to serializer<Impact>(),
        "figures" to serializer<Figures>(),
        "figures_leaving" to serializer<List<SuppressedTable>>(),
        "rules" to serializer<List<Rule>>(),
        "shipped_policies" to serializer<List<String>>(),
        "version" to serializer<String>(),
        "share" to serializer<ShareRecord>(),
        "granularity" to serializer<Granularity>(),
        "suppress" to serializer<SuppressedTable>(),
    )
