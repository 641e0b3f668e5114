// The handle: many threads, many calls, and an end.
package io.github.ungeindsats

import io.github.ungeindsats.model.Case
import io.github.ungeindsats.model.Contact
import io.github.ungeindsats.model.Fagomraade
import io.github.ungeindsats.model.Until
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test

class HandleTest {
    private val day = LocalDate.of(2021, 1, 8)
    private val case =
        Case(
            birthDate = LocalDate.of(2002, 3, 1),
            contacts = listOf(Contact(area = Fagomraade.SOCIAL, from = day, until = Until.ONGOING)),
        )

    @Test
    fun `after its close a policy refuses, and may be closed again`() {
        val policy = Policy.shipped("viborg")
        policy.close()
        assertThrows(IllegalStateException::class.java) { policy.assess(case, day) }
        policy.close()
    }

    @Test
    fun `eight threads get the same answers`() {
        Policy.shipped("viborg").use { policy ->
            val answer = policy.assess(case, day)
            val threads = Executors.newFixedThreadPool(8)
            val answers = threads.invokeAll(List(8) { Callable { List(50) { policy.assess(case, day) } } })
            answers.forEach { assertEquals(setOf(answer), it.get().toSet()) }
            threads.shutdown()
        }
    }

    @Test
    fun `a call that runs while the policy is closed ends as it would have`() {
        val policy = Policy.shipped("viborg")
        val answer = policy.assess(case, day)
        val threads = Executors.newFixedThreadPool(8)
        val calls = List(8) { threads.submit(Callable { List(50) { runCatching { policy.assess(case, day) } } }) }
        policy.close()
        for (it in calls.flatMap { it.get() }) {
            it.fold({ assertEquals(answer, it) }, { assertTrue(it is IllegalStateException) })
        }
        threads.shutdown()
    }

    @Test
    fun `some thousand calls keep nothing`() {
        Policy.shipped("viborg").use { policy ->
            val document = case.toJson()
            val question = question("assess", asOf(day))
            val size = policy.ask(question, document).length
            assertKeeps(lessThan = 3000L * size / 2) {
                repeat(3000) {
                    policy.ask(question, document)
                    assertThrows(UngeindsatsException::class.java) { policy.ask(question, "[]") }
                }
            }
        }
    }

    @Test
    fun `policies that are closed are not kept`() {
        // Kept, each would take some fifty kilobytes.
        assertKeeps(lessThan = 24L shl 20) { repeat(1000) { Policy.shipped("viborg").close() } }
    }

    /** How much more is resident after a second run; the Java machine itself takes some. */
    private fun assertKeeps(lessThan: Long, run: () -> Unit) {
        val status = Path.of("/proc/self/status")
        assumeTrue(Files.exists(status))
        val resident = {
            System.gc()
            1024 * Files.readAllLines(status).first { it.startsWith("VmRSS:") }.filter(Char::isDigit).toLong()
        }
        run()
        val before = resident()
        run()
        val grown = resident() - before
        assertTrue(grown < lessThan, "$grown bytes more are resident, and may be $lessThan")
    }
}
