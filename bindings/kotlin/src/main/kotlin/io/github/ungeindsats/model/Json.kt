// How documents are read from JSON and written to it.
package io.github.ungeindsats.model

import java.time.DateTimeException
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json

/** Unknown is absent: a field without a value is left out, an empty list is written. */
internal val JSON = Json { explicitNulls = false }

internal inline fun <reified T> written(document: T): String = JSON.encodeToString(document)

/** Reads a document. What the readers beneath say may repeat a text of a case, so it is not passed on. */
internal inline fun <reified T> read(json: String): T =
    try {
        JSON.decodeFromString(json)
    } catch (_: SerializationException) {
        throw unreadable(T::class.java)
    } catch (_: DateTimeException) {
        throw unreadable(T::class.java)
    }

internal fun unreadable(type: Class<*>) =
    IllegalArgumentException("the text is no ${type.simpleName} in JSON")
