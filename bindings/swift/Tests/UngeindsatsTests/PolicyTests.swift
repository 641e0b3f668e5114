// The questions as a program asks them.

import XCTest

import Ungeindsats

final class PolicyTests: XCTestCase {
    private let asOf = Day(year: 2021, month: 1, day: 8)

    private let twice = Case(
        guide: GuideCourse(assignments: [
            Assignment(
                from: Day(year: 2020, month: 1, day: 1),
                until: .day(Day(year: 2020, month: 6, day: 2)),
                youthInvolved: true
            ),
            Assignment(from: Day(year: 2020, month: 6, day: 1), until: .ongoing),
        ])
    )

    func testACaseIsAssessed() throws {
        let assessment = try Policy.shipped("viborg").assess(twice, asOf: asOf)
        let finding = assessment.findings.first { $0.rule == "guide.one_active" }
        XCTAssertEqual(finding?.outcome, .failed)
        XCTAssertEqual(assessment.asOf, asOf)
    }

    func testJSONTextIsTakenToo() throws {
        let viborg = try Policy.shipped("viborg")
        XCTAssertEqual(try viborg.assess(twice.json(), asOf: asOf), try viborg.assess(twice, asOf: asOf))
    }

    func testUnknownIsNotNone() throws {
        XCTAssertEqual(try GuideCourse().json(), "{}")
        XCTAssertEqual(try GuideCourse(offers: []).json(), "{\"offers\":[]}")
    }

    func testAWrongDayHasAPointer() throws {
        let viborg = try Policy.shipped("viborg")
        XCTAssertThrowsError(try viborg.assess("{\"birth_date\": \"1899-12-31\"}", asOf: asOf)) { error in
            XCTAssertEqual((error as? Refused)?.pointer, "/birth_date")
            XCTAssertEqual((error as? Refused)?.fault.code, .input)
        }
    }

    func testReceiptsAreVerified() throws {
        let viborg = try Policy.shipped("viborg")
        let stored = try viborg.receipt(twice, asOf: asOf).json()
        XCTAssertEqual(try viborg.verify(twice, Receipt(json: stored)).agreement, .same)
    }

    func testNothingOfACaseIsPrinted() {
        XCTAssertEqual("\(Case(id: "a"))", "Case")
        XCTAssertThrowsError(try Case(json: "{\"birth_date\": \"Mathilde\"}")) { error in
            XCTAssertEqual((error as? Unreadable)?.pointer, "/birth_date")
            XCTAssertFalse("\(error)".contains("Mathilde"))
        }
    }

    func testWhatIsClosedIsNotAsked() throws {
        let viborg = try Policy.shipped("viborg")
        viborg.close()
        XCTAssertThrowsError(try viborg.assess(twice, asOf: asOf)) { XCTAssertTrue($0 is Closed) }
    }

    func testTheLibraryTells() throws {
        XCTAssertTrue(try Library.shippedPolicies().contains("viborg"))
        XCTAssertFalse(try Library.version().isEmpty)
        XCTAssertFalse(try Library.rules().isEmpty)
        XCTAssertEqual(try Library.share(count: 27, of: 90, level: .of95).millionths, 300_000)
    }
}
