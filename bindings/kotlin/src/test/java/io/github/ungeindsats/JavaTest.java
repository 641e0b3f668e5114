// The library as a Java programmer meets it.
package io.github.ungeindsats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ungeindsats.model.Assignment;
import io.github.ungeindsats.model.Case;
import io.github.ungeindsats.model.Confidence;
import io.github.ungeindsats.model.Counted;
import io.github.ungeindsats.model.FaultCode;
import io.github.ungeindsats.model.GuideCourse;
import io.github.ungeindsats.model.Language;
import io.github.ungeindsats.model.Outcome;
import io.github.ungeindsats.model.PolicyChoice;
import io.github.ungeindsats.model.Register;
import io.github.ungeindsats.model.Until;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaTest {
    private static final LocalDate DAY = LocalDate.of(2021, 1, 8);

    private final Case twoGuides = new Case()
            .withBirthDate(LocalDate.of(2002, 3, 1))
            .withGuide(new GuideCourse().withAssignments(List.of(
                    new Assignment()
                            .withFrom(LocalDate.of(2020, 1, 1))
                            .withUntil(Until.on(LocalDate.of(2020, 6, 2)))
                            .withYouthInvolved(true),
                    new Assignment()
                            .withFrom(LocalDate.of(2020, 6, 1))
                            .withUntil(Until.ONGOING))));

    @Test
    void aCaseIsAssessed() {
        try (var viborg = Policy.shipped("viborg")) {
            var assessment = viborg.assess(twoGuides, DAY);
            var finding = assessment.getFindings().stream()
                    .filter(it -> it.getRule().equals("guide.one_active"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Outcome.FAILED, finding.getOutcome());
            assertEquals(List.of(assessment), viborg.assessEach(List.of(twoGuides), DAY).stream()
                    .map(it -> it.getAssessment())
                    .toList());
            assertTrue(viborg.why(twoGuides, "guide.one_active", DAY, true).getWays().getComplete());
            assertTrue(viborg.problem(twoGuides, DAY, Language.DA).toJson().startsWith("{"));
        }
    }

    @Test
    void aRegisterIsCounted() {
        try (var viborg = Policy.open(new PolicyChoice().withShipped("viborg"))) {
            var register = new Register().withCases(List.of(twoGuides));
            assertEquals(1, viborg.figures(register, new Counted(DAY)).getCases());
        }
    }

    @Test
    void unknownIsNotNone() {
        assertEquals("{}", new Case().toJson());
        assertEquals("{\"contacts\":[]}", new Case().withContacts(List.of()).toJson());
        assertNull(Case.fromJson("{}").getContacts());
    }

    @Test
    void whatIsRefusedIsAnException() {
        try (var viborg = Policy.shipped("viborg")) {
            var refused = assertThrows(UngeindsatsException.class, () -> viborg.assess("{\"id\": 7}", DAY));
            assertEquals(FaultCode.INPUT, refused.getFault().getCode());
            assertEquals("/id", refused.getPointer());
            assertEquals(422, refused.getStatus());
        }
    }

    @Test
    void someThingsNeedNoPolicy() {
        assertFalse(Ungeindsats.rules().isEmpty());
        assertEquals(5, Ungeindsats.share(5, 10, Confidence.CONFIDENCE_95).getCount());
    }
}
