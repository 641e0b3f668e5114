// How days stand in JSON: as YYYY-MM-DD, and in some places as a word.
package io.github.ungeindsats.model

import java.time.LocalDate
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** A day. */
internal object DaySerializer : KSerializer<LocalDate> {
    override val descriptor = PrimitiveSerialDescriptor("io.github.ungeindsats.Day", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: LocalDate) = encoder.encodeString(value.toString())

    override fun deserialize(decoder: Decoder): LocalDate = LocalDate.parse(decoder.decodeString())
}

/** A day, or [word] in its place; [of] makes the value of a day, or of null for the word, and [day] is the way back. */
internal abstract class DayOrSerializer<T>(
    private val word: String,
    private val of: (LocalDate?) -> T,
    private val day: (T) -> LocalDate?,
) : KSerializer<T> {
    override val descriptor = PrimitiveSerialDescriptor("io.github.ungeindsats.DayOr.$word", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: T) = encoder.encodeString(day(value)?.toString() ?: word)

    override fun deserialize(decoder: Decoder): T {
        val text = decoder.decodeString()
        return of(if (text == word) null else LocalDate.parse(text))
    }
}
