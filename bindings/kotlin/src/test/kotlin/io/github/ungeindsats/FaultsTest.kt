// What is refused, and what is told about it: the place, and nothing of the person.
package io.github.ungeindsats

import io.github.ungeindsats.model.Case
import io.github.ungeindsats.model.FaultCode
import io.github.ungeindsats.model.Place
import java.time.LocalDate
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

class FaultsTest {
    private val day = LocalDate.of(2021, 1, 8)

    @ParameterizedTest
    @ValueSource(strings = ["1899-12-31", "2200-01-01", "+12345-01-01", "-0001-01-01"])
    fun `a day that no policy can know is refused at its place`(day: String) {
        val refused = refused { VIBORG.assess(Case(birthDate = LocalDate.parse(day)), this.day) }
        assertEquals("/birth_date", refused.pointer)
        assertEquals(Place.DOCUMENT, refused.fault.place)
        assertEquals("/assess/as_of", refused { VIBORG.assess(Case(), LocalDate.parse(day)) }.pointer)
    }

    @Test
    fun `the days at both ends are read`() {
        for (day in listOf("1900-01-01", "2199-12-31")) {
            VIBORG.assess(Case(birthDate = LocalDate.parse(day)), this.day)
        }
    }

    @Test
    fun `a fault says what, where and with which status`() {
        val wrong = refused { VIBORG.assess("""{"guide": {"offers": [{"answer": "maybe"}]}}""", day) }
        assertEquals(FaultCode.INPUT, wrong.fault.code)
        assertEquals("/guide/offers/0/answer", wrong.pointer)
        assertEquals(422, wrong.status)
        assertEquals(wrong.fault.detail, wrong.message)
        val malformed = refused { VIBORG.assess("{", day) }
        assertEquals(400, malformed.status)
        val early = refused { VIBORG.assess(Case(), LocalDate.of(1999, 12, 31)) }
        assertEquals(FaultCode.NOT_COVERED, early.fault.code)
        assertNull(early.pointer)
        assertEquals(Place.POLICY, refused { Policy.shipped("utopia") }.fault.place)
        assertEquals(FaultCode.POLICY, refused { Policy.fromYaml("authority: [") }.fault.code)
    }

    @Test
    fun `nothing of a person stands in what is thrown`() {
        val secret = "Maja Secret 1"
        val thrown = listOf(
            """{"$secret": 1}""",
            """{"birth_date": "$secret"}""",
            """{"id": ["$secret"]}""",
            """{"contacts": [{"area": "$secret"}]}""",
            """{"id": "$secret"""",
        ).flatMap { document ->
            listOf(
                refused { VIBORG.assess(document, day) },
                assertThrows(IllegalArgumentException::class.java) { Case.fromJson(document) },
            )
        }
        thrown.forEach { assertFalse(secret in it.stackTraceToString()) }
    }

    @Test
    fun `half of a pair is no text`() {
        val half = Case(id = "secret\ud800")
        val thrown = assertThrows(IllegalArgumentException::class.java) { VIBORG.assess(half, day) }
        assertFalse("secret" in thrown.stackTraceToString())
        assertThrows(IllegalArgumentException::class.java) { Policy.fromYaml("\udc00") }
    }

    private fun refused(call: () -> Unit): UngeindsatsException = assertThrows(UngeindsatsException::class.java, call)

    companion object {
        private val VIBORG = Policy.shipped("viborg")

        @JvmStatic
        @AfterAll
        fun close() = VIBORG.close()
    }
}
