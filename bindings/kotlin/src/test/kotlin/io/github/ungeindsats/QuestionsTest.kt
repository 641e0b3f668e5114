// The questions as a Kotlin programmer asks them.
package io.github.ungeindsats

import io.github.ungeindsats.model.Agreement
import io.github.ungeindsats.model.Assignment
import io.github.ungeindsats.model.CandidatesQuestion
import io.github.ungeindsats.model.Case
import io.github.ungeindsats.model.Confidence
import io.github.ungeindsats.model.Counted
import io.github.ungeindsats.model.Fagomraade
import io.github.ungeindsats.model.GuideCourse
import io.github.ungeindsats.model.GuideOnRegister
import io.github.ungeindsats.model.InformationKind
import io.github.ungeindsats.model.Language
import io.github.ungeindsats.model.Outcome
import io.github.ungeindsats.model.PolicyChoice
import io.github.ungeindsats.model.Receipt
import io.github.ungeindsats.model.Register
import io.github.ungeindsats.model.RegisterScope
import io.github.ungeindsats.model.SharingAnswer
import io.github.ungeindsats.model.SharingQuestion
import io.github.ungeindsats.model.Supposed
import io.github.ungeindsats.model.Until
import java.time.LocalDate
import kotlinx.serialization.json.JsonPrimitive
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class QuestionsTest {
    private val day = LocalDate.of(2021, 1, 8)
    private val later = LocalDate.of(2023, 1, 8)
    private val twoGuides =
        Case(
            id = "ung-001",
            birthDate = LocalDate.of(2002, 3, 1),
            guide = GuideCourse(
                assignments = listOf(
                    Assignment(
                        from = LocalDate.of(2020, 1, 1),
                        until = Until.on(LocalDate.of(2020, 6, 2)),
                        youthInvolved = true,
                    ),
                    Assignment(from = LocalDate.of(2020, 6, 1), until = Until.ONGOING),
                ),
            ),
        )
    private val register =
        Register(
            holds = RegisterScope.ASSESSED,
            cases = listOf(twoGuides, Case(id = "ung-002", birthDate = LocalDate.of(1991, 1, 9))),
            guides = listOf(
                GuideOnRegister(id = "guide-1", area = Fagomraade.SOCIAL, from = day, until = Until.ONGOING),
            ),
        )

    @Test
    fun `a case is assessed, typed and in JSON alike`() {
        val assessment = VIBORG.assess(twoGuides, asOf = day)
        val finding = assessment.findings.single { it.rule == "guide.one_active" }
        assertEquals(Outcome.FAILED, finding.outcome)
        assertEquals("Fra den 1. juni 2020 løb to tildelinger af kontaktperson på samme tid.", finding.message.da)
        assertEquals(assessment, VIBORG.assess(twoGuides.toJson(), day))
    }

    @Test
    fun `unknown is not none`() {
        assertEquals("{}", Case().toJson())
        assertEquals("""{"contacts":[]}""", Case(contacts = emptyList()).toJson())
        assertNull(Case.fromJson("{}").contacts)
        assertEquals(emptyList<Any>(), Case.fromJson("""{"contacts":[]}""").contacts)
        assertNotEquals(
            VIBORG.assess(Case(guide = GuideCourse()), day),
            VIBORG.assess(Case(guide = GuideCourse(assignments = emptyList())), day),
        )
    }

    @Test
    fun `many cases are assessed in one call`() {
        val each = VIBORG.assessEach(listOf(twoGuides, Case()), day)
        assertEquals(listOf(1L, 2L), each.map { it.line })
        assertEquals(VIBORG.assess(twoGuides, day), each.first().assessment)
        assertEquals("/id", VIBORG.assessEach("{\"id\": 7}\n", day).single().fault?.errors?.single()?.pointer)
    }

    @Test
    fun `a case is explained`() {
        val problem = VIBORG.problem(twoGuides, day, Language.DA)
        assertTrue(problem!!.errors.any { it.rule == "guide.one_active" })
        assertNotEquals(problem.title, VIBORG.problem(twoGuides, day, Language.EN)!!.title)
        assertNull(VIBORG.why(twoGuides, "guide.one_active", day).ways)
        assertTrue(VIBORG.why(twoGuides, "guide.one_active", day, ways = true).ways!!.ways.isNotEmpty())
    }

    @Test
    fun `sharing is asked about`() {
        val asked = SharingQuestion(
            giving = Fagomraade.SOCIAL,
            receiving = Fagomraade.BESKAEFTIGELSE,
            information = InformationKind.SOCIAL,
            byHealthProfessional = false,
            on = day,
        )
        assertEquals(SharingAnswer.NOT_ALLOWED, VIBORG.sharing(twoGuides.copy(consents = emptyList()), asked).answer)
        assertEquals(SharingAnswer.UNDETERMINED, VIBORG.sharing(twoGuides, asked).answer)
    }

    @Test
    fun `time is asked about`() {
        val segments = VIBORG.timeline(twoGuides, from = day, until = later).segments
        assertEquals(day, segments.first().from)
        assertEquals(later, segments.last().until)
        assertEquals(day, VIBORG.deadlines(twoGuides, from = day, until = later).from)
        assertEquals(later, VIBORG.registerDeadlines(register, from = day, until = later).until)
    }

    @Test
    fun `a receipt is verified, also after it was stored`() {
        val receipt = VIBORG.receipt(twoGuides, day)
        val stored = Receipt.fromJson(receipt.toJson())
        assertEquals(Agreement.SAME, VIBORG.verify(twoGuides, stored).agreement)
        assertNotEquals(Agreement.SAME, VIBORG.verify(Case(), stored).agreement)
        assertEquals(Agreement.SAME, VIBORG.verifyRegister(register, VIBORG.registerReceipt(register, day)).agreement)
    }

    @Test
    fun `a register is assessed and counted`() {
        val findings = VIBORG.assessRegister(register, day).findings
        assertEquals(findings.first(), VIBORG.whyRegister(register, findings.first().rule, day).finding)
        val figures = VIBORG.figures(register, Counted(asOf = day))
        assertEquals(2, figures.cases)
        assertEquals(RegisterScope.ASSESSED, figures.holds)
        val tables = figures.tables.map { it.table }
        val leaving = VIBORG.figuresLeaving(register, Counted(day), "under_5")
        assertTrue(leaving.isNotEmpty() && tables.containsAll(leaving.map { it.table }))
        assertEquals("/cases/0", VIBORG.guideCandidates(register, CandidatesQuestion(case = "ung-001", on = day)).case)
    }

    @Test
    fun `another policy is tried`() {
        val until25 = PolicyChoice(
            shipped = "viborg",
            parameters = listOf(Supposed(name = "age_until", value = JsonPrimitive(25), source = "a test")),
        )
        val impact = VIBORG.impact(register, after = until25, asOf = day)
        assertEquals(2, impact.cases)
        Policy.open(until25).use { assertEquals(impact.after, it.assess(Case(), day).policy) }
    }

    @Test
    fun `some things need no policy`() {
        assertTrue("viborg" in Ungeindsats.shippedPolicies())
        assertEquals(System.getProperty("project.version"), Ungeindsats.version())
        assertTrue(Ungeindsats.rules().any { it.id == "guide.one_active" })
        assertEquals(500_000, Ungeindsats.share(count = 5, of = 10, level = Confidence.CONFIDENCE_95).millionths)
        assertNotNull(Ungeindsats.share(5, 10, Confidence.CONFIDENCE_95, population = 20).population)
        assertFalse(Ungeindsats.granularity("33,3", of = 10).leastCount != null)
        val table = Ungeindsats.suppress("t", listOf("a", "b"), emptyList(), listOf(listOf(1), listOf(9)), "under_5")
        assertTrue(table.cells.any { it.hidden != null })
    }

    @Test
    fun `what is personal is shown only where it is asked for`() {
        assertEquals("Case", twoGuides.toString())
        assertEquals("Until", Until.on(day).toString())
        assertFalse("2002" in "${VIBORG.timeline(twoGuides, day, later)}${listOf(register)}")
    }

    companion object {
        private val VIBORG = Policy.shipped("viborg")

        @JvmStatic
        @AfterAll
        fun close() = VIBORG.close()
    }
}
