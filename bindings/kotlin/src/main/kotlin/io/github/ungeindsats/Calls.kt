// How the library is called: questions become JSON, and what it refuses becomes an exception.
package io.github.ungeindsats

import io.github.ungeindsats.internal.Refused
import io.github.ungeindsats.model.JSON
import java.nio.charset.CharacterCodingException
import java.time.LocalDate
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.encodeToJsonElement

/** What a call gives, or why it gives nothing. */
internal inline fun <T> called(call: () -> T): T =
    try {
        call()
    } catch (refused: Refused.Fault) {
        throw UngeindsatsException(refused.fault)
    } catch (_: CharacterCodingException) {
        throw IllegalArgumentException("a text holds half of a surrogate pair, which no UTF-8 can write")
    }

/** A question or a topic in JSON: its name, and what stands in it. */
internal fun question(name: String, vararg fields: Pair<String, JsonElement>): String =
    question(name, JsonObject(mapOf(*fields)))

internal fun question(name: String, fields: JsonElement): String = JsonObject(mapOf(name to fields)).toString()

internal fun asOf(day: LocalDate) = "as_of" to day(day)

internal fun period(from: LocalDate, until: LocalDate) = arrayOf("from" to day(from), "until" to day(until))

internal fun text(text: String): JsonElement = JsonPrimitive(text)

internal inline fun <reified T> element(value: T): JsonElement = JSON.encodeToJsonElement(value)

private fun day(day: LocalDate): JsonElement = JsonPrimitive(day.toString())
